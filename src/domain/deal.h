// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"
#include "domain/lean.h"
#include "domain/money.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ajar {

struct Organisation;
struct Owner;
struct Person;

enum class Bucket { Sold, Pending, NotSold };
enum class DealKind { New, More, Renewal, Again };
/// The customer's own answer, on a date after the sale, to: has it done what we said?
enum class AfterSale { Yes, Partly, No };

/// Something people may buy.
struct Deal {
    Id<Deal> id;
    std::string title;
    std::optional<Id<Organisation>> organisation; ///< absent for private buyers
    std::optional<Money> value;                   ///< absent: not known, which is not zero
    std::optional<Id<Owner>> owner;
    DealKind kind = DealKind::New;
    std::string source; ///< where it came from, in a word: "referral", "fair"
    std::optional<Id<Person>> introducedBy;
    std::optional<Id<Deal>> follows; ///< the deal it renews, adds to or reopens
    std::optional<Day> opened;
    std::optional<Day> expected; ///< when they mean to decide
    Bucket bucket = Bucket::Pending;
    Lean lean = Lean::Unsorted;      ///< the owner's newest; frozen when the deal closes
    std::optional<Day> closed;       ///< of a sold or not-sold one only; absent also where a file does not say
    bool noDecision = false;         ///< not sold because nobody decided
    std::string closedWhy;           ///< of a sold or not-sold one only
    std::optional<Day> askAgain;     ///< of a not-sold one
    std::optional<Day> askAfterSale; ///< of a sold one: when to ask whether it has done what we said
    std::optional<AfterSale> afterSale;
    std::string afterSaleWords;
    Instant entered;

    bool operator==(const Deal&) const = default;
};

enum class Part { Decides, Signs, Uses, Advises, Against, OpensDoors, TakesPart };

/// A person's part in a deal. Without a person it is an *empty chair*: known to exist, not filled.
struct DealPerson {
    Id<DealPerson> id;
    Id<Deal> deal;
    std::optional<Id<Person>> person;
    Part part = Part::TakesPart;
    int position = 0;
    Instant entered;

    bool operator==(const DealPerson&) const = default;
};

[[nodiscard]] bool isEmptyChair(const DealPerson& chair);

/// The person a deal shows: who decides, else signs, else uses, else the first; nothing: *Who decides?* (rulings.md).
[[nodiscard]] std::optional<Id<Person>> leadOf(std::span<const DealPerson> people);

/// What a reading stood at when a deal closed: a copy that stays with it.
struct ClosingReading {
    Id<ClosingReading> id;
    Id<Deal> deal;
    Id<Person> person;
    int trust = 0; ///< 0 is not observed
    int rapport = 0;
    int respect = 0;
    int known = 0; ///< of six
    Instant entered;

    bool operator==(const ClosingReading&) const = default;
};

/// A move back within this many days is a correction; later, reopening makes a new deal that follows.
inline constexpr int kCorrectionDays = 7;
[[nodiscard]] bool isCorrection(const Deal& deal, Bucket to, Day today);

/// The same deal moved to another bucket, without what that bucket cannot hold; closed `today` unless it is pending.
/// The lean stays as it stands: it is frozen when the deal closes.
[[nodiscard]] Deal inBucket(Deal deal, Bucket to, Day today);

/// The new deal that follows a not-sold one: pending, unsorted, kind Again, the same people's organisation, owner and
/// value.
[[nodiscard]] Deal reopened(const Deal& closed, Id<Deal> id, Day today, Instant now);

/// Prospect or customer, derived from the deals a person takes part in: the day of the first sold one.
struct Standing {
    bool isCustomer = false;
    std::optional<Day> since; ///< absent where the sold deals carry no date

    bool operator==(const Standing&) const = default;
};
[[nodiscard]] Standing standing(std::span<const Deal> dealsOfPerson);

[[nodiscard]] Result<> validate(const Deal& deal);
[[nodiscard]] Result<> validate(const DealPerson& chair);
[[nodiscard]] Result<> validate(const ClosingReading& reading);

} // namespace ajar
