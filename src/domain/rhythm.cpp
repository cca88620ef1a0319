// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rhythm.h"

#include "domain/validation.h"

#include <algorithm>
#include <tuple>

namespace ajar {
namespace {

constexpr int kMostDays = 3650;

/// Fewer wanted days are shorter; without them the most days count; between equals the smaller most.
std::tuple<int, int> lengthOf(const Rhythm& rhythm) {
    const int most = rhythm.atMost.value_or(kMostDays + 1);
    return {rhythm.wanted.value_or(most), most};
}

} // namespace

Result<> validate(const Rhythm& rhythm) {
    if (rhythm.wanted)
        if (auto checked = checkRange("wanted", *rhythm.wanted, 1, kMostDays); !checked)
            return checked;
    if (rhythm.atMost)
        return checkRange("atMost", *rhythm.atMost, rhythm.wanted.value_or(1), kMostDays);
    return {};
}

Result<> checkRhythm(std::string_view field, const Rhythm& rhythm) {
    const auto checked = validate(rhythm);
    if (checked)
        return {};
    return checkThat(false, field, checked.error().subject + " " + checked.error().detail);
}

EffectiveRhythm effectiveRhythm(const Rhythm& own, std::span<const Rhythm> tags, bool isCustomer, bool hasPendingDeal,
                                const RhythmDefaults& defaults) {
    if (own.isSet())
        return {own, RhythmSource::Own};
    const Rhythm* shortest = nullptr;
    for (const auto& tag : tags)
        if (tag.isSet() && (shortest == nullptr || lengthOf(tag) < lengthOf(*shortest)))
            shortest = &tag;
    if (shortest != nullptr)
        return {*shortest, RhythmSource::Tag};
    if (isCustomer)
        return {defaults.customer, RhythmSource::Customer};
    if (hasPendingDeal)
        return {defaults.prospect, RhythmSource::Prospect};
    return {defaults.other, RhythmSource::Other};
}

Silence silence(std::optional<Day> lastContact, Day entered, const Rhythm& rhythm, Day today) {
    Silence silence;
    silence.days = std::max(0, today - lastContact.value_or(entered));
    silence.everHeard = lastContact.has_value();
    silence.wanted = rhythm.wanted;
    silence.atMost = rhythm.atMost;
    silence.isOverWanted = rhythm.wanted && silence.days > *rhythm.wanted;
    silence.isOverMost = rhythm.atMost && silence.days > *rhythm.atMost;
    return silence;
}

} // namespace ajar
