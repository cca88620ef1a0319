// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of a deal and its forms ask of the services beyond what the command line does.
#include "app/worker/chairs.h"
#include "app/worker/deal_page.h"
#include "app/worker/look_up.h"
#include "app/worker/organisations.h"
#include "app/worker/person_page.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PanelServices : public testing::Test {
protected:
    DealPage page() { return showDeal(book.desk, Ref<Deal>(deal)); }
    PersonPage dana() { return showPerson(book.desk, Ref<Person>(person)); }

    TestDesk book;
    Id<Person> person = book.person("Dana Whitfield");
    Id<Deal> deal = book.deal("Cold-chain monitoring", "Dana Whitfield", "48k");
};

TEST_F(PanelServices, ADealsPageTellsItsMeetingsTalksAndPromises) {
    book.log("Dana call 25m yesterday: went well !checklist thu");
    book.log("Dana voicemail");
    book.log("Dana meeting on friday 9am");
    const DealPage shown = page();
    ASSERT_THAT(shown.encounters, SizeIs(2));
    EXPECT_EQ(shown.encounters[0].encounter.state, EncounterState::Attempt);
    EXPECT_EQ(shown.encounters[1].encounter.minutes, 25);
    EXPECT_EQ(shown.encounters[1].people.front().name, "Dana Whitfield");
    EXPECT_EQ(shown.encounterCount, 2);
    ASSERT_THAT(shown.planned, SizeIs(1));
    EXPECT_EQ(dayOf(shown.planned.front().encounter), book.today() + 4);
    ASSERT_THAT(shown.openPromises, SizeIs(1));
    EXPECT_EQ(shown.openPromises.front().text, "checklist");
    EXPECT_EQ(shown.today, book.today());
    ASSERT_THAT(shown.owners, SizeIs(1));
}

TEST_F(PanelServices, ANewPersonOfAKnownNameIsMadeWhereThatIsMeantAndOnlyOnce) {
    PartGiven given{Ref<Person>(std::string("Dana Whitfield")), Part::Signs};
    given.makeAs = book.desk.ids.next<Person>();
    (void)seat(book.desk, Ref<Deal>(deal), given);
    EXPECT_EQ(seat(book.desk, Ref<Deal>(deal), given).done.number, 0);
    EXPECT_EQ(book.count<Person>(), 2U);
    ASSERT_THAT(page().people, SizeIs(2));
    EXPECT_EQ(page().people[1].person->id, given.makeAs);
}

TEST_F(PanelServices, AChairTakesAnotherPartAnotherPersonOrNobodyAndGoes) {
    ChairChange change;
    change.deal = Ref<Deal>(deal);
    change.chair = page().people.front().id;
    change.part = Part::Signs;
    (void)changeChair(book.desk, change);
    EXPECT_EQ(page().people.front().part, Part::Signs);
    EXPECT_EQ(page().people.front().person->id, person);

    change.part.reset();
    change.person = Ref<Person>(std::string("Max Bauer"));
    EXPECT_THAT(changeChair(book.desk, change).made, ElementsAre("Max Bauer"));
    EXPECT_EQ(page().people.front().person->name, "Max Bauer");

    change.person = Ref<Person>();
    (void)changeChair(book.desk, change);
    EXPECT_FALSE(page().people.front().person);

    change.deed = ChairChange::Deed::Remove;
    (void)changeChair(book.desk, change);
    EXPECT_THAT(page().people, IsEmpty());
    EXPECT_EQ(refused([&] { (void)changeChair(book.desk, change); })->code, ErrorCode::NotFound);
}

TEST_F(PanelServices, WhatBelongsToAClosedDealIsRefusedForAPendingOne) {
    DealChange change;
    change.deal = Ref<Deal>(deal);
    change.askAgain = std::optional(book.today() + 90);
    EXPECT_EQ(refused([&] { (void)changeDeal(book.desk, change); })->subject, "askAgain");
    change = {};
    change.deal = Ref<Deal>(deal);
    change.opened = std::optional(book.today() - 40);
    change.introducedBy = Ref<Person>(std::string("Amal Osei"));
    (void)changeDeal(book.desk, change);
    EXPECT_EQ(page().profile.deal.opened, book.today() - 40);
    EXPECT_EQ(page().introducedBy->name, "Amal Osei");
}

