// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "gui/pipeline/view_memory.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <array>
#include <memory>
#include <optional>
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
    /// Asks what there is to choose from, and again when the book was changed: an import brings owners and tags.
    void ask(app::BoardSource& source);
    /// What the board is asked for first.
    [[nodiscard]] const app::BoardRequest& beginning() const { return m_beginning; }
    /// The board that came first shows my deals alone.
    void beginsWith(const Id<Owner>& me);

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

private:
    void makeOrders(QWidget* page);
    void askNow();
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
    app::BoardRequest m_beginning;
    int m_generation = 0;
    QPointer<app::BoardSource> m_source;
    QTimer m_again;                             ///< behind the board, which comes first
    std::optional<app::BoardChoices> m_choices; ///< as last answered
};

} // namespace ajar::gui
