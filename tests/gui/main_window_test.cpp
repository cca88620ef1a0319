// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/main_window.h"

#include "gui/pipeline/board_view.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/rail.h"
#include "gui/shell/toast.h"
#include "gui/theme/palette.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>

namespace ajar::gui {
namespace {

using namespace ajar::test;

class MainWindowTest : public WindowTest {
protected:
    /// The entry of a menu that begins so.
    QAction* action(const QString& menu, const QString& text) const {
        for (const auto* entry : window->findChild<QMenuBar*>()->actions())
            if (QString(entry->text()).remove(u'&') == menu)
                for (auto* found : entry->menu()->actions())
                    if (QString(found->text()).remove(u'&').startsWith(text))
                        return found;
        return nullptr;
    }
    [[nodiscard]] QColor pixelOf(const QWidget& widget, QPoint where) const {
        return const_cast<QWidget&>(widget).grab().toImage().pixelColor(where);
    }
};

TEST_F(MainWindowTest, CarriesTheNameOfTheBook) {
    show(sampleBoard());
    EXPECT_EQ(window->windowTitle(), QStringLiteral("North region"));
}

TEST_F(MainWindowTest, SaysWhatToDoWhereThereIsNoDeal) {
    show(aBoard({}));
    EXPECT_TRUE(window->emptyPage().isVisible());
    EXPECT_EQ(window->emptyPage().title(), QStringLiteral("No deals here yet"));
    source->board = sampleBoard();
    source->tell();
    EXPECT_TRUE(eventually([&] { return page().isVisible(); })) << "the first import shows at once";
}

TEST_F(MainWindowTest, GoesBackToTheBookThatWasOpenWhereAnotherCannotBeOpened) {
    show(sampleBoard());
    nextFile = QStringLiteral("other.ajar");
    action(QStringLiteral("File"), QStringLiteral("Open…"))->trigger();
    ASSERT_EQ(asked.back(), QStringLiteral("other.ajar"));
    for (int calls = 0; calls < 2; ++calls) // for what there is to choose from, and the board
        source->failNext({ErrorCode::NotFound, "book", "other.ajar"});
    EXPECT_TRUE(eventually([&] { return asked.back() == QStringLiteral("north.ajar"); }));
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).model()->rowCount() > 0; }));
    EXPECT_TRUE(page().isVisible());
    EXPECT_TRUE(window->messages().isVisible()) << "and says why";
    EXPECT_EQ(window->windowTitle(), QStringLiteral("North region"));
}

TEST_F(MainWindowTest, SaysInTheWindowWhyABookCannotBeOpened) {
    show(aBoard({}));
    nextFile = QStringLiteral("other.ajar");
    const auto failTheOpening = [&] {
        for (int calls = 0; calls < 2; ++calls)
            source->failNext({ErrorCode::NotFound, "book", "other.ajar"});
    };
    action(QStringLiteral("File"), QStringLiteral("Open…"))->trigger();
    failTheOpening();
    EXPECT_TRUE(eventually([&] { return asked.back() == QStringLiteral("north.ajar"); }));
    failTheOpening(); // it is gone as well
    EXPECT_TRUE(
        eventually([&] { return window->emptyPage().title() == QStringLiteral("This book cannot be opened"); }));
    EXPECT_FALSE(window->emptyPage().words().isEmpty());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);

    const auto tries = asked.size();
    for (auto* button : window->emptyPage().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Try again"))
            button->click();
    EXPECT_EQ(asked.size(), tries + 1);
    EXPECT_EQ(asked.back(), QStringLiteral("north.ajar"));
    EXPECT_TRUE(eventually([&] { return window->emptyPage().title() == QStringLiteral("No deals here yet"); }));
}

TEST_F(MainWindowTest, KeepsWhatItShowsWhereARefreshFails) {
    show(sampleBoard());
    source->failNext({ErrorCode::Busy, "book", ""});
    source->tell();
    EXPECT_TRUE(eventually([&] { return window->messages().isVisible(); }));
    EXPECT_TRUE(page().isVisible());
    EXPECT_EQ(view(Bucket::Pending).model()->rowCount(), 11);
}

TEST_F(MainWindowTest, SaysThatABookCanOnlyBeRead) {
    auto board = sampleBoard();
    board.book.isReadOnly = true;
    board.book.notice = app::BookNotice::NewerStep;
    show(std::move(board));
    EXPECT_TRUE(window->messages().isVisible());
    EXPECT_EQ(window->messages().kind(), MessageBar::Kind::Info);
}

