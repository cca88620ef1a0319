// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_preset.h"

namespace ajar::exchange {

/// Files that no program's preset knows, by what their columns say (csv_columns.h).
[[nodiscard]] CsvPreset plainPeople();
[[nodiscard]] CsvPreset plainDeals();
[[nodiscard]] CsvPreset plainEncounters();

} // namespace ajar::exchange
