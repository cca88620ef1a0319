// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>

namespace ajar::gui {

/// Paints a deal's card from its roles: name and value, organisation and title, one line of status; the selected one
/// also shows what to ask.
class CardDelegate final : public QAbstractItemDelegate {
    Q_OBJECT

public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Height of a card that is not selected.
    [[nodiscard]] static int cardHeight(const QFont& base);
    /// How much taller the selected card is; 0 where there is nothing to ask.
    [[nodiscard]] static int askHeight(const QModelIndex& index, int cardWidth, const QFont& base);
};

} // namespace ajar::gui