TEST_F(PanelServices, APersonsContactsTagsAndRoleAreChangedAndTakenAway) {
    PersonChange change;
    change.person = Ref<Person>(person);
    change.addContacts = {{ContactKind::Email, "work", "dana@example.org"}, {ContactKind::Phone, {}, "123"}};
    change.addTags = {"cold chain", "north"};
    change.joins = Ref<Organisation>(std::string("Harbour Foods"));
    change.role = "director";
    (void)changePerson(book.desk, change);

    const auto before = dana();
    ASSERT_THAT(before.profile.contactPoints, SizeIs(2));
    change = {};
    change.person = Ref<Person>(person);
    change.contacts = {{before.profile.contactPoints[0].id, {}, "dw@example.org"},
                       {before.profile.contactPoints[1].id, {}, " "}};
    change.removeTags = {"North", "unknown"};
    change.affiliations = {{before.affiliations[0].first.id, "owner", {}, {}}};
    (void)changePerson(book.desk, change);

    const auto after = dana();
    ASSERT_THAT(after.profile.contactPoints, SizeIs(1));
    EXPECT_EQ(after.profile.contactPoints[0].value, "dw@example.org");
    EXPECT_THAT(after.profile.tags, ElementsAre("cold chain"));
    EXPECT_EQ(after.affiliations[0].first.role, "owner");

    const Id<Person> other = book.person("Max Bauer");
    change = {};
    change.person = Ref<Person>(other);
    change.contacts = {{after.profile.contactPoints[0].id, {}, "max@example.org"}};
    EXPECT_EQ(refused([&] { (void)changePerson(book.desk, change); })->code, ErrorCode::NotFound);
}

TEST_F(PanelServices, AnOrganisationIsChangedAndNeverPartOfItself) {
    DealChange change;
    change.deal = Ref<Deal>(deal);
    change.organisation = Ref<Organisation>(std::string("Harbour Foods"));
    (void)changeDeal(book.desk, change);
    const auto id = page().organisation->id;

    OrganisationChange edit;
    edit.organisation = Ref<Organisation>(id);
    edit.name = "Harbour  Foods Ltd";
    edit.sector = "food";
    edit.parent = Ref<Organisation>(std::string("North Group"));
    edit.addContacts = {{ContactKind::Link, {}, "https://harbour.example"}};
    (void)changeOrganisation(book.desk, edit);
    const auto shown = showOrganisation(book.desk, Ref<Organisation>(id));
    EXPECT_EQ(shown.profile.organisation.name, "Harbour Foods Ltd");
    EXPECT_EQ(shown.parent->name, "North Group");
    EXPECT_THAT(shown.profile.contactPoints, SizeIs(1));

    OrganisationChange round;
    round.organisation = Ref<Organisation>(shown.parent->id);
    round.parent = Ref<Organisation>(id);
    EXPECT_EQ(refused([&] { (void)changeOrganisation(book.desk, round); })->subject, "parent");

    // A file may have brought parents that lead back: what is asked of such a chain has an end.
    {
        store::Deed deed(book.desk.connection, book.desk.clock, "Gather");
        auto whole = store::load(book.desk.connection, shown.parent->id);
        whole.record.parent = id;
        deed.update(whole.record, whole.revision);
        (void)deed.commit();
    }
    OrganisationChange part;
    part.organisation = Ref<Organisation>(std::string("New Part"));
    part.parent = Ref<Organisation>(id);
    DealChange toNew;
    toNew.deal = Ref<Deal>(deal);
    toNew.organisation = Ref<Organisation>(std::string("New Part"));
    (void)changeDeal(book.desk, toNew);
    EXPECT_FALSE(refused([&] { (void)changeOrganisation(book.desk, part); }));

    edit.seen = 1;
    EXPECT_EQ(refused([&] { (void)changeOrganisation(book.desk, edit); })->code, ErrorCode::Conflict);
}

TEST_F(PanelServices, WhoIsStillTypedIsFoundByTheBeginningAndByAnyPart) {
    book.person("Daniel Field");
    book.person("Max Bauer");
    const auto names = [&](const std::string& typed) {
        std::vector<std::string> found;
        for (const auto& candidate : lookUpPeople(book.desk, typed, 8))
            found.push_back(candidate.name);
        return found;
    };
    EXPECT_THAT(names("dan"), ElementsAre("Dana Whitfield", "Daniel Field"));
    EXPECT_THAT(names("field"), ::testing::UnorderedElementsAre("Daniel Field", "Dana Whitfield"));
    EXPECT_THAT(names(""), IsEmpty());
    EXPECT_THAT(lookUpDeals(book.desk, "cold", 8), SizeIs(1));
    EXPECT_THAT(lookUpOrganisations(book.desk, "dana", 8), IsEmpty());
}

} // namespace
} // namespace ajar::app
