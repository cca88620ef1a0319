// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deals.h"

#include "store/rows.h"

#include <algorithm>

namespace ajar::store {

std::vector<Versioned<DealPerson>> chairsOf(Connection& connection, Id<Deal> deal) {
    return select<DealPerson>(connection, "WHERE r.deal = $1 ORDER BY r.position, r.id", deal);
}

std::vector<DealEvent> eventsOf(Connection& connection, Id<Deal> deal) {
    return plain(select<DealEvent>(connection, "WHERE r.deal = $1 ORDER BY r.happened, r.id", deal));
}

std::optional<Lean> newestLean(Connection& connection, Id<Deal> deal, Id<Owner> by) {
    const auto rows = select<DealEvent>(
        connection,
        "WHERE r.deal = $1 AND r.kind = 'lean' AND r.by_owner = $2 ORDER BY r.happened DESC, r.id DESC LIMIT 1", deal,
        by);
    return rows.empty() ? std::nullopt : fromCode<Lean>(rows.front().record.after);
}

std::vector<Versioned<ClosingReading>> closingReadingsOf(Connection& connection, Id<Deal> deal) {
    return select<ClosingReading>(connection, "WHERE r.deal = $1 ORDER BY r.id", deal);
}

std::vector<Deal> pendingDealsOf(Connection& connection, Id<Person> person) {
    return plain(
        select<Deal>(connection,
                     "WHERE r.bucket = 'pending' AND r.id IN (SELECT x.deal FROM deal_person x WHERE x.person = $1) "
                     "ORDER BY r.title_key, r.id",
                     person));
}

std::vector<Deal> followersOf(Connection& connection, Id<Deal> deal) {
    return plain(select<Deal>(connection, "WHERE r.follows = $1 ORDER BY r.entered, r.id", deal));
}

DealSummary dealSummary(Connection& connection, Id<Deal> deal) {
    auto query = connection.query("SELECT c.lean_at, pc.trust_day, pc.rapport_day, pc.respect_day "
                                  "FROM deal_card c LEFT JOIN person_card pc ON pc.person = c.lead WHERE c.deal = $1");
    query.bind(deal);
    DealSummary summary;
    if (!query.step())
        return summary;
    detail::readValue(query, 0, summary.leanGiven);
    for (int column = 1; column <= 3; ++column) {
        std::optional<Day> act;
        detail::readValue(query, column, act);
        summary.newestAct = std::max(summary.newestAct, act); // absent is less than any
    }
    return summary;
}

} // namespace ajar::store
