// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/added.h"
#include "app/deal_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

Added<Deal> addDeal(Desk& desk, const NewDeal& request);
/// A changed date, owner: kept as events of the deal's history.
DeedDone changeDeal(Desk& desk, const DealChange& change);
[[nodiscard]] PipelineTotals pipelineTotals(Desk& desk, std::optional<Day> since);

} // namespace ajar::app
