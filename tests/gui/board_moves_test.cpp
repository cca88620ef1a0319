// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_roles.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/column_strip.h"
#include "gui/pipeline/drop_mark.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/pipeline/shelf_head.h"
#include "gui/pipeline/why_bar.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/toast.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using testing::HasSubstr;
using testing::SizeIs;

app::Board movableBoard() {
    return aBoard({aCard("A 1"), aCard("A 2"), aCard("Y 1", Lean::SoldAnyway), aCard("U 1", Lean::Unsorted),
                   aClosedCard("S 1", Bucket::Sold), aClosedCard("N 1", Bucket::NotSold)});
}

class BoardMovesTest : public WindowTest {
protected:
    app::BoardCard cardOf(const std::string& title) {
        for (auto& shelf : source->board.shelves)
            for (auto& card : shelf.cards)
                if (card.title == title)
                    return card;
        ADD_FAILURE() << "no deal " << title;
        return {};
    }
    Bucket bucketOf(const std::string& title) { return cardOf(title).bucket; }
    bool shows(Bucket bucket, const std::string& title) const {
        for (int row = 0; row < view(bucket).model()->rowCount(); ++row)
            if (titleAt(bucket, row) == title)
                return true;
        return false;
    }
    /// Waits until the deed is done and the board shows it.
    void expectIn(Bucket bucket, const std::string& title) {
        EXPECT_TRUE(eventually([&] { return bucketOf(title) == bucket && shows(bucket, title); })) << title;
    }
    QLineEdit* field(const QString& name) const {
        for (auto* line : page().whyBar().findChildren<QLineEdit*>())
            if (line->accessibleName() == name)
                return line;
        return nullptr;
    }
    static void write(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(words)); }

    /// Drags the card over the column to a point of it, and lets it fall there.
    struct Carried {
        bool wasTaken = false;
        QString mark; ///< what was shown before it fell
    };
    Carried carry(const std::string& title, ColumnPanel& column, QPoint where) {
        auto& from = view(bucketOf(title));
        QModelIndex index;
        for (int row = 0; row < from.model()->rowCount(); ++row)
            if (titleAt(bucketOf(title), row) == title)
                index = from.model()->index(row, 0);
        const std::unique_ptr<QMimeData> data(from.model()->mimeData({index}));
        Carried carried;
        QDragEnterEvent enter(where, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column, &enter);
        QDragMoveEvent over(where, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column, &over);
        carried.mark = column.dropMark().isVisible() ? column.dropMark().words() : QString();
        if (!over.isAccepted())
            return carried;
        QDropEvent fall(QPointF(where), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column, &fall);
        carried.wasTaken = fall.isAccepted();
        EXPECT_EQ(fall.dropAction(), Qt::CopyAction) << "after a move the view would take the row away";
        EXPECT_FALSE(column.dropMark().isVisible());
        return carried;
    }
    ColumnPanel& column(Bucket bucket) const { return page().column(bucket); }
    QPoint middle(const QWidget& widget) const { return widget.rect().center(); }
};

TEST_F(BoardMovesTest, ControlArrowsLeadFromBucketToBucket) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Left, Qt::ControlModifier);
    expectIn(Bucket::Sold, "A 1");
    EXPECT_TRUE(eventually([&] { return selectedTitle() == "A 1"; })) << "it stays selected where it stands now";
    press(Qt::Key_Escape);
    EXPECT_TRUE(view(Bucket::Sold).hasFocus());
    press(Qt::Key_Right, Qt::ControlModifier);
    expectIn(Bucket::Pending, "A 1");
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).hasFocus(); }));
    press(Qt::Key_Right, Qt::ControlModifier);
    expectIn(Bucket::NotSold, "A 1");
    EXPECT_THAT(source->moves, SizeIs(3));
    EXPECT_FALSE(window->messages().isVisible()) << "no conflict with itself";
}

