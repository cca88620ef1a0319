// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/window_parts.h"

namespace ajar::gui {

/// Opens a book, and reads the board that a window would ask of it first, while that window is still being made of `parts`: it is
/// given this book when it opens the same file first. Nothing for no file.
void openAhead(WindowParts& parts, const QString& file);

} // namespace ajar::gui
