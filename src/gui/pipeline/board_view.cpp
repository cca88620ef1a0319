// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_view.h"

#include "gui/pipeline/card_delegate.h"
#include "gui/pipeline/card_words.h"
#include "gui/pipeline/shelf_head.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QCoreApplication>
#include <QDrag>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace ajar::gui {

namespace {

/// Rows from the end of what is loaded at which the next page is asked for.
constexpr int kAskAhead = 8;
/// Waiting heads take at most this share of a low column; beyond it they scroll with their cards.
constexpr double kMostHeads = 0.5;

} // namespace

BoardView::BoardView(CardWords& words, Heads heads, QWidget* parent)
    : QListView(parent), m_words(&words), m_withHeads(heads) {
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true); // the column takes the drops
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CardDelegate(this));
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setAttribute(Qt::WA_Hover);
    setModel(m_words);
    if (m_withHeads == Heads::Show) {
        for (int shelf = 0; shelf < static_cast<int>(m_words->board().shelves().size()); ++shelf) {
            auto* head = new ShelfHead(parent);
            head->installEventFilter(this);
            connect(head, &ShelfHead::toggled, this, &BoardView::doItemsLayout);
            m_heads.push_back(head);
        }
    }
    connect(&m_words->board(), &app::BoardModel::shelvesChanged, this, [this] {
        showHeads();
        doItemsLayout();
    });
    showHeads();
}

void BoardView::showHeads() {
    for (std::size_t shelf = 0; shelf < m_heads.size(); ++shelf)
        m_heads[shelf]->setShelf(m_words->board().shelves()[shelf]);
}

void BoardView::arrange() {
    BoardMetrics metrics;
    metrics.cardHeight = CardDelegate::cardHeight(font());
    metrics.headHeight = m_heads.empty() ? 0 : m_heads.front()->sizeHint().height();
    std::vector<BoardLayout::Shelf> shelves;
    for (const auto& shelf : m_words->board().shelves()) {
        const bool isFolded = !m_heads.empty() && !m_heads[shelves.size()]->isChecked();
        shelves.push_back({shelf.rows, isFolded});
    }
    // The width counts the scroll bar in, which then stands in the margin: its coming and going moves no card.
    const int row = selectedRow();
    m_layout.arrange(width(), metrics, shelves, -1, 0, layoutDirection());
    if (row >= 0)
        m_layout.arrange(width(), metrics, shelves, row,
                         CardDelegate::askHeight(m_words->index(row, 0), m_layout.cardWidth(), font()),
                         layoutDirection());
}

void BoardView::updateGeometries() {
    arrange();
    const int page = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(space::kXl);
    placeHeads();
    QAbstractItemView::updateGeometries();
}

void BoardView::doItemsLayout() {
    const int row = selectedRow();
    const QPoint stood = row < 0 ? QPoint() : m_layout.cardRect(row).center();
    QAbstractItemView::doItemsLayout(); // not QListView's own, which would lay out every row
    if (row >= 0 && row < m_words->rowCount() && m_layout.cardRect(row).isEmpty())
        letGoOfFolded(stood);
    askForMore();
}

/// The selected card was folded away: keys must not go to what cannot be seen, nor to another that nobody chose. An arrow goes on from
/// where it stood.
void BoardView::letGoOfFolded(const QPoint& stood) {
    int row = m_layout.rowAt(stood);
    if (row < 0)
        row = m_layout.nearest(stood.y(), BoardLayout::Step::Left);
    if (row < 0 || row >= m_words->rowCount())
        selectionModel()->clear();
    else
        selectionModel()->setCurrentIndex(m_words->index(row, 0), QItemSelectionModel::Clear);
}

void BoardView::reset() {
    QListView::reset();
    doItemsLayout();
}

int BoardView::headsAbove(int shelf) const {
    return m_heads.empty() ? 0 : (shelf + 1) * m_heads.front()->sizeHint().height();
}

int BoardView::headsBelow(int shelf) const {
    const int height = m_heads.empty() ? 0 : m_heads.front()->sizeHint().height();
    const int all = static_cast<int>(m_heads.size()) * height;
    return all > viewport()->height() * kMostHeads ? 0 : all - (shelf + 1) * height;
}

