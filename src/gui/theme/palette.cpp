// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/palette.h"

#include <QApplication>
#include <QToolTip>

namespace ajar::gui {

QPalette paletteOf(Scheme scheme) {
    const auto& t = tokensOf(scheme);
    QPalette palette;
    // setColor without a group fills all three, so what differs when disabled comes last.
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.raised);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    // Of text that is selected; lines of a list are painted with the tint alone (style_paint.cpp).
    palette.setColor(QPalette::Highlight, mixed(t.surface, t.ajarFill, 0.35));
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.raised);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.outline);
    palette.setColor(QPalette::Shadow, t.outline);
    const QColor faint = mixed(t.muted, t.window, 0.35);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

void applyScheme(Scheme scheme) {
    const auto palette = paletteOf(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace ajar::gui
