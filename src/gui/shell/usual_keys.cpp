// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/usual_keys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace ajar::gui {

UsualKeys::UsualKeys(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool UsualKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        auto& widget = *static_cast<QWidget*>(watched);
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (widget.hasFocus() && !key.isAutoRepeat() && (press(widget, key) || openMenu(widget, key)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool UsualKeys::press(QWidget& focused, const QKeyEvent& key) {
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    auto* button = qobject_cast<QAbstractButton*>(&focused);
    if (!isReturn || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || button == nullptr ||
        !button->isEnabled())
        return false;
    button->click();
    return true;
}

bool UsualKeys::openMenu(QWidget& focused, const QKeyEvent& key) {
    if (key.key() != Qt::Key_F10 || key.modifiers() != Qt::ShiftModifier)
        return false;
    const QPoint where = focused.rect().center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, where, focused.mapToGlobal(where));
    return QApplication::sendEvent(&focused, &asked) && asked.isAccepted();
}

} // namespace ajar::gui
