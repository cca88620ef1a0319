// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/link_button.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QPainter>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kLeastHeight = 24; // WCAG 2.5.8

} // namespace

LinkButton::LinkButton(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize LinkButton::sizeHint() const {
    const QFontMetrics metrics(fontFor(TypeRole::Secondary, font()));
    return {metrics.horizontalAdvance(text()) + 2 * space::kXs, std::max(metrics.height(), kLeastHeight)};
}

void LinkButton::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    QFont words = fontFor(TypeRole::Secondary, font());
    words.setUnderline(true);
    painter.setFont(words);
    painter.setPen(underMouse() || hasFocus() ? QColor(t.accent) : QColor(t.muted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (hasFocus())
        paintFocusRing(painter, rect(), space::kXs, t.accent);
}

} // namespace ajar::gui
