// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summaries_touched.h"

#include "store/records.h"

#include <array>
#include <string_view>

namespace ajar::store {
namespace {

/// Stands for the row itself.
constexpr std::string_view kItself = "itself";

/// How a row leads to people and deals: each text takes the row's id as $1; empty where a row of that table leads to none.
struct Path {
    int table;
    std::string_view people;
    std::string_view deals;
};
constexpr std::array kPaths{
    Path{Columns<Person>::kCode, kItself, ""},
    // Whether somebody is a customer hangs on the bucket.
    Path{Columns<Deal>::kCode, "SELECT person FROM deal_person WHERE deal = $1 AND person IS NOT NULL", kItself},
    Path{Columns<DealPerson>::kCode, "SELECT person FROM deal_person WHERE id = $1 AND person IS NOT NULL",
         "SELECT deal FROM deal_person WHERE id = $1"},
    Path{Columns<Encounter>::kCode, "SELECT person FROM encounter_person WHERE encounter = $1",
         "SELECT deal FROM encounter_deal WHERE encounter = $1"},
    Path{Columns<EncounterPerson>::kCode, "SELECT person FROM encounter_person WHERE id = $1", ""},
    Path{Columns<EncounterDeal>::kCode, "", "SELECT deal FROM encounter_deal WHERE id = $1"},
    Path{Columns<Reading>::kCode, "SELECT person FROM reading WHERE id = $1", ""},
    Path{Columns<Answer>::kCode, "SELECT person FROM answer WHERE id = $1",
         "SELECT deal FROM answer WHERE id = $1 AND deal IS NOT NULL"},
    Path{Columns<Promise>::kCode, "", "SELECT deal FROM promise WHERE id = $1 AND deal IS NOT NULL"},
    Path{Columns<DealEvent>::kCode, "", "SELECT deal FROM deal_event WHERE id = $1"},
    Path{Columns<Origin>::kCode, "", "SELECT record FROM origin WHERE id = $1 AND kind = 'deal'"},
};

const Path* pathOf(int table) {
    for (const auto& path : kPaths)
        if (path.table == table)
            return &path;
    return nullptr;
}

void follow(Connection& connection, std::string_view sql, const Uuid& row, std::set<Uuid>& into) {
    if (sql.empty())
        return;
    if (sql == kItself) {
        into.insert(row);
        return;
    }
    auto query = connection.query(sql);
    query.bind(row);
    while (query.step())
        into.insert(query.uuid(0));
}

void addFromImage(const Query& query, int column, std::set<Uuid>& into) {
    if (query.isNull(column))
        return;
    if (const auto id = parseUuid(query.text(column)))
        into.insert(*id);
}

} // namespace

void collectTouched(Connection& connection, std::int64_t deed, std::set<Uuid>& people, std::set<Uuid>& deals) {
    auto rows = connection.query(
        "SELECT r.tbl, r.id, r.image ->> 'person', coalesce(r.image ->> 'deal', r.image ->> 'record') FROM deed_row r "
        "WHERE r.deed = $1");
    rows.bind(deed);
    while (rows.step()) {
        const Path* path = pathOf(static_cast<int>(rows.integer(0)));
        if (path == nullptr)
            continue;
        const Uuid id = rows.uuid(1);
        follow(connection, path->people, id, people);
        follow(connection, path->deals, id, deals);
        if (!path->people.empty())
            addFromImage(rows, 2, people);
        if (!path->deals.empty())
            addFromImage(rows, 3, deals);
    }
}

} // namespace ajar::store
