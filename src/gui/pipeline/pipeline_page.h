// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "gui/pipeline/board_layout.h"
#include "gui/pipeline/card_in_hand.h"
#include "gui/pipeline/column_panel.h"

#include <QList>
#include <QVariant>
#include <QWidget>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAction;

namespace ajar::app {
class BoardModel;
} // namespace ajar::app

namespace ajar::gui {

class BoardLoader;
class BoardView;
class BoardFilters;
class DealActions;
class DeedRunner;
class EffortBar;
class NothingFound;
class WhyBar;

/// The pipeline: sold, pending, not sold, side by side. It shows what the source tells and follows it; the deeds that
/// may be done on a card are its actions.
class PipelinePage final : public QWidget {
    Q_OBJECT

public:
    explicit PipelinePage(QWidget* parent = nullptr);

    /// Where filter and order are kept over a restart, by keys that name the book; absent: nowhere.
    void setMemory(std::function<QVariant(const QString& key)> recall,
                   std::function<void(const QString& key, const QVariant& value)> keep);
    /// Shows a book, or none; `book` names it for the memory. The source has to outlive its stay here.
    void setSource(app::BoardSource* source, const QString& book = {});
    /// Stands beside the page's title; belongs to the page.
    [[nodiscard]] QWidget* tools() const;
    [[nodiscard]] BoardFilters& filters() const { return *m_filters; }
    /// Where one types what is looked for on this page; nothing while another page is shown.
    void find();
    void reload();
    void cancelLoading();

    void undo();
    void redo();

    /// What the Deal menu of the window holds.
    [[nodiscard]] QList<QAction*> dealActions() const;
    [[nodiscard]] ColumnPanel& column(Bucket bucket) const;
    [[nodiscard]] std::optional<Id<Deal>> selectedDeal() const;
    /// Null where none is; until the board changes.
    [[nodiscard]] const app::BoardCard* selectedCard() const;
    [[nodiscard]] WhyBar& whyBar() const { return *m_why; }

Q_SIGNALS:
    void boardShown(const ajar::app::Board& board);
    void loadFailed(const ajar::Error& error);
    void loadingChanged(bool isLoading);
    void deedFailed(const ajar::Error& error);
    /// A deed is on its way: it can be taken back from here on, whatever the board says yet.
    void deedSent();
    /// Something was done, in words; it can be taken back.
    void deedDone(const QString& words);
    /// *Sort your pending deals* is wanted.
    void sortWanted();
    /// Something to know that changed nothing.
    void told(const QString& words);
    /// Undo took back this deed.
    void undone(std::int64_t deed);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeColumns();
    void makeActions();
    void connectFilters();
    void connectColumn(int position);
    void connectWork();

    void showBoard(const app::Board& board);
    void showCards(const app::Board& board, bool startsAnew);
    void showMore(const app::BoardShelf& page);
    [[nodiscard]] std::array<int, app::kShelfCount> shownCards() const;
    void call(Lean lean);
    void setLean(const app::BoardCard& card, Lean lean);
    void move(Bucket to);
    void move(const app::BoardCard& card, Bucket to);
    [[nodiscard]] ColumnPanel::Fall fallOf(const Id<Deal>& deal, app::Shelf shelf) const;
    void drop(const Id<Deal>& deal, app::Shelf shelf);
    void tellMoved(const app::MoveDone& done, const QString& label);
    void toggleOlder(Bucket bucket);
    void openStrip(int position);
    void placeColumns();
    void leave(int position, BoardLayout::Step step, int globalY);
    void selectionIsIn(const BoardView* view);
    void selectionChanged();
    void enableActions();
    [[nodiscard]] const app::BoardCard* findCard(const Id<Deal>& deal) const;

    EffortBar* m_effort;
    std::vector<std::unique_ptr<app::BoardModel>> m_models; ///< as the columns stand: sold, pending, not sold
    std::vector<ColumnPanel*> m_columns;
    BoardLoader* m_loader;
    DeedRunner* m_deeds;
    DealActions* m_actions;
    WhyBar* m_why;
    BoardFilters* m_filters;
    QWidget* m_board; ///< the columns
    NothingFound* m_nothing;
    QAction* m_sort;
    QMetaObject::Connection m_counted; ///< to the effort that the source counts
    bool m_startsAnew = false;         ///< another filter or order: cards need not keep their places
    CardInHand m_hand;
    std::optional<int> m_openStrip; ///< the column that is open although the window is narrow
    bool m_hasBoard = false;
    bool m_isReadOnly = false;
    bool m_isShowing = false; ///< the selection moves with the board, not by hand
};

} // namespace ajar::gui
