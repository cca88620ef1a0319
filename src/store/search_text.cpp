// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_text.h"

#include "base/code_points.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace ajar::store {
namespace {

constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostTyped = 2'000; ///< bytes
constexpr std::size_t kMostWordBytes =
    100; ///< no language needs more, and a search through repetitive text stays quick

struct Block {
    char32_t first;
    char32_t last;
};
/// Scripts that are written without spaces between words (Unicode blocks).
constexpr std::array kUnspaced{
    Block{0x0E00, 0x0EFF},   // Thai, Lao
    Block{0x1000, 0x109F},   // Myanmar
    Block{0x1780, 0x17FF},   // Khmer
    Block{0x2E80, 0x2FDF},   // radicals
    Block{0x3005, 0x3007},   // iteration marks
    Block{0x3040, 0x312F},   // kana, Bopomofo
    Block{0x31A0, 0x31FF},   // Bopomofo, kana extensions
    Block{0x3400, 0x4DBF},   // Han
    Block{0x4E00, 0x9FFF},   // Han
    Block{0xF900, 0xFAFF},   // Han, compatibility
    Block{0xFF66, 0xFF9D},   // half-width kana
    Block{0x20000, 0x3FFFF}, // Han, extensions
};

bool isUnspaced(char32_t value) {
    return value >= kUnspaced.front().first && std::ranges::any_of(kUnspaced, [value](const Block& block) {
               return value >= block.first && value <= block.last;
           });
}

bool hasUnspaced(std::string_view text) {
    // All of them take three bytes or more.
    for (std::size_t i = 0; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0xE0 && isUnspaced(decode(text, i).value))
            return true;
    return false;
}

int lettersOf(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(text, [](char c) { return !isContinuation(c); }));
}

std::vector<SoughtWord> sought(const std::vector<QueryWord>& words, WordMatch (*how)(const QueryWord&)) {
    std::vector<SoughtWord> sought;
    for (const auto& word : words)
        sought.push_back({word.text, how(word)});
    return sought;
}

} // namespace

std::string asIndexedWords(std::string_view text) {
    std::string folded = fold(text);
    if (!hasUnspaced(folded))
        return folded;
    std::string split;
    split.reserve(folded.size() * 2);
    for (std::size_t i = 0; i < folded.size();) {
        const CodePoint c = decode(folded, i);
        if (c.isValid && isUnspaced(c.value))
            split.append(" ").append(folded, i, c.length).append(" ");
        else
            split.append(folded, i, c.length);
        i += c.length;
    }
    return split;
}

std::string asIndexedName(std::string_view text) {
    return fold(text);
}

std::vector<QueryWord> queryWords(std::string_view typed) {
    std::vector<QueryWord> words;
    for (const auto& folded : foldedWords(clipped(typed, kMostTyped))) {
        QueryWord word;
        word.text = clipped(folded, kMostWordBytes);
        word.letters = lettersOf(word.text);
        word.isUnspaced = hasUnspaced(word.text);
        if (words.size() < kMostWords)
            words.push_back(std::move(word));
    }
    if (words.empty())
        return words;
    words.back().isLast = true;
    // "an answer an": the last one stays, because it may be a beginning only.
    for (auto word = words.begin(); word != words.end();) {
        const bool comesAgain =
            std::any_of(word + 1, words.end(), [&](const QueryWord& w) { return w.text == word->text; });
        word = comesAgain && !word->isLast ? words.erase(word) : word + 1;
    }
    return words;
}

std::vector<SoughtWord> soughtInWords(const std::vector<QueryWord>& words) {
    return sought(words, [](const QueryWord& word) {
        if (word.isUnspaced)
            return WordMatch::Anywhere;
        return word.isLast ? WordMatch::Prefix : WordMatch::Whole;
    });
}

std::vector<SoughtWord> soughtInNames(const std::vector<QueryWord>& words) {
    return sought(words, [](const QueryWord& word) {
        return word.letters < 3 && !word.isUnspaced ? WordMatch::Prefix : WordMatch::Anywhere;
    });
}

} // namespace ajar::store
