// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/book_window.h"

#include "app/explain.h"
#include "app/qt_text.h"

#include <QSignalSpy>
#include <fstream>

namespace ajar::test {

BookWindowTest::BookWindowTest() = default;

BookWindowTest::~BookWindowTest() {
    window.reset(); // before the clock that its book reads
}

gui::WindowParts BookWindowTest::parts() {
    gui::WindowParts parts;
    parts.openBook = [this](const QString& file) {
        asked.push_back(file);
        return app::openBook(app::pathFromQt(file), clock);
    };
    parts.createBook = [this](const QString& file, const app::NewBook& book) {
        return app::createBook(app::pathFromQt(file), book, clock);
    };
    parts.explain = app::explained;
    parts.askForBook = [this](QWidget*) { return nextFile; };
    parts.askForImport = [this](QWidget*) { return nextImport; };
    parts.askForExport = [this](QWidget*, const QString& name) {
        suggested = name;
        return nextExport;
    };
    parts.askForNewBook = [this](QWidget*, const QString& place) {
        suggested = place;
        return nextPlace.isEmpty() ? place : nextPlace;
    };
    parts.recall = [this](const QString& key) { return remembered.value(key); };
    parts.keep = [this](const QString& key, const QVariant& value) { remembered.insert(key, value); };
    parts.defaultBook = path("default.ajar");
    return parts;
}

void BookWindowTest::showNewBook(QSize size) {
    const auto made = app::createBook(folder.path() / "book.ajar", {"North", "EUR", "Robin Fields"}, clock).result();
    ASSERT_TRUE(made);
    showFile(path("book.ajar"), size);
}

void BookWindowTest::showFile(const QString& file, QSize size) {
    window = std::make_unique<gui::MainWindow>(parts(), theme);
    if (size.isValid())
        window->resize(size);
    QSignalSpy settled(window.get(), &gui::MainWindow::settled);
    window->show();
    window->activateWindow();
    window->open(file);
    EXPECT_TRUE(eventually([&] { return settled.count() > 0 && window->isActiveWindow(); }));
}

void BookWindowTest::picture(const QString& name, QWidget* shown) {
    const auto folder = qEnvironmentVariable("AJAR_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto choice : {gui::ThemeChoice::Dark, gui::ThemeChoice::Light}) {
        theme.choose(choice);
        QTest::qWait(50); // a palette reaches what stands already by events
        (shown == nullptr ? window.get() : shown)
            ->grab()
            .save(QStringLiteral("%1/%2-%3.png").arg(folder, name, gui::wordOf(choice)));
    }
}

void BookWindowTest::addPerson(const std::string& name) const {
    app::NewPerson person;
    person.name = name;
    ASSERT_TRUE(look()->people.add(person).result());
}

void BookWindowTest::addDeal(const std::string& title, const std::string& person) const {
    app::NewDeal deal;
    deal.title = title;
    app::PartGiven part;
    part.person = app::Ref<Person>(person);
    part.part = Part::Decides;
    deal.people = {part};
    ASSERT_TRUE(look()->deals.add(deal).result());
}

QString BookWindowTest::write(const std::string& name, const std::string& content) const {
    std::ofstream(folder.path() / name, std::ios::binary) << content;
    return path(name);
}

QString BookWindowTest::path(const std::string& name) const {
    return app::toQt(folder.path() / name);
}

std::unique_ptr<app::Services> BookWindowTest::look() const {
    return app::openServices(folder.path() / "book.ajar", clock);
}

} // namespace ajar::test
