// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ajar::bench {

/// The same numbers for the same seed on every machine (SplitMix64, Steele et al. 2014), which the distributions of std do not promise.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// From 0 to `limit` - 1.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    /// From 0 to 1, 1 excluded.
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// From 0 to `limit` - 1, the low ones often: a few people are met a great deal, most now and then.
    int lowBelow(int limit) {
        const double u = share();
        return static_cast<int>(u * u * static_cast<double>(limit));
    }
    template <class T>
    const T& any(std::span<const T> choices) {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }

private:
    std::uint64_t m_state;
};

} // namespace ajar::bench
