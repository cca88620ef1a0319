// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_emitter.h"

#include "base/error.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace ajar::exchange {
namespace {

enum class Byte : std::uint8_t { Plain, Escaped, NotAscii };

/// RFC 8259 §7: what must be escaped, by byte. Exports consist of texts: a look-up is three times as quick as asking.
constexpr std::array<Byte, 256> kBytes = [] {
    std::array<Byte, 256> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = i >= 0x80 ? Byte::NotAscii : i < 0x20 || i == '"' || i == '\\' ? Byte::Escaped : Byte::Plain;
    return bytes;
}();

constexpr Byte kindOf(char c) {
    return kBytes[static_cast<unsigned char>(c)];
}

std::string escaped(char c) {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: {
        constexpr std::string_view kHex = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        return std::string("\\u00") + kHex[byte >> 4] + kHex[byte & 15];
    }
    }
}

} // namespace

void JsonEmitter::key(std::string_view name) {
    separate();
    put('"');
    m_buffer += name;
    put("\":");
    m_afterKey = true;
}

void JsonEmitter::plainText(std::string_view text) {
    separate();
    put('"');
    m_buffer += text;
    put('"');
}

void JsonEmitter::text(std::string_view text) {
    separate();
    put('"');
    bool isChecked = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Byte kind = kindOf(text[i]);
        if (kind == Byte::Plain)
            continue;
        if (kind == Byte::NotAscii) {
            if (!isChecked && !isUtf8(text))
                throw Failure(ErrorCode::Corrupt, std::string(), "a text in the book is no UTF-8");
            isChecked = true;
            continue;
        }
        put(text.substr(from, i - from));
        put(escaped(text[i]));
        from = i + 1;
    }
    put(text.substr(from));
    put('"');
}

void JsonEmitter::number(std::int64_t number) {
    separate();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    put(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void JsonEmitter::truth(bool truth) {
    separate();
    put(truth ? "true" : "false");
}

void JsonEmitter::null() {
    separate();
    put("null");
}

void JsonEmitter::newLine() {
    m_breakLine = true;
}

void JsonEmitter::finish() {
    put('\n');
    flush();
}

void JsonEmitter::open(char bracket) {
    separate();
    put(bracket);
    m_hasItems.push_back(false);
}

void JsonEmitter::close(char bracket) {
    m_hasItems.pop_back();
    if (m_breakLine)
        put('\n');
    m_breakLine = false;
    put(bracket);
}

/// Before every key, and every value that follows none.
void JsonEmitter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_hasItems.empty()) {
        if (m_hasItems.back())
            put(',');
        m_hasItems.back() = true;
    }
    if (m_breakLine)
        put('\n');
    m_breakLine = false;
}

void JsonEmitter::flush() {
    m_sink(m_buffer);
    m_buffer.clear();
}

} // namespace ajar::exchange
