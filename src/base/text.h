// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

/// All text inside Ajar is UTF-8, NFC and without NUL: one validator stands before both engines.
enum class TextFault { None, NotUtf8, HasNul, TooLong, HasControl, NotNfc };

/// Whether every byte belongs to well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool isUtf8(std::string_view text);

/// What is wrong with a text of several lines: tabs and line ends are allowed, other C0 and C1 controls are not, and
/// neither is text that NFC would change. `capBytes` is its greatest length in bytes.
[[nodiscard]] TextFault faultOfText(std::string_view text, std::size_t capBytes);
/// The same for one line such as a name: no line ends, and no bidirectional or invisible format controls
/// (U+200B, U+202A to U+202E, U+2028, U+2029, U+2060, U+2066 to U+2069, U+FEFF), with which one name can pass for
/// another. U+200C and U+200D are allowed: Persian and emoji are written with them.
[[nodiscard]] TextFault faultOfLine(std::string_view text, std::size_t capBytes);

/// Canonical composition (Unicode NFC). Text that is no UTF-8 comes back as it is: validate first.
/// Linear but for sorting runs of marks, so that a hostile run of a million costs no more than a sort.
[[nodiscard]] std::string nfc(std::string_view text);
[[nodiscard]] bool isNfc(std::string_view text);

/// The key for searching and comparing: NFC, case folded, accents taken off ("Zoë Müller" → "zoe muller", "Weiß" →
/// "weiss"). Also what people do not type: strokes ("Łukasz Sørensen" → "lukasz sorensen"), æ and œ, typographic
/// apostrophes, no-break spaces, invisible characters. Vowel signs of Indic and Thai and the voicing of kana are
/// letters there and stay. Equal for canonically equal texts, and folding twice changes nothing. A byte that is no
/// UTF-8 stays as it is.
[[nodiscard]] std::string fold(std::string_view text);

/// A folded text with the place of each of its bytes in the text it came from.
struct FoldedText {
    std::string text; ///< as `fold` gives it
    /// For each byte of `text` the byte in the source where its character, marks included, starts; one more for the
    /// end. Never falls, so that source bytes origins[a] to origins[b] are what was written for text bytes a to b.
    std::vector<std::size_t> origins;
};

/// As `fold`, with the way back: for showing the words around a hit as they were written.
[[nodiscard]] FoldedText foldWithOrigins(std::string_view text);

/// Without white space (also no-break space) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// `trimmed`, and every run of white space inside made one space: for names.
[[nodiscard]] std::string simplified(std::string_view text);

/// The words of a text as searching sees them: runs of letters, digits and marks, folded.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view text);

/// At most `maxBytes` bytes, cut between characters.
[[nodiscard]] std::string_view clipped(std::string_view text, std::size_t maxBytes);

} // namespace ajar
