// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <cstdint>
#include <vector>

namespace ajar::store {

/// What a deal's page shows besides its profile.

/// What happened about it and attempts, newest start first, at most `limit`.
[[nodiscard]] std::vector<Encounter> newestTalksOf(Connection& connection, Id<Deal> deal, int limit);
[[nodiscard]] std::int64_t talkCountOf(Connection& connection, Id<Deal> deal);
/// Planned encounters about it, earliest first, also those whose time has passed.
[[nodiscard]] std::vector<Encounter> plannedOf(Connection& connection, Id<Deal> deal);
/// The people of an encounter in their order.
[[nodiscard]] std::vector<Person> peopleOfEncounter(Connection& connection, Id<Encounter> encounter);
/// Open promises that name the deal, by day.
[[nodiscard]] std::vector<Promise> openPromisesOf(Connection& connection, Id<Deal> deal);

} // namespace ajar::store
