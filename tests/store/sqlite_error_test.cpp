// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_error.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <cerrno>

namespace ajar::store {
namespace {

TEST(SqliteError, GivesEachResultTheCodeThatACallerCanActOn) {
    struct Case {
        int sqlite;
        int system;
        ErrorCode code;
    };
    const Case cases[] = {
        {SQLITE_BUSY, 0, ErrorCode::Busy},
        {SQLITE_BUSY_SNAPSHOT, 0, ErrorCode::Busy},
        {SQLITE_LOCKED_SHAREDCACHE, 0, ErrorCode::Busy},
        {SQLITE_READONLY_ROLLBACK, 0, ErrorCode::ReadOnly},
        {SQLITE_FULL, 0, ErrorCode::Full},
        {SQLITE_CORRUPT_INDEX, 0, ErrorCode::Corrupt},
        {SQLITE_NOTADB, 0, ErrorCode::Corrupt},
        {SQLITE_CONSTRAINT_FOREIGNKEY, 0, ErrorCode::Conflict},
        {SQLITE_CONSTRAINT_UNIQUE, 0, ErrorCode::Conflict},
        {SQLITE_CONSTRAINT_NOTNULL, 0, ErrorCode::Invalid},
        {SQLITE_CONSTRAINT_DATATYPE, 0, ErrorCode::Invalid},
        {SQLITE_TOOBIG, 0, ErrorCode::Invalid},
        {SQLITE_INTERRUPT, 0, ErrorCode::Cancelled},
        {SQLITE_IOERR_FSYNC, EIO, ErrorCode::Io},
        {SQLITE_IOERR_FSYNC, ENOSPC, ErrorCode::Full},
        {SQLITE_IOERR_TRUNCATE, EDQUOT, ErrorCode::Full},
        {SQLITE_CANTOPEN, EACCES, ErrorCode::Denied},
        {SQLITE_CANTOPEN, EROFS, ErrorCode::ReadOnly},
        {SQLITE_CANTOPEN, ENOENT, ErrorCode::NotFound},
        {SQLITE_CANTOPEN, 0, ErrorCode::Io},
        {SQLITE_ERROR, 0, ErrorCode::Io},
    };
    for (const Case& one : cases)
        EXPECT_EQ(errorCodeOf(one.sqlite, one.system), one.code) << sqlite3_errstr(one.sqlite) << ' ' << one.sqlite;
}

} // namespace
} // namespace ajar::store
