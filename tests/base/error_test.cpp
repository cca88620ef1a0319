// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include "base/clock.h"
#include "support/base/print.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace ajar {
namespace {

TEST(Errors, HaveANameOfTheirOwnEach) {
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code)
        names.insert(name(static_cast<ErrorCode>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(ErrorCode::Cancelled) + 1);
    EXPECT_TRUE(names.contains("too_new"));
}

TEST(Errors, TravelAsValues) {
    const Result<int> result = failure(ErrorCode::NotFound, "Dana", "no such person");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (Error{ErrorCode::NotFound, "Dana", "no such person"}));
}

TEST(Errors, ThrownInsideAFloorKeepWhatTheySay) {
    const Failure thrown{ErrorCode::Full, "book.ajar", "no space left"};
    EXPECT_STREQ(thrown.what(), "book.ajar: no space left");
    EXPECT_EQ(thrown.error().code, ErrorCode::Full);
}

TEST(Clocks, StandStillUntilTheyAreMoved) {
    FixedClock clock{Instant{5}};
    EXPECT_EQ(clock.now(), clock.now());
    clock.advance(10);
    EXPECT_EQ(clock.now(), Instant{15});
    clock.set(Instant{1});
    EXPECT_EQ(clock.now(), Instant{1});
}

TEST(Clocks, OfTheSystemSayThisCentury) {
    EXPECT_GT(SystemClock{}.now(), Instant{1'600'000'000'000});
    EXPECT_LT(SystemClock{}.now(), Instant{4'000'000'000'000});
}

} // namespace
} // namespace ajar
