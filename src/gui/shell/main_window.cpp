// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/main_window.h"

#include "app/qt_text.h"
#include "gui/deal/deal_sheets.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/search/search_field.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/page_header.h"
#include "gui/shell/rail.h"
#include "gui/shell/side_sheet.h"
#include "gui/shell/toast.h"
#include "gui/shell/window_menus.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kCloseAgainMs = 20;

} // namespace

MainWindow::MainWindow(WindowParts parts, ThemeWatcher& theme, QWidget* parent)
    : QMainWindow(parent),
      m_parts(std::move(parts)),
      m_rail(new Rail),
      m_pipelineButton(m_rail->addPage(Icon::Pipeline, tr("Pipeline"))),
      m_menus(new WindowMenus(m_parts, theme, this)),
      m_header(new PageHeader),
      m_messages(new MessageBar),
      m_pages(new QStackedWidget),
      m_pipeline(new PipelinePage),
      m_empty(new EmptyPage) {
    setMinimumSize(720, 480);
    makeLayout();
    connectMenus();
    connectPage();
    connectSheets();
    m_header->setTitle(tr("Pipeline"));
}

MainWindow::~MainWindow() {
    m_sheets->setBook({});
    m_pipeline->setSource(nullptr); // before the source goes
}

void MainWindow::makeLayout() {
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_menus->bar());
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    m_pages->addWidget(m_pipeline);
    m_pages->addWidget(m_empty);
    m_toast = new Toast(m_pages);
    setCentralWidget(whole);
    m_sheets = new DealSheets(*whole, *m_pages, *m_pipeline);
    m_sheets->sheet().addBar(*m_header);
}

void MainWindow::connectMenus() {
    m_menus->deals().addActions(m_sheets->actions());
    m_menus->deals().addActions(m_pipeline->dealActions());
    connect(m_menus, &WindowMenus::openWanted, this, &MainWindow::askAndOpen);
    connect(m_menus, &WindowMenus::bookChosen, this, &MainWindow::open);
    connect(m_menus, &WindowMenus::undoWanted, m_pipeline, &PipelinePage::undo);
    connect(m_menus, &WindowMenus::redoWanted, m_pipeline, &PipelinePage::redo);
    connect(m_menus, &WindowMenus::pipelineWanted, m_pipelineButton, &RailButton::click);
    connect(m_menus, &WindowMenus::searchWanted, this,
            [this] { m_header->search().setFocus(Qt::ShortcutFocusReason); });
    connect(m_menus, &WindowMenus::newDealWanted, this, &MainWindow::newDealWanted);
    connect(m_menus, &WindowMenus::logWanted, this, &MainWindow::logWanted);
    connect(m_header, &PageHeader::newDealWanted, this, &MainWindow::newDealWanted);
    connect(m_header, &PageHeader::logWanted, this, &MainWindow::logWanted);
}

void MainWindow::connectPage() {
    connect(m_pipeline, &PipelinePage::boardShown, this, &MainWindow::showBoard);
    connect(m_pipeline, &PipelinePage::loadFailed, this, &MainWindow::showLoadError);
    connect(m_pipeline, &PipelinePage::loadingChanged, this,
            [this](bool isLoading) { m_header->setWork(isLoading ? tr("Reading the book…") : QString()); });
    connect(m_pipeline, &PipelinePage::deedFailed, this, [this](const Error& error) {
        m_messages->showMessage(MessageBar::Kind::Error, m_parts.explain(error));
        m_pipeline->reload();
    });
    connect(m_pipeline, &PipelinePage::deedSent, m_menus, &WindowMenus::enableUndo);
    connect(m_pipeline, &PipelinePage::deedDone, this, [this](const QString& words) {
        m_messages->hide();
        m_toast->showMessage(words, Toast::Offer::Undo);
    });
    connect(m_pipeline, &PipelinePage::told, this,
            [this](const QString& words) { m_toast->showMessage(words, Toast::Offer::Nothing); });
    connect(m_toast, &Toast::undoWanted, m_pipeline, &PipelinePage::undo);
    connect(m_header, &PageHeader::cancelled, m_pipeline, &PipelinePage::cancelLoading);
    connect(m_messages, &MessageBar::deedWanted, this, [this] {
        m_messages->hide();
        m_pipeline->reload();
    });
    connect(m_empty, &EmptyPage::primaryPressed, this, &MainWindow::askAndOpen);
    connect(m_empty, &EmptyPage::secondPressed, this, [this] { open(m_file); });
}

