// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_model.h"

#include <QWidget>
#include <functional>
#include <optional>

namespace ajar::gui {

class BoardView;
class CardWords;
class ColumnHead;
class ColumnStrip;
class DropMark;

/// Whether the outer columns of a page of this width fold to strips.
[[nodiscard]] bool foldsColumns(int pageWidth);

/// One bucket of the pipeline: frame, head, cards, and the strip that it folds to.
class ColumnPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Form { Wide, Strip };
    /// Where a dragged card may fall: nowhere, on the shelf under the pointer, or on the column as a whole.
    enum class Fall { Nowhere, OnShelf, OnColumn };

    ColumnPanel(Bucket bucket, app::BoardModel& model, QWidget* parent = nullptr);

    [[nodiscard]] BoardView& view() const { return *m_view; }
    [[nodiscard]] ColumnHead& head() const { return *m_head; }
    [[nodiscard]] ColumnStrip& strip() const { return *m_strip; }
    [[nodiscard]] Bucket bucket() const { return m_bucket; }

    void setForm(Form form);
    /// An outer column's share of a board of this width.
    void fitInto(int boardWidth, Form form);
    /// Whether one outer column can stand open beside a strip on a board of this width, and leave the pending ones the room of a card.
    [[nodiscard]] static bool hasRoomForOne(int boardWidth);
    [[nodiscard]] Form form() const { return m_form; }
    /// Who says where a card may fall; without it none may.
    void setFallRule(std::function<Fall(const Id<Deal>& deal, app::Shelf shelf)> rule) { m_fallRule = std::move(rule); }
    [[nodiscard]] const DropMark& dropMark() const { return *m_mark; }

Q_SIGNALS:
    void olderToggled();
    void stripPressed();
    void dealDropped(const ajar::Id<ajar::Deal>& deal, ajar::app::Shelf shelf);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Target {
        Id<Deal> deal;
        app::Shelf shelf;
        QRect rect;
        Fall fall;
    };

    void showFigures();
    /// Where what is dragged would fall; nothing where it may not.
    [[nodiscard]] std::optional<Target> targetOf(const QDropEvent& event) const;

    Bucket m_bucket;
    app::BoardModel* m_model;
    ColumnHead* m_head;
    BoardView* m_view;
    ColumnStrip* m_strip;
    DropMark* m_mark;
    std::function<Fall(const Id<Deal>&, app::Shelf)> m_fallRule;
    Form m_form = Form::Wide;
};

} // namespace ajar::gui
