// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"

#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

/// The person whom a row names: by e-mail address; of several who have it the
/// one of that name; else by the whole name. Where the row names an
/// organisation only somebody who belongs to it fits, else somebody who belongs
/// to none. Where it gives an address, somebody with others and without that
/// organisation does not fit. Throws RowRefused where several fit: none is
/// guessed.
[[nodiscard]] std::optional<store::Versioned<Person>>
findPerson(Importing& importing, const exchange::NamedPerson& named, const std::string& organisation);

/// The same for each, those who are not there being made, with their address
/// and organisation, and told.
[[nodiscard]] std::vector<Id<Person>> peopleNamed(Importing& importing, const exchange::RowOrigin& row,
                                                  const std::vector<exchange::NamedPerson>& named,
                                                  const std::string& organisation);

/// A row of a file of people. One who is found gets what is blank, and what
/// changed in the file since it was taken. Throws RowRefused.
void importPerson(Importing& importing, const exchange::IncomingPerson& person, KnownRow known);

} // namespace ajar::app
