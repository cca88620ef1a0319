// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/base/paths.h"

#include <cstdlib>
#include <system_error>

namespace ajar::test {

namespace fs = std::filesystem;

fs::path projectFile(std::string_view path) {
    return fs::path(AJAR_SOURCE_FOLDER) / path;
}

std::optional<fs::path> sharedFile(std::string_view path) {
    const char* given = std::getenv("AJAR_SHARED_DATA");
    const fs::path folder = given ? fs::path(given) : fs::path(AJAR_SOURCE_FOLDER).parent_path() / "shared" / "data";
    auto file = folder / path;
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return std::nullopt;
    return file;
}

fs::path program(std::string_view name) {
    return fs::path(AJAR_PROGRAM_FOLDER) / name;
}

} // namespace ajar::test
