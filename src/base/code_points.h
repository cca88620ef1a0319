// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

/// One character read from UTF-8.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1; ///< bytes it took; 1 for a byte that is no UTF-8
    bool isValid = false;
};

/// Reads the character at byte `from`, which must lie inside `text`. Strict: no overlong forms, no surrogates.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t from);

/// Appends a valid character as UTF-8.
void encode(std::string& text, char32_t value);

/// Where the run of ASCII that starts at `from` ends; `from` where there is none.
[[nodiscard]] std::size_t endOfAscii(std::string_view text, std::size_t from);

[[nodiscard]] constexpr bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Unicode's White_Space, no-break spaces included.
[[nodiscard]] bool isWhiteSpace(char32_t value);

/// Appends the full canonical decomposition (NFD, marks not yet sorted) of one character.
void appendDecomposed(std::vector<std::int32_t>& points, char32_t value);
/// Puts each run of marks into canonical order (UAX #15).
void sortMarks(std::vector<std::int32_t>& points);
/// Composes decomposed, sorted characters in place (NFC) and gives the part that holds the result.
[[nodiscard]] std::span<const std::int32_t> compose(std::vector<std::int32_t>& points);

} // namespace ajar
