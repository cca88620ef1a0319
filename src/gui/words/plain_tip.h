// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ajar::gui {

/// A tip that shows exactly this text. Qt takes a tip that looks like markup for rich text, so it is given as escaped
/// markup, which also lets long ones break into lines.
[[nodiscard]] inline QString plainTip(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace ajar::gui
