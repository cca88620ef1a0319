// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_model.h"

#include "app/board_order.h"
#include "app/qt_text.h"

#include <QMimeData>
#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace ajar::app {

namespace {

/// Beyond so many separate pieces a change is told as one reset: each piece would cost a pass over the rows behind it.
constexpr int kMostPieces = 64;

const QString& dealMime() {
    static const QString kType = QStringLiteral("application/x-ajar-deal");
    return kType;
}

} // namespace

/// How the column is to look after a change.
struct BoardModel::Target {
    std::vector<ShownShelf> shelves;
    std::vector<BoardCard> cards;
    std::unordered_set<Id<Deal>> deals;
};

BoardModel::BoardModel(std::vector<Shelf> shelves, QObject* parent) : QAbstractListModel(parent) {
    m_shelves.resize(shelves.size());
    for (std::size_t i = 0; i < shelves.size(); ++i)
        m_shelves[i].shelf = shelves[i];
}

int BoardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant BoardModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = card(index.row());
    switch (role) {
    case CardRole: return QVariant::fromValue(shown);
    case ShelfRole: return static_cast<int>(m_shelves[static_cast<std::size_t>(shelfOfRow(index.row()))].shelf);
    case Qt::DisplayRole: return lineToShow(shown.person.empty() ? shown.title : shown.person);
    default: return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList BoardModel::mimeTypes() const {
    return {dealMime()};
}

QMimeData* BoardModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setData(dealMime(), QByteArray::fromStdString(toText(card(indexes.front().row()).deal)));
    return data.release();
}

std::optional<Id<Deal>> dealFrom(const QMimeData& data) {
    const auto uuid = parseUuid(data.data(dealMime()).toStdString());
    return uuid ? std::optional(Id<Deal>{*uuid}) : std::nullopt;
}

int BoardModel::shelfOfRow(int row) const {
    int position = 0;
    while (position + 1 < static_cast<int>(m_shelves.size()) &&
           row >= m_shelves[static_cast<std::size_t>(position) + 1].firstRow)
        ++position;
    return position;
}

std::optional<int> BoardModel::find(const Id<Deal>& deal) const {
    if (!m_deals.contains(deal))
        return std::nullopt;
    const auto at = std::find_if(m_cards.begin(), m_cards.end(), [&](const BoardCard& c) { return c.deal == deal; });
    return at == m_cards.end() ? std::nullopt : std::optional(static_cast<int>(at - m_cards.begin()));
}

