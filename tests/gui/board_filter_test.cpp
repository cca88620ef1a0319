// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_loader.h"
#include "gui/pipeline/board_tools.h"
#include "gui/pipeline/choice_button.h"
#include "gui/pipeline/column_head.h"
#include "gui/pipeline/find_line.h"
#include "gui/pipeline/nothing_found.h"
#include "gui/pipeline/view_memory.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using testing::IsEmpty;

Id<Owner> ownerId(unsigned number) {
    return Id<Owner>{dealId(number).uuid};
}

class BoardFilterTest : public WindowTest {
protected:
    BoardFilters& filters() const { return page().filters(); }
    QLineEdit& field() const { return *filters().line().findChild<QLineEdit*>(); }
    NothingFound& nothing() const { return *page().findChild<NothingFound*>(); }
    std::vector<std::string> titles(Bucket bucket) const {
        std::vector<std::string> all;
        for (int row = 0; row < view(bucket).model()->rowCount(); ++row)
            all.push_back(titleAt(bucket, row));
        return all;
    }
    void find(const char* words) {
        press(Qt::Key_F, Qt::ControlModifier);
        ASSERT_EQ(QApplication::focusWidget(), &field());
        QTest::keyClicks(&field(), QString::fromLatin1(words));
    }
    ChoiceButton& button(const QString& name) const {
        for (auto* choice : filters().tools().findChildren<ChoiceButton*>())
            if (choice->accessibleName().startsWith(name))
                return *choice;
        ADD_FAILURE() << "no button " << name.toStdString();
        return *filters().tools().findChild<ChoiceButton*>();
    }
    static QStringList entriesOf(ChoiceButton& choice) {
        choice.click();
        QStringList words;
        for (const auto* action : choice.findChild<QMenu*>()->actions())
            words << action->text();
        choice.findChild<QMenu*>()->close();
        return words;
    }
    static void chooseFrom(ChoiceButton& choice, int entry) {
        choice.click();
        auto* menu = choice.findChild<QMenu*>();
        ASSERT_GT(menu->actions().size(), entry);
        menu->actions().at(entry)->trigger();
        menu->close();
    }
    /// A book of mine and of S. Ito's, where the owner's filter shows what is in its title.
    void showTwoOwners(bool ownsDeals) {
        show(aBoard({aCard("mine 1"), aCard("theirs 1"), aCard("mine 2")}));
        source->fits = [](const app::BoardCard& card, const app::BoardFilter& filter) {
            return !filter.owner || (card.title.find("mine") == 0) == (filter.owner == ownerId(1));
        };
        source->offered.owners = {{toText(ownerId(1)), "Robin Fields", true}, {toText(ownerId(2)), "S. & Ito", false}};
        source->offered.ownsDeals = ownsDeals;
        page().setSource(source, QStringLiteral("two owners.ajar"));
        EXPECT_TRUE(eventually([&] { return button(QStringLiteral("Whose")).isVisible(); }));
    }
};

TEST_F(BoardFilterTest, FindsAsOneTypesAndEscapeShowsAllAgain) {
    show(sampleBoard());
    find("Novak");
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending) == std::vector<std::string>{"trackers"}; }));
    EXPECT_THAT(titles(Bucket::Sold), IsEmpty());
    EXPECT_EQ(page().column(Bucket::Pending).head().count(), 1) << "counts follow";
    EXPECT_LE(source->loads.size(), 4U) << "several keys are one look";
    EXPECT_EQ(QApplication::focusWidget(), &field()) << "one can go on typing";
    press(Qt::Key_Return);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    EXPECT_EQ(selectedTitle(), "trackers");
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 11; }));
    EXPECT_FALSE(filters().line().isVisible());
}

TEST_F(BoardFilterTest, SaysThatNothingFitsAndClears) {
    show(sampleBoard());
    find("nobody at all");
    EXPECT_TRUE(eventually([&] { return nothing().isVisible(); }));
    EXPECT_TRUE(page().isVisible()) << "and not that there is no deal in the book";
    nothing().findChild<QPushButton*>()->click();
    EXPECT_TRUE(eventually([&] { return !nothing().isVisible() && titles(Bucket::Pending).size() == 11; }));
    EXPECT_TRUE(field().text().isEmpty());
}

