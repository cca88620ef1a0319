// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deal.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <vector>

namespace ajar {
namespace {

using namespace test;

TEST(Leads, AreWhoDecidesElseSignsElseUsesElseTheFirst) {
    const auto user = newId<Person>();
    const auto signer = newId<Person>();
    const auto decider = newId<Person>();
    const auto other = newId<Person>();
    const std::vector<DealPerson> people{aChair(Part::TakesPart, other, 0), aChair(Part::Uses, user, 1),
                                         aChair(Part::Signs, signer, 2), aChair(Part::Decides, decider, 3)};
    EXPECT_EQ(leadOf(people), decider);
    EXPECT_EQ(leadOf(std::span{people}.first(3)), signer);
    EXPECT_EQ(leadOf(std::span{people}.first(2)), user);
    EXPECT_EQ(leadOf(std::span{people}.first(1)), other);
    EXPECT_EQ(leadOf({}), std::nullopt);
}

TEST(Leads, AreNeverEmptyChairs) {
    const auto user = newId<Person>();
    const std::vector<DealPerson> people{aChair(Part::Decides, std::nullopt), aChair(Part::Uses, user)};
    EXPECT_TRUE(isEmptyChair(people[0]));
    EXPECT_EQ(leadOf(people), user);
    EXPECT_EQ(leadOf(std::span{people}.first(1)), std::nullopt);
}

TEST(Leads, OfTwoWithOnePartAreTheFirstByPosition) {
    const auto first = newId<Person>();
    const std::vector<DealPerson> people{aChair(Part::Decides, newId<Person>(), 2), aChair(Part::Decides, first, 1)};
    EXPECT_EQ(leadOf(people), first);
}

TEST(Corrections, AreMovesWithinSevenDaysOfTheClose) {
    const Deal deal = aDeal().notSold(kToday - 7);
    EXPECT_TRUE(isCorrection(deal, Bucket::Pending, kToday));
    EXPECT_TRUE(isCorrection(deal, Bucket::Sold, kToday));
    EXPECT_FALSE(isCorrection(deal, Bucket::Pending, kToday + 1));
    EXPECT_FALSE(isCorrection(deal, Bucket::NotSold, kToday));
    EXPECT_FALSE(isCorrection(aDeal(), Bucket::Sold, kToday));
    EXPECT_FALSE(isCorrection(aDeal().sold(std::nullopt), Bucket::Pending, kToday));
}

TEST(MovedDeals, LoseWhatTheirNewBucketCannotHold) {
    Deal deal = aDeal().notSold(kToday - 3).leaning(Lean::Ajar);
    deal.noDecision = true;
    deal.closedWhy = "budget";
    deal.askAgain = kToday + 90;
    const Deal pending = inBucket(deal, Bucket::Pending, kToday);
    EXPECT_EQ(fieldOf(validate(pending)), "none");
    EXPECT_FALSE(pending.closed);
    EXPECT_EQ(pending.lean, Lean::Ajar);
    const Deal sold = inBucket(pending, Bucket::Sold, kToday);
    EXPECT_EQ(fieldOf(validate(sold)), "none");
    EXPECT_EQ(sold.closed, kToday);
    EXPECT_EQ(inBucket(deal, Bucket::NotSold, kToday), deal);
}

TEST(ReopenedDeals, AreNewAndFollowTheOld) {
    Deal old = aDeal().titled("Depot").notSold(kToday - 90).worth(2'200'000).ownedBy(newId<Owner>());
    old.organisation = newId<Organisation>();
    old.noDecision = true;
    old.askAgain = kToday;
    const auto id = newId<Deal>();
    const Deal deal = reopened(old, id, kToday, kNow);
    EXPECT_EQ(fieldOf(validate(deal)), "none");
    EXPECT_EQ(deal.id, id);
    EXPECT_EQ(deal.follows, old.id);
    EXPECT_EQ(deal.kind, DealKind::Again);
    EXPECT_EQ(deal.bucket, Bucket::Pending);
    EXPECT_EQ(deal.lean, Lean::Unsorted);
    EXPECT_EQ(deal.title, "Depot");
    EXPECT_EQ(deal.organisation, old.organisation);
    EXPECT_EQ(deal.value, old.value);
    EXPECT_EQ(deal.owner, old.owner);
    EXPECT_EQ(deal.opened, kToday);
    EXPECT_EQ(deal.entered, kNow);
}

TEST(Standing, IsCustomerFromTheFirstSoldDeal) {
    const std::vector<Deal> deals{aDeal(), aDeal().sold(kToday - 5), aDeal().sold(kToday - 9),
                                  aDeal().notSold(kToday - 99)};
    EXPECT_EQ(standing(deals), (Standing{true, kToday - 9}));
    EXPECT_EQ(standing(std::span{deals}.first(1)), (Standing{false, std::nullopt}));
    EXPECT_EQ(standing(std::vector<Deal>{aDeal().sold(std::nullopt)}), (Standing{true, std::nullopt}));
}

TEST(DealChecks, OnlyAClosedDealHasAClosingDay) {
    EXPECT_EQ(fieldOf(validate(aDeal().build())), "none");
    EXPECT_EQ(fieldOf(validate(aDeal().sold())), "none");
    EXPECT_EQ(fieldOf(validate(aDeal().sold(std::nullopt))), "none");
    Deal deal = aDeal();
    deal.closed = kToday;
    EXPECT_EQ(fieldOf(validate(deal)), "closed");
    deal = aDeal();
    deal.closedWhy = "price";
    EXPECT_EQ(fieldOf(validate(deal)), "closedWhy");
}

TEST(DealChecks, NoDecisionAndAskingAgainBelongToNotSold) {
    Deal deal = aDeal().notSold();
    deal.noDecision = true;
    deal.askAgain = kToday;
    EXPECT_EQ(fieldOf(validate(deal)), "none");
    deal.bucket = Bucket::Sold;
    EXPECT_EQ(fieldOf(validate(deal)), "noDecision");
    deal.noDecision = false;
    EXPECT_EQ(fieldOf(validate(deal)), "askAgain");
}

TEST(DealChecks, AfterTheSaleBelongsToSold) {
    Deal deal = aDeal().sold();
    deal.askAfterSale = kToday + 90;
    deal.afterSale = AfterSale::Partly;
    deal.afterSaleWords = "nearly";
    EXPECT_EQ(fieldOf(validate(deal)), "none");
    deal.bucket = Bucket::NotSold;
    EXPECT_EQ(fieldOf(validate(deal)), "askAfterSale");
    deal.askAfterSale.reset();
    EXPECT_EQ(fieldOf(validate(deal)), "afterSale");
    deal.afterSale.reset();
    EXPECT_EQ(fieldOf(validate(deal)), "afterSaleWords");
}

TEST(DealChecks, AValueIsNotNegativeAndATitleNotBlank) {
    EXPECT_EQ(fieldOf(validate(aDeal().worth(0))), "none");
    EXPECT_EQ(fieldOf(validate(aDeal().worth(-1))), "value");
    EXPECT_EQ(fieldOf(validate(aDeal().worth(kMostMinor + 1))), "value");
    EXPECT_EQ(fieldOf(validate(aDeal().worth(1, "euro"))), "value");
    EXPECT_EQ(fieldOf(validate(aDeal().titled(" "))), "title");
    Deal deal = aDeal();
    deal.follows = deal.id;
    EXPECT_EQ(fieldOf(validate(deal)), "follows");
}

TEST(ChairChecks, AnEmptyChairIsFineANullPersonIsNot) {
    EXPECT_EQ(fieldOf(validate(aChair(Part::Signs, std::nullopt))), "none");
    EXPECT_EQ(fieldOf(validate(aChair(Part::Signs, Id<Person>{}))), "person");
    EXPECT_EQ(fieldOf(validate(aChair(Part::Signs, newId<Person>(), -1))), "position");
}

TEST(ClosingReadingChecks, KnowNotObservedAndSixQuestions) {
    ClosingReading reading{newId<ClosingReading>(), newId<Deal>(), newId<Person>(), 0, 5, 0, 6, kNow};
    EXPECT_EQ(fieldOf(validate(reading)), "none");
    reading.known = 7;
    EXPECT_EQ(fieldOf(validate(reading)), "known");
    reading.respect = 6;
    EXPECT_EQ(fieldOf(validate(reading)), "respect");
}

} // namespace
} // namespace ajar
