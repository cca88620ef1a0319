// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// How the date is called that is somebody's birthday.
inline constexpr std::string_view kBirthday = "birthday";

/// The person whom a row names: by e-mail address; of several who have it the one of that name; else by the whole name. Where the row names
/// an organisation only somebody who belongs to it fits, else somebody who belongs to none. Where it gives an address, somebody with others
/// and without that organisation does not fit. Throws RowRefused where several fit: none is guessed.
[[nodiscard]] std::optional<store::Versioned<Person>>
findPerson(Importing& importing, const exchange::NamedPerson& named, const std::string& organisation);

/// People whom a row names, with who of them is there.
struct FoundPerson {
    exchange::NamedPerson named;
    std::optional<Id<Person>> person;
};
[[nodiscard]] std::vector<FoundPerson> findPeople(Importing& importing, const std::vector<exchange::NamedPerson>& named,
                                                  const std::string& organisation);

/// The same people, each once; those who are not there are made, with their address and organisation, and told. Throws RowRefused before the
/// first is made.
[[nodiscard]] std::vector<Id<Person>> madeWhereMissing(Importing& importing, const exchange::RowOrigin& row,
                                                       const std::vector<FoundPerson>& people,
                                                       const std::string& organisation);

/// Where somebody belongs today, what ended today included; oldest first.
[[nodiscard]] std::vector<store::Versioned<Affiliation>> currentAffiliations(Importing& importing, Id<Person> person);

/// A row of a file of people. One who is found gets what is blank, and what changed in the file since it was taken. Throws RowRefused.
void importPerson(Importing& importing, const exchange::IncomingPerson& person, KnownRow known);

} // namespace ajar::app
