// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_functions.h"

#include "base/id.h"
#include "base/text.h"
#include "store/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <exception>
#include <string_view>

namespace ajar::store {
namespace {

using Function = void (*)(sqlite3_context*, int, sqlite3_value**);

std::string_view textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void unid(sqlite3_context* context, int, sqlite3_value** values) {
    const auto uuid = parseUuid(textOf(values[0]));
    if (uuid)
        sqlite3_result_blob(context, uuid->bytes.data(), static_cast<int>(uuid->bytes.size()), SQLITE_TRANSIENT);
    else
        sqlite3_result_null(context);
}

void foldText(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    // SQLite is C: no exception may pass through it.
    try {
        const std::string folded = fold(textOf(values[0]));
        sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::exception&) {
        sqlite3_result_error_nomem(context);
    }
}

void add(sqlite3* db, const char* name, Function function) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    const int code = sqlite3_create_function_v2(db, name, 1, kFlags, nullptr, function, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throwSqliteFailure(db, code);
}

} // namespace

void registerFunctions(sqlite3* db) {
    add(db, "unid", unid);
    add(db, "fold", foldText);
}

} // namespace ajar::store
