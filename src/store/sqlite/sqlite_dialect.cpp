// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_dialect.h"

namespace ajar::store {
namespace {

std::string call(std::string_view before, std::string_view argument, std::string_view after) {
    std::string sql;
    sql.reserve(before.size() + argument.size() + after.size());
    return sql.append(before).append(argument).append(after);
}

} // namespace

std::string SqliteDialect::jsonObject(std::string_view pairs) const {
    return call("json_object(", pairs, ")");
}

std::string SqliteDialect::uuidToText(std::string_view column) const {
    // A blob in json_object() is an error, and hex() makes '' of NULL.
    return call("nullif(lower(hex(", column, ")), '')");
}

std::string SqliteDialect::uuidFromText(std::string_view expression) const {
    // unhex() came with 3.41: `unid` is ours (sqlite_functions.h).
    return call("unid(", expression, ")");
}

std::string_view SqliteDialect::beginWrite() const {
    // A deferred transaction that starts with a read fails at once when it wants to write beside another writer, in
    // spite of the busy timeout.
    return "BEGIN IMMEDIATE";
}

} // namespace ajar::store
