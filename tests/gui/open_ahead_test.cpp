// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/open_ahead.h"

#include "app/explain.h"
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/effort_bar.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

namespace ajar::gui {
namespace {

using namespace ajar::test;

class OpeningAhead : public WindowTest {
protected:
    OpeningAhead() {
        parts.openBook = [this](const QString& file) {
            asked.push_back(file);
            auto made = std::make_unique<FakeBoardSource>(sampleBoard());
            source = made.get();
            app::OpenBook book;
            book.board = std::move(made);
            return book;
        };
        parts.explain = app::explained;
        parts.recall = [this](const QString& key) { return kept.value(key); };
        parts.keep = [this](const QString& key, const QVariant& value) { kept.insert(key, value); };
    }

    void open(const QString& file) {
        if (!window)
            window = std::make_unique<MainWindow>(parts, theme);
        QSignalSpy settled(window.get(), &MainWindow::settled);
        window->show();
        window->open(file);
        EXPECT_TRUE(eventually([&] { return settled.count() > 0; }));
    }

    WindowParts parts;
    QMap<QString, QVariant> kept;
};

TEST_F(OpeningAhead, BeginsWithWhatTheWindowAsksForFirst) {
    const QString file = QStringLiteral("north.ajar");
    openAhead(parts, file);
    ASSERT_EQ(asked.size(), 1U);
    ASSERT_EQ(source->aheads.size(), 1U);
    open(file);
    EXPECT_EQ(asked.size(), 1U) << "it is open already";
    ASSERT_FALSE(source->loads.empty());
    EXPECT_EQ(source->loads.front(), source->aheads.front());
    EXPECT_TRUE(source->aheads.front().mayBeMine);
    open(file);
    EXPECT_EQ(asked.size(), 2U) << "the next time it is opened anew";
}

TEST_F(OpeningAhead, GivesTheBoardTheKeysAlsoWhereItWasReadBeforeTheWindowStands) {
    const QString file = QStringLiteral("north.ajar");
    openAhead(parts, file);
    window = std::make_unique<MainWindow>(parts, theme);
    QSignalSpy settled(window.get(), &MainWindow::settled);
    window->open(file);
    EXPECT_TRUE(eventually([&] { return settled.count() > 0; }));
    window->show();
    EXPECT_TRUE(eventually([&] { return page().column(Bucket::Pending).view().hasFocus(); }))
        << (QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->metaObject()->className() : "none");
}

TEST_F(OpeningAhead, KnowsHowTheBookWasLookedAtLast) {
    const QString file = QStringLiteral("north.ajar");
    open(file);
    window->pipeline().filters().orderAction()->menu()->actions().at(2)->trigger();
    window.reset();
    openAhead(parts, file);
    ASSERT_EQ(source->aheads.size(), 1U);
    EXPECT_EQ(source->aheads.front().order, app::CardOrder::Trust);
    EXPECT_FALSE(source->aheads.front().mayBeMine);
    open(file);
    EXPECT_EQ(source->loads.front(), source->aheads.front());
}

TEST_F(OpeningAhead, AnotherBookIsOpenedAllTheSame) {
    openAhead(parts, QStringLiteral("north.ajar"));
    open(QStringLiteral("south.ajar"));
    EXPECT_EQ(asked, (std::vector<QString>{QStringLiteral("north.ajar"), QStringLiteral("south.ajar")}));
    EXPECT_TRUE(window->showsBook());
    openAhead(parts, {});
    EXPECT_EQ(asked.size(), 2U) << "no file, no book";
}

TEST_F(OpeningAhead, EffortThatIsCountedLaterIsShownWithoutAnotherLook) {
    auto board = sampleBoard();
    const auto effort = board.effort;
    ASSERT_TRUE(effort);
    board.effort.reset();
    show(std::move(board));
    const auto& bar = *page().findChild<EffortBar*>();
    const auto before = bar.accessibleName();
    const auto loads = source->loads.size();
    source->tellEffort(*effort);
    EXPECT_NE(bar.accessibleName(), before) << bar.accessibleName().toStdString();
    EXPECT_EQ(source->loads.size(), loads);
    auto judgedLater = *effort;
    constexpr auto kAjar = static_cast<std::size_t>(EffortPiece::Ajar);
    judgedLater.effort.standIn = {};
    source->tellEffort(judgedLater);
    EXPECT_FALSE(bar.accessibleName().contains(QStringLiteral("hatched"))) << bar.accessibleName().toStdString();
    ASSERT_GT(judgedLater.effort.minutes[kAjar], 60);
    judgedLater.effort.standIn[kAjar] = 60;
    source->tellEffort(judgedLater);
    EXPECT_TRUE(bar.accessibleName().contains(QStringLiteral("of which 1 h hatched")))
        << bar.accessibleName().toStdString();
}

} // namespace
} // namespace ajar::gui
