// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ajar {

struct Encounter;
struct Owner;
struct Person;

enum class ReadingKind { Trust, Rapport, Respect };

/// One act a person has shown, picked from the table of product.md: never a number, never an average.
struct Reading {
    Id<Reading> id;
    Id<Person> person;
    ReadingKind kind = ReadingKind::Trust;
    int step = 1;        ///< 1 to 5
    bool lowers = false; ///< picked under *something less…*: sets the reading instead of raising it
    bool byAct = true;   ///< false: imported without an act behind it, drawn hollow
    Day day;
    std::optional<Id<Encounter>> encounter;
    std::string words; ///< theirs, if there are any
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Reading&) const = default;
};

/// How a reading stands: the newest fold over a person's acts of one kind.
struct ReadingState {
    int step = 0; ///< 1 to 5; 0 is *not observed*, which is not 3
    bool byAct = true;
    std::optional<Day> day; ///< of the act that it rests on
    bool hasFallen = false; ///< the last change was downward

    bool operator==(const ReadingState&) const = default;
};

/// Older than this a reading is drawn faded (product.md).
inline constexpr int kReadingFadesAfterDays = 180;

/// The act of a step in product.md's words, third person plural without "they" ("told us of a problem unprompted").
[[nodiscard]] std::string_view actOf(ReadingKind kind, int step);

/// After an encounter a reading is the higher of what stood and the steps picked; one that `lowers` sets it
/// (rulings.md). `acts` are of one person and kind, in any order; those of one day count in order of `entered`, then
/// id.
[[nodiscard]] ReadingState stateOf(std::span<const Reading> acts);

[[nodiscard]] bool isFaded(const ReadingState& state, Day today);

[[nodiscard]] Result<> validate(const Reading& reading);

} // namespace ajar
