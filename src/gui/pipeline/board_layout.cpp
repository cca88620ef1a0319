// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_layout.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <ranges>

namespace ajar::gui {

void BoardLayout::arrange(int width, const BoardMetrics& metrics, std::span<const Shelf> shelves, int tallRow,
                          int extraHeight, Qt::LayoutDirection direction) {
    m_metrics = metrics;
    m_width = width;
    m_direction = direction;
    m_tallRow = tallRow;
    m_extra = tallRow >= 0 ? extraHeight : 0;
    const int room = std::max(1, width - 2 * metrics.margin);
    m_columns = std::max(1, (room + metrics.gap) / (metrics.leastCardWidth + metrics.gap));
    m_cardWidth = std::max(1, (room - (m_columns - 1) * metrics.gap) / m_columns);

    m_shelves.clear();
    int y = 0;
    int firstRow = 0;
    for (const auto& shelf : shelves) {
        Place place;
        place.firstRow = firstRow;
        place.rows = shelf.isFolded ? 0 : shelf.rows;
        place.top = y;
        place.bodyTop = y + metrics.headHeight;
        y = place.bodyTop;
        if (place.rows > 0)
            y = lineTop(place, lines(place)) - metrics.gap + metrics.shelfGap;
        firstRow += shelf.rows;
        m_shelves.push_back(place);
    }
    m_height = y;
}

int BoardLayout::shelfOf(int row) const {
    int at = 0;
    while (at + 1 < shelfCount() && row >= m_shelves[static_cast<std::size_t>(at) + 1].firstRow)
        ++at;
    return at;
}

int BoardLayout::tallLine(const Place& place) const {
    if (m_tallRow < place.firstRow || m_tallRow >= place.firstRow + place.rows)
        return std::numeric_limits<int>::max();
    return (m_tallRow - place.firstRow) / m_columns;
}

int BoardLayout::lineTop(const Place& place, int line) const {
    return place.bodyTop + line * pitch() + (line > tallLine(place) ? m_extra : 0);
}

int BoardLayout::lineAt(const Place& place, int y) const {
    const int line = (y - place.bodyTop) / pitch();
    const int tall = tallLine(place);
    if (line <= tall)
        return line;
    return std::max(tall, (y - m_extra - place.bodyTop) / pitch());
}

QRect BoardLayout::cardRect(int row) const {
    if (m_shelves.empty() || row < 0)
        return {};
    const auto& place = placeOf(row);
    const int within = row - place.firstRow;
    if (within < 0 || within >= place.rows)
        return {};
    int x = m_metrics.margin + (within % m_columns) * (m_cardWidth + m_metrics.gap);
    if (m_direction == Qt::RightToLeft)
        x = m_width - x - m_cardWidth;
    return {x, lineTop(place, within / m_columns), m_cardWidth,
            m_metrics.cardHeight + (row == m_tallRow ? m_extra : 0)};
}

int BoardLayout::rowAt(const QPoint& point) const {
    for (const auto& range : rowsBetween(point.y(), point.y()))
        for (int row = range.first; row <= range.last; ++row)
            if (cardRect(row).contains(point))
                return row;
    return -1;
}

std::vector<BoardLayout::Range> BoardLayout::rowsBetween(int top, int bottom) const {
    std::vector<Range> ranges;
    for (const auto& place : m_shelves) {
        if (place.rows == 0)
            continue;
        const int end = lineTop(place, lines(place));
        if (bottom < place.bodyTop || top >= end)
            continue;
        const int first = lineAt(place, std::max(top, place.bodyTop));
        const int last = std::min(lineAt(place, std::min(bottom, end - 1)), lines(place) - 1);
        ranges.push_back(
            {place.firstRow + first * m_columns, place.firstRow + std::min((last + 1) * m_columns, place.rows) - 1});
    }
    return ranges;
}

int BoardLayout::neighbour(int row, Step step) const {
    if (cardRect(row).isEmpty())
        return -1;
    const auto& place = placeOf(row);
    const int within = row - place.firstRow;
    const int column = within % m_columns;
    const bool goesBack = (step == Step::Left) != (m_direction == Qt::RightToLeft);
    switch (step) {
    case Step::Left:
    case Step::Right:
        if (goesBack)
            return column > 0 ? row - 1 : -1;
        return column + 1 < m_columns && within + 1 < place.rows ? row + 1 : -1;
    case Step::Up:
        if (within >= m_columns)
            return row - m_columns;
        for (int above = shelfOf(row) - 1; above >= 0; --above)
            if (const auto& other = m_shelves[static_cast<std::size_t>(above)]; other.rows > 0)
                return other.firstRow + std::min((lines(other) - 1) * m_columns + column, other.rows - 1);
        return -1;
    case Step::Down:
        if (within / m_columns + 1 < lines(place))
            return place.firstRow + std::min(within + m_columns, place.rows - 1);
        for (int below = shelfOf(row) + 1; below < shelfCount(); ++below)
            if (const auto& other = m_shelves[static_cast<std::size_t>(below)]; other.rows > 0)
                return other.firstRow + std::min(column, other.rows - 1);
        return -1;
    }
    return -1;
}

int BoardLayout::firstRow() const {
    for (const auto& place : m_shelves)
        if (place.rows > 0)
            return place.firstRow;
    return -1;
}

int BoardLayout::lastRow() const {
    for (const auto& place : m_shelves | std::views::reverse)
        if (place.rows > 0)
            return place.firstRow + place.rows - 1;
    return -1;
}

int BoardLayout::nearest(int y, Step side) const {
    const bool takesFirst = (side == Step::Left) != (m_direction == Qt::RightToLeft);
    int best = -1;
    int bestDistance = std::numeric_limits<int>::max();
    for (const auto& place : m_shelves) {
        if (place.rows == 0)
            continue;
        const int line = std::clamp(lineAt(place, std::max(y, place.bodyTop)), 0, lines(place) - 1);
        const int row =
            place.firstRow + (takesFirst ? line * m_columns : std::min((line + 1) * m_columns, place.rows) - 1);
        const int distance = std::abs(cardRect(row).center().y() - y);
        if (distance < bestDistance) {
            best = row;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace ajar::gui
