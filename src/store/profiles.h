// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "store/connection.h"

#include <vector>

namespace ajar::store {

/// A record with all that belongs to it, in the order that domain/profile.h says. Throws Failure(NotFound).
[[nodiscard]] OwnerProfile loadOwnerProfile(Connection& connection, Id<Owner> owner);
[[nodiscard]] OrganisationProfile loadOrganisationProfile(Connection& connection, Id<Organisation> organisation);
[[nodiscard]] PersonProfile loadPersonProfile(Connection& connection, Id<Person> person);
[[nodiscard]] DealProfile loadDealProfile(Connection& connection, Id<Deal> deal);
[[nodiscard]] EncounterProfile loadEncounterProfile(Connection& connection, Id<Encounter> encounter);
[[nodiscard]] ReviewProfile loadReviewProfile(Connection& connection, Id<Review> review);

/// The same for a run of records: those that follow `after` in the order of their ids, at most `most`; none behind the last. A null id
/// stands before the first. A run costs as many queries as one record does, so that a whole book is read in runs of some hundreds.
[[nodiscard]] std::vector<OrganisationProfile> profilesAfter(Connection& connection, Id<Organisation> after, int most);
[[nodiscard]] std::vector<PersonProfile> profilesAfter(Connection& connection, Id<Person> after, int most);
[[nodiscard]] std::vector<DealProfile> profilesAfter(Connection& connection, Id<Deal> after, int most);
[[nodiscard]] std::vector<EncounterProfile> profilesAfter(Connection& connection, Id<Encounter> after, int most);
[[nodiscard]] std::vector<ReviewProfile> profilesAfter(Connection& connection, Id<Review> after, int most);

} // namespace ajar::store
