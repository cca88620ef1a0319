// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace ajar::store::test {

/// Runs SQL on a file as any other program would: plain SQLite, none of Ajar's settings. Makes the file where it is
/// absent.
inline void runRawSql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(file.c_str(), &handle);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> close(handle, sqlite3_close);
    if (opened != SQLITE_OK || sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle));
}

} // namespace ajar::store::test
