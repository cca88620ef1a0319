// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

class QPainter;
class QRectF;

namespace ajar::gui {

/// The bundled icons: Lucide (ISC), resources/icons, and our own mark.
enum class Icon {
    Mark,
    Pipeline,
    Sold,
    Pending,
    NotSold,
    Ajar,
    SoldAnyway,
    NotSoldAnyway,
    Unsorted,
    ChevronDown,
    ChevronRight,
    ChevronLeft,
    Check,
    Dash,
    Close,
    Warning,
    Error,
    Info,
    Undo,
    Redo,
    Open,
    NewBook,
    Import,
    Export,
    Search,
    Keys,
    Person,
    Organisation,
    Encounter,
    Note,
    Command,
    ChevronUp,
    Book,
    Back
};
inline constexpr Icon kLastIcon = Icon::Back;

/// An icon that takes its colour from the program's palette each time it is drawn, at the device's own pixel ratio.
[[nodiscard]] QIcon iconOf(Icon icon, QPalette::ColorRole role = QPalette::ButtonText);

/// For painted widgets: the icon in one colour, as large as `where` allows.
void paintIcon(QPainter& painter, Icon icon, const QRectF& where, const QColor& colour);

/// The icon at `size` device-independent pixels for a device of `ratio`.
[[nodiscard]] QPixmap iconPixmap(Icon icon, QSize size, double ratio, const QColor& colour);

} // namespace ajar::gui
