// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/import_prices.h"
#include "app/worker/importing.h"

#include <span>

namespace ajar::app {

/// Deals with their facts and history. A new one without people starts with an empty chair, *Who decides?*; opening and closing become
/// events on the days that the file gives, and none where it gives none.
void importDeals(Importing& importing, const PriceLists& prices, std::span<const exchange::IncomingDeal> deals);

} // namespace ajar::app
