// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/sample/plot.h"

namespace ajar::app::sample {

/// The ten people of the sample whose story is told in full, with those around them.
[[nodiscard]] Plot storiesOfCustomers(); ///< companies that have bought and may again
[[nodiscard]] Plot storiesOfFirms();     ///< companies that have not decided
[[nodiscard]] Plot storiesOfTurns();     ///< a fall, a committee, a change of jobs, a wrong call
[[nodiscard]] Plot storiesOfPrivate();   ///< people who buy for their own house

} // namespace ajar::app::sample
