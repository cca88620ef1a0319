// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_works.h"

#include "app/qt_text.h"
#include "gui/deal/deal_panel.h"
#include "gui/deal/deal_sheets.h"
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_tools.h"
#include "gui/pipeline/find_line.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/search/search_box.h"
#include "gui/search/search_field.h"
#include "gui/shell/page_header.h"
#include "gui/shell/side_sheet.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <array>

namespace ajar::bench {
namespace {

/// Rounds that do not count.
constexpr int kWarmUps = 2;
/// Between two gestures of a quick hand.
constexpr std::chrono::milliseconds kBetween{30};
/// What is counted behind a board is through by then.
constexpr std::chrono::milliseconds kCounted{1'000};

QAction& orderOf(WindowSession& session, app::CardOrder order) {
    return *session.page().filters().orderAction()->menu()->actions().at(static_cast<int>(order));
}

// What decision 0023 promises at p99, in starts of a bare window.
constexpr double kAtOnce = 2.5;
constexpr double kFound = 5;

/// Ours and theirs by turns; after each round what leads back, which is not measured.
Figure byTurns(Figure figure, WindowSession& session, int rounds, const std::function<void()>& ours,
               const std::function<void()>& theirs, const std::function<void()>& back) {
    for (int round = -kWarmUps; round < rounds; ++round) {
        const auto our = timed(ours);
        session.rest(kBetween);
        const auto their = timed(theirs);
        back();
        if (round < 0)
            continue;
        figure.ours.add(our);
        figure.theirs.add(their);
    }
    return figure;
}

Figure plain(std::string work) {
    Figure figure;
    figure.work = std::move(work);
    return figure;
}

/// Filters on, measured; off again, not measured.
Figure filtering(WindowSession& session, const std::string& work, int rounds, const std::function<void(int)>& on,
                 const std::function<void()>& off) {
    Figure figure = plain(work);
    for (int round = -kWarmUps; round < rounds; ++round) {
        const auto time = timed([&] { session.untilBoard([&] { on(round + kWarmUps); }); });
        if (round >= 0)
            figure.ours.add(time);
        session.rest(kBetween);
        session.untilBoard(off);
        session.rest(kBetween);
    }
    return figure;
}

void type(QWidget& field, const QString& letters) {
    for (const QChar letter : letters)
        QTest::keyClick(&field, letter.toLatin1());
}

/// Names that a keyboard of a test has: plain letters.
std::vector<QString> plainNames(const std::vector<std::string>& names) {
    std::vector<QString> plain;
    for (const auto& name : names) {
        const QString word = QString::fromStdString(name.substr(name.rfind(' ') + 1)).toLower();
        if (word.size() >= 4 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128; }))
            plain.push_back(word.left(5));
    }
    return plain;
}

Figure typeToSearch(WindowSession& session, int rounds, double bareMs) {
    Figure figure = plain("search: key pressed to results painted");
    figure.percent = 99;
    figure.atMostMs = kFound * bareMs;
    auto& box = session.window().searchBox();
    auto& field = session.window().header().search();
    static constexpr std::array kWords{"dana whit", "harbour", "renewal", "marti", "cold chain", "asked about", "berg"};
    int keys = 0;
    for (std::size_t word = 0; keys < rounds; ++word) {
        box.open();
        field.clear();
        session.rest(kBetween);
        for (const char letter : std::string_view(kWords.at(word % kWords.size()))) {
            int answers = 0;
            const auto counts = QObject::connect(box.list().model(), &QAbstractItemModel::modelReset, &field,
                                                 [&answers] { ++answers; });
            PaintWatch watch(*box.list().viewport(), [&answers] { return answers > 0; });
            figure.ours.add(timed([&] {
                QTest::keyClick(&field, letter);
                watch.wait();
            }));
            QObject::disconnect(counts);
            ++keys;
        }
        box.close();
        field.clear();
    }
    return figure;
}

Figure choosing(WindowSession& session, int rounds) {
    Figure figure = plain("choose a card: its deal's panel painted");
    auto& sheets = session.window().sheets();
    auto& pending = session.view(Bucket::Pending);
    pending.setFocus();
    sheets.openDeal();
    session.until([&] { return sheets.panel().page().has_value(); });
    session.rest(std::chrono::milliseconds(300)); // the sheet slides in
    for (int round = -kWarmUps; round < rounds; ++round) {
        const auto before = pending.selectedDeal();
        int pages = 0;
        const auto counts = QObject::connect(&sheets.panel(), &gui::DealPanel::shown, &pending, [&] {
            pages += sheets.panel().page() && pending.selectedDeal() && pending.selectedDeal() != before &&
                     sheets.panel().page()->profile.deal.id == *pending.selectedDeal();
        });
        PaintWatch watch(sheets.panel(), [&pages] { return pages > 0; });
        const auto time = timed([&] {
            QTest::keyClick(&pending, Qt::Key_Down);
            watch.wait();
        });
        QObject::disconnect(counts);
        if (round >= 0)
            figure.ours.add(time);
        session.rest(kBetween);
    }
    sheets.sheet().closeAll();
    session.rest(std::chrono::milliseconds(500));
    return figure;
}

} // namespace

