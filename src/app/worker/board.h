// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/local_time.h"
#include "store/book.h"

namespace ajar::app {

/// The board as a request wants it. Throws Failure.
[[nodiscard]] Board loadBoard(store::Book& book, const BoardRequest& request, const LocalTime& local, Day today);
/// The next page of one shelf, with its totals. Throws Failure, Invalid for an `after` that no page gave.
[[nodiscard]] BoardShelf loadMoreCards(store::Book& book, const MoreRequest& request, const LocalTime& local,
                                       Day today);

/// Where the minutes of the 30 days up to and with `today` went. Dearer than a board, and so asked for by itself. Throws Failure.
[[nodiscard]] BoardEffort countEffort(store::Book& book, const LocalTime& local, Day today);

} // namespace ajar::app
