// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/deal_panel.h"

#include "gui/deal/deal_fields.h"
#include "gui/deal/new_deal_form.h"
#include "gui/deal/people_section.h"
#include "gui/fields/choice_field.h"
#include "gui/fields/value_button.h"
#include "gui/search/search_field.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/page_header.h"
#include "gui/shell/side_sheet.h"
#include "gui/shell/toast.h"
#include "support/gui/deal_book.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using ::testing::HasSubstr;

class DealPanels : public DealBookTest {
protected:
    [[nodiscard]] DealFields& fields() const { return panel().fields(); }
    [[nodiscard]] bool settled() const {
        return eventually([&] { return panel().isSettled(); });
    }
    [[nodiscard]] bool shows(const Id<Deal>& deal) const {
        return eventually([&] { return panel().page() && panel().page()->profile.deal.id == deal; });
    }
    app::DealChange changeOf(const Id<Deal>& deal) const {
        app::DealChange change;
        change.deal = app::Ref<Deal>(deal);
        return change;
    }
};

TEST_F(DealPanels, OpenByEnterAndCloseByEscWhereTheKeysWere) {
    openPanel();
    EXPECT_TRUE(sheets().sheet().isVisible());
    EXPECT_EQ(fields().title().value().shown(), QStringLiteral("Cold-chain monitoring"));
    EXPECT_EQ(fields().amount().value().shown(), QStringLiteral("48,000\u00a0EUR"));
    EXPECT_EQ(fields().organisation().value().shown(), QStringLiteral("Harbour Foods"));
    EXPECT_TRUE(fields().title().value().hasFocus());
    press(Qt::Key_Escape);
    EXPECT_FALSE(sheets().sheet().isVisible());
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
}

TEST_F(DealPanels, FollowTheSelectionOfTheBoard) {
    openPanel();
    select("Dispatch");
    EXPECT_TRUE(shows(second));
    EXPECT_EQ(fields().title().value().shown(), QStringLiteral("Dispatch"));
    press(Qt::Key_Escape); // from the board, which does not want it
    EXPECT_FALSE(sheets().sheet().isVisible());
}

TEST_F(DealPanels, OpenOnAClosedDealAlthoughItsColumnFolds) {
    app::Move move;
    move.deal = app::Ref<Deal>(first);
    move.to = Bucket::Sold;
    ASSERT_TRUE(answerOf(book().deals.move(move)));
    openPanel();
    EXPECT_EQ(page().column(Bucket::Sold).form(), ColumnPanel::Form::Strip);
    QTest::qWait(100);
    EXPECT_EQ(panel().deal(), first);
    EXPECT_TRUE(fields().title().value().hasFocus());
    press(Qt::Key_Escape);
    EXPECT_TRUE(view(Bucket::Sold).hasFocus());
    EXPECT_EQ(selectedTitle(), "Cold-chain monitoring");
}

TEST_F(DealPanels, F6GoesToTheBoardAndBack) {
    openPanel();
    press(Qt::Key_F6);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_F6);
    EXPECT_TRUE(panel().isAncestorOf(QApplication::focusWidget()));
    EXPECT_TRUE(sheets().sheet().isVisible());
}

TEST_F(DealPanels, ShowADealThatWasFoundAlsoWhereTheBoardDoesNot) {
    app::Move move;
    move.deal = app::Ref<Deal>(second);
    move.to = Bucket::NotSold;
    move.closed = dealPage(second).today - 400;
    ASSERT_TRUE(answerOf(book().deals.move(move)));
    openWindow();
    Q_EMIT window->dealFound(second);
    ASSERT_TRUE(shows(second));
    EXPECT_EQ(fields().bucket().value().shown(), QStringLiteral("Not sold"));
    EXPECT_EQ(selectedTitle(), "Cold-chain monitoring") << "the board keeps its own";
}

