// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search.h"

namespace ajar::store {

/// People, organisations and deals by their names and addresses: by the beginning of a name first, in order of the alphabet, then by any
/// part, those entered last first. People, organisations, those who belong to them, deals; at most `request.limit`, of which many people
/// leave a quarter to the others. Throws Failure.
[[nodiscard]] std::vector<SearchHit> searchNames(Connection& connection, const SearchRequest& request);

} // namespace ajar::store
