// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gathering.h"

#include "app/worker/people.h"
#include "store/journal.h"
#include "support/app/gathered.h"
#include "support/store/random_deeds.h"

#include <gmock/gmock.h>

#include <string>

namespace ajar::app {
namespace {

using app::test::exported;
using app::test::Gathered;
using app::test::TestDesk;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// What is said of a record in its journal.
template <class Record>
store::Versioned<Record> rowOf(TestDesk& desk, Id<Record> id) {
    return store::load(desk.connection(), id);
}

AJAR_BOTH_WAYS(Gathered);

TEST_P(Gathered, RecordsComeBesideTheBooksOwn) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    const auto fleet = there.deal("Fleet", "Dana Whitfield", "4800 EUR");
    (void)there.log("Dana call 20m: about the fleet !send plan fri");
    const auto report = gather();
    EXPECT_EQ(report.counts, (RowCounts{4, 4, 0, 0, 0}));
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    EXPECT_EQ(here.load(fleet).value, (Money{480'000, "EUR"}));
    EXPECT_EQ(here.count<Person>(), 2U);
    EXPECT_EQ(here.count<Encounter>(), 1U);
    EXPECT_EQ(here.only<BookInfo>().name, "Test");
    const auto mes = store::select<Owner>(here.connection(), "WHERE r.is_me = 1 ORDER BY r.id");
    ASSERT_THAT(mes, SizeIs(1));
    EXPECT_EQ(mes.front().record.name, "Robin Fields");
    EXPECT_EQ(here.load(*here.only<Encounter>().owner).name, "Kim Berg");
    expectSound();
}

TEST_P(Gathered, TheSameAgainChangesNothing) {
    (void)here.person("Own Person");
    (void)there.deal("Fleet", "Dana Whitfield");
    (void)there.log("Dana call 20m: about the fleet");
    (void)gather();
    const auto rows = here.dump();
    const auto again = gather();
    EXPECT_EQ(again.done.number, 0);
    EXPECT_EQ(again.counts.unchanged, again.counts.rows);
    EXPECT_EQ(here.dump(), rows);
}

TEST_P(Gathered, UndoTakesItBackToTheByte) {
    (void)here.person("Own Person");
    (void)there.deal("Fleet", "Dana Whitfield");
    const auto rows = here.dump();
    const std::string text = exported(here.desk);
    (void)gather();
    EXPECT_NE(here.dump(), rows);
    ASSERT_TRUE(store::undo(here.connection()));
    EXPECT_EQ(here.dump(), rows);
    EXPECT_EQ(exported(here.desk), text);
}

TEST_P(Gathered, WhatChangedThereAloneIsTaken) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    const auto fleet = there.deal("Fleet", "Dana Whitfield");
    (void)there.log("Dana call 20m: about the fleet");
    (void)gather();
    rename(there, dana, "Dana Quentin");
    const auto note = add(there, [&] {
        Note note;
        note.deal = fleet;
        note.text = "they signed";
        return note;
    }());
    const auto report = gather();
    EXPECT_EQ(report.counts, (RowCounts{4, 0, 2, 2, 0}));
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_EQ(here.load(dana).name, "Dana Quentin");
    EXPECT_EQ(here.load(note).text, "they signed");
    EXPECT_EQ(gather().done.number, 0);
    there.clock.advance(1'000);
    {
        store::Deed deed(there.connection(), there.clock, "Remove");
        deed.remove(note, rowOf(there, note).revision);
        (void)deed.commit();
    }
    EXPECT_EQ(gather().counts.updated, 1);
    EXPECT_EQ(store::find(here.connection(), note), std::nullopt);
    expectSound();
}

TEST_P(Gathered, WhatChangedHereAloneStays) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    (void)gather();
    rename(here, dana, "Dana Here");
    const auto report = gather();
    EXPECT_EQ(report.done.number, 0);
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_EQ(here.load(dana).name, "Dana Here");
}

TEST_P(Gathered, AFileOfTheBookItselfThatWasEditedSaysThatNothingTellsWhichIsNewer) {
    const auto dana = here.person("Dana Whitfield");
    std::string text = exported(here.desk, {});
    text.replace(text.find("Dana Whitfield"), 14, "Dana Elsewhere");
    const auto report = taken(text);
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_THAT(report.warnings[0].message, HasSubstr("Dana Whitfield: says something else than the book"));
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
}

TEST_P(Gathered, WhatChangedOnBothSidesStaysAndIsToldEachTime) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    (void)gather();
    rename(here, dana, "Dana Here");
    rename(there, dana, "Dana There");
    for (int round = 0; round < 2; ++round) {
        const auto report = gather();
        EXPECT_EQ(report.done.number, 0);
        EXPECT_EQ(report.counts.unchanged, report.counts.rows);
        ASSERT_THAT(report.warnings, SizeIs(1));
        EXPECT_THAT(report.warnings[0].message, HasSubstr("Dana Here: changed here as well as there"));
        EXPECT_GT(report.warnings[0].line, 1);
        EXPECT_EQ(here.load(dana).name, "Dana Here");
    }
    // Once both say the same there is nothing to tell, and what changes there later is taken again.
    rename(here, dana, "Dana There");
    EXPECT_THAT(gather().warnings, IsEmpty());
    rename(there, dana, "Dana Later");
    EXPECT_EQ(gather().counts.updated, 1);
    EXPECT_EQ(here.load(dana).name, "Dana Later");
}

TEST_P(Gathered, TheClockDecidesNothing) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    (void)gather();
    here.clock.advance(1'000'000'000);
    rename(here, dana, "Dana Here");
    rename(there, dana, "Dana There"); // long before, by its clock
    EXPECT_THAT(gather().warnings, SizeIs(1));
    rename(there, dana, "Dana Whitfield"); // as it was taken: nothing changed there
    EXPECT_THAT(gather().warnings, IsEmpty());
    EXPECT_EQ(here.load(dana).name, "Dana Here");
}

TEST_P(Gathered, WhatWasRemovedHereStaysRemoved) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    (void)there.person("Lee Chen");
    (void)there.deal("Fleet", "Dana Whitfield");
    (void)there.log("Dana, Lee call 20m: about the fleet");
    (void)gather();
    remove(here, dana);
    const auto report = gather();
    EXPECT_EQ(report.counts.created, 0);
    EXPECT_THAT(report.warnings, Not(IsEmpty()));
    EXPECT_THAT(report.warnings[0].message, HasSubstr("Dana Whitfield: was removed here"));
    EXPECT_EQ(store::find(here.connection(), dana), std::nullopt);
    // What still names her there comes without her.
    change(there, there.only<Encounter>().id, [](Encounter& encounter) { encounter.noticed = "calm"; });
    (void)gather();
    expectSound();
    // From the bin she comes back with all, and is gathered again.
    ASSERT_TRUE(store::restore(here.connection(), here.clock, store::bin(here.connection(), 10).front().deed));
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    (void)gather();
    expectSound();
}

TEST_P(Gathered, AFileWithoutPrivateFactsNeverRemovesAny) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    const auto secret = add(there, [&] {
        Fact fact;
        fact.person = dana;
        fact.text = "a secret";
        fact.isPrivate = true;
        return fact;
    }());
    (void)taken(sent({{}, ExportPrivate::No}));
    EXPECT_EQ(here.count<Fact>(), 0U);
    EXPECT_EQ(gather().counts.updated, 1);
    EXPECT_EQ(here.load(secret).text, "a secret");
    EXPECT_EQ(taken(sent({{}, ExportPrivate::No})).done.number, 0);
    rename(there, dana, "Dana Quentin");
    EXPECT_EQ(taken(sent({{}, ExportPrivate::No})).counts.updated, 1);
    EXPECT_EQ(here.load(secret).text, "a secret");
    change(there, secret, [](Fact& fact) { fact.text = "another secret"; });
    EXPECT_EQ(gather().counts.updated, 1);
    EXPECT_EQ(here.load(secret).text, "another secret");
    expectSound();
}

