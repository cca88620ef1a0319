// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/rhythm.h"
#include "store/connection.h"

#include <functional>
#include <map>
#include <vector>

namespace ajar::store {

/// The civil day of a moment where the user is.
using DayOf = std::function<Day(Instant)>;

/// The rhythms that tags give to people. There are few tags with one.
[[nodiscard]] std::map<Id<Person>, std::vector<Rhythm>> rhythmsByTag(Connection& connection);

/// Who a person is for their rhythm, as their summary has it.
struct QuietRow {
    Id<Person> person;
    std::string name;
    Rhythm own;
    bool isCustomer = false;
    bool hasPendingDeal = false;
    std::optional<Instant> lastContact;
    Instant entered;
};

/// Reads the silences of people one after the other, with all that their rhythms hang on read once.
class Silences {
public:
    Silences(Connection& connection, Day today, DayOf dayOf);

    [[nodiscard]] Silence of(const QuietRow& row) const;

private:
    Day m_today;
    DayOf m_dayOf;
    RhythmDefaults m_defaults;
    std::map<Id<Person>, std::vector<Rhythm>> m_byTag;
};

/// People whom the book, a tag or they themselves give a rhythm, and who were not heard from for at least its shortest wanted days;
/// do-not-contact left out. Whether the silence is too long for each is for Silences to say.
[[nodiscard]] std::vector<QuietRow> maybeQuiet(Connection& connection, Instant notSince);

} // namespace ajar::store
