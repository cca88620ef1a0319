// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/main_window.h"

#include "app/qt_text.h"
#include "gui/deal/deal_sheets.h"
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/search/search_box.h"
#include "gui/shell/book_maker.h"
#include "gui/shell/drop_veil.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/empty_words.h"
#include "gui/shell/keys_sheet.h"
#include "gui/shell/leave_guard.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/page_header.h"
#include "gui/shell/rail.h"
#include "gui/shell/recent_books.h"
#include "gui/shell/side_sheet.h"
#include "gui/shell/toast.h"
#include "gui/shell/usual_keys.h"
#include "gui/sorting/sorting_page.h"
#include "gui/theme/type_scale.h"
#include "gui/transfer/export_page.h"
#include "gui/transfer/import_page.h"
#include "gui/transfer/transfer_pages.h"
#include "gui/words/amounts.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

const QString kGeometryKey = QStringLiteral("window");

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
      m_empty(new EmptyPage),
      m_transfer(new TransferPages(m_parts, *m_pages)),
      m_maker(new BookMaker(m_parts, *m_pages)) {
    setMinimumSize(720, 480);
    new UsualKeys(this);
    makeLayout();
    connectMenus();
    connectPage();
    connectSheets();
    connectSorting();
    connectTransfer();
    connectEmptyPage();
    m_header->setTitle(tr("Pipeline"));
    setAccess(BookAccess::None);
    if (m_parts.recall)
        restoreGeometry(m_parts.recall(kGeometryKey).toByteArray());
}

MainWindow::~MainWindow() {
    closeBook(); // before the pages that show it go
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
    auto* stage = new QWidget;
    stage->setFocusProxy(m_pages);
    auto* only = new QVBoxLayout(stage);
    only->setContentsMargins(0, 0, 0, 0);
    only->addWidget(m_pages); // what lies over them stands beside: a screen reader is told a stack's current page alone
    column->addWidget(stage, 1);
    row->addLayout(column, 1);
    m_pages->addWidget(m_pipeline);
    m_pages->addWidget(m_empty);
    m_toast = new Toast(stage);
    setCentralWidget(whole);
    m_sheets = new DealSheets(*whole, *stage, *m_pipeline);
    m_sheets->sheet().addBar(*m_header);
    m_toast->keepBeside(m_sheets->sheet());
    m_leaving = new LeaveGuard(*m_sheets, *m_messages, this);
    m_search = new SearchBox(m_header->search(), *whole);
    m_veil = new DropVeil(*this, stage);
}

void MainWindow::connectMenus() {
    m_menus->deals().addActions(m_sheets->actions());
    m_menus->deals().addActions(m_pipeline->dealActions());
    connect(m_menus, &WindowMenus::openWanted, this, &MainWindow::askAndOpen);
    connect(m_menus, &WindowMenus::bookChosen, this, &MainWindow::open);
    connect(m_menus, &WindowMenus::newBookWanted, m_maker, &BookMaker::askForNew);
    connect(m_menus, &WindowMenus::sampleWanted, m_maker, &BookMaker::openSample);
    connect(m_menus, &WindowMenus::importWanted, m_transfer, qOverload<>(&TransferPages::importFiles));
    connect(m_menus, &WindowMenus::exportWanted, this, &MainWindow::exportBook);
    connect(m_menus, &WindowMenus::keysWanted, this, [this] {
        if (m_keys == nullptr)
            m_keys = new KeysSheet(this);
        m_keys->showFor(*m_menus->bar());
    });
    connect(m_menus, &WindowMenus::undoWanted, m_pipeline, &PipelinePage::undo);
    connect(m_menus, &WindowMenus::redoWanted, m_pipeline, &PipelinePage::redo);
    connect(m_menus, &WindowMenus::pipelineWanted, this, &MainWindow::goHome);
    connect(m_pipelineButton, &RailButton::clicked, this, &MainWindow::goHome);
    m_search->setCommands([this] { return m_menus->commands(); });
    connect(m_menus, &WindowMenus::searchWanted, m_search, &SearchBox::open);
    connect(m_menus, &WindowMenus::findHereWanted, m_pipeline, &PipelinePage::find);
    connect(m_search, &SearchBox::dealWanted, this, &MainWindow::showDeal);
    connect(m_menus, &WindowMenus::newDealWanted, this, &MainWindow::newDealWanted);
    connect(m_menus, &WindowMenus::logWanted, this, &MainWindow::logWanted);
    connect(m_header, &PageHeader::newDealWanted, this, &MainWindow::newDealWanted);
    connect(m_header, &PageHeader::logWanted, this, &MainWindow::logWanted);
}

