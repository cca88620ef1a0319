// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/code_points.h"
#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace ajar {
namespace {

using Points = std::vector<std::int32_t>;

/// What case folding leaves alone and people do not type. Sorted by character.
struct Spelling {
    std::int32_t point;
    std::string_view as;
};
constexpr std::array kSpellings{
    Spelling{0x00A0, " "},  // no-break space
    Spelling{0x00E6, "ae"}, // æ
    Spelling{0x00F8, "o"},  // ø
    Spelling{0x0111, "d"},  // đ
    Spelling{0x0127, "h"},  // ħ
    Spelling{0x0131, "i"},  // ı
    Spelling{0x0142, "l"},  // ł
    Spelling{0x0153, "oe"}, // œ
    Spelling{0x0167, "t"},  // ŧ
    Spelling{0x02BC, "'"},  // modifier apostrophe
    Spelling{0x2019, "'"},  // ’
    Spelling{0x202F, " "},  // narrow no-break space
};

bool isMark(const utf8proc_property_t& property) {
    return property.category >= UTF8PROC_CATEGORY_MN && property.category <= UTF8PROC_CATEGORY_ME;
}

/// Accents, Hebrew and Arabic points, overlays and enclosing marks by their combining class (UAX #44); not nukta (7),
/// the voicing of kana (8), virama (9) and vowel signs (0, 84 to 132), which are letters to those who write with them.
bool isDropped(const utf8proc_property_t& property) {
    if (property.ignorable != 0)
        return true;
    const int order = property.combining_class;
    return isMark(property) &&
           (property.category == UTF8PROC_CATEGORY_ME || order == 1 || (order >= 10 && order <= 36) || order >= 200);
}

/// Whether a character belongs to what stands before it, so that dropping or composing may reach over it: marks, what
/// is dropped, and the vowels and final consonants of Hangul (Unicode 3.12).
bool continues(char32_t value) {
    if (value < 0x300)
        return value == 0xAD; // soft hyphen
    if ((value >= 0x1160 && value <= 0x11FF))
        return true;
    const auto& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(value));
    return isMark(property) || property.ignorable != 0;
}

void appendCaseFolded(Points& points, std::int32_t point) {
    std::array<utf8proc_int32_t, 32> parts{};
    int boundClass = 0;
    constexpr auto kFolded = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    const auto count =
        utf8proc_decompose_char(point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), kFolded, &boundClass);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) {
        points.push_back(point);
        return;
    }
    for (const auto part : std::span{parts}.first(static_cast<std::size_t>(count))) {
        const auto* spelling = std::lower_bound(kSpellings.begin(), kSpellings.end(), part,
                                                [](const Spelling& a, std::int32_t b) { return a.point < b; });
        if (spelling != kSpellings.end() && spelling->point == part)
            points.insert(points.end(), spelling->as.begin(), spelling->as.end());
        else if (!isDropped(*utf8proc_get_property(part)))
            points.push_back(part);
    }
}

/// Folds one character with its marks. Reused, so that a long text costs no allocation a character.
class ClusterFolder {
public:
    void clear() { m_source.clear(); }
    void add(char32_t value) { appendDecomposed(m_source, value); }

    /// Marks go before the case does: U+0345 under a vowel would turn into a letter.
    [[nodiscard]] std::span<const std::int32_t> folded() {
        m_folded.clear();
        for (const auto point : m_source)
            if (!isDropped(*utf8proc_get_property(point)))
                appendCaseFolded(m_folded, point);
        sortMarks(m_folded);
        return compose(m_folded);
    }

private:
    Points m_source;
    Points m_folded;
};

/// The folds of the characters of European text, made once: most of what is written takes no other way.
class Prepared {
public:
    Prepared() {
        ClusterFolder cluster;
        for (char32_t c = kFirst; c < kEnd; ++c) {
            cluster.clear();
            cluster.add(c);
            for (const auto point : cluster.folded())
                encode(m_folds[c - kFirst], static_cast<char32_t>(point));
        }
    }

    /// Nothing for a character beyond the table.
    [[nodiscard]] const std::string* find(char32_t c) const {
        return c >= kFirst && c < kEnd ? &m_folds[c - kFirst] : nullptr;
    }

private:
    static constexpr char32_t kFirst = 0x80;
    static constexpr char32_t kEnd = 0x250; // to the end of Latin Extended-B
    std::array<std::string, kEnd - kFirst> m_folds;
};

/// Whether the character at `at` belongs to the one before it.
bool continuesAt(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return false;
    const CodePoint c = decode(text, at);
    return c.isValid && continues(c.value);
}

/// Calls `putAscii(from, to)` for runs of plain characters, still to be lowered, and `put(bytes, origin)` for all
/// others.
template <class PutAscii, class Put>
void foldEach(std::string_view text, PutAscii putAscii, Put put) {
    static const Prepared prepared;
    ClusterFolder cluster;
    std::string bytes;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t end = endOfAscii(text, i); end > i) {
            const std::size_t plain = continuesAt(text, end) ? end - 1 : end;
            putAscii(i, plain);
            i = plain;
            if (plain == end)
                continue;
        }
        const CodePoint first = decode(text, i);
        std::size_t end = i + first.length;
        if (!first.isValid) {
            put(text.substr(i, 1), i);
        } else if (const bool isAlone = !continuesAt(text, end); isAlone && prepared.find(first.value) != nullptr) {
            put(*prepared.find(first.value), i);
        } else {
            cluster.clear();
            cluster.add(first.value);
            while (continuesAt(text, end)) {
                const CodePoint next = decode(text, end);
                cluster.add(next.value);
                end += next.length;
            }
            bytes.clear();
            for (const auto point : cluster.folded())
                encode(bytes, static_cast<char32_t>(point));
            put(bytes, i);
        }
        i = end;
    }
}

void appendLowered(std::string& result, std::string_view ascii) {
    const std::size_t from = result.size();
    result += ascii;
    for (std::size_t i = from; i < result.size(); ++i) {
        const char c = result[i];
        result[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
}

} // namespace

std::string fold(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    foldEach(
        text, [&](std::size_t from, std::size_t to) { appendLowered(result, text.substr(from, to - from)); },
        [&](std::string_view bytes, std::size_t) { result += bytes; });
    return result;
}

FoldedText foldWithOrigins(std::string_view text) {
    FoldedText result;
    result.text.reserve(text.size());
    result.origins.reserve(text.size() + 1);
    foldEach(
        text,
        [&](std::size_t from, std::size_t to) {
            appendLowered(result.text, text.substr(from, to - from));
            for (std::size_t i = from; i < to; ++i)
                result.origins.push_back(i);
        },
        [&](std::string_view bytes, std::size_t origin) {
            result.text += bytes;
            result.origins.insert(result.origins.end(), bytes.size(), origin);
        });
    result.origins.push_back(text.size());
    return result;
}

} // namespace ajar
