// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sorting/sorting_page.h"

#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_tools.h"
#include "gui/shell/message_bar.h"
#include "gui/sorting/known_form.h"
#include "gui/sorting/sorting_card.h"
#include "gui/sorting/sorting_words.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using testing::HasSubstr;
using testing::SizeIs;

app::BoardCard unsorted(const std::string& title, const std::string& person = {}) {
    auto card = aCard(title, Lean::Unsorted);
    card.person = person;
    return card;
}

class SortingPageTest : public WindowTest {
protected:
    void startWith(std::vector<app::BoardCard> cards, QSize size = {1280, 800}) {
        show(aBoard(std::move(cards)), size);
        for (auto* button : page().filters().tools().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Sort pending"))
                QTest::mouseClick(button, Qt::LeftButton);
        ASSERT_TRUE(eventually([&] { return sorting().isVisible(); }));
        EXPECT_TRUE(eventually([&] { return sorting().deal() || !sorting().result().isEmpty(); }));
    }
    SortingPage& sorting() const { return *window->findChild<SortingPage*>(); }
    Lean leanOf(const std::string& title) {
        for (auto& shelf : source->board.shelves)
            for (auto& card : shelf.cards)
                if (card.title == title)
                    return card.lean;
        ADD_FAILURE() << "no deal " << title;
        return Lean::Unsorted;
    }
    bool asksAbout(const std::string& title) {
        for (auto& shelf : source->board.shelves)
            for (auto& card : shelf.cards)
                if (card.title == title)
                    return sorting().deal() == card.deal;
        return false;
    }
};

TEST_F(SortingPageTest, OneKeyIsOneCallAndTheResultIsOneSentence) {
    startWith({unsorted("a"), unsorted("b"), unsorted("c"), unsorted("d")});
    EXPECT_TRUE(asksAbout("a"));
    EXPECT_THAT(sorting().progress().toStdString(), HasSubstr("1 of 4"));
    press(Qt::Key_1);
    EXPECT_TRUE(asksAbout("b"));
    press(Qt::Key_2);
    press(Qt::Key_3);
    press(Qt::Key_4);
    EXPECT_EQ(sorting().result().toStdString(), "4 deals: 1 ajar, 1 sold anyway, 1 not sold anyway, 1 skipped.");
    EXPECT_TRUE(eventually([&] {
        return leanOf("a") == Lean::Ajar && leanOf("b") == Lean::SoldAnyway && leanOf("c") == Lean::NotSoldAnyway;
    }));
    EXPECT_EQ(leanOf("d"), Lean::Unsorted);
    EXPECT_FALSE(window->messages().isVisible());
    press(Qt::Key_Space);
    EXPECT_TRUE(eventually([&] { return page().isVisible(); })) << "back to the board";
}

TEST_F(SortingPageTest, BackspaceTakesTheCallBack) {
    startWith({unsorted("a"), unsorted("b"), unsorted("c")});
    press(Qt::Key_1);
    press(Qt::Key_4);
    press(Qt::Key_Backspace);
    EXPECT_TRUE(asksAbout("b"));
    EXPECT_EQ(source->undos, 0) << "a skip did nothing";
    press(Qt::Key_Backspace);
    EXPECT_TRUE(asksAbout("a"));
    EXPECT_TRUE(eventually([&] { return source->undos == 1 && leanOf("a") == Lean::Unsorted; }));
    press(Qt::Key_Backspace);
    EXPECT_TRUE(asksAbout("a")) << "there is nothing before the first";
    press(Qt::Key_3);
    press(Qt::Key_3);
    press(Qt::Key_3);
    EXPECT_EQ(sorting().result().toStdString(), "3 deals: 3 not sold anyway.");
    press(Qt::Key_Backspace);
    EXPECT_TRUE(asksAbout("c")) << "also from the end";
    EXPECT_TRUE(eventually([&] { return leanOf("c") == Lean::Unsorted && leanOf("b") == Lean::NotSoldAnyway; }));
}

TEST_F(SortingPageTest, TakesBackACallThatIsStillOnItsWay) {
    startWith({unsorted("a"), unsorted("b")});
    source->hold();
    press(Qt::Key_1);
    press(Qt::Key_Backspace);
    press(Qt::Key_2);
    source->letGo();
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::SoldAnyway && source->undos == 1; }));
    EXPECT_FALSE(window->messages().isVisible()) << "no conflict with itself";
}