TEST_F(DealPanels, TheFieldToSearchInStaysInSightBesideThePanel) {
    for (const int width : {1280, 1000, 920}) {
        openPanel("Cold-chain monitoring", {width, 640});
        press(Qt::Key_K, Qt::ControlModifier);
        const auto* field = QApplication::focusWidget();
        ASSERT_EQ(field, &window->header().search());
        const auto& sheet = sheets().sheet();
        EXPECT_LE(field->mapTo(window.get(), QPoint(field->width(), 0)).x(), sheet.mapTo(window.get(), QPoint()).x())
            << width;
        closeWindow();
    }
}

TEST_F(DealPanels, LeaveRoomForThePage) {
    openPanel();
    const QRect sheet = sheets().sheet().geometry();
    const auto* pending = &page().column(Bucket::Pending);
    const int right = pending->mapTo(window.get(), QPoint(pending->width(), 0)).x();
    EXPECT_LE(right, sheet.left());
    press(Qt::Key_Escape);
    EXPECT_GT(pending->mapTo(window.get(), QPoint(pending->width(), 0)).x(), sheet.left());
}

TEST_F(DealPanels, F2OnTheCardEditsTheTitle) {
    openWindow();
    press(Qt::Key_F2);
    ASSERT_TRUE(eventually([&] { return fields().title().isEditing(); }));
    EXPECT_EQ(typed(), QStringLiteral("Cold-chain monitoring"));
    type(QStringLiteral("K\u00fchlkette")); // over what is selected
    press(Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).profile.deal.title, "K\u00fchlkette");
    EXPECT_TRUE(fields().title().value().hasFocus());
    EXPECT_TRUE(eventually([&] { return window->toast().isVisible(); }));
    EXPECT_TRUE(eventually([&] {
        return titleAt(Bucket::Pending, 0) == "K\u00fchlkette" || titleAt(Bucket::Pending, 1) == "K\u00fchlkette" ||
               titleAt(Bucket::Pending, 2) == "K\u00fchlkette";
    }));

    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return dealPage(first).profile.deal.title == "Cold-chain monitoring"; }));
    EXPECT_TRUE(
        eventually([&] { return fields().title().value().shown() == QStringLiteral("Cold-chain monitoring"); }));
}

TEST_F(DealPanels, EscTakesBackWhatWasTypedAndOnlyThat) {
    openPanel();
    fields().amount().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    type(QStringLiteral("99"));
    press(Qt::Key_Escape);
    EXPECT_EQ(fields().amount().value().shown(), QStringLiteral("48,000\u00a0EUR"));
    EXPECT_TRUE(sheets().sheet().isVisible());
    EXPECT_EQ(dealPage(first).profile.deal.value, (Money{4'800'000, "EUR"}));
}