void MainWindow::connectPage() {
    m_pipeline->setMemory(m_parts.recall, m_parts.keep);
    connect(m_pipeline, &PipelinePage::boardShown, this, &MainWindow::showBoard);
    connect(m_pipeline, &PipelinePage::loadFailed, this, &MainWindow::showLoadError);
    connect(m_pipeline, &PipelinePage::loadingChanged, this, [this](bool isLoading) {
        m_isLoading = isLoading;
        showWork();
    });
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
    connect(m_header, &PageHeader::cancelled, this, [this] {
        if (m_transfer->workInWords().isEmpty())
            m_pipeline->cancelLoading();
        else
            m_transfer->cancel();
    });
    connect(m_messages, &MessageBar::deedWanted, this, [this] {
        m_messages->hide();
        m_pipeline->reload();
    });
}

void MainWindow::connectSorting() {
    auto* sorting = new SortingPage;
    m_pages->addWidget(sorting);
    connect(m_pipeline, &PipelinePage::sortWanted, this, [this, sorting] {
        if (!m_hasBoard || !m_book.board)
            return;
        go(sorting, tr("Sort your pending deals"));
        sorting->start(*m_book.board, m_book.services ? sortingDoors(*m_book.services, *sorting) : SortingDoors(),
                       m_pipeline->filters().filter());
    });
    connect(m_pipeline, &PipelinePage::undone, sorting, &SortingPage::followUndo);
    connect(sorting, &SortingPage::left, this, &MainWindow::goHome);
    connect(sorting, &SortingPage::deedSent, m_menus, &WindowMenus::enableUndo);
    connect(sorting, &SortingPage::deedFailed, m_pipeline, &PipelinePage::deedFailed);
}

void MainWindow::connectSheets() {
    connect(m_sheets, &DealSheets::deedDone, m_menus, &WindowMenus::enableUndo);
    connect(m_sheets, &DealSheets::deedDone, this,
            [this](const QString& words) { m_toast->showMessage(words, Toast::Offer::Undo); });
    connect(m_sheets, &DealSheets::told, this,
            [this](const QString& words) { m_toast->showMessage(words, Toast::Offer::Nothing); });
    connect(this, &MainWindow::dealFound, m_sheets, &DealSheets::showDeal);
    connect(this, &MainWindow::newDealWanted, m_sheets, &DealSheets::newDeal);
    connect(this, &MainWindow::logWanted, m_sheets, &DealSheets::logEncounter);
}