TEST_F(SortingPageTest, UndoOfTheWindowGoesBackToTheCardOfTheCall) {
    startWith({unsorted("a"), unsorted("b"), unsorted("c")});
    press(Qt::Key_4);
    press(Qt::Key_1);
    press(Qt::Key_4);
    EXPECT_TRUE(eventually([&] { return leanOf("b") == Lean::Ajar; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return asksAbout("b"); }));
    EXPECT_TRUE(eventually([&] { return leanOf("b") == Lean::Unsorted && source->undos == 1; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(asksAbout("b")) << "no call of this sitting is left to take back";
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return leanOf("b") == Lean::SoldAnyway; })) << "it can be called again";
    EXPECT_FALSE(window->messages().isVisible());
}

TEST_F(SortingPageTest, UndoOfSomethingElseStaysAtItsCard) {
    startWith({unsorted("a"), unsorted("b")});
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::Ajar; }));
    source->changeAsDeed(sorting().deal().value(), [](app::BoardCard& card) { card.title = "b, renamed"; });
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return source->undos == 1; }));
    QTest::qWait(30);
    EXPECT_TRUE(asksAbout("b")) << "it was not the call that was taken back";
    EXPECT_EQ(leanOf("a"), Lean::Ajar);
}

TEST_F(SortingPageTest, BackspaceTakesBackItsOwnCallAndNothingThatSomebodyElseDid) {
    startWith({unsorted("a"), unsorted("b"), unsorted("c")});
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::Ajar; }));
    const auto other = page().column(Bucket::Pending).view().model()->index(2, 0);
    source->changeAsDeed(other.data(app::CardRole).value<app::BoardCard>().deal,
                         [](app::BoardCard& card) { card.lean = Lean::SoldAnyway; });
    const auto changed = [&] { return leanOf("b") == Lean::SoldAnyway || leanOf("c") == Lean::SoldAnyway; };
    ASSERT_TRUE(changed());
    press(Qt::Key_Backspace);
    EXPECT_TRUE(asksAbout("a"));
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::Unsorted; }));
    EXPECT_TRUE(changed()) << "what somebody else did stays";
    EXPECT_EQ(source->undos, 0);
    press(Qt::Key_3);
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::NotSoldAnyway; }));
    EXPECT_FALSE(window->messages().isVisible());
}

TEST_F(SortingPageTest, TheSameCallAnswersStillSoAndIsTakenBackAlone) {
    auto old = aCard("old", Lean::Ajar);
    old.leanAgeDays = 32;
    old.asksStillSo = true;
    startWith({unsorted("a"), old});
    const auto asks = [this](const std::string& title) {
        for (const auto& card : source->board.at(app::Shelf::Ajar).cards)
            if (card.title == title)
                return card.asksStillSo;
        return false;
    };
    press(Qt::Key_2);
    press(Qt::Key_1);
    EXPECT_TRUE(eventually([&] { return !asks("old") && leanOf("a") == Lean::SoldAnyway; }));
    press(Qt::Key_Backspace);
    EXPECT_TRUE(eventually([&] { return asks("old") && source->undos == 1; }));
    EXPECT_EQ(leanOf("a"), Lean::SoldAnyway);
    press(Qt::Key_1);
    press(Qt::Key_Backspace);
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return leanOf("old") == Lean::SoldAnyway; })) << "no conflict with itself";
    press(Qt::Key_Escape);
    page().reload();
    Q_EMIT page().sortWanted();
    EXPECT_TRUE(eventually([&] { return sorting().result() == QStringLiteral("All sorted"); }));
    EXPECT_FALSE(window->messages().isVisible());
}

TEST_F(SortingPageTest, ACallThatWasNoDeedIsNothingToTakeBack) {
    startWith({unsorted("a"), unsorted("b")});
    source->change(sorting().deal().value(), [](app::BoardCard& card) { card.lean = Lean::Ajar; });
    for (auto& card : source->board.at(app::Shelf::Ajar).cards)
        card.revision = 1; // it stands like that already, and the page does not know
    press(Qt::Key_1);
    press(Qt::Key_Backspace);
    QTest::qWait(30);
    EXPECT_EQ(source->undos, 0) << "it would take back a call before";
    EXPECT_EQ(leanOf("a"), Lean::Ajar);
}