TEST_F(BoardFilterTest, AnAnswerToAnEarlierWordIsDropped) {
    show(sampleBoard());
    source->hold();
    find("Dana");
    EXPECT_TRUE(eventually([&] { return !source->loads.empty() && source->loads.back().filter.text == "Dana"; }));
    field().clear();
    QTest::keyClicks(&field(), QStringLiteral("Novak"));
    EXPECT_TRUE(eventually([&] { return source->loads.back().filter.text == "Novak"; }));
    source->letGo();
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending) == std::vector<std::string>{"trackers"}; }));
}

TEST_F(BoardFilterTest, BeginsWithMyDealsOnceIOwnSome) {
    showTwoOwners(true);
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 2; }));
    EXPECT_EQ(button(QStringLiteral("Whose")).text(), QStringLiteral("Mine"));
    EXPECT_EQ(entriesOf(button(QStringLiteral("Whose"))),
              (QStringList{QStringLiteral("All"), QStringLiteral("Mine"), QStringLiteral("S. && Ito")}));
    chooseFrom(button(QStringLiteral("Whose")), 2);
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending) == std::vector<std::string>{"theirs 1"}; }));
}

TEST_F(BoardFilterTest, ShowsNoOtherDealsBeforeMine) {
    showTwoOwners(true);
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 2; }));
    const auto before = source->loads.size();
    page().setSource(source, QStringLiteral("another.ajar"));
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 2; }));
    ASSERT_EQ(source->loads.size(), before + 1);
    EXPECT_TRUE(source->loads[before].mayBeMine);
    source->tell();
    EXPECT_TRUE(eventually([&] { return source->loads.size() == before + 2; }));
    EXPECT_EQ(source->loads[before + 1].filter.owner, ownerId(1)) << "from then on they are meant by name";
    EXPECT_FALSE(source->loads[before + 1].mayBeMine);
}

TEST_F(BoardFilterTest, WhoAsksForAllBeforeMineAreThereGetsAll) {
    showTwoOwners(true);
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 2; }));
    source->hold();
    page().setSource(source, QStringLiteral("another.ajar"));
    filters().find();
    QTest::keyClicks(&field(), QStringLiteral("1"));
    EXPECT_TRUE(eventually([&] { return source->loads.back().filter.text == "1"; }));
    source->letGo();
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 3; }));
    EXPECT_FALSE(filters().filter().owner);
}

TEST_F(BoardFilterTest, ABookThatCannotBeReadSaysSoAtOnce) {
    showTwoOwners(true);
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 2; }));
    const auto before = source->loads.size();
    QSignalSpy failed(&page(), &PipelinePage::loadFailed);
    QSignalSpy loading(&page(), &PipelinePage::loadingChanged);
    source->failNext({ErrorCode::Busy, "book", {}}); // the choices
    source->failNext({ErrorCode::Busy, "book", {}}); // and the board
    page().setSource(source, QStringLiteral("another.ajar"));
    EXPECT_TRUE(eventually([&] { return failed.count() > 0; }));
    EXPECT_EQ(source->loads.size(), before + 1) << "asked once, not twice";
    EXPECT_FALSE(loading.back().front().toBool());
}

TEST_F(BoardFilterTest, BeginsWithAllWhereIOwnNone) {
    showTwoOwners(false);
    EXPECT_EQ(button(QStringLiteral("Whose")).text(), QStringLiteral("All"));
    EXPECT_EQ(titles(Bucket::Pending).size(), 3U);
}

TEST_F(BoardFilterTest, OffersNoChoiceWhereThereIsNone) {
    show(sampleBoard());
    for (const auto* choice : filters().tools().findChildren<ChoiceButton*>())
        EXPECT_FALSE(choice->isVisible());
    EXPECT_TRUE(filters().tools().isVisible()) << "sorting is offered all the same";
}

TEST_F(BoardFilterTest, AnOrganisationIsChosenFromItsCardAndLetGoInTheLine) {
    auto board = sampleBoard();
    for (auto& shelf : board.shelves)
        for (auto& card : shelf.cards)
            if (!card.organisation.empty())
                card.organisationId = Id<Organisation>{card.deal.uuid};
    show(std::move(board));
    source->fits = [](const app::BoardCard& card, const app::BoardFilter& filter) {
        return !filter.organisation || card.organisationId == filter.organisation;
    };
    select("dispatch");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&page(), &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(menu->actions().constLast()->text(), QStringLiteral("&Only deals of Rey && Hijos"));
    menu->actions().constLast()->trigger();
    menu->close();
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending) == std::vector<std::string>{"dispatch"}; }));
    EXPECT_TRUE(filters().line().isVisible());
    for (auto* link : filters().line().findChildren<QAbstractButton*>())
        if (link->accessibleName().contains(QStringLiteral("Rey")))
            link->click();
    EXPECT_TRUE(eventually([&] { return titles(Bucket::Pending).size() == 11; }));
}

