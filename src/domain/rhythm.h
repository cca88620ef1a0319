// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/error.h"

#include <optional>
#include <span>
#include <string_view>

namespace ajar {

/// How often a person should hear from us, in days: wanted, and at most. Both absent means no rhythm is set.
struct Rhythm {
    std::optional<int> wanted; ///< 1 to 3650
    std::optional<int> atMost; ///< `wanted` or more

    bool operator==(const Rhythm&) const = default;
    [[nodiscard]] bool isSet() const { return wanted.has_value() || atMost.has_value(); }
};

[[nodiscard]] Result<> validate(const Rhythm& rhythm);
/// The same as a fault of the field of a record that holds it.
[[nodiscard]] Result<> checkRhythm(std::string_view field, const Rhythm& rhythm);

/// Where a person's rhythm came from, so that the page can say so.
enum class RhythmSource { Own, Tag, Customer, Prospect, Other };

struct EffectiveRhythm {
    Rhythm rhythm;
    RhythmSource source = RhythmSource::Other;

    bool operator==(const EffectiveRhythm&) const = default;
};

/// The book's own three rhythms, and who the person is for them.
struct RhythmDefaults {
    Rhythm customer;
    Rhythm prospect;
    Rhythm other;
};

/// Own, else the shortest of the tags', else that of customer, prospect with a pending deal, other (rulings.md).
/// A tag's rhythm is shorter when its wanted days are fewer; one without wanted days counts by its most.
[[nodiscard]] EffectiveRhythm effectiveRhythm(const Rhythm& own, std::span<const Rhythm> tags, bool isCustomer,
                                              bool hasPendingDeal, const RhythmDefaults& defaults);

/// How a silence stands against a rhythm. Encounters reset it, attempts do not.
struct Silence {
    int days = 0;              ///< since the last contact, or since the person was entered where there was none
    bool everHeard = false;    ///< false: no encounter yet
    std::optional<int> wanted; ///< the rhythm's
    std::optional<int> atMost;
    bool isOverWanted = false; ///< days > wanted
    bool isOverMost = false;   ///< days > atMost

    bool operator==(const Silence&) const = default;
};

[[nodiscard]] Silence silence(std::optional<Day> lastContact, Day entered, const Rhythm& rhythm, Day today);

} // namespace ajar
