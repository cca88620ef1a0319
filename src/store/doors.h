// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/door.h"
#include "store/rhythms.h"

#include <string>
#include <vector>

namespace ajar::store {

/// A person in an ajar deal, an ajar deal that nobody is known of, or a customer without a pending deal: with all that ranking looks at.
struct DoorRow {
    Id<Deal> deal;     ///< null: a customer without a pending deal
    Id<Person> person; ///< null: nobody is known of the deal
    std::string title;
    std::string name;
    std::string orderKey; ///< folded: by what equals are ordered
    int chair = 0;        ///< the person's place in the deal
    DoorFacts facts;
};

/// All of them, do-not-contact included, read set by set from the summaries. A deal with a meeting agreed carries it on each of its rows.
[[nodiscard]] std::vector<DoorRow> gatherDoors(Connection& connection, Day today, const DayOf& dayOf);

/// *Open next* as it is kept: own table, neither journalled nor exported.
struct OpenNextRow {
    Id<Deal> deal;
    Id<Person> person;
    int total = 0;

    bool operator==(const OpenNextRow&) const = default;
};
/// Keeps the order of a day; writes nothing where it stands there already.
void keepOpenNext(Connection& connection, Day day, const std::vector<OpenNextRow>& rows);
/// The order that was kept for a day, at most `limit` rows; empty where none was.
[[nodiscard]] std::vector<OpenNextRow> openNextOf(Connection& connection, Day day, int limit);

} // namespace ajar::store
