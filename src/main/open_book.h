// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"

#include <filesystem>

namespace ajar {

/// A book for a window, by the clock of the call and the system's zone. One that cannot be opened is the answer of its first call.
[[nodiscard]] app::OpenBook openBook(const std::filesystem::path& file);

/// Makes a book for a window, by the clock of the call and the system's zone (app::createBook).
[[nodiscard]] QFuture<Result<app::NewBook>> createBook(const std::filesystem::path& file, const app::NewBook& book);

} // namespace ajar
