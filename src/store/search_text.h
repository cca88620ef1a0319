// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/snippet.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

/// A text as the index of words holds it: folded, and in scripts that put no space between words (Han, kana, Thai …) every letter a
/// word of its own, so that any part of such a text is found as a phrase.
[[nodiscard]] std::string asIndexedWords(std::string_view text);
/// A name as the index of names holds it: folded.
[[nodiscard]] std::string asIndexedName(std::string_view text);

/// One word of what was typed.
struct QueryWord {
    std::string text; ///< folded
    int letters = 0;
    bool isLast = false;     ///< may be the beginning of a word
    bool isUnspaced = false; ///< of a script without spaces: found anywhere

    bool operator==(const QueryWord&) const = default;
};

/// The words of what was typed, each once. Of more than a dozen the first dozen, and of a very long one its beginning.
[[nodiscard]] std::vector<QueryWord> queryWords(std::string_view typed);

/// How to look for them in what was written, and in names.
[[nodiscard]] std::vector<SoughtWord> soughtInWords(const std::vector<QueryWord>& words);
[[nodiscard]] std::vector<SoughtWord> soughtInNames(const std::vector<QueryWord>& words);

} // namespace ajar::store
