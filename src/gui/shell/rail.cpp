// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/rail.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"
#include "gui/words/plain_tip.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kMarkTop = 14;
constexpr QSize kMark{26, 30};
constexpr int kIcon = 20;
constexpr int kMostNameLines = 3;

} // namespace

RailButton::RailButton(Icon icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setBadge(std::int64_t count, const QString& spoken) {
    m_badge = count == 0 ? QString() : count > 999 ? tr("%1+").arg(number(999)) : number(count);
    setAccessibleDescription(spoken);
    update();
}

QSize RailButton::sizeHint() const {
    const QFontMetrics words(fontFor(TypeRole::SecondaryStrong, font()));
    return {std::max(Rail::kWidth - 12, words.horizontalAdvance(text()) + 6),
            18 + kIcon + QFontMetrics(fontFor(TypeRole::Secondary, font())).height()};
}

void RailButton::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    if (isChecked())
        paintBox(painter, rect(), space::kControlRadius, t.railSelected, {});
    else if (underMouse())
        paintBox(painter, rect(), space::kControlRadius, mixed(t.rail, t.railText, 0.12), {});
    if (hasFocus())
        paintFocusRing(painter, rect(), space::kControlRadius,
                       tokensOf(Scheme::Dark).accent); // the rail is dark in both
    const QColor ink = isChecked() ? t.railSelectedText : t.railText;
    paintIcon(painter, m_icon, QRect((width() - kIcon) / 2, 8, kIcon, kIcon), ink);

    const QFont words = fontFor(isChecked() ? TypeRole::SecondaryStrong : TypeRole::Secondary, font());
    painter.setFont(words);
    painter.setPen(ink);
    painter.drawText(QRect(0, 8 + kIcon + 3, width(), height() - kIcon - 11),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                     QFontMetrics(words).elidedText(text(), Qt::ElideRight, width()));
    if (m_badge.isEmpty())
        return;
    QFont small = fontFor(TypeRole::SecondaryStrong, font());
    small.setPointSizeF(std::max(small.pointSizeF() * 0.9, 6.0));
    const QFontMetrics metrics(small);
    const int badgeWidth = std::max(metrics.horizontalAdvance(m_badge) + 8, 16);
    const int left = std::min(width() / 2 + 7, width() - badgeWidth - 2);
    const QRect badge(left, 2, badgeWidth, 16);
    paintBox(painter, badge, 8, t.ajarFill, {});
    painter.setFont(small);
    painter.setPen(QColor(t.onAjarFill));
    painter.drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, m_badge);
}

Rail::Rail(QWidget* parent) : QWidget(parent), m_pages(new QVBoxLayout(this)) {
    setFixedWidth(kWidth);
    m_pages->setContentsMargins(6, kMarkTop + kMark.height() + 14, 6, space::kM);
    m_pages->setSpacing(space::kXs);
    m_pages->addStretch(1);
}

RailButton* Rail::addPage(Icon icon, const QString& word) {
    auto* button = new RailButton(icon, word, this);
    button->setChecked(m_pages->count() == 1);
    m_pages->insertWidget(m_pages->count() - 1, button);
    takeWidth();
    return button;
}

void Rail::takeWidth() {
    int width = kWidth;
    for (const auto* button : findChildren<RailButton*>(QString(), Qt::FindDirectChildrenOnly))
        width = std::max(width, button->sizeHint().width() + 12);
    setFixedWidth(width);
}

void Rail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        takeWidth();
    QWidget::changeEvent(event);
}

void Rail::setBookName(const QString& name) {
    m_bookName = name;
    setToolTip(plainTip(name));
    update();
}

void Rail::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.rail));
    paintIcon(painter, Icon::Mark, QRect(QPoint((width() - kMark.width()) / 2, kMarkTop), kMark),
              tokensOf(Scheme::Dark).ajarFill);

    const QFont small = fontFor(TypeRole::Secondary, font());
    const QFontMetrics metrics(small);
    const int room = width() - 12;
    QTextLayout layout(m_bookName, small);
    QStringList lines;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid() && lines.size() < kMostNameLines; line = layout.createLine()) {
        line.setLineWidth(room);
        const bool isLast = lines.size() + 1 == kMostNameLines;
        lines << metrics.elidedText(isLast ? m_bookName.mid(line.textStart())
                                           : m_bookName.mid(line.textStart(), line.textLength()).trimmed(),
                                    Qt::ElideRight, room);
    }
    layout.endLayout();
    painter.setFont(small);
    painter.setPen(QColor(t.railText));
    int y = height() - space::kM - static_cast<int>(lines.size()) * metrics.height();
    for (const auto& line : lines) {
        painter.drawText(QRect(6, y, room, metrics.height()), Qt::AlignCenter | Qt::TextSingleLine, line);
        y += metrics.height();
    }
}

} // namespace ajar::gui
