// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/column_strip.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"
#include "gui/words/places.h"
#include "gui/words/plain_tip.h"

#include <QPainter>

namespace ajar::gui {

namespace {

constexpr int kIcon = 17;

} // namespace

ColumnStrip::ColumnStrip(Bucket bucket, QWidget* parent) : QAbstractButton(parent), m_bucket(bucket) {
    setFixedWidth(kWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFigures(0, {}, wordOf(bucket));
}

void ColumnStrip::setFigures(std::int64_t count, const QString& sums, const QString& spoken) {
    m_count = number(count);
    m_words = sums.isEmpty() ? wordOf(m_bucket) : wordOf(m_bucket) + dot() + sums;
    setAccessibleName(tr("%1: open this column").arg(spoken));
    setToolTip(plainTip(accessibleName()));
    update();
}

void ColumnStrip::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    if (underMouse())
        paintBox(painter, rect().adjusted(2, 4, -2, -2), space::kControlRadius, mixed(t.raised, t.text, 0.05), {});
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(2, 4, -2, -2), space::kControlRadius, t.accent);
    const QColor ink = m_bucket == Bucket::Sold ? t.soldText : t.notSoldText;
    int y = space::kM;
    paintIcon(painter, iconOf(m_bucket), QRect((width() - kIcon) / 2, y, kIcon, kIcon), ink);
    y += kIcon + space::kXs;

    const QFont strong = fontFor(TypeRole::Strong, font());
    const int countHeight = QFontMetrics(strong).height();
    painter.setFont(strong);
    painter.setPen(QColor(t.text));
    painter.drawText(QRect(0, y, width(), countHeight), Qt::AlignCenter | Qt::TextSingleLine, m_count);
    y += countHeight + space::kS;

    const QFont small = fontFor(TypeRole::Secondary, font());
    const QFontMetrics metrics(small);
    const int length = height() - y - space::kM;
    painter.setFont(small);
    painter.setPen(QColor(t.muted));
    painter.translate(width() / 2.0 + metrics.height() / 2.0, y);
    painter.rotate(90);
    painter.drawText(QRect(0, 0, length, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_words, Qt::ElideRight, length));
}

} // namespace ajar::gui
