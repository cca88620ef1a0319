// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

/// Takes the next piece of what is written, in order. Throws Failure where it cannot.
using Sink = std::function<void(std::string_view)>;

/// Writes JSON (RFC 8259) piece by piece: memory does not grow with what is written. Commas come by themselves; only brackets are the
/// caller's to match. Text is written as UTF-8; quotation marks, backslashes and control characters alone are escaped.
class JsonEmitter {
public:
    explicit JsonEmitter(Sink sink) : m_sink(std::move(sink)) { m_buffer.reserve(2 * kFlushAt); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// `name` is plain ASCII.
    void key(std::string_view name);
    /// A text of plain ASCII without anything to escape, such as a date or an id.
    void plainText(std::string_view text);
    /// Throws Failure(Corrupt) where `text` is no UTF-8: a file that no reader takes is no export.
    void text(std::string_view text);
    void number(std::int64_t number);
    void truth(bool truth);
    void null();
    /// A line end, so that each record has a line of its own.
    void newLine();
    /// Hands what is left to the sink.
    void finish();

private:
    static constexpr std::size_t kFlushAt = 65'536;

    void open(char bracket);
    void close(char bracket);
    void separate();
    void put(std::string_view piece) {
        m_buffer += piece;
        if (m_buffer.size() >= kFlushAt)
            flush();
    }
    void put(char c) { m_buffer += c; }
    void flush();

    Sink m_sink;
    std::string m_buffer;
    std::vector<bool> m_hasItems; ///< one a bracket that is open
    bool m_afterKey = false;
    bool m_breakLine = false;
};

} // namespace ajar::exchange
