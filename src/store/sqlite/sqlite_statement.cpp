// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_statement.h"

#include "store/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

namespace ajar::store {
namespace {

/// A buffer that once held a long note does not stay that long.
constexpr std::size_t kKeptBytes = 65'536;

/// The number of "$12"; 0 where the name is no such thing.
int numberOf(const char* name) {
    if (name == nullptr || name[0] != '$')
        return 0;
    const char* end = name + std::strlen(name);
    int number = 0;
    const auto read = std::from_chars(name + 1, end, number);
    return read.ec == std::errc() && read.ptr == end ? number : 0;
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3_stmt* handle, std::function<void()> mayWrite)
    : m_handle(handle), m_mayWrite(std::move(mayWrite)) {
    try {
        mapParameters();
    } catch (...) {
        sqlite3_finalize(m_handle);
        throw;
    }
}

SqliteStatement::~SqliteStatement() {
    sqlite3_finalize(m_handle);
}

void SqliteStatement::mapParameters() {
    const int count = sqlite3_bind_parameter_count(m_handle);
    m_parameters.resize(static_cast<std::size_t>(count));
    for (int index = 1; index <= count; ++index) {
        const int number = numberOf(sqlite3_bind_parameter_name(m_handle, index));
        // Each name has one index, so `count` names from 1 to `count` leave no gap.
        if (number < 1 || number > count)
            throw Failure(ErrorCode::Invalid, "statement",
                          std::string("parameters must be $1, $2 … without a gap, in: ") + sqlite3_sql(m_handle));
        m_parameters[static_cast<std::size_t>(number - 1)].index = index;
    }
}

void SqliteStatement::check(int sqliteCode) const {
    if (sqliteCode != SQLITE_OK)
        throwSqliteFailure(sqlite3_db_handle(m_handle), sqliteCode, sqlite3_sql(m_handle));
}

SqliteStatement::Parameter& SqliteStatement::parameterToBind(int parameter) {
    if (parameter < 1 || parameter > parameterCount())
        throw Failure(ErrorCode::Invalid, "statement", "has no parameter $" + std::to_string(parameter));
    reset();
    return m_parameters[static_cast<std::size_t>(parameter - 1)];
}

void SqliteStatement::bindInteger(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(m_handle, parameterToBind(parameter).index, value));
}

void SqliteStatement::bindBytes(int parameter, std::string_view bytes, bool isText) {
    Parameter& target = parameterToBind(parameter);
    target.buffer.assign(bytes);
    const char* data = target.buffer.data(); // never null, so that "" is a text and not NULL
    check(isText ? sqlite3_bind_text64(m_handle, target.index, data, bytes.size(), SQLITE_STATIC, SQLITE_UTF8)
                 : sqlite3_bind_blob64(m_handle, target.index, data, bytes.size(), SQLITE_STATIC));
}

void SqliteStatement::bindText(int parameter, std::string_view value) {
    bindBytes(parameter, value, true);
}

void SqliteStatement::bindUuid(int parameter, const Uuid& value) {
    bindBytes(parameter, {reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size()}, false);
}

void SqliteStatement::bindBlob(int parameter, std::string_view bytes) {
    bindBytes(parameter, bytes, false);
}

void SqliteStatement::bindNull(int parameter, ValueKind) {
    check(sqlite3_bind_null(m_handle, parameterToBind(parameter).index));
}

bool SqliteStatement::step() {
    // SQLite would run a finished statement once more.
    if (m_state == State::Done)
        return false;
    if (m_state == State::Ready && m_mayWrite)
        m_mayWrite();
    m_state = State::Running;
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    m_state = State::Done;
    if (code == SQLITE_DONE)
        return false;
    throwSqliteFailure(sqlite3_db_handle(m_handle), code, sqlite3_sql(m_handle));
}

bool SqliteStatement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

std::string_view SqliteStatement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

std::string_view SqliteStatement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

Uuid SqliteStatement::uuid(int column) const {
    Uuid uuid;
    const std::string_view bytes = blob(column);
    if (bytes.size() == uuid.bytes.size())
        std::copy(bytes.begin(), bytes.end(), uuid.bytes.begin());
    else if (!bytes.empty())
        throw Failure(ErrorCode::Corrupt, sqlite3_column_name(m_handle, column),
                      "an id of " + std::to_string(bytes.size()) + " bytes");
    return uuid;
}

void SqliteStatement::reset() {
    if (m_state == State::Ready)
        return;
    // Its code only repeats what the last step has told.
    sqlite3_reset(m_handle);
    m_state = State::Ready;
}

void SqliteStatement::forget() {
    reset();
    sqlite3_clear_bindings(m_handle);
    for (Parameter& parameter : m_parameters)
        if (parameter.buffer.capacity() > kKeptBytes)
            std::string().swap(parameter.buffer);
}

} // namespace ajar::store
