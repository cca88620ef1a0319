// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_emitter.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace ajar::exchange {
namespace {

constexpr std::size_t kFlushAt = 65'536;

/// RFC 8259 §7: what must be escaped.
constexpr bool mustBeEscaped(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
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
    put("\"");
    put(name);
    put("\":");
    m_afterKey = true;
}

void JsonEmitter::text(std::string_view text) {
    const bool isAscii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!isAscii && !isUtf8(text))
        throw Failure(ErrorCode::Corrupt, std::string(), "a text in the book is no UTF-8");
    separate();
    put("\"");
    while (!text.empty()) {
        const auto plain = std::ranges::find_if(text, mustBeEscaped);
        const auto count = static_cast<std::size_t>(plain - text.begin());
        put(text.substr(0, count));
        if (plain != text.end())
            put(escaped(*plain));
        text.remove_prefix(std::min(count + 1, text.size()));
    }
    put("\"");
}

void JsonEmitter::number(std::int64_t number) {
    separate();
    put(std::to_string(number));
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
    put("\n");
    m_sink(m_buffer);
    m_buffer.clear();
}

void JsonEmitter::open(char bracket) {
    separate();
    put(std::string_view(&bracket, 1));
    m_hasItems.push_back(false);
}

void JsonEmitter::close(char bracket) {
    m_hasItems.pop_back();
    if (m_breakLine)
        put("\n");
    m_breakLine = false;
    put(std::string_view(&bracket, 1));
}

/// Before every key, and every value that follows none.
void JsonEmitter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_hasItems.empty()) {
        if (m_hasItems.back())
            put(",");
        m_hasItems.back() = true;
    }
    if (m_breakLine)
        put("\n");
    m_breakLine = false;
}

void JsonEmitter::put(std::string_view piece) {
    m_buffer += piece;
    if (m_buffer.size() < kFlushAt)
        return;
    m_sink(m_buffer);
    m_buffer.clear();
}

} // namespace ajar::exchange
