// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/window_parts.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QKeyEvent;
class QMenuBar;

namespace ajar::gui {

class RecentBooks;

/// What can be done with the book shown.
enum class BookAccess { None, Read, Write };

/// The menus of the window. They say what is wanted; the window and its pages do it. Their keys reach them also from
/// within a field of text, which would keep some for itself (Ctrl+E, Ctrl+K).
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    WindowMenus(const WindowParts& parts, ThemeWatcher& theme, QWidget* window);

    [[nodiscard]] QMenuBar* bar() const { return m_bar; }
    [[nodiscard]] QMenu& deals() const { return *m_deals; }
    [[nodiscard]] QMenu& view() const { return *m_view; }
    [[nodiscard]] RecentBooks& recent() const { return *m_recent; }

    /// All that the menus offer, in their order, without what opens a menu.
    [[nodiscard]] QList<QAction*> commands() const;

    void setAccess(BookAccess access);
    /// Names what undo and redo would do.
    void takeUndoNames(const app::Board& board);
    /// A deed is on its way: it can be taken back from here on.
    void enableUndo();
    /// Says what a button of an empty page wants as if a menu had said it.
    void want(EmptyPage::Deed deed);
    /// Opens the first menu, for the keys.
    void enter();

Q_SIGNALS:
    void newBookWanted();
    void openWanted();
    void bookChosen(const QString& file);
    void sampleWanted();
    void importWanted();
    void exportWanted();
    void undoWanted();
    void redoWanted();
    void searchWanted();
    void findHereWanted();
    void newDealWanted();
    void logWanted();
    void pipelineWanted();
    void keysWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QList<QAction*> all() const;
    [[nodiscard]] bool isOurs(const QKeyEvent& key) const;
    void makeFileMenu();
    void makeEditMenu();
    void makeDealMenu();
    void makeViewMenu(const WindowParts& parts, ThemeWatcher& theme);
    void makeHelpMenu();

    QMenuBar* m_bar;
    RecentBooks* m_recent;
    QMenu* m_deals = nullptr;
    QMenu* m_view = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_find = nullptr;
    QAction* m_findHere = nullptr;
    QAction* m_newDeal = nullptr;
    QAction* m_log = nullptr;
};

} // namespace ajar::gui
