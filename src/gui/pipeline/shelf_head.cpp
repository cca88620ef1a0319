// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/shelf_head.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"
#include "gui/words/places.h"
#include "gui/words/plain_tip.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kIcon = 15;

} // namespace

ShelfHead::ShelfHead(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void ShelfHead::setShelf(const app::ShownShelf& shelf) {
    m_shelf = shelf.shelf;
    const QString sums = sumsShort(shelf.sums);
    m_figures = sums.isEmpty() ? number(shelf.count) : number(shelf.count) + dot() + sums;
    QString spoken = tr("%1, %2").arg(nameOf(m_shelf), tr("%Ln deal(s)", nullptr, static_cast<int>(shelf.count)));
    if (!shelf.sums.empty())
        spoken += QStringLiteral(", ") + sumsInFull(shelf.sums);
    setAccessibleName(spoken);
    setToolTip(plainTip(spoken));
    update();
}

void ShelfHead::setWaits(Waits waits) {
    if (m_waits == waits)
        return;
    m_waits = waits;
    update();
}

QSize ShelfHead::sizeHint() const {
    const QFontMetrics metrics(fontFor(TypeRole::SecondaryStrong, font()));
    return {200, std::max(28, metrics.height() + space::kM)};
}

void ShelfHead::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.raised));
    if (m_waits != Waits::No)
        painter.fillRect(QRect(space::kM, m_waits == Waits::Below ? 0 : height() - 1, width() - 2 * space::kM, 1),
                         QColor(t.line));
    const QRect inner = rect().adjusted(space::kM, 0, -space::kM, 0);
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(6, 1, -6, -1), space::kControlRadius, t.accent);
    else if (underMouse())
        paintBox(painter, rect().adjusted(6, 2, -6, -2), space::kControlRadius, mixed(t.raised, t.text, 0.05), {});

    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const auto square = [&](int x) { return QRect(x, (height() - kIcon) / 2, kIcon, kIcon); };
    const QColor ink = textColour(m_shelf, t);
    paintIcon(painter, iconOf(m_shelf), place(square(inner.left())), ink);

    const QFont small = fontFor(TypeRole::Secondary, font());
    const int figuresWidth = QFontMetrics(small).horizontalAdvance(m_figures);
    painter.setFont(small);
    painter.setPen(QColor(t.muted));
    painter.drawText(place(QRect(inner.right() - figuresWidth, 0, figuresWidth + 1, height())),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_figures);

    const QFont strong = fontFor(TypeRole::SecondaryStrong, font());
    const QFontMetrics metrics(strong);
    const int left = inner.left() + kIcon + 6;
    const int room = inner.right() - figuresWidth - space::kM - kIcon - left;
    const QString name = metrics.elidedText(nameOf(m_shelf), Qt::ElideRight, room);
    painter.setFont(strong);
    painter.setPen(ink);
    const int width = metrics.horizontalAdvance(name);
    painter.drawText(place(QRect(left, 0, width + 1, height())), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     name);
    const Icon folded = layoutDirection() == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight;
    paintIcon(painter, isChecked() ? Icon::ChevronDown : folded, place(square(left + width + space::kXs)), t.muted);
}

} // namespace ajar::gui
