// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <optional>
#include <span>
#include <string>

namespace ajar {

struct Deal;
struct Encounter;
struct Owner;
struct Person;
struct Review;

enum class PromiseBy { Us, Them };
/// *Late* is derived: open after its day.
enum class PromiseState { Open, Kept, Broken };

/// A dated thing that we, or they, said would be done. Ours are the next steps. At least one of person, deal, encounter and review is set:
/// a promise stands with the first of them, and without any it would be nobody's.
struct Promise {
    Id<Promise> id;
    PromiseBy by = PromiseBy::Us;
    std::optional<Id<Person>> person;
    std::optional<Id<Deal>> deal;
    std::optional<Id<Encounter>> encounter; ///< where it was made
    std::optional<Id<Review>> review;       ///< set: an agreement of that review
    std::string text;
    Day due;
    PromiseState state = PromiseState::Open;
    std::optional<Day> closed; ///< when it was kept or given up; absent also where a file does not say
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Promise&) const = default;
};

[[nodiscard]] bool isLate(const Promise& promise, Day today);

/// Our reliability, counted, not rated: kept by its day ÷ all whose day has passed. One kept on a day that nobody noted
/// counts as kept by its day.
struct KeptRate {
    int kept = 0;
    int passed = 0;

    bool operator==(const KeptRate&) const = default;
};
[[nodiscard]] KeptRate keptRate(std::span<const Promise> promises, PromiseBy by, Day today);

[[nodiscard]] Result<> validate(const Promise& promise);

} // namespace ajar
