// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"
#include "exchange/price_list.h"

#include <map>
#include <span>
#include <string>

namespace ajar::app {

/// Price lists by source.
using PriceLists = std::map<std::string, exchange::PriceList, std::less<>>;

/// Takes a price list in and gives all that are known now, from these rows and from earlier imports. A line of a list has no record of its
/// own: the book keeps it as an Origin of itself, so that deals which come later find it, and deals that are there already take their
/// product's name and list price from it now. So files that belong together give the same book in any order.
[[nodiscard]] PriceLists importPrices(Importing& importing, std::span<const exchange::IncomingProduct> products);

} // namespace ajar::app