TEST_F(SortingPageTest, GoingBackShowsWhichCallItWas) {
    startWith({unsorted("a"), unsorted("b"), unsorted("c")});
    press(Qt::Key_3);
    press(Qt::Key_4);
    press(Qt::Key_Backspace);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName().toStdString(), "Skip (chosen before)");
    EXPECT_THAT(sorting().progress().toStdString(), HasSubstr("skipped before"));
    press(Qt::Key_Backspace);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName().toStdString(), "Not sold anyway (chosen before)");
    EXPECT_TRUE(window->testAttribute(Qt::WA_KeyboardFocusChange)) << "its ring shows";
    EXPECT_THAT(sorting().progress().toStdString(), HasSubstr("your call before: not sold anyway"));
    press(Qt::Key_Space);
    EXPECT_TRUE(asksAbout("b"));
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::NotSoldAnyway; }));
    EXPECT_EQ(QApplication::focusWidget(), sorting().findChild<SortingCardView*>());
    for (const auto* button : sorting().findChildren<QPushButton*>())
        EXPECT_FALSE(button->accessibleName().contains(QStringLiteral("before")));
}

TEST_F(SortingPageTest, TheResultShowsWhatAKeyWouldPress) {
    startWith({unsorted("a")});
    window->setAttribute(Qt::WA_KeyboardFocusChange, false); // as after a press of the mouse
    press(Qt::Key_2);
    EXPECT_FALSE(sorting().result().isEmpty());
    EXPECT_NE(qobject_cast<QPushButton*>(QApplication::focusWidget()), nullptr);
    EXPECT_TRUE(window->testAttribute(Qt::WA_KeyboardFocusChange));
}

TEST_F(SortingPageTest, EscapeStopsAndLosesNothing) {
    startWith({unsorted("a"), unsorted("b")});
    press(Qt::Key_1);
    press(Qt::Key_Escape);
    EXPECT_TRUE(page().isVisible());
    EXPECT_TRUE(eventually([&] { return leanOf("a") == Lean::Ajar; }));
    EXPECT_EQ(leanOf("b"), Lean::Unsorted);
}

TEST_F(SortingPageTest, SaysThatAllIsSorted) {
    startWith({aCard("judged", Lean::Ajar)});
    EXPECT_EQ(sorting().result(), QStringLiteral("All sorted"));
}

TEST_F(SortingPageTest, ReadsButWritesNothingInABookThatCanOnlyBeRead) {
    auto board = aBoard({unsorted("a"), unsorted("b")});
    board.book.isReadOnly = true;
    show(std::move(board));
    Q_EMIT page().sortWanted();
    EXPECT_TRUE(eventually([&] { return asksAbout("a"); }));
    press(Qt::Key_1);
    EXPECT_TRUE(asksAbout("a"));
    press(Qt::Key_4);
    EXPECT_TRUE(asksAbout("b"));
    EXPECT_TRUE(source->leans.empty());
}

