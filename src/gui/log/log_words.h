// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/encounter_service.h"
#include "gui/log/chip_flow.h"

#include <QStringList>

namespace ajar::gui {

/// What was understood of a line, as chips: who, which deals, how, how long, when, what was heard and promised.
[[nodiscard]] std::vector<ChipFlow::Chip> chipsOf(const app::Logged& logged, Day today);
/// What somebody who logs should know besides, a sentence each.
[[nodiscard]] QStringList remarksOf(const app::Logged& logged);
/// "Call with Dana Whitfield", for the message that it is logged.
[[nodiscard]] QString sentenceOf(const app::Logged& logged);

} // namespace ajar::gui
