// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/encounter.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

namespace ajar {
namespace {

using namespace test;

TEST(Encounters, FallOnTheDayOfTheirOwnZone) {
    Encounter encounter = anEncounter().startingAt(at(kToday, 23, 30));
    encounter.offsetMinutes = 60;
    EXPECT_EQ(dayOf(encounter), kToday + 1);
    encounter.offsetMinutes = -300;
    EXPECT_EQ(dayOf(encounter), kToday);
}

TEST(Encounters, SplitTheirMinutesIntoOpeningAndClosing) {
    const Encounter encounter = anEncounter().lasting(45).opening(7'500);
    EXPECT_EQ(openingMinutes(encounter), 34); // 33.75
    EXPECT_EQ(closingMinutes(encounter), 11);
    EXPECT_EQ(openingMinutes(anEncounter().lasting(45)), std::nullopt);
    EXPECT_EQ(openingMinutes(anEncounter().opening(5'000)), std::nullopt);
    EXPECT_EQ(closingMinutes(anEncounter().lasting(45)), std::nullopt);
}

TEST(Encounters, CountAsContactOnlyWhenTheyHappened) {
    EXPECT_TRUE(isContact(anEncounter()));
    EXPECT_FALSE(isContact(anEncounter().planned()));
    EXPECT_FALSE(isContact(anEncounter().attempt()));
}

TEST(Encounters, ThatDidNotHappenLoseWhatOnlyHappenedOnesHave) {
    Encounter encounter = anEncounter().lasting(45).opening(5'000).heard("not now");
    encounter.theySpoke = TheySpoke::Even;
    encounter.outcome = Outcome::Advance;
    const Encounter off = withState(encounter, EncounterState::Off);
    EXPECT_EQ(fieldOf(validate(off)), "none");
    EXPECT_FALSE(off.minutes || off.openingShare || off.theySpoke || off.outcome);
    EXPECT_EQ(off.heard, "not now");
    EXPECT_EQ(withState(encounter, EncounterState::Planned).minutes, 45);
    EXPECT_EQ(withState(encounter, EncounterState::Happened), encounter);
}

TEST(Encounters, LastADayAtMost) {
    EXPECT_EQ(fieldOf(validate(anEncounter().lasting(0))), "none");
    EXPECT_EQ(fieldOf(validate(anEncounter().lasting(1'440))), "none");
    EXPECT_EQ(fieldOf(validate(anEncounter().lasting(1'441))), "minutes");
    EXPECT_EQ(fieldOf(validate(anEncounter().lasting(-1))), "minutes");
}

TEST(Encounters, OnlyHappenedAndPlannedOnesHaveMinutes) {
    EXPECT_EQ(fieldOf(validate(anEncounter().planned().lasting(60))), "none");
    EXPECT_EQ(fieldOf(validate(anEncounter().attempt().lasting(1))), "minutes");
}

TEST(Encounters, OnlyHappenedOnesHaveAShareASpeakerAndAnOutcome) {
    EXPECT_EQ(fieldOf(validate(anEncounter().opening(10'000))), "none");
    EXPECT_EQ(fieldOf(validate(anEncounter().opening(10'001))), "openingShare");
    EXPECT_EQ(fieldOf(validate(anEncounter().planned().opening(0))), "openingShare");
    Encounter encounter = anEncounter().planned();
    encounter.theySpoke = TheySpoke::Even;
    EXPECT_EQ(fieldOf(validate(encounter)), "theySpoke");
    encounter.theySpoke.reset();
    encounter.outcome = Outcome::None;
    EXPECT_EQ(fieldOf(validate(encounter)), "outcome");
}

TEST(Encounters, HaveAStartAndAnOffsetThatExist) {
    EXPECT_EQ(fieldOf(validate(anEncounter().startingAt(Instant{9'000'000'000'000'000}))), "start");
    Encounter encounter = anEncounter();
    encounter.offsetMinutes = 840;
    EXPECT_EQ(fieldOf(validate(encounter)), "none");
    encounter.offsetMinutes = 841;
    EXPECT_EQ(fieldOf(validate(encounter)), "offsetMinutes");
    EXPECT_EQ(fieldOf(validate(anEncounter().heard("\x1B"))), "heard");
}

TEST(EncounterLinks, NameBothEnds) {
    EncounterPerson person{newId<EncounterPerson>(), newId<Encounter>(), newId<Person>(), 0};
    EXPECT_EQ(fieldOf(validate(person)), "none");
    person.person = {};
    EXPECT_EQ(fieldOf(validate(person)), "person");
    EncounterDeal deal{newId<EncounterDeal>(), newId<Encounter>(), newId<Deal>(), 20, 0};
    EXPECT_EQ(fieldOf(validate(deal)), "none");
    deal.minutes = -1;
    EXPECT_EQ(fieldOf(validate(deal)), "minutes");
    deal.minutes.reset();
    deal.position = -1;
    EXPECT_EQ(fieldOf(validate(deal)), "position");
}

} // namespace
} // namespace ajar
