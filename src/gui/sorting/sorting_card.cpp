// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sorting/sorting_card.h"

#include "gui/pipeline/card_text.h"
#include "gui/sorting/sorting_words.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"
#include "gui/words/broken_lines.h"
#include "gui/words/plain_tip.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <vector>

namespace ajar::gui {

namespace {

constexpr int kPadX = 28;
constexpr int kPadY = 24;
constexpr int kGap = 8;
constexpr int kMostLines = 3;

struct Line {
    QFont font;
    QString words;
    bool isMuted = false;
    int gapAbove = 0;
};

/// What stands below the name, broken to a width.
std::vector<Line> linesOf(const app::SortingCard& card, Day today, int width, const QFont& base) {
    const QFont body = fontFor(TypeRole::Body, base);
    const QFont small = fontFor(TypeRole::Secondary, base);
    std::vector<Line> lines;
    const auto add = [&](const QString& text, const QFont& font, bool isMuted) {
        int gap = kGap;
        for (const auto& words : brokenLines(text, font, width, kMostLines)) {
            lines.push_back({font, words, isMuted, gap});
            gap = 0;
        }
    };
    add(sorting::about(card, today), small, true);
    add(sorting::last(card), body, false);
    add(sorting::known(card), small, true);
    return lines;
}

} // namespace

SortingCardView::SortingCardView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SortingCardView::setCard(const app::SortingCard& card, Day today) {
    m_card = card;
    m_today = today;
    setAccessibleName(sorting::sentence(card, today));
    setToolTip(plainTip(accessibleName()));
    updateGeometry();
    update();
}

QSize SortingCardView::sizeHint() const {
    return {560, heightForWidth(560)};
}

int SortingCardView::heightForWidth(int width) const {
    int height = 2 * kPadY + QFontMetrics(fontFor(TypeRole::Title, font())).height();
    if (m_card)
        for (const auto& line : linesOf(*m_card, m_today, width - 2 * kPadX, font()))
            height += line.gapAbove + QFontMetrics(line.font).height();
    return height;
}

void SortingCardView::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, t.surface, t.line);
    if (hasFocus())
        paintFocusRing(painter, rect(), space::kCardRadius, t.accent);
    if (!m_card)
        return;
    const QRect inner = rect().adjusted(kPadX, kPadY, -kPadX, -kPadY);
    const auto draw = [&](const QRect& where, const QFont& font, const QColor& colour, const QString& words) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), where),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                Qt::TextSingleLine,
            words);
    };
    const QFont title = fontFor(TypeRole::Title, font());
    const QFontMetrics metrics(title);
    const QString value = card::value(m_card->card);
    const int valueWidth = value.isEmpty() ? 0 : metrics.horizontalAdvance(value) + space::kL;
    draw(QRect(inner.left(), inner.top(), inner.width() - valueWidth, metrics.height()), title, t.text,
         metrics.elidedText(card::name(m_card->card), Qt::ElideRight, inner.width() - valueWidth));
    if (valueWidth > 0)
        draw(QRect(inner.right() - valueWidth + space::kL, inner.top(), valueWidth, metrics.height()), title, t.text,
             value);
    int y = inner.top() + metrics.height();
    for (const auto& line : linesOf(*m_card, m_today, inner.width(), font())) {
        y += line.gapAbove;
        const int height = QFontMetrics(line.font).height();
        draw(QRect(inner.left(), y, inner.width(), height), line.font, line.isMuted ? t.muted : t.text, line.words);
        y += height;
    }
}

} // namespace ajar::gui
