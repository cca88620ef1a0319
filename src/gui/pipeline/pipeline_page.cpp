// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/pipeline_page.h"

#include "app/board_model.h"
#include "app/qt_text.h"
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_loader.h"
#include "gui/pipeline/board_tools.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/card_text.h"
#include "gui/pipeline/column_head.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/column_strip.h"
#include "gui/pipeline/deal_actions.h"
#include "gui/pipeline/deed_runner.h"
#include "gui/pipeline/effort_bar.h"
#include "gui/pipeline/find_line.h"
#include "gui/pipeline/nothing_found.h"
#include "gui/pipeline/why_bar.h"
#include "gui/theme/type_scale.h"
#include "gui/words/places.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ajar::gui {

namespace {

constexpr int kMargin = 20;
constexpr int kColumnGap = 14;
constexpr int kMenuNameWidest = 280;
constexpr int kPending = 1; ///< its position among the columns

} // namespace

PipelinePage::PipelinePage(QWidget* parent)
    : QWidget(parent),
      m_effort(new EffortBar(this)),
      m_loader(new BoardLoader(this)),
      m_deeds(new DeedRunner(this)),
      m_actions(new DealActions(this)),
      m_why(new WhyBar(this)),
      m_filters(new BoardFilters(this)),
      m_board(new QWidget(this)),
      m_nothing(new NothingFound(this)),
      m_sort(new QAction(tr("So&rt your pending deals…"), this)) {
    makeColumns();
    makeActions();
    connectWork();
    connectFilters();
    enableActions();
}

void PipelinePage::makeColumns() {
    using app::Shelf;
    m_models.push_back(std::make_unique<app::BoardModel>(std::vector{Shelf::Sold}));
    m_models.push_back(std::make_unique<app::BoardModel>(
        std::vector{Shelf::Ajar, Shelf::SoldAnyway, Shelf::NotSoldAnyway, Shelf::Unsorted}));
    m_models.push_back(std::make_unique<app::BoardModel>(std::vector{Shelf::NotSold}));

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kMargin, kColumnGap, kMargin, kColumnGap);
    page->setSpacing(kColumnGap);
    // In one place, so that the question moves no card while it is asked.
    auto* top = new QGridLayout;
    top->addWidget(m_effort, 0, 0);
    top->addWidget(m_why, 0, 0);
    page->addLayout(top);
    page->addWidget(&m_filters->line());
    auto* row = new QHBoxLayout(m_board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kColumnGap);
    page->addWidget(m_board, 1);
    page->addWidget(m_nothing, 1);
    m_nothing->hide();
    constexpr std::array kBuckets{Bucket::Sold, Bucket::Pending, Bucket::NotSold};
    for (int position = 0; position < 3; ++position) {
        const auto at = static_cast<std::size_t>(position);
        m_columns.push_back(new ColumnPanel(kBuckets[at], *m_models[at], this));
        row->addWidget(m_columns.back(), position == kPending ? 1 : 0);
        connectColumn(position);
    }
    m_hand.setColumns(m_columns);
}