void BoardView::placeHeads() {
    if (m_heads.empty())
        return;
    const QRect seen(viewport()->mapTo(parentWidget(), QPoint()), viewport()->size());
    const bool waitsBelow = headsBelow(0) > 0;
    for (int shelf = 0; shelf < static_cast<int>(m_heads.size()); ++shelf) {
        auto* head = m_heads[static_cast<std::size_t>(shelf)];
        const int height = head->sizeHint().height();
        const int natural = m_layout.headTop(shelf) - verticalOffset();
        const int highest = headsAbove(shelf) - height;
        const int lowest = seen.height() - headsBelow(shelf) - height;
        const int y = std::max(highest, waitsBelow ? std::min(natural, lowest) : natural);
        head->setGeometry(seen.left(), seen.top() + y, seen.width(), height); // beside the scroll bar, not over it
        head->setWaits(y > natural   ? ShelfHead::Waits::Above
                       : y < natural ? ShelfHead::Waits::Below
                                     : ShelfHead::Waits::No);
        head->setVisible(!isHidden() && y + height <= seen.height());
        head->raise();
    }
}

QRect BoardView::visualRect(const QModelIndex& index) const {
    return index.isValid() ? m_layout.cardRect(index.row()).translated(-horizontalOffset(), -verticalOffset())
                           : QRect();
}

QModelIndex BoardView::indexAt(const QPoint& point) const {
    const int row = m_layout.rowAt(point + QPoint(horizontalOffset(), verticalOffset()));
    return row < 0 || row >= m_words->rowCount() ? QModelIndex() : m_words->index(row, 0);
}

int BoardView::horizontalOffset() const {
    return viewport()->x(); // the layout counts the scroll bar in, and from right to left that stands before the cards
}

int BoardView::verticalOffset() const {
    return verticalScrollBar()->value();
}

void BoardView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const QRect card = index.isValid() ? m_layout.cardRect(index.row()) : QRect();
    if (card.isEmpty())
        return;
    const int shelf = m_layout.shelfOf(index.row());
    const int above = headsAbove(shelf) + space::kXs;
    const int below = headsBelow(shelf) + space::kS;
    const int now = verticalOffset();
    int top = now;
    if (hint == PositionAtTop || card.top() - above < now)
        top = card.top() - above;
    else if (card.bottom() + below > now + viewport()->height())
        top = std::min(card.bottom() + below - viewport()->height(), card.top() - above);
    verticalScrollBar()->setValue(top);
}

void BoardView::scrollContentsBy(int, int) {
    // A few dozen cards paint faster than the heads could be kept from scrolling with them.
    placeHeads();
    viewport()->update();
    askForMore();
}

void BoardView::askForMore() {
    const auto ranges = m_layout.rowsBetween(verticalOffset(), verticalOffset() + viewport()->height());
    for (const auto& range : ranges) {
        const auto& shelf = m_words->board().shelves()[static_cast<std::size_t>(m_layout.shelfOf(range.first))];
        if (!shelf.moreAfter.empty() && range.last + kAskAhead >= shelf.firstRow + shelf.rows)
            Q_EMIT moreWanted(shelf.shelf);
    }
}

void BoardView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto& t = tokensFor(option.palette);
    painter.fillRect(event->rect(), QColor(t.raised));
    const int selected = selectedRow();
    const int offset = verticalOffset();
    for (const auto& range : m_layout.rowsBetween(event->rect().top() + offset, event->rect().bottom() + offset)) {
        for (int row = range.first; row <= std::min(range.last, m_words->rowCount() - 1); ++row) {
            const auto index = m_words->index(row, 0);
            option.rect = visualRect(index);
            option.state.setFlag(QStyle::State_Selected, row == selected);
            option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
            itemDelegate()->paint(&painter, option, index);
        }
    }
}

void BoardView::resizeEvent(QResizeEvent* event) {
    const int row = selectedRow();
    const bool wasSeen = row >= 0 && QRect({}, event->oldSize()).intersects(visualRect(m_words->index(row, 0)));
    QAbstractItemView::resizeEvent(event);
    doItemsLayout();
    if (wasSeen && !isSelectionInSight()) // fewer cards a line, say: keys must not go to what cannot be seen
        scrollTo(currentIndex());
}

void BoardView::moveEvent(QMoveEvent* event) {
    QListView::moveEvent(event);
    placeHeads();
}

