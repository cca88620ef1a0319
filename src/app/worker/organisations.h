// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/organisation_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// All of one moment, read in one transaction.
[[nodiscard]] OrganisationPage showOrganisation(Desk& desk, const Ref<Organisation>& ref);
/// Whether an organisation is another one or a part of it, at whatever remove.
[[nodiscard]] bool belongsTo(store::Connection& connection, std::optional<Id<Organisation>> organisation,
                             Id<Organisation> whole);
DeedDone changeOrganisation(Desk& desk, const OrganisationChange& change);

} // namespace ajar::app