std::vector<Figure> openAndSort(WindowSession& session, const QString& book, RawBoard& raw, int rounds, double bareMs) {
    std::vector<Figure> figures;
    figures.push_back(byTurns(
        {"open the book: its pipeline painted",
         "raw first pages and sums",
         99,
         {},
         {},
         {},
         Unit::Milliseconds,
         kAtOnce * bareMs},
        session, rounds, [&] { session.untilBoard([&] { session.window().open(book); }); },
        [&] { raw.read("next_step"); }, [&] { session.rest(kCounted); }));
    struct Sorting {
        app::CardOrder order;
        std::string work;
        std::string column;
    };
    for (const auto& [order, work, column] : {Sorting{app::CardOrder::LastContact, "last contact", "last_contact"},
                                              Sorting{app::CardOrder::Trust, "trust", "trust"}})
        figures.push_back(byTurns(
            {"sort the board by " + work,
             "raw sums, and pages in that order",
             99,
             {},
             {},
             {},
             Unit::Milliseconds,
             kAtOnce * bareMs},
            session, rounds, [&, order = order] { session.untilBoard([&] { orderOf(session, order).trigger(); }); },
            [&, column = column] { raw.read(column); },
            [&] { session.untilBoard([&] { orderOf(session, app::CardOrder::NextStep).trigger(); }); }));
    return figures;
}

std::vector<Figure> filterBoard(WindowSession& session, RawBoard& raw, int rounds) {
    auto& filters = session.page().filters();
    auto& tools = filters.tools();
    const auto owners = raw.owners();
    const auto tags = raw.tags();
    std::vector<Figure> figures;
    figures.push_back(filtering(
        session, "filter by owner", rounds,
        [&](int round) { Q_EMIT tools.ownerChosen(owners[static_cast<std::size_t>(round) % owners.size()]); },
        [&] { Q_EMIT tools.ownerChosen(std::nullopt); }));
    for (const auto& owner : owners)
        figures.back().theirs.add(timed([&] { raw.readOf(owner); }));
    figures.back().yardstick = "the raw query";
    figures.push_back(filtering(
        session, "filter by tag", rounds,
        [&](int round) { Q_EMIT tools.tagChosen(tags[static_cast<std::size_t>(round) % tags.size()]); },
        [&] { Q_EMIT tools.tagChosen(std::nullopt); }));
    auto& pending = session.view(Bucket::Pending);
    figures.push_back(filtering(
        session, "filter by organisation", rounds,
        [&](int round) {
            for (int row = round; row < pending.model()->rowCount(); ++row) {
                const auto card = pending.model()->index(row, 0).data(app::CardRole).value<app::BoardCard>();
                if (card.organisationId)
                    return filters.showOnly(*card.organisationId, app::lineToShow(card.organisation));
            }
        },
        [&] { filters.clear(); }));
    const auto words = plainNames(raw.names(20 * rounds));
    auto& field = *filters.line().findChild<QLineEdit*>();
    figures.push_back(filtering(
        session, "filter by words: key pressed to cards painted", rounds,
        [&](int round) {
            filters.find();
            field.clear();
            type(field, words.at(static_cast<std::size_t>(round) % words.size()));
        },
        [&] { filters.clear(); }));
    return figures;
}

std::vector<Figure> typeAndChoose(WindowSession& session, int rounds, double bareMs) {
    return {typeToSearch(session, rounds, bareMs), choosing(session, rounds)};
}

} // namespace ajar::bench