void BoardView::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    placeHeads();
}

void BoardView::hideEvent(QHideEvent* event) {
    QListView::hideEvent(event);
    placeHeads();
}

bool BoardView::eventFilter(QObject* watched, QEvent* event) {
    // A wheel over a head scrolls as over its cards; what else a head gets is its own matter and no editor's of this view.
    if (qobject_cast<ShelfHead*>(watched) != nullptr)
        return event->type() == QEvent::Wheel && QCoreApplication::sendEvent(viewport(), event);
    return QListView::eventFilter(watched, event);
}

void BoardView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::StyleChange)
        doItemsLayout();
}

bool BoardView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHovered(indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        setHovered(-1);
    return QListView::viewportEvent(event);
}

void BoardView::setHovered(int row) {
    if (m_hovered == row)
        return;
    m_hovered = row;
    viewport()->update();
}

void BoardView::keyPressEvent(QKeyEvent* event) {
    const auto beyond = [&](BoardLayout::Step step) {
        const int row = selectedRow();
        if (row < 0 || m_layout.neighbour(row, step) >= 0)
            return false;
        Q_EMIT leaving(step, viewport()->mapToGlobal(visualRect(m_words->index(row, 0)).center()).y());
        return true;
    };
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && chooseWhereItStood(event->key())) {
        event->accept();
        return;
    }
    if (isPlain && ((event->key() == Qt::Key_Left && beyond(BoardLayout::Step::Left)) ||
                    (event->key() == Qt::Key_Right && beyond(BoardLayout::Step::Right)))) {
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

/// Where no card is selected the first arrow chooses the one that keys went to last, or that took its place.
bool BoardView::chooseWhereItStood(int key) {
    const bool isArrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    return isArrow && selectedRow() < 0 && chooseCurrent();
}

bool BoardView::chooseCurrent() {
    const auto current = currentIndex();
    const int row =
        current.isValid() && !m_layout.cardRect(current.row()).isEmpty() ? current.row() : m_layout.firstRow();
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_words->index(row, 0), QItemSelectionModel::ClearAndSelect);
    return row >= 0;
}

void BoardView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (selectedRow() >= 0)
        return;
    // Who comes by Tab stands on a card at once; a press chooses its own. A window that is gone back to, or a line that was
    // closed, chooses none.
    const auto reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
        chooseCurrent();
    else if (reason == Qt::OtherFocusReason)
        Q_EMIT cameWithoutCard();
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const auto index = [this](int row) { return row < 0 ? QModelIndex() : m_words->index(row, 0); };
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    if (row < 0 || m_layout.cardRect(row).isEmpty())
        return index(m_layout.firstRow());
    const auto steps = [&](BoardLayout::Step step, int count) {
        int at = row;
        for (int next = at; count > 0 && next >= 0; --count) {
            at = next;
            next = m_layout.neighbour(at, step);
            if (next < 0)
                break;
            at = next;
        }
        return at;
    };
    const int page = std::max(1, viewport()->height() / (m_layout.cardRect(row).height() + space::kS) - 1);
    switch (action) {
    case MoveUp: return index(steps(BoardLayout::Step::Up, 1));
    case MoveDown: return index(steps(BoardLayout::Step::Down, 1));
    case MoveLeft: return index(steps(BoardLayout::Step::Left, 1));
    case MoveRight: return index(steps(BoardLayout::Step::Right, 1));
    case MovePageUp: return index(steps(BoardLayout::Step::Up, page));
    case MovePageDown: return index(steps(BoardLayout::Step::Down, page));
    case MoveHome: return index(m_layout.firstRow());
    case MoveEnd: return index(m_layout.lastRow());
    case MoveNext:
    case MovePrevious: break; // Tab leaves the list
    }
    return currentIndex();
}

void BoardView::startDrag(Qt::DropActions) {
    const auto index = currentIndex();
    if (!index.isValid())
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect card = visualRect(index);
    option.rect = QRect(QPoint(), QSize(card.width(), CardDelegate::cardHeight(font())));
    const double ratio = devicePixelRatioF();
    QPixmap picture(option.rect.size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    itemDelegate()->paint(&painter, option, index);
    painter.end();
    auto* drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({index}));
    drag->setPixmap(picture);
    const QPoint held = viewport()->mapFromGlobal(QCursor::pos()) - card.topLeft();
    drag->setHotSpot({std::clamp(held.x(), 0, option.rect.width()), std::clamp(held.y(), 0, option.rect.height())});
    drag->exec(Qt::CopyAction);
}

