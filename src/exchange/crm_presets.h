// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_preset.h"

namespace ajar::exchange {

/// A CRM's export in four files that belong together: deals, accounts, products and sales teams (docs/formats/csv.md).
[[nodiscard]] CsvPreset crmDeals();
[[nodiscard]] CsvPreset crmAccounts();
[[nodiscard]] CsvPreset crmProducts();
[[nodiscard]] CsvPreset crmTeams();

/// The `source` of their origins.
inline constexpr std::string_view kCrmSource = "maven-crm";

} // namespace ajar::exchange