void MainWindow::connectSheets() {
    connect(m_sheets, &DealSheets::deedDone, m_menus, &WindowMenus::enableUndo);
    connect(m_sheets, &DealSheets::deedDone, this,
            [this](const QString& words) { m_toast->showMessage(words, Toast::Offer::Undo); });
    connect(m_sheets, &DealSheets::told, this,
            [this](const QString& words) { m_toast->showMessage(words, Toast::Offer::Nothing); });
    connect(this, &MainWindow::newDealWanted, m_sheets, &DealSheets::newDeal);
    connect(this, &MainWindow::logWanted, m_sheets, &DealSheets::logEncounter);
}

void MainWindow::askAndOpen() {
    const QString file = m_parts.askForBook(this);
    if (!file.isEmpty())
        open(file);
}

void MainWindow::open(const QString& file) {
    m_file = file;
    m_hasBoard = false;
    m_messages->hide();
    m_toast->hide();
    m_sheets->setBook({});
    m_pipeline->setSource(nullptr);
    m_book = {};
    m_menus->takeUndoNames({});
    m_pipelineButton->setBadge(0, {});
    m_rail->setBookName({});
    setWindowTitle(QFileInfo(file).fileName());
    if (file.isEmpty()) {
        showEmpty(EmptyReason::NoBook);
        return;
    }
    m_pages->setCurrentWidget(m_pipeline);
    m_book = m_parts.openBook(file);
    m_pipeline->setSource(m_book.board.get());
    m_sheets->setBook({&m_book, file, LogDrafts(m_parts.stateFolder), m_parts.explain});
}

void MainWindow::showBoard(const app::Board& board) {
    std::int64_t pending = 0;
    std::int64_t all = 0;
    for (const auto& shelf : board.shelves) {
        pending += app::bucketOf(shelf.shelf) == Bucket::Pending ? shelf.count : 0;
        all += shelf.count + shelf.older;
    }
    m_pipelineButton->setBadge(pending, tr("%Ln pending deal(s)", nullptr, static_cast<int>(pending)));
    const QString name = app::lineToShow(board.book.name);
    m_rail->setBookName(name);
    setWindowTitle(board.book.isSample ? tr("%1 (sample)").arg(name) : name);
    m_menus->takeUndoNames(board);
    m_sheets->takeFace(board.book);
    if (!m_hasBoard)
        tellNotice(board.book);
    m_hasBoard = true;
    if (all == 0)
        showEmpty(EmptyReason::NoDeals);
    else
        m_pages->setCurrentWidget(m_pipeline);
    Q_EMIT settled();
}

void MainWindow::showLoadError(const Error& error) {
    if (m_hasBoard)
        m_messages->showMessage(MessageBar::Kind::Error, m_parts.explain(error), tr("Try again"));
    else
        showEmpty(EmptyReason::CannotOpen, m_parts.explain(error));
    Q_EMIT settled();
}

void MainWindow::showEmpty(EmptyReason reason, const QString& words) {
    switch (reason) {
    case EmptyReason::NoBook:
        m_empty->tell(
            tr("No book yet"),
            tr("A book holds your people, encounters and deals in one file. Make one with: ajar-cli new FILE"),
            tr("Open a book…"));
        break;
    case EmptyReason::CannotOpen:
        m_empty->tell(tr("This book cannot be opened"), words, tr("Open another book…"), tr("Try again"));
        break;
    case EmptyReason::NoDeals:
        m_empty->tell(
            tr("No deals here yet"),
            tr("Bring in a file of deals, and they show up here at once: ajar-cli --book FILE import deals.csv"),
            tr("Open another book…"));
        break;
    }
    m_pages->setCurrentWidget(m_empty);
    if (reason == EmptyReason::NoBook)
        Q_EMIT settled();
}

void MainWindow::tellNotice(const app::BookFace& book) {
    QString words;
    switch (book.notice) {
    case app::BookNotice::None: return;
    case app::BookNotice::ReadOnlyFile:
        words = tr("This book can only be read: its file or folder takes no changes.");
        break;
    case app::BookNotice::NewerStep:
        words = tr("A newer Ajar has written this book. It is open for reading, and stays as it is.");
        break;
    case app::BookNotice::Recovered:
        words = tr(
            "The book was not closed cleanly. All that had been saved is here; one unfinished change was taken back.");
        break;
    case app::BookNotice::Migrated:
        words = tr("The book was brought up to this version of Ajar. A backup of how it was stands beside it.");
        break;
    case app::BookNotice::Network:
        words = tr("This book lies in a network folder. Open it on one computer at a time: across a network, two could "
                   "overwrite each other's work.");
        break;
    }
    m_messages->showMessage(MessageBar::Kind::Info, words);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_sheets->mayClose()) { // what was just typed is on its way to the book
        event->ignore();
        QTimer::singleShot(kCloseAgainMs, this, &QWidget::close);
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace ajar::gui
