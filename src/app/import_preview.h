// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QFuture>
#include <filesystem>
#include <string>
#include <vector>

namespace ajar::app {

/// The first lines of a file as they read in an encoding, to be looked at by whoever chooses it. UTF-8; bytes that the encoding does not have
/// are the answer of the future: Invalid. Returns at once and reads at most 64 KiB, on a thread of its own.
[[nodiscard]] QFuture<Result<std::vector<std::string>>> firstLines(std::filesystem::path file, ImportEncoding encoding,
                                                                   int lines);

} // namespace ajar::app