TEST_F(BoardMovesTest, RightToLeftTheArrowsStillLeadToTheColumnBeside) {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Right, Qt::ControlModifier);
    expectIn(Bucket::Sold, "A 1");
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_F(BoardMovesTest, AsksWhyAndKeepsIt) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    EXPECT_THAT(page().whyBar().accessibleName().toStdString(), HasSubstr("A 1"));
    ASSERT_EQ(QApplication::focusWidget(), field(QStringLiteral("Why")));
    write("123 words");
    EXPECT_TRUE(source->leans.empty()) << "what is typed is no call";
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return cardOf("A 1").closedWhy == "123 words"; }));
    EXPECT_FALSE(page().whyBar().isVisible());
    EXPECT_TRUE(eventually([&] { return view(Bucket::Sold).hasFocus(); }));
    EXPECT_EQ(selectedTitle(), "A 1");
}

TEST_F(BoardMovesTest, NotSoldAsksForADecisionAndADay) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    auto* again = field(QStringLiteral("Ask again on"));
    again->setFocus();
    write("nonsense");
    press(Qt::Key_Return);
    EXPECT_TRUE(page().whyBar().isVisible()) << "what is no day is said, not dropped";
    again->clear();
    write("in 3 months");
    page().whyBar().findChild<QCheckBox*>()->setChecked(true);
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return cardOf("A 1").noDecision; }));
    ASSERT_TRUE(cardOf("A 1").askAgain);
    EXPECT_NEAR(*cardOf("A 1").askAgain - source->board.today, 91, 2);
}

TEST_F(BoardMovesTest, TheQuestionCanBeLeftAndTheMoveStays) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    write("half a thought");
    press(Qt::Key_Escape);
    EXPECT_FALSE(page().whyBar().isVisible());
    expectIn(Bucket::Sold, "A 1");
    EXPECT_TRUE(source->whys.empty());
}

TEST_F(BoardMovesTest, WhatWasTypedIsKeptWhereTheHandGoesOn) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    write("a tender");
    select("A 2");
    EXPECT_FALSE(page().whyBar().isVisible());
    EXPECT_TRUE(eventually([&] { return cardOf("A 1").closedWhy == "a tender"; }));
}

TEST_F(BoardMovesTest, AskingMovesNoCard) {
    const auto hours = sampleBoard().effort;
    auto none = hours;
    none->effort = {};
    for (const auto& effort : {hours, none, std::optional<app::BoardEffort>()}) {
        auto board = movableBoard();
        board.effort = effort;
        show(std::move(board));
        select("A 2");
        const auto stands = [&] { return column(Bucket::Pending).mapTo(&page(), QPoint()); };
        const QPoint before = stands();
        press(Qt::Key_2);
        EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
        EXPECT_EQ(stands(), before) << (effort ? effort->effort.total() : -1);
    }
}

TEST_F(BoardMovesTest, UndoTakesTheMoveBackFromTheQuestionAsWell) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    expectIn(Bucket::Pending, "A 1");
    EXPECT_FALSE(page().whyBar().isVisible());
}

TEST_F(BoardMovesTest, ACallMayBeGivenAReasonAndWhatWouldChangeIt) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_3);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    EXPECT_TRUE(view(Bucket::Pending).hasFocus()) << "the next call must not go to a text field";
    press(Qt::Key_W);
    write("no budget");
    press(Qt::Key_Tab);
    write("a new head of IT");
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return source->whys.size() == 1; }));
    EXPECT_EQ(source->whys[0].of, app::WhyOf::Lean);
    EXPECT_EQ(source->whys[0].why, "no budget");
    EXPECT_EQ(source->whys[0].wouldChange, "a new head of IT");
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).hasFocus(); }));
}

TEST_F(BoardMovesTest, UndoAndRedoKeepTheDealInTheHand) {
    for (const QSize size : {QSize(1280, 800), QSize(920, 640)}) {
        show(movableBoard(), size);
        select("A 1");
        press(Qt::Key_Left, Qt::ControlModifier);
        expectIn(Bucket::Sold, "A 1");
        EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
        press(Qt::Key_Escape);
        const std::string shown = column(Bucket::Sold).form() == ColumnPanel::Form::Wide ? "A 1" : "";
        EXPECT_EQ(selectedTitle(), shown);
        press(Qt::Key_Z, Qt::ControlModifier);
        expectIn(Bucket::Pending, "A 1");
        EXPECT_TRUE(eventually([&] { return selectedTitle() == "A 1"; }));
        EXPECT_TRUE(view(Bucket::Pending).hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        expectIn(Bucket::Sold, "A 1");
        EXPECT_TRUE(eventually([&] { return selectedTitle() == shown; }));
    }
}

TEST_F(BoardMovesTest, UndoGoesToTheDealThatItIsAboutAlsoFromAnother) {
    show(movableBoard());
    select("A 1");
    press(Qt::Key_3);
    EXPECT_TRUE(eventually([&] { return cardOf("A 1").lean == Lean::NotSoldAnyway; }));
    select("Y 1");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return cardOf("A 1").lean == Lean::Ajar && selectedTitle() == "A 1"; }));
}

