// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "gui/pipeline/view_memory.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <array>
#include <memory>
#include <vector>

class QAction;
class QWidget;

namespace ajar::gui {

class BoardTools;
class FindLine;
class ShelfHead;

/// Which deals the pipeline shows and how they stand: brings together the tools beside the title, the line to find in, the
/// menu of orders, and what was kept of the last time.
class BoardFilters final : public QObject {
    Q_OBJECT

public:
    /// Keys are those of `page` and what is on it.
    explicit BoardFilters(QWidget* page);

    /// Remembers which of these are folded, beside filter and order.
    void setHeads(std::vector<ShelfHead*> heads);
    void setMemory(ViewMemory::Recall recall, ViewMemory::Keep keep);
    /// Begins with a book, or none (empty): as it was looked at last.
    void begin(const QString& book);
    /// Asks what there is to choose from. A book that was not looked at yet begins with my own deals, once I own some and others do, too.
    void ask(app::BoardSource& source);
    /// Whether that answer may narrow what is shown: it is waited for, so that no other deals are shown for a moment.
    [[nodiscard]] bool mayBeginWithMine() const { return !m_wasKept; }

    [[nodiscard]] const app::BoardFilter& filter() const { return m_view.filter; }
    [[nodiscard]] app::CardOrder order() const { return m_view.order; }
    [[nodiscard]] BoardTools& tools() const { return *m_tools; }
    [[nodiscard]] FindLine& line() const { return *m_line; }
    /// Opens the orders as a menu.
    [[nodiscard]] QAction* orderAction() const { return m_orders; }

    void find();
    void clear();
    void showOnly(const Id<Organisation>& organisation, const QString& name);
    /// Tells how many deals are left.
    void showCounts(const app::Board& board);

Q_SIGNALS:
    void changed();
    /// What `ask` asked for is here, or cannot be read.
    void known();
    void unknown(const ajar::Error& error);

private:
    void makeOrders(QWidget* page);
    void change(const app::BoardFilter& filter);
    void setOrder(app::CardOrder order);
    void show();
    void keep() const;
    void takeChoices(const app::BoardChoices& choices);

    BoardTools* m_tools;
    FindLine* m_line;
    QAction* m_orders;
    std::array<QAction*, 3> m_order{}; ///< in the order of CardOrder
    std::vector<ShelfHead*> m_heads;
    ViewMemory::Recall m_recall;
    ViewMemory::Keep m_keep;
    std::unique_ptr<ViewMemory> m_memory;
    ViewMemory::View m_view;
    bool m_wasKept = false;
    int m_generation = 0;
};

} // namespace ajar::gui
