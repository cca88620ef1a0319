// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

namespace ajar::store {

/// Takes a record away with all that belongs to it, inside a deed; what only refers to it lets go of it. One deed is one entry of the
/// bin. Throws Failure(NotFound).
///
/// A person takes along what is known about them, their parts in deals, and encounters that nobody else took part in. A deal takes along
/// its people, history and closing readings, and answers to the sixth question; promises made to a person stay with the person.
/// An encounter takes along what was entered with it: promises, answers, readings.
void removeWithAll(Deed& deed, Id<Person> person);
void removeWithAll(Deed& deed, Id<Organisation> organisation);
void removeWithAll(Deed& deed, Id<Deal> deal);
void removeWithAll(Deed& deed, Id<Encounter> encounter);

/// Whether a row that names by this column what is not there can do without; else it goes along with what it names, as in a removal.
[[nodiscard]] bool canLetGo(const RecordTable& table, std::string_view column, bool namesPerson);
/// Rows that a deed has brought back let go of what is not there.
void letGoOfMissing(Deed& deed, const std::set<Uuid>& restored);

/// What had let go of records as they were removed takes hold of them again, unless it holds something else by now. `removal` is the number
/// of the deed that removed them, `restored` are those that `deed` has brought back.
void takeHoldAgain(Deed& deed, std::int64_t removal, const std::set<Uuid>& restored);

/// The records that name this one, each as often as it does: what is a part of the record itself in its profile (domain/profile.h) does not
/// count.
[[nodiscard]] std::vector<Uuid> recordsNaming(Connection& connection, Id<Person> person);
[[nodiscard]] std::vector<Uuid> recordsNaming(Connection& connection, Id<Organisation> organisation);
[[nodiscard]] std::vector<Uuid> recordsNaming(Connection& connection, Id<Deal> deal);
[[nodiscard]] std::vector<Uuid> recordsNaming(Connection& connection, Id<Encounter> encounter);

/// The ids of a record and of all that stands with it now, for its history.
[[nodiscard]] std::vector<Uuid> recordsOf(Connection& connection, Id<Person> person);
[[nodiscard]] std::vector<Uuid> recordsOf(Connection& connection, Id<Deal> deal);

} // namespace ajar::store
