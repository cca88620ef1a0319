// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"

#include <optional>
#include <vector>

namespace ajar::gui {

class BoardView;
class ColumnPanel;

/// The deal that keys act on: the one that the person chose or did something with last, and never another. Its card is selected in
/// whichever column it stands by now. Where it cannot be shown (it is not on the board, its shelf is folded, its column is a strip) no
/// card is selected, until an arrow, Tab or a press chooses one: a key must not go to a deal that nobody chose.
class CardInHand {
public:
    void setColumns(const std::vector<ColumnPanel*>& columns) { m_columns = columns; }

    /// Something was done with the deal: it is shown where it stands after the next change of the board.
    void follow(const Id<Deal>& deal);
    /// A card is selected in one column at most: lets go of those in all others.
    void keepOnly(const BoardView* view) const;
    /// The person chose the card that is selected, or that none is.
    void take();
    void letGo();

    [[nodiscard]] std::optional<Id<Deal>> deal() const { return m_deal; }
    /// The deal whose card is selected; nothing while it cannot be shown.
    [[nodiscard]] std::optional<Id<Deal>> selected() const;
    /// Whether the selected card can be seen right now: ask before the board changes.
    [[nodiscard]] bool isInSight() const;
    /// After the board, a fold or the form of a column changed: selects the card where it stands, or none. A card that was in sight, or was
    /// done something with, is brought into sight; one that was scrolled away stays there.
    void show(bool wasInSight);
    void bringIntoSight();
    /// To the column of the selected card; to the pending ones where none is.
    void giveKeys();

private:
    [[nodiscard]] BoardView* viewWithSelection() const;
    [[nodiscard]] BoardView* select();

    std::vector<ColumnPanel*> m_columns;
    std::optional<Id<Deal>> m_deal;
    bool m_isFollowed = false; ///< not shown yet since something was done with it
};

} // namespace ajar::gui
