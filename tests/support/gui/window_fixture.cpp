// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/window_fixture.h"

#include "app/explain.h"
#include "app/qt_text.h"
#include "gui/pipeline/card_words.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/palette.h"
#include "gui/words/english_plurals.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>

namespace ajar::test {

WindowTest::WindowTest() : theme(QApplication::palette()) {
    static const bool kPrepared = [] {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new gui::AjarStyle);
        static gui::EnglishPlurals plurals;
        QApplication::installTranslator(&plurals);
        return true;
    }();
    EXPECT_TRUE(kPrepared);
    theme.choose(gui::ThemeChoice::Light);
    gui::applyScheme(theme.scheme());
    QObject::connect(&theme, &gui::ThemeWatcher::schemeChanged, &theme, [](gui::Scheme s) { gui::applyScheme(s); });
}

WindowTest::~WindowTest() = default;

void WindowTest::show(app::Board board, QSize size) {
    gui::WindowParts parts;
    parts.openBook = [this, board = std::move(board)](const QString& file) {
        asked.push_back(file);
        auto made = std::make_unique<FakeBoardSource>(board);
        source = made.get();
        app::OpenBook book;
        book.board = std::move(made);
        return book;
    };
    parts.explain = app::explained;
    parts.askForBook = [this](QWidget*) { return nextFile; };
    window = std::make_unique<gui::MainWindow>(std::move(parts), theme);
    window->resize(size);
    QSignalSpy settled(window.get(), &gui::MainWindow::settled);
    window->show();
    window->activateWindow();
    window->open(QStringLiteral("north.ajar"));
    EXPECT_TRUE(eventually([&] { return settled.count() > 0 && window->isActiveWindow(); }));
}

gui::BoardView& WindowTest::view(Bucket bucket) const {
    return page().column(bucket).view();
}

QString WindowTest::spoken(Bucket bucket, int row) const {
    return view(bucket).model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

std::string WindowTest::titleAt(Bucket bucket, int row) const {
    return view(bucket).model()->index(row, 0).data(app::CardRole).value<app::BoardCard>().title;
}

std::string WindowTest::selectedTitle() const {
    std::string found;
    for (const auto bucket : {Bucket::Sold, Bucket::Pending, Bucket::NotSold})
        for (const auto& index : view(bucket).selectionModel()->selectedIndexes())
            found += (found.empty() ? "" : ", ") + titleAt(bucket, index.row());
    return found;
}

void WindowTest::press(int key, Qt::KeyboardModifiers modifiers) {
    auto* target = QApplication::focusWidget();
    ASSERT_NE(target, nullptr) << "nothing has the focus";
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
}

void WindowTest::select(const std::string& title) {
    for (const auto bucket : {Bucket::Sold, Bucket::Pending, Bucket::NotSold})
        for (int row = 0; row < view(bucket).model()->rowCount(); ++row)
            if (titleAt(bucket, row) == title) {
                view(bucket).selectDeal(
                    view(bucket).model()->index(row, 0).data(app::CardRole).value<app::BoardCard>().deal);
                view(bucket).setFocus(Qt::OtherFocusReason);
                return;
            }
    FAIL() << "no card " << title;
}

} // namespace ajar::test
