// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace ajar::store {

/// Gives `db` the functions that our SQL uses and SQLite lacks. They answer to our statements only, never to a schema
/// (SQLITE_DIRECTONLY), so that a hostile file cannot call them:
/// `unid(text)`: the 16 bytes of a uuid in text, NULL where it is none; `fold(text)`: ajar::fold, NULL for NULL.
void registerFunctions(sqlite3* db);

} // namespace ajar::store
