// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <optional>
#include <string>
#include <vector>

namespace ajar::store {

/// Something that may be due, with the names of whom and what it concerns.
struct DueRow {
    Id<Person> person; ///< null: none; of a deal its lead
    std::string name;
    Id<Deal> deal; ///< null: none
    std::string title;
    Uuid record; ///< the promise, encounter, date or deal behind it
    Day day;
    std::string text;
    bool byThem = false;

    bool operator==(const DueRow&) const = default;
};

/// Open promises whose day is not after `until`, by day.
[[nodiscard]] std::vector<DueRow> duePromises(Connection& connection, Day until);

/// Planned encounters that start before `until`, by start: one row for each person who is to take part. `day` is their own.
[[nodiscard]] std::vector<DueRow> plannedBefore(Connection& connection, Instant until);

/// Days to remember that come round from `today` to `until`, by day.
[[nodiscard]] std::vector<DueRow> datesToRemember(Connection& connection, Day today, Day until);

/// Sold deals whose after-sale question has come, and not-sold ones that may be asked about again and that nothing follows yet, by day.
[[nodiscard]] std::vector<DueRow> afterSaleQuestions(Connection& connection, Day today);
[[nodiscard]] std::vector<DueRow> askAgains(Connection& connection, Day today);

/// A pending deal that was judged, with what "still so?" hangs on.
struct JudgedRow {
    DueRow row; ///< without a day
    Lean lean = Lean::Unsorted;
    std::optional<Instant> given;
    std::optional<Day> newestAct; ///< of the lead's readings
};
[[nodiscard]] std::vector<JudgedRow> judgedDeals(Connection& connection);

} // namespace ajar::store
