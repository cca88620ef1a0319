// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace ajar::test {

/// A file of the project: "tests/data/store/empty.ajar", "docs/formats/ajar-1.schema.json".
[[nodiscard]] std::filesystem::path projectFile(std::string_view path);

/// A real file that is no part of the project, from `$AJAR_SHARED_DATA`, else from `../shared/data` beside it; absent where
/// this machine has none. A test then skips: `if (!file) GTEST_SKIP() << "no shared data";`
[[nodiscard]] std::optional<std::filesystem::path> sharedFile(std::string_view path);

/// A program of this build: "ajar-cli".
[[nodiscard]] std::filesystem::path program(std::string_view name);

} // namespace ajar::test
