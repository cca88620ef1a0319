// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_service.h"

#include "store/journal.h"
#include "store/owners.h"
#include "support/app/board_book.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <QSignalSpy>
#include <QTest>
#include <fstream>

namespace ajar::app {
namespace {

using test::BoardBookTest;

class BoardOfABook : public BoardBookTest {
protected:
    Deal add(const std::string& title, Lean lean, std::optional<int> expectedInDays = {},
             std::optional<Money> value = {}) {
        Deal deal = book.aDeal(title);
        deal.lean = lean;
        deal.value = std::move(value);
        if (expectedInDays)
            deal.expected = office->today() + *expectedInDays;
        insert(deal);
        return deal;
    }
    Deal addClosed(const std::string& title, std::optional<int> daysAgo) {
        Deal deal = book.aDeal(title);
        deal.bucket = Bucket::Sold;
        if (daysAgo)
            deal.closed = office->today() - *daysAgo;
        insert(deal);
        return deal;
    }
    Board load(const BoardRequest& request = {}) { return take(board.load(request)); }
};

TEST_F(BoardOfABook, IsSixEmptyShelvesInANewBook) {
    const Board empty = load();
    EXPECT_EQ(empty.book.name, "Test");
    EXPECT_EQ(empty.today, office->today());
    for (const auto& shelf : empty.shelves) {
        EXPECT_EQ(shelf.count, 0);
        EXPECT_TRUE(shelf.cards.empty());
        EXPECT_FALSE(shelf.period);
    }
    EXPECT_EQ(empty.undo, "");
}

TEST_F(BoardOfABook, CountsAndSumsByCallAndCurrency) {
    add("one", Lean::Ajar, {}, Money{100, "EUR"});
    add("two", Lean::Ajar, {}, Money{250, "EUR"});
    add("three", Lean::Ajar, {}, Money{7, "JPY"});
    add("four", Lean::Ajar);
    add("five", Lean::NotSoldAnyway, {}, Money{9, "EUR"});
    const Board loaded = load();
    EXPECT_EQ(loaded.at(Shelf::Ajar).count, 4);
    EXPECT_EQ(loaded.at(Shelf::Ajar).sums, (MoneySums{{"EUR", 350}, {"JPY", 7}}));
    EXPECT_EQ(loaded.at(Shelf::NotSoldAnyway).count, 1);
    EXPECT_EQ(loaded.at(Shelf::Unsorted).count, 0);
}

TEST_F(BoardOfABook, StandsByNextStepThenExpectedDateThenTitle) {
    add("b later", Lean::Ajar, 20);
    add("a later", Lean::Ajar, 20);
    add("no date", Lean::Ajar);
    add("soon", Lean::Ajar, 2);
    const Deal stepped = add("promised", Lean::Ajar);
    Promise promise;
    promise.id = book.ids.next<Promise>();
    promise.deal = stepped.id;
    promise.text = "send the plan";
    promise.due = office->today() + 40;
    promise.entered = book.clock.now();
    insert(promise);
    const Board loaded = load();
    EXPECT_THAT(titles(loaded.at(Shelf::Ajar)),
                testing::ElementsAre("promised", "soon", "a later", "b later", "no date"));
    const auto& step = loaded.at(Shelf::Ajar).cards.front().nextStep;
    ASSERT_TRUE(step);
    EXPECT_EQ(step->kind, NextStepKind::OurPromise);
    EXPECT_EQ(step->day, promise.due);
    EXPECT_EQ(step->text, "send the plan");
}

TEST_F(BoardOfABook, ComesInPagesByKeyWithoutGapOrDouble) {
    for (int i = 0; i < 7; ++i)
        add("deal " + std::to_string(i), Lean::Unsorted, i < 4 ? std::optional(3) : std::nullopt);
    BoardRequest request;
    request.cards.fill(3);
    const BoardShelf first = load(request).at(Shelf::Unsorted);
    std::vector<std::string> all = titles(first);
    std::string after = first.moreAfter;
    while (!after.empty()) {
        const auto more = board.loadMore({Shelf::Unsorted, after, 3, Older::Hide, {}}).result();
        ASSERT_TRUE(more);
        EXPECT_EQ(more->count, 7);
        for (const auto& title : titles(*more))
            all.push_back(title);
        after = more->moreAfter;
    }
    EXPECT_THAT(all, testing::ElementsAre("deal 0", "deal 1", "deal 2", "deal 3", "deal 4", "deal 5", "deal 6"));
}

TEST_F(BoardOfABook, RefusesAPageThatNobodyGave) {
    const auto more = board.loadMore({Shelf::Ajar, "rubbish", 3, Older::Hide, {}}).result();
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, ErrorCode::Invalid);
}

TEST_F(BoardOfABook, ShowsTheLastNinetyDaysOfClosedDeals) {
    addClosed("yesterday", 1);
    addClosed("last spring", 150);
    addClosed("some day", std::nullopt);
    const BoardShelf recent = load().at(Shelf::Sold);
    EXPECT_THAT(titles(recent), testing::ElementsAre("yesterday"));
    EXPECT_EQ(recent.count, 1);
    EXPECT_EQ(recent.older, 2);
    EXPECT_EQ(recent.undated, 1);
    BoardRequest request;
    request.sold = Older::Show;
    const BoardShelf all = load(request).at(Shelf::Sold);
    EXPECT_THAT(titles(all), testing::ElementsAre("yesterday", "last spring", "some day"));
    EXPECT_EQ(all.count, 3);
}

TEST_F(BoardOfABook, GoesBackToTheNewestCloseWhereThatIsOld) {
    addClosed("long ago", 400);
    addClosed("longer ago", 480);
    addClosed("longest ago", 495);
    const BoardShelf shelf = load().at(Shelf::Sold);
    EXPECT_THAT(titles(shelf), testing::ElementsAre("long ago", "longer ago"));
    ASSERT_TRUE(shelf.period);
    EXPECT_EQ(shelf.period->to, office->today() - 400);
    EXPECT_EQ(shelf.period->to - shelf.period->from, 89);
    EXPECT_EQ(shelf.older, 1);
}

TEST_F(BoardOfABook, PagesClosedDealsToTheUndatedOnes) {
    for (int i = 0; i < 3; ++i)
        addClosed("dated " + std::to_string(i), 10 * (i + 1));
    for (int i = 0; i < 3; ++i)
        addClosed("undated", std::nullopt);
    BoardRequest request;
    request.cards.fill(2);
    request.sold = Older::Show;
    const BoardShelf first = load(request).at(Shelf::Sold);
    std::size_t seen = first.cards.size();
    std::string after = first.moreAfter;
    while (!after.empty()) {
        const auto more = board.loadMore({Shelf::Sold, after, 2, Older::Show, {}}).result();
        ASSERT_TRUE(more);
        seen += more->cards.size();
        after = more->moreAfter;
        ASSERT_LE(seen, 6U);
    }
    EXPECT_EQ(seen, 6U);
}

TEST_F(BoardOfABook, SetsACallAndTakesItBack) {
    const Deal deal = add("fleet", Lean::Unsorted);
    const auto revision = load().at(Shelf::Unsorted).cards.front().revision;
    QSignalSpy changed(&board, &BoardSource::bookChanged);
    const auto done = board.setLean(deal.id, revision, Lean::Ajar, "they asked for our view").result();
    ASSERT_TRUE(done);
    EXPECT_GT(done->number, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    const Board called = load();
    ASSERT_EQ(called.at(Shelf::Ajar).count, 1);
    EXPECT_EQ(called.at(Shelf::Ajar).cards.front().leanWhy, "they asked for our view");
    EXPECT_EQ(called.undo, done->name + ": " + called.at(Shelf::Ajar).cards.front().title);
    ASSERT_TRUE(board.undo().result());
    const Board undone = load();
    EXPECT_EQ(undone.at(Shelf::Unsorted).count, 1);
    EXPECT_EQ(undone.redo, called.undo);
    ASSERT_TRUE(board.redo().result());
    EXPECT_EQ(load().at(Shelf::Ajar).count, 1);
}

TEST_F(BoardOfABook, RefusesACallOnADealThatChangedMeanwhile) {
    const Deal deal = add("fleet", Lean::Unsorted);
    const auto seen = load().at(Shelf::Unsorted).cards.front().revision;
    ASSERT_TRUE(board.setLean(deal.id, seen, Lean::Ajar, "").result());
    const auto late = board.setLean(deal.id, seen, Lean::SoldAnyway, "").result();
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::Conflict);
    EXPECT_EQ(load().at(Shelf::Ajar).count, 1);
}

TEST_F(BoardOfABook, SaysThatThereIsNothingToUndo) {
    const auto nothing = board.undo().result();
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::NotFound);
}

