// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "gui/theme/ajar_style.h"
#include "gui/words/english_plurals.h"
#include "window_works.h"

#include <QApplication>
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace ajar;
using namespace ajar::bench;

constexpr std::string_view kUsage =
    "usage: bench_window BOOK SMALL_BOOK JSON [start | sort | filter | type | scroll]\n"
    "Measures the running window on a book made by ajar_generate, and its start also on a small one. Needs a screen.\n";
constexpr int kRounds = 20;
constexpr int kStarts = 60; ///< whose median is told within a few hundredths, where that of 20 varies by a tenth

/// What the program `ajar` does before its window.
void dress() {
    QApplication::setStyle(new gui::AjarStyle);
    static gui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
}

QString path(const char* word) {
    return QString::fromStdString(std::filesystem::absolute(word).string());
}

/// One start, for the parent to measure.
int start(const char* book) {
    const QTemporaryDir folder;
    dress();
    WindowSession session(folder.filePath(QStringLiteral("ajar.conf")), path(book));
    session.start(path(book));
    sayPainted();
    return QApplication::exec();
}

int measureAll(char** words, std::string_view chosen) {
    const QString book = path(words[1]);
    RawBoard raw(words[1]);
    Report report;
    report.book = "The running window, " + std::to_string(raw.deals()) + " deals";
    const auto measure = [&](std::string_view name, const std::function<std::vector<Figure>()>& works) {
        if (!chosen.empty() && chosen != name)
            return;
        std::cerr << name << '\n';
        std::ranges::move(works(), std::back_inserter(report.figures));
    };
    const double bareMs = bareStartMs(kStarts);
    measure("start", [&] { return startWindows(book, path(words[2]), kStarts); });
    const QTemporaryDir folder;
    dress();
    WindowSession session(folder.filePath(QStringLiteral("ajar.conf")));
    session.start(book);
    session.showAllOwners();
    session.rest(std::chrono::seconds(2)); // what is counted behind the first board
    measure("sort", [&] { return openAndSort(session, book, raw, 2 * kRounds, bareMs); });
    measure("filter", [&] { return filterBoard(session, raw, 2 * kRounds); });
    measure("type", [&] { return typeAndChoose(session, 5 * kRounds, bareMs); });
    measure("scroll", [&] { return scrollBoard(session, bareMs); });
    std::cout << asTable(report);
    std::ofstream json(words[3]);
    json << asJson(report);
    return json.flush() ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    QApplication application(count, words);
    try {
        if (count == 3 && std::string_view(words[1]) == "start")
            return start(words[2]);
        if (count < 4 || count > 5) {
            std::cerr << kUsage;
            return 2;
        }
        return measureAll(words, count == 5 ? words[4] : "");
    } catch (const std::exception& failure) {
        std::cerr << "bench_window: " << failure.what() << '\n';
        return 1;
    }
}
