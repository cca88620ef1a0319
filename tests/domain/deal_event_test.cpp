// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deal_event.h"

#include "domain/lean.h"
#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <vector>

namespace ajar {
namespace {

using namespace test;

DealEvent lean(const char* after, Day on) {
    return aChange(DealEventKind::Lean, "unsorted", after, at(on));
}

DealEvent bucket(const char* before, const char* after, Day on) {
    return aChange(DealEventKind::Bucket, before, after, at(on));
}

TEST(ExpectedDates, AreMovedFromOneDayToAnother) {
    const auto moved = [](const char* before, const char* after) {
        return aChange(DealEventKind::Expected, before, after, kNow).build();
    };
    const std::vector<DealEvent> events{moved("", "2026-12-01"), moved("2026-12-01", "2027-01-01"),
                                        moved("2027-01-01", "2027-01-01"), moved("2027-01-01", ""),
                                        bucket("pending", "sold", kToday)};
    EXPECT_EQ(timesMoved(events), 1);
}

TEST(DealsAtAMoment, StandAsTheirEventsSay) {
    const Deal deal = aDeal().sold(kToday).leaning(Lean::SoldAnyway);
    const std::vector<DealEvent> events{bucket("pending", "sold", kToday), lean("sold_anyway", kToday - 10),
                                        lean("ajar", kToday - 20)};
    EXPECT_EQ(stoodAt(deal, events, at(kToday - 15)), (DealAt{Bucket::Pending, Lean::Ajar, false}));
    EXPECT_EQ(stoodAt(deal, events, at(kToday - 5)), (DealAt{Bucket::Pending, Lean::SoldAnyway, false}));
    EXPECT_EQ(stoodAt(deal, events, at(kToday + 1)), (DealAt{Bucket::Sold, Lean::SoldAnyway, false}));
    EXPECT_EQ(stoodAt(deal, events, at(kToday)).bucket, Bucket::Sold); // the moment itself counts
    EXPECT_EQ(stoodAt(deal, events, at(kToday, 11, 59)).bucket, Bucket::Pending);
}

TEST(DealsAtAMoment, BorrowTheFirstLeanBeforeIt) {
    const Deal deal = aDeal().leaning(Lean::SoldAnyway);
    const std::vector<DealEvent> events{lean("unsorted", kToday - 40), lean("ajar", kToday - 20),
                                        lean("sold_anyway", kToday - 10)};
    EXPECT_EQ(stoodAt(deal, events, at(kToday - 30)), (DealAt{Bucket::Pending, Lean::Ajar, true}));
    EXPECT_EQ(stoodAt(deal, events, at(kToday - 50)), (DealAt{Bucket::Pending, Lean::Ajar, true}));
    EXPECT_EQ(stoodAt(deal, events, at(kToday - 20)), (DealAt{Bucket::Pending, Lean::Ajar, false}));
}

TEST(DealsAtAMoment, BorrowNothingFromALaterUnsorted) {
    const std::vector<DealEvent> events{lean("unsorted", kToday)};
    EXPECT_EQ(stoodAt(aDeal(), events, at(kToday - 1)), (DealAt{Bucket::Pending, Lean::Unsorted, false}));
}

TEST(DealsAtAMoment, MayHaveBeenUnsortedAgain) {
    const std::vector<DealEvent> events{lean("ajar", kToday - 20), lean("unsorted", kToday - 10),
                                        lean("sold_anyway", kToday - 5)};
    EXPECT_EQ(stoodAt(aDeal(), events, at(kToday - 7)), (DealAt{Bucket::Pending, Lean::Unsorted, false}));
}

TEST(DealsAtAMoment, DoNotCountAManagersLean) {
    const auto owner = newId<Owner>();
    const auto manager = newId<Owner>();
    const Deal deal = aDeal().ownedBy(owner);
    const std::vector<DealEvent> events{
        aChange(DealEventKind::Lean, "unsorted", "ajar", at(kToday - 20)).by(owner).build(),
        aChange(DealEventKind::Lean, "", "not_sold_anyway", at(kToday - 10)).by(manager).build()};
    EXPECT_EQ(stoodAt(deal, events, kNow).lean, Lean::Ajar);
}

TEST(DealsAtAMoment, CountTheLeanOfWhoOwnedThemThen) {
    const auto before = newId<Owner>();
    const auto after = newId<Owner>();
    const Deal deal = aDeal().ownedBy(after);
    const std::vector<DealEvent> events{
        aChange(DealEventKind::Lean, "unsorted", "ajar", at(kToday - 20)).by(before).build(),
        aChange(DealEventKind::Owner, toText(before), toText(after), at(kToday - 10)).build(),
        aChange(DealEventKind::Lean, "ajar", "sold_anyway", at(kToday - 5)).by(before).build()};
    EXPECT_EQ(stoodAt(deal, events, kNow), (DealAt{Bucket::Pending, Lean::Ajar, false}));
}

TEST(DealsAtAMoment, WithoutEventsWerePendingUntilTheirClosingDayWasOver) {
    const Deal deal = aDeal().sold(kToday - 5).leaning(Lean::Ajar);
    EXPECT_EQ(stoodAt(deal, {}, at(kToday - 5, 23)), (DealAt{Bucket::Pending, Lean::Ajar, true}));
    EXPECT_EQ(stoodAt(deal, {}, at(kToday - 4)), (DealAt{Bucket::Sold, Lean::Ajar, true}));
    EXPECT_EQ(stoodAt(aDeal().sold(std::nullopt), {}, at(kToday - 99)).bucket, Bucket::Sold);
    EXPECT_EQ(stoodAt(aDeal(), {}, kNow), (DealAt{Bucket::Pending, Lean::Unsorted, false}));
}

TEST(Leans, AreAskedAgainAfterThirtyDaysOrANewAct) {
    EXPECT_FALSE(asksStillSo(Lean::Ajar, kToday - 30, std::nullopt, kToday));
    EXPECT_TRUE(asksStillSo(Lean::Ajar, kToday - 31, std::nullopt, kToday));
    EXPECT_TRUE(asksStillSo(Lean::Ajar, kToday - 5, kToday - 4, kToday));
    EXPECT_FALSE(asksStillSo(Lean::Ajar, kToday - 5, kToday - 5, kToday));
    EXPECT_TRUE(asksStillSo(Lean::SoldAnyway, std::nullopt, std::nullopt, kToday));
    EXPECT_TRUE(isAskedByAnAct(true, 30));
    EXPECT_FALSE(isAskedByAnAct(true, 31)) << "its age asks";
    EXPECT_FALSE(isAskedByAnAct(false, 5));
    EXPECT_FALSE(isAskedByAnAct(true, std::nullopt));
    EXPECT_FALSE(asksStillSo(Lean::Unsorted, kToday - 99, kToday, kToday));
}

TEST(EventChecks, BeforeAndAfterAreValuesOfTheirKind) {
    EXPECT_EQ(fieldOf(validate(bucket("pending", "sold", kToday))), "none");
    EXPECT_EQ(fieldOf(validate(bucket("ajar", "sold", kToday))), "before");
    EXPECT_EQ(fieldOf(validate(bucket("pending", "", kToday))), "after");
    EXPECT_EQ(fieldOf(validate(lean("sold", kToday))), "after");
    EXPECT_EQ(fieldOf(validate(aChange(DealEventKind::Expected, "2026-03-01", "", kNow))), "none");
    EXPECT_EQ(fieldOf(validate(aChange(DealEventKind::Expected, "", "2026-02-30", kNow))), "after");
    EXPECT_EQ(fieldOf(validate(aChange(DealEventKind::Owner, "", toText(newId<Owner>()), kNow))), "none");
    EXPECT_EQ(fieldOf(validate(aChange(DealEventKind::Owner, "Dana", "", kNow))), "before");
}

TEST(EventChecks, OnlyALeanSaysWhatWouldChangeIt) {
    DealEvent event = lean("ajar", kToday);
    event.wouldChange = "a named budget";
    EXPECT_EQ(fieldOf(validate(event)), "none");
    event.kind = DealEventKind::Bucket;
    event.before = "pending";
    event.after = "sold";
    EXPECT_EQ(fieldOf(validate(event)), "wouldChange");
}

} // namespace
} // namespace ajar