TEST_F(BoardOfABook, FollowsWhatAnotherConnectionChanges) {
    load();
    QSignalSpy changed(&board, &BoardSource::bookChanged);
    add("from elsewhere", Lean::Ajar);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); }, 1'000));
    EXPECT_EQ(load().at(Shelf::Ajar).count, 1);
}

/// How often the book's thread went to sleep until now: each piece of work wakes it.
std::int64_t sleepsOf(pid_t thread) {
    std::ifstream status("/proc/self/task/" + std::to_string(thread) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("voluntary_ctxt_switches:"))
            return std::stoll(line.substr(line.find('\t') + 1));
    return -1;
}

TEST_F(BoardOfABook, LetsTheBookRestWhileNothingChanges) {
    load();
    const pid_t thread = office->run([](Desk&) { return gettid(); }).result().value();
    QTest::qWait(1'500); // the effort behind the board is counted
    const auto before = sleepsOf(thread);
    ASSERT_GT(before, 0);
    QTest::qWait(1'500);
    EXPECT_EQ(sleepsOf(thread), before) << "changes are watched, not polled for";
    for (int look = 0; look < 3; ++look) {
        (void)office->run([](Desk& desk) { return desk.connection.dataVersion(); }).result();
        QTest::qWait(20);
    }
    EXPECT_GT(sleepsOf(thread), before) << "and looking would be seen";
}

TEST_F(BoardOfABook, CountsWhereTheHoursWentOnceTheBoardStands) {
    const Deal deal = add("fleet", Lean::Ajar);
    Encounter call = book.anEncounter("asked about the depot", Instant{book.clock.now().ms - 86'400'000});
    call.minutes = 40;
    call.openingShare = 7500;
    EncounterDeal about;
    about.id = book.ids.next<EncounterDeal>();
    about.encounter = call.id;
    about.deal = deal.id;
    Encounter old = book.anEncounter("long ago", Instant{book.clock.now().ms - 40LL * 86'400'000});
    insert(old);
    {
        store::Deed deed(book.connection(), book.clock, "Log encounter");
        deed.insert(call);
        deed.insert(about);
        deed.commit();
    }
    QSignalSpy changed(&board, &BoardSource::bookChanged);
    QSignalSpy counted(&board, &BoardSource::effortCounted);
    EXPECT_FALSE(load().effort) << "the board does not wait for it";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !counted.isEmpty(); }));
    EXPECT_TRUE(changed.isEmpty()) << "nothing has to be read anew";
    const auto effort = load().effort;
    ASSERT_TRUE(effort);
    EXPECT_EQ(effort, counted.front().front().value<BoardEffort>());
    EXPECT_EQ(effort->effort.encounters, 1);
    EXPECT_EQ(effort->effort.total(), 40);
    EXPECT_EQ(effort->effort.minutes[static_cast<std::size_t>(EffortPiece::Ajar)], 40);
    EXPECT_EQ(effort->openingKnown, 1);
    EXPECT_EQ(effort->openingPercent, 75);
    EXPECT_FALSE(effort->isEverybodys) << "there is one owner alone";
}

