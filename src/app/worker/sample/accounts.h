// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/sample/plot.h"

namespace ajar::app::sample {

/// Those whose story is made from tables: the same each time.
[[nodiscard]] Plot accountsOfFirms();
[[nodiscard]] Plot accountsOfHomes();

} // namespace ajar::app::sample
