// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace ajar {
namespace {

using namespace test;

constexpr ReadingKind kTrust = ReadingKind::Trust;

TEST(Acts, AreTheWordsOfTheTable) {
    EXPECT_EQ(actOf(kTrust, 3), "told us of a problem unprompted");
    EXPECT_EQ(actOf(ReadingKind::Rapport, 5), "came to us first, with more than price, order or fault");
    EXPECT_EQ(actOf(ReadingKind::Respect, 1), "cancelled without word, or went round us");
    EXPECT_EQ(actOf(kTrust, 0), "");
    EXPECT_EQ(actOf(kTrust, 6), "");
    std::set<std::string_view> all;
    for (const ReadingKind kind : {kTrust, ReadingKind::Rapport, ReadingKind::Respect})
        for (int step = 1; step <= 5; ++step)
            all.insert(actOf(kind, step));
    EXPECT_EQ(all.size(), 15U);
}

TEST(Readings, AreNotObservedWithoutAnAct) {
    EXPECT_EQ(stateOf({}), (ReadingState{0, true, std::nullopt, false}));
}

TEST(Readings, StandAtTheHighestStepPicked) {
    const std::vector<Reading> acts{aReading(kTrust, 2).on(kToday - 20), aReading(kTrust, 4).on(kToday - 10),
                                    aReading(kTrust, 3).on(kToday)};
    EXPECT_EQ(stateOf(acts), (ReadingState{4, true, kToday - 10, false}));
}

TEST(Readings, FallOnlyByAnActThatLowers) {
    const std::vector<Reading> acts{aReading(kTrust, 4).on(kToday - 10), aReading(kTrust, 2).on(kToday).lowering()};
    EXPECT_EQ(stateOf(acts), (ReadingState{2, true, kToday, true}));
}

TEST(Readings, ThatRoseAgainHaveNotFallen) {
    const std::vector<Reading> acts{aReading(kTrust, 4).on(kToday - 10), aReading(kTrust, 1).on(kToday - 5).lowering(),
                                    aReading(kTrust, 3).on(kToday)};
    EXPECT_EQ(stateOf(acts), (ReadingState{3, true, kToday, false}));
}

TEST(Readings, RestOnTheNewestActOfTheirStep) {
    const std::vector<Reading> acts{aReading(kTrust, 3).on(kToday - 200), aReading(kTrust, 3).on(kToday)};
    EXPECT_EQ(stateOf(acts).day, kToday);
}

TEST(Readings, WithoutAnActAreHollowUntilOneIsSeen) {
    EXPECT_FALSE(stateOf(std::vector<Reading>{aReading(kTrust, 3).withoutAct()}).byAct);
    const std::vector<Reading> seen{aReading(kTrust, 3).on(kToday - 9).withoutAct(), aReading(kTrust, 3).on(kToday)};
    EXPECT_TRUE(stateOf(seen).byAct);
    const std::vector<Reading> imported{aReading(kTrust, 3).on(kToday - 9),
                                        aReading(kTrust, 3).on(kToday).withoutAct()};
    EXPECT_EQ(stateOf(imported), (ReadingState{3, true, kToday - 9, false}));
}

TEST(Readings, OfOneDayCountInTheOrderTheyWereEntered) {
    const std::vector<Reading> acts{aReading(kTrust, 1).lowering().entered(at(kToday, 10)),
                                    aReading(kTrust, 4).entered(at(kToday, 9))};
    EXPECT_EQ(stateOf(acts).step, 1);
}

TEST(Readings, FadeAfterHalfAYear) {
    EXPECT_FALSE(isFaded({3, true, kToday - 180, false}, kToday));
    EXPECT_TRUE(isFaded({3, true, kToday - 181, false}, kToday));
    EXPECT_FALSE(isFaded({}, kToday));
}

TEST(Readings, HaveFiveSteps) {
    EXPECT_EQ(fieldOf(validate(aReading(kTrust, 5))), "none");
    EXPECT_EQ(fieldOf(validate(aReading(kTrust, 0))), "step");
    EXPECT_EQ(fieldOf(validate(aReading(kTrust, 6))), "step");
    EXPECT_EQ(fieldOf(validate(aReading(kTrust, 3).of({}))), "person");
    EXPECT_EQ(fieldOf(validate(aReading(kTrust, 3).on(day(1500, 1, 1)))), "day");
}

} // namespace
} // namespace ajar