TEST_F(BoardOfABook, CountsTheHoursOfTheOwnerThatIsChosenAndKeepsTheOpeningOfOthersToItself) {
    Owner other;
    other.id = book.ids.next<Owner>();
    other.name = "Ito";
    other.entered = book.clock.now();
    insert(other);
    const auto logged = [&](const std::optional<Id<Owner>>& owner, int minutes) {
        Encounter call = book.anEncounter("call", Instant{book.clock.now().ms - 86'400'000});
        call.minutes = minutes;
        call.openingShare = 5000;
        call.owner = owner;
        insert(call);
    };
    logged(store::loadMe(book.connection()).record.id, 40);
    logged(other.id, 25);
    logged({}, 5);
    const auto effortOf = [&](const std::optional<Id<Owner>>& owner) {
        QSignalSpy counted(&board, &BoardSource::effortCounted);
        BoardRequest request;
        request.filter.owner = owner;
        EXPECT_FALSE(load(request).effort) << "of another than before nothing is known yet";
        EXPECT_TRUE(QTest::qWaitFor([&] { return !counted.isEmpty(); }));
        return counted.isEmpty() ? BoardEffort() : counted.front().front().value<BoardEffort>();
    };
    const auto all = effortOf({});
    EXPECT_EQ(all.effort.total(), 70);
    EXPECT_TRUE(all.isEverybodys);
    EXPECT_TRUE(all.openingPercent);
    const auto theirs = effortOf(other.id);
    EXPECT_EQ(theirs.effort.total(), 25);
    EXPECT_EQ(theirs.ownerName, "Ito");
    EXPECT_FALSE(theirs.openingPercent);
    const auto mine = effortOf(store::loadMe(book.connection()).record.id);
    EXPECT_EQ(mine.effort.total(), 40);
    EXPECT_EQ(mine.ownerName, "");
    EXPECT_TRUE(mine.openingPercent);
}

TEST_F(BoardOfABook, GivesWhatWasBegunAheadOnceAndForThatRequestAlone) {
    BoardRequest request;
    request.cards.fill(7);
    BoardRequest another;
    another.cards.fill(8);
    const auto beginAhead = [&] {
        board.loadAhead(request);
        // Answers come in the order in which they were asked for: by now it is there.
        EXPECT_TRUE(board.sortingPile({}, 1).result());
    };
    add("first", Lean::Ajar);
    beginAhead();
    add("second", Lean::Ajar);
    EXPECT_EQ(load(request).at(Shelf::Ajar).count, 1) << "as it was when it was begun";
    EXPECT_EQ(load(request).at(Shelf::Ajar).count, 2) << "once";
    beginAhead();
    add("third", Lean::Ajar);
    EXPECT_EQ(load(another).at(Shelf::Ajar).count, 3);
    EXPECT_EQ(load(request).at(Shelf::Ajar).count, 3) << "dropped, since nobody asked for it first";
}

TEST(BoardOfNoBook, AnswersWithTheReason) {
    const FixedClock clock(store::test::TestBook::kStart);
    const std::filesystem::path nowhere = "/nowhere/at/all.ajar";
    auto office =
        std::make_shared<Office>(std::make_shared<BookWorker>([&] { return store::Book::open(nowhere, clock); }), clock,
                                 LocalTime(QTimeZone::utc()));
    BoardService board(office, nowhere);
    const auto result = board.load({}).result();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace ajar::app
