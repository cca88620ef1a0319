// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check.h"
#include "store/journal.h"
#include "support/store/random_deeds.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iostream>

namespace ajar::store {
namespace {

using test::RandomDeeds;
using test::TestBook;

constexpr int kMostDeeds = 40;
constexpr int kStories = 25; ///< each deed is durable, so a hundred stories would take minutes

/// rc::check with fewer cases; it tells what it found, and the test fails where it gives false.
template <class Property>
bool holds(const std::string& description, const Property& property) {
    rc::detail::TestMetadata about;
    about.description = description;
    auto params = rc::detail::configuration().testParams;
    params.maxSuccess = std::min(params.maxSuccess, kStories);
    const auto result = rc::detail::checkTestable(property, about, params);
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << '\n';
    return result.template is<rc::detail::SuccessResult>();
}

/// Everything that a book shows: the rows of all record tables with their revisions, and the summaries made of them.
std::map<std::string, std::string> everything(TestBook& book) {
    auto rows = book.dump();
    for (const std::string table : {"person_card", "deal_card"}) {
        std::string row;
        {
            auto columns = book.connection().query("SELECT name FROM pragma_table_info('" + table + "')");
            while (columns.step())
                row += (row.empty() ? "quote(" : " || ',' || quote(") + std::string(columns.text(0)) + ')';
        }
        auto query = book.connection().query("SELECT " + row + " FROM " + table);
        while (query.step())
            rows.emplace(table + ' ' + std::string(query.text(0)), "");
    }
    return rows;
}

/// Takes back all that can be, and gives how many deeds that were.
int undoAll(TestBook& book) {
    int count = 0;
    while (undo(book.connection()))
        ++count;
    return count;
}

/// A seed and how many deeds follow from it: what a property is tried on.
struct Story {
    std::uint64_t seed = 0;
    int deeds = 0;
};

Story anyStory() {
    return {*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1, kMostDeeds)};
}

void tell(TestBook& book, const Story& story) {
    RandomDeeds deeds(book.connection(), book.clock, story.seed);
    for (int i = 0; i < story.deeds; ++i)
        deeds.one();
}

TEST(UndoProperties, UndoingAllGivesTheBookAsItWasAndRedoingAllGivesItBack) {
    EXPECT_TRUE(holds("undo all, redo all", [] {
        TestBook book;
        const auto empty = everything(book);
        tell(book, anyStory());
        const auto full = everything(book);

        const int undone = undoAll(book);
        RC_ASSERT(everything(book) == empty);
        for (int i = 0; i < undone; ++i)
            RC_ASSERT(redo(book.connection()).has_value());
        RC_ASSERT(everything(book) == full);
        RC_ASSERT(check(book.connection()).isSound());
    }));
}

TEST(UndoProperties, TheSameHoldsOverARestartBetweenAnyTwoSteps) {
    EXPECT_TRUE(holds("undo all, redo all, reopened", [] {
        TestBook book;
        const auto empty = everything(book);
        tell(book, anyStory());
        const auto full = everything(book);
        const int restartEvery = *rc::gen::inRange(1, 6);

        book.reopen();
        int undone = 0;
        while (undo(book.connection()))
            if (++undone % restartEvery == 0)
                book.reopen();
        RC_ASSERT(everything(book) == empty);
        for (int i = 0; i < undone; ++i) {
            if (i % restartEvery == 0)
                book.reopen();
            RC_ASSERT(redo(book.connection()).has_value());
        }
        RC_ASSERT(everything(book) == full);
        RC_ASSERT(check(book.connection()).isSound());
    }));
}

TEST(UndoProperties, EveryStepOfUndoGivesTheBookAsItStoodBeforeThatDeed) {
    EXPECT_TRUE(holds("undo step by step", [] {
        TestBook book;
        const Story story = anyStory();
        RandomDeeds deeds(book.connection(), book.clock, story.seed);
        // What stood before each deed that can be undone, by its number.
        std::map<std::int64_t, std::map<std::string, std::string>> before;
        for (int i = 0; i < story.deeds; ++i) {
            auto stood = book.dump();
            const auto newest = newestDeed(book.connection());
            deeds.one();
            if (newestDeed(book.connection()) > newest)
                before.emplace(newestDeed(book.connection()), std::move(stood));
        }
        while (const auto next = nextUndo(book.connection())) {
            undo(book.connection());
            const auto stood = before.find(next->number);
            RC_ASSERT(stood != before.end());
            RC_ASSERT(book.dump() == stood->second);
        }
    }));
}

TEST(UndoProperties, AControlARowThatWasChangedBesideTheJournalIsNotTakenBack) {
    TestBook book;
    {
        Deed deed(book.connection(), book.clock, "Add");
        deed.insert(book.aPerson("Dana Whitfield"));
        deed.commit();
    }
    const auto full = everything(book);
    book.connection().setDeedOpen(true);
    book.connection().run("UPDATE person SET rev = rev + 1");
    book.connection().setDeedOpen(false);
    EXPECT_NE(everything(book), full) << "the comparison of these tests sees a revision";
    EXPECT_THROW((void)undo(book.connection()), Failure);
}

} // namespace
} // namespace ajar::store