void PipelinePage::connectColumn(int position) {
    auto* column = m_columns[static_cast<std::size_t>(position)];
    auto* view = &column->view();
    view->setContextMenuPolicy(Qt::NoContextMenu); // the page shows it
    connect(view, &BoardView::dealSelected, this, [this, view] { selectionIsIn(view); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PipelinePage::selectionChanged);
    connect(view, &BoardView::cameWithoutCard, this, [this] {
        if (m_hand.selected())
            m_hand.giveKeys();
    });
    connect(view, &BoardView::leaving, this,
            [this, position](BoardLayout::Step step, int y) { leave(position, step, y); });
    connect(view, &BoardView::moreWanted, this, [this, position](app::Shelf shelf) {
        for (const auto& shown : m_models[static_cast<std::size_t>(position)]->shelves())
            if (shown.shelf == shelf)
                m_loader->loadMore(shelf, shown.moreAfter);
    });
    connect(column, &ColumnPanel::olderToggled, this, [this, column] { toggleOlder(column->bucket()); });
    connect(column, &ColumnPanel::stripPressed, this, [this, position] { openStrip(position); });
    column->setFallRule([this](const Id<Deal>& deal, app::Shelf shelf) { return fallOf(deal, shelf); });
    connect(column, &ColumnPanel::dealDropped, this, &PipelinePage::drop);
}

void PipelinePage::makeActions() {
    connect(m_actions, &DealActions::callWanted, this, &PipelinePage::call);
    connect(m_actions, &DealActions::moveWanted, this, qOverload<Bucket>(&PipelinePage::move));

    auto* why = new QAction(this);
    why->setShortcut(QKeySequence(Qt::Key_W));
    why->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(why, &QAction::triggered, m_why, &WhyBar::takeKeys);
    addAction(why);

    auto* older = new QAction(this);
    older->setShortcut(QKeySequence(Qt::Key_O));
    older->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    older->setAutoRepeat(false);
    connect(older, &QAction::triggered, this, [this] {
        for (const auto* column : m_columns)
            if (column->view().hasFocus() && column->bucket() != Bucket::Pending)
                toggleOlder(column->bucket());
    });
    addAction(older);
}

void PipelinePage::connectFilters() {
    m_filters->setHeads(column(Bucket::Pending).view().heads());
    connect(m_nothing, &NothingFound::clearWanted, this, [this] {
        m_filters->clear();
        m_hand.giveKeys();
    });
    connect(m_filters, &BoardFilters::changed, this, [this] {
        m_startsAnew = true;
        m_why->settle(); // another card may be the first to be shown
        m_loader->setView(m_filters->filter(), m_filters->order());
    });
    connect(&m_filters->line(), &FindLine::left, this, [this] { m_hand.giveKeys(); });
    connect(&m_filters->tools(), &BoardTools::sortWanted, this, &PipelinePage::sortWanted);
    connect(m_sort, &QAction::triggered, this, &PipelinePage::sortWanted);
}

void PipelinePage::connectWork() {
    m_loader->setShownCards([this] { return shownCards(); });
    m_loader->setHeld([this] { return m_hand.deal(); });
    connect(m_loader, &BoardLoader::loaded, this, &PipelinePage::showBoard);
    connect(m_loader, &BoardLoader::moreLoaded, this, &PipelinePage::showMore);
    connect(m_loader, &BoardLoader::failed, this, &PipelinePage::loadFailed);
    connect(m_loader, &BoardLoader::loadingChanged, this, &PipelinePage::loadingChanged);
    connect(m_deeds, &DeedRunner::failed, this, &PipelinePage::deedFailed);
    connect(m_deeds, &DeedRunner::leanSet, this, [this](const Id<Deal>& deal, Lean lean, const QString& label) {
        m_hand.follow(deal);
        m_why->askOfCall(deal, lean, label);
        Q_EMIT deedDone(tr("%1: %2", "a deal and the call just made").arg(label, gui::wordOf(lean)));
    });
    connect(m_deeds, &DeedRunner::leanStood, this, [this](Lean lean, const QString& label) {
        Q_EMIT told(tr("%1: %2, as you said today", "a deal and its call").arg(label, gui::wordOf(lean)));
    });
    connect(m_deeds, &DeedRunner::moved, this, &PipelinePage::tellMoved);
    connect(m_why, &WhyBar::kept, m_deeds, &DeedRunner::sayWhy);
    connect(m_why, &WhyBar::keysLeft, this, [this] { m_hand.giveKeys(); });
    connect(m_deeds, &DeedRunner::undone, this,
            [this](const QString& name, std::int64_t deed, const std::optional<Id<Deal>>& about) {
                if (about)
                    m_hand.follow(*about);
                Q_EMIT told(tr("Taken back: %1").arg(name));
                Q_EMIT undone(deed);
            });
    connect(m_deeds, &DeedRunner::foundNothing, this,
            [this] { Q_EMIT told(tr("There is nothing to take back or do again.")); });
    connect(m_deeds, &DeedRunner::redone, this, [this](const QString& name, const std::optional<Id<Deal>>& about) {
        if (about)
            m_hand.follow(*about);
        Q_EMIT deedDone(tr("Done again: %1").arg(name));
    });
}

void PipelinePage::setMemory(std::function<QVariant(const QString&)> recall,
                             std::function<void(const QString&, const QVariant&)> keep) {
    m_filters->setMemory(std::move(recall), std::move(keep));
}

QWidget* PipelinePage::tools() const {
    return &m_filters->tools();
}

void PipelinePage::setSource(app::BoardSource* source, const QString& book) {
    disconnect(m_counted);
    m_hasBoard = false;
    m_isReadOnly = false;
    m_startsAnew = false;
    m_hand.letGo();
    m_why->leave();
    m_deeds->setSource(source);
    for (const auto& model : m_models)
        model->clear();
    for (auto* column : m_columns)
        column->head().setOlder(app::Older::Hide);
    m_effort->clear();
    m_filters->begin(source == nullptr ? QString() : book);
    if (source != nullptr) {
        m_counted = connect(source, &app::BoardSource::effortCounted, m_effort, &EffortBar::setEffort);
        m_filters->ask(*source);
    }
    m_loader->setSource(source, m_filters->beginning());
    enableActions();
}

void PipelinePage::find() {
    if (isVisible())
        m_filters->find();
}

void PipelinePage::reload() {
    m_loader->load();
}

void PipelinePage::cancelLoading() {
    m_loader->cancel();
}

void PipelinePage::undo() {
    m_why->leave();
    m_deeds->undo();
}

void PipelinePage::redo() {
    m_deeds->redo();
}

ColumnPanel& PipelinePage::column(Bucket bucket) const {
    return **std::find_if(m_columns.begin(), m_columns.end(), [&](const auto* c) { return c->bucket() == bucket; });
}

void PipelinePage::showBoard(const app::Board& board) {
    m_isShowing = true;
    const bool startsAnew = std::exchange(m_startsAnew, false);
    if (board.mine)
        m_filters->beginsWith(*board.mine);
    const bool beginsHere = !m_hasBoard || startsAnew || (m_models[kPending]->rowCount() == 0 && !m_hand.deal());
    showCards(board, startsAnew);
    m_effort->setEffort(board.effort);
    m_filters->showCounts(board);
    m_isReadOnly = board.book.isReadOnly;
    m_deeds->boardHasCaughtUp();
    const bool findsNothing = board.isFiltered && std::ranges::all_of(board.shelves, [](const auto& shelf) {
                                  return shelf.count == 0 && shelf.older == 0;
                              });
    m_nothing->setVisible(findsNothing);
    m_board->setVisible(!findsNothing);
    auto& pending = column(Bucket::Pending).view();
    if (beginsHere && m_models[kPending]->rowCount() > 0 && !selectedDeal()) {
        pending.selectDeal(m_models[kPending]->card(0).deal);
        m_hand.take();
    }
    if (!m_hasBoard && (isVisible() || !window()->isVisible())) // once the window stands, if it does not yet
        pending.setFocus(Qt::OtherFocusReason);
    m_hasBoard = true;
    m_isShowing = false;
    enableActions();
    Q_EMIT boardShown(board);
}

/// What is selected and what is in sight stays so; under another filter or order the cards stand as they should from the top.
void PipelinePage::showCards(const app::Board& board, bool startsAnew) {
    const bool wasInSight = isVisible() && m_hand.isInSight();
    for (std::size_t at = 0; at < m_models.size(); ++at) {
        auto& view = m_columns[at]->view();
        const auto anchor = startsAnew ? std::nullopt : view.anchor();
        if (startsAnew) {
            m_models[at]->clear();
            view.scrollToTop();
        }
        m_models[at]->take(board);
        if (anchor)
            view.keep(*anchor);
    }
    m_hand.show(wasInSight || startsAnew);
}

void PipelinePage::showMore(const app::BoardShelf& page) {
    for (const auto& model : m_models)
        model->append(page);
}

std::array<int, app::kShelfCount> PipelinePage::shownCards() const {
    std::array<int, app::kShelfCount> shown{};
    for (const auto& model : m_models)
        for (const auto& shelf : model->shelves())
            shown[app::indexOf(shelf.shelf)] = shelf.rows;
    return shown;
}

const app::BoardCard* PipelinePage::findCard(const Id<Deal>& deal) const {
    for (const auto& model : m_models)
        if (const auto row = model->find(deal))
            return &model->card(*row);
    return nullptr;
}

const app::BoardCard* PipelinePage::selectedCard() const {
    const auto deal = m_hand.selected();
    return deal ? findCard(*deal) : nullptr;
}

std::optional<Id<Deal>> PipelinePage::selectedDeal() const {
    return m_hand.selected();
}

void PipelinePage::call(Lean lean) {
    const auto* selected = selectedCard();
    if (selected == nullptr)
        return;
    if (selected->bucket != Bucket::Pending) {
        Q_EMIT told(tr("Your call is for pending deals. This one is closed."));
        return;
    }
    setLean(*selected, lean);
}

void PipelinePage::setLean(const app::BoardCard& card, Lean lean) {
    m_why->settle();
    m_deeds->setLean(card, lean, card::label(card));
    Q_EMIT deedSent();
}

void PipelinePage::move(Bucket to) {
    if (const auto* selected = selectedCard(); selected != nullptr && selected->bucket != to)
        move(*selected, to);
}

void PipelinePage::move(const app::BoardCard& card, Bucket to) {
    m_why->settle();
    m_deeds->move(card, to, card::label(card));
    Q_EMIT deedSent();
}

void PipelinePage::tellMoved(const app::MoveDone& done, const QString& label) {
    m_hand.follow(done.deal.id);
    if (done.bucket != Bucket::Pending)
        m_why->askOfMove(done.deal.id, done.bucket, label, m_models.front()->today());
    if (done.follows)
        Q_EMIT deedDone(tr("%1: pending again, as a new deal that follows the old one").arg(label));
    else if (done.bucket == Bucket::Pending)
        Q_EMIT deedDone(tr("%1: pending again").arg(label));
    else
        Q_EMIT deedDone(tr("%1: %2", "a deal, and where it was moved").arg(label, wordOf(done.bucket).toLower()));
}

/// A closed deal falls on pending as a whole: it comes to stand under the call it had.
ColumnPanel::Fall PipelinePage::fallOf(const Id<Deal>& deal, app::Shelf shelf) const {
    const auto* card = findCard(deal);
    if (card == nullptr || m_isReadOnly)
        return ColumnPanel::Fall::Nowhere;
    const bool staysInBucket = card->bucket == app::bucketOf(shelf);
    if (!staysInBucket)
        return ColumnPanel::Fall::OnColumn;
    return card->bucket == Bucket::Pending && card->lean != app::leanOf(shelf) ? ColumnPanel::Fall::OnShelf
                                                                               : ColumnPanel::Fall::Nowhere;
}

void PipelinePage::drop(const Id<Deal>& deal, app::Shelf shelf) {
    const auto* card = findCard(deal);
    if (card == nullptr)
        return;
    if (card->bucket != app::bucketOf(shelf))
        move(*card, app::bucketOf(shelf));
    else if (card->bucket == Bucket::Pending)
        setLean(*card, app::leanOf(shelf));
}

QList<QAction*> PipelinePage::dealActions() const {
    auto actions = m_actions->all();
    auto* line = new QAction(m_actions);
    line->setSeparator(true);
    actions << line << m_sort << m_filters->orderAction();
    return actions;
}

void PipelinePage::enableActions() {
    m_actions->offer(selectedCard(), m_isReadOnly);
}

void PipelinePage::toggleOlder(Bucket bucket) {
    const auto next = m_loader->older(bucket) == app::Older::Hide ? app::Older::Show : app::Older::Hide;
    column(bucket).head().setOlder(next);
    m_loader->setOlder(bucket, next);
}

void PipelinePage::selectionIsIn(const BoardView* view) {
    m_hand.keepOnly(view);
    if (!m_isShowing && m_why->deal() && m_why->deal() != view->selectedDeal())
        m_why->settle(); // the hand has gone on
}

void PipelinePage::selectionChanged() {
    if (!m_isShowing)
        m_hand.take();
    enableActions();
}

void PipelinePage::leave(int position, BoardLayout::Step step, int globalY) {
    const bool goesOn = (step == BoardLayout::Step::Right) == (layoutDirection() == Qt::LeftToRight);
    const int next = position + (goesOn ? 1 : -1);
    if (next < 0 || next >= static_cast<int>(m_columns.size()))
        return;
    auto* column = m_columns[static_cast<std::size_t>(next)];
    const auto side = step == BoardLayout::Step::Right ? BoardLayout::Step::Left : BoardLayout::Step::Right;
    if (column->form() == ColumnPanel::Form::Strip)
        column->strip().setFocus(Qt::OtherFocusReason);
    else if (m_models[static_cast<std::size_t>(next)]->rowCount() > 0)
        column->view().enterFrom(side, globalY);
}

void PipelinePage::openStrip(int position) {
    m_openStrip = position;
    placeColumns();
    if (auto* column = m_columns[static_cast<std::size_t>(position)]; column->form() == ColumnPanel::Form::Strip)
        Q_EMIT told(tr("There is no room for it now. It opens when the sheet closes, or the window is wider."));
    else
        column->view().setFocus(Qt::TabFocusReason);
}

void PipelinePage::placeColumns() {
    const bool wasInSight = m_hand.isInSight();
    const bool folds = foldsColumns(width());
    const bool hasRoom = ColumnPanel::hasRoomForOne(width() - 2 * kMargin - 2 * kColumnGap);
    m_openStrip = folds ? m_openStrip : std::nullopt;
    for (int position = 0; position < static_cast<int>(m_columns.size()); ++position)
        if (position != kPending)
            m_columns[static_cast<std::size_t>(position)]->fitInto(
                width() - 2 * kMargin,
                folds && (m_openStrip != position || !hasRoom) ? ColumnPanel::Form::Strip : ColumnPanel::Form::Wide);
    m_isShowing = true;
    m_hand.show(wasInSight); // a card in a strip cannot be seen
    m_isShowing = false;
}

void PipelinePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeColumns();
}

void PipelinePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_hand.bringIntoSight(); // the board may have changed behind another page
}

/// The question that is open comes right behind the cards: its keys are Tab to it, and Esc to leave it from either side.
bool PipelinePage::focusNextPrevChild(bool next) {
    const bool isOnCards = std::ranges::any_of(m_columns, [](const auto* c) { return c->view().hasFocus(); });
    if (!next || !isOnCards || !m_why->deal())
        return QWidget::focusNextPrevChild(next);
    m_why->takeKeys();
    return true;
}

void PipelinePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_why->deal())
        m_why->leave();
    else
        QWidget::keyPressEvent(event);
}

void PipelinePage::contextMenuEvent(QContextMenuEvent* event) {
    const auto* card = selectedCard();
    if (card == nullptr)
        return;
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        for (const auto* column : m_columns)
            if (const auto& view = column->view(); view.selectedDeal())
                where = view.viewport()->mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->fitting(card->bucket));
    if (card->organisationId) {
        const QString name = app::lineToShow(card->organisation);
        const QString shown = menu->fontMetrics().elidedText(name, Qt::ElideRight, kMenuNameWidest);
        menu->addSeparator();
        menu->addAction(tr("&Only deals of %1").arg(QString(shown).replace(u'&', QStringLiteral("&&"))), m_filters,
                        [this, id = *card->organisationId, name] { m_filters->showOnly(id, name); });
    }
    menu->popup(where);
}

} // namespace ajar::gui
