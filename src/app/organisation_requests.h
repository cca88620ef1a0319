// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people_requests.h"
#include "app/ref.h"
#include "domain/organisation.h"
#include "domain/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

/// What changes of an organisation; what is absent stays.
struct OrganisationChange {
    Ref<Organisation> organisation;
    std::optional<std::int64_t> seen; ///< the revision that the user saw; absent: whatever stands
    std::optional<std::string> name;
    std::optional<std::string> sector;
    std::optional<Ref<Organisation>> parent; ///< empty: it is part of none; one that is not in the book is made
    std::vector<ContactGiven> addContacts;
    std::vector<ContactChange> contacts;
};

/// All that is shown of an organisation.
struct OrganisationPage {
    OrganisationProfile profile;
    std::int64_t revision = 0;
    std::optional<Mention<Organisation>> parent;
    std::vector<Mention<Person>> people; ///< who belong to it today, by name, at most kPeopleOfOrganisation

    bool operator==(const OrganisationPage&) const = default;
};
inline constexpr int kPeopleOfOrganisation = 50;

} // namespace ajar::app
