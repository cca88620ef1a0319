// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/fault_line.h"

#include "gui/fields/paragraph.h"
#include "gui/theme/icons.h"
#include "gui/theme/tokens.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kIcon = 14;
constexpr int kNear = kIcon + space::kS;
constexpr int kUsualWidth = 240;

} // namespace

FaultLine::FaultLine(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FaultLine::setSentence(const QString& sentence) {
    m_sentence = sentence;
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    updateGeometry();
    update();
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

int FaultLine::heightForWidth(int width) const {
    return std::max(kIcon + space::kXs, paragraphHeight(m_sentence, fontFor(TypeRole::Secondary, font()), width - kNear,
                                                        layoutDirection())) +
           space::kXs;
}

QSize FaultLine::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void FaultLine::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.setFont(fontFor(TypeRole::Secondary, font()));
    painter.setPen(QColor(t.danger));
    const int line = QFontMetrics(painter.font()).height();
    const QRect icon(0, (line - kIcon) / 2, kIcon, kIcon);
    paintIcon(painter, Icon::Warning, QStyle::visualRect(layoutDirection(), rect(), icon), QColor(t.danger));
    const QRect words(kNear, 0, width() - kNear, height());
    paintParagraph(painter, m_sentence, QStyle::visualRect(layoutDirection(), rect(), words), layoutDirection());
}

} // namespace ajar::gui