void MainWindow::connectTransfer() {
    connect(m_transfer, &TransferPages::pageWanted, this, &MainWindow::go);
    connect(m_transfer, &TransferPages::pageLeft, this, &MainWindow::goHome);
    connect(m_transfer, &TransferPages::undoWanted, m_pipeline, &PipelinePage::undo);
    connect(m_transfer, &TransferPages::workChanged, this, &MainWindow::showWork);
    connect(m_pipeline, &PipelinePage::undone, m_transfer, &TransferPages::followUndo);
    connect(m_transfer, &TransferPages::imported, this, [this](const QString& words, bool bringsDeals) {
        m_menus->enableUndo();
        if (bringsDeals) // whose they are, and whether a filter would show them, is not asked: all are shown
            m_pipeline->filters().clear();
        if (m_pages->currentWidget() != &m_transfer->importPage()) // there it says so itself
            m_toast->showMessage(words, Toast::Offer::Undo);
    });
    connect(m_veil, &DropVeil::bookDropped, this, &MainWindow::open);
    connect(m_veil, &DropVeil::filesDropped, m_transfer, qOverload<const QStringList&>(&TransferPages::importFiles));
    connect(m_maker, &BookMaker::pageWanted, this, &MainWindow::go);
    connect(m_maker, &BookMaker::pageLeft, this, &MainWindow::goHome);
    connect(m_maker, &BookMaker::made, this, &MainWindow::open);
    connect(m_maker, &BookMaker::working, this, [this](const QString& words) {
        m_making = words;
        showWork();
    });
    connect(m_maker, &BookMaker::failed, this,
            [this](const QString& words) { m_messages->showMessage(MessageBar::Kind::Error, words); });
}

void MainWindow::connectEmptyPage() {
    connect(m_empty, &EmptyPage::wanted, this, [this](EmptyPage::Deed deed) {
        if (deed == EmptyPage::Deed::TryAgain)
            open(m_file);
        else
            m_menus->want(deed);
    });
}

void MainWindow::go(QWidget* page, const QString& title) {
    m_messages->hide();
    m_header->setTitle(title);
    m_header->setTools(page == m_pipeline ? m_pipeline->tools() : nullptr);
    m_header->setDeedsShown(page == m_pipeline || page == m_empty);
    m_toast->setVisible(!m_toast->isHidden() && m_pages->currentWidget() == page); // else it lies over buttons there
    m_pages->setCurrentWidget(page);
    showWork();
}

void MainWindow::goHome() {
    go(m_hasDeals || (!m_file.isEmpty() && !m_hasBoard && m_emptyReason != EmptyReason::CannotOpen)
           ? static_cast<QWidget*>(m_pipeline)
           : m_empty,
       tr("Pipeline"));
    if (m_pages->currentWidget() == m_pipeline)
        m_pipeline->column(Bucket::Pending).view().setFocus(Qt::OtherFocusReason);
}

/// What is worked on behind the page that is shown; a page tells its own.
void MainWindow::showWork() {
    const auto* page = m_pages->currentWidget();
    QString words = m_making;
    if (words.isEmpty() && page != &m_transfer->importPage() && page != &m_transfer->exportPage())
        words = m_transfer->workInWords();
    if (words.isEmpty() && m_isLoading)
        words = tr("Reading the book…");
    m_header->setWork(words);
}

void MainWindow::setAccess(BookAccess access) {
    m_access = access;
    m_menus->setAccess(access);
    m_header->setDeedsEnabled(access == BookAccess::Write);
    m_veil->setAccess(access);
}

void MainWindow::exportBook() {
    ExportChoices choices;
    choices.book = m_bookName;
    if (const auto* card = m_pipeline->selectedCard()) {
        choices.deal = card->deal;
        choices.dealTitle = app::lineToShow(card->title);
    }
    m_transfer->exportFrom(choices);
}

void MainWindow::showDeal(const Id<Deal>& deal) {
    goHome();
    bool isThere = false;
    for (const auto bucket : {Bucket::Pending, Bucket::Sold, Bucket::NotSold}) {
        auto& view = m_pipeline->column(bucket).view();
        view.selectDeal(deal);
        if (view.selectedDeal() != deal)
            continue;
        view.setFocus(Qt::OtherFocusReason);
        m_sheets->openDeal();
        isThere = true;
        break;
    }
    if (!isThere)
        m_toast->showMessage(tr("The board does not show that deal now: it was closed earlier, or it is filtered out."),
                             Toast::Offer::Nothing);
    Q_EMIT dealFound(deal);
}

void MainWindow::askAndOpen() {
    const QString file = m_parts.askForBook ? m_parts.askForBook(this) : QString();
    if (!file.isEmpty())
        open(file);
}

