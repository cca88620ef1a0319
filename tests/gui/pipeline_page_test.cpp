// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/pipeline_page.h"

#include "app/board_roles.h"
#include "gui/pipeline/board_loader.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/column_head.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/column_strip.h"
#include "gui/pipeline/shelf_head.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/toast.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QPushButton>
#include <QScrollBar>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using testing::ElementsAre;

/// Cards named "A 1", "A 2" on the shelf of A…, three shelves and both outer columns.
app::Board smallBoard() {
    return aBoard({aCard("A 1"), aCard("A 2"), aCard("A 3"), aCard("A 4"), aCard("Y 1", Lean::SoldAnyway),
                   aCard("U 1", Lean::Unsorted), aClosedCard("S 1", Bucket::Sold), aClosedCard("S 2", Bucket::Sold),
                   aClosedCard("N 1", Bucket::NotSold)});
}

QRect onScreen(const QWidget& widget) {
    return {widget.mapToGlobal(QPoint()), widget.size()};
}

class PipelinePageTest : public WindowTest {
protected:
    Lean leanOf(const std::string& title) {
        for (auto& shelf : source->board.shelves)
            for (auto& card : shelf.cards)
                if (card.title == title)
                    return card.lean;
        ADD_FAILURE() << "no deal " << title;
        return Lean::Unsorted;
    }
    QAction* redo() const {
        for (auto* action : window->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
                return action;
        return nullptr;
    }
    Id<Deal> idOf(const std::string& title) {
        for (auto& shelf : source->board.shelves)
            for (auto& card : shelf.cards)
                if (card.title == title)
                    return card.deal;
        ADD_FAILURE() << "no deal " << title;
        return {};
    }
    /// Titles of a column, row by row.
    std::vector<std::string> titles(Bucket bucket) const {
        std::vector<std::string> all;
        for (int row = 0; row < view(bucket).model()->rowCount(); ++row)
            all.push_back(titleAt(bucket, row));
        return all;
    }
};

TEST_F(PipelinePageTest, ShowsEachDealInItsColumn) {
    show(smallBoard());
    EXPECT_THAT(titles(Bucket::Sold), ElementsAre("S 1", "S 2"));
    EXPECT_THAT(titles(Bucket::Pending), ElementsAre("A 1", "A 2", "A 3", "A 4", "Y 1", "U 1"));
    EXPECT_THAT(titles(Bucket::NotSold), ElementsAre("N 1"));
    EXPECT_EQ(selectedTitle(), "A 1") << "one can begin at once";
}

TEST_F(PipelinePageTest, SetsYourCallByKeyAndKeepsTheCardSelected) {
    show(smallBoard());
    select("A 2");
    press(Qt::Key_3);
    EXPECT_TRUE(
        eventually([&] { return leanOf("A 2") == Lean::NotSoldAnyway && titles(Bucket::Pending)[4] == "A 2"; }));
    EXPECT_EQ(selectedTitle(), "A 2");
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return leanOf("A 2") == Lean::SoldAnyway; }));
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return leanOf("A 2") == Lean::Ajar; }));
    EXPECT_EQ(source->leans.size(), 3U);
}

TEST_F(PipelinePageTest, QuickKeysNeverRunIntoAConflictWithThemselves) {
    show(smallBoard());
    select("A 1");
    press(Qt::Key_2);
    press(Qt::Key_3);
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return source->leans.size() == 3 && leanOf("A 1") == Lean::SoldAnyway; }));
    EXPECT_FALSE(window->messages().isVisible());
}

TEST_F(PipelinePageTest, TakesBackAndDoesAgain) {
    show(smallBoard());
    select("A 1");
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return leanOf("A 1") == Lean::SoldAnyway && window->toast().isVisible(); }));
    EXPECT_THAT(window->toast().words().toStdString(), testing::HasSubstr("A 1"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return source->undos == 1 && leanOf("A 1") == Lean::Ajar; }));
    EXPECT_TRUE(eventually([&] { return window->toast().words().startsWith(QStringLiteral("Taken back")); }));
    EXPECT_TRUE(eventually([&] { return redo()->isEnabled(); }));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(eventually([&] { return source->redos == 1 && leanOf("A 1") == Lean::SoldAnyway; }));
}

TEST_F(PipelinePageTest, TakesBackWhatIsStillOnItsWay) {
    show(smallBoard());
    select("A 1");
    source->hold();
    press(Qt::Key_2);
    press(Qt::Key_Z, Qt::ControlModifier);
    source->letGo();
    EXPECT_TRUE(
        eventually([&] { return source->leans.size() == 1 && source->undos == 1 && leanOf("A 1") == Lean::Ajar; }));
}

