// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/share.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace ajar::insight {
namespace {

TEST(Share, IsNotShownBelowTwenty) {
    EXPECT_FALSE(shareOf(10, 19));
    EXPECT_TRUE(shareOf(10, 20));
}

TEST(Share, RefusesCountsThatCannotBe) {
    EXPECT_FALSE(shareOf(21, 20));
    EXPECT_FALSE(shareOf(-1, 20));
}

// Reference: the density of Beta(9.5, 12.5), summed in two million steps by another program.
TEST(Share, AgreesWithAnotherProgramsQuantiles) {
    const auto share = shareOf(9, 21);
    ASSERT_TRUE(share);
    EXPECT_NEAR(share->low, 0.237443, 0.00001);
    EXPECT_NEAR(share->share, 0.4286, 0.0001);
    EXPECT_NEAR(share->high, 0.637942, 0.00001);
}

TEST(Share, ReachesTheEndsOnlyWhereNothingOrAllHit) {
    EXPECT_EQ(shareOf(0, 40)->low, 0);
    EXPECT_EQ(shareOf(40, 40)->high, 1);
    EXPECT_GT(shareOf(1, 40)->low, 0);
    EXPECT_LT(shareOf(39, 40)->high, 1);
}

RC_GTEST_PROP(Share, HoldsTheShareAndMirrorsItself, ()) {
    const auto n = *rc::gen::inRange<std::int64_t>(20, 100'000);
    const auto hits = *rc::gen::inRange<std::int64_t>(0, n + 1);
    const auto share = shareOf(hits, n);
    const auto mirrored = shareOf(n - hits, n);
    RC_ASSERT(share->low <= share->share && share->share <= share->high);
    RC_ASSERT(std::abs(share->low + mirrored->high - 1) < 1e-6);
}

} // namespace
} // namespace ajar::insight