BoardView::Zone BoardView::zoneAt(int y) const {
    const QRect seen(viewport()->mapTo(parentWidget(), QPoint()), viewport()->size());
    Zone zone{0, seen};
    for (int shelf = 0; shelf < static_cast<int>(m_heads.size()); ++shelf) {
        const auto* head = m_heads[static_cast<std::size_t>(shelf)];
        if (!head->isVisible() || (head->y() > y && shelf > 0)) {
            zone.rect.setBottom(std::min(zone.rect.bottom(), head->y() - 1));
            break;
        }
        zone = {shelf, QRect(QPoint(seen.left(), head->y()), seen.bottomRight())};
    }
    return zone;
}

void BoardView::setSelection(const QRect&, QItemSelectionModel::SelectionFlags command) {
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), command);
}

QRegion BoardView::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const auto& index : selection.indexes())
        region += visualRect(index);
    return region;
}

void BoardView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) {
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    doItemsLayout(); // the question of the selected card may have changed
}

void BoardView::rowsInserted(const QModelIndex& parent, int start, int end) {
    QAbstractItemView::rowsInserted(parent, start, end);
    doItemsLayout();
}

void BoardView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) {
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    setHovered(-1);
    scheduleDelayedItemsLayout();
}

void BoardView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    const auto indexes = selected.indexes();
    const auto chosen = indexes.isEmpty() ? QModelIndex() : indexes.front();
    const int topBefore = visualRect(chosen).top();
    QListView::selectionChanged(selected, deselected);
    doItemsLayout();
    if (chosen.isValid()) {
        keepInPlace(chosen, topBefore);
        scrollTo(chosen);
        Q_EMIT dealSelected();
    }
}

/// The card that closes above must not pull the pressed one away from under the pointer.
void BoardView::keepInPlace(const QModelIndex& index, int topBefore) {
    verticalScrollBar()->setValue(verticalOffset() + visualRect(index).top() - topBefore);
}

int BoardView::selectedRow() const {
    if (selectionModel() == nullptr || !selectionModel()->hasSelection())
        return -1;
    return selectionModel()->selection().first().top();
}

bool BoardView::selectDeal(const Id<Deal>& deal) {
    const auto row = m_words->board().find(deal);
    if (!row)
        return false;
    if (m_layout.cardRect(*row).isEmpty())
        return false;
    const auto index = m_words->index(*row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

std::optional<Id<Deal>> BoardView::selectedDeal() const {
    const int row = selectedRow();
    return row < 0 ? std::nullopt : std::optional(m_words->board().card(row).deal);
}

bool BoardView::isSelectionInSight() const {
    const int row = selectedRow();
    return row >= 0 && viewport()->rect().intersects(visualRect(m_words->index(row, 0)));
}

std::optional<BoardView::Anchor> BoardView::anchor() const {
    if (verticalOffset() == 0 || m_words->rowCount() == 0)
        return std::nullopt;
    int row = selectedRow();
    if (!isSelectionInSight()) {
        const auto ranges = m_layout.rowsBetween(verticalOffset(), verticalOffset() + viewport()->height());
        row = ranges.empty() ? -1 : std::min(ranges.front().first, m_words->rowCount() - 1);
    }
    if (row < 0)
        return std::nullopt;
    return Anchor{m_words->board().card(row).deal, visualRect(m_words->index(row, 0)).top()};
}

void BoardView::keep(const Anchor& anchor) {
    if (const auto row = m_words->board().find(anchor.deal))
        if (const auto index = m_words->index(*row, 0); !visualRect(index).isEmpty())
            keepInPlace(index, anchor.top);
}

void BoardView::enterFrom(BoardLayout::Step side, int globalY) {
    const int y = viewport()->mapFromGlobal(QPoint(0, globalY)).y() + verticalOffset();
    const int row = m_layout.nearest(y, side);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_words->index(row, 0), QItemSelectionModel::ClearAndSelect);
    setFocus(Qt::OtherFocusReason);
}

} // namespace ajar::gui
