// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline's board: how long a frame takes (quality.md: 16 ms at p99 with 100,000 cards). Frames are drawn in memory.
#include "app/board_model.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/card_words.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/palette.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QScrollBar>
#include <memory>

namespace {

using namespace ajar;

app::Board boardOf(std::int64_t cards) {
    app::Board board;
    board.today = Day{20775};
    for (std::int64_t i = 0; i < cards; ++i) {
        app::BoardCard card;
        for (std::size_t byte = 0; byte < 8; ++byte)
            card.deal.uuid.bytes[15 - byte] = static_cast<std::uint8_t>(i >> (8 * byte));
        card.lean = static_cast<Lean>(i % 4);
        card.person = "Dana Whitfield " + std::to_string(i);
        card.organisation = "Harbour Foods";
        card.title = "cold-chain monitoring, renewal";
        card.value = Money{i * 1'000, "EUR"};
        card.quietDays = static_cast<int>(i % 40);
        card.known = static_cast<int>(i % 7);
        card.ask = "What changes for Dana, if it works and if it does not?";
        board.at(app::shelfOf(card.bucket, card.lean)).cards.push_back(std::move(card));
    }
    return board;
}

/// The pending column with all its cards, 760 by 800.
struct Column {
    explicit Column(std::int64_t cards) {
        model.take(boardOf(cards));
        view.resize(760, 800);
        panel.resize(760, 800);
        panel.show();
        QApplication::processEvents();
    }
    void paint() { view.render(&frame); }

    app::BoardModel model{{app::Shelf::Ajar, app::Shelf::SoldAnyway, app::Shelf::NotSoldAnyway, app::Shelf::Unsorted}};
    gui::CardWords words{model};
    QWidget panel;
    gui::BoardView view{words, gui::Heads::Show, &panel};
    QImage frame{760, 800, QImage::Format_ARGB32_Premultiplied};
};

void firstPaint(benchmark::State& state) {
    const auto board = boardOf(state.range(0));
    for (auto _ : state) {
        app::BoardModel model(
            {app::Shelf::Ajar, app::Shelf::SoldAnyway, app::Shelf::NotSoldAnyway, app::Shelf::Unsorted});
        gui::CardWords words(model);
        QWidget panel;
        gui::BoardView view(words, gui::Heads::Show, &panel);
        view.resize(760, 800);
        model.take(board);
        QImage frame(760, 800, QImage::Format_ARGB32_Premultiplied);
        view.render(&frame);
        benchmark::DoNotOptimize(frame);
    }
}

void scrollFrame(benchmark::State& state) {
    Column column(state.range(0));
    auto* bar = column.view.verticalScrollBar();
    for (auto _ : state) {
        bar->setValue(bar->value() + 37 >= bar->maximum() ? 0 : bar->value() + 37);
        column.paint();
    }
}

void selectNext(benchmark::State& state) {
    Column column(state.range(0));
    int row = 0;
    for (auto _ : state) {
        row = (row + 1) % column.model.rowCount();
        column.view.setCurrentIndex(column.words.index(row, 0));
        column.paint();
    }
}

void refreshUnchanged(benchmark::State& state) {
    Column column(state.range(0));
    const auto board = boardOf(state.range(0));
    for (auto _ : state)
        column.model.take(board);
}

BENCHMARK(firstPaint)->Arg(1'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(scrollFrame)->Arg(1'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(selectNext)->Arg(1'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(refreshUnchanged)->Arg(1'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setStyle(new gui::AjarStyle);
    gui::applyScheme(gui::Scheme::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
