// SPDX-License-Identifier: GPL-3.0-or-later
// How what a deed removed comes back (store/journal.h).
#include "store/deed.h"
#include "store/journal.h"
#include "store/record_table.h"
#include "store/references.h"
#include "store/removal.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ajar::store {
namespace {

/// What a person removes; all else goes with one of these, and comes back with it.
constexpr std::array kWholes{Columns<Organisation>::kCode, Columns<Person>::kCode, Columns<Deal>::kCode,
                             Columns<Encounter>::kCode};

/// Rows that only link two records, of which there is one a pair. They are made anew when an import brings such a record back.
constexpr std::array kLinks{Columns<EncounterPerson>::kCode, Columns<EncounterDeal>::kCode, Columns<Tagging>::kCode};

bool isWhole(const RecordTable& table) {
    return std::ranges::find(kWholes, table.code) != kWholes.end();
}

/// A row that a deed has removed, with what it names by column.
struct Gone {
    Uuid id;
    std::string image;
    std::map<std::string, Uuid> names;
};

class Restoring {
public:
    Restoring(Deed& deed, std::int64_t removal) : m_deed(&deed), m_connection(&deed.connection()) {
        for (const auto& table : recordTables()) {
            // The book's record of itself and its owner are exchanged by the import of a whole book, and come back by its undo alone.
            if (table.code <= Columns<Owner>::kCode)
                continue;
            m_references[table.code] = referencesOf(*m_connection, table);
            m_gone[table.code] = goneFrom(table, removal);
            if (isWhole(table))
                for (const auto& row : m_gone[table.code])
                    m_wholes.insert(row.id);
        }
    }

    /// Those that came back.
    [[nodiscard]] std::set<Uuid> bringBack() {
        std::set<Uuid> restored;
        for (const auto& table : recordTables())
            for (const auto& row : m_gone[table.code])
                if (belongs(table, row) && hasAll(table, row, restored) && !isLinked(table, row)) {
                    m_deed->restoreRow(table, row.id, row.image);
                    restored.insert(row.id);
                }
        return restored;
    }

private:
    std::vector<Gone> goneFrom(const RecordTable& table, std::int64_t removal) {
        auto query = m_connection->query(
            "SELECT r.id, r.image FROM deed_row r WHERE r.deed = $1 AND r.tbl = $2 AND r.live IS NULL AND "
            "r.image IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " +
            std::string(table.name) + " t WHERE t.id = r.id) ORDER BY r.id");
        query.bind(removal, table.code);
        std::vector<Gone> rows;
        while (query.step())
            rows.push_back({query.uuid(0), std::string(query.text(1)), {}});
        for (auto& row : rows) {
            for (const auto& reference : m_references[table.code])
                note(row, reference.column);
            if (table.code == Columns<Origin>::kCode)
                note(row, "record");
        }
        return rows;
    }
    void note(Gone& row, const std::string& column) {
        auto query = m_connection->query("SELECT $1 ->> '" + column + "'");
        query.bind(row.image);
        if (query.step())
            if (const auto id = parseUuid(query.text(0)))
                row.names[column] = *id;
    }

    /// A deed that removed whole records may have taken a row off another record as well: an import does. That one is no part of them.
    [[nodiscard]] bool belongs(const RecordTable& table, const Gone& row) const {
        return m_wholes.empty() || isWhole(table) ||
               std::ranges::any_of(row.names, [this](const auto& named) { return m_wholes.contains(named.second); });
    }

    /// Whether all is there that it names, but for what it can let go of.
    [[nodiscard]] bool hasAll(const RecordTable& table, const Gone& row, const std::set<Uuid>& restored) {
        return std::ranges::all_of(m_references[table.code], [&](const Reference& reference) {
            const auto named = row.names.find(reference.column);
            if (named == row.names.end() || restored.contains(named->second) || m_wholes.contains(named->second))
                return true;
            auto query = m_connection->query("SELECT 1 FROM " + reference.parent + " WHERE id = $1");
            query.bind(named->second);
            return query.step() || canLetGo(table, reference.column, row.names.contains("person"));
        });
    }

    [[nodiscard]] bool isLinked(const RecordTable& table, const Gone& row) {
        if (std::ranges::find(kLinks, table.code) == kLinks.end())
            return false;
        std::string sql = "SELECT 1 FROM " + std::string(table.name) + " WHERE 1 = 1";
        int place = 0;
        for (const auto& [column, id] : row.names)
            sql += " AND " + column + " = $" + std::to_string(++place);
        auto query = m_connection->query(sql);
        place = 0;
        for (const auto& [column, id] : row.names)
            query.bindOne(++place, id);
        return query.step();
    }

    Deed* m_deed;
    Connection* m_connection;
    std::map<int, std::vector<Reference>> m_references;
    std::map<int, std::vector<Gone>> m_gone;
    std::set<Uuid> m_wholes;
};

} // namespace

std::optional<std::int64_t> restore(Connection& connection, const Clock& clock, std::int64_t number) {
    std::string subject;
    {
        auto removal = connection.query("SELECT subject FROM deed WHERE n = $1 AND state = 0");
        removal.bind(number);
        if (!removal.step())
            throw Failure(ErrorCode::NotFound, "deed", std::to_string(number));
        subject = removal.text(0);
    }
    Deed deed(connection, clock, "Restore", subject);
    const auto restored = Restoring(deed, number).bringBack();
    letGoOfMissing(deed, restored);
    takeHoldAgain(deed, number, restored);
    const auto done = deed.commit();
    if (!done)
        throw Failure(ErrorCode::NotFound, "deed", std::to_string(number));
    return done;
}

} // namespace ajar::store