void MainWindow::closeBook() {
    m_search->setServices(nullptr);
    m_transfer->setBook(nullptr);
    m_sheets->setBook({});
    m_pipeline->setSource(nullptr);
    m_book = {};
}

void MainWindow::open(const QString& file) {
    if (!m_leaving->lets([this, file] { open(file); }))
        return;
    m_before = m_hasBoard ? m_file : QString();
    m_file = file;
    m_hasBoard = false;
    m_hasDeals = false;
    m_emptyReason = EmptyReason::NoBook;
    m_bookName.clear();
    m_messages->hide();
    m_toast->hide();
    closeBook();
    setAccess(BookAccess::None);
    m_menus->takeUndoNames({});
    m_pipelineButton->setBadge(0, {});
    m_rail->setBookName({});
    setWindowTitle(app::lineToShow(app::fromQt(QFileInfo(file).fileName())));
    if (file.isEmpty()) {
        showEmpty(EmptyReason::NoBook);
        Q_EMIT settled();
        return;
    }
    go(m_pipeline, tr("Pipeline"));
    m_book = m_parts.openBook(file);
    m_pipeline->setSource(m_book.board.get(), file);
    m_transfer->setBook(&m_book);
    m_sheets->setBook({&m_book, file, m_parts.stateFolder, m_parts.explain});
    m_search->setServices(m_book.services.get());
}

void MainWindow::showBoard(const app::Board& board) {
    std::int64_t pending = 0;
    std::int64_t all = 0;
    for (const auto& shelf : board.shelves) {
        pending += app::bucketOf(shelf.shelf) == Bucket::Pending ? shelf.count : 0;
        all += shelf.count + shelf.older;
    }
    m_pipelineButton->setBadge(pending, tr("%Ln pending deal(s)", nullptr, static_cast<int>(pending)));
    m_bookName = app::lineToShow(board.book.name);
    m_rail->setBookName(m_bookName);
    setWindowTitle(board.book.isSample ? tr("%1 (sample)").arg(m_bookName) : m_bookName);
    m_menus->takeUndoNames(board);
    m_sheets->takeFace(board.book);
    setAccess(board.book.isReadOnly ? BookAccess::Read : BookAccess::Write);
    if (!m_hasBoard) {
        if (const auto notice = noticeInWords(board.book.notice); !notice.isEmpty())
            m_messages->showMessage(MessageBar::Kind::Info, notice);
        m_menus->recent().add(m_file);
    }
    m_hasBoard = true;
    m_hasDeals = all > 0 || board.isFiltered;
    const auto* page = m_pages->currentWidget();
    if (!m_hasDeals)
        showEmpty(EmptyReason::NoDeals);
    else if (page == m_empty)
        go(m_pipeline, tr("Pipeline"));
    Q_EMIT settled();
}

void MainWindow::showLoadError(const Error& error) {
    if (m_hasBoard)
        m_messages->showMessage(MessageBar::Kind::Error, m_parts.explain(error), tr("Try again"));
    else if (!m_before.isEmpty()) {
        const QString words = m_parts.explain(error);
        open(std::exchange(m_before, {}));
        m_messages->showMessage(MessageBar::Kind::Error, words);
    } else
        showEmpty(EmptyReason::CannotOpen, m_parts.explain(error));
    Q_EMIT settled();
}

void MainWindow::showEmpty(EmptyReason reason, const QString& words) {
    m_emptyReason = reason;
    m_empty->tell(emptyWords(reason, m_access, words));
    if (m_pages->currentWidget() == m_pipeline || m_pages->currentWidget() == m_empty || reason != EmptyReason::NoDeals)
        go(m_empty, tr("Pipeline"));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_leaving->lets([this] { close(); })) {
        event->ignore();
        return;
    }
    if (m_parts.keep)
        m_parts.keep(kGeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace ajar::gui
