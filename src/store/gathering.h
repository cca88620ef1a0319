// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "store/connection.h"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>

namespace ajar::store {

/// Whether the book holds nothing but what a new one does: itself and one owner at most.
[[nodiscard]] bool holdsNothingYet(Connection& connection);

/// People, organisations, deals, encounters, reviews and owners that were removed here, or in a book from which this one was made, and are not
/// back.
[[nodiscard]] std::set<Uuid> removedRecords(Connection& connection);
/// Those of one kind, a record table that has a row of its own in a file.
[[nodiscard]] std::set<Uuid> removedRecords(Connection& connection, int tableCode);

/// Those that were removed because another book said so; some may be back.
[[nodiscard]] std::set<Uuid> removedByFiles(Connection& connection);

/// The id of the book as others are to know it. One that was made from a file has that file's id for as long as it says what came from there;
/// once it is worked in it is another book, and has an id of its own.
/// `open` is the number of a deed that is not to count: one that is being done.
[[nodiscard]] Uuid idForOthers(Connection& connection, std::int64_t open = 0);

/// How a row of a file was known: its source, kind and key.
using RowKey = std::tuple<std::string, std::string, std::string>;
/// Of rows of files: what was made of them was removed here and is not back. Reads the journal's removals, whole.
[[nodiscard]] std::set<RowKey> removedRowKeys(Connection& connection);

/// What to say where a deed cannot be committed because a record that it wrote names one which is not there; empty where none does. It looks at
/// every row of the book.
[[nodiscard]] std::string danglingReference(Connection& connection);
/// What is said of one.
[[nodiscard]] std::string danglingSentence(std::string_view table, const Uuid& id, std::string_view parent);

} // namespace ajar::store
