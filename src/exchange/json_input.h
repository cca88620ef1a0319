// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/byte_source.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace ajar::exchange {

/// The longest text of a file, in bytes as they are meant; the same for what stands between two texts.
inline constexpr std::size_t kMostJsonText = 1'000'000;

/// The bytes of a file one after the other, counted in lines. A parser collects a text, a number or white space whole before it hands it over;
/// here they are cut off before they can fill the memory.
class JsonInput {
public:
    explicit JsonInput(ByteSource bytes) : m_bytes(std::move(bytes)) { fill(); }

    [[nodiscard]] bool isOver() const { return m_next == m_end; }
    [[nodiscard]] char current() const { return m_buffer[m_next]; }
    [[nodiscard]] std::int64_t line() const { return m_line; }
    /// Throws std::length_error where a text, or what is none, goes on for too long.
    void advance() {
        watch(m_buffer[m_next]);
        if (++m_next == m_end)
            fill();
    }

private:
    void fill() {
        m_next = 0;
        m_end = m_bytes(m_buffer);
    }
    void watch(char c) {
        ++m_run;
        if (c == '\n')
            ++m_line;
        if (m_isEscaped)
            m_isEscaped = false;
        else if (c == '\\')
            m_isEscaped = m_isText;
        else if (c == '"') {
            m_isText = !m_isText;
            m_run = 0;
        }
        if (m_run > kLongestRun)
            throw std::length_error("run");
    }

    /// "\u00e9" takes six bytes for two, "\u0001" six for one.
    static constexpr std::size_t kLongestRun = 6 * kMostJsonText;

    ByteSource m_bytes;
    std::array<char, 65'536> m_buffer{};
    std::size_t m_next = 0;
    std::size_t m_end = 0;
    std::size_t m_run = 0;
    std::int64_t m_line = 1;
    bool m_isText = false;
    bool m_isEscaped = false;
};

/// What the parser takes: an iterator that reads on. Two are equal where both are at the end.
class JsonInputIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    JsonInputIterator() = default;
    explicit JsonInputIterator(JsonInput& input) : m_input(&input) {}

    char operator*() const { return m_input->current(); }
    JsonInputIterator& operator++() {
        m_input->advance();
        return *this;
    }
    JsonInputIterator operator++(int) {
        JsonInputIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const JsonInputIterator& other) const { return isOver() == other.isOver(); }
    bool operator!=(const JsonInputIterator& other) const { return !(*this == other); }

private:
    [[nodiscard]] bool isOver() const { return m_input == nullptr || m_input->isOver(); }

    JsonInput* m_input = nullptr;
};

} // namespace ajar::exchange
