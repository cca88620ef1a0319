// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/deal.h"
#include "domain/reading.h"
#include "domain/rhythm.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

/// What is known about one person in one pending deal, or about a customer without one, on one day: all that ranking
/// looks at.
struct DoorFacts {
    std::string firstName; ///< empty where the door is an empty chair ("Who decides?")
    bool hasDeal = true;   ///< false: a customer without a pending deal
    bool doNotContact = false;
    KnownUntil known{}; ///< six; the sixth counts only beside a deal
    int emptyChairs = 0;
    Part firstEmptyChair = Part::Decides;
    std::array<ReadingState, 3> readings{}; ///< trust, rapport, respect
    Silence silence;
    std::optional<Day> expected; ///< when they mean to decide
    int timesMoved = 0;
    std::optional<std::int64_t> homeValueMinor; ///< in the book's own currency; absent where there is none in it
    Currency homeCurrency = "EUR";              ///< the book's own
    std::optional<Day> meeting;                 ///< of a planned encounter on or after today
    Lean lean = Lean::Ajar;
};

/// The parts of the sum, each from 0 to its cap in kDoorParts.
enum class DoorPartKind { RoomToLearn, RoomToEarn, Quiet, TimeToDecision, Value };

/// One row of the documented table of ranking.
struct DoorPartRule {
    DoorPartKind kind;
    std::string_view code; ///< "room_to_learn"
    int cap;               ///< points at most
    std::string_view meaning;
};
[[nodiscard]] std::span<const DoorPartRule> doorParts();

struct DoorPart {
    DoorPartKind kind = DoorPartKind::RoomToLearn;
    int points = 0;
    /// The fact it was counted from: "4 of 6 unknown", "who signs is unknown", "quiet 24 days, 14 wanted"; empty for 0
    /// points.
    std::string sentence;

    bool operator==(const DoorPart&) const = default;
};

/// A door's place in *open next*: a transparent sum with its sentence and the question to ask.
struct DoorScore {
    int total = 0;
    std::array<DoorPart, 5> parts{}; ///< in the order of doorParts()
    std::string sentence;        ///< the facts, joined with " · "; without the value, which stands beside the title,
                                 ///< and of an empty chair without the readings
    std::optional<Question> ask; ///< nothing where all that trust allows is known

    bool operator==(const DoorScore&) const = default;
};

/// Whether it may stand in the list at all: not do-not-contact; of a deal only an ajar one; no meeting agreed on or
/// after today (it returns after it); a customer without a deal only with at least three of five unknown.
[[nodiscard]] bool isListed(const DoorFacts& facts, Day today);

/// More unknown (questions, empty chairs, readings) never lowers a door; the parts add up to the total. Rotting counts
/// from the last encounter. An empty chair counts as a person of whom nothing is known, and asks none of the six
/// questions.
[[nodiscard]] DoorScore scoreOf(const DoorFacts& facts, Day today);

} // namespace ajar
