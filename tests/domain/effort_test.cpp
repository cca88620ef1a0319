// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/effort.h"

#include "support/domain/builders.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace ajar {
namespace {

using namespace test;
using Set = std::vector<std::optional<int>>;
using Parts = std::vector<int>;

std::int64_t minutesIn(const Effort& effort, EffortPiece piece) {
    return effort.minutes[static_cast<std::size_t>(piece)];
}

EffortShare share(Bucket bucket, Lean lean, std::optional<int> minutes = {}, bool isStandIn = false) {
    return {{bucket, lean, isStandIn}, minutes};
}

TEST(SplittingMinutes, GivesTheOddOnesToTheFirstDeals) {
    EXPECT_EQ(splitMinutes(60, Set{{}, {}}), (Parts{30, 30}));
    EXPECT_EQ(splitMinutes(50, Set{{}, {}, {}}), (Parts{17, 17, 16}));
    EXPECT_EQ(splitMinutes(1, Set{{}, {}}), (Parts{1, 0}));
}

TEST(SplittingMinutes, KeepsWhatWasSetAndSharesTheRest) {
    EXPECT_EQ(splitMinutes(60, Set{{}, 20, {}}), (Parts{20, 20, 20}));
    EXPECT_EQ(splitMinutes(61, Set{{}, 20, {}}), (Parts{21, 20, 20}));
    EXPECT_EQ(splitMinutes(60, Set{60, {}}), (Parts{60, 0}));
}

TEST(SplittingMinutes, ScalesWhatDoesNotFit) {
    EXPECT_EQ(splitMinutes(60, Set{80, 40}), (Parts{40, 20}));
    EXPECT_EQ(splitMinutes(60, Set{80, 40, {}}), (Parts{40, 20, 0}));
    EXPECT_EQ(splitMinutes(60, Set{20, 10}), (Parts{40, 20}));
    EXPECT_EQ(splitMinutes(10, Set{1'000, 1'000, 1'000}), (Parts{4, 3, 3}));
    EXPECT_EQ(splitMinutes(10, Set{0, 5}), (Parts{0, 10}));
    EXPECT_EQ(splitMinutes(10, Set{0, 0}), (Parts{5, 5}));
    EXPECT_EQ(splitMinutes(15, Set{0, 7, 7}), (Parts{0, 8, 7})); // nothing stays nothing
}

TEST(SplittingMinutes, WithoutDealsOrMinutesIsNothing) {
    EXPECT_EQ(splitMinutes(60, {}), Parts{});
    EXPECT_EQ(splitMinutes(0, Set{{}, 5}), (Parts{0, 0}));
    EXPECT_EQ(splitMinutes(-5, Set{{}}), Parts{0});
    EXPECT_EQ(splitMinutes(10, Set{-5, {}}), (Parts{0, 10}));
}

TEST(Efforts, GoToTheDealAsItStood) {
    const Encounter encounter = anEncounter().lasting(60);
    const std::vector<EffortShare> deals{share(Bucket::Pending, Lean::Ajar),
                                         share(Bucket::Pending, Lean::SoldAnyway),
                                         share(Bucket::Pending, Lean::NotSoldAnyway),
                                         share(Bucket::Pending, Lean::Unsorted),
                                         share(Bucket::Sold, Lean::Ajar),
                                         share(Bucket::NotSold, Lean::Ajar)};
    const Effort effort = effortOf(encounter, deals, true);
    for (int piece = 0; piece < 6; ++piece)
        EXPECT_EQ(minutesIn(effort, static_cast<EffortPiece>(piece)), 10) << piece;
    EXPECT_EQ(effort.total(), 60);
    EXPECT_EQ(effort.encounters, 1);
}

TEST(Efforts, WithoutADealGoToCustomersOrProspects) {
    EXPECT_EQ(minutesIn(effortOf(anEncounter().lasting(25), {}, true), EffortPiece::CustomersNoDeal), 25);
    EXPECT_EQ(minutesIn(effortOf(anEncounter().lasting(25), {}, false), EffortPiece::ProspectsNoDeal), 25);
}

TEST(Efforts, OfWhatDidNotHappenAreNothing) {
    EXPECT_EQ(effortOf(anEncounter().planned().lasting(25), {}, true), Effort{});
    EXPECT_EQ(effortOf(anEncounter(), {}, true), Effort{});
}

TEST(Efforts, SayWhatStandsOnALaterLean) {
    const std::vector<EffortShare> deals{share(Bucket::Pending, Lean::Ajar, 20, true),
                                         share(Bucket::Pending, Lean::Ajar), share(Bucket::Sold, Lean::Ajar, 5, true)};
    const Effort effort = effortOf(anEncounter().lasting(60), deals, false);
    EXPECT_EQ(minutesIn(effort, EffortPiece::Ajar), 55);
    EXPECT_EQ(effort.standIn[static_cast<std::size_t>(EffortPiece::Ajar)], 20);
    EXPECT_EQ(effort.standIn[static_cast<std::size_t>(EffortPiece::AfterTheSale)], 0); // no lean counts there
}

TEST(Efforts, AddUp) {
    Effort sum = effortOf(anEncounter().lasting(10), {}, true);
    sum += effortOf(anEncounter().lasting(5), std::vector{share(Bucket::Pending, Lean::Ajar, {}, true)}, true);
    EXPECT_EQ(sum.total(), 15);
    EXPECT_EQ(sum.encounters, 2);
    EXPECT_EQ(sum.standIn[0], 5);
}

TEST(EffortPieces, HaveACodeEach) {
    std::set<std::string_view> codes;
    for (int piece = 0; piece < kEffortPieceCount; ++piece)
        codes.insert(codeOf(static_cast<EffortPiece>(piece)));
    EXPECT_EQ(codes, (std::set<std::string_view>{"ajar", "sold_anyway", "not_sold_anyway", "unsorted", "after_the_sale",
                                                 "lost_by_then", "customers", "prospects"}));
    EXPECT_EQ(codeOf(EffortPiece::LostByThen), "lost_by_then");
}

} // namespace
} // namespace ajar
