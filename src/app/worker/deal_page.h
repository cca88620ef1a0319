// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// All of one moment, read in one transaction.
[[nodiscard]] DealPage showDeal(Desk& desk, const Ref<Deal>& ref);

} // namespace ajar::app