TEST_F(DealPanels, AValueIsTakenAsItIsTypedWithItsCurrency) {
    openPanel();
    edit(fields().amount(), QStringLiteral("USD 1,200.50"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).profile.deal.value, (Money{120'050, "USD"}));
    EXPECT_TRUE(eventually([&] { return fields().amount().value().shown() == QStringLiteral("1,200.50\u00a0USD"); }));
    edit(fields().amount(), QString());
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).profile.deal.value, std::nullopt);
}

TEST_F(DealPanels, WhatIsWrongIsSaidUnderTheFieldAndStays) {
    openPanel();
    edit(fields().amount(), QStringLiteral("a lot"));
    EXPECT_THAT(fields().amount().fault().toStdString(), HasSubstr("no amount"));
    EXPECT_EQ(typed(), QStringLiteral("a lot"));
    edit(fields().expected(), QStringLiteral("3/4"));
    EXPECT_THAT(fields().expected().fault().toStdString(), HasSubstr("no day"));
    EXPECT_FALSE(panel().isSettled());
    press(Qt::Key_Escape);
    EXPECT_TRUE(fields().expected().fault().isEmpty());
    EXPECT_FALSE(fields().amount().fault().isEmpty()) << "the other one waits";
    EXPECT_EQ(fields().amount().editor().text(), QStringLiteral("a lot"));
}

TEST_F(DealPanels, WhatWasRefusedHoldsTheWindowOpenUntilTheUserSaysSo) {
    openPanel("Cold-chain monitoring");
    edit(fields().expected(), QStringLiteral("the day after never"));
    ASSERT_FALSE(fields().expected().fault().isEmpty());
    press(Qt::Key_F6); // to the board: the field is left, with what was refused in it
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(window->isVisible());
    ASSERT_TRUE(window->messages().isVisible());
    EXPECT_TRUE(window->messages().sentence().contains(fields().expected().label())) << "it says where";
    EXPECT_TRUE(fields().expected().editor().isAncestorOf(QApplication::focusWidget())) << "and goes there";
    EXPECT_EQ(typed(), QStringLiteral("the day after never"));
    EXPECT_FALSE(window->close()) << "asked twice it is held twice";
    for (auto* button : window->messages().findChildren<QPushButton*>())
        if (button->isVisible())
            button->click();
    EXPECT_FALSE(window->isVisible());
}

TEST_F(DealPanels, WhatWasRefusedHoldsTheBookOpenAlsoWhereThePanelIsClosed) {
    openPanel("Cold-chain monitoring");
    edit(fields().expected(), QStringLiteral("the day after never"));
    sheets().sheet().closeAll();
    window->open(file);
    EXPECT_TRUE(window->messages().isVisible());
    EXPECT_TRUE(sheets().sheet().isVisible());
    EXPECT_EQ(typed(), QStringLiteral("the day after never"));
    press(Qt::Key_Escape);
    QSignalSpy settled(window.get(), &MainWindow::settled);
    window->open(file);
    EXPECT_TRUE(eventually([&] { return settled.count() > 0; })) << "with nothing left to keep it opens";
}

TEST_F(DealPanels, ANewDealThatCannotBeKeptHoldsTheWindowOpen) {
    stateFolder.clear();
    openWindow();
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("Half a title"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(sheets().newDealForm().isVisible());
    EXPECT_EQ(typed(), QStringLiteral("Half a title"));
}

TEST_F(DealPanels, TheToastStandsBesideTheSheetHoweverNarrowTheWindow) {
    for (const int width : {1280, 920, 880, 720}) {
        openPanel("Cold-chain monitoring", {width, 640});
        window->toast().showMessage(QStringLiteral("Cold-chain monitoring: Decides on changed"), Toast::Offer::Undo);
        const auto& sheet = sheets().sheet();
        ASSERT_TRUE(sheet.isVisible());
        const auto rectOf = [&](const QWidget& widget) {
            return QRect(widget.mapTo(window.get(), QPoint()), widget.size());
        };
        const auto isInReach = [&] {
            const QRect toast = rectOf(window->toast());
            return !toast.intersects(rectOf(sheet)) && window->rect().contains(toast);
        };
        EXPECT_TRUE(eventually(isInReach)) << width;
        auto* undo = window->toast().findChild<QPushButton*>();
        EXPECT_TRUE(window->toast().rect().contains(undo->geometry())) << width;
        EXPECT_GE(undo->width(), undo->sizeHint().width()) << width;
        closeWindow();
    }
}

TEST_F(DealPanels, ATitleIsNeededAndTheDealIsNotLeftBefore) {
    openPanel();
    edit(fields().title(), QString());
    EXPECT_FALSE(fields().title().fault().isEmpty());
    select("Dispatch");
    QTest::qWait(100);
    EXPECT_EQ(panel().deal(), first) << "what was refused is still here";
    fields().title().beginEdit();
    press(Qt::Key_Escape);
    EXPECT_TRUE(shows(second)) << "then it goes on to what is selected";
}

TEST_F(DealPanels, LeavingAFieldKeepsIt) {
    openPanel();
    fields().expected().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    type(QStringLiteral("in 2 weeks"));
    view(Bucket::Pending).setFocus(Qt::MouseFocusReason);
    EXPECT_TRUE(eventually([&] { return dealPage(first).profile.deal.expected.has_value(); }));
    EXPECT_EQ(dealPage(first).profile.deal.expected, dealPage(first).today + 14);
}

TEST_F(DealPanels, ADateMovedIsCounted) {
    openPanel();
    edit(fields().expected(), QStringLiteral("1 Oct 2026"));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(eventually([&] { return !fields().expected().value().shown().isEmpty(); }));
    edit(fields().expected(), QStringLiteral("1 Nov 2026"));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(eventually([&] { return panel().page()->timesMoved == 1; }));
}

TEST_F(DealPanels, SomebodyElsesChangeOfAnotherFieldIsNoMatter) {
    openPanel();
    fields().title().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    auto change = changeOf(first);
    change.source = "fair";
    ASSERT_TRUE(answerOf(book().deals.change(change)));
    type(QStringLiteral("Loggers"));
    press(Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).profile.deal.title, "Loggers");
    EXPECT_EQ(dealPage(first).profile.deal.source, "fair");
}

TEST_F(DealPanels, AConflictShowsTheirsBesideMineAndLosesNeither) {
    openPanel();
    fields().title().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    auto change = changeOf(first);
    change.title = "Theirs";
    ASSERT_TRUE(answerOf(book().deals.change(change)));
    type(QStringLiteral("Mine"));
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return fields().title().keepMine().isVisible(); }));
    EXPECT_THAT(fields().title().fault().toStdString(), HasSubstr("Theirs"));
    EXPECT_EQ(fields().title().editor().text(), QStringLiteral("Mine"));
    EXPECT_EQ(dealPage(first).profile.deal.title, "Theirs");
    fields().title().keepMine().click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).profile.deal.title, "Mine");
}

