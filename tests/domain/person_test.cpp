// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

namespace ajar {
namespace {

using namespace test;

TEST(FirstNames, AreTheGivenNameWhereThereIsOne) {
    EXPECT_EQ(firstName(aPerson().named("Whitfield Dana").called(" Dana ")), "Dana");
}

TEST(FirstNames, AreTheFirstWordThatIsNoTitle) {
    EXPECT_EQ(firstName(aPerson().named("Dana Whitfield")), "Dana");
    EXPECT_EQ(firstName(aPerson().named("Prof. Dr. Tomás Rey")), "Tomás");
    EXPECT_EQ(firstName(aPerson().named("Frau Dr.-Ing. Jürgen, Weiß")), "Jürgen");
    EXPECT_EQ(firstName(aPerson().named("MR karim Haddad")), "karim");
    EXPECT_EQ(firstName(aPerson().named("Mag Ryan")), "Mag"); // short for Margaret
    EXPECT_EQ(firstName(aPerson().named("Mag. Ryan")), "Ryan");
}

TEST(FirstNames, AreTheWholeNameWhereNothingElseIsLeft) {
    EXPECT_EQ(firstName(aPerson().named("Dr.")), "Dr.");
    EXPECT_EQ(firstName(aPerson().named(" , ")), ",");
}

TEST(People, NeedANameAndNobodyIntroducesThemselves) {
    EXPECT_EQ(fieldOf(validate(aPerson().build())), "none");
    EXPECT_EQ(fieldOf(validate(aPerson().named(" "))), "name");
    Person person = aPerson();
    EXPECT_EQ(fieldOf(validate(aPerson().introducedBy(newId<Person>()).build())), "none");
    person.introducedBy = person.id;
    EXPECT_EQ(fieldOf(validate(person)), "introducedBy");
    EXPECT_EQ(fieldOf(validate(aPerson().heardFromEvery(0))), "rhythm");
    EXPECT_EQ(fieldOf(validate(aPerson().called("Da\nna"))), "givenName");
    person = aPerson();
    person.id = {};
    EXPECT_EQ(fieldOf(validate(person)), "id");
}

TEST(ContactPoints, ReachOnePersonOrOneOrganisation) {
    ContactPoint point{
        newId<ContactPoint>(), newId<Person>(), {}, ContactKind::Email, "work", "dana@harbour.example", 0, kNow};
    EXPECT_EQ(fieldOf(validate(point)), "none");
    point.organisation = newId<Organisation>();
    EXPECT_EQ(fieldOf(validate(point)), "subject");
    point.person.reset();
    EXPECT_EQ(fieldOf(validate(point)), "none");
    point.organisation.reset();
    EXPECT_EQ(fieldOf(validate(point)), "subject");
}

TEST(ContactPoints, OnlyAnAddressHasSeveralLines) {
    ContactPoint point{
        newId<ContactPoint>(), newId<Person>(), {}, ContactKind::Address, "", "14 Quay Street\nFelixstowe", 0, kNow};
    EXPECT_EQ(fieldOf(validate(point)), "none");
    point.kind = ContactKind::Phone;
    EXPECT_EQ(fieldOf(validate(point)), "value");
    point.value = " ";
    EXPECT_EQ(fieldOf(validate(point)), "value");
    point.value = "+44 20 7946 0802";
    point.position = -1;
    EXPECT_EQ(fieldOf(validate(point)), "position");
}

TEST(Affiliations, LastFromTheirFirstDayToTheirLast) {
    Affiliation affiliation{
        newId<Affiliation>(), newId<Person>(), newId<Organisation>(), "director", kToday - 10, kToday + 10, kNow};
    EXPECT_EQ(fieldOf(validate(affiliation)), "none");
    EXPECT_TRUE(isCurrent(affiliation, kToday - 10));
    EXPECT_TRUE(isCurrent(affiliation, kToday + 10));
    EXPECT_FALSE(isCurrent(affiliation, kToday - 11));
    EXPECT_FALSE(isCurrent(affiliation, kToday + 11));
    affiliation.to = kToday - 11;
    EXPECT_EQ(fieldOf(validate(affiliation)), "to");
    affiliation.from.reset();
    affiliation.to.reset();
    EXPECT_TRUE(isCurrent(affiliation, kToday));
}

TEST(Tags, AreOnOneThing) {
    EXPECT_EQ(fieldOf(validate(Tag{newId<Tag>(), "wholesale", {30, {}}, kNow})), "none");
    EXPECT_EQ(fieldOf(validate(Tag{newId<Tag>(), "", {}, kNow})), "name");
    EXPECT_EQ(fieldOf(validate(Tag{newId<Tag>(), "wholesale", {30, 20}, kNow})), "rhythm");
    Tagging tagging{newId<Tagging>(), newId<Tag>(), newId<Person>(), {}, {}, kNow};
    EXPECT_EQ(fieldOf(validate(tagging)), "none");
    tagging.deal = newId<Deal>();
    EXPECT_EQ(fieldOf(validate(tagging)), "subject");
    tagging.deal.reset();
    tagging.person = Id<Person>{};
    EXPECT_EQ(fieldOf(validate(tagging)), "person");
}

RememberedDate birthday(int month, int dayOfMonth, std::optional<int> year = {}) {
    return {newId<RememberedDate>(), newId<Person>(), "birthday", month, dayOfMonth, year, kNow};
}

TEST(RememberedDates, ComeRoundEachYear) {
    EXPECT_EQ(nextOccurrence(birthday(11, 23), kToday), kToday);
    EXPECT_EQ(nextOccurrence(birthday(11, 24), kToday), kToday + 1);
    EXPECT_EQ(nextOccurrence(birthday(11, 22), kToday), day(2027, 11, 22));
}

TEST(RememberedDates, OfALeapDayComeOnTheFirstOfMarch) {
    EXPECT_EQ(nextOccurrence(birthday(2, 29), kToday), day(2027, 3, 1));
    EXPECT_EQ(nextOccurrence(birthday(2, 29), day(2027, 3, 1)), day(2027, 3, 1));
    EXPECT_EQ(nextOccurrence(birthday(2, 29), day(2027, 3, 2)), day(2028, 2, 29));
}

TEST(RememberedDates, NeedADayThatExists) {
    EXPECT_EQ(fieldOf(validate(birthday(2, 29))), "none");
    EXPECT_EQ(fieldOf(validate(birthday(2, 29, 1984))), "none");
    EXPECT_EQ(fieldOf(validate(birthday(2, 29, 1985))), "day");
    EXPECT_EQ(fieldOf(validate(birthday(2, 30))), "day");
    EXPECT_EQ(fieldOf(validate(birthday(13, 1))), "month");
    EXPECT_EQ(fieldOf(validate(birthday(1, 1, 0))), "year");
    EXPECT_EQ(nextOccurrence(birthday(13, 1), kToday), kToday); // never out of bounds, whatever a file says
}

TEST(Facts, AreAboutOneThingAndSaySomething) {
    Fact fact{newId<Fact>(), newId<Person>(), {}, {}, "family", "two sons", "Amal Osei", kToday, true, {}, kNow};
    EXPECT_EQ(fieldOf(validate(fact)), "none");
    fact.deal = newId<Deal>();
    EXPECT_EQ(fieldOf(validate(fact)), "subject");
    fact.deal.reset();
    fact.text = "\n";
    EXPECT_EQ(fieldOf(validate(fact)), "text");
    fact.text = "two\nsons";
    EXPECT_EQ(fieldOf(validate(fact)), "none");
    fact.day = day(1800, 1, 1);
    EXPECT_EQ(fieldOf(validate(fact)), "day");
}

TEST(Notes, AreAboutOneThingAndSaySomething) {
    Note note{newId<Note>(), {}, {}, {}, newId<Encounter>(), "walked the cold store", kToday, false, {}, kNow};
    EXPECT_EQ(fieldOf(validate(note)), "none");
    note.organisation = newId<Organisation>();
    EXPECT_EQ(fieldOf(validate(note)), "subject");
    note.encounter.reset();
    note.text.clear();
    EXPECT_EQ(fieldOf(validate(note)), "text");
}

} // namespace
} // namespace ajar
