// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/record_table.h"

#include <string>
#include <vector>

namespace ajar::store {

/// A column that names a record of another table.
struct Reference {
    std::string column;
    std::string parent;
};

/// As the book's structure has them.
[[nodiscard]] std::vector<Reference> referencesOf(Connection& connection, const RecordTable& table);

} // namespace ajar::store