TEST_F(BoardFilterTest, AnotherOrderStartsFromTheTop) {
    show(largeBoard(600));
    auto actions = filters().orderAction()->menu()->actions();
    ASSERT_EQ(actions.size(), 3);
    actions.at(1)->trigger();
    EXPECT_TRUE(eventually([&] { return source->loads.back().order == app::CardOrder::LastContact; }));
    EXPECT_TRUE(actions.at(1)->isChecked());
}

TEST_F(BoardFilterTest, RemembersFilterAndOrderOfEachBook) {
    QMap<QString, QVariant> kept;
    const auto recall = [&](const QString& key) { return kept.value(key); };
    const auto keep = [&](const QString& key, const QVariant& value) { kept.insert(key, value); };
    ViewMemory::View view;
    view.filter.owner = ownerId(2);
    view.filter.organisation = Id<Organisation>{dealId(3).uuid};
    view.filter.text = "not kept";
    view.organisation = QStringLiteral("Rey & Hijos");
    view.order = app::CardOrder::Trust;
    ViewMemory(recall, keep, QStringLiteral("/a/north.ajar")).keep(view);
    const auto again = ViewMemory(recall, keep, QStringLiteral("/a/north.ajar")).recall();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->filter.owner, view.filter.owner);
    EXPECT_EQ(again->filter.organisation, view.filter.organisation);
    EXPECT_FALSE(again->filter.tag);
    EXPECT_EQ(again->organisation, view.organisation);
    EXPECT_EQ(again->order, view.order);
    EXPECT_EQ(again->filter.text, "");
    EXPECT_FALSE(ViewMemory(recall, keep, QStringLiteral("/b/south.ajar")).recall()) << "another book";
    for (const auto& broken : {QVariant(), QVariant(7), QVariant(QStringList{QStringLiteral("x")})}) {
        kept[kept.firstKey()] = broken;
        EXPECT_FALSE(ViewMemory(recall, keep, QStringLiteral("/a/north.ajar")).recall());
    }
    kept[kept.firstKey()] = QStringList{QStringLiteral("?"), {}, {}, QStringLiteral("left over"), QStringLiteral("99")};
    const auto odd = ViewMemory(recall, keep, QStringLiteral("/a/north.ajar")).recall();
    ASSERT_TRUE(odd);
    EXPECT_TRUE(odd->filter.isEmpty());
    EXPECT_EQ(odd->organisation, QString());
    EXPECT_EQ(odd->order, app::CardOrder::NextStep);
    EXPECT_FALSE(ViewMemory({}, {}, QStringLiteral("x")).recall());
}

TEST_F(BoardFilterTest, ARefreshAsksForTheCardInTheHand) {
    show(largeBoard(2'000));
    select("Deal 4");
    const auto held = page().selectedDeal();
    ASSERT_TRUE(held);
    source->tell();
    EXPECT_TRUE(eventually([&] { return source->loads.size() >= 2; }));
    EXPECT_EQ(source->loads.back().also, held);
}

TEST_F(BoardFilterTest, TheCardThatWasJudgedIsNotLostOnALongShelf) {
    std::vector<app::BoardCard> cards{aCard("mine")};
    for (int i = 0; i < 300; ++i)
        cards.push_back(aCard("crowd " + std::to_string(i), Lean::SoldAnyway));
    show(aBoard(std::move(cards)));
    select("mine");
    press(Qt::Key_2);
    EXPECT_TRUE(eventually(
        [&] { return selectedTitle() == "mine" && view(Bucket::Pending).model()->rowCount() > kFirstCards; }));
    QTest::qWait(50);
    EXPECT_EQ(selectedTitle(), "mine") << "it stands behind the 200 that are loaded";
    source->tell();
    QTest::qWait(50);
    EXPECT_EQ(selectedTitle(), "mine") << "and after the next refresh";
}

} // namespace
} // namespace ajar::gui