TEST_F(PipelinePageTest, SaysThatThereIsNothingToTakeBack) {
    show(smallBoard());
    page().undo();
    EXPECT_TRUE(eventually([&] { return window->toast().isVisible(); }));
    EXPECT_FALSE(window->messages().isVisible());
}

TEST_F(PipelinePageTest, TheToastTakesBackAsWell) {
    show(smallBoard());
    select("A 1");
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return window->toast().isVisible(); }));
    QTest::mouseClick(window->toast().findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return source->undos == 1; }));
}

TEST_F(PipelinePageTest, ChangesNoClosedDealByAKey) {
    show(smallBoard());
    select("S 1");
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return window->toast().isVisible(); }));
    EXPECT_TRUE(source->leans.empty());
}

TEST_F(PipelinePageTest, TellsOfAConflictAndLosesNothing) {
    show(smallBoard());
    select("A 1");
    source->failNext({ErrorCode::Conflict, "deal", "changed meanwhile"});
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return window->messages().isVisible(); }));
    EXPECT_EQ(leanOf("A 1"), Lean::Ajar);
    EXPECT_TRUE(eventually([&] { return source->loads.size() == 2; })) << "the board is looked at again";
}

TEST_F(PipelinePageTest, OffersNothingThatWritesInABookThatCanOnlyBeRead) {
    auto board = smallBoard();
    board.book.isReadOnly = true;
    show(std::move(board));
    select("A 1");
    press(Qt::Key_2);
    QTest::qWait(50);
    EXPECT_TRUE(source->leans.empty());
}

TEST_F(PipelinePageTest, FollowsTheBookAndKeepsTheSelection) {
    show(smallBoard());
    select("A 3");
    source->remove(idOf("A 1"));
    source->change(idOf("A 2"), [](app::BoardCard& card) { card.lean = Lean::Unsorted; });
    source->tell();
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 5; }));
    EXPECT_THAT(titles(Bucket::Pending), ElementsAre("A 3", "A 4", "Y 1", "U 1", "A 2"));
    EXPECT_EQ(selectedTitle(), "A 3");
    EXPECT_EQ(view(Bucket::Pending).currentIndex().row(), 0);
}

TEST_F(PipelinePageTest, KeepsTheOrderThatItShows) {
    show(smallBoard());
    auto& shelf = source->board.at(app::Shelf::Ajar).cards;
    std::reverse(shelf.begin(), shelf.end());
    source->tell();
    EXPECT_TRUE(eventually([&] { return source->loads.size() == 2; }));
    QTest::qWait(20);
    EXPECT_THAT(titles(Bucket::Pending), ElementsAre("A 1", "A 2", "A 3", "A 4", "Y 1", "U 1"));
}

TEST_F(PipelinePageTest, WhatComesInAboveMovesNothingUnderTheHand) {
    show(largeBoard(300));
    auto& pending = view(Bucket::Pending);
    const auto held = titleAt(Bucket::Pending, kFirstCards - 1);
    select(held);
    const int top = pending.visualRect(pending.currentIndex()).top();
    ASSERT_GT(pending.verticalScrollBar()->value(), 0);
    auto& shelf = source->board.at(app::Shelf::Ajar).cards;
    const auto more = aCard("new");
    shelf.insert(shelf.begin(), {more, aCard("newer"), aCard("newest"), aCard("and one")});
    source->tell();
    EXPECT_TRUE(eventually([&] { return titleAt(Bucket::Pending, 0) == "new"; }));
    EXPECT_EQ(selectedTitle(), held);
    EXPECT_EQ(pending.visualRect(pending.currentIndex()).top(), top);
}

TEST_F(PipelinePageTest, ShownAgainItHasTheSelectedCardInSight) {
    show(largeBoard(300));
    auto& pending = view(Bucket::Pending);
    select("Deal 0");
    pending.verticalScrollBar()->setValue(pending.verticalScrollBar()->maximum());
    ASSERT_FALSE(pending.isSelectionInSight());
    page().hide();
    page().show();
    EXPECT_EQ(selectedTitle(), "Deal 0");
    EXPECT_TRUE(pending.isSelectionInSight());
}

TEST_F(PipelinePageTest, ACardThatWasInSightStaysSoWhereItComesToStand) {
    show(largeBoard(300));
    auto& pending = view(Bucket::Pending);
    select("Deal 0");
    source->change(idOf("Deal 0"), [](app::BoardCard& card) { card.lean = Lean::Unsorted; });
    source->tell();
    EXPECT_TRUE(eventually([&] { return titleAt(Bucket::Pending, 0) != "Deal 0"; }));
    EXPECT_EQ(selectedTitle(), "Deal 0");
    EXPECT_TRUE(pending.isSelectionInSight());
}

