// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace ajar::exchange {

/// Fills the buffer with the next bytes of a file and says how many; 0 at its end. Throws Failure.
using ByteSource = std::function<std::size_t(std::span<char>)>;

/// What a file may weigh unless asked (quality.md, safety 11).
inline constexpr std::uintmax_t kMostFileBytes = 100'000'000;

/// Reads a regular file. Throws Failure at once, with the path as its subject: NotFound, Denied, Io, and Invalid for a folder, for anything
/// else that is no file (opening a pipe could wait for ever), and for more than `mostBytes`, also where it grows while it is read.
[[nodiscard]] ByteSource bytesOf(const std::filesystem::path& file, std::uintmax_t mostBytes = kMostFileBytes);

/// Reads a text in memory.
[[nodiscard]] ByteSource bytesOf(std::string text);

} // namespace ajar::exchange