TEST_F(SortingPageTest, TellsACardInWholeSentences) {
    app::SortingCard card;
    card.card = unsorted("dispatch", "Tomás Rey");
    card.card.organisation = "Rey & Hijos";
    card.card.opened = Day{kToday - 54};
    card.card.expected = Day{kToday + 20};
    card.card.timesMoved = 1;
    card.card.known = 2;
    card.card.emptyChairs = 1;
    card.card.firstChair = Part::Signs;
    card.lead = Id<Person>{dealId(1).uuid};
    card.last = app::LastTalk{Channel::Call, 24, "send me the numbers"};
    const auto plain = [](QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)).toStdString(); };
    EXPECT_THAT(plain(sorting::about(card, Day{kToday})),
                testing::StartsWith("Rey & Hijos · dispatch · pending 54 days · decides "));
    EXPECT_THAT(plain(sorting::about(card, Day{kToday})), testing::EndsWith(", moved once"));
    card.card.lean = Lean::Ajar;
    card.card.asksStillSo = true;
    card.card.leanAgeDays = 34;
    EXPECT_THAT(plain(sorting::about(card, Day{kToday})), testing::EndsWith(" · your call 34 days ago: ajar"));
    card.card.leanAgeDays = 5;
    EXPECT_THAT(plain(sorting::about(card, Day{kToday})),
                testing::EndsWith(" · your call 5 days ago: ajar, a new act since"));
    EXPECT_EQ(plain(sorting::last(card)), "Last: call, 24 days ago, “send me the numbers”");
    EXPECT_EQ(plain(sorting::known(card)), "2 of 6 known · who signs is unknown");
    card.last.reset();
    EXPECT_EQ(plain(sorting::last(card)), "Not met yet");
    card.lead.reset();
    EXPECT_EQ(plain(sorting::last(card)), "No person yet");
}

TEST_F(SortingPageTest, SaysWhyJustTheseAreAsked) {
    app::SortingPile pile;
    EXPECT_EQ(sorting::asked(pile), QString());
    pile.cards.resize(3);
    pile.cards[2].card.lean = Lean::SoldAnyway;
    EXPECT_EQ(sorting::asked(pile).toStdString(), "2 without your call · 1 asked “still so?”");
    pile.cards.resize(2);
    EXPECT_EQ(sorting::asked(pile).toStdString(), "2 without your call");
}

TEST_F(SortingPageTest, SaysHowLongTheRestTakes) {
    EXPECT_EQ(sorting::progress(1, 2).toStdString(), "1 of 2 · less than a minute");
    EXPECT_EQ(sorting::progress(1, 10).toStdString(), "1 of 10 · about a minute");
    EXPECT_EQ(sorting::progress(7, 31).toStdString(), "7 of 31 · about three minutes");
    EXPECT_EQ(sorting::progress(13, 31).toStdString(), "13 of 31 · about two minutes");
    EXPECT_EQ(sorting::progress(1, 120).toStdString(), "1 of 120 · about 12 minutes");
}

TEST_F(SortingPageTest, StrangeNamesStayInTheCard) {
    const std::string endless(300, 'W');
    for (const auto& name : {endless, std::string("<img src=x>"), std::string("שלום עולם"), std::string("🦊🦊🦊")}) {
        startWith({unsorted(endless, name)}, {920, 640});
        auto* card = sorting().findChild<SortingCardView*>();
        EXPECT_TRUE(sorting().rect().contains(QRect(card->mapTo(&sorting(), QPoint()), card->size())));
        EXPECT_FALSE(card->grab().isNull());
        EXPECT_LT(card->height(), 400);
    }
}

/// The page alone, with a door for answers that the test keeps.
class KnownFormTest : public SortingPageTest {
protected:
    void startForm(std::vector<app::BoardCard> cards) {
        board = std::make_unique<FakeBoardSource>(aBoard(std::move(cards)));
        form.show();
        form.activateWindow();
        EXPECT_TRUE(eventually([&] { return form.isActiveWindow(); }));
        SortingDoors doors;
        doors.keepAnswer = [this](const app::AnswerGiven& given) {
            kept.push_back(given);
            QPromise<Result<app::AnswerDone>> promise;
            promise.start();
            app::AnswerDone done;
            done.answer.question = given.question;
            if (fails)
                promise.addResult(tl::make_unexpected(Error{ErrorCode::Io, "book", "full"}));
            else
                promise.addResult(done);
            promise.finish();
            return promise.future();
        };
        doors.nameLead = [this](const Id<Deal>& deal, const std::string& name, const SortingDoors::TakeLead& take) {
            named.emplace_back(deal, name);
            take(fails ? Result<app::Mention<Person>>(tl::make_unexpected(Error{ErrorCode::Io, "book", "full"}))
                       : app::Mention<Person>{Id<Person>{dealId(77).uuid}, name});
        };
        form.start(*board, doors, {});
        EXPECT_TRUE(eventually([&] { return form.deal().has_value(); }));
    }
    [[nodiscard]] QList<QLineEdit*> lines() const {
        auto all = form.findChild<KnownForm*>()->findChildren<QLineEdit*>();
        all.removeIf([](const QLineEdit* line) { return line->isHidden(); });
        return all;
    }
    static void write(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(words)); }

    SortingPage form;
    std::unique_ptr<FakeBoardSource> board;
    std::vector<app::AnswerGiven> kept;
    std::vector<std::pair<Id<Deal>, std::string>> named;
    bool fails = false;
};

