// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"

namespace ajar::app {

/// A row of a file of encounters. Its people are found, or made and told; its deals are found by title. A time without an offset is that of
/// the place where the user is, and noon stands in where there is none. Throws RowRefused.
void importEncounter(Importing& importing, const exchange::IncomingEncounter& encounter, KnownRow known);

} // namespace ajar::app