TEST_F(DealPanels, OfAConflictTheirsMayStand) {
    openPanel();
    fields().title().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    auto change = changeOf(first);
    change.title = "Theirs";
    ASSERT_TRUE(answerOf(book().deals.change(change)));
    type(QStringLiteral("Mine"));
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return fields().title().takeTheirs().isVisible(); }));
    fields().title().takeTheirs().click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(eventually([&] { return fields().title().value().shown() == QStringLiteral("Theirs"); }));
    EXPECT_EQ(dealPage(first).profile.deal.title, "Theirs");
}

TEST_F(DealPanels, AnOrganisationIsOfferedWhileItIsTyped) {
    openPanel();
    auto& field = fields().organisation();
    field.setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    type(QStringLiteral("rey"));
    ASSERT_TRUE(eventually([&] { return field.editor().offers().isVisible(); }));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).organisation->id, dealPage(second).organisation->id);
    edit(field, QStringLiteral("A new one"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).organisation->name, "A new one");
    edit(field, QString());
    ASSERT_TRUE(settled());
    EXPECT_FALSE(dealPage(first).organisation);
}

TEST_F(DealPanels, YourCallIsChosenByKeysWithItsReasonAndWhatWouldChangeIt) {
    openPanel();
    fields().lean().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    choose(QStringLiteral("Ajar: could go either way"));
    ASSERT_TRUE(eventually([&] { return dealPage(first).profile.deal.lean == Lean::Ajar; }));
    ASSERT_TRUE(eventually([&] { return fields().why().isVisible(); }));
    edit(fields().why(), QStringLiteral("who signs is unclear"));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(eventually([&] { return !fields().why().value().shown().isEmpty(); }));
    edit(fields().wouldChange(), QStringLiteral("a named budget"));
    ASSERT_TRUE(settled());
    const auto& events = dealPage(first).profile.events;
    EXPECT_EQ(events.back().reason, "who signs is unclear");
    EXPECT_EQ(events.back().wouldChange, "a named budget");
    EXPECT_EQ(dealPage(first).profile.deal.lean, Lean::Ajar);
}