TEST_F(BoardMovesTest, ADealThatIsGoneLeavesNoOtherInTheHand) {
    show(movableBoard());
    select("A 1");
    source->remove(cardOf("A 1").deal);
    source->tell();
    EXPECT_TRUE(eventually([&] { return !shows(Bucket::Pending, "A 1"); }));
    EXPECT_EQ(selectedTitle(), "");
    press(Qt::Key_2);
    press(Qt::Key_Right, Qt::ControlModifier);
    QTest::qWait(30);
    EXPECT_TRUE(source->leans.empty());
    EXPECT_TRUE(source->moves.empty());
}

TEST_F(BoardMovesTest, ACallOntoAFoldedShelfLeavesNoOtherInTheHand) {
    show(movableBoard());
    view(Bucket::Pending).heads()[1]->setChecked(false);
    select("A 1");
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible() && selectedTitle().empty(); }));
    press(Qt::Key_3);
    QTest::qWait(30);
    EXPECT_EQ(source->leans.size(), 1U) << "the question is about another deal than any key";
}

TEST_F(BoardMovesTest, TabLeadsFromTheCardsToTheQuestionAndBack) {
    show(movableBoard());
    select("A 2");
    press(Qt::Key_3);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), field(QStringLiteral("Why")));
    EXPECT_EQ(selectedTitle(), "A 2");
    press(Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    for (int i = 0; i < 5; ++i) // to it, and beyond its two fields and two buttons
        press(Qt::Key_Tab);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    EXPECT_TRUE(page().whyBar().isVisible());
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    write("a new head of IT");
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return source->whys.size() == 1; }));
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    EXPECT_EQ(selectedTitle(), "A 2");
}

TEST_F(BoardMovesTest, EscapeOnTheCardsLeavesTheQuestion) {
    show(movableBoard());
    select("A 2");
    press(Qt::Key_3);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    press(Qt::Key_Escape);
    EXPECT_FALSE(page().whyBar().isVisible());
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    EXPECT_EQ(selectedTitle(), "A 2");
}

TEST_F(BoardMovesTest, TheSameCallAnswersStillSo) {
    auto old = aCard("old", Lean::Ajar);
    old.leanAgeDays = 32;
    old.asksStillSo = true;
    show(aBoard({old, aCard("A 2")}));
    select("old");
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return !cardOf("old").asksStillSo && source->leans.size() == 1; }));
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return window->toast().words().contains(QStringLiteral("as you said today")); }));
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return cardOf("old").lean == Lean::SoldAnyway; })) << "no conflict with itself";
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return cardOf("old").asksStillSo; })) << "that today's second 1 was no deed to undo";
    EXPECT_FALSE(window->messages().isVisible());
}

TEST_F(BoardMovesTest, TheWholeQuestionIsReadInANarrowBar) {
    auto card = aCard("IT");
    card.person = "Henk Vermaat";
    show(aBoard({card, aCard("A 2")}), {920, 640});
    select("IT");
    press(Qt::Key_3);
    EXPECT_TRUE(eventually([&] { return page().whyBar().isVisible(); }));
    for (const int width : {1000, 700, 480}) {
        page().whyBar().resize(width, page().whyBar().height());
        QString words;
        for (const auto* label : page().whyBar().findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("Henk")))
                words = label->text();
        EXPECT_LE(words.count(u'\n'), 1) << width;
        words.replace(u'\n', u' ').remove(QChar(0x2068)).remove(QChar(0x2069));
        EXPECT_EQ(words.toStdString(), "Henk Vermaat: not sold anyway. Why?") << width;
    }
}

