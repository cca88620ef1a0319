// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "store/board_filter.h"

namespace ajar::app {

/// The owners that a board can be filtered by. Throws Failure.
[[nodiscard]] BoardChoices ownerChoices(store::Connection& connection);
/// All that a board can be filtered by. Throws Failure.
[[nodiscard]] BoardChoices boardChoices(store::Connection& connection);

/// The filter of a board about to be read; it holds until the next one is made.
[[nodiscard]] store::DealFilter filterOf(store::Connection& connection, const BoardFilter& filter);

} // namespace ajar::app
