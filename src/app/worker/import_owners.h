// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"

#include <span>

namespace ajar::app {

void importOwners(Importing& importing, std::span<const exchange::IncomingOwner> owners);
/// Those that others are part of may come after them in the file.
void importOrganisations(Importing& importing, std::span<const exchange::IncomingOrganisation> organisations);

} // namespace ajar::app