void BoardModel::take(const Board& board) {
    const auto before = m_shelves;
    if (m_today != board.today) {
        m_today = board.today;
        if (!m_cards.empty()) // every "quiet 6 d" is a day older
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    if (showsSameDeals(board)) { // the usual refresh: nothing to put in order
        for (const auto& shelf : m_shelves)
            updateChanged(shelf.firstRow, board.at(shelf.shelf).cards);
    } else if (auto target = targetFor(board); isLargeChange(target)) {
        reset(std::move(target));
    } else {
        removeMissing(target);
        moveBetweenShelves(target);
        insertNew(target);
        updateChanged(0, target.cards);
    }
    for (auto& shelf : m_shelves)
        takeHead(shelf, board.at(shelf.shelf));
    if (m_shelves != before)
        Q_EMIT shelvesChanged();
}

void BoardModel::append(const BoardShelf& page) {
    const auto place =
        std::find_if(m_shelves.begin(), m_shelves.end(), [&](const ShownShelf& s) { return s.shelf == page.shelf; });
    if (place == m_shelves.end())
        return;
    std::vector<BoardCard> added;
    for (const auto& fresh : page.cards) {
        if (const auto row = find(fresh.deal)) {
            if (card(*row) != fresh) {
                m_cards[static_cast<std::size_t>(*row)] = fresh;
                Q_EMIT dataChanged(index(*row), index(*row));
            }
        } else {
            added.push_back(fresh);
        }
    }
    if (!added.empty()) {
        const int first = place->firstRow + place->rows;
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        for (const auto& card : added)
            m_deals.insert(card.deal);
        m_cards.insert(m_cards.begin() + first, std::make_move_iterator(added.begin()),
                       std::make_move_iterator(added.end()));
        place->rows += static_cast<int>(added.size());
        for (auto behind = place + 1; behind != m_shelves.end(); ++behind)
            behind->firstRow += static_cast<int>(added.size());
        endInsertRows();
    }
    takeHead(*place, page);
    Q_EMIT shelvesChanged();
}

void BoardModel::clear() {
    Target nothing;
    for (const auto& shelf : m_shelves) {
        ShownShelf empty;
        empty.shelf = shelf.shelf;
        nothing.shelves.push_back(empty);
    }
    reset(std::move(nothing));
    Q_EMIT shelvesChanged();
}

bool BoardModel::showsSameDeals(const Board& board) const {
    for (const auto& shown : m_shelves) {
        const auto& fresh = board.at(shown.shelf).cards;
        if (fresh.size() != static_cast<std::size_t>(shown.rows))
            return false;
        for (std::size_t i = 0; i < fresh.size(); ++i)
            if (fresh[i].deal != card(shown.firstRow + static_cast<int>(i)).deal)
                return false;
    }
    return true;
}

BoardModel::Target BoardModel::targetFor(const Board& board) const {
    Target target;
    for (const auto& shown : m_shelves) {
        const auto& fresh = board.at(shown.shelf);
        std::vector<Id<Deal>> order;
        order.reserve(static_cast<std::size_t>(shown.rows));
        for (int row = shown.firstRow; row < shown.firstRow + shown.rows; ++row)
            order.push_back(card(row).deal);

        ShownShelf shelf;
        shelf.shelf = shown.shelf;
        shelf.firstRow = static_cast<int>(target.cards.size());
        for (auto& next : keepingOrder(order, fresh.cards)) {
            if (!target.deals.insert(next.deal).second)
                continue;
            target.cards.push_back(std::move(next));
            ++shelf.rows;
        }
        target.shelves.push_back(std::move(shelf));
    }
    return target;
}

bool BoardModel::isLargeChange(const Target& target) const {
    int pieces = 0;
    bool wasGone = false;
    for (const auto& shown : m_cards) {
        const bool isGone = !target.deals.contains(shown.deal);
        pieces += isGone && !wasGone ? 1 : 0;
        wasGone = isGone;
    }
    bool wasNew = false;
    for (const auto& next : target.cards) {
        const bool isNew = !m_deals.contains(next.deal);
        pieces += isNew && !wasNew ? 1 : 0;
        wasNew = isNew;
    }
    return pieces > kMostPieces;
}

void BoardModel::removeMissing(const Target& target) {
    for (int position = static_cast<int>(m_shelves.size()) - 1; position >= 0; --position) {
        auto& shelf = m_shelves[static_cast<std::size_t>(position)];
        int end = shelf.firstRow + shelf.rows;
        while (end > shelf.firstRow) {
            if (target.deals.contains(card(end - 1).deal)) {
                --end;
                continue;
            }
            int first = end - 1;
            while (first > shelf.firstRow && !target.deals.contains(card(first - 1).deal))
                --first;
            beginRemoveRows({}, first, end - 1);
            for (int row = first; row < end; ++row)
                m_deals.erase(card(row).deal);
            m_cards.erase(m_cards.begin() + first, m_cards.begin() + end);
            shelf.rows -= end - first;
            for (std::size_t behind = static_cast<std::size_t>(position) + 1; behind < m_shelves.size(); ++behind)
                m_shelves[behind].firstRow -= end - first;
            endRemoveRows();
            end = first;
        }
    }
}

void BoardModel::moveBetweenShelves(const Target& target) {
    std::unordered_map<Id<Deal>, int> rowNow;
    for (int row = 0; row < rowCount(); ++row)
        rowNow.emplace(card(row).deal, row);

    std::vector<int> rows; // per shelf, of cards that are here
    std::vector<int> from; // new row -> row now
    bool isInOrder = true;
    std::size_t next = 0;
    for (const auto& shelf : target.shelves) {
        rows.push_back(0);
        for (int i = 0; i < shelf.rows; ++i, ++next) {
            const auto at = rowNow.find(target.cards[next].deal);
            if (at == rowNow.end())
                continue;
            isInOrder = isInOrder && at->second == static_cast<int>(from.size());
            from.push_back(at->second);
            ++rows.back();
        }
    }
    bool isSameCount = true;
    for (std::size_t i = 0; i < rows.size(); ++i)
        isSameCount = isSameCount && rows[i] == m_shelves[i].rows;
    if (isInOrder && isSameCount)
        return;

    Q_EMIT layoutAboutToBeChanged();
    std::vector<BoardCard> moved;
    std::vector<int> rowThen(from.size());
    moved.reserve(from.size());
    for (std::size_t row = 0; row < from.size(); ++row) {
        moved.push_back(std::move(m_cards[static_cast<std::size_t>(from[row])]));
        rowThen[static_cast<std::size_t>(from[row])] = static_cast<int>(row);
    }
    m_cards = std::move(moved);
    countRows(rows);
    const auto before = persistentIndexList();
    QModelIndexList after;
    for (const auto& old : before)
        after.push_back(index(rowThen[static_cast<std::size_t>(old.row())]));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void BoardModel::insertNew(const Target& target) {
    for (std::size_t position = 0; position < m_shelves.size(); ++position) {
        const auto& wanted = target.shelves[position];
        int row = wanted.firstRow;
        const int end = wanted.firstRow + wanted.rows;
        while (row < end) {
            int last = row;
            while (last < end && !m_deals.contains(target.cards[static_cast<std::size_t>(last)].deal))
                ++last;
            if (last == row) {
                ++row;
                continue;
            }
            beginInsertRows({}, row, last - 1);
            for (int added = row; added < last; ++added)
                m_deals.insert(target.cards[static_cast<std::size_t>(added)].deal);
            m_cards.insert(m_cards.begin() + row, target.cards.begin() + row, target.cards.begin() + last);
            m_shelves[position].rows += last - row;
            for (std::size_t behind = position + 1; behind < m_shelves.size(); ++behind)
                m_shelves[behind].firstRow += last - row;
            endInsertRows();
            row = last;
        }
    }
}

/// `fresh` names the same deals as the rows from `firstRow` on.
void BoardModel::updateChanged(int firstRow, std::span<const BoardCard> fresh) {
    const int end = static_cast<int>(fresh.size());
    const auto here = [&](int i) -> BoardCard& {
        return m_cards[static_cast<std::size_t>(firstRow) + static_cast<std::size_t>(i)];
    };
    const auto there = [&](int i) -> const BoardCard& { return fresh[static_cast<std::size_t>(i)]; };
    for (int first = 0; first < end; ++first) {
        int last = first;
        for (; last < end && here(last) != there(last); ++last)
            here(last) = there(last);
        if (last == first)
            continue;
        Q_EMIT dataChanged(index(firstRow + first), index(firstRow + last - 1));
        first = last;
    }
}

void BoardModel::takeHead(ShownShelf& shown, const BoardShelf& fresh) {
    shown.count = fresh.count;
    shown.sums = fresh.sums;
    shown.period = fresh.period;
    shown.older = fresh.older;
    shown.undated = fresh.undated;
    shown.moreAfter = fresh.moreAfter;
}

void BoardModel::reset(Target target) {
    beginResetModel();
    m_cards = std::move(target.cards);
    m_deals = std::move(target.deals);
    m_shelves = std::move(target.shelves);
    endResetModel();
}

void BoardModel::countRows(std::span<const int> rows) {
    int first = 0;
    for (std::size_t i = 0; i < m_shelves.size(); ++i) {
        m_shelves[i].firstRow = first;
        m_shelves[i].rows = rows[i];
        first += rows[i];
    }
}

} // namespace ajar::app
