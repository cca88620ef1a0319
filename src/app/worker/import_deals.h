// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/import_prices.h"
#include "app/worker/importing.h"

namespace ajar::app {

/// A row of a file of deals, with its facts and history. A new one without people starts with an empty chair, *Who decides?*; opening and
/// closing become events on the days that the file gives, and none where it gives none. Throws RowRefused.
void importDeal(Importing& importing, PriceLists& prices, const exchange::IncomingDeal& deal, KnownRow known);

} // namespace ajar::app
