// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "support/store/test_book.h"

#include <gmock/gmock.h>

namespace ajar::store {
namespace {

using test::TestBook;

/// A book with a person and a deal in which they decide, as two deeds.
class Journal : public testing::Test {
protected:
    void SetUp() override {
        empty = book.dump();
        {
            Deed deed(book.connection(), book.clock, "New person", "Dana Whitfield");
            deed.insert(dana);
            deed.commit();
        }
        chair.id = book.ids.next<DealPerson>();
        chair.deal = deal.id;
        chair.person = dana.id;
        chair.part = Part::Decides;
        chair.entered = book.clock.now();
        Deed deed(book.connection(), book.clock, "New deal", deal.title);
        deed.insert(deal);
        deed.insert(chair);
        deed.commit();
        full = book.dump();
    }

    void rename(const std::string& name) {
        auto there = load(book.connection(), dana.id);
        there.record.name = name;
        Deed deed(book.connection(), book.clock, "Rename", name);
        deed.update(there.record, there.revision);
        deed.commit();
    }

    TestBook book;
    Person dana = book.aPerson("Dana Whitfield \"the boss\" \\ Zoë");
    Deal deal = book.aDeal("Kühlkette");
    DealPerson chair;
    std::map<std::string, std::string> empty;
    std::map<std::string, std::string> full;
};

TEST_F(Journal, UndoesAllBackToAnEmptyBookAndRedoesAll) {
    EXPECT_EQ(undo(book.connection())->name, "New deal");
    EXPECT_EQ(undo(book.connection())->name, "New person");
    EXPECT_EQ(undo(book.connection()), std::nullopt);
    EXPECT_EQ(book.dump(), empty);
    EXPECT_EQ(redo(book.connection())->name, "New person");
    EXPECT_EQ(redo(book.connection())->name, "New deal");
    EXPECT_EQ(redo(book.connection()), std::nullopt);
    EXPECT_EQ(book.dump(), full);
}

TEST_F(Journal, UndoesOverARestart) {
    rename("Dana Ng");
    book.reopen();
    EXPECT_EQ(undo(book.connection())->name, "Rename");
    EXPECT_EQ(book.dump(), full);
    book.reopen();
    ASSERT_TRUE(redo(book.connection()));
    EXPECT_EQ(load(book.connection(), dana.id).record.name, "Dana Ng");
}

TEST_F(Journal, ForgetsWhatCouldBeRedoneAfterANewDeed) {
    rename("Dana Ng");
    undo(book.connection());
    rename("Dana Oh");
    EXPECT_EQ(redo(book.connection()), std::nullopt);
    EXPECT_EQ(undo(book.connection())->subject, "Dana Oh");
    EXPECT_EQ(undo(book.connection())->name, "New deal");
}

TEST_F(Journal, RefusesToUndoARowThatChangedSince) {
    rename("Dana Ng");
    // Somebody writes past the journal: the one thing that must never be overwritten silently.
    book.connection().setDeedOpen(true);
    book.connection().run("UPDATE person SET rev = rev + 100 WHERE id = $1", dana.id);
    book.connection().setDeedOpen(false);
    const auto before = book.dump();
    try {
        undo(book.connection());
        FAIL() << "undone over a change";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().code, ErrorCode::Conflict);
    }
    EXPECT_EQ(book.dump(), before);
    EXPECT_EQ(nextUndo(book.connection())->name, "Rename");
}

TEST_F(Journal, TellsTheHistoryOfARecordNewestFirst) {
    rename("Dana Ng");
    const Uuid ids[] = {dana.id.uuid};
    const auto history = deedsOf(book.connection(), ids, 10);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].name, "Rename");
    EXPECT_EQ(history[1].name, "New person");
    EXPECT_EQ(history[1].subject, "Dana Whitfield");
}

TEST_F(Journal, BringsBackFromTheBinAllThatWentTogether) {
    {
        Deed deed(book.connection(), book.clock, "Move to the bin", deal.title);
        deed.remove(chair.id, load(book.connection(), chair.id).revision);
        deed.remove(deal.id, load(book.connection(), deal.id).revision);
        deed.commit();
    }
    rename("Dana Ng"); // what happens later does not stand in the way
    const auto entries = bin(book.connection(), 10);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].kind, "deal");
    EXPECT_EQ(entries[0].title, "Kühlkette");
    ASSERT_TRUE(restore(book.connection(), book.clock, entries[0].deed));
    EXPECT_EQ(load(book.connection(), deal.id).record, deal);
    EXPECT_EQ(load(book.connection(), chair.id).record, chair);
    EXPECT_TRUE(bin(book.connection(), 10).empty());
    EXPECT_EQ(undo(book.connection())->name, "Restore");
    EXPECT_EQ(bin(book.connection(), 10).size(), 1U);
}

TEST_F(Journal, RefusesToRestoreWhatIsNotGone) {
    try {
        restore(book.connection(), book.clock, 1);
        FAIL() << "restored what is there";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().code, ErrorCode::NotFound);
    }
}

TEST_F(Journal, KeepsTheFirstImageOfARowThatOneDeedChangesTwice) {
    {
        Deed deed(book.connection(), book.clock, "Rename twice");
        auto there = load(book.connection(), dana.id);
        there.record.name = "once";
        deed.update(there.record, there.revision);
        there.record.name = "twice";
        deed.update(there.record, deed.number());
        deed.commit();
    }
    undo(book.connection());
    EXPECT_EQ(book.dump(), full);
}

TEST_F(Journal, NetsInsertAndRemoveInOneDeedToNothing) {
    const Person ghost = book.aPerson("Ghost");
    Deed deed(book.connection(), book.clock, "Nothing");
    deed.insert(ghost);
    deed.remove(ghost.id, deed.number());
    EXPECT_EQ(deed.commit(), std::nullopt);
}

} // namespace
} // namespace ajar::store
