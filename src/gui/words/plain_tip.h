// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ajar::gui {

/// A tip that shows exactly this text. Qt takes a tip that looks like markup for rich text, so it is given as escaped
/// markup, which also lets long ones break into lines; a word of many letters breaks as well, for else it would be wider than the screen.
[[nodiscard]] QString plainTip(const QString& text);

} // namespace ajar::gui
