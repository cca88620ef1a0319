// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "gui/theme/icons.h"

#include <QList>
#include <QObject>
#include <array>

class QAction;
class QWidget;

namespace ajar::gui {

/// What can be done with the selected card: your call, and moves between buckets. The same actions stand in the Deal
/// menu, in the menu of a card, and on keys; a move's key is the arrow that leads to its column from where the card
/// stands.
class DealActions final : public QObject {
    Q_OBJECT

public:
    /// The keys are those of `page` and what is on it.
    explicit DealActions(QWidget* page);

    /// Offers what fits the selected card; null where none is.
    void offer(const app::BoardCard* selected, bool isReadOnly);
    /// Calls, then moves.
    [[nodiscard]] QList<QAction*> all() const;
    /// Those that fit a card of a bucket.
    [[nodiscard]] QList<QAction*> fitting(Bucket bucket) const;

Q_SIGNALS:
    void callWanted(ajar::Lean lean);
    void moveWanted(ajar::Bucket to);

private:
    QAction* add(const QString& text, Icon icon);

    std::array<QAction*, 3> m_calls{}; ///< ajar, sold anyway, not sold anyway
    std::array<QAction*, 3> m_moves{}; ///< in the order of Bucket
    QAction* m_between;
    QWidget* m_page;
};

} // namespace ajar::gui