TEST_F(KnownFormTest, AsksWhatIsKnownOfTheFirstFiveAjarOnes) {
    QSignalSpy left(&form, &SortingPage::left);
    std::vector<app::BoardCard> cards;
    for (int i = 0; i < 8; ++i)
        cards.push_back(unsorted("deal " + std::to_string(i), "Dana Whitfield"));
    startForm(std::move(cards));
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_1);
    press(Qt::Key_Space);
    ASSERT_THAT(lines(), SizeIs(5));
    EXPECT_EQ(QApplication::focusWidget(), lines()[0]);
    EXPECT_EQ(lines()[0]->accessibleName(), QStringLiteral("What drives Dana?"));
    write("1234 built the depot");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), lines()[2]);
    write("the audit");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return QApplication::focusWidget() == lines()[0]; })) << "the next person";
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].question, Question::Drives);
    EXPECT_EQ(kept[0].text, "1234 built the depot") << "figures are text here";
    EXPECT_EQ(kept[1].question, Question::Risks);
    EXPECT_EQ(kept[1].how, HowKnown::TheySaid);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(left.count(), 0);
        for (int line = 0; line < 5; ++line)
            press(Qt::Key_Return);
    }
    EXPECT_EQ(left.count(), 1) << "after the fifth";
    EXPECT_EQ(kept.size(), 2U) << "empty lines are no answers";
}

TEST_F(KnownFormTest, ControlEnterKeepsFromAnyLine) {
    QSignalSpy left(&form, &SortingPage::left);
    startForm({unsorted("a", "Dana Whitfield")});
    press(Qt::Key_1);
    press(Qt::Key_Space);
    write("the depot");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return left.count() == 1; }));
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().text, "the depot");
}

TEST_F(KnownFormTest, ADealWithoutAPersonAsksFirstWhoDecides) {
    startForm({unsorted("nobody"), unsorted("somebody", "Dana Whitfield")});
    press(Qt::Key_1);
    press(Qt::Key_1);
    bool isSaid = false;
    for (const auto* label : form.findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("nobody is named yet")));
    EXPECT_TRUE(isSaid) << "it is not passed over silently";
    press(Qt::Key_Space);
    auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(name->accessibleName(), QStringLiteral("Who decides"));
    fails = true;
    write("Lee Chen");
    press(Qt::Key_Return);
    EXPECT_EQ(name->text(), QStringLiteral("Lee Chen")) << "what cannot be kept stays";
    fails = false;
    press(Qt::Key_Return);
    ASSERT_EQ(named.size(), 2U);
    EXPECT_EQ(named.back().second, "Lee Chen");
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("What drives Lee?"));
    write("the depot");
    for (int line = 0; line < 5; ++line)
        press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return kept.size() == 1; }));
    EXPECT_EQ(kept.front().person.id, Id<Person>{dealId(77).uuid});
    EXPECT_TRUE(eventually(
        [] { return QApplication::focusWidget()->accessibleName() == QStringLiteral("What drives Dana?"); }));
}

TEST_F(KnownFormTest, WhatCannotBeKeptStaysInTheForm) {
    QSignalSpy failed(&form, &SortingPage::deedFailed);
    startForm({unsorted("a", "Dana Whitfield")});
    press(Qt::Key_1);
    press(Qt::Key_Space);
    write("the audit");
    fails = true;
    for (int line = 0; line < 5; ++line)
        press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return failed.count() == 1; }));
    EXPECT_EQ(lines()[0]->text(), QStringLiteral("the audit"));
    fails = false;
    QSignalSpy left(&form, &SortingPage::left);
    lines()[0]->setFocus();
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return left.count() == 1; }));
    EXPECT_EQ(kept.size(), 2U) << "kept on the way out";
}

} // namespace
} // namespace ajar::gui
