// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/note_edit.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>

namespace ajar::gui {

NoteEdit::NoteEdit(int lines, QWidget* parent) : QPlainTextEdit(parent), m_lines(lines) {
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Its lines are broken, so there is nothing beside them; but a blank at the end of one, behind which the cursor stands, pulls it there.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { horizontalScrollBar()->setValue(0); });
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(space::kS + 2, space::kS - 1, space::kS + 2, space::kS - 1);
    takeHeight();
}

void NoteEdit::takeHeight() {
    setFixedHeight(m_lines * QFontMetrics(font()).lineSpacing() + 2 * space::kS);
}

bool NoteEdit::event(QEvent* event) {
    if (event->type() == QEvent::Paint) {
        const auto& t = tokensFor(palette());
        QPainter painter(this);
        paintBox(painter, rect(), space::kControlRadius, t.surface, t.outline);
        if (hasFocus())
            paintFocusRing(painter, rect(), space::kControlRadius, t.accent);
        return true;
    }
    if (event->type() == QEvent::FontChange)
        takeHeight();
    return QPlainTextEdit::event(event);
}

void NoteEdit::focusInEvent(QFocusEvent* event) {
    QPlainTextEdit::focusInEvent(event);
    update();
}

void NoteEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    update();
}

} // namespace ajar::gui
