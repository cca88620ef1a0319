// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/chip_flow.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kGap = 6;
constexpr int kInner = 10;
constexpr int kUsualWidth = 360;

int chipHeight(const QFont& font) {
    return QFontMetrics(fontFor(TypeRole::SecondaryStrong, font)).height() + 2 * space::kXs;
}

} // namespace

ChipFlow::ChipFlow(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipFlow::setChips(std::vector<Chip> chips) {
    if (m_chips == chips)
        return;
    m_chips = std::move(chips);
    QStringList words;
    for (const auto& chip : m_chips)
        words << chip.words;
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<ChipFlow::Placed> ChipFlow::placed(int width) const {
    const QFontMetrics metrics(fontFor(TypeRole::SecondaryStrong, font()));
    const int height = chipHeight(font());
    std::vector<Placed> all;
    int x = 0;
    int y = 0;
    for (const auto& chip : m_chips) {
        const QString words = metrics.elidedText(chip.words, Qt::ElideRight, std::max(width - 2 * kInner, 1));
        const int wide = std::min(width, metrics.horizontalAdvance(words) + 2 * kInner);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + kGap;
        }
        all.push_back({QRect(x, y, wide, height), words});
        x += wide + kGap;
    }
    return all;
}

int ChipFlow::heightForWidth(int width) const {
    const auto all = placed(width);
    return all.empty() ? 0 : all.back().rect.bottom() + 1;
}

QSize ChipFlow::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void ChipFlow::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    const auto all = placed(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isSaid = m_chips[i].kind == Kind::Said;
        const QRect where = QStyle::visualRect(layoutDirection(), rect(), all[i].rect);
        paintBox(painter, where, where.height() / 2.0, isSaid ? t.selected : t.surface, isSaid ? t.accent : t.line);
        painter.setFont(fontFor(isSaid ? TypeRole::SecondaryStrong : TypeRole::Secondary, font()));
        painter.setPen(QColor(isSaid ? t.accent : t.text));
        painter.drawText(where, Qt::AlignCenter | Qt::TextSingleLine, all[i].words);
    }
}

} // namespace ajar::gui
