// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/local_time.h"
#include "store/book.h"

namespace ajar::app {

/// At most `most` pending deals that wait for a call: unsorted ones in the order of their shelf, then the oldest calls that ask "still
/// so?". Throws Failure.
[[nodiscard]] SortingPile loadSortingPile(store::Book& book, const BoardFilter& filter, int most,
                                          const LocalTime& local, Day today);

} // namespace ajar::app
