// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <cstdint>
#include <set>

namespace ajar::store {

/// The people and deals whose cards a deed's rows concern: by the rows as they stand now and by their images in the journal.
/// Adds to both sets. The deals of the people are not among them: whoever writes a person's card looks for these.
void collectTouched(Connection& connection, std::int64_t deed, std::set<Uuid>& people, std::set<Uuid>& deals);

} // namespace ajar::store
