// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <cstdint>
#include <vector>

namespace ajar::store {

/// A person's encounters of every state, newest start first, at most `limit`.
[[nodiscard]] std::vector<Encounter> newestEncountersOf(Connection& connection, Id<Person> person, int limit);
[[nodiscard]] std::int64_t encounterCountOf(Connection& connection, Id<Person> person);

} // namespace ajar::store
