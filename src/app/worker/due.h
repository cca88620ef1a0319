// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/today_service.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// What is due today, and what came due before: each person once, who waits longest first.
[[nodiscard]] std::vector<DueItem> whatIsDue(Desk& desk);

} // namespace ajar::app
