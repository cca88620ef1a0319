// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "gui/theme/icons.h"
#include "gui/theme/tokens.h"

#include <QString>

namespace ajar::gui {

/// A shelf by name, as its head says it: "Ajar: could go either way", "Sold".
[[nodiscard]] QString nameOf(app::Shelf shelf);
/// The call in the middle of a sentence: "ajar", "sold anyway".
[[nodiscard]] QString wordOf(Lean lean);
[[nodiscard]] QString wordOf(Bucket bucket);

/// No state is told by colour alone: each has an icon beside its word.
[[nodiscard]] Icon iconOf(app::Shelf shelf);
[[nodiscard]] Icon iconOf(Bucket bucket);

[[nodiscard]] QColor textColour(app::Shelf shelf, const Tokens& tokens);
[[nodiscard]] QColor lineColour(Bucket bucket, const Tokens& tokens);

} // namespace ajar::gui
