// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QScrollArea;
class QWidget;

namespace ajar::gui {

class FaultLine;

/// Puts a column of fields into a scroll area without a frame, as wide as the area, and keeps whatever has the keys in
/// sight.
void showInSheet(QScrollArea& area, QWidget& content);

/// Beside the text of a form in the sheet.
inline constexpr int kSheetSide = 20;

/// The shape of a form that is saved as a whole: `content`, which scrolls, and at the foot what is wrong, the keys in words,
/// beside them a deed of the second rank (null: none), and the deed itself. All of them become the pane's.
void shapeForm(QWidget& pane, QWidget& content, FaultLine& fault, const QString& keys, QWidget* second,
               QPushButton& deed);

} // namespace ajar::gui
