// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/import_people.h"
#include "domain/deal.h"
#include "domain/encounter.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

// Two programs count from one, so that their ids meet. A row whose id is known, but which names something else altogether, is not written
// over what the other program's row was taken for. Where anything says that it is the same, the row is a change (docs/formats/csv.md).

/// Whether two names or titles say the same, whatever their case, accents and blanks, or have a word in common. Titles before a name,
/// numbers, single letters and the words of every deal are no such word.
[[nodiscard]] bool shareWords(std::string_view one, std::string_view other);

/// Whether a row names another person: another name, and no address or number of theirs.
[[nodiscard]] bool isSomebodyElse(Importing& importing, const Person& there, const exchange::IncomingPerson& row);
/// Whether a row names another deal: by its title, organisation and people, and opened by somebody else or on another day.
[[nodiscard]] bool isAnotherDeal(Importing& importing, const Deal& there, const exchange::IncomingDeal& row,
                                 const std::string& title, const std::vector<FoundPerson>& people);
/// Whether a row tells of another encounter: of another day, with others, about nothing of the same.
[[nodiscard]] bool isAnotherEncounter(Importing& importing, const Encounter& there,
                                      const exchange::IncomingEncounter& row, const std::vector<FoundPerson>& people,
                                      const std::vector<Id<Deal>>& deals);

/// Why such a row is refused: what the id is in the book, and what in the file.
[[nodiscard]] RowRefused clash(const exchange::RowOrigin& row, const std::string& there, const std::string& here);

/// Whether a row says nothing else of somebody than the book has: each thing is the same, or blank on one side.
[[nodiscard]] bool saysNothingElse(Importing& importing, const Person& there, const exchange::IncomingPerson& row);

} // namespace ajar::app
