// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_encoding.h"

#include "base/code_points.h"
#include "base/error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace ajar::exchange {
namespace {

constexpr std::size_t kChunk = 16'384;
constexpr std::string_view kMarkOfUtf8 = "\xEF\xBB\xBF";
constexpr std::string_view kMarkOfUtf16Le = "\xFF\xFE";
constexpr std::string_view kMarkOfUtf16Be = "\xFE\xFF";

/// Bytes 0x80 to 0x9F of Windows-1252 (https://encoding.spec.whatwg.org, index windows-1252); 0 where it has none. The rest is Latin-1.
constexpr std::array<char16_t, 32> kCp1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                           0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr bool isHighSurrogate(char32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool isLowSurrogate(char32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// A file on its way to UTF-8.
class Decoder {
public:
    Decoder(ByteSource source, std::string name, std::optional<Encoding> asked)
        : m_source(std::move(source)), m_name(std::move(name)), m_encoding(asked.value_or(Encoding::Utf8)) {}

    std::size_t read(std::span<char> buffer) {
        if (!m_isStarted)
            start();
        while (m_given == m_text.size() && !m_isOver)
            fill();
        const std::size_t count = m_text.copy(buffer.data(), buffer.size(), m_given);
        m_given += count;
        return count;
    }

private:
    void start();
    void fill();
    void decodeBytes();
    void decodeUnits();
    [[nodiscard]] char32_t unitAt(std::size_t pos) const;
    void add(char32_t value);
    [[noreturn]] void refuse(const std::string& why) const;

    ByteSource m_source;
    std::string m_name;
    Encoding m_encoding;
    std::string m_raw;  ///< read and not decoded yet
    std::string m_text; ///< decoded, given away up to m_given
    std::size_t m_given = 0;
    std::int64_t m_line = 1;
    bool m_isStarted = false;
    bool m_isOver = false;
};

void Decoder::start() {
    m_isStarted = true;
    std::array<char, 4> front{};
    while (m_raw.size() < kMarkOfUtf8.size()) {
        const std::size_t count = m_source(std::span(front).first(kMarkOfUtf8.size() - m_raw.size()));
        if (count == 0)
            break;
        m_raw.append(front.data(), count);
    }
    const auto takeMark = [this](std::string_view mark, Encoding encoding) {
        if (!m_raw.starts_with(mark))
            return false;
        m_raw.erase(0, mark.size());
        m_encoding = encoding;
        return true;
    };
    if (!takeMark(kMarkOfUtf8, Encoding::Utf8) && !takeMark(kMarkOfUtf16Le, Encoding::Utf16Le))
        takeMark(kMarkOfUtf16Be, Encoding::Utf16Be);
}

void Decoder::fill() {
    m_text.clear();
    m_given = 0;
    const std::size_t old = m_raw.size();
    m_raw.resize(old + kChunk);
    const std::size_t count = m_source(std::span(m_raw).subspan(old));
    m_raw.resize(old + count);
    m_isOver = count == 0;
    switch (m_encoding) {
    case Encoding::Utf8:
        m_text.swap(m_raw);
        m_raw.clear();
        break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: decodeUnits(); break;
    case Encoding::Cp1252:
    case Encoding::Latin1: decodeBytes(); break;
    }
}

void Decoder::decodeBytes() {
    for (const char c : m_raw) {
        const auto byte = static_cast<unsigned char>(c);
        char32_t value = byte;
        if (m_encoding == Encoding::Cp1252 && byte >= 0x80 && byte < 0xA0) {
            value = kCp1252[byte - 0x80U];
            if (value == 0)
                refuse("is not cp1252");
        }
        add(value);
    }
    m_raw.clear();
}

char32_t Decoder::unitAt(std::size_t pos) const {
    const auto first = static_cast<unsigned char>(m_raw[pos]);
    const auto second = static_cast<unsigned char>(m_raw[pos + 1]);
    return m_encoding == Encoding::Utf16Le ? static_cast<char32_t>(second << 8U | first)
                                           : static_cast<char32_t>(first << 8U | second);
}

void Decoder::decodeUnits() {
    std::size_t pos = 0;
    while (pos + 2 <= m_raw.size()) {
        const char32_t unit = unitAt(pos);
        if (isLowSurrogate(unit))
            refuse("is not UTF-16");
        if (!isHighSurrogate(unit)) {
            add(unit);
            pos += 2;
            continue;
        }
        if (pos + 4 > m_raw.size())
            break;
        const char32_t low = unitAt(pos + 2);
        if (!isLowSurrogate(low))
            refuse("is not UTF-16");
        add(0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
        pos += 4;
    }
    m_raw.erase(0, pos);
    if (m_isOver && !m_raw.empty())
        refuse("is UTF-16 that ends within a character");
}

void Decoder::add(char32_t value) {
    m_line += value == U'\n' ? 1 : 0;
    encode(m_text, value);
}

void Decoder::refuse(const std::string& why) const {
    throw Failure(ErrorCode::Invalid, m_name, why + " on line " + std::to_string(m_line));
}

} // namespace

ByteSource decoded(ByteSource source, std::string name, std::optional<Encoding> asked) {
    return [decoder = std::make_shared<Decoder>(std::move(source), std::move(name), asked)](std::span<char> buffer) {
        return decoder->read(buffer);
    };
}

} // namespace ajar::exchange
