// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/today_service.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// *Open next* as it stands now: one row a deal (its best door) and one a customer without a pending deal, a person once. The whole
/// order is kept in the book where it takes writes.
[[nodiscard]] std::vector<OpenDoor> openNext(Desk& desk, int limit);

} // namespace ajar::app
