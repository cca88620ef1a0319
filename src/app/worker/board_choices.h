// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/worker/desk.h"
#include "store/board_filter.h"

namespace ajar::app {

/// What a board can be filtered by. Throws Failure.
[[nodiscard]] BoardChoices boardChoices(Desk& desk);

/// The filter of a board about to be read; it holds until the next one is made.
[[nodiscard]] store::DealFilter filterOf(store::Connection& connection, const BoardFilter& filter);

} // namespace ajar::app
