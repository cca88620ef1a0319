// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rhythm.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <vector>

namespace ajar {
namespace {

using namespace test;

const RhythmDefaults kDefaults{{60, std::nullopt}, {14, std::nullopt}, {}};

TEST(Rhythms, AreDaysOfAtMostTenYears) {
    EXPECT_TRUE(validate(Rhythm{}));
    EXPECT_TRUE(validate(Rhythm{30, 30}));
    EXPECT_TRUE(validate(Rhythm{std::nullopt, 90}));
    EXPECT_EQ(fieldOf(validate(Rhythm{0, std::nullopt})), "wanted");
    EXPECT_EQ(fieldOf(validate(Rhythm{3651, std::nullopt})), "wanted");
    EXPECT_EQ(fieldOf(validate(Rhythm{30, 29})), "atMost");
    EXPECT_EQ(fieldOf(validate(Rhythm{std::nullopt, 0})), "atMost");
}

TEST(Rhythms, OfARecordAreFaultsOfItsField) {
    const auto checked = checkRhythm("rhythm", {30, 29});
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().subject, "rhythm");
    EXPECT_EQ(checked.error().detail, "atMost is not between 30 and 3650");
}

TEST(Rhythms, AreTheirOwnBeforeAnyOther) {
    const std::vector<Rhythm> tags{{7, std::nullopt}};
    EXPECT_EQ(effectiveRhythm({90, std::nullopt}, tags, true, true, kDefaults),
              (EffectiveRhythm{{90, std::nullopt}, RhythmSource::Own}));
}

TEST(Rhythms, OfTagsCountByTheShortest) {
    const std::vector<Rhythm> tags{{30, std::nullopt}, {}, {std::nullopt, 10}, {20, 40}};
    EXPECT_EQ(effectiveRhythm({}, tags, false, false, kDefaults),
              (EffectiveRhythm{{std::nullopt, 10}, RhythmSource::Tag}));
    EXPECT_EQ(effectiveRhythm({}, std::span{tags}.first(2), false, false, kDefaults),
              (EffectiveRhythm{{30, std::nullopt}, RhythmSource::Tag}));
}

TEST(Rhythms, ComeFromTheBookByWhoThePersonIs) {
    EXPECT_EQ(effectiveRhythm({}, {}, true, true, kDefaults),
              (EffectiveRhythm{{60, std::nullopt}, RhythmSource::Customer}));
    EXPECT_EQ(effectiveRhythm({}, {}, false, true, kDefaults),
              (EffectiveRhythm{{14, std::nullopt}, RhythmSource::Prospect}));
    EXPECT_EQ(effectiveRhythm({}, {}, false, false, kDefaults), (EffectiveRhythm{{}, RhythmSource::Other}));
}

TEST(Silences, CountFromTheLastContact) {
    const Silence quiet = silence(kToday - 24, kToday - 100, {14, 30}, kToday);
    EXPECT_EQ(quiet, (Silence{24, true, 14, 30, true, false}));
}

TEST(Silences, CountFromTheBeginningWhereThereWasNone) {
    EXPECT_EQ(silence(std::nullopt, kToday - 31, {14, 30}, kToday), (Silence{31, false, 14, 30, true, true}));
}

TEST(Silences, AreOverOnlyAfterTheDay) {
    EXPECT_FALSE(silence(kToday - 14, kToday, {14, 14}, kToday).isOverWanted);
    EXPECT_FALSE(silence(kToday - 14, kToday, {14, 14}, kToday).isOverMost);
    EXPECT_TRUE(silence(kToday - 15, kToday, {14, 14}, kToday).isOverMost);
    EXPECT_FALSE(silence(kToday - 1'000, kToday, {}, kToday).isOverWanted);
}

TEST(Silences, AreNeverLessThanNothing) {
    EXPECT_EQ(silence(kToday + 3, kToday, {}, kToday).days, 0);
}

} // namespace
} // namespace ajar
