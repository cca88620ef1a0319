// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QRect>
#include <QWidget>
#include <optional>
#include <vector>

namespace ajar::gui {

/// Where the hours of a period went: one bar in pieces with their numbers, which add up to all minutes logged. Hatched
/// is what was judged only later; hollow what is not judged.
class EffortBar final : public QWidget {
    Q_OBJECT

public:
    explicit EffortBar(QWidget* parent = nullptr);

    /// Of a board; absent: not counted yet. Without hours it says so in the same room: what takes its place for a moment, the
    /// question why, moves nothing then.
    void setEffort(const std::optional<app::BoardEffort>& effort);
    /// There is no board.
    void clear();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Piece {
        EffortPiece piece;
        QRect rect; ///< within the bar, left to right
        QString label;
        QString inFull;          ///< the label, and what the hatched part of it means
        bool isLabelled = false; ///< the label has room inside
        double standIn = 0;      ///< share of it judged only later
    };

    [[nodiscard]] std::vector<Piece> pieces(int width) const;
    [[nodiscard]] QString unlabelled(const std::vector<Piece>& all) const;
    [[nodiscard]] QRect barRect(int width) const;
    [[nodiscard]] bool hasHours() const { return m_isCounted && m_effort.effort.total() > 0; }
    [[nodiscard]] QString title() const;
    /// Whose hours they are, where they are not mine alone.
    [[nodiscard]] QString whose() const;
    [[nodiscard]] QString emptyWords() const;
    void paintEmpty(QPainter& painter) const;
    void paintTitle(QPainter& painter, const QRect& line) const;
    void paintPiece(QPainter& painter, const Piece& piece) const;

    app::BoardEffort m_effort;
    bool m_isCounted = false;
};

} // namespace ajar::gui
