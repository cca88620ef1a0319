// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace ajar::gui {

/// `text` broken into lines of `width`, also within a word that is longer; the last of at most `most` lines is cut short.
[[nodiscard]] QStringList brokenLines(const QString& text, const QFont& font, int width, int most);

} // namespace ajar::gui
