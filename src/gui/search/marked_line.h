// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/search/search_result.h"

#include <QColor>
#include <QFont>

class QTextLayout;

namespace ajar::gui {

/// Sets a text in one line of `width`, its marks in bold and in `markInk`.
void layOutMarked(QTextLayout& layout, const MarkedText& marked, const QFont& font, const QColor& markInk,
                  Qt::LayoutDirection direction, int width);

/// The text as it fits into a line of `width`, cut at its ends with "…" where it is longer: at the start only as far as the
/// first mark would else not be seen.
[[nodiscard]] MarkedText fitted(const MarkedText& marked, const QFont& font, int width);

} // namespace ajar::gui
