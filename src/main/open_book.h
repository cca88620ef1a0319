// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"

#include <filesystem>

namespace ajar {

/// A book for a window, by the system's clock and zone. One that cannot be opened is the answer of its first call.
[[nodiscard]] app::OpenBook openBook(const std::filesystem::path& file);

} // namespace ajar
