// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "gui/pipeline/board_layout.h"

#include <QListView>
#include <optional>
#include <vector>

namespace ajar::gui {

class CardWords;
class ShelfHead;

/// Whether the shelves of a column carry heads that fold them.
enum class Heads { Hide, Show };

/// The cards of one column in a grid under the heads of their shelves. Heads stay in sight: those above what is shown
/// wait at the top, those below at the bottom. A QListView for its keys, selection and accessible list; the places are
/// BoardLayout's.
class BoardView final : public QListView {
    Q_OBJECT

public:
    /// The heads stand beside the view in `parent`, over it: a list that a screen reader is shown holds cards alone.
    BoardView(CardWords& words, Heads heads, QWidget* parent);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

    /// Selects the card of a deal and brings it into sight; false where it is not here, or folded away.
    bool selectDeal(const Id<Deal>& deal);
    [[nodiscard]] std::optional<Id<Deal>> selectedDeal() const;
    /// Whether any of the selected card can be seen.
    [[nodiscard]] bool isSelectionInSight() const;
    /// A card and where it stands on the screen, so that a change above it can leave it there.
    struct Anchor {
        Id<Deal> deal;
        int top;
    };
    /// The selected card where it is in sight, else the first one that is; nothing at the top of the column, where what comes
    /// in should be seen.
    [[nodiscard]] std::optional<Anchor> anchor() const;
    void keep(const Anchor& anchor);

    /// Selects the card nearest to a height of the window, coming from a column at `side`.
    void enterFrom(BoardLayout::Step side, int globalY);
    [[nodiscard]] const BoardLayout& boardLayout() const { return m_layout; }
    [[nodiscard]] std::vector<ShelfHead*> heads() const { return m_heads; }

    /// A shelf and the room that it takes on the screen, its head included, in coordinates of the parent.
    struct Zone {
        int shelf;
        QRect rect;
    };
    /// The shelf at a height of the parent: the whole column where shelves carry no heads.
    [[nodiscard]] Zone zoneAt(int y) const;

Q_SIGNALS:
    /// An arrow led beyond the left or right edge, at this height.
    void leaving(ajar::gui::BoardLayout::Step side, int globalY);
    /// The end of what is loaded of a shelf is near.
    void moreWanted(ajar::app::Shelf shelf);
    void dealSelected();
    /// The keys came here without a choice of a card, and none is selected here.
    void cameWithoutCard();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    void startDrag(Qt::DropActions supported) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void keyboardSearch(const QString&) override {} // single letters are keys of the page

protected Q_SLOTS:
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles = {}) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void showHeads();
    void placeHeads();
    void arrange();
    void keepInPlace(const QModelIndex& index, int topBefore);
    void letGoOfFolded(const QPoint& stood);
    [[nodiscard]] bool chooseWhereItStood(int key);
    bool chooseCurrent();
    void askForMore();
    void setHovered(int row);
    [[nodiscard]] int selectedRow() const;
    /// Room that waiting heads take above and below the cards of a shelf.
    [[nodiscard]] int headsAbove(int shelf) const;
    [[nodiscard]] int headsBelow(int shelf) const;

    CardWords* m_words;
    Heads m_withHeads;
    BoardLayout m_layout;
    std::vector<ShelfHead*> m_heads;
    int m_hovered = -1;
};

} // namespace ajar::gui
