// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/connection.h"
#include "store/record_table.h"
#include "store/records.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

class Stage;

/// The number of the deed that last wrote a row: who and when come free. Never 0 for a stored row.
using Revision = std::int64_t;

/// A record with the revision it was read at; a save from an older one is a Conflict.
template <class Record>
struct Versioned {
    Record record;
    Revision revision = 0;

    bool operator==(const Versioned&) const = default;
};

/// One named change by the user: one transaction, and the only thing that may write a record table. What it touched is kept with it
/// (the journal), so it can be undone and redone over a restart. Its end without `commit` takes everything back.
///
/// The rows it touched are one list that feeds four: journal, summaries, search index, change feed. Throws Failure.
class Deed {
public:
    /// `name` is the deed's stable English name ("Log encounter"), `subject` what it is about ("Dana Whitfield"), as History shows it.
    /// With a stage it writes there, and its commit moves that into the book at once; the stage must outlive it.
    Deed(Connection& connection, const Clock& clock, std::string_view name, std::string_view subject = {},
         Stage* stage = nullptr);
    Deed(const Deed&) = delete;
    Deed& operator=(const Deed&) = delete;
    ~Deed();

    /// The revision of all that it writes. With a stage it may become a later one at the commit, if others wrote meanwhile.
    [[nodiscard]] std::int64_t number() const { return m_number; }
    /// When it is done: what `entered` and events should say.
    [[nodiscard]] Instant happened() const { return m_happened; }
    /// For a name that is known only at the end ("Import 3 files").
    void setSubject(std::string_view subject);

    /// Adds a record that is not there yet. Inserting again what already stands there, equal in all, changes nothing (a retry never
    /// doubles); a different record with the same id is a Conflict. Invalid where the record breaks a rule.
    template <class Record>
    void insert(const Record& record);

    /// Writes a record over the one that was read at `seen`. Gives false where nothing is different. Conflict where somebody changed it
    /// since, NotFound where it is gone, Invalid where it breaks a rule.
    template <class Record>
    bool update(const Record& record, Revision seen);

    /// Takes a record away; it can be had back from the bin. Conflict and NotFound as `update`. What refers to it must go in the same deed.
    template <class Record>
    void remove(Id<Record> id, Revision seen) {
        removeRow(recordTable(Columns<Record>::kCode), id.uuid, seen);
    }

    /// Takes away the row of any record table.
    void removeRow(const RecordTable& table, const Uuid& id, Revision seen);

    /// Brings back a row that a deed has removed, as that deed's image has it. Not with a stage.
    void restoreRow(const RecordTable& table, const Uuid& id, std::string_view image);

    /// Completes summaries and search and makes it durable. Gives the deed's number, or nothing where nothing was changed: such a deed is
    /// not recorded. After it the deed is over.
    std::optional<std::int64_t> commit();

    /// To be called now and then by whoever reads much between two writes of a deed with a stage: others may write meanwhile.
    void breathe();

    /// A bulk load that brings its search index up afterwards (rulings.md: only a big import may let it lag).
    void leaveSearchForLater() { m_indexNow = false; }

    [[nodiscard]] Connection& connection() const { return *m_connection; }
    /// The first reference of what it has written that leads nowhere, in words; empty where there is none.
    [[nodiscard]] std::string danglingReference();

private:
    void begin();
    const RecordSql& sqlOf(const RecordTable& table);
    [[nodiscard]] std::optional<Revision> revisionOf(const RecordTable& table, const Uuid& id);
    [[noreturn]] void refuse(const RecordTable& table, const Uuid& id);
    template <class Record>
    [[nodiscard]] bool insertRow(const RecordTable& table, const Record& record);
    void noteInsert(const RecordTable& table, const Uuid& id);
    /// Rows, their journal and the summaries as they are to stand. Gives whether anything was changed.
    [[nodiscard]] bool bringIn();
    void noteChange(const RecordTable& table, const Uuid& id, Revision seen, bool removed);

