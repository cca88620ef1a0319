// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar::store {

/// What of a word a hit must match.
enum class WordMatch {
    Whole,   ///< the word as it stands
    Prefix,  ///< a word that begins with it
    Anywhere ///< any part of a text: names, and scripts that put no space between words
};

/// A word that was searched for, folded (base/text.h).
struct SoughtWord {
    std::string text;
    WordMatch match = WordMatch::Whole;

    bool operator==(const SoughtWord&) const = default;
};

/// Words around a hit, cut from a text as it was written.
struct Snippet {
    std::string text; ///< one line; "…" stands where something was left out
    std::vector<std::pair<std::size_t, std::size_t>>
        marks; ///< byte ranges [from, to) of the hits in `text`, in order, apart

    bool operator==(const Snippet&) const = default;
};

/// About `width` characters around the first hit, on word borders where the script has them, with every hit inside marked. Without a hit
/// the beginning of the text. White space and line ends become single spaces. Takes time in proportion to the text.
[[nodiscard]] Snippet cutSnippet(std::string_view text, std::span<const SoughtWord> words, std::size_t width = 110);

/// Whether every word is in the text.
[[nodiscard]] bool holdsAll(std::string_view text, std::span<const SoughtWord> words);

} // namespace ajar::store
