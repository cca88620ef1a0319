// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/say_why.h"

#include "app/worker/lean.h"
#include "app/worker/move_deal.h"
#include "store/deals.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;

class SayingWhy : public testing::Test {
protected:
    void move(Bucket to) {
        Move move;
        move.deal = fleet;
        move.to = to;
        moveDeal(book.desk, move);
    }
    void call(Lean lean) {
        LeanCall call;
        call.deal = fleet;
        call.lean = lean;
        setLean(book.desk, call);
    }
    WhyGiven of(WhyOf what, const std::string& why) const {
        WhyGiven given;
        given.deal = fleet;
        given.of = what;
        given.why = why;
        return given;
    }
    DealEvent newest() { return store::eventsOf(book.connection(), fleet).back(); }
    Deal deal() { return book.load(fleet); }

    TestDesk book;
    Id<Deal> fleet = book.deal("Fleet renewal", "Dana Whitfield", "48k");
};

TEST_F(SayingWhy, StandsInTheMoveAndInTheDeal) {
    book.clock.advance(60'000);
    move(Bucket::NotSold);
    auto given = of(WhyOf::Move, "a tender");
    given.noDecision = true;
    given.askAgain = book.today() + 90;
    EXPECT_GT(sayWhy(book.desk, given).number, 0);
    EXPECT_EQ(newest().reason, "a tender");
    EXPECT_EQ(deal().closedWhy, "a tender");
    EXPECT_TRUE(deal().noDecision);
    EXPECT_EQ(deal().askAgain, given.askAgain);
}

TEST_F(SayingWhy, StandsInTheCallWithWhatWouldChangeIt) {
    book.clock.advance(60'000);
    call(Lean::NotSoldAnyway);
    auto given = of(WhyOf::Lean, "no budget");
    given.wouldChange = "a new head of IT";
    sayWhy(book.desk, given);
    EXPECT_EQ(newest().reason, "no budget");
    EXPECT_EQ(newest().wouldChange, "a new head of IT");
    EXPECT_EQ(newest().after, "not_sold_anyway");
}

TEST_F(SayingWhy, IsOneActWithItsMove) {
    book.clock.advance(60'000);
    const auto before = book.dump();
    move(Bucket::Sold);
    sayWhy(book.desk, of(WhyOf::Move, "price and trust"));
    const auto after = book.dump();
    EXPECT_EQ(nextToTakeBack(book.connection())->name, "Move to sold");
    EXPECT_EQ(takeBack(book.desk).name, "Move to sold");
    EXPECT_EQ(book.dump(), before);
    EXPECT_EQ(doAgain(book.desk).name, "Move to sold");
    EXPECT_EQ(book.dump(), after);
    EXPECT_EQ(deal().closedWhy, "price and trust");
    takeBack(book.desk);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(SayingWhy, IsOneActWithItsCallAlsoWhereADeedWasTakenBackBefore) {
    book.clock.advance(60'000);
    call(Lean::SoldAnyway);
    takeBack(book.desk);
    const auto before = book.dump();
    call(Lean::Ajar);
    sayWhy(book.desk, of(WhyOf::Lean, "she decides alone"));
    takeBack(book.desk);
    EXPECT_EQ(deal().lean, Lean::Unsorted);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(SayingWhy, GoesBackAloneWhereItWasSaidLater) {
    book.clock.advance(60'000);
    move(Bucket::Sold);
    book.person("Wen Li");
    sayWhy(book.desk, of(WhyOf::Move, "price"));
    EXPECT_EQ(takeBack(book.desk).name, "Say why");
    EXPECT_EQ(deal().bucket, Bucket::Sold);
    EXPECT_EQ(deal().closedWhy, "");
}

TEST_F(SayingWhy, IsRefusedWhereItCannotBeSaid) {
    EXPECT_EQ(refused([&] { sayWhy(book.desk, of(WhyOf::Move, "x")); })->code, ErrorCode::Conflict) << "it is pending";
    move(Bucket::Sold);
    auto lost = of(WhyOf::Move, "x");
    lost.noDecision = true;
    EXPECT_EQ(refused([&] { sayWhy(book.desk, lost); })->code, ErrorCode::Conflict);
    EXPECT_EQ(refused([&] { sayWhy(book.desk, of(WhyOf::Lean, "x")); })->code, ErrorCode::Conflict);
    EXPECT_EQ(deal().closedWhy, "");
}

TEST_F(SayingWhy, NothingSaidIsNoDeed) {
    move(Bucket::Sold);
    const auto before = book.dump();
    EXPECT_EQ(sayWhy(book.desk, of(WhyOf::Move, "")).number, 0);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(SayingWhy, OneDeedAloneIsTakenBackAndOnlyAsTheLast) {
    book.clock.advance(60'000);
    const auto before = book.dump();
    call(Lean::Ajar);
    const auto deed = nextToTakeBack(book.connection())->number;
    sayWhy(book.desk, of(WhyOf::Lean, "she decides alone"));
    EXPECT_EQ(takeBack(book.desk, deed).number, deed);
    EXPECT_EQ(book.dump(), before) << "its reason goes with it";
    EXPECT_EQ(refused([&] { takeBack(book.desk, deed); })->code, ErrorCode::Conflict) << "it is taken back";
    call(Lean::SoldAnyway);
    const auto another = nextToTakeBack(book.connection())->number;
    book.person("Wen Li");
    const auto after = book.dump();
    EXPECT_EQ(refused([&] { takeBack(book.desk, another); })->code, ErrorCode::Conflict) << "somebody else wrote";
    EXPECT_EQ(book.dump(), after);
}

TEST_F(SayingWhy, NothingToTakeBackIsSaid) {
    while (store::nextUndo(book.connection()))
        takeBack(book.desk);
    EXPECT_EQ(refused([&] { takeBack(book.desk); })->code, ErrorCode::NotFound);
    EXPECT_FALSE(nextToTakeBack(book.connection()));
}

} // namespace
} // namespace ajar::app
