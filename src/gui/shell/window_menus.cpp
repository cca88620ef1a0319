// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/window_menus.h"

#include "app/qt_text.h"
#include "gui/shell/recent_books.h"
#include "gui/theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <algorithm>
#include <functional>

namespace ajar::gui {

namespace {

/// "&" in a name is no mnemonic.
QString forMenu(const QString& text) {
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

WindowMenus::WindowMenus(const WindowParts& parts, ThemeWatcher& theme, QWidget* window)
    : QObject(window), m_bar(new QMenuBar), m_recent(new RecentBooks(parts.recall, parts.keep, this)) {
    makeFileMenu();
    makeEditMenu();
    makeDealMenu();
    makeViewMenu(parts, theme);
    makeHelpMenu();
    connect(m_recent, &RecentBooks::chosen, this, &WindowMenus::bookChosen);
    qApp->installEventFilter(this);
    connect(new QShortcut(QKeySequence(Qt::Key_F10), window), &QShortcut::activated, this, &WindowMenus::enter);
    setAccess(BookAccess::None);
    takeUndoNames({});
}

void WindowMenus::makeFileMenu() {
    auto* file = m_bar->addMenu(tr("&File"));
    file->addAction(iconOf(Icon::NewBook), tr("&New book…"), this, &WindowMenus::newBookWanted);
    auto* open = file->addAction(iconOf(Icon::Open), tr("&Open…"), this, &WindowMenus::openWanted);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_recent->fill(*file->addMenu(tr("Open &recent")));
    file->addAction(iconOf(Icon::Book), tr("Look around in the &sample"), this, &WindowMenus::sampleWanted);
    file->addSeparator();
    m_import = file->addAction(iconOf(Icon::Import), tr("&Import…"), this, &WindowMenus::importWanted);
    m_import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_export = file->addAction(iconOf(Icon::Export), tr("&Export…"), this, &WindowMenus::exportWanted);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    file->addSeparator();
    auto* quit = file->addAction(tr("&Quit"), qApp, &QApplication::closeAllWindows);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void WindowMenus::makeEditMenu() {
    auto* edit = m_bar->addMenu(tr("&Edit"));
    m_undo = edit->addAction(iconOf(Icon::Undo), tr("&Undo"), this, &WindowMenus::undoWanted);
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo = edit->addAction(iconOf(Icon::Redo), tr("&Redo"), this, &WindowMenus::redoWanted);
    m_redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->addSeparator();
    m_find = edit->addAction(iconOf(Icon::Search), tr("&Search and commands"), this, &WindowMenus::searchWanted);
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_findHere = edit->addAction(tr("&Find here"), this, &WindowMenus::findHereWanted);
    m_findHere->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
}

void WindowMenus::makeDealMenu() {
    m_deals = m_bar->addMenu(tr("&Deal"));
    m_log = m_deals->addAction(iconOf(Icon::Encounter), tr("&Log encounter"), this, &WindowMenus::logWanted);
    m_log->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    m_newDeal = m_deals->addAction(tr("Ne&w deal"), this, &WindowMenus::newDealWanted);
    m_newDeal->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_deals->addSeparator();
}

void WindowMenus::makeViewMenu(const WindowParts& parts, ThemeWatcher& theme) {
    m_view = m_bar->addMenu(tr("&View"));
    auto* pipeline = m_view->addAction(iconOf(Icon::Pipeline), tr("&Pipeline"), this, &WindowMenus::pipelineWanted);
    pipeline->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2)); // Ctrl+1…7 name a page each, also while some are missing
    m_view->addSeparator();
    auto* menu = m_view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, ThemeChoice choice) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [&theme, choice, keep = parts.keepTheme] {
            theme.choose(choice);
            if (keep)
                keep(choice);
        });
    };
    add(tr("As the &system"), ThemeChoice::System);
    add(tr("&Light"), ThemeChoice::Light);
    add(tr("&Dark"), ThemeChoice::Dark);
}

void WindowMenus::makeHelpMenu() {
    auto* help = m_bar->addMenu(tr("&Help"));
    auto* keys = help->addAction(iconOf(Icon::Keys), tr("&Keys"), this, &WindowMenus::keysWanted);
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
}

QList<QAction*> WindowMenus::all() const {
    QList<QAction*> found;
    const std::function<void(const QWidget&)> collect = [&](const QWidget& menu) {
        for (auto* action : menu.actions()) {
            if (action->menu() != nullptr)
                collect(*action->menu());
            else if (!action->isSeparator())
                found << action;
        }
    };
    collect(*m_bar);
    return found;
}

QList<QAction*> WindowMenus::commands() const {
    auto found = all();
    // First what is done all day.
    std::ranges::stable_sort(found, {}, [this](const QAction* action) {
        return action == m_log ? 0 : action == m_newDeal ? 1 : action == m_import ? 2 : 3;
    });
    found.removeOne(m_find); // it is open
    return found;
}

void WindowMenus::setAccess(BookAccess access) {
    const bool canWrite = access == BookAccess::Write;
    m_import->setEnabled(canWrite);
    m_newDeal->setEnabled(canWrite);
    m_log->setEnabled(canWrite);
    m_export->setEnabled(access != BookAccess::None);
    m_findHere->setEnabled(access != BookAccess::None);
}

void WindowMenus::takeUndoNames(const app::Board& board) {
    const auto take = [&](QAction& action, const QString& plain, const QString& named, const std::string& deed) {
        action.setText(deed.empty() ? plain : named.arg(forMenu(app::lineToShow(deed))));
        action.setEnabled(!deed.empty() && !board.book.isReadOnly);
    };
    take(*m_undo, tr("&Undo"), tr("&Undo: %1"), board.undo);
    take(*m_redo, tr("&Redo"), tr("&Redo: %1"), board.redo);
}

/// Letters and digits with Ctrl that a menu has; undo and redo of what is typed belong to the field.
bool WindowMenus::isOurs(const QKeyEvent& key) const {
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() < Qt::Key_0 || key.key() > Qt::Key_Z ||
        (modifiers != Qt::ControlModifier && modifiers != (Qt::ControlModifier | Qt::ShiftModifier)))
        return false;
    const QKeySequence typed(key.key() | modifiers.toInt());
    return std::ranges::any_of(all(), [&](const QAction* action) {
        return action != m_undo && action != m_redo && action->shortcuts().contains(typed);
    });
}

bool WindowMenus::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType() &&
        static_cast<QWidget*>(watched)->window() == m_bar->window() && isOurs(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void WindowMenus::enableUndo() {
    m_undo->setEnabled(true);
}

void WindowMenus::want(EmptyPage::Deed deed) {
    switch (deed) {
    case EmptyPage::Deed::Nothing:
    case EmptyPage::Deed::TryAgain: break; // of the page alone
    case EmptyPage::Deed::NewBook: Q_EMIT newBookWanted(); break;
    case EmptyPage::Deed::OpenBook: Q_EMIT openWanted(); break;
    case EmptyPage::Deed::NewDeal: Q_EMIT newDealWanted(); break;
    case EmptyPage::Deed::Import: Q_EMIT importWanted(); break;
    case EmptyPage::Deed::Sample: Q_EMIT sampleWanted(); break;
    }
}

void WindowMenus::enter() {
    m_bar->setActiveAction(m_bar->actions().constFirst());
}

} // namespace ajar::gui
