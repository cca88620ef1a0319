// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/pipeline_page.h"

#include "app/board_model.h"
#include "gui/pipeline/board_loader.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/card_text.h"
#include "gui/pipeline/column_head.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/column_strip.h"
#include "gui/pipeline/deed_runner.h"
#include "gui/pipeline/effort_bar.h"
#include "gui/theme/type_scale.h"
#include "gui/words/places.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kMargin = 20;
constexpr int kColumnGap = 14;
/// Below this width of the page (a window of 1100 less its rail) the outer columns fold to strips.
constexpr int kFoldBelow = 1100 - 76;
constexpr int kOuterLeast = 216;
constexpr int kOuterMost = 300;
constexpr double kOuterShare = 0.19;

constexpr int kPending = 1; ///< its position among the columns

} // namespace

PipelinePage::PipelinePage(QWidget* parent)
    : QWidget(parent), m_effort(new EffortBar(this)), m_loader(new BoardLoader(this)), m_deeds(new DeedRunner(this)) {
    makeColumns();
    makeActions();
    connectWork();
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
    page->addWidget(m_effort);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kColumnGap);
    page->addLayout(row, 1);
    constexpr std::array kBuckets{Bucket::Sold, Bucket::Pending, Bucket::NotSold};
    for (int position = 0; position < 3; ++position) {
        const auto at = static_cast<std::size_t>(position);
        m_columns.push_back(new ColumnPanel(kBuckets[at], *m_models[at], this));
        row->addWidget(m_columns.back(), position == kPending ? 1 : 0);
        connectColumn(position);
    }
}

