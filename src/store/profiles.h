// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "store/connection.h"

namespace ajar::store {

/// A record with all that belongs to it, in the order that domain/profile.h says. Throws Failure(NotFound).
[[nodiscard]] OrganisationProfile loadOrganisationProfile(Connection& connection, Id<Organisation> organisation);
[[nodiscard]] PersonProfile loadPersonProfile(Connection& connection, Id<Person> person);
[[nodiscard]] DealProfile loadDealProfile(Connection& connection, Id<Deal> deal);
[[nodiscard]] EncounterProfile loadEncounterProfile(Connection& connection, Id<Encounter> encounter);
[[nodiscard]] ReviewProfile loadReviewProfile(Connection& connection, Id<Review> review);

} // namespace ajar::store
