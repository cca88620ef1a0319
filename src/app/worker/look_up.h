// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/explain.h"
#include "app/worker/desk.h"

#include <string>
#include <vector>

namespace ajar::app {

/// The records that somebody who is still typing may mean: by the beginning of the name first, then by any part, at most `limit`, each with
/// what tells it apart. Nothing for no text.
[[nodiscard]] std::vector<Candidate> lookUpPeople(Desk& desk, const std::string& typed, int limit);
[[nodiscard]] std::vector<Candidate> lookUpOrganisations(Desk& desk, const std::string& typed, int limit);
[[nodiscard]] std::vector<Candidate> lookUpDeals(Desk& desk, const std::string& typed, int limit);

} // namespace ajar::app
