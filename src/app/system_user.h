// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <string>

namespace ajar::app {

/// The full name of whoever is logged in, else the user name; never empty. UTF-8, NFC, one line.
[[nodiscard]] std::string systemFullName();

/// The currency of the system's locale, else EUR.
[[nodiscard]] Currency systemCurrency();

} // namespace ajar::app
