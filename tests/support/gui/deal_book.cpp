// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/deal_book.h"

#include "app/explain.h"
#include "app/qt_text.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace ajar::test {

DealBookTest::DealBookTest()
    : file(app::toQt(folder.path() / "north.ajar")), stateFolder(app::toQt(folder.path() / "state")) {
    app::NewBook made;
    made.name = "North region";
    made.currency = "EUR";
    made.me = "Robin Fields";
    EXPECT_TRUE(answerOf(app::createBook(app::pathFromQt(file), made, clock, local)));
    m_services = app::openServices(app::pathFromQt(file), clock, local);
    const auto deal = [this](const std::string& title, const std::string& organisation, const std::string& person,
                             const std::string& value) {
        app::NewDeal request;
        request.title = title;
        request.organisation = app::Ref<Organisation>(organisation);
        if (!person.empty())
            request.people.push_back({app::Ref<Person>(person), Part::Decides});
        request.value = value;
        return addDeal(request);
    };
    first = deal("Cold-chain monitoring", "Harbour Foods", "Dana Whitfield", "48k");
    second = deal("Dispatch", "Rey & Hijos", "Tom\u00e1s Rey", "31k");
    third = deal("Audit", "Port Authority", {}, "22k");
}

DealBookTest::~DealBookTest() {
    closeWindow();
}

Id<Deal> DealBookTest::addDeal(const app::NewDeal& deal) const {
    const auto added = answerOf(m_services->deals.add(deal));
    EXPECT_TRUE(added);
    return added ? added->id : Id<Deal>();
}

void DealBookTest::openWindow(const std::string& title, QSize size) {
    gui::WindowParts parts;
    parts.openBook = [this](const QString& path) { return app::openBook(app::pathFromQt(path), clock, local); };
    parts.explain = app::explained;
    parts.askForBook = [](QWidget*) { return QString(); };
    parts.stateFolder = stateFolder;
    window = std::make_unique<gui::MainWindow>(std::move(parts), theme);
    window->resize(size);
    QSignalSpy settled(window.get(), &gui::MainWindow::settled);
    window->show();
    window->activateWindow();
    window->open(file);
    EXPECT_TRUE(eventually([&] { return settled.count() > 0 && window->isActiveWindow(); }));
    if (!title.empty())
        select(title);
}

void DealBookTest::openPanel(const std::string& title, QSize size) {
    openWindow(title, size);
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return panel().page().has_value(); }));
}

void DealBookTest::closeWindow() {
    window.reset();
}

gui::DealSheets& DealBookTest::sheets() const {
    return window->sheets();
}

app::DealPage DealBookTest::dealPage(const std::string& title) const {
    const auto page = answerOf(m_services->deals.show(app::Ref<Deal>(title)));
    EXPECT_TRUE(page) << title;
    return page.value_or(app::DealPage());
}

app::DealPage DealBookTest::dealPage(const Id<Deal>& deal) const {
    const auto page = answerOf(m_services->deals.show(app::Ref<Deal>(deal)));
    EXPECT_TRUE(page);
    return page.value_or(app::DealPage());
}

void DealBookTest::type(const QString& text) {
    auto* target = QApplication::focusWidget();
    ASSERT_NE(target, nullptr) << "nothing has the focus";
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            QTest::keyClick(target, c.toLatin1());
        } else {
            QInputMethodEvent event;
            event.setCommitString(QString(c));
            QApplication::sendEvent(target, &event);
        }
    }
}

QString DealBookTest::typed() {
    if (const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
        return line->text();
    if (const auto* note = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()))
        return note->toPlainText();
    ADD_FAILURE() << "no editor has the keys";
    return {};
}

void DealBookTest::edit(gui::EditField& field, const QString& text) {
    field.setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    ASSERT_TRUE(eventually([&] { return field.editor().isAncestorOf(QApplication::focusWidget()); })); // after a save
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    if (!text.isEmpty())
        type(text);
    press(Qt::Key_Return);
}

void DealBookTest::choose(const QString& words) {
    ASSERT_TRUE(eventually([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    for (int tries = 0; tries < 20; ++tries) {
        if (menu->activeAction() != nullptr && menu->activeAction()->text() == words) {
            QTest::keyClick(menu, Qt::Key_Return);
            EXPECT_TRUE(eventually([] { return QApplication::activePopupWidget() == nullptr; }));
            window->activateWindow(); // a menu takes that away where there is no window manager
            EXPECT_TRUE(eventually([&] { return window->isActiveWindow(); }));
            return;
        }
        QTest::keyClick(menu, Qt::Key_Down);
    }
    FAIL() << "no entry " << words.toStdString();
}

} // namespace ajar::test
