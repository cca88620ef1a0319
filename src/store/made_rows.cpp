// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/made_rows.h"

#include <string>
#include <utility>
#include <vector>

namespace ajar::store {
namespace {

struct Made {
    int table = 0;
    std::int64_t rows = 0;
};

std::vector<Made> madeBy(Connection& connection, std::int64_t deed) {
    auto query = connection.query("SELECT tbl, rows FROM deed_made WHERE deed = $1 ORDER BY tbl");
    query.bind(deed);
    std::vector<Made> made;
    while (query.step())
        made.push_back({static_cast<int>(query.integer(0)), query.integer(1)});
    return made;
}

} // namespace

void noteMadeRows(Connection& connection, std::int64_t deed, const RecordTable& table, std::int64_t rows) {
    connection.run("INSERT INTO deed_made(deed, tbl, rows) VALUES ($1, $2, $3)", deed, table.code, rows);
}

void giveMadeRowsLines(Connection& connection, std::int64_t deed) {
    for (const auto& made : madeBy(connection, deed)) {
        const RecordTable& table = recordTable(made.table);
        const std::string name(table.name);
        connection.run(
            "INSERT INTO deed_row(deed, tbl, id, live) SELECT $1, $2, t.id, $1 FROM " + name +
                " t WHERE t.rev = $1 AND NOT EXISTS (SELECT 1 FROM deed_row r WHERE r.deed = $1 AND r.tbl = $2 "
                "AND r.id = t.id) ORDER BY t.id",
            deed, table.code);
        if (connection.changedRows() != made.rows)
            throw Failure(ErrorCode::Conflict, name, "changed since");
    }
    connection.run("DELETE FROM deed_made WHERE deed = $1", deed);
}

std::set<std::int64_t> makersOf(Connection& connection, const Uuid& id) {
    std::set<std::pair<std::int64_t, std::int64_t>> made;
    {
        auto query = connection.query("SELECT deed, tbl FROM deed_made");
        while (query.step())
            made.emplace(query.integer(0), query.integer(1));
    }
    std::set<std::int64_t> makers;
    if (made.empty())
        return makers;
    const auto note = [&](std::int64_t deed, std::int64_t table) {
        if (made.contains({deed, table}))
            makers.insert(deed);
    };
    for (const auto& table : recordTables()) {
        auto query = connection.query("SELECT rev FROM " + std::string(table.name) + " WHERE id = $1");
        query.bind(id);
        if (query.step())
            note(query.integer(0), table.code);
    }
    // What was changed since: the first change says what it found.
    auto query = connection.query(
        "SELECT tbl, CAST(image ->> 'rev' AS bigint) FROM deed_row WHERE id = $1 AND image IS NOT NULL");
    query.bind(id);
    while (query.step())
        note(query.integer(1), query.integer(0));
    return makers;
}

} // namespace ajar::store
