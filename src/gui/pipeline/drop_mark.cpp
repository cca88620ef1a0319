// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/drop_mark.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kIcon = 15;
constexpr int kVeil = 26; ///< of 255: the cards below stay readable

} // namespace

DropMark::DropMark(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropMark::mark(const QRect& where, Icon icon, const QString& words) {
    m_icon = icon;
    m_words = words;
    setAccessibleName(tr("Let go here: %1").arg(words));
    setGeometry(where);
    show();
    raise();
    update();
}

void DropMark::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    QColor veil(t.accent);
    veil.setAlpha(kVeil);
    paintBox(painter, rect(), space::kCardRadius, veil, t.accent, kFocusWidth);

    const QFont strong = fontFor(TypeRole::SecondaryStrong, font());
    const QFontMetrics metrics(strong);
    const int room = width() - 2 * space::kM;
    const bool hasWords = room > kIcon + 4 * space::kM;
    const QString words =
        hasWords ? metrics.elidedText(m_words, Qt::ElideRight, room - kIcon - 2 * space::kM) : QString();
    const int wide = kIcon + 2 * space::kS + (hasWords ? metrics.horizontalAdvance(words) + space::kXs + 2 : 0);
    const int high = std::max(metrics.height(), kIcon) + space::kS;
    const QRect sign((width() - wide) / 2, std::max((std::min(height(), 200) - high) / 2, 0), wide, high);
    paintBox(painter, sign, space::kControlRadius, t.surface, t.accent);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), sign, r); };
    paintIcon(painter, m_icon, place(QRect(sign.left() + space::kS, sign.top() + (high - kIcon) / 2, kIcon, kIcon)),
              t.accent);
    painter.setFont(strong);
    painter.setPen(QColor(t.accent));
    painter.drawText(place(sign.adjusted(space::kS + kIcon + space::kXs, 0, 0, 0)),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
}

} // namespace ajar::gui
