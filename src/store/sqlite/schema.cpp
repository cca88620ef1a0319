// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/schema.h"

#include "store/sqlite/sqlite_connection.h"

#include <map>

namespace ajar::store {
namespace {

/// "table person" → its text as SQLite keeps it.
using Structure = std::map<std::string, std::string, std::less<>>;

/// What an engine adds by itself: the statistics of ANALYZE.
bool isOfTheEngine(std::string_view name) {
    return name.starts_with("sqlite_stat");
}

Structure structureOf(Connection& connection) {
    Structure structure;
    auto query = connection.query("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    while (query.step()) {
        if (isOfTheEngine(query.text(1)) && query.text(0) == "table")
            continue;
        std::string key(query.text(0));
        key.append(" ").append(query.text(1));
        std::string text(query.text(2));
        text.append(": ").append(query.text(3));
        structure.insert_or_assign(std::move(key), std::move(text));
    }
    return structure;
}

} // namespace

void applySchema(Connection& connection, std::span<const SchemaFile> steps, int fromStep) {
    int reached = fromStep;
    for (const SchemaFile& step : steps) {
        if (step.step <= fromStep)
            continue;
        connection.execute(step.sql);
        reached = step.step;
    }
    connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId) +
                       "; PRAGMA user_version=" + std::to_string(userVersion(reached)));
}

std::optional<std::string> structureFault(Connection& connection, std::span<const SchemaFile> steps, int step) {
    const auto reference = SqliteConnection::inMemory();
    applySchema(*reference, steps.first(static_cast<std::size_t>(step)));
    const Structure ours = structureOf(*reference);
    const Structure theirs = structureOf(connection);
    for (const auto& [what, text] : theirs) {
        const auto known = ours.find(what);
        if (known == ours.end())
            return "holds " + what + ", which is not Ajar's";
        if (known->second != text)
            return "its " + what + " is not as Ajar makes it";
    }
    for (const auto& [what, text] : ours)
        if (!theirs.contains(what))
            return "its " + what + " is missing";
    return std::nullopt;
}

std::optional<std::string> strangeStructure(Connection& connection) {
    auto query = connection.query("SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index') "
                                  "OR (sql LIKE 'CREATE VIRTUAL %' AND sql NOT LIKE '% USING fts5%') LIMIT 1");
    if (!query.step())
        return std::nullopt;
    std::string fault = "holds ";
    return fault.append(query.text(0)).append(" ").append(query.text(1)).append(", which is not Ajar's");
}

} // namespace ajar::store
