// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace ajar::store {

/// One numbered file of `schema/`, kept inside the program.
struct SchemaFile {
    int step = 0;          ///< the number its name begins with, from 1 without a gap
    std::string_view name; ///< of the file, without `.sql`: "0001_book"
    std::string_view sql;  ///< its text, statements ended by semicolons
};

/// All schema files of SQLite, by step. Written at build time from src/store/sqlite/schema.
[[nodiscard]] std::span<const SchemaFile> schemaFiles();

} // namespace ajar::store
