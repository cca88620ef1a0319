// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gathering.h"

#include "store/owners.h"
#include "store/record_table.h"
#include "store/records.h"

namespace ajar::store {

bool holdsNothingYet(Connection& connection) {
    for (const auto& table : recordTables()) {
        const bool isPartOfNew = table.code == Columns<BookInfo>::kCode || table.code == Columns<Owner>::kCode;
        auto query = connection.query("SELECT 1 FROM " + std::string(table.name) + " LIMIT 1 OFFSET " +
                                      (isPartOfNew ? "1" : "0"));
        if (query.step())
            return false;
    }
    return true;
}

std::set<Uuid> removedRecords(Connection& connection, int tableCode) {
    const std::string table(recordTable(tableCode).name);
    std::set<Uuid> removed;
    auto here = connection.query("SELECT r.id FROM deed_row r JOIN deed d ON d.n = r.deed WHERE r.tbl = $1 AND r.live "
                                 "IS NULL AND r.image IS NOT NULL AND d.state = 0 AND NOT EXISTS (SELECT 1 FROM " +
                                 table + " t WHERE t.id = r.id)");
    here.bind(tableCode);
    while (here.step())
        removed.insert(here.uuid(0));
    // Sources that begin so: the character behind the last one of the prefix ends them.
    std::string behind(kRemovedPrefix);
    ++behind.back();
    auto there = connection.query("SELECT o.record FROM origin o WHERE o.source >= $1 AND o.source < $2 AND o.kind = "
                                  "$3 AND NOT EXISTS (SELECT 1 FROM " +
                                  table + " t WHERE t.id = o.record)");
    there.bind(kRemovedPrefix, behind, table);
    while (there.step())
        removed.insert(there.uuid(0));
    return removed;
}

std::set<Uuid> removedByFiles(Connection& connection) {
    std::string behind(kRemovedPrefix);
    ++behind.back();
    auto query = connection.query("SELECT o.record FROM origin o WHERE o.source >= $1 AND o.source < $2");
    query.bind(kRemovedPrefix, behind);
    std::set<Uuid> removed;
    while (query.step())
        removed.insert(query.uuid(0));
    return removed;
}

std::set<Uuid> removedRecords(Connection& connection) {
    std::set<Uuid> removed;
    for (const int code : {Columns<Owner>::kCode, Columns<Organisation>::kCode, Columns<Person>::kCode,
                           Columns<Deal>::kCode, Columns<Encounter>::kCode, Columns<Review>::kCode})
        removed.merge(removedRecords(connection, code));
    return removed;
}

Uuid idForOthers(Connection& connection, std::int64_t open) {
    auto copy = connection.query(
        "SELECT o.source_key FROM origin o WHERE o.source = $1 AND (o.hash = $3 OR EXISTS (SELECT 1 FROM deed "
        "d WHERE d.n > o.rev AND d.n <> $2 AND d.state = 0)) ORDER BY o.rev DESC, o.id DESC LIMIT 1");
    copy.bind(kCopySource, open, kWorkedInHash);
    if (copy.step())
        if (const auto id = parseUuid(copy.text(0)))
            return *id;
    return loadBookInfo(connection).record.id.uuid;
}

std::set<RowKey> removedRowKeys(Connection& connection) {
    std::set<RowKey> removed;
    auto query = connection.query(
        "SELECT r.image ->> 'source', r.image ->> 'kind', r.image ->> 'source_key' FROM deed d JOIN deed_row r ON "
        "r.deed = d.n WHERE r.tbl = $1 AND r.live IS NULL AND r.image IS NOT NULL AND d.state = 0 AND NOT EXISTS "
        "(SELECT 1 FROM origin o WHERE o.id = r.id)");
    query.bind(Columns<Origin>::kCode);
    while (query.step())
        removed.emplace(query.text(0), query.text(1), query.text(2));
    return removed;
}

std::string danglingReference(Connection& connection) {
    auto query = connection.query("SELECT \"table\", coalesce(rowid, 0), parent FROM pragma_foreign_key_check LIMIT 1");
    if (!query.step())
        return {};
    const std::string table(query.text(0));
    const std::string parent(query.text(2));
    auto row = connection.query("SELECT id FROM " + table + " WHERE n = $1");
    row.bind(query.integer(1));
    return danglingSentence(table, row.step() ? row.uuid(0) : Uuid{}, parent);
}

std::string danglingSentence(std::string_view table, const Uuid& id, std::string_view parent) {
    return std::string(table) + ' ' + toText(id) + " names a record of kind " + std::string(parent) +
           " that stands neither in the file nor in the book";
}

} // namespace ajar::store
