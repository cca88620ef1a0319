// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/board_roles.h"

#include <QAbstractListModel>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace ajar::app {

/// A shelf as the model holds it: its head, and how many of its cards are here.
struct ShownShelf {
    Shelf shelf = Shelf::Ajar;
    std::int64_t count = 0; ///< of the whole shelf
    MoneySums sums;
    std::optional<Period> period;
    std::int64_t older = 0;
    std::int64_t undated = 0;
    std::string moreAfter; ///< empty: all cards are here
    int firstRow = 0;
    int rows = 0;

    bool operator==(const ShownShelf&) const = default;
};

/// The cards of one column of the pipeline, shelf after shelf, as a flat list. It holds copies and changes only by
/// `take` and `append`.
///
/// Two deals never swap places under the hand: once shown, cards keep their order until `clear`, whatever the order of
/// a newer board; new ones come in behind the card they follow there. A card that changes its shelf is moved, so that
/// selections go with it.
class BoardModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit BoardModel(std::vector<Shelf> shelves, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A card can be dragged, as a copy: whoever takes it does the deed, and the model follows the book. (After a move the view would
    /// take the row away by itself.)
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    /// Names the first deal of `indexes` (see `dealFrom`).
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

    [[nodiscard]] std::span<const ShownShelf> shelves() const { return m_shelves; }
    /// The position in `shelves()` of the shelf on which a row stands.
    [[nodiscard]] int shelfOfRow(int row) const;
    /// The day that the facts are counted to.
    [[nodiscard]] Day today() const { return m_today; }
    [[nodiscard]] const BoardCard& card(int row) const { return m_cards[static_cast<std::size_t>(row)]; }
    /// The row of a deal; nothing where it is not here (or not loaded).
    [[nodiscard]] std::optional<int> find(const Id<Deal>& deal) const;

    /// Shows a newer board, by as few changes as it takes.
    void take(const Board& board);
    /// Adds the next page of a shelf. Cards that are here already are brought up to date where they stand.
    void append(const BoardShelf& page);
    /// Forgets everything, also the order.
    void clear();

Q_SIGNALS:
    /// Counts, sums, periods, or how many cards of a shelf are here.
    void shelvesChanged();

private:
    struct Target;

    [[nodiscard]] bool showsSameDeals(const Board& board) const;
    [[nodiscard]] Target targetFor(const Board& board) const;
    [[nodiscard]] bool isLargeChange(const Target& target) const;
    void removeMissing(const Target& target);
    void moveBetweenShelves(const Target& target);
    void insertNew(const Target& target);
    void updateChanged(int firstRow, std::span<const BoardCard> fresh);
    void takeHead(ShownShelf& shown, const BoardShelf& fresh);
    void reset(Target target);
    void countRows(std::span<const int> rows);

    std::vector<ShownShelf> m_shelves;
    std::vector<BoardCard> m_cards;
    std::unordered_set<Id<Deal>> m_deals; ///< of `m_cards`: whether a deal is here is asked for each card that comes in
    Day m_today;
};

} // namespace ajar::app
