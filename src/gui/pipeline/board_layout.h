// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <span>
#include <vector>

namespace ajar::gui {

/// Sizes from which a column's cards are laid out, in device-independent pixels.
struct BoardMetrics {
    int cardHeight = 77;
    int headHeight = 0; ///< 0: shelves without heads
    int gap = 8;
    int shelfGap = 12; ///< after the last card of a shelf
    int margin = 12;   ///< left and right
    int leastCardWidth = 236;

    bool operator==(const BoardMetrics&) const = default;
};

/// Where each card and shelf head of one column stands: a grid of equal cards per shelf, one of which may be taller.
/// Arithmetic only, and constant in the number of cards, so that a hundred thousand cost no more than ten. Rows are
/// those of the model, shelf after shelf; y counts from the top of the content.
class BoardLayout {
public:
    struct Shelf {
        int rows = 0;
        bool isFolded = false;
    };
    /// Rows `first` to `last`, both included.
    struct Range {
        int first;
        int last;

        bool operator==(const Range&) const = default;
    };
    enum class Step { Left, Right, Up, Down };

    /// `tallRow` is `extraHeight` taller than the others; -1: none.
    void arrange(int width, const BoardMetrics& metrics, std::span<const Shelf> shelves, int tallRow, int extraHeight,
                 Qt::LayoutDirection direction);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int cardWidth() const { return m_cardWidth; }
    [[nodiscard]] int shelfCount() const { return static_cast<int>(m_shelves.size()); }
    [[nodiscard]] int headTop(int shelf) const { return m_shelves[static_cast<std::size_t>(shelf)].top; }

    /// Empty for a card on a folded shelf.
    [[nodiscard]] QRect cardRect(int row) const;
    /// The card at a point; -1 between cards.
    [[nodiscard]] int rowAt(const QPoint& point) const;
    /// The cards that reach into the stripe from `top` to `bottom`.
    [[nodiscard]] std::vector<Range> rowsBetween(int top, int bottom) const;
    /// The card one step beside, above or below, over the edges of shelves but not of the column; -1: there is none.
    [[nodiscard]] int neighbour(int row, Step step) const;
    /// First and last card that is not folded away; -1: there is none.
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] int lastRow() const;
    /// The shelf on which a row stands.
    [[nodiscard]] int shelfOf(int row) const;
    /// The card in the outermost column of the side on which one enters (Left: the leftmost) whose middle is nearest to
    /// `y`.
    [[nodiscard]] int nearest(int y, Step side) const;

private:
    struct Place {
        int firstRow = 0;
        int rows = 0; ///< 0 where folded
        int top = 0;
        int bodyTop = 0;
    };

    [[nodiscard]] const Place& placeOf(int row) const { return m_shelves[static_cast<std::size_t>(shelfOf(row))]; }
    [[nodiscard]] int lines(const Place& place) const { return (place.rows + m_columns - 1) / m_columns; }
    [[nodiscard]] int pitch() const { return m_metrics.cardHeight + m_metrics.gap; }
    [[nodiscard]] int lineTop(const Place& place, int line) const;
    [[nodiscard]] int lineAt(const Place& place, int y) const;
    [[nodiscard]] int tallLine(const Place& place) const;

    BoardMetrics m_metrics;
    std::vector<Place> m_shelves;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    int m_width = 0;
    int m_columns = 1;
    int m_cardWidth = 0;
    int m_tallRow = -1;
    int m_extra = 0;
    int m_height = 0;
};

} // namespace ajar::gui