TEST_F(BoardMovesTest, ADropOnAShelfSetsYourCall) {
    show(movableBoard());
    auto* head = view(Bucket::Pending).heads()[2];
    const auto carried = carry("A 2", column(Bucket::Pending), head->geometry().center());
    EXPECT_TRUE(carried.wasTaken);
    EXPECT_EQ(carried.mark, QStringLiteral("Your call: Not sold anyway"));
    EXPECT_TRUE(eventually([&] { return cardOf("A 2").lean == Lean::NotSoldAnyway; }));
    EXPECT_TRUE(eventually([&] { return selectedTitle() == "A 2"; }));
}

TEST_F(BoardMovesTest, ADropOnItsOwnShelfIsNone) {
    show(movableBoard());
    const auto carried = carry("A 2", column(Bucket::Pending), view(Bucket::Pending).heads()[0]->geometry().center());
    EXPECT_FALSE(carried.wasTaken);
    EXPECT_EQ(carried.mark, QString());
    EXPECT_TRUE(source->leans.empty());
}

TEST_F(BoardMovesTest, ADropOnAColumnMovesTheDeal) {
    show(movableBoard());
    auto& sold = column(Bucket::Sold);
    const auto carried = carry("A 2", sold, middle(sold));
    EXPECT_TRUE(carried.wasTaken);
    EXPECT_EQ(carried.mark, QStringLiteral("Sold"));
    expectIn(Bucket::Sold, "A 2");
    const auto back = carry("A 2", column(Bucket::Pending), middle(column(Bucket::Pending)));
    EXPECT_EQ(back.mark, QStringLiteral("Pending"));
    expectIn(Bucket::Pending, "A 2");
}

TEST_F(BoardMovesTest, AStripTakesADropAsWell) {
    show(movableBoard(), {920, 640});
    auto& notSold = column(Bucket::NotSold);
    ASSERT_EQ(notSold.form(), ColumnPanel::Form::Strip);
    EXPECT_TRUE(carry("A 1", notSold, middle(notSold)).wasTaken);
    EXPECT_TRUE(eventually([&] { return bucketOf("A 1") == Bucket::NotSold && !shows(Bucket::Pending, "A 1"); }));
    press(Qt::Key_Escape);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus()) << "keys must not go to what cannot be seen";
    EXPECT_EQ(selectedTitle(), "") << "nor to a deal that nobody chose";
    press(Qt::Key_2);
    QTest::qWait(30);
    EXPECT_TRUE(source->leans.empty());
    press(Qt::Key_Down);
    EXPECT_EQ(selectedTitle(), "A 2") << "an arrow goes on from where it stood";
}

TEST_F(BoardMovesTest, TakesNoDropOfSomethingElse) {
    show(movableBoard());
    QMimeData text;
    text.setText(QStringLiteral("Dana"));
    auto& sold = column(Bucket::Sold);
    QDragMoveEvent over(middle(sold), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&sold, &over);
    EXPECT_FALSE(over.isAccepted());
    QMimeData stranger;
    stranger.setData(QStringLiteral("application/x-ajar-deal"), "0190b6ad-0000-7000-8000-000000000000");
    QDropEvent fall(QPointF(middle(sold)), Qt::CopyAction, &stranger, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&sold, &fall);
    EXPECT_TRUE(source->moves.empty()) << "a deal of another book";
}

TEST_F(BoardMovesTest, OffersNoMoveInABookThatCanOnlyBeRead) {
    auto board = movableBoard();
    board.book.isReadOnly = true;
    show(std::move(board));
    select("A 1");
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_FALSE(carry("A 1", column(Bucket::Sold), middle(column(Bucket::Sold))).wasTaken);
    QTest::qWait(50);
    EXPECT_TRUE(source->moves.empty());
}

TEST_F(BoardMovesTest, TheMenuOfACardOffersWhatFitsIt) {
    show(movableBoard());
    const auto menuOf = [&](const std::string& title) {
        select(title);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&page(), &event);
        QStringList words;
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr)
            return words;
        for (const auto* action : menu->actions())
            if (!action->isSeparator() && action->isEnabled())
                words << QString(action->text()).remove(u'&');
        menu->close();
        return words;
    };
    EXPECT_THAT(menuOf("A 1"), SizeIs(5)) << "three calls, two moves";
    EXPECT_THAT(menuOf("S 1").join(u'|').toStdString(), HasSubstr("Move back to pending"));
}

} // namespace
} // namespace ajar::gui
