// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_model.h"
#include "gui/pipeline/card_words.h"
#include "gui/pipeline/column_head.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/pipeline_page.h"
#include "window_works.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QThread>
#include <QWheelEvent>

namespace ajar::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Sixty frames in a second.
constexpr std::chrono::microseconds kBeat{16'667};
constexpr std::chrono::microseconds kNap{200};
constexpr double kMostMs = 16;
constexpr double kMostStall = 1.25; ///< starts of a bare window: decision 0023
constexpr int kFrames = 600;

/// Gives gestures at the beat of a screen. A frame counts from when its gesture was due until it is painted: what keeps the thread busy
/// between two gestures counts as well.
class Frames {
public:
    explicit Frames(gui::BoardView& view) : m_view(view), m_due(Clock::now()) {}

    /// False where nothing was to be painted: the end is reached.
    bool next(const std::function<void()>& gesture) {
        while (Clock::now() < m_due) {
            QCoreApplication::processEvents();
            QThread::usleep(static_cast<unsigned long>(kNap.count()));
        }
        const int before = m_view.verticalScrollBar()->value();
        PaintWatch watch(*m_view.viewport(), [] { return true; });
        gesture();
        const bool moves = m_view.verticalScrollBar()->value() != before;
        if (moves) {
            watch.wait();
            m_times.add(Clock::now() - m_due);
        }
        m_due = std::max(m_due + kBeat, Clock::now());
        return moves;
    }

    [[nodiscard]] const Times& times() const { return m_times; }

private:
    gui::BoardView& m_view;
    Clock::time_point m_due;
    Times m_times;
};

Figure frames(std::string work, const Times& times) {
    Figure figure;
    figure.work = std::move(work);
    figure.ours = times;
    figure.percent = 99;
    figure.atMostMs = kMostMs;
    return figure;
}

void turnWheel(gui::BoardView& view, int notches) {
    const QPointF middle = view.viewport()->rect().center();
    QWheelEvent wheel(middle, view.viewport()->mapToGlobal(middle), QPoint(), QPoint(0, notches * 120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
}

Times byWheel(gui::BoardView& view) {
    Frames frames(view);
    int notches = -1;
    for (int i = 0; i < kFrames; ++i)
        if (!frames.next([&] { turnWheel(view, notches); }))
            notches = -notches;
    return frames.times();
}

/// The thumb, down and up again, a few pixels at a time.
Times byScrollBar(gui::BoardView& view) {
    auto& bar = *view.verticalScrollBar();
    bar.setValue(0);
    const int x = bar.width() / 2;
    constexpr int kTop = 12; // on the thumb
    Frames frames(view);
    QTest::mousePress(&bar, Qt::LeftButton, {}, {x, kTop});
    const int room = bar.height() - 2 * kTop;
    for (int i = 0; i < kFrames; ++i) {
        const int along = i * 3 % (2 * room);
        frames.next([&] { QTest::mouseMove(&bar, {x, kTop + (along < room ? along : 2 * room - along)}); });
    }
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, {x, kTop});
    return frames.times();
}

const app::BoardModel& cardsOf(const gui::BoardView& view) {
    return static_cast<const gui::CardWords*>(view.model())->board();
}

/// Goes to the end of what is loaded of each shelf until all is loaded, as by dragging.
void loadAll(gui::BoardView& view, Times& times) {
    Frames frames(view);
    auto& bar = *view.verticalScrollBar();
    for (int shelf = 0; shelf < static_cast<int>(cardsOf(view).shelves().size()); ++shelf) {
        while (!cardsOf(view).shelves()[static_cast<std::size_t>(shelf)].moreAfter.empty()) {
            const auto& shown = cardsOf(view).shelves()[static_cast<std::size_t>(shelf)];
            const int end = view.boardLayout().cardRect(shown.firstRow + shown.rows - 1).bottom();
            const int goal = std::min(end - view.viewport()->height() / 2, bar.maximum());
            frames.next([&] { bar.setValue(bar.value() == goal ? goal - 40 : goal); });
        }
    }
    times = frames.times();
}

/// The longest time in which the user's thread looks at nothing else, until `holds`.
std::chrono::nanoseconds longestStall(const std::function<bool()>& holds) {
    std::chrono::nanoseconds longest{};
    while (!holds()) {
        longest = std::max(longest, timed([] { QCoreApplication::processEvents(); }));
        QThread::usleep(static_cast<unsigned long>(kNap.count()));
    }
    return longest;
}

void showOlder(WindowSession& session, Bucket bucket) {
    const int before = session.boardsShown();
    Q_EMIT session.page().column(bucket).olderToggled();
    WindowSession::until([&] { return session.boardsShown() > before; });
}

} // namespace

std::vector<Figure> scrollBoard(WindowSession& session, double bareMs) {
    auto& pending = session.view(Bucket::Pending);
    std::vector<Figure> figures;
    figures.push_back(frames("frames by the wheel, cards coming in", byWheel(pending)));
    figures.push_back(frames("frames by the scroll bar, cards coming in", byScrollBar(pending)));

    showOlder(session, Bucket::Sold);
    showOlder(session, Bucket::NotSold);
    int cards = 0;
    for (const auto bucket : {Bucket::Pending, Bucket::Sold, Bucket::NotSold}) {
        Times times;
        loadAll(session.view(bucket), times);
        cards += session.view(bucket).model()->rowCount();
        figures.push_back(frames("frames while all cards of a column come in, " +
                                     std::to_string(session.view(bucket).model()->rowCount()),
                                 times));
    }
    const std::string all = ", " + std::to_string(cards) + " cards";
    figures.push_back(frames("frames by the wheel" + all, byWheel(pending)));
    figures.push_back(frames("frames by the scroll bar" + all, byScrollBar(pending)));

    Figure stall;
    stall.work = "the book changed: longest stall of the thread" + all;
    Figure anew;
    anew.work = "the book changed: until the board shows it" + all;
    for (int round = 0; round < 5; ++round) {
        const int before = session.boardsShown();
        anew.ours.add(timed([&] {
            session.page().reload();
            stall.ours.add(longestStall([&] { return session.boardsShown() > before; }));
        }));
    }
    stall.percent = 99;
    stall.atMostMs = kMostStall * bareMs;
    figures.push_back(stall);
    figures.push_back(anew);
    return figures;
}

} // namespace ajar::bench
