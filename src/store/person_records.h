// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <vector>

namespace ajar::store {

/// A tag as it is put on somebody.
[[nodiscard]] std::vector<Versioned<Tagging>> taggingsOf(Connection& connection, Id<Person> person, Id<Tag> tag);

/// Where the next contact point of an organisation goes.
[[nodiscard]] int nextContactPosition(Connection& connection, Id<Organisation> organisation);
/// Those who belong to an organisation today, by name, at most `limit`.
[[nodiscard]] std::vector<Person> membersOf(Connection& connection, Id<Organisation> organisation, Day today,
                                            int limit);

} // namespace ajar::store
