// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "domain/person.h"
#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace ajar::store {

/// Which deals are wanted; what is not set narrows nothing.
struct BoardFilter {
    std::optional<Id<Owner>> owner;
    std::optional<Id<Organisation>> organisation;
    std::optional<Id<Tag>> tag; ///< on the deal, on its organisation or on one of its people
    std::string text;           ///< each word of it in the title, the organisation's name or a person's

    bool operator==(const BoardFilter&) const = default;
};

/// A filter in the making of one board. An owner is compared, which the indexes of sums and shelves hold; for all else the deals that fit are
/// looked up once, into a temporary table of which a connection has one: so only the newest filter that needs it holds.
class DealFilter {
public:
    DealFilter() = default;
    DealFilter(Connection& connection, const BoardFilter& wanted);

    /// A condition on `deal d`, or on `deal_card c`, from " AND" on; empty where all deals are wanted.
    [[nodiscard]] std::string ofDeal() const { return condition("d.owner", "d.id"); }
    [[nodiscard]] std::string ofCard() const { return condition("c.owner", "c.deal"); }

private:
    [[nodiscard]] std::string condition(std::string_view owner, std::string_view deal) const;

    std::string m_owner; ///< as an expression; empty: of all
    bool m_isFound = false;
};

} // namespace ajar::store
