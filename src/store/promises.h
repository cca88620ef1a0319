// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <vector>

namespace ajar::store {

/// Promises by day, then id.
[[nodiscard]] std::vector<Versioned<Promise>> openPromises(Connection& connection);
[[nodiscard]] std::vector<Versioned<Promise>> allPromises(Connection& connection);

} // namespace ajar::store
