// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/empty_words.h"
#include "gui/shell/window_menus.h"
#include "gui/shell/window_parts.h"

#include <QMainWindow>
#include <memory>

class QStackedWidget;

namespace ajar::gui {

class DealSheets;
class BookMaker;
class DropVeil;
class EmptyPage;
class KeysSheet;
class LeaveGuard;
class MessageBar;
class PageHeader;
class PipelinePage;
class Rail;
class RailButton;
class SearchBox;
class Toast;
class TransferPages;

/// The window on one book: rail, menus, the page, and the places where it speaks. What can be done with the things on a
/// page belongs to the page.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(WindowParts parts, ThemeWatcher& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows the book in `file`; empty: says that there is none yet, and how to come by one.
    void open(const QString& file);
    /// Asks what shall be exported.
    void exportBook();

    /// Whether what it shows is a book, and not why there is none.
    [[nodiscard]] bool showsBook() const { return m_hasBoard; }
    /// Whether the book is being read or made.
    [[nodiscard]] bool isWorking() const { return m_isLoading || !m_making.isEmpty(); }
    [[nodiscard]] PipelinePage& pipeline() const { return *m_pipeline; }
    [[nodiscard]] Toast& toast() const { return *m_toast; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }
    [[nodiscard]] EmptyPage& emptyPage() const { return *m_empty; }
    [[nodiscard]] PageHeader& header() const { return *m_header; }
    [[nodiscard]] DealSheets& sheets() const { return *m_sheets; }
    [[nodiscard]] TransferPages& transfer() const { return *m_transfer; }
    [[nodiscard]] BookMaker& maker() const { return *m_maker; }
    [[nodiscard]] SearchBox& searchBox() const { return *m_search; }

Q_SIGNALS:
    /// By button, menu or key.
    void newDealWanted();
    void logWanted();
    /// A deal was found by search. Where the board shows it, it is selected there already.
    void dealFound(const ajar::Id<ajar::Deal>& deal);
    /// The page shows the book, or says why it does not.
    void settled();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeLayout();
    void connectMenus();
    void connectPage();
    void connectSheets();
    void connectSorting();
    void connectTransfer();
    void connectEmptyPage();

    /// Shows a page of the stack under its title.
    void go(QWidget* page, const QString& title);
    /// Back to the book: its board, or why there is none.
    void goHome();
    void askAndOpen();
    void closeBook();
    void showWork();
    void showDeal(const Id<Deal>& deal);
    void showBoard(const app::Board& board);
    void showLoadError(const Error& error);
    void showEmpty(EmptyReason reason, const QString& words = {});
    void setAccess(BookAccess access);

    WindowParts m_parts;
    QString m_file;
    QString m_before; ///< the book that was open before this one, until this one is
    app::OpenBook m_book;

    Rail* m_rail;
    RailButton* m_pipelineButton;
    WindowMenus* m_menus;
    PageHeader* m_header;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    PipelinePage* m_pipeline;
    EmptyPage* m_empty;
    TransferPages* m_transfer;
    BookMaker* m_maker;
    SearchBox* m_search = nullptr;
    Toast* m_toast = nullptr;
    DealSheets* m_sheets = nullptr;
    LeaveGuard* m_leaving = nullptr;
    DropVeil* m_veil = nullptr;
    KeysSheet* m_keys = nullptr; ///< once it was asked for
    EmptyReason m_emptyReason = EmptyReason::NoBook;
    BookAccess m_access = BookAccess::None;
    QString m_bookName;
    QString m_making; ///< the book that is being made, in words
    bool m_isLoading = false;
    bool m_hasBoard = false;
    bool m_hasDeals = false;
};

} // namespace ajar::gui
