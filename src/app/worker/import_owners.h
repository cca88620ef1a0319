// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"

namespace ajar::app {

/// A row of a file of owners. Throws RowRefused, as the next.
void importOwner(Importing& importing, const exchange::IncomingOwner& owner, KnownRow known);
/// A row of a file of organisations. The one that it is part of is found or made; its own row may come later.
void importOrganisation(Importing& importing, const exchange::IncomingOrganisation& organisation, KnownRow known);

} // namespace ajar::app
