// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deal_records.h"

#include "domain/codes.h"
#include "store/rows.h"

namespace ajar::store {

std::vector<Encounter> newestTalksOf(Connection& connection, Id<Deal> deal, int limit) {
    return plain(select<Encounter>(connection,
                                   "WHERE r.id IN (SELECT x.encounter FROM encounter_deal x WHERE x.deal = $1) AND "
                                   "r.state IN ($2, $3) ORDER BY r.started DESC, r.id DESC LIMIT $4",
                                   deal, toCode(EncounterState::Happened), toCode(EncounterState::Attempt), limit));
}

std::int64_t talkCountOf(Connection& connection, Id<Deal> deal) {
    auto query = connection.query("SELECT count(DISTINCT x.encounter) FROM encounter_deal x JOIN encounter e ON e.id = "
                                  "x.encounter WHERE x.deal = $1 AND e.state IN ($2, $3)");
    query.bind(deal, toCode(EncounterState::Happened), toCode(EncounterState::Attempt));
    return query.step() ? query.integer(0) : 0;
}

std::vector<Encounter> plannedOf(Connection& connection, Id<Deal> deal) {
    return plain(select<Encounter>(connection,
                                   "WHERE r.id IN (SELECT x.encounter FROM encounter_deal x WHERE x.deal = $1) AND "
                                   "r.state = $2 ORDER BY r.started, r.id",
                                   deal, toCode(EncounterState::Planned)));
}

std::vector<Person> peopleOfEncounter(Connection& connection, Id<Encounter> encounter) {
    std::vector<Person> people;
    for (const auto& link :
         select<EncounterPerson>(connection, "WHERE r.encounter = $1 ORDER BY r.position, r.id", encounter))
        people.push_back(load(connection, link.record.person).record);
    return people;
}

std::vector<Promise> openPromisesOf(Connection& connection, Id<Deal> deal) {
    return plain(select<Promise>(connection, "WHERE r.deal = $1 AND r.state = $2 ORDER BY r.due, r.id", deal,
                                 toCode(PromiseState::Open)));
}

} // namespace ajar::store