TEST_P(Gathered, AFactThatBecomesPrivateThereIsNotLostWhereItsOtherHalfIsKept) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    const auto about = [&](const std::string& text, bool isPrivate) {
        Fact fact;
        fact.person = dana;
        fact.text = text;
        fact.isPrivate = isPrivate;
        return fact;
    };
    const auto sailing = add(there, about("likes sailing", false));
    (void)gather();
    const auto own = add(here, about("a secret of this book", true));
    change(there, sailing, [](Fact& fact) { fact.isPrivate = true; });
    EXPECT_THAT(gather().warnings, SizeIs(1));
    EXPECT_EQ(here.load(sailing).text, "likes sailing");
    EXPECT_EQ(here.load(own).text, "a secret of this book");
    expectSound();
}

TEST_P(Gathered, OnePersonsProfileBringsOthersByNameUntilMoreIsKnown) {
    const auto dana = there.person("Dana Whitfield");
    const auto lee = there.person("Lee Chen");
    (void)there.log("Dana, Lee call 20m: about the fleet");
    rename(there, lee, "Lee Chen");
    change(there, lee, [](Person& person) { person.doNotContact = true; });
    const auto report = taken(sent({dana, ExportPrivate::No}));
    EXPECT_EQ(report.counts.created, report.counts.rows);
    EXPECT_EQ(here.load(lee).name, "Lee Chen");
    EXPECT_FALSE(here.load(lee).doNotContact);
    EXPECT_EQ(here.count<EncounterPerson>(), 2U);
    EXPECT_EQ(here.only<BookInfo>().name, "Test"); // a profile is no book, even where there is nothing yet
    EXPECT_EQ(taken(sent({dana, ExportPrivate::No})).done.number, 0);
    (void)gather();
    EXPECT_TRUE(here.load(lee).doNotContact);
    // Somebody who is known is left alone by their mere name.
    rename(here, lee, "Lee Here");
    rename(there, lee, "Lee There");
    (void)taken(sent({dana, ExportPrivate::No}));
    EXPECT_EQ(here.load(lee).name, "Lee Here");
    expectSound();
}

