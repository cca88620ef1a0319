// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "gui/pipeline/board_layout.h"

#include <QList>
#include <QWidget>
#include <array>
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
class ColumnPanel;
class DeedRunner;
class EffortBar;

/// The pipeline: sold, pending, not sold, side by side. It shows what the source tells and follows it; the deeds that
/// may be done on a card are its actions.
class PipelinePage final : public QWidget {
    Q_OBJECT

public:
    explicit PipelinePage(QWidget* parent = nullptr);

    /// Shows a book, or none. The source has to outlive its stay here.
    void setSource(app::BoardSource* source);
    void reload();
    void cancelLoading();

    void undo();
    void redo();

    /// What the Deal menu of the window holds.
    [[nodiscard]] QList<QAction*> dealActions() const { return m_dealActions; }
    [[nodiscard]] ColumnPanel& column(Bucket bucket) const;
    [[nodiscard]] std::optional<Id<Deal>> selectedDeal() const;

Q_SIGNALS:
    void boardShown(const ajar::app::Board& board);
    void loadFailed(const ajar::Error& error);
    void loadingChanged(bool isLoading);
    void deedFailed(const ajar::Error& error);
    /// A deed is on its way: it can be taken back from here on, whatever the board says yet.
    void deedSent();
    /// Something was done, in words; it can be taken back.
    void deedDone(const QString& words);
    /// Something to know that changed nothing.
    void told(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeColumns();
    void makeActions();
    void connectColumn(int position);
    void connectWork();

    void showBoard(const app::Board& board);
    void showMore(const app::BoardShelf& page);
    [[nodiscard]] std::array<int, app::kShelfCount> shownCards() const;
    void call(Lean lean);
    void toggleOlder(Bucket bucket);
    void openStrip(int position);
    void placeColumns();
    void leave(int position, BoardLayout::Step step, int globalY);
    void selectionIsIn(const BoardView* view);
    void enableActions();
    [[nodiscard]] const app::BoardCard* selectedCard() const;

    EffortBar* m_effort;
    std::vector<std::unique_ptr<app::BoardModel>> m_models; ///< as the columns stand: sold, pending, not sold
    std::vector<ColumnPanel*> m_columns;
    BoardLoader* m_loader;
    DeedRunner* m_deeds;
    QList<QAction*> m_dealActions;
    std::optional<Id<Deal>> m_follow; ///< the deal that was just judged: seen where it comes to stand
    std::optional<int> m_openStrip;   ///< the column that is open although the window is narrow
    bool m_hasBoard = false;
    bool m_isReadOnly = false;
};

} // namespace ajar::gui
