// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_table.h"

#include "store/records.h"

#include <algorithm>

namespace ajar::store {
namespace detail {

void refuseCode(std::string_view text) {
    throw Failure(ErrorCode::Corrupt, "book", "unknown code '" + std::string(text) + "'");
}

} // namespace detail

namespace {

template <class... Records>
std::vector<RecordTable> describe() {
    return {RecordTable{Columns<Records>::kCode, Columns<Records>::kTable, columnsOf<Records>()}...};
}

const std::vector<RecordTable>& tables() {
    static const std::vector<RecordTable> all =
        describe<BookInfo, Owner, Tag, Organisation, Person, ContactPoint, Affiliation, RememberedDate, Deal,
                 DealPerson, Tagging, Encounter, EncounterPerson, EncounterDeal, Fact, Note, Reading, Answer, Review,
                 ReviewedDeal, Promise, DealEvent, ClosingReading, Origin>();
    return all;
}

std::string parameter(std::size_t number) {
    return "$" + std::to_string(number);
}

} // namespace

std::span<const RecordTable> recordTables() {
    return tables();
}

const RecordTable& recordTable(int code) {
    const auto found = std::ranges::find(tables(), code, &RecordTable::code);
    if (found == tables().end())
        throw Failure(ErrorCode::Corrupt, "journal", "unknown table " + std::to_string(code));
    return *found;
}

const RecordTable& recordTable(std::string_view name) {
    const auto found = std::ranges::find(tables(), name, &RecordTable::name);
    if (found == tables().end())
        throw Failure(ErrorCode::Invalid, "table", std::string(name));
    return *found;
}

std::string columnList(const RecordTable& table, std::string_view prefix) {
    std::string list;
    for (const auto& column : table.columns) {
        if (!list.empty())
            list += ", ";
        list += prefix;
        list += column.name;
    }
    return list;
}

std::string imageSql(const RecordTable& table, const Dialect& dialect, std::string_view alias) {
    const std::string dot = std::string(alias) + ".";
    std::string pairs = "'id', " + dialect.uuidToText(dot + "id") + ", 'rev', " + dot + "rev";
    for (const auto& column : table.columns) {
        pairs += ", '" + column.name + "', ";
        pairs += column.kind == ValueKind::Uuid ? dialect.uuidToText(dot + column.name) : dot + column.name;
    }
    return dialect.jsonObject(pairs);
}

std::string fromImageSql(const Column& column, const Dialect& dialect, std::string_view image) {
    const std::string text = std::string(image) + " ->> '" + column.name + "'";
    switch (column.kind) {
    case ValueKind::Integer: return "CAST(" + text + " AS bigint)";
    case ValueKind::Uuid:
    case ValueKind::Blob: return dialect.uuidFromText(text);
    case ValueKind::Text: break;
    }
    return "CAST(" + text + " AS text)";
}

RecordSql recordSql(const RecordTable& table, const Dialect& dialect, std::string_view home) {
    const std::string name(table.name);
    const std::string written = std::string(home) + name;
    std::string values = "$1, $2";
    std::string sets = "rev = $2";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        values += ", " + parameter(i + 3);
        sets += ", " + table.columns[i].name + " = " + parameter(i + 3);
    }
    const std::string code = std::to_string(table.code);
    RecordSql sql;
    sql.insert = "INSERT INTO " + written + "(id, rev, " + columnList(table) + ") VALUES (" + values +
                 ") ON CONFLICT(id) DO NOTHING";
    sql.update =
        "UPDATE " + written + " SET " + sets + " WHERE id = $1 AND rev = " + parameter(table.columns.size() + 3);
    sql.select = "SELECT r.id, r.rev, " + columnList(table, "r.") + " FROM " + name + " AS r";
    // The first image of a deed is the one to go back to, so a conflict leaves it; only what must be live now changes.
    sql.noteInsert = "INSERT INTO deed_row(deed, tbl, id, live) VALUES ($1, " + code +
                     ", $2, $1) ON CONFLICT(deed, tbl, id) DO UPDATE SET live = excluded.live";
    sql.noteChange =
        "INSERT INTO deed_row(deed, tbl, id, live, image) SELECT $1, " + code + ", r.id, $4, " +
        imageSql(table, dialect, "r") + " FROM " + name +
        " AS r WHERE r.id = $2 AND r.rev = $3 ON CONFLICT(deed, tbl, id) DO UPDATE SET live = excluded.live";
    sql.remove = "DELETE FROM " + written + " WHERE id = $1 AND rev = $2";
    return sql;
}

} // namespace ajar::store