TEST_F(DealPanels, AMoveToSoldShowsWhatIsAskedAfterwards) {
    openPanel();
    EXPECT_FALSE(fields().afterSale().isVisible());
    fields().bucket().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    choose(QStringLiteral("Sold"));
    ASSERT_TRUE(eventually([&] { return fields().afterSale().isVisible(); }));
    EXPECT_EQ(dealPage(first).profile.deal.bucket, Bucket::Sold);
    fields().afterSale().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Space);
    choose(QStringLiteral("Partly"));
    EXPECT_TRUE(eventually([&] { return dealPage(first).profile.deal.afterSale == AfterSale::Partly; }));
}

TEST_F(DealPanels, ANotSoldDealIsAskedAgainOnADay) {
    app::Move move;
    move.deal = app::Ref<Deal>(first);
    move.to = Bucket::NotSold;
    ASSERT_TRUE(answerOf(book().deals.move(move)));
    openPanel();
    ASSERT_TRUE(fields().askAgain().isVisible());
    EXPECT_TRUE(fields().lean().value().isReadOnly()) << "frozen when it closed";
    edit(fields().askAgain(), QStringLiteral("2027-02-01"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(dealPage(first).profile.deal.askAgain, dayOf({2027, 2, 1}));
}

TEST_F(DealPanels, AChangedTitleIsToldByTheNewOne) {
    openPanel();
    edit(fields().title(), QStringLiteral("Cold chain, north"));
    ASSERT_TRUE(eventually([&] { return window->toast().isVisible(); }));
    EXPECT_THAT(window->toast().words().toStdString(), HasSubstr("Cold chain, north"));
}

TEST_F(DealPanels, OffersNoEditingOfAReadOnlyBook) {
    openPanel();
    app::BookFace face;
    face.isReadOnly = true;
    sheets().takeFace(face);
    for (const auto* value : panel().findChildren<ValueButton*>())
        if (value->isVisible() && !value->accessibleName().startsWith(QStringLiteral("Show "))) {
            EXPECT_TRUE(value->isReadOnly()) << value->accessibleName().toStdString();
        }
    EXPECT_FALSE(panel().people().adding().isVisible());
    fields().title().beginEdit();
    EXPECT_FALSE(fields().title().isEditing());
}

TEST_F(DealPanels, StrangeNamesAreShownAsTextAndMoveNothing) {
    const std::string markup = "<img src=x><b>bold</b>&amp;";
    const std::string rightToLeft = "\u0645\u0631\u064A\u0645 \u0627\u0644\u0641\u0627\u0633\u064A";
    app::NewDeal deal;
    deal.title = std::string(300, 'W');
    deal.organisation = app::Ref<Organisation>(rightToLeft);
    deal.source = markup;
    deal.people = {{app::Ref<Person>(markup), Part::Decides},
                   {app::Ref<Person>(std::string("\U0001F469\u200D\U0001F4BB Zo\u00EB")), Part::Signs}};
    const auto made = addDeal(deal);
    openPanel(deal.title, {920, 640});
    ASSERT_TRUE(shows(made));
    EXPECT_EQ(window->width(), 920);
    EXPECT_EQ(sheets().sheet().width(), SideSheet::kWidth);
    for (const auto* widget : panel().findChildren<QWidget*>())
        if (widget->isVisible()) {
            EXPECT_LE(widget->mapTo(&sheets().sheet(), QPoint(widget->width(), 0)).x(), SideSheet::kWidth)
                << widget->metaObject()->className();
        }
    for (const auto* label : window->findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_EQ(fields().organisation().value().shown(), QString::fromStdString(rightToLeft));
    EXPECT_FALSE(window->grab().isNull());
}

TEST_F(DealPanels, EveryFieldHasANameForAScreenReader) {
    openPanel();
    for (const auto* widget : panel().findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
        }
}

} // namespace
} // namespace ajar::gui
