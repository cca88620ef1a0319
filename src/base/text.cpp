// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "base/code_points.h"

#include <utf8proc.h>

#include <cstdint>

namespace ajar {
namespace {

bool isNoLineText(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x200B || (c >= 0x2028 && c <= 0x202E) || c == 0x2060 ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// C0 without tab and line ends, DEL and C1.
bool isControl(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
}

bool isAllAscii(std::string_view text) {
    return endOfAscii(text, 0) == text.size();
}

/// Ranges whose characters are NFC, whatever stands beside them: most of what is written in Europe and East Asia.
bool isPlainlyNfc(char32_t c) {
    return c < 0x300 || (c >= 0x400 && c <= 0x482) || (c >= 0x2002 && c <= 0x20CF) || (c >= 0x4E00 && c <= 0x9FFF);
}

enum class Lines { One, Several };

TextFault faultOf(std::string_view text, std::size_t capBytes, Lines lines) {
    if (text.size() > capBytes)
        return TextFault::TooLong;
    bool plain = true;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] >= ' ' && text[i] <= '~') { // nearly always
            ++i;
            continue;
        }
        const CodePoint c = decode(text, i);
        if (!c.isValid)
            return TextFault::NotUtf8;
        if (c.value == 0)
            return TextFault::HasNul;
        if (isControl(c.value) || (lines == Lines::One && isNoLineText(c.value)))
            return TextFault::HasControl;
        plain = plain && isPlainlyNfc(c.value);
        i += c.length;
    }
    return plain || nfc(text) == text ? TextFault::None : TextFault::NotNfc;
}

bool isWordPart(char32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (!c.isValid)
            return false;
        i += c.length;
    }
    return true;
}

TextFault faultOfText(std::string_view text, std::size_t capBytes) {
    return faultOf(text, capBytes, Lines::Several);
}

TextFault faultOfLine(std::string_view text, std::size_t capBytes) {
    return faultOf(text, capBytes, Lines::One);
}

std::string nfc(std::string_view text) {
    if (isAllAscii(text))
        return std::string{text};
    std::vector<utf8proc_int32_t> points;
    points.reserve(text.size() + 8);
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (!c.isValid)
            return std::string{text};
        appendDecomposed(points, c.value);
        i += c.length;
    }
    sortMarks(points);
    std::string result;
    result.reserve(text.size());
    for (const auto point : compose(points))
        encode(result, static_cast<char32_t>(point));
    return result;
}

bool isNfc(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (!c.isValid || !isPlainlyNfc(c.value))
            return nfc(text) == text;
        i += c.length;
    }
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const CodePoint c = decode(text, 0);
        if (!c.isValid || !isWhiteSpace(c.value))
            break;
        text.remove_prefix(c.length);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && isContinuation(text[start]))
            --start;
        const CodePoint c = decode(text, start);
        if (!c.isValid || start + c.length != text.size() || !isWhiteSpace(c.value))
            break;
        text.remove_suffix(c.length);
    }
    return text;
}

std::string simplified(std::string_view text) {
    text = trimmed(text);
    std::string result;
    result.reserve(text.size());
    bool wasSpace = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        const bool isSpace = c.isValid && isWhiteSpace(c.value);
        if (!isSpace)
            result.append(text.substr(i, c.length));
        else if (!wasSpace)
            result += ' ';
        wasSpace = isSpace;
        i += c.length;
    }
    return result;
}

std::vector<std::string> foldedWords(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    bool inWord = false;
    for (std::size_t i = 0; i < folded.size();) {
        const CodePoint c = decode(folded, i);
        const bool isPart = c.isValid && isWordPart(c.value);
        if (isPart && !inWord)
            words.emplace_back();
        if (isPart)
            words.back().append(folded, i, c.length);
        inWord = isPart;
        i += c.length;
    }
    return words;
}

std::string_view clipped(std::string_view text, std::size_t maxBytes) {
    if (text.size() <= maxBytes)
        return text;
    std::size_t end = maxBytes;
    while (end > 0 && maxBytes - end < 3 && isContinuation(text[end]))
        --end;
    // Four continuation bytes in a row are no UTF-8: then there is no character to keep whole.
    return text.substr(0, isContinuation(text[end]) ? maxBytes : end);
}

} // namespace ajar
