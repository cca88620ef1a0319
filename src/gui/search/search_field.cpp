// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_field.h"

#include "gui/theme/icons.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>
#include <QStyle>

namespace ajar::gui {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(tr("Search or do anything"));
    setAccessibleName(tr("Search and commands"));
    setAccessibleDescription(tr("What is found is listed below as you type. Enter opens it."));
    addAction(iconOf(Icon::Search, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT listKeyPressed(event);
        event->accept();
        return;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        event->accept();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    Q_EMIT focused();
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    Q_EMIT unfocused();
    // A menu, or another program: whoever comes back goes on with the same words.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    const QFont small = fontFor(TypeRole::Secondary, font());
    const QFontMetrics metrics(small);
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    QRect cap(0, 0, metrics.horizontalAdvance(key) + 2 * space::kS, metrics.height() + 2);
    cap.moveCenter(rect().center());
    cap.moveRight(rect().right() - space::kS);
    cap = QStyle::visualRect(layoutDirection(), rect(), cap);
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(),
                           QRect(space::kXxl, 0, QFontMetrics(font()).horizontalAdvance(placeholderText()), height()));
    if (words.intersects(cap)) // the words come first
        return;
    paintBox(painter, cap, space::kXs, t.raised, t.line);
    painter.setFont(small);
    painter.setPen(QColor(t.muted));
    painter.drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, key);
}

} // namespace ajar::gui
