// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QWidget>
#include <optional>

namespace ajar::gui {

/// One deal, large: who, how much, since when, their last words, and what is known.
class SortingCardView final : public QWidget {
    Q_OBJECT

public:
    explicit SortingCardView(QWidget* parent = nullptr);

    void setCard(const app::SortingCard& card, Day today);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<app::SortingCard> m_card;
    Day m_today;
};

} // namespace ajar::gui
