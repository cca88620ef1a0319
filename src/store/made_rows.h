// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "store/connection.h"
#include "store/record_table.h"

#include <cstdint>
#include <set>

namespace ajar::store {

/// A large deed notes the rows that it has made by their table and number alone: three million lines of the journal would all say the
/// same, and others would have to wait for them. Its rows are those with its number as their revision that have no line of their own,
/// and they get one each when somebody needs them.
void noteMadeRows(Connection& connection, std::int64_t deed, const RecordTable& table, std::int64_t rows);

/// Gives each of those rows its line. Throws Failure(Conflict) where they do not all stand as the deed has left them.
void giveMadeRowsLines(Connection& connection, std::int64_t deed);

/// The deeds that have made a row so, of whatever table; empty where none has.
[[nodiscard]] std::set<std::int64_t> makersOf(Connection& connection, const Uuid& id);

} // namespace ajar::store
