// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/byte_source.h"

#include <optional>
#include <string>

namespace ajar::exchange {

/// How a file writes its characters.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Cp1252, Latin1 };

/// The same file as UTF-8. A byte order mark at its front decides (UTF-8, UTF-16 either way) and is taken off; without one it is `asked`,
/// and UTF-8 where nothing is asked: an encoding is never guessed. UTF-8 is passed on as it is, to be checked by whoever reads it. Throws
/// Failure(Invalid) with the line for what the encoding does not have. Streams: holds a few bytes.
[[nodiscard]] ByteSource decoded(ByteSource source, std::string name, std::optional<Encoding> asked);

} // namespace ajar::exchange
