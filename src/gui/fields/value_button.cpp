// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/value_button.h"

#include "gui/fields/paragraph.h"
#include "gui/theme/icons.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/words/plain_tip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kArrow = 14;
constexpr int kUsualWidth = 200;

} // namespace

ValueButton::ValueButton(TypeRole role, QWidget* parent) : QAbstractButton(parent), m_role(role) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::IBeamCursor);
}

void ValueButton::setShown(const QString& text, const QString& emptyWords) {
    m_shown = text;
    m_emptyWords = emptyWords;
    setAccessibleDescription(QString(text.isEmpty() ? emptyWords : text).replace(QChar(QChar::LineSeparator), u' '));
    if (m_mostLines > 0)
        setToolTip(plainTip(text));
    updateGeometry();
    update();
}

void ValueButton::setMostLines(int lines) {
    m_mostLines = lines;
    setShown(m_shown, m_emptyWords);
}

QString ValueButton::words(int width) const {
    const QString& text = m_shown.isEmpty() ? m_emptyWords : m_shown;
    return m_mostLines > 0 ? elidedParagraph(text, fontFor(m_role, font()), width, m_mostLines, layoutDirection())
                           : text;
}

void ValueButton::setReadOnly(bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    setFocusPolicy(isReadOnly ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(isReadOnly ? Qt::ArrowCursor : m_offersList ? Qt::PointingHandCursor : Qt::IBeamCursor);
    update();
}

void ValueButton::setOffersList(bool offersList) {
    m_offersList = offersList;
    setReadOnly(m_isReadOnly);
}

QMargins ValueButton::inner() const {
    const int height = QFontMetrics(fontFor(m_role, font())).height();
    const int upright = std::max(space::kXs, (kLeastHeight - height) / 2);
    const int far = space::kS + (m_offersList && !m_isReadOnly ? kArrow : 0);
    return layoutDirection() == Qt::RightToLeft ? QMargins(far, upright, space::kS, upright)
                                                : QMargins(space::kS, upright, far, upright);
}

int ValueButton::heightForWidth(int width) const {
    const QMargins around = inner();
    const int inside = width - around.left() - around.right();
    return std::max(kLeastHeight, paragraphHeight(words(inside), fontFor(m_role, font()), inside, layoutDirection()) +
                                      around.top() + around.bottom());
}

QSize ValueButton::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize ValueButton::minimumSizeHint() const {
    return {3 * space::kXxl, kLeastHeight};
}

void ValueButton::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    const bool isTouched = underMouse() && !m_isReadOnly;
    if (isTouched)
        paintBox(painter, rect(), space::kControlRadius, t.raised, t.line);
    painter.setFont(fontFor(m_role, font()));
    painter.setPen(QColor(m_shown.isEmpty() ? t.muted : t.text));
    const QRect inside = rect().marginsRemoved(inner());
    paintParagraph(painter, words(inside.width()), QRectF(inside), layoutDirection());
    if (m_offersList && !m_isReadOnly) {
        const QRect arrow(width() - kArrow - space::kXs, (kLeastHeight - kArrow) / 2, kArrow, kArrow);
        paintIcon(painter, Icon::ChevronDown, QStyle::visualRect(layoutDirection(), rect(), arrow), QColor(t.muted));
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), space::kControlRadius, t.accent);
}

void ValueButton::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
    if (opens && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ValueButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace ajar::gui
