// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/encounter.h"

#include "domain/validation.h"

#include <cstdint>

namespace ajar {
namespace {

constexpr int kMostMinutes = 1440;
constexpr int kWholeShare = 10'000;

bool canHoldMinutes(EncounterState state) {
    return state == EncounterState::Happened || state == EncounterState::Planned;
}

} // namespace

std::optional<int> openingMinutes(const Encounter& encounter) {
    if (!encounter.minutes || !encounter.openingShare || !isContact(encounter))
        return std::nullopt;
    const std::int64_t hundredths = static_cast<std::int64_t>(*encounter.minutes) * *encounter.openingShare;
    return static_cast<int>((hundredths + kWholeShare / 2) / kWholeShare);
}

std::optional<int> closingMinutes(const Encounter& encounter) {
    const auto opening = openingMinutes(encounter);
    if (!opening)
        return std::nullopt;
    return *encounter.minutes - *opening;
}

Encounter withState(Encounter encounter, EncounterState state) {
    encounter.state = state;
    if (!canHoldMinutes(state))
        encounter.minutes.reset();
    if (state != EncounterState::Happened) {
        encounter.openingShare.reset();
        encounter.theySpoke.reset();
        encounter.outcome.reset();
    }
    return encounter;
}

bool isContact(const Encounter& encounter) {
    return encounter.state == EncounterState::Happened;
}

Result<> validate(const Encounter& encounter) {
    constexpr std::string_view kOnlyHappened = "belongs to an encounter that happened";
    const bool happened = encounter.state == EncounterState::Happened;
    return firstFault({
        checkId("id", encounter.id),
        checkInstant("start", encounter.start),
        checkCode("zone", encounter.zone),
        checkRange("offsetMinutes", encounter.offsetMinutes, -kMostOffset, kMostOffset),
        checkRange("minutes", encounter.minutes.value_or(0), 0, kMostMinutes),
        checkThat(!encounter.minutes || canHoldMinutes(encounter.state), "minutes",
                  "belong to an encounter that happened or is planned"),
        checkRange("openingShare", encounter.openingShare.value_or(0), 0, kWholeShare),
        checkThat(!encounter.openingShare || happened, "openingShare", kOnlyHappened),
        checkThat(!encounter.theySpoke || happened, "theySpoke", kOnlyHappened),
        checkThat(!encounter.outcome || happened, "outcome", kOnlyHappened),
        checkNote("heard", encounter.heard),
        checkNote("noticed", encounter.noticed),
        checkLines("place", encounter.place),
        checkNote("toLearn", encounter.toLearn),
        checkId("owner", encounter.owner),
        checkInstant("entered", encounter.entered),
    });
}

Result<> validate(const EncounterPerson& link) {
    return firstFault({
        checkId("id", link.id),
        checkId("encounter", link.encounter),
        checkId("person", link.person),
        checkThat(link.position >= 0, "position", "is negative"),
    });
}

Result<> validate(const EncounterDeal& link) {
    return firstFault({
        checkId("id", link.id),
        checkId("encounter", link.encounter),
        checkId("deal", link.deal),
        checkRange("minutes", link.minutes.value_or(0), 0, kMostMinutes),
        checkThat(link.position >= 0, "position", "is negative"),
    });
}

} // namespace ajar
