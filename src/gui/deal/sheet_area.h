// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace ajar::gui {

/// Puts a column of fields into a scroll area without a frame, as wide as the area, and keeps whatever has the keys in
/// sight.
void showInSheet(QScrollArea& area, QWidget& content);

} // namespace ajar::gui
