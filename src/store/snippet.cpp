// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snippet.h"

#include "base/code_points.h"
#include "base/text.h"

#include <algorithm>
#include <optional>

namespace ajar::store {
namespace {

/// A part of the source, in bytes.
struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
};

constexpr std::string_view kEllipsis = "\u2026";
/// Of the width, this share stands before the first hit: what follows a word tells more than what led to it.
constexpr std::size_t kLeadDivisor = 3;
/// A word border is looked for within so many characters of the place where the width ends.
constexpr std::size_t kBorderReach = 24;

std::size_t previous(std::string_view text, std::size_t place) {
    std::size_t start = place - 1;
    while (start > 0 && place - start < 4 && isContinuation(text[start]))
        --start;
    const CodePoint c = decode(text, start);
    return c.isValid && start + c.length == place ? start : place - 1;
}

/// Whether the character at `place` is part of a word, as `foldedWords` sees it.
bool isWordPart(std::string_view text, std::size_t place) {
    const CodePoint c = decode(text, place);
    if (!c.isValid)
        return false;
    if (c.value < 0x80)
        return (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z') ||
               (c.value >= '0' && c.value <= '9');
    return !foldedWords(text.substr(place, c.length)).empty();
}

bool fits(std::string_view folded, std::size_t from, std::size_t to, WordMatch match) {
    if (match == WordMatch::Anywhere)
        return true;
    if (from > 0 && isWordPart(folded, previous(folded, from)))
        return false;
    return match == WordMatch::Prefix || to == folded.size() || !isWordPart(folded, to);
}

/// The first hit of a word in a folded text at or after `from`.
std::optional<Range> findWord(std::string_view folded, const SoughtWord& word, std::size_t from) {
    if (word.text.empty())
        return std::nullopt;
    for (auto place = folded.find(word.text, from); place != std::string_view::npos;
         place = folded.find(word.text, place + 1)) {
        const std::size_t end = place + word.text.size();
        if (fits(folded, place, end, word.match))
            return Range{place, end};
    }
    return std::nullopt;
}

/// What was written for a part of the folded text. A letter that folds to two ("ß") is taken whole.
Range writtenFor(const FoldedText& folded, Range hit) {
    std::size_t end = hit.to;
    while (end < folded.text.size() && folded.origins[end] == folded.origins[end - 1])
        ++end;
    return {folded.origins[hit.from], folded.origins[end]};
}

/// Characters that belong to what stands before them: an emoji's tone, a flag's second half, what a joiner joins, marks.
bool isJoined(std::string_view text, std::size_t place) {
    const CodePoint c = decode(text, place);
    if (!c.isValid)
        return isContinuation(text[place]);
    if (c.value < 0x80)
        return false;
    constexpr char32_t kJoiner = 0x200D;
    const bool isTone = c.value >= 0x1F3FB && c.value <= 0x1F3FF;
    const bool isFlag = c.value >= 0x1F1E6 && c.value <= 0x1F1FF;
    return isTone || isFlag || fold(text.substr(place, c.length)).empty() ||
           (place > 0 && decode(text, previous(text, place)).value == kJoiner);
}

bool isSpaceAt(std::string_view text, std::size_t place) {
    const CodePoint c = decode(text, place);
    return c.isValid && isWhiteSpace(c.value);
}

/// Where to begin, at most `characters` before `hit`: after white space, else between characters.
std::size_t startBefore(std::string_view text, std::size_t hit, std::size_t characters) {
    std::size_t place = hit;
    std::size_t border = hit; // the earliest start of a word on the way
    for (std::size_t i = 0; i < characters && place > 0; ++i) {
        place = previous(text, place);
        if (place == 0 || isSpaceAt(text, previous(text, place)))
            border = place;
    }
    if (place == 0)
        return 0;
    if (border < hit)
        return border;
    while (place < hit && isJoined(text, place))
        place += decode(text, place).length;
    return place;
}

/// Where to end, about `characters` after `start` and not before `hitEnd`: before white space, else between characters.
std::size_t endAfter(std::string_view text, std::size_t start, std::size_t hitEnd, std::size_t characters) {
    std::size_t place = start;
    std::size_t border = hitEnd; // the latest end of a word on the way
    std::size_t sinceBorder = 0;
    for (std::size_t i = 0; (i < characters || place < hitEnd) && place < text.size(); ++i) {
        if (place >= hitEnd && isSpaceAt(text, place)) {
            border = place;
            sinceBorder = 0;
        }
        place += decode(text, place).length;
        ++sinceBorder;
    }
    if (place >= text.size())
        return text.size();
    if (isSpaceAt(text, place))
        return place;
    if (border > hitEnd && sinceBorder <= kBorderReach)
        return border;
    while (place < text.size() && isJoined(text, place))
        place += decode(text, place).length;
    return place;
}

/// All hits inside a part of the source, in order and apart from each other. `folded` is of the source from `start` on.
std::vector<Range> hitsWithin(const FoldedText& folded, std::size_t start, Range window,
                              std::span<const SoughtWord> words) {
    std::vector<Range> hits;
    for (const auto& word : words) {
        std::size_t from = 0;
        while (const auto hit = findWord(folded.text, word, from)) {
            const Range written = writtenFor(folded, *hit);
            const Range place{written.from + start, written.to + start};
            if (place.from >= window.from && place.to <= window.to)
                hits.push_back(place);
            from = hit->to;
        }
    }
    std::ranges::sort(hits,
                      [](const Range& a, const Range& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    std::vector<Range> apart;
    for (const auto& hit : hits) {
        if (!apart.empty() && hit.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, hit.to);
        else
            apart.push_back(hit);
    }
    return apart;
}

std::vector<Range> hitsWithin(std::string_view text, Range window, std::span<const SoughtWord> words) {
    // One character more on both sides, so that borders of words are seen.
    const std::size_t before = window.from == 0 ? 0 : previous(text, window.from);
    const std::size_t after = window.to == text.size() ? window.to : window.to + decode(text, window.to).length;
    return hitsWithin(foldWithOrigins(text.substr(before, after - before)), before, window, words);
}

/// Writes a part of the source on one line, and its hits in that line's bytes.
Snippet writeOut(std::string_view text, Range window, std::span<const Range> hits) {
    Snippet snippet;
    if (window.from > 0)
        snippet.text += kEllipsis;
    const std::size_t lead = snippet.text.size();
    bool wasSpace = true; // none at the beginning
    std::size_t next = 0;
    bool isInside = false;
    const auto mark = [&](std::size_t place) {
        if (next < hits.size() && isInside && place >= hits[next].to) {
            snippet.marks.back().second = snippet.text.size();
            isInside = false;
            ++next;
        }
        if (next < hits.size() && !isInside && place >= hits[next].from) {
            snippet.marks.emplace_back(snippet.text.size(), snippet.text.size());
            isInside = true;
        }
    };
    for (std::size_t place = window.from; place < window.to;) {
        mark(place);
        const CodePoint c = decode(text, place);
        const bool isSpace = c.isValid && isWhiteSpace(c.value);
        if (!isSpace)
            snippet.text.append(text.substr(place, c.length));
        else if (!wasSpace)
            snippet.text += ' ';
        wasSpace = isSpace;
        place += c.length;
    }
    mark(window.to);
    const bool endsMarked = !snippet.marks.empty() && snippet.marks.back().second == snippet.text.size();
    if (snippet.text.size() > lead && snippet.text.back() == ' ' && !endsMarked)
        snippet.text.pop_back();
    if (window.to < text.size())
        snippet.text += kEllipsis;
    return snippet;
}

std::optional<Range> firstHit(const FoldedText& folded, std::span<const SoughtWord> words) {
    std::optional<Range> first;
    for (const auto& word : words) {
        const auto hit = findWord(folded.text, word, 0);
        if (hit && (!first || hit->from < first->from))
            first = hit;
    }
    if (!first)
        return std::nullopt;
    return writtenFor(folded, *first);
}

} // namespace

Snippet cutSnippet(std::string_view text, std::span<const SoughtWord> words, std::size_t width) {
    text = trimmed(text);
    const FoldedText folded = foldWithOrigins(text);
    Range window{0, text.size()};
    if (text.size() <= width) // a name: nothing to leave out
        return writeOut(text, window, hitsWithin(folded, 0, window, words));
    const auto hit = firstHit(folded, words).value_or(Range{0, 0});
    window.from = startBefore(text, hit.from, width / kLeadDivisor);
    window.to = endAfter(text, window.from, hit.to, width);
    return writeOut(text, window, hitsWithin(text, window, words));
}

bool holdsAll(std::string_view text, std::span<const SoughtWord> words) {
    const std::string folded = fold(text);
    return std::ranges::all_of(words,
                               [&folded](const SoughtWord& word) { return findWord(folded, word, 0).has_value(); });
}

} // namespace ajar::store
