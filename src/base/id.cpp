// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace ajar {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Random bytes of the system, fetched a block at a time: an import asks for millions of ids.
std::uint64_t systemRandom() {
    constexpr std::size_t kMost = 256; // what getentropy gives at once
    thread_local std::array<std::uint8_t, kMost> block;
    thread_local std::size_t used = kMost;
    std::uint64_t value = 0;
    if (used + sizeof value > kMost) {
        if (getentropy(block.data(), kMost) != 0)
            throw std::system_error(errno, std::generic_category(), "getentropy");
        used = 0;
    }
    std::memcpy(&value, block.data() + used, sizeof value);
    used += sizeof value;
    return value;
}

} // namespace

std::string toText(const Uuid& uuid) {
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += kHex[uuid.bytes[i] >> 4];
        text += kHex[uuid.bytes[i] & 15];
    }
    return text;
}

std::optional<Uuid> parseUuid(std::string_view text) {
    const bool hyphens = text.size() == 36;
    if (!hyphens && text.size() != 32)
        return std::nullopt;
    Uuid uuid;
    std::size_t at = 0;
    for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
        if (hyphens && (i == 4 || i == 6 || i == 8 || i == 10) && text[at++] != '-')
            return std::nullopt;
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        uuid.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
        at += 2;
    }
    return uuid;
}

IdMaker::IdMaker(const Clock& clock, std::optional<std::uint64_t> seed) : m_clock(&clock), m_state(seed) {}

std::uint64_t IdMaker::random() {
    if (!m_state)
        return systemRandom();
    // splitmix64 (Steele, Lea, Flood 2014): enough for repeatable ids, never used for real ones.
    std::uint64_t z = (*m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

Uuid IdMaker::next() {
    // RFC 9562 §6.2 method 1: a counter after the time keeps ids of one millisecond in order, also over a clock set
    // back.
    constexpr std::uint64_t kCounterLimit = 1ULL << 26;
    const std::int64_t now = m_clock->now().ms;
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = random() & ((kCounterLimit >> 1) - 1);
    } else if (++m_counter >= kCounterLimit) {
        ++m_lastMs;
        m_counter = 0;
    }
    const auto ms = static_cast<std::uint64_t>(m_lastMs);
    const std::uint64_t tail = random();
    Uuid uuid;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (m_counter >> 22));
    uuid.bytes[7] = static_cast<std::uint8_t>(m_counter >> 14);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | ((m_counter >> 8) & 0x3f));
    uuid.bytes[9] = static_cast<std::uint8_t>(m_counter);
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[10 + i] = static_cast<std::uint8_t>(tail >> (8 * i));
    return uuid;
}

} // namespace ajar
