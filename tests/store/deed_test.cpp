// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deed.h"

#include "store/journal.h"
#include "support/store/refusal.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

namespace ajar::store {
namespace {

using test::refusal;
using test::TestBook;

TEST(Deed, ReadsBackWhatItInserted) {
    TestBook book;
    Person dana = book.aPerson("Dana Whitfield");
    dana.givenName = "Dana";
    dana.rhythm = {14, 30};
    Deal deal = book.aDeal("cold-chain monitoring");
    deal.value = Money{4'800'000, "EUR"};
    deal.expected = Day{20'700};
    {
        Deed deed(book.connection(), book.clock, "New deal", deal.title);
        deed.insert(dana);
        deed.insert(deal);
        EXPECT_EQ(deed.commit(), deed.number());
    }
    EXPECT_EQ(load(book.connection(), dana.id).record, dana);
    EXPECT_EQ(load(book.connection(), deal.id).record, deal);
}

TEST(Deed, LeavesNothingBehindWithoutACommit) {
    TestBook book;
    const auto before = book.dump();
    const Person dana = book.aPerson("Dana Whitfield");
    {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
    }
    EXPECT_EQ(book.dump(), before);
    EXPECT_EQ(nextUndo(book.connection()), std::nullopt);
    EXPECT_FALSE(book.connection().isInTransaction());
}

TEST(Deed, IsNotRecordedWhereItChangedNothing) {
    TestBook book;
    const Person dana = book.aPerson("Dana Whitfield");
    {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        ASSERT_TRUE(deed.commit());
    }
    {
        Deed again(book.connection(), book.clock, "Rename");
        const auto there = load(book.connection(), dana.id);
        EXPECT_FALSE(again.update(there.record, there.revision));
        again.insert(dana); // a retry of what was already saved
        EXPECT_EQ(again.commit(), std::nullopt);
    }
    EXPECT_EQ(deeds(book.connection(), 10).size(), 1U);
}

TEST(Deed, GivesARowTheNumberOfTheDeedThatLastWroteIt) {
    TestBook book;
    Person dana = book.aPerson("Dana Whitfield");
    Deed first(book.connection(), book.clock, "New person");
    first.insert(dana);
    const auto inserted = first.commit();
    EXPECT_EQ(load(book.connection(), dana.id).revision, inserted);
    dana.name = "Dana Whitfield-Ng";
    Deed second(book.connection(), book.clock, "Rename");
    EXPECT_TRUE(second.update(dana, *inserted));
    EXPECT_EQ(load(book.connection(), dana.id).revision, second.commit());
}

TEST(Deed, RefusesASaveFromAnOldRevisionAndKeepsWhatIsThere) {
    TestBook book;
    Person dana = book.aPerson("Dana");
    Deed first(book.connection(), book.clock, "New person");
    first.insert(dana);
    const auto seen = *first.commit();
    dana.name = "Dana, theirs";
    {
        Deed theirs(book.connection(), book.clock, "Rename");
        theirs.update(dana, seen);
        theirs.commit();
    }
    dana.name = "Dana, ours";
    EXPECT_EQ(refusal([&] {
                  Deed ours(book.connection(), book.clock, "Rename");
                  ours.update(dana, seen);
              }),
              ErrorCode::Conflict);
    EXPECT_EQ(load(book.connection(), dana.id).record.name, "Dana, theirs");
}

TEST(Deed, TellsGoneFromChanged) {
    TestBook book;
    const Person dana = book.aPerson("Dana");
    EXPECT_EQ(refusal([&] {
                  Deed deed(book.connection(), book.clock, "Rename");
                  deed.update(dana, 1);
              }),
              ErrorCode::NotFound);
    EXPECT_EQ(refusal([&] {
                  Deed deed(book.connection(), book.clock, "Move to the bin");
                  deed.remove(dana.id, 1);
              }),
              ErrorCode::NotFound);
}

TEST(Deed, RefusesAnotherRecordUnderAnIdThatIsTaken) {
    TestBook book;
    Person dana = book.aPerson("Dana");
    Deed first(book.connection(), book.clock, "New person");
    first.insert(dana);
    first.commit();
    dana.name = "Somebody else";
    EXPECT_EQ(refusal([&] {
                  Deed deed(book.connection(), book.clock, "New person");
                  deed.insert(dana);
              }),
              ErrorCode::Conflict);
}

TEST(Deed, RefusesARecordThatBreaksARule) {
    TestBook book;
    const Person nobody = book.aPerson("  ");
    EXPECT_EQ(refusal([&] {
                  Deed deed(book.connection(), book.clock, "New person");
                  deed.insert(nobody);
              }),
              ErrorCode::Invalid);
}

TEST(Deed, RefusesToTakeAwayWhatOthersReferTo) {
    TestBook book;
    const Deal deal = book.aDeal("fleet");
    DealPerson chair;
    chair.id = book.ids.next<DealPerson>();
    chair.deal = deal.id;
    chair.entered = book.clock.now();
    Deed first(book.connection(), book.clock, "New deal");
    first.insert(chair); // before its parent: keys are looked at when the deed ends
    first.insert(deal);
    const auto seen = *first.commit();
    EXPECT_EQ(refusal([&] {
                  Deed deed(book.connection(), book.clock, "Move to the bin");
                  deed.remove(deal.id, seen);
                  deed.commit();
              }),
              ErrorCode::Conflict);
    EXPECT_TRUE(find(book.connection(), deal.id));
}

} // namespace
} // namespace ajar::store
