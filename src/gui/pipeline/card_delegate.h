// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pipeline/fitted_words.h"
#include "gui/theme/style_paint.h"

#include <QAbstractItemDelegate>
#include <array>

namespace ajar::gui {

struct Tokens;

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

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& t) const;

    // What all cards share, made by the first that is painted.
    mutable FittedWords m_words;
    mutable std::array<BoxPatch, 3> m_boxes; ///< plain, under the pointer, selected
    mutable const Tokens* m_boxTokens = nullptr;
    mutable double m_boxRatio = 0;
};

} // namespace ajar::gui
