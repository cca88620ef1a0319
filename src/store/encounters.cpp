// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/encounters.h"

#include "store/rows.h"

namespace ajar::store {

std::vector<Encounter> newestEncountersOf(Connection& connection, Id<Person> person, int limit) {
    return plain(select<Encounter>(connection,
                                   "WHERE r.id IN (SELECT x.encounter FROM encounter_person x WHERE x.person = $1) "
                                   "ORDER BY r.started DESC, r.id DESC LIMIT $2",
                                   person, limit));
}

std::int64_t encounterCountOf(Connection& connection, Id<Person> person) {
    auto query = connection.query("SELECT count(DISTINCT encounter) FROM encounter_person WHERE person = $1");
    query.bind(person);
    return query.step() ? query.integer(0) : 0;
}

} // namespace ajar::store
