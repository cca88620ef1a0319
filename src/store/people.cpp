// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/people.h"

#include "store/rows.h"

#include <algorithm>

namespace ajar::store {
namespace {

std::optional<Day> maybeDay(const Query& query, int column) {
    if (query.isNull(column))
        return std::nullopt;
    return Day{static_cast<std::int32_t>(query.integer(column))};
}

} // namespace

PersonSummary personSummary(Connection& connection, Id<Person> person) {
    auto query = connection.query(
        "SELECT last_contact, is_customer, customer_since, pending_deals, minutes, known_1, known_2, known_3, "
        "known_4, known_5 FROM person_card WHERE person = $1");
    query.bind(person);
    PersonSummary card;
    if (!query.step())
        return card;
    if (const auto last = query.maybeInteger(0))
        card.lastContact = Instant{*last};
    card.isCustomer = query.integer(1) != 0;
    card.customerSince = maybeDay(query, 2);
    card.pendingDeals = static_cast<int>(query.integer(3));
    card.minutes = query.integer(4);
    for (std::size_t i = 0; i < card.known.size(); ++i)
        card.known[i] = maybeDay(query, 5 + static_cast<int>(i));
    return card;
}

std::vector<PersonDeal> dealsOf(Connection& connection, Id<Person> person) {
    const auto chairs = select<DealPerson>(connection, "WHERE r.person = $1 ORDER BY r.deal, r.position, r.id", person);
    std::vector<PersonDeal> deals;
    for (const auto& chair : chairs)
        deals.push_back({load(connection, chair.record.deal).record, chair.record.part});
    std::ranges::stable_sort(deals, [](const PersonDeal& a, const PersonDeal& b) {
        const bool aPending = a.deal.bucket == Bucket::Pending;
        const bool bPending = b.deal.bucket == Bucket::Pending;
        if (aPending != bPending)
            return aPending;
        return a.deal.closed.value_or(Day{}) > b.deal.closed.value_or(Day{});
    });
    return deals;
}

std::vector<Versioned<Affiliation>> affiliationRowsOf(Connection& connection, Id<Person> person) {
    return select<Affiliation>(connection, "WHERE r.person = $1 ORDER BY r.from_day NULLS LAST, r.id", person);
}

std::vector<Affiliation> affiliationsOf(Connection& connection, Id<Person> person) {
    return plain(affiliationRowsOf(connection, person));
}

int nextContactPosition(Connection& connection, Id<Person> person) {
    auto query = connection.query("SELECT coalesce(max(position) + 1, 0) FROM contact_point WHERE person = $1");
    query.bind(person);
    return query.step() ? static_cast<int>(query.integer(0)) : 0;
}

bool hasTag(Connection& connection, Id<Person> person, Id<Tag> tag) {
    auto query = connection.query("SELECT 1 FROM tagging WHERE person = $1 AND tag = $2");
    query.bind(person, tag);
    return query.step();
}

std::vector<Reading> readingsOf(Connection& connection, Id<Person> person) {
    return plain(select<Reading>(connection, "WHERE r.person = $1 ORDER BY r.day, r.entered, r.id", person));
}

std::vector<Answer> answersOf(Connection& connection, Id<Person> person) {
    return plain(select<Answer>(connection, "WHERE r.person = $1 ORDER BY r.day, r.entered, r.id", person));
}

std::array<ReadingState, 3> readingStates(Connection& connection, Id<Person> person) {
    std::array<std::vector<Reading>, 3> acts;
    for (auto& reading : readingsOf(connection, person))
        acts[static_cast<std::size_t>(reading.kind)].push_back(std::move(reading));
    return {stateOf(acts[0]), stateOf(acts[1]), stateOf(acts[2])};
}

} // namespace ajar::store
