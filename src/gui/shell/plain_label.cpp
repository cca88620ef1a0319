// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/plain_label.h"

#include <QApplication>
#include <QEvent>

namespace ajar::gui {

PlainLabel::PlainLabel(TypeRole role, QPalette::ColorRole colour, QWidget* parent) : QLabel(parent), m_role(role) {
    setTextFormat(Qt::PlainText);
    setForegroundRole(colour);
    takeFont();
}

void PlainLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange)
        takeFont();
    QLabel::changeEvent(event);
}

void PlainLabel::takeFont() {
    setFont(fontFor(m_role, QApplication::font()));
}

} // namespace ajar::gui
