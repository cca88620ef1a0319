// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace ajar::store {

/// The front of a database file as it lies on the disk.
struct FileFront {
    std::string bytes; ///< the first 100, or fewer where the file is shorter
    std::uint64_t fileBytes = 0;
    bool someoneWrites =
        false; ///< another connection holds the reserved lock: a journal beside the file is in use, not left behind
};

/// Reads the front without opening a database: nothing is interpreted, recovered or written.
///
/// It goes through SQLite's own file layer. An open() and close() of our own would drop the locks that another
/// connection of this process holds on the same file (POSIX), and a second program's write was then accepted beside
/// ours. And it holds the shared lock meanwhile, so that nobody's half-done commit is seen. Throws Failure: Busy where
/// another program keeps the file locked for longer than `timeout`, Denied, Io.
[[nodiscard]] FileFront readFileFront(const std::filesystem::path& file, std::chrono::milliseconds timeout);

} // namespace ajar::store
