// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <concepts>
#include <optional>
#include <string>

namespace ajar {

struct Deal;
struct Owner;
struct Person;

/// One record, one id for life. Only Happened has minutes and counts as contact; *moved* is a change of start.
enum class EncounterState { Planned, Happened, Attempt, Off };
enum class Channel { Meeting, SiteVisit, Call, Video, Email, Message, Event };
/// Interface: Agreed a dated step · Talk again, no date · Ordered · Declined · Nothing to note.
enum class Outcome { Advance, Continuation, Order, NoSale, None };
/// The rep's estimate of who spoke.
enum class TheySpoke { MostlyThem, Even, MostlyUs };

/// No clock is further from UTC than Kiribati's; the west ends at 12 hours. In minutes.
inline constexpr int kMostOffset = 14 * 60;

/// Something that happened, or is planned to, between us and one or more people.
struct Encounter {
    Id<Encounter> id;
    EncounterState state = EncounterState::Happened;
    Channel channel = Channel::Meeting;
    Instant start;
    std::string zone;           ///< IANA name, "Europe/Berlin"; may be empty where only the offset is known
    int offsetMinutes = 0;      ///< east of UTC at the start, so that the day is arithmetic
    std::optional<int> minutes; ///< 0 to 1440; only of what happened (planned: the planned length)
    /// Hundredths of a percent of the minutes that were opening, 0 to 10000; the rest was closing. Entered in five
    /// steps (10000, 7500, 5000, 2500, 0); an import keeps its exact share. Absent: unset.
    std::optional<int> openingShare;
    std::optional<TheySpoke> theySpoke;
    std::string heard;   ///< their words
    std::string noticed; ///< ours
    std::optional<Outcome> outcome;
    std::string place;
    std::string toLearn; ///< what we want to learn, of a planned one
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Encounter&) const = default;
};

/// A person who took part.
struct EncounterPerson {
    Id<EncounterPerson> id;
    Id<Encounter> encounter;
    Id<Person> person;
    int position = 0;

    bool operator==(const EncounterPerson&) const = default;
};

/// A deal it was about. Minutes go to the deals evenly unless set here.
struct EncounterDeal {
    Id<EncounterDeal> id;
    Id<Encounter> encounter;
    Id<Deal> deal;
    std::optional<int> minutes;
    int position = 0; ///< the odd minute goes to the first deal

    bool operator==(const EncounterDeal&) const = default;
};

/// Its own day, at its own offset. A template, so that dayOf({2026, 11, 23}) never means an encounter.
template <std::same_as<Encounter> Record>
[[nodiscard]] Day dayOf(const Record& encounter) {
    return dayAt(encounter.start, encounter.offsetMinutes);
}
/// Minutes that were opening, rounded to whole minutes; the rest of `minutes` was closing. Nothing where the share is
/// unset.
[[nodiscard]] std::optional<int> openingMinutes(const Encounter& encounter);
[[nodiscard]] std::optional<int> closingMinutes(const Encounter& encounter);
/// The same encounter in another state, without what that state cannot hold: minutes stay with planned and happened;
/// the opening share, who spoke and the outcome with happened only.
[[nodiscard]] Encounter withState(Encounter encounter, EncounterState state);
/// Whether it resets a rhythm: it happened.
[[nodiscard]] bool isContact(const Encounter& encounter);

[[nodiscard]] Result<> validate(const Encounter& encounter);
[[nodiscard]] Result<> validate(const EncounterPerson& link);
[[nodiscard]] Result<> validate(const EncounterDeal& link);

} // namespace ajar
