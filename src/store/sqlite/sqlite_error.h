// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

struct sqlite3;

namespace ajar::store {

/// What an extended result code of SQLite means to a caller. `systemErrno` is the system's own number where SQLite kept
/// one, else 0.
[[nodiscard]] ErrorCode errorCodeOf(int sqliteCode, int systemErrno);

/// The same for a number of the system (ENOSPC, EACCES …).
[[nodiscard]] ErrorCode errorCodeOfErrno(int systemErrno);

/// Throws what just went wrong on `db` as a Failure about the book's file. `sql` (it holds no values, they are bound)
/// is told where SQLite refuses the statement itself. `db` may be null: then there was no memory.
[[noreturn]] void throwSqliteFailure(sqlite3* db, int sqliteCode, std::string_view sql = {});

/// Throws the system's error `systemErrno` about `subject` as a Failure; `doing` says at what ("open", "rename" …).
[[noreturn]] void throwSystemFailure(int systemErrno, std::string subject, std::string_view doing);

} // namespace ajar::store