TEST_F(MainWindowTest, NamesTheDeedThatUndoTakesBack) {
    show(sampleBoard());
    auto* undo = action(QStringLiteral("Edit"), QStringLiteral("Undo"));
    EXPECT_FALSE(undo->isEnabled());
    select("dispatch");
    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return undo->text() == QStringLiteral("&Undo: Your call: sold_anyway"); }));
    EXPECT_TRUE(undo->isEnabled());
}

TEST_F(MainWindowTest, SwitchesTheThemeWhileItStands) {
    show(sampleBoard());
    const auto& pending = view(Bucket::Pending);
    const QPoint ground(2, pending.viewport()->height() - 3);
    EXPECT_EQ(pixelOf(*pending.viewport(), ground), QColor(tokensOf(Scheme::Light).raised));
    theme.choose(ThemeChoice::Dark);
    EXPECT_TRUE(
        eventually([&] { return pixelOf(*pending.viewport(), ground) == QColor(tokensOf(Scheme::Dark).raised); }));
    const auto image = window->grab().toImage();
    EXPECT_EQ(image.pixelColor(2, image.height() / 2), QColor(tokensOf(Scheme::Dark).rail));
    theme.choose(ThemeChoice::Light);
    EXPECT_TRUE(
        eventually([&] { return pixelOf(*pending.viewport(), ground) == QColor(tokensOf(Scheme::Light).raised); }));
}

TEST_F(MainWindowTest, EverythingThatTakesTheFocusHasAName) {
    for (const QSize size : {QSize(1280, 800), QSize(920, 640)}) {
        show(sampleBoard(), size);
        select("dispatch");
        press(Qt::Key_2);
        EXPECT_TRUE(eventually([&] { return window->toast().isVisible(); }));
        window->messages().showMessage(MessageBar::Kind::Error, QStringLiteral("Something"),
                                       QStringLiteral("Try again"));
        for (auto* widget : window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled())
                continue;
            auto* interface = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(interface, nullptr) << widget->metaObject()->className();
            EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
        }
    }
}

TEST_F(MainWindowTest, AScreenReaderHearsEachCard) {
    show(sampleBoard());
    auto* list = QAccessible::queryAccessibleInterface(&view(Bucket::Pending));
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    ASSERT_EQ(list->childCount(), 11);
    EXPECT_EQ(list->child(1)->text(QAccessible::Name), spoken(Bucket::Pending, 1));
    EXPECT_FALSE(list->child(1)->rect().isEmpty());
}

TEST_F(MainWindowTest, TabLeadsThroughEverythingAndComesBack) {
    show(sampleBoard());
    select("dispatch");
    auto* start = QApplication::focusWidget();
    QSet<QWidget*> passed;
    for (int step = 0; step < 60; ++step) {
        press(Qt::Key_Tab);
        auto* now = QApplication::focusWidget();
        ASSERT_NE(now, nullptr);
        if (now == start)
            break;
        EXPECT_FALSE(passed.contains(now)) << "a trap at " << now->metaObject()->className();
        passed.insert(now);
    }
    EXPECT_EQ(QApplication::focusWidget(), start);
    EXPECT_TRUE(passed.contains(&view(Bucket::Sold)));
    EXPECT_TRUE(passed.contains(&view(Bucket::NotSold)));
    EXPECT_GE(passed.size(), 8) << "two lists, four heads, older, the rail";
}

TEST_F(MainWindowTest, ThePageThatIsShownStaysChosenWhenItIsPressedAgain) {
    show(sampleBoard());
    auto* button = window->findChild<RailButton*>();
    ASSERT_NE(button, nullptr);
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_TRUE(button->isChecked());
        QTest::keyClick(button, Qt::Key_Space);
        EXPECT_TRUE(button->isChecked());
    }
}

TEST_F(MainWindowTest, NoLabelReadsMarkup) {
    show(sampleBoard());
    for (const auto* label : window->findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(MainWindowTest, ClosesWhileTheBookIsBusy) {
    show(sampleBoard());
    source->hold();
    source->tell();
    window.reset();
    EXPECT_TRUE(source.isNull());
    QTest::qWait(20);
}

} // namespace
} // namespace ajar::gui