TEST_P(Gathered, AnOwnerOfTheSameNameIsTheSame) {
    ownerThere = "ROBIN Fields";
    (void)here.person("Own Person");
    (void)there.person("Dana Whitfield");
    (void)there.log("Dana call 20m: about the fleet");
    (void)gather();
    EXPECT_EQ(here.count<Owner>(), 1U);
    EXPECT_EQ(here.only<Owner>().name, "Robin Fields");
    EXPECT_EQ(*here.only<Encounter>().owner, here.only<Owner>().id);
    EXPECT_EQ(gather().done.number, 0);
    expectSound();
}

TEST_P(Gathered, WhereAnOwnerCameFromComesWithThem) {
    Origin origin;
    origin.id = there.desk.ids.next<Origin>();
    origin.source = "maven-crm";
    origin.key = "Kim Berg";
    origin.kind = "owner";
    origin.record = me().id.uuid;
    origin.hash = "abc";
    origin.entered = there.clock.now();
    {
        store::Deed deed(there.connection(), there.clock, "Import files");
        deed.insert(origin);
        ASSERT_TRUE(deed.commit());
    }
    ownerThere = "ROBIN Fields"; // who is the book's own Robin Fields
    (void)here.person("Own Person");
    (void)gather();
    const auto theirs = store::find(here.connection(), origin.id);
    ASSERT_TRUE(theirs);
    EXPECT_EQ(theirs->record.record, here.only<Owner>().id.uuid);
    EXPECT_EQ(gather().done.number, 0);
    expectSound();
}

