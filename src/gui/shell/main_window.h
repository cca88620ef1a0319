// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/window_parts.h"

#include <QMainWindow>
#include <memory>

class QStackedWidget;

namespace ajar::gui {

class DealSheets;
class EmptyPage;
class MessageBar;
class PageHeader;
class PipelinePage;
class Rail;
class RailButton;
class Toast;
class WindowMenus;

/// The window on one book: rail, menus, the page, and the places where it speaks. What can be done with the things on a
/// page belongs to the page.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(WindowParts parts, ThemeWatcher& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows the book in `file`; empty: says that there is none yet.
    void open(const QString& file);

    /// Whether what it shows is a book, and not why there is none.
    [[nodiscard]] bool showsBook() const { return m_hasBoard; }
    [[nodiscard]] PipelinePage& pipeline() const { return *m_pipeline; }
    [[nodiscard]] Toast& toast() const { return *m_toast; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }
    [[nodiscard]] EmptyPage& emptyPage() const { return *m_empty; }
    [[nodiscard]] PageHeader& header() const { return *m_header; }
    [[nodiscard]] DealSheets& sheets() const { return *m_sheets; }

Q_SIGNALS:
    /// By button, menu or key.
    void newDealWanted();
    void logWanted();
    /// The page shows the book, or says why it does not.
    void settled();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum class EmptyReason { NoBook, CannotOpen, NoDeals };

    void makeLayout();
    void connectMenus();
    void connectPage();
    void connectSheets();

    void askAndOpen();
    void showBoard(const app::Board& board);
    void showLoadError(const Error& error);
    void showEmpty(EmptyReason reason, const QString& words = {});
    void tellNotice(const app::BookFace& book);

    WindowParts m_parts;
    QString m_file;
    app::OpenBook m_book;

    Rail* m_rail;
    RailButton* m_pipelineButton;
    WindowMenus* m_menus;
    PageHeader* m_header;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    PipelinePage* m_pipeline;
    EmptyPage* m_empty;
    Toast* m_toast = nullptr;
    DealSheets* m_sheets = nullptr;
    bool m_hasBoard = false;
};

} // namespace ajar::gui
