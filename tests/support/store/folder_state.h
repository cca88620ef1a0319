// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace ajar::store::test {

/// What stands in a folder: each name with its kind, permissions, time of change and the SHA-256 of its bytes. Equal
/// states mean that nobody touched anything. No book of the folder may be open in this process.
[[nodiscard]] std::map<std::string, std::string> stateOfFolder(const std::filesystem::path& folder);

} // namespace ajar::store::test
