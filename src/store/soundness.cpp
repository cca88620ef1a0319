// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/soundness.h"

#include <utility>

namespace ajar::store {

std::vector<std::string> damageOf(Connection& connection) {
    std::vector<std::string> damage;
    {
        auto query = connection.query("PRAGMA integrity_check(20)");
        while (query.step())
            if (query.text(0) != "ok")
                damage.emplace_back(query.text(0));
    }
    // Through a damaged page the second check may not come.
    if (!damage.empty())
        return damage;
    auto query =
        connection.query("SELECT \"table\", coalesce(rowid, 0), parent FROM pragma_foreign_key_check LIMIT 20");
    while (query.step()) {
        std::string sentence(query.text(0));
        sentence.append(" ").append(std::to_string(query.integer(1))).append(" refers to no ").append(query.text(2));
        damage.push_back(std::move(sentence));
    }
    return damage;
}

void throwIfDamaged(Connection& connection, const std::string& subject) {
    const auto damage = damageOf(connection);
    if (!damage.empty())
        throw Failure(ErrorCode::Corrupt, subject, damage.front());
}

std::map<std::string, std::int64_t> rowCounts(Connection& connection) {
    std::vector<std::string> tables;
    {
        auto query = connection.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                                      "AND sql NOT LIKE 'CREATE VIRTUAL%'");
        while (query.step())
            tables.emplace_back(query.text(0));
    }
    std::map<std::string, std::int64_t> counts;
    for (const auto& table : tables) {
        auto query = connection.query("SELECT count(*) FROM \"" + table + "\"");
        if (query.step())
            counts[table] = query.integer(0);
    }
    return counts;
}

} // namespace ajar::store
