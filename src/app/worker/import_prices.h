// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"
#include "exchange/price_list.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace ajar::app {

/// Price lists, from these files and from earlier imports. A line of a list has no record of its own: the book keeps it as an Origin of
/// itself, so that deals which come later find it, and deals that are there already take their product's name and list price from it once
/// all lines are taken. So files that belong together give the same book in any order.
class PriceLists {
public:
    explicit PriceLists(Importing& importing) : m_importing(&importing) {}

    /// A row of a price list.
    void take(const exchange::IncomingProduct& product);
    /// All lines are taken: deals that are there already follow them.
    void finish();
    /// The list of a source; an empty one where there is none.
    [[nodiscard]] const exchange::PriceList& of(std::string_view source);

private:
    void load();
    void catchUp(const std::string& source, const std::set<std::string>& changed);

    Importing* m_importing;
    bool m_isLoaded = false;
    Id<BookInfo> m_book;
    std::map<std::pair<std::string, std::string>, store::Versioned<Origin>> m_kept; ///< by source and product
    std::map<std::string, exchange::PriceList, std::less<>> m_lists;                ///< by source
    std::map<std::string, std::set<std::string>> m_changed; ///< products of each source that are new or changed
};

} // namespace ajar::app
