// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/share.h"

#include <boost/math/distributions/beta.hpp>

namespace ajar::insight {

std::optional<Share> shareOf(std::int64_t hits, std::int64_t n) {
    if (n < kLeastForShare || hits < 0 || hits > n)
        return std::nullopt;
    const auto yes = static_cast<double>(hits);
    const auto all = static_cast<double>(n);
    const boost::math::beta_distribution<double> posterior(yes + 0.5, all - yes + 0.5);
    Share share{hits, n, 0, yes / all, 1};
    if (hits > 0)
        share.low = boost::math::quantile(posterior, 0.025);
    if (hits < n)
        share.high = boost::math::quantile(posterior, 0.975);
    return share;
}

} // namespace ajar::insight
