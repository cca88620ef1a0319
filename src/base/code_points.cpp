// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/code_points.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace ajar {
namespace {

constexpr unsigned byteAt(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

int combiningClass(std::int32_t point) {
    return utf8proc_get_property(point)->combining_class;
}

} // namespace

CodePoint decode(std::string_view text, std::size_t from) {
    const unsigned first = byteAt(text, from);
    if (first < 0x80)
        return {first, 1, true};
    // Unicode 15, table 3-7: only the second byte's range depends on the first.
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        low = first == 0xE0 ? 0xA0 : 0x80;
        high = first == 0xED ? 0x9F : 0xBF;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        low = first == 0xF0 ? 0x90 : 0x80;
        high = first == 0xF4 ? 0x8F : 0xBF;
    }
    if (length == 0 || from + length > text.size())
        return {first, 1, false};
    const unsigned second = byteAt(text, from + 1);
    if (second < low || second > high)
        return {first, 1, false};
    char32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[from + i]))
            return {first, 1, false};
        value = (value << 6) | (byteAt(text, from + i) & 0x3FU);
    }
    return {value, length, true};
}

std::size_t endOfAscii(std::string_view text, std::size_t from) {
    std::size_t i = from;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t chunk = 0;
        std::memcpy(&chunk, text.data() + i, 8);
        if ((chunk & 0x8080808080808080ULL) != 0)
            break;
    }
    while (i < text.size() && byteAt(text, i) < 0x80)
        ++i;
    return i;
}

void encode(std::string& text, char32_t value) {
    const auto tail = [value](int shift) { return static_cast<char>(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) {
        text += static_cast<char>(value);
    } else if (value < 0x800) {
        text += static_cast<char>(0xC0U | (value >> 6));
        text += tail(0);
    } else if (value < 0x10000) {
        text += static_cast<char>(0xE0U | (value >> 12));
        text += tail(6);
        text += tail(0);
    } else {
        text += static_cast<char>(0xF0U | (value >> 18));
        text += tail(12);
        text += tail(6);
        text += tail(0);
    }
}

bool isWhiteSpace(char32_t value) {
    return (value >= 0x09 && value <= 0x0D) || value == ' ' || value == 0x85 || value == 0xA0 || value == 0x1680 ||
           (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
           value == 0x205F || value == 0x3000;
}

void appendDecomposed(std::vector<std::int32_t>& points, char32_t value) {
    const auto point = static_cast<std::int32_t>(value);
    if (value < 0xC0) { // nothing decomposes below À
        points.push_back(point);
        return;
    }
    std::array<utf8proc_int32_t, 32> parts{}; // the longest canonical decomposition has 4 characters
    int boundClass = 0;
    const auto count = utf8proc_decompose_char(point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                               UTF8PROC_DECOMPOSE, &boundClass);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size()))
        points.push_back(point);
    else
        points.insert(points.end(), parts.begin(), parts.begin() + count);
}

void sortMarks(std::vector<std::int32_t>& points) {
    const auto isStarter = [](std::int32_t point) { return point < 0x300 || combiningClass(point) == 0; };
    auto from = points.begin();
    while (true) {
        from = std::find_if_not(from, points.end(), isStarter);
        if (from == points.end())
            return;
        const auto to = std::find_if(from, points.end(), isStarter);
        std::stable_sort(from, to,
                         [](std::int32_t a, std::int32_t b) { return combiningClass(a) < combiningClass(b); });
        from = to;
    }
}

std::span<const std::int32_t> compose(std::vector<std::int32_t>& points) {
    constexpr auto kCanonical = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const auto length =
        utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()), kCanonical);
    return std::span{points}.first(length < 0 ? points.size() : static_cast<std::size_t>(length));
}

} // namespace ajar