TEST_F(PipelinePageTest, ManyChangesInARowAreLoadedOnceMore) {
    show(smallBoard());
    source->hold();
    for (int i = 0; i < 10; ++i)
        source->tell();
    EXPECT_EQ(source->loads.size(), 2U) << "one runs, the others wait as one";
    source->letGo();
    EXPECT_TRUE(eventually([&] { return source->loads.size() == 3; }));
    QTest::qWait(20);
    EXPECT_EQ(source->loads.size(), 3U);
}

TEST_F(PipelinePageTest, StaysAliveWhileTheBookIsBusy) {
    show(largeBoard(500));
    source->hold();
    source->tell();
    select("Deal 0");
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    EXPECT_GT(view(Bucket::Pending).verticalScrollBar()->value(), 0);
    source->letGo();
}

TEST_F(PipelinePageTest, LoadsTheNextPageWhenItsEndIsNear) {
    show(largeBoard(4'000));
    auto& pending = view(Bucket::Pending);
    const int before = pending.model()->rowCount();
    EXPECT_EQ(before, 4 * kFirstCards);
    EXPECT_TRUE(source->pages.empty());
    pending.selectDeal(pending.model()->index(kFirstCards - 1, 0).data(app::CardRole).value<app::BoardCard>().deal);
    EXPECT_TRUE(eventually([&] { return pending.model()->rowCount() > before; }));
    EXPECT_EQ(source->pages.front().shelf, app::Shelf::Ajar);
    source->tell();
    EXPECT_TRUE(eventually([&] { return source->loads.size() == 2; }));
    EXPECT_EQ(source->loads.back().cards[0], kFirstCards + app::kBoardPage) << "a refresh asks for what is shown";
}

TEST_F(PipelinePageTest, ShowsOlderDealsByOneKey) {
    auto board = smallBoard();
    board.at(app::Shelf::Sold).older = 331;
    show(std::move(board));
    select("S 1");
    press(Qt::Key_O);
    EXPECT_TRUE(eventually([&] { return source->loads.size() == 2; }));
    EXPECT_EQ(source->loads.back().sold, app::Older::Show);
    EXPECT_EQ(source->loads.back().notSold, app::Older::Hide);
}

TEST_F(PipelinePageTest, ArrowsLeadThroughShelvesAndColumns) {
    show(smallBoard());
    ASSERT_EQ(view(Bucket::Pending).boardLayout().columns(), 2);
    select("A 1");
    press(Qt::Key_Right);
    EXPECT_EQ(selectedTitle(), "A 2");
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(selectedTitle(), "Y 1");
    press(Qt::Key_Right);
    EXPECT_EQ(selectedTitle(), "N 1") << "over the edge into the next column";
    EXPECT_TRUE(view(Bucket::NotSold).hasFocus());
    press(Qt::Key_Left);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    press(Qt::Key_Home);
    press(Qt::Key_Left);
    EXPECT_EQ(selectedTitle(), "S 1");
    press(Qt::Key_Left);
    EXPECT_EQ(selectedTitle(), "S 1") << "the outer edge";
    press(Qt::Key_End);
    EXPECT_EQ(selectedTitle(), "S 2");
}

TEST_F(PipelinePageTest, RightToLeftTurnsTheArrows) {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    show(smallBoard());
    select("A 1");
    press(Qt::Key_Left);
    EXPECT_EQ(selectedTitle(), "A 2");
    press(Qt::Key_Left);
    EXPECT_EQ(selectedTitle(), "N 1");
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_F(PipelinePageTest, TheScrollBarStandsInTheMarginOnEitherSide) {
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        show(largeBoard(2'000));
        auto& pending = view(Bucket::Pending);
        ASSERT_GT(pending.verticalScrollBar()->maximum(), 0);
        const QRect card = pending.visualRect(pending.model()->index(0, 0));
        EXPECT_EQ(pending.indexAt(card.center()).row(), 0);
        QRect cards = card;
        for (int row = 1; row < 8; ++row)
            cards |= pending.visualRect(pending.model()->index(row, 0));
        const int start = pending.viewport()->x() + cards.left();
        EXPECT_NEAR(start, pending.width() - start - cards.width(), 3) << "as much room on both sides";
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_F(PipelinePageTest, AFoldedShelfKeepsItsHeadAndTakesNoKeys) {
    show(smallBoard());
    auto& pending = view(Bucket::Pending);
    select("Y 1");
    auto* head = pending.heads()[1];
    head->setFocus();
    press(Qt::Key_Space);
    EXPECT_FALSE(head->isChecked());
    EXPECT_TRUE(head->isVisible());
    EXPECT_EQ(selectedTitle(), "") << "no key may go to what cannot be seen, nor to a deal that nobody chose";
    press(Qt::Key_Space);
    EXPECT_TRUE(head->isChecked());
}

TEST_F(PipelinePageTest, AllHeadsStayInSight) {
    show(largeBoard(2'000));
    auto& pending = view(Bucket::Pending);
    for (const int share : {0, 30, 70, 100}) {
        pending.verticalScrollBar()->setValue(pending.verticalScrollBar()->maximum() * share / 100);
        for (const auto* head : pending.heads()) {
            EXPECT_TRUE(head->isVisible());
            EXPECT_TRUE(onScreen(*pending.viewport()).contains(onScreen(*head))) << "at " << share << " %";
        }
    }
}

TEST_F(PipelinePageTest, TheSelectedCardIsNeverBehindAHead) {
    show(largeBoard(600));
    auto& pending = view(Bucket::Pending);
    select("Deal 0");
    for (int step = 0; step < 40; ++step) {
        press(step < 20 ? Qt::Key_Down : Qt::Key_Up);
        const auto card = pending.visualRect(pending.currentIndex());
        EXPECT_TRUE(pending.viewport()->rect().contains(card));
        for (const auto* head : pending.heads())
            EXPECT_FALSE(onScreen(*head).intersects(card.translated(pending.viewport()->mapToGlobal(QPoint()))))
                << "step " << step;
    }
}

TEST_F(PipelinePageTest, APressedCardStaysUnderThePointer) {
    show(sampleBoard(), {1280, 700});
    auto& pending = view(Bucket::Pending);
    pending.verticalScrollBar()->setValue(60);
    const auto index = pending.model()->index(4, 0);
    const QPoint where = pending.visualRect(index).center();
    QTest::mouseClick(pending.viewport(), Qt::LeftButton, {}, where);
    EXPECT_EQ(pending.currentIndex().row(), 4);
    EXPECT_TRUE(pending.visualRect(index).contains(where));
}

TEST_F(PipelinePageTest, FoldsTheOuterColumnsToStripsInANarrowWindow) {
    show(smallBoard(), {1099, 700});
    EXPECT_EQ(page().column(Bucket::Sold).form(), ColumnPanel::Form::Strip);
    EXPECT_EQ(page().column(Bucket::Sold).width(), 44);
    EXPECT_EQ(page().column(Bucket::Pending).form(), ColumnPanel::Form::Wide);
    EXPECT_EQ(view(Bucket::Pending).boardLayout().columns(), 3);
    window->resize(1100, 700);
    EXPECT_TRUE(eventually([&] { return page().column(Bucket::Sold).form() == ColumnPanel::Form::Wide; }));
    window->resize(920, 640);
    EXPECT_TRUE(eventually([&] { return page().column(Bucket::NotSold).form() == ColumnPanel::Form::Strip; }));
    EXPECT_EQ(view(Bucket::Pending).boardLayout().columns(), 2);
}

TEST_F(PipelinePageTest, AStripOpensByKeyAndClosesForAnother) {
    show(smallBoard(), {920, 640});
    select("A 1");
    press(Qt::Key_Left);
    EXPECT_TRUE(page().column(Bucket::Sold).strip().hasFocus());
    press(Qt::Key_Space);
    EXPECT_EQ(page().column(Bucket::Sold).form(), ColumnPanel::Form::Wide);
    EXPECT_EQ(selectedTitle(), "S 1");
    QTest::mouseClick(&page().column(Bucket::NotSold).strip(), Qt::LeftButton);
    EXPECT_EQ(page().column(Bucket::Sold).form(), ColumnPanel::Form::Strip);
    EXPECT_EQ(selectedTitle(), "N 1");
}

TEST_F(PipelinePageTest, TellsEachCardAsASentence) {
    show(sampleBoard());
    EXPECT_EQ(spoken(Bucket::Pending, 1).toStdString(),
              "Tomás Rey, Rey & Hijos, dispatch, 31,000\u00a0EUR. Pending, your call: ajar. Quiet 24 days, 14 wanted, "
              "2 of 6 known, no next step. Ask: What could go wrong here that would land on Tomás's desk?");
    EXPECT_EQ(page().column(Bucket::Sold).head().spoken().toStdString(),
              "Sold, 5 deals, 113,000\u00a0EUR, last 90 days");
}

} // namespace
} // namespace ajar::gui