    Connection* m_connection;
    Stage* m_stage;
    std::optional<Transaction> m_transaction; ///< with a stage from the commit on: nobody waits for it until then
    std::string m_name;
    std::string m_subject;
    Instant m_happened;
    std::int64_t m_number = 0;
    bool m_indexNow = true;
    bool m_over = false;
    std::map<int, RecordSql> m_sql;
};

template <class Record>
void throwIfInvalid(const Record& record) {
    if (auto valid = validate(record); !valid)
        throw Failure(valid.error());
}

/// The record in the current row of a query made from RecordSql::select.
template <class Record>
[[nodiscard]] Versioned<Record> readRow(const Query& query) {
    Versioned<Record> row;
    row.record.id.uuid = query.uuid(0);
    row.revision = query.integer(1);
    ColumnReader reader(query, 2);
    Columns<Record>::visit(reader, row.record);
    return row;
}

/// One record by its id; nothing where there is none.
template <class Record>
[[nodiscard]] std::optional<Versioned<Record>> find(Connection& connection, Id<Record> id) {
    static const std::string sql =
        recordSql(recordTable(Columns<Record>::kCode), connection.dialect()).select + " WHERE r.id = $1";
    auto query = connection.query(sql);
    query.bind(id);
    if (!query.step())
        return std::nullopt;
    return readRow<Record>(query);
}

/// One record that must exist. Throws Failure(NotFound).
template <class Record>
[[nodiscard]] Versioned<Record> load(Connection& connection, Id<Record> id) {
    auto found = find(connection, id);
    if (!found)
        throw Failure(ErrorCode::NotFound, std::string(Columns<Record>::kTable), toText(id));
    return *std::move(found);
}

/// All records that fit `where`, which names columns as `r.column` and ends with its ORDER BY ("WHERE r.deal = $1 ORDER BY r.id").
template <class Record, class... Values>
[[nodiscard]] std::vector<Versioned<Record>> select(Connection& connection, std::string_view where,
                                                    const Values&... values) {
    static const std::string head = recordSql(recordTable(Columns<Record>::kCode), connection.dialect()).select + ' ';
    auto query = connection.query(head + std::string(where));
    query.bind(values...);
    std::vector<Versioned<Record>> rows;
    while (query.step())
        rows.push_back(readRow<Record>(query));
    return rows;
}

template <class Record>
bool Deed::insertRow(const RecordTable& table, const Record& record) {
    auto query = m_connection->query(sqlOf(table).insert);
    query.bindOne(1, record.id);
    query.bindOne(2, m_number);
    ColumnBinder binder(query, 3);
    Columns<Record>::visit(binder, record);
    query.run();
    return m_connection->changedRows() > 0;
}

template <class Record>
void Deed::insert(const Record& record) {
    throwIfInvalid(record);
    breathe();
    const RecordTable& table = recordTable(Columns<Record>::kCode);
    if (insertRow(table, record))
        return noteInsert(table, record.id.uuid);
    const auto there = find(*m_connection, record.id);
    if (!there || there->record != record)
        throw Failure(ErrorCode::Conflict, std::string(Columns<Record>::kTable),
                      "exists already: " + toText(record.id));
}

template <class Record>
bool Deed::update(const Record& record, Revision seen) {
    throwIfInvalid(record);
    breathe();
    const RecordTable& table = recordTable(Columns<Record>::kCode);
    const auto there = find(*m_connection, record.id);
    if (!there || there->revision != seen)
        refuse(table, record.id.uuid);
    if (there->record == record)
        return false;
    noteChange(table, record.id.uuid, seen, false);
    if (m_stage != nullptr && seen != m_number) // it stands in the book as yet
        return insertRow(table, record);
    auto query = m_connection->query(sqlOf(table).update);
    query.bindOne(1, record.id);
    query.bindOne(2, m_number);
    ColumnBinder binder(query, 3);
    Columns<Record>::visit(binder, record);
    query.bindOne(static_cast<int>(table.columns.size()) + 3, seen);
    query.run();
    return true;
}

} // namespace ajar::store
