// SPDX-License-Identifier: GPL-3.0-or-later
// The real window while others use its book: one that holds the file, another window, the command line.
#include "app/qt_text.h"
#include "gui/deal/deal_panel.h"
#include "gui/deal/deal_sheets.h"
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_loader.h"
#include "gui/pipeline/find_line.h"
#include "gui/search/search_field.h"
#include "gui/shell/link_button.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/page_header.h"
#include "gui/transfer/import_page.h"
#include "gui/transfer/transfer_pages.h"
#include "gui/transfer/work_bar.h"
#include "support/base/paths.h"
#include "support/gui/book_window.h"
#include "support/store/raw_sqlite.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <chrono>
#include <future>
#include <thread>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using std::chrono::milliseconds;

/// Another program that keeps the file for itself: whoever asks the book meanwhile waits.
class Hold {
public:
    explicit Hold(const std::filesystem::path& file, milliseconds time) {
        std::promise<void> held;
        auto isHeld = held.get_future();
        m_thread = std::thread([file, time, held = std::move(held)]() mutable {
            sqlite3* handle = nullptr;
            sqlite3_open(file.c_str(), &handle);
            sqlite3_busy_timeout(handle, 5'000);
            EXPECT_EQ(sqlite3_exec(handle, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
            held.set_value();
            std::this_thread::sleep_for(time);
            sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
            sqlite3_close(handle);
        });
        isHeld.wait();
    }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold() { m_thread.join(); }

private:
    std::thread m_thread;
};

/// Beats on the user's thread, and knows the longest time between two beats.
class Heart {
public:
    Heart() {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_since.restart());
            ++m_beats;
        });
        m_timer.start(milliseconds(10));
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_beats = 0;
};

class BusyBook : public BookWindowTest {
protected:
    /// A book with more pending deals than a page holds.
    void showManyDeals(int count) {
        showNewBook();
        std::string table = "Title,Person,Opened\n";
        for (int i = 0; i < count; ++i)
            table += "Deal " + std::to_string(i) + ",Person " + std::to_string(i) + ",2026-09-01\n";
        const auto services = look();
        app::ImportRequest request;
        request.files = {app::pathFromQt(write("many.csv", table))};
        ASSERT_TRUE(services->imports.importFiles(request).result());
        ASSERT_TRUE(eventually([&] { return cards() == kFirstCards && !window->isWorking(); }));
    }
    [[nodiscard]] int cards() const { return view(Bucket::Pending).model()->rowCount(); }
    [[nodiscard]] std::filesystem::path file() const { return folder.path() / "book.ajar"; }
    void turnWheel() const {
        auto& pending = view(Bucket::Pending);
        const QPointF middle = pending.viewport()->rect().center();
        QWheelEvent wheel(middle, pending.viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(pending.viewport(), &wheel);
    }
    [[nodiscard]] LinkButton& cancelButton() const {
        for (auto* link : window->header().findChildren<LinkButton*>())
            if (link->accessibleName().startsWith(QStringLiteral("Cancel")))
                return *link;
        throw std::logic_error("no way to cancel");
    }
    [[nodiscard]] std::string runCli(const QStringList& words) const {
        QProcess cli;
        cli.start(app::toQt(program("ajar-cli")), QStringList{QStringLiteral("--book"), path("book.ajar")} + words);
        EXPECT_TRUE(cli.waitForFinished());
        EXPECT_EQ(cli.exitCode(), 0) << cli.readAllStandardError().toStdString();
        return cli.readAllStandardOutput().toStdString();
    }
};

TEST_F(BusyBook, IsScrolledChosenAndTypedInWhileItsStoreWaitsForThreeSeconds) {
    showManyDeals(450);
    auto& pending = view(Bucket::Pending);
    pending.setFocus();
    pending.selectDeal(pending.model()->index(0, 0).data(app::CardRole).value<app::BoardCard>().deal);
    window->sheets().openDeal();
    ASSERT_TRUE(eventually([&] { return window->sheets().panel().page().has_value(); }));
    pending.verticalScrollBar()->setValue(pending.verticalScrollBar()->maximum());
    ASSERT_TRUE(eventually([&] { return cards() > kFirstCards; })) << "there is more to scroll than a first page";
    pending.verticalScrollBar()->setValue(0);
    const auto first = pending.selectedDeal();
    auto& search = window->header().search();
    page().filters().find();
    auto& find = *page().filters().line().findChild<QLineEdit*>();
    QSignalSpy shown(&page(), &PipelinePage::boardShown);
    QTest::qWait(100);
    shown.clear();

    const Hold hold(file(), milliseconds(3'000));
    QElapsedTimer since;
    since.start();
    const Heart heart;
    page().reload();
    int highest = 0;
    while (since.elapsed() < 2'800) {
        turnWheel();
        highest = std::max(highest, pending.verticalScrollBar()->value());
        QTest::keyClick(&pending, Qt::Key_Down);
        QTest::keyClick(&search, 'a');
        QTest::keyClick(&find, 'e');
        QTest::qWait(20);
    }
    EXPECT_EQ(shown.count(), 0) << "the store did wait, so this says nothing else than what it should";
    EXPECT_LT(heart.longestMs(), 1'000);
    EXPECT_GT(heart.beats(), 50);
    EXPECT_GT(highest, 1'000);
    EXPECT_NE(pending.selectedDeal(), first);
    EXPECT_GE(search.text().size(), 20);
    EXPECT_GE(find.text().size(), 20);
    EXPECT_TRUE(eventually([&] { return shown.count() > 0 && !window->isWorking(); }));
    EXPECT_FALSE(window->messages().isVisible()) << "waiting is no failure";
}

/// The control of the test above: a call that is waited for on the user's thread.
TEST_F(BusyBook, WouldBeNoticedIfItWereWaitedFor) {
    showManyDeals(2 * kFirstCards);
    const auto services = look();
    ASSERT_TRUE(services->deals.totals({}).result());
    const Hold hold(file(), milliseconds(1'500));
    const Heart heart;
    QTimer::singleShot(50, window.get(), [&] { services->deals.totals({}).waitForFinished(); });
    EXPECT_TRUE(eventually([&] { return heart.longestMs() > 1'000; }));
}

TEST_F(BusyBook, SaysThatItIsReadAfterAMomentAndCanBeLeftAsItStands) {
    showManyDeals(kFirstCards + 1);
    auto& cancel = cancelButton();
    EXPECT_FALSE(cancel.isVisible());
    const Hold hold(file(), milliseconds(2'000));
    QElapsedTimer since;
    since.start();
    page().reload();
    ASSERT_TRUE(eventually([&] { return cancel.isVisible(); }));
    EXPECT_GE(since.elapsed(), 380) << "what is done at once needs no word";
    EXPECT_LT(since.elapsed(), 2'000);
    cancel.click();
    EXPECT_TRUE(eventually([&] { return !cancel.isVisible(); }));
    EXPECT_EQ(cards(), kFirstCards);
}

TEST_F(BusyBook, AnImportThatTakesLongShowsHowFarItIsAndIsCancelled) {
    showNewBook();
    nextImport = {write("deals.csv", "Title,Opened\nSolar roof,2026-09-01\n")};
    press(Qt::Key_I, Qt::ControlModifier);
    auto& imports = window->transfer().importPage();
    ASSERT_TRUE(eventually([&] { return imports.isVisible() && !imports.isWorking(); }));
    auto& work = *imports.findChild<WorkBar*>();
    const Hold hold(file(), milliseconds(2'000));
    QElapsedTimer since;
    since.start();
    for (auto* button : imports.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().startsWith(QStringLiteral("Import")))
            button->click();
    ASSERT_TRUE(imports.isWorking());
    EXPECT_FALSE(work.isVisible());
    ASSERT_TRUE(eventually([&] { return work.isVisible(); }));
    EXPECT_GE(since.elapsed(), 380);
    EXPECT_LT(since.elapsed(), 2'000);
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return cancelButton().isVisible(); })) << "also seen from the pipeline";
    cancelButton().click();
    EXPECT_TRUE(eventually([&] { return !imports.isWorking() && !cancelButton().isVisible(); }));
    EXPECT_EQ(look()->deals.totals({}).result()->pending.count, 0);
}

TEST_F(BusyBook, FollowsTheCommandLineWithinASecond) {
    showNewBook();
    addDeal("Solar roof", "Dana Whitfield");
    ASSERT_TRUE(eventually([&] { return cards() == 1 && !window->isWorking(); }));
    (void)runCli({QStringLiteral("deal"), QStringLiteral("add"), QStringLiteral("Heat pump")});
    EXPECT_TRUE(QTest::qWaitFor([&] { return cards() == 2; }, 1'000));
}

TEST_F(BusyBook, FollowsAnotherWindowWithinASecond) {
    showNewBook();
    addDeal("Solar roof", "Dana Whitfield");
    ASSERT_TRUE(eventually([&] { return cards() == 1 && !window->isWorking(); }));
    MainWindow other(parts(), theme);
    QSignalSpy settled(&other, &MainWindow::settled);
    other.show();
    other.open(path("book.ajar"));
    ASSERT_TRUE(eventually([&] { return settled.count() > 0; }));
    const auto shelf = [this] { return view(Bucket::Pending).model()->index(0, 0).data(app::ShelfRole).toInt(); };
    ASSERT_EQ(shelf(), static_cast<int>(app::Shelf::Unsorted));
    auto& theirs = other.pipeline().column(Bucket::Pending).view();
    theirs.selectDeal(theirs.model()->index(0, 0).data(app::CardRole).value<app::BoardCard>().deal);
    QSignalSpy done(&other.pipeline(), &PipelinePage::deedDone);
    QTest::keyClick(&theirs, Qt::Key_1);
    ASSERT_TRUE(eventually([&] { return done.count() > 0; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shelf() == static_cast<int>(app::Shelf::Ajar); }, 1'000));
}

} // namespace
} // namespace ajar::gui
