// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/door.h"

#include "support/domain/builders.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <numeric>

namespace ajar {
namespace {

using namespace test;

ReadingState reading(int step, bool hasFallen = false) {
    return {step, true, kToday, hasFallen};
}

/// Somebody of whom all is known and won, with nothing due: no points at all.
DoorFacts settled() {
    DoorFacts facts;
    facts.firstName = "Tomás";
    facts.known.fill(kToday);
    facts.readings.fill(reading(4));
    return facts;
}

const DoorPart& partOf(const DoorScore& score, DoorPartKind kind) {
    return score.parts[static_cast<std::size_t>(kind)];
}

TEST(DoorTable, ListsItsFivePartsInOrderAndAddsUpToAHundred) {
    const auto parts = doorParts();
    ASSERT_EQ(parts.size(), 5U);
    for (std::size_t i = 0; i < parts.size(); ++i)
        EXPECT_EQ(static_cast<std::size_t>(parts[i].kind), i);
    EXPECT_EQ(parts[0].code, "room_to_learn");
    EXPECT_EQ(parts[0].cap, 36);
    const int caps =
        std::accumulate(parts.begin(), parts.end(), 0, [](int sum, const auto& part) { return sum + part.cap; });
    EXPECT_EQ(caps, 100);
}

TEST(Doors, OfWhichNothingIsLeftHaveNoPoints) {
    const DoorScore score = scoreOf(settled(), kToday);
    EXPECT_EQ(score.total, 0);
    EXPECT_EQ(score.sentence, "");
    EXPECT_EQ(score.ask, std::nullopt);
}

TEST(Doors, SayTheirFactsInOneSentence) {
    DoorFacts facts = settled();
    facts.known = {};
    facts.known[0] = facts.known[1] = kToday;
    facts.emptyChairs = 1;
    facts.firstEmptyChair = Part::Signs;
    facts.silence = silence(kToday - 24, kToday - 99, {14, std::nullopt}, kToday);
    facts.expected = kToday + 20;
    const DoorScore score = scoreOf(facts, kToday);
    EXPECT_EQ(score.sentence, "4 of 6 unknown · who signs is unknown · quiet 24 days, 14 wanted · decides in 20 days");
    EXPECT_EQ(score.ask, Question::Change);
    EXPECT_EQ(partOf(score, DoorPartKind::RoomToLearn).points, 23);
    EXPECT_EQ(partOf(score, DoorPartKind::RoomToEarn).points, 0);
    EXPECT_EQ(partOf(score, DoorPartKind::Quiet).points, 17);
    EXPECT_EQ(partOf(score, DoorPartKind::TimeToDecision).points, 10);
    EXPECT_EQ(score.total, 50);
}

TEST(Doors, OfSomebodyInNoDealCountOfFive) {
    DoorFacts facts = settled();
    facts.hasDeal = false;
    facts.known = {};
    facts.emptyChairs = 3; // of no deal of theirs
    facts.expected = kToday;
    facts.homeValueMinor = 5'000'000'000;
    const DoorScore score = scoreOf(facts, kToday);
    EXPECT_EQ(score.sentence, "5 of 5 unknown");
    EXPECT_EQ(score.total, 25);
}

TEST(Doors, CountTwoEmptyChairsAndNameThemAll) {
    DoorFacts facts = settled();
    facts.emptyChairs = 3;
    facts.firstEmptyChair = Part::Decides;
    const DoorScore score = scoreOf(facts, kToday);
    EXPECT_EQ(score.sentence, "who decides and 2 more are unknown");
    EXPECT_EQ(score.total, 6);
}

TEST(Doors, ThatAreAnEmptyChairHaveNoPersonYet) {
    DoorFacts facts = settled();
    facts.firstName.clear();
    facts.emptyChairs = 1;
    facts.expected = kToday - 5;
    const DoorScore score = scoreOf(facts, kToday);
    EXPECT_EQ(score.sentence, "no person yet · was to decide 5 days ago");
    EXPECT_EQ(score.ask, std::nullopt);
    EXPECT_EQ(partOf(score, DoorPartKind::RoomToLearn).points, 33);
    EXPECT_EQ(partOf(score, DoorPartKind::RoomToEarn).points, 24);
    EXPECT_FALSE(partOf(score, DoorPartKind::RoomToEarn).sentence.empty());
}

TEST(RoomToEarn, IsLeftAtThreeOrLessAndWhereItFell) {
    DoorFacts facts = settled();
    const auto pointsAt = [&facts](ReadingState state) {
        facts.readings[1] = state;
        return scoreOf(facts, kToday).total;
    };
    EXPECT_EQ(pointsAt(reading(5)), 0);
    EXPECT_EQ(pointsAt(reading(4)), 0);
    EXPECT_EQ(pointsAt(reading(3)), 4);
    EXPECT_EQ(pointsAt(reading(2)), 5);
    EXPECT_EQ(pointsAt(reading(1)), 6);
    EXPECT_EQ(pointsAt(reading(1, true)), 8);
    EXPECT_EQ(pointsAt(reading(4, true)), 2);
    EXPECT_EQ(pointsAt(reading(0)), 8);
}

TEST(RoomToEarn, SaysWhichReadingAndWhy) {
    DoorFacts facts = settled();
    facts.readings = {reading(2, true), reading(0), reading(3)};
    EXPECT_EQ(scoreOf(facts, kToday).sentence, "trust has fallen to 2, rapport not observed, respect at 3");
    facts.readings = {};
    EXPECT_EQ(scoreOf(facts, kToday).sentence, "nothing observed yet");
}

TEST(Quiet, BeginsAfterTheWantedDaysAndEndsAtTheMost) {
    DoorFacts facts = settled();
    const auto pointsAfter = [&facts](int days, Rhythm rhythm) {
        facts.silence = silence(kToday - days, kToday, rhythm, kToday);
        return scoreOf(facts, kToday).total;
    };
    EXPECT_EQ(pointsAfter(14, {14, std::nullopt}), 0);
    EXPECT_EQ(pointsAfter(15, {14, std::nullopt}), 10);
    EXPECT_EQ(pointsAfter(21, {14, std::nullopt}), 15);
    EXPECT_EQ(pointsAfter(28, {14, std::nullopt}), 20);
    EXPECT_EQ(pointsAfter(3'000, {14, std::nullopt}), 20);
    EXPECT_EQ(pointsAfter(20, {14, 20}), 20);
    EXPECT_EQ(pointsAfter(14, {14, 14}), 0);
    EXPECT_EQ(pointsAfter(15, {14, 14}), 10);
    EXPECT_EQ(pointsAfter(3'000, {}), 0);
    EXPECT_EQ(pointsAfter(31, {std::nullopt, 30}), 10);
    EXPECT_EQ(scoreOf(facts, kToday).sentence, "quiet 31 days, 30 at most");
}

TEST(Quiet, SaysThatThereWasNoEncounter) {
    DoorFacts facts = settled();
    facts.silence = silence(std::nullopt, kToday - 15, {14, std::nullopt}, kToday);
    EXPECT_EQ(scoreOf(facts, kToday).sentence, "no encounter in 15 days, 14 wanted");
    facts.silence = silence(kToday - 2, kToday, {1, std::nullopt}, kToday);
    EXPECT_EQ(scoreOf(facts, kToday).sentence, "quiet 2 days, 1 wanted");
}

TEST(TimeToDecision, GrowsTowardsTheDay) {
    DoorFacts facts = settled();
    const auto expectedIn = [&facts](int days) {
        facts.expected = kToday + days;
        return scoreOf(facts, kToday);
    };
    EXPECT_EQ(expectedIn(90).total, 0);
    EXPECT_EQ(expectedIn(90).sentence, "");
    EXPECT_EQ(expectedIn(48).total, 6);
    EXPECT_EQ(expectedIn(7).total, 12);
    EXPECT_EQ(expectedIn(-400).total, 12);
    EXPECT_EQ(expectedIn(1).sentence, "decides in 1 day");
    EXPECT_EQ(expectedIn(0).sentence, "decides today");
    EXPECT_EQ(expectedIn(-1).sentence, "was to decide 1 day ago");
    facts.timesMoved = 1;
    EXPECT_EQ(expectedIn(-5).sentence, "was to decide 5 days ago, moved once");
    facts.timesMoved = 3;
    EXPECT_EQ(expectedIn(2).sentence, "decides in 2 days, moved 3 times");
}

TEST(ValueOfADoor, GrowsByTriplingAndStopsSoThatOneGiantDoesNotOwnTheList) {
    DoorFacts facts = settled();
    const auto pointsFor = [&facts](std::int64_t minor, const char* currency) {
        facts.homeValueMinor = minor;
        facts.homeCurrency = currency;
        return scoreOf(facts, kToday).total;
    };
    EXPECT_EQ(pointsFor(99'999, "EUR"), 0);
    EXPECT_EQ(pointsFor(100'000, "EUR"), 1);
    EXPECT_EQ(pointsFor(3'100'000, "EUR"), 4);
    EXPECT_EQ(pointsFor(300'000'000, "EUR"), 8);
    EXPECT_EQ(pointsFor(kMostMinor, "EUR"), 8);
    EXPECT_EQ(pointsFor(1'000, "JPY"), 1);
    EXPECT_EQ(pointsFor(-5, "EUR"), 0);
}

TEST(ValueOfADoor, IsSaidInItsPartButNotInTheSentence) {
    DoorFacts facts = settled();
    facts.homeValueMinor = 3'100'000;
    const DoorScore score = scoreOf(facts, kToday);
    EXPECT_EQ(partOf(score, DoorPartKind::Value).sentence, "worth 31000.00 EUR");
    EXPECT_EQ(score.sentence, "");
}

TEST(Listing, TakesAjarDealsOnly) {
    DoorFacts facts = settled();
    EXPECT_TRUE(isListed(facts, kToday));
    for (const Lean lean : {Lean::SoldAnyway, Lean::NotSoldAnyway, Lean::Unsorted}) {
        facts.lean = lean;
        EXPECT_FALSE(isListed(facts, kToday));
    }
}

TEST(Listing, LeavesOutWhoIsNotToBeContacted) {
    DoorFacts facts = settled();
    facts.doNotContact = true;
    EXPECT_FALSE(isListed(facts, kToday));
}

TEST(Listing, ReturnsADoorAfterItsMeeting) {
    DoorFacts facts = settled();
    facts.meeting = kToday;
    EXPECT_FALSE(isListed(facts, kToday));
    EXPECT_TRUE(isListed(facts, kToday + 1));
}

TEST(Listing, TakesACustomerWithThreeOfFiveUnknown) {
    DoorFacts facts = settled();
    facts.hasDeal = false;
    facts.lean = Lean::Unsorted; // there is no deal to lean on
    facts.known[0].reset();
    facts.known[1].reset();
    EXPECT_FALSE(isListed(facts, kToday));
    facts.known[4].reset();
    EXPECT_TRUE(isListed(facts, kToday));
}

} // namespace
} // namespace ajar
