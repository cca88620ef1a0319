// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QPalette>

namespace ajar::gui {

/// The palette of a scheme, made from its tokens alone. PlaceholderText is the muted colour, Link the accent, Mid the
/// line and Dark the outline of controls, so that a label takes its colour by `setForegroundRole` and keeps none.
[[nodiscard]] QPalette paletteOf(Scheme scheme);

/// Gives the whole program the scheme's palette; everything on the screen follows.
void applyScheme(Scheme scheme);

} // namespace ajar::gui
