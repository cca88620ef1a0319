// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/deal_page.h"
#include "app/worker/discovery.h"
#include "app/worker/lean.h"
#include "app/worker/move_deal.h"
#include "app/worker/owners.h"
#include "domain/lean.h"
#include "store/deals.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Judging : public testing::Test {
protected:
    Judging() { book.clock.advance(60'000); }

    LeanDone lean(Lean to, const std::string& why = {}) {
        LeanCall call;
        call.deal = fleet;
        call.lean = to;
        call.why = why;
        return setLean(book.desk, call);
    }
    MoveDone move(Bucket to, const std::string& why = {}) {
        Move move;
        move.deal = fleet;
        move.to = to;
        move.why = why;
        return moveDeal(book.desk, move);
    }
    Deal deal() { return book.load(fleet); }
    std::vector<DealEvent> events() { return store::eventsOf(book.connection(), fleet); }

    TestDesk book;
    Id<Deal> fleet = book.deal("Fleet renewal", "Dana Whitfield", "48k");
};

TEST_F(Judging, ALeanIsKeptWithItsReasonAndItsHistory) {
    LeanCall call{fleet, std::nullopt, Lean::Ajar, "she decides alone", "a tender", false, {}};
    const LeanDone done = setLean(book.desk, call);
    EXPECT_EQ(done.before, Lean::Unsorted);
    EXPECT_EQ(done.done.name, "Your call: ajar");
    EXPECT_EQ(deal().lean, Lean::Ajar);
    ASSERT_THAT(events(), SizeIs(2));
    const DealEvent event = events().back();
    EXPECT_EQ(event.before, "unsorted");
    EXPECT_EQ(event.after, "ajar");
    EXPECT_EQ(event.reason, "she decides alone");
    EXPECT_EQ(event.wouldChange, "a tender");
}

TEST_F(Judging, TheSameLeanAgainIsNoDeedUnlessThereIsSomethingToSay) {
    (void)lean(Lean::Ajar);
    const auto before = book.dump();
    EXPECT_EQ(lean(Lean::Ajar).done.number, 0);
    EXPECT_EQ(book.dump(), before);
    EXPECT_GT(lean(Lean::Ajar, "asked again").done.number, 0);
    LeanCall still{fleet, std::nullopt, Lean::Ajar, {}, {}, true, {}};
    EXPECT_GT(setLean(book.desk, still).done.number, 0);
}

TEST_F(Judging, TheSameLeanOnALaterDayIsANewJudgementForTheSameReason) {
    LeanCall call{fleet, std::nullopt, Lean::SoldAnyway, "she decides alone", "a tender", false, {}};
    (void)setLean(book.desk, call);
    const auto asked = [this] { return showDeal(book.desk, Ref<Deal>(fleet)).asksStillSo; };
    book.passDays(kLeanAsksAfterDays + 1);
    ASSERT_TRUE(asked());
    const auto before = book.dump();
    const auto revision = store::load(book.connection(), fleet).revision;
    EXPECT_GT(lean(Lean::SoldAnyway).done.number, 0);
    EXPECT_FALSE(asked());
    EXPECT_EQ(events().back().reason, "she decides alone");
    EXPECT_EQ(events().back().wouldChange, "a tender");
    EXPECT_EQ(store::load(book.connection(), fleet).revision, revision) << "the deal itself did not change";
    const auto after = book.dump();
    EXPECT_EQ(lean(Lean::SoldAnyway).done.number, 0) << "given today already";
    EXPECT_EQ(book.dump(), after);
    (void)undoDeed(book.desk);
    EXPECT_EQ(book.dump(), before);
    EXPECT_TRUE(asked());
}

TEST_F(Judging, NotSortedIsNoJudgementToGiveAgain) {
    book.passDays(40);
    const auto before = book.dump();
    EXPECT_EQ(lean(Lean::Unsorted).done.number, 0);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(Judging, AManagersLeanStandsBesideTheOwners) {
    Owner ito;
    ito.name = "S. Ito";
    (void)addOwner(book.desk, ito);
    (void)lean(Lean::Ajar);
    LeanCall call{fleet, std::nullopt, Lean::NotSoldAnyway, {}, {}, false, Ref<Owner>(std::string("ito"))};
    const LeanDone done = setLean(book.desk, call);
    EXPECT_TRUE(done.isBeside);
    EXPECT_EQ(done.by, "S. Ito");
    EXPECT_EQ(deal().lean, Lean::Ajar);
    EXPECT_EQ(events().back().after, "not_sold_anyway");
    EXPECT_EQ(setLean(book.desk, call).done.number, 0) << "the same of them again";
}

TEST_F(Judging, AStaleLeanIsAConflict) {
    const auto seen = store::load(book.connection(), fleet).revision;
    (void)lean(Lean::Ajar);
    LeanCall call{fleet, seen, Lean::SoldAnyway, {}, {}, false, {}};
    EXPECT_EQ(refused([&] { (void)setLean(book.desk, call); })->code, ErrorCode::Conflict);
    EXPECT_EQ(deal().lean, Lean::Ajar);
}

TEST_F(Judging, TheLeanOfAClosedDealIsFrozen) {
    (void)lean(Lean::Ajar);
    (void)move(Bucket::Sold);
    EXPECT_EQ(refused([this] { (void)lean(Lean::SoldAnyway); })->code, ErrorCode::Conflict);
    EXPECT_EQ(deal().lean, Lean::Ajar);
}

TEST_F(Judging, ASoldDealKeepsWhatTheReadingsStoodAtAndAsksOnceLater) {
    (void)addReading(book.desk, {Ref<Person>(std::string("dana")), ReadingKind::Trust, 4, false, {}, {}});
    AnswerGiven answer;
    answer.person = Ref<Person>(std::string("dana"));
    answer.text = "her father's yard";
    (void)addAnswer(book.desk, answer);

    const MoveDone done = move(Bucket::Sold, "we kept the day");
    EXPECT_EQ(done.done.name, "Move to sold");
    EXPECT_EQ(deal().closed, book.today());
    EXPECT_EQ(deal().closedWhy, "we kept the day");
    EXPECT_EQ(deal().askAfterSale, book.today() + kAskAfterSaleDays);
    const auto copy = book.only<ClosingReading>();
    EXPECT_EQ(copy.trust, 4);
    EXPECT_EQ(copy.rapport, 0);
    EXPECT_EQ(copy.known, 1);
    EXPECT_EQ(events().back().after, "sold");
}

TEST_F(Judging, AMoveBackWithinSevenDaysIsACorrection) {
    (void)move(Bucket::NotSold, "too dear");
    book.passDays(7);
    const MoveDone done = move(Bucket::Pending);
    EXPECT_EQ(done.done.name, "Move back to pending");
    EXPECT_FALSE(done.follows);
    EXPECT_EQ(deal().bucket, Bucket::Pending);
    EXPECT_EQ(deal().closed, std::nullopt);
    EXPECT_EQ(deal().closedWhy, "");
    EXPECT_EQ(book.count<ClosingReading>(), 0U);
}

TEST_F(Judging, ReopeningLaterMakesANewDealThatFollows) {
    (void)move(Bucket::NotSold, "too dear");
    book.passDays(8);
    const MoveDone done = move(Bucket::Pending);
    EXPECT_EQ(done.done.name, "Reopen deal");
    ASSERT_TRUE(done.follows);
    EXPECT_EQ(done.follows->id, fleet);
    EXPECT_EQ(deal().bucket, Bucket::NotSold) << "the closed one stays as it is";
    const Deal fresh = book.load(done.deal.id);
    EXPECT_EQ(fresh.bucket, Bucket::Pending);
    EXPECT_EQ(fresh.kind, DealKind::Again);
    EXPECT_EQ(fresh.follows, fleet);
    EXPECT_EQ(fresh.value, deal().value);
    EXPECT_THAT(store::chairsOf(book.connection(), fresh.id), SizeIs(1)) << "the same people";
}

TEST_F(Judging, NobodyDecidedIsNotSold) {
    Move request{fleet, std::nullopt, Bucket::NotSold, {}, true, book.today() + 90, {}};
    (void)moveDeal(book.desk, request);
    EXPECT_TRUE(deal().noDecision);
    EXPECT_EQ(deal().askAgain, book.today() + 90);
    request.to = Bucket::Sold;
    EXPECT_EQ(refused([&] { (void)moveDeal(book.desk, request); })->subject, "noDecision");
}

TEST_F(Judging, TheBucketItStandsInAlreadyIsNoDeed) {
    (void)move(Bucket::Sold, "we kept the day");
    const auto before = book.dump();
    EXPECT_EQ(move(Bucket::Sold).done.number, 0);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(Judging, EachMoveIsTakenBackWhole) {
    const auto pending = book.dump();
    (void)move(Bucket::Sold);
    book.passDays(30);
    const auto sold = book.dump();
    (void)move(Bucket::Pending);
    (void)undoDeed(book.desk);
    EXPECT_EQ(book.dump(), sold);
    (void)undoDeed(book.desk);
    EXPECT_EQ(book.dump(), pending);
    EXPECT_THAT(refused([this] { (void)redoDeed(book.desk); }), testing::Eq(std::nullopt));
    EXPECT_EQ(book.dump(), sold);
}

TEST_F(Judging, TheAfterSaleAnswerBelongsToASoldDeal) {
    EXPECT_EQ(refused([this] { (void)noteAfterSale(book.desk, fleet, AfterSale::Yes, "it has"); })->code,
              ErrorCode::Invalid);
    (void)move(Bucket::Sold);
    (void)noteAfterSale(book.desk, fleet, AfterSale::Partly, "mostly");
    EXPECT_EQ(deal().afterSale, AfterSale::Partly);
    EXPECT_EQ(deal().afterSaleWords, "mostly");
}

} // namespace
} // namespace ajar::app