TEST_P(Gathered, ATagOfTheSameNameIsTheSame) {
    const auto tagged = [](TestDesk& desk, const std::string& name) {
        NewPerson person;
        person.name = name;
        person.tags = {"VIP"};
        return addPerson(desk.desk, person).id;
    };
    (void)tagged(here, "Own Person");
    const auto dana = tagged(there, "Dana Whitfield");
    (void)gather();
    EXPECT_EQ(here.count<Tag>(), 1U);
    EXPECT_EQ(here.count<Tagging>(), 2U);
    EXPECT_EQ(gather().done.number, 0);
    rename(there, dana, "Dana Quentin");
    EXPECT_EQ(gather().counts.updated, 1);
    EXPECT_EQ(here.count<Tagging>(), 2U);
    expectSound();
}

TEST_P(Gathered, ABookThatWasMadeFromAFileTakesLaterOnesOfTheSameBook) {
    const auto dana = there.person("Dana Whitfield");
    const auto lee = there.person("Lee Chen");
    (void)gather(); // here held nothing yet
    EXPECT_EQ(exported(here.desk), sent());
    rename(there, dana, "Dana Quentin");
    rename(there, lee, "Lee There");
    rename(here, lee, "Lee Here");
    const auto report = gather();
    EXPECT_EQ(report.counts.updated, 1);
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_EQ(here.load(dana).name, "Dana Quentin");
    EXPECT_EQ(here.load(lee).name, "Lee Here");
}

TEST_P(Gathered, AReviewInOnePersonsProfileTakesNothingAwayFromTheWholeOne) {
    (void)here.person("Own Person");
    const auto dana = there.person("Dana Whitfield");
    const auto fleet = there.deal("Fleet", "Dana Whitfield");
    const auto other = there.deal("Other");
    Review review;
    review.day = there.today();
    const auto pass = add(there, review);
    {
        store::Deed deed(there.connection(), there.clock, "Review");
        for (const auto& deal : {fleet, other})
            deed.insert(ReviewedDeal{there.desk.ids.next<ReviewedDeal>(), pass, deal, "seen"});
        Promise agreement;
        agreement.id = there.desk.ids.next<Promise>();
        agreement.review = pass;
        agreement.text = "two openings a day";
        agreement.due = there.today();
        agreement.entered = there.clock.now();
        deed.insert(agreement);
        agreement.id = there.desk.ids.next<Promise>();
        agreement.person = dana;
        deed.insert(agreement);
        (void)deed.commit();
    }
    (void)gather();
    EXPECT_EQ(here.count<ReviewedDeal>(), 2U);
    EXPECT_EQ(here.count<Promise>(), 2U);
    const auto report = taken(sent({dana, ExportPrivate::Yes}));
    EXPECT_EQ(report.done.number, 0);
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_EQ(here.count<ReviewedDeal>(), 2U);
    EXPECT_EQ(here.count<Promise>(), 2U);
}

TEST_P(Gathered, ChangesOfAnyKindAreTakenAndTakenBack) {
    (void)here.person("Own Person");
    store::test::RandomDeeds deeds(there.connection(), there.clock, 11);
    store::test::RandomDeeds own(here.connection(), here.clock, 12);
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 15; ++i)
            deeds.one();
        for (int i = 0; i < round % 3; ++i)
            own.one();
        const auto before = here.dump();
        const auto first = gather();
        EXPECT_EQ(first.counts.created + first.counts.updated + first.counts.unchanged, first.counts.rows);
        const auto after = here.dump();
        EXPECT_EQ(gather().done.number, 0) << round;
        EXPECT_EQ(here.dump(), after);
        expectSound();
        if (first.done.number == 0)
            continue;
        ASSERT_TRUE(store::undo(here.connection()));
        EXPECT_EQ(here.dump(), before);
        ASSERT_TRUE(store::redo(here.connection()));
        EXPECT_EQ(here.dump(), after);
    }
}

} // namespace
} // namespace ajar::app
