// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <optional>
#include <vector>

namespace ajar::store {

/// The people of a deal and their parts, empty chairs among them, in their order.
[[nodiscard]] std::vector<Versioned<DealPerson>> chairsOf(Connection& connection, Id<Deal> deal);
/// A deal's history, oldest first.
[[nodiscard]] std::vector<DealEvent> eventsOf(Connection& connection, Id<Deal> deal);
/// The newest lean that `by` gave; nothing where there is none.
[[nodiscard]] std::optional<Lean> newestLean(Connection& connection, Id<Deal> deal, Id<Owner> by);
/// The copies of readings that a closed deal keeps.
[[nodiscard]] std::vector<Versioned<ClosingReading>> closingReadingsOf(Connection& connection, Id<Deal> deal);
/// The pending deals that a person takes part in, each once, by title.
[[nodiscard]] std::vector<Deal> pendingDealsOf(Connection& connection, Id<Person> person);
/// The deals that follow this one, oldest first.
[[nodiscard]] std::vector<Deal> followersOf(Connection& connection, Id<Deal> deal);

/// A deal's summary, as its card has it (store/summaries.h keeps it true).
struct DealSummary {
    std::optional<Instant> leanGiven; ///< the owner's newest
    std::optional<Day> newestAct;     ///< of the lead's readings
};
/// An empty one for a deal that has none.
[[nodiscard]] DealSummary dealSummary(Connection& connection, Id<Deal> deal);

} // namespace ajar::store