void PipelinePage::connectColumn(int position) {
    auto* column = m_columns[static_cast<std::size_t>(position)];
    auto* view = &column->view();
    view->setContextMenuPolicy(Qt::NoContextMenu); // the page shows it
    connect(view, &BoardView::dealSelected, this, [this, view] { selectionIsIn(view); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PipelinePage::enableActions);
    connect(view, &BoardView::leaving, this,
            [this, position](BoardLayout::Step step, int y) { leave(position, step, y); });
    connect(view, &BoardView::moreWanted, this, [this, position](app::Shelf shelf) {
        for (const auto& shown : m_models[static_cast<std::size_t>(position)]->shelves())
            if (shown.shelf == shelf)
                m_loader->loadMore(shelf, shown.moreAfter);
    });
    connect(column, &ColumnPanel::olderToggled, this, [this, column] { toggleOlder(column->bucket()); });
    connect(column, &ColumnPanel::stripPressed, this, [this, position] { openStrip(position); });
}

void PipelinePage::makeActions() {
    const auto add = [this](const QString& text, int key, Icon icon, Lean lean) {
        auto* action = new QAction(gui::iconOf(icon), text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // a single key, so in this page only
        action->setAutoRepeat(false);                               // a key held down is one call, not forty
        connect(action, &QAction::triggered, this, [this, lean] { call(lean); });
        addAction(action);
        m_dealActions << action;
    };
    add(tr("Your call: &ajar, could go either way"), Qt::Key_1, Icon::Ajar, Lean::Ajar);
    add(tr("Your call: &sold anyway"), Qt::Key_2, Icon::SoldAnyway, Lean::SoldAnyway);
    add(tr("Your call: &not sold anyway"), Qt::Key_3, Icon::NotSoldAnyway, Lean::NotSoldAnyway);

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

void PipelinePage::connectWork() {
    m_loader->setShownCards([this] { return shownCards(); });
    connect(m_loader, &BoardLoader::loaded, this, &PipelinePage::showBoard);
    connect(m_loader, &BoardLoader::moreLoaded, this, &PipelinePage::showMore);
    connect(m_loader, &BoardLoader::failed, this, &PipelinePage::loadFailed);
    connect(m_loader, &BoardLoader::loadingChanged, this, &PipelinePage::loadingChanged);
    connect(m_deeds, &DeedRunner::failed, this, &PipelinePage::deedFailed);
    connect(m_deeds, &DeedRunner::leanSet, this, [this](const Id<Deal>& deal, Lean lean, const QString& label) {
        m_follow = deal;
        Q_EMIT deedDone(tr("%1: %2", "a deal and the call just made").arg(label, gui::wordOf(lean)));
    });
    connect(m_deeds, &DeedRunner::undone, this,
            [this](const QString& name) { Q_EMIT told(tr("Taken back: %1").arg(name)); });
    connect(m_deeds, &DeedRunner::foundNothing, this,
            [this] { Q_EMIT told(tr("There is nothing to take back or do again.")); });
    connect(m_deeds, &DeedRunner::redone, this,
            [this](const QString& name) { Q_EMIT deedDone(tr("Done again: %1").arg(name)); });
}

void PipelinePage::setSource(app::BoardSource* source) {
    m_hasBoard = false;
    m_isReadOnly = false;
    m_follow.reset();
    m_deeds->setSource(source);
    for (const auto& model : m_models)
        model->clear();
    for (auto* column : m_columns)
        column->head().setOlder(app::Older::Hide);
    m_effort->setEffort(std::nullopt);
    m_loader->setSource(source);
    enableActions();
}

void PipelinePage::reload() {
    m_loader->load();
}

void PipelinePage::cancelLoading() {
    m_loader->cancel();
}

void PipelinePage::undo() {
    m_deeds->undo();
}

void PipelinePage::redo() {
    m_deeds->redo();
}

ColumnPanel& PipelinePage::column(Bucket bucket) const {
    return **std::find_if(m_columns.begin(), m_columns.end(), [&](const auto* c) { return c->bucket() == bucket; });
}

void PipelinePage::showBoard(const app::Board& board) {
    for (std::size_t at = 0; at < m_models.size(); ++at) {
        auto& view = m_columns[at]->view();
        const auto selected = view.selectedDeal();
        const auto anchor = view.anchor();
        m_models[at]->take(board);
        if (selected && !view.selectedDeal())
            view.selectDeal(*selected); // a large change lets go of it
        if (anchor)
            view.keep(*anchor);
    }
    m_effort->setEffort(board.effort);
    m_isReadOnly = board.book.isReadOnly;
    m_deeds->boardHasCaughtUp();
    if (m_follow) {
        column(Bucket::Pending).view().selectDeal(*m_follow);
        m_follow.reset();
    }
    if (!m_hasBoard) {
        m_hasBoard = true;
        auto& pending = column(Bucket::Pending).view();
        if (m_models[kPending]->rowCount() > 0 && !selectedDeal())
            pending.selectDeal(m_models[kPending]->card(0).deal);
        if (isVisible())
            pending.setFocus(Qt::OtherFocusReason);
    }
    enableActions();
    Q_EMIT boardShown(board);
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

const app::BoardCard* PipelinePage::selectedCard() const {
    for (std::size_t at = 0; at < m_models.size(); ++at)
        if (const auto deal = m_columns[at]->view().selectedDeal())
            if (const auto row = m_models[at]->find(*deal))
                return &m_models[at]->card(*row);
    return nullptr;
}

std::optional<Id<Deal>> PipelinePage::selectedDeal() const {
    const auto* card = selectedCard();
    return card == nullptr ? std::nullopt : std::optional(card->deal);
}

void PipelinePage::call(Lean lean) {
    const auto* selected = selectedCard();
    if (selected == nullptr)
        return;
    if (selected->bucket != Bucket::Pending) {
        Q_EMIT told(tr("Your call is for pending deals. This one is closed."));
        return;
    }
    // Several deals of one person, or of nobody yet, are told apart by their titles.
    const QString name = card::name(*selected);
    const QString subject = card::subject(*selected);
    m_deeds->setLean(*selected, lean, selected->person.empty() && !subject.isEmpty() ? subject : name);
    Q_EMIT deedSent();
}

void PipelinePage::enableActions() {
    const bool canCall = !m_isReadOnly && selectedCard() != nullptr;
    for (auto* action : m_dealActions)
        action->setEnabled(canCall);
}

void PipelinePage::toggleOlder(Bucket bucket) {
    const auto next = m_loader->older(bucket) == app::Older::Hide ? app::Older::Show : app::Older::Hide;
    column(bucket).head().setOlder(next);
    m_loader->setOlder(bucket, next);
}

void PipelinePage::selectionIsIn(const BoardView* view) {
    for (auto* column : m_columns)
        if (&column->view() != view)
            column->view().selectionModel()->clearSelection();
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
    m_columns[static_cast<std::size_t>(position)]->view().setFocus(Qt::TabFocusReason);
}

void PipelinePage::placeColumns() {
    const bool isNarrow = width() < kFoldBelow;
    if (!isNarrow)
        m_openStrip.reset();
    const int outer = std::clamp(static_cast<int>((width() - 2 * kMargin) * kOuterShare), kOuterLeast, kOuterMost);
    for (int position = 0; position < static_cast<int>(m_columns.size()); ++position) {
        if (position == kPending)
            continue;
        auto* column = m_columns[static_cast<std::size_t>(position)];
        const bool isStrip = isNarrow && m_openStrip != position;
        column->setForm(isStrip ? ColumnPanel::Form::Strip : ColumnPanel::Form::Wide);
        column->setFixedWidth(isStrip ? ColumnStrip::kWidth : outer);
    }
}

void PipelinePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeColumns();
}

void PipelinePage::contextMenuEvent(QContextMenuEvent* event) {
    const auto* card = selectedCard();
    if (card == nullptr || card->bucket != Bucket::Pending)
        return;
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        for (const auto* column : m_columns)
            if (const auto& view = column->view(); view.selectedDeal())
                where = view.viewport()->mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_dealActions);
    menu->popup(where);
}

} // namespace ajar::gui
