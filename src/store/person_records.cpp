// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/person_records.h"

#include "store/rows.h"

namespace ajar::store {

std::vector<Versioned<Tagging>> taggingsOf(Connection& connection, Id<Person> person, Id<Tag> tag) {
    return select<Tagging>(connection, "WHERE r.person = $1 AND r.tag = $2 ORDER BY r.id", person, tag);
}

int nextContactPosition(Connection& connection, Id<Organisation> organisation) {
    auto query = connection.query("SELECT coalesce(max(position) + 1, 0) FROM contact_point WHERE organisation = $1");
    query.bind(organisation);
    return query.step() ? static_cast<int>(query.integer(0)) : 0;
}

std::vector<Person> membersOf(Connection& connection, Id<Organisation> organisation, Day today, int limit) {
    return plain(select<Person>(connection,
                                "WHERE r.id IN (SELECT a.person FROM affiliation a WHERE a.organisation = $1 AND "
                                "(a.from_day IS NULL OR a.from_day <= $2) AND (a.to_day IS NULL OR a.to_day >= $2)) "
                                "ORDER BY r.name_key, r.id LIMIT $3",
                                organisation, today.number, limit));
}

} // namespace ajar::store
