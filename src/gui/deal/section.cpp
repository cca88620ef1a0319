// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/section.h"

#include "gui/shell/plain_label.h"
#include "gui/theme/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ajar::gui {

Section::Section(const QString& heading, QWidget* parent)
    : QWidget(parent),
      m_heading(new PlainLabel(TypeRole::Strong, QPalette::WindowText, this)),
      m_rows(new QVBoxLayout),
      m_head(new QHBoxLayout) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::kM, 0, space::kS);
    all->setSpacing(space::kXs);
    m_head->setContentsMargins(space::kS, 0, space::kXs, 0); // as the text of fields
    m_head->setSpacing(space::kS);
    m_head->addWidget(m_heading);
    m_head->addStretch(1);
    all->addLayout(m_head);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    all->addLayout(m_rows);
    setHeading(heading);
}

void Section::setHeading(const QString& heading) {
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void Section::addBeside(QWidget& widget) {
    m_head->addWidget(&widget);
}

void Section::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), QColor(tokensFor(palette()).line));
}

} // namespace ajar::gui
