// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/reading.h"
#include "domain/rhythm.h"
#include "store/deed.h"

#include <array>
#include <optional>
#include <vector>

namespace ajar::store {

/// A person's summary, as their card has it (store/summaries.h keeps it true).
struct PersonSummary {
    std::optional<Instant> lastContact;
    bool isCustomer = false;
    std::optional<Day> customerSince;
    int pendingDeals = 0;
    std::int64_t minutes = 0;
    std::array<std::optional<Day>, 5> known{}; ///< until which day questions one to five are known
};
/// An empty card for somebody who has none.
[[nodiscard]] PersonSummary personSummary(Connection& connection, Id<Person> person);

/// A deal that somebody takes part in, with the part.
struct PersonDeal {
    Deal deal;
    Part part = Part::TakesPart;
};
/// All deals of a person, pending ones first, then newest closed first.
[[nodiscard]] std::vector<PersonDeal> dealsOf(Connection& connection, Id<Person> person);

/// Where a person belongs, past places included, oldest first.
[[nodiscard]] std::vector<Versioned<Affiliation>> affiliationRowsOf(Connection& connection, Id<Person> person);
[[nodiscard]] std::vector<Affiliation> affiliationsOf(Connection& connection, Id<Person> person);
/// Where the next contact point of a person goes.
[[nodiscard]] int nextContactPosition(Connection& connection, Id<Person> person);
[[nodiscard]] bool hasTag(Connection& connection, Id<Person> person, Id<Tag> tag);

/// A person's acts, oldest first.
[[nodiscard]] std::vector<Reading> readingsOf(Connection& connection, Id<Person> person);
/// A person's answers, oldest first, superseded ones included.
[[nodiscard]] std::vector<Answer> answersOf(Connection& connection, Id<Person> person);

/// The readings of one person as they stand.
[[nodiscard]] std::array<ReadingState, 3> readingStates(Connection& connection, Id<Person> person);

} // namespace ajar::store
