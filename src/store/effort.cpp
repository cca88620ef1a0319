// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/effort.h"

#include "store/deed.h"
#include "store/rows.h"

#include <unordered_map>

namespace ajar::store {
namespace {

struct DealHistory {
    Deal deal;
    std::vector<DealEvent> events;
};

/// The deals that were worked on, each read once.
class DealHistories {
public:
    explicit DealHistories(Connection& connection) : m_connection(&connection) {}

    const DealHistory& of(Id<Deal> deal) {
        const auto found = m_known.find(deal);
        if (found != m_known.end())
            return found->second;
        return m_known
            .emplace(deal, DealHistory{load(*m_connection, deal).record,
                                       plain(select<DealEvent>(*m_connection,
                                                               "WHERE r.deal = $1 ORDER BY r.happened, r.id", deal))})
            .first->second;
    }

private:
    Connection* m_connection;
    std::unordered_map<Id<Deal>, DealHistory> m_known;
};

std::vector<EffortShare> sharesOf(Connection& connection, DealHistories& histories, const Encounter& encounter) {
    std::vector<EffortShare> shares;
    auto query =
        connection.query("SELECT deal, minutes FROM encounter_deal WHERE encounter = $1 ORDER BY position, id");
    query.bind(encounter.id);
    while (query.step()) {
        const DealHistory& history = histories.of(query.id<Deal>(0));
        std::optional<int> minutes;
        if (!query.isNull(1))
            minutes = static_cast<int>(query.integer(1));
        shares.push_back({stoodAt(history.deal, history.events, encounter.start), minutes});
    }
    return shares;
}

/// Whether somebody who took part was a customer by then.
bool withCustomer(Connection& connection, const Encounter& encounter) {
    auto query = connection.query(
        "SELECT 1 FROM encounter_person x JOIN person_card c ON c.person = x.person WHERE x.encounter = $1 "
        "AND c.is_customer = 1 AND (c.customer_since IS NULL OR c.customer_since <= $2) LIMIT 1");
    query.bind(encounter.id, dayOf(encounter));
    return query.step();
}

} // namespace

EffortCount effortBetween(Connection& connection, Instant from, Instant until, const std::optional<Id<Owner>>& owner) {
    EffortCount count;
    DealHistories histories(connection);
    const std::string happened = "WHERE r.started >= $1 AND r.started < $2 AND r.state = 'happened' AND r.minutes > 0 ";
    constexpr std::string_view kInOrder = "ORDER BY r.started, r.id";
    const auto rows = owner ? select<Encounter>(connection, happened + "AND r.owner = $3 " + std::string(kInOrder),
                                                from, until, *owner)
                            : select<Encounter>(connection, happened + std::string(kInOrder), from, until);
    for (const auto& [encounter, revision] : rows) {
        const auto shares = sharesOf(connection, histories, encounter);
        const bool customer = shares.empty() && withCustomer(connection, encounter);
        count.effort += effortOf(encounter, shares, customer);
        if (const auto opening = openingMinutes(encounter)) {
            ++count.openingKnown;
            count.openingMinutes += *opening;
            count.knownMinutes += *encounter.minutes;
        }
    }
    return count;
}

} // namespace ajar::store
