// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/book.h"
#include "store/disk.h"
#include "store/sqlite/schema_files.h"
#include "store/sqlite/sqlite_connection.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>

namespace ajar::store {

/// What tests set otherwise than Book::open does.
struct BookOpening {
    OpenMode mode = OpenMode::ReadWrite;
    std::chrono::milliseconds busyTimeout{5000};
    std::span<const SchemaFile> schema = schemaFiles(); ///< from step 1 on
    bool (*isOnNetwork)(const std::filesystem::path&) = store::isOnNetwork;
};

struct OpenedBook {
    std::unique_ptr<SqliteConnection> connection;
    OpenNotice notice = OpenNotice::None;
};

/// Opens a book's file: inspects it, takes back an unfinished change, compares its structure with ours, and brings an
/// older step to ours after a checked backup. Throws Failure; a file that is refused is left as it was.
[[nodiscard]] OpenedBook openBookFile(const std::filesystem::path& file, const Clock& clock,
                                      const BookOpening& opening = {});

/// Makes a new book's file aside and gives it its name when it is whole and on the disk. Throws Failure; Conflict where
/// something stands there.
void createBookFile(const std::filesystem::path& file, const BookInfo& info, const Owner& me);

} // namespace ajar::store
