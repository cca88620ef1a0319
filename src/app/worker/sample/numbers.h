// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace ajar::app::sample {

/// Numbers that look drawn and are the same with every compiler and library (SplitMix64, by Sebastiano Vigna, public domain).
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_state(seed) {}

    /// From `least` to `most`, both included.
    [[nodiscard]] int between(int least, int most) {
        return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    [[nodiscard]] bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t m_state;
};

} // namespace ajar::app::sample
