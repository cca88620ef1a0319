// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_preset.h"

namespace ajar::exchange {

/// Closed B2B deals with a seller's judgements about the client (docs/formats/csv.md). Rows have no id, no date and no value.
[[nodiscard]] CsvPreset b2bDeals();

inline constexpr std::string_view kB2bSource = "salvirt-b2b";

} // namespace ajar::exchange
