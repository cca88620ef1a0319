// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/columns.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

/// What deeds, the journal, the bin and the check need to know of a record's table, without its type.
struct RecordTable {
    int code = 0; ///< in the journal; stable
    std::string_view name;
    std::vector<Column> columns; ///< besides `n`, `id` and `rev`
};

/// All record tables, parents first: in this order rows are inserted, in the opposite they are deleted.
[[nodiscard]] std::span<const RecordTable> recordTables();
/// Throws Failure(Corrupt) for a code that no table has.
[[nodiscard]] const RecordTable& recordTable(int code);
/// Throws Failure(Invalid) for a name that no table has.
[[nodiscard]] const RecordTable& recordTable(std::string_view name);

/// "a, b, c"; with a prefix "t.a, t.b, t.c".
[[nodiscard]] std::string columnList(const RecordTable& table, std::string_view prefix = {});

/// SQL for a row's image as a JSON object of id, rev and all columns. `alias` is the row's table alias or name.
[[nodiscard]] std::string imageSql(const RecordTable& table, const Dialect& dialect, std::string_view alias);
/// SQL for one column's value back from an image, an expression of JSON text.
[[nodiscard]] std::string fromImageSql(const Column& column, const Dialect& dialect, std::string_view image);

/// The texts of one record, made once.
struct RecordSql {
    std::string insert;     ///< $1 id, $2 rev, $3… columns; changes nothing where the id stands there
    std::string update;     ///< $1 id, $2 new rev, $3… columns, last: the revision seen
    std::string select;     ///< "SELECT id, rev, columns FROM table AS r": append WHERE, ORDER BY
    std::string noteInsert; ///< journal: $1 deed, $2 id
    std::string noteChange; ///< journal: $1 deed, $2 id, $3 revision seen, $4 live revision afterwards or null
    std::string remove;     ///< $1 id, $2 revision seen
};
/// `home` is the prefix of the table that `insert`, `update` and `remove` write ("stage."); empty: the book's own.
[[nodiscard]] RecordSql recordSql(const RecordTable& table, const Dialect& dialect, std::string_view home = {});

} // namespace ajar::store
