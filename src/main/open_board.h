// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"

#include <filesystem>
#include <memory>

namespace ajar {

/// The pipeline of a book, by the system's clock and zone. A book that cannot be opened is the answer of its first call.
[[nodiscard]] std::unique_ptr<app::BoardSource> openBoard(const std::filesystem::path& file);

} // namespace ajar
