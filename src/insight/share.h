// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace ajar::insight {

/// Below this n a share is not shown; the place says "not enough history yet: 6 of 20" instead (product.md, *Honest numbers*).
inline constexpr std::int64_t kLeastForShare = 20;

/// A counted share with its 95 % interval, each from 0 to 1.
struct Share {
    std::int64_t hits = 0;
    std::int64_t n = 0;
    double low = 0;
    double share = 0;
    double high = 1;

    bool operator==(const Share&) const = default;
};

/// `hits` of `n` with the Jeffreys interval: equal tails of Beta(hits + ½, n − hits + ½), the lower end 0 where nothing hit and the upper
/// end 1 where all did (Brown, Cai, DasGupta 2001, "Interval Estimation for a Binomial Proportion", §4.3). Nothing below kLeastForShare.
/// Wants 0 ≤ hits ≤ n.
[[nodiscard]] std::optional<Share> shareOf(std::int64_t hits, std::int64_t n);

} // namespace ajar::insight
