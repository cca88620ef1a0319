// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

namespace ajar::store {
namespace {

ErrorCode constraintCode(int sqliteCode) {
    switch (sqliteCode) {
    case SQLITE_CONSTRAINT_FOREIGNKEY: // a row that others refer to, or the other way round: it was changed meanwhile
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return ErrorCode::Conflict;
    default: return ErrorCode::Invalid;
    }
}

std::string bookOf(sqlite3* db) {
    const char* file = sqlite3_db_filename(db, "main");
    return file == nullptr ? std::string() : std::string(file);
}

} // namespace

ErrorCode errorCodeOfErrno(int systemErrno) {
    switch (systemErrno) {
    case ENOENT:
    case ENOTDIR: return ErrorCode::NotFound;
    case EEXIST: return ErrorCode::Conflict;
    case EACCES:
    case EPERM: return ErrorCode::Denied;
    case EROFS: return ErrorCode::ReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorCode::Full;
    default: return ErrorCode::Io;
    }
}

ErrorCode errorCodeOf(int sqliteCode, int systemErrno) {
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return ErrorCode::Busy;
    case SQLITE_READONLY: return ErrorCode::ReadOnly;
    case SQLITE_FULL: return ErrorCode::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT: return ErrorCode::Corrupt;
    case SQLITE_CONSTRAINT: return constraintCode(sqliteCode);
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG: return ErrorCode::Invalid;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::Denied;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        // SQLite says FULL for a failed write only: a sync or a truncation that meets a full disk is an IOERR with
        // ENOSPC.
        return systemErrno == 0 ? ErrorCode::Io : errorCodeOfErrno(systemErrno);
    default: return ErrorCode::Io;
    }
}

void throwSqliteFailure(sqlite3* db, int sqliteCode, std::string_view sql) {
    if (db == nullptr || (sqliteCode & 0xff) == SQLITE_NOMEM)
        throw std::bad_alloc();
    const int primary = sqliteCode & 0xff;
    const bool systemSpoke = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    const int systemErrno = systemSpoke ? sqlite3_system_errno(db) : 0;
    std::string detail = sqlite3_errmsg(db);
    detail += " (SQLite " + std::to_string(sqliteCode) + ")";
    if (systemErrno != 0)
        detail += ", " + std::generic_category().message(systemErrno);
    if (primary == SQLITE_ERROR && !sql.empty())
        detail.append(", in: ").append(sql);
    throw Failure(errorCodeOf(sqliteCode, systemErrno), bookOf(db), std::move(detail));
}

void throwSystemFailure(int systemErrno, std::string subject, std::string_view doing) {
    std::string detail(doing);
    detail += ": " + std::generic_category().message(systemErrno);
    throw Failure(errorCodeOfErrno(systemErrno), std::move(subject), std::move(detail));
}

} // namespace ajar::store
