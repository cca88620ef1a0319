// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/sqlite/schema_files.h"
#include "store/sqlite/sqlite_connection.h"

#include <filesystem>
#include <span>

namespace ajar::store {

/// Brings a book of an older step of this generation to the newest of `schema`: the whole chain in one transaction, so
/// that it is the old book or the new one and nothing between, and only after a backup that was opened and checked. The
/// backup stays beside the book as "<name>-step<N>-<time>.ajar". Another program that did the same meanwhile is fine.
/// Throws Failure, and then the book is as it was.
void migrate(SqliteConnection& connection, const std::filesystem::path& file, std::span<const SchemaFile> schema,
             Instant now);

} // namespace ajar::store
