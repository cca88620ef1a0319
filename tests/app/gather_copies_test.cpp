// SPDX-License-Identifier: GPL-3.0-or-later
// Several books that began as one: each was made from the same file, and went its own way since.
#include "store/journal.h"
#include "support/app/gathered.h"

#include <gmock/gmock.h>

#include <string>

namespace ajar::app {
namespace {

using app::test::exported;
using app::test::TestDesk;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class GatheredCopies : public test::Gathered {
protected:
    GatheredCopies() {
        boiler = first.deal("Boiler", {}, "100 EUR");
        roof = first.deal("Roof", {}, "10 EUR");
        (void)here.person("Own Person");
    }

    std::string fileOf(TestDesk& desk) {
        std::string text = exported(desk.desk, {{}, ExportPrivate::Yes});
        if (&desk == &first) {
            renamed(text, toText(first.only<BookInfo>().id), kBookThere);
            renamed(text, toText(first.only<Owner>().id), kOwnerThere);
        }
        return text;
    }

    void offer(TestDesk& desk, Id<Deal> deal, std::int64_t euros) {
        change(desk, deal, [euros](Deal& record) { record.value = Money{euros * 100, "EUR"}; });
    }
    static std::int64_t eurosOf(TestDesk& desk, Id<Deal> deal) { return desk.load(deal).value->minor / 100; }

    TestDesk first; ///< whose file the others were made from
    TestDesk one;
    TestDesk two;
    Id<Deal> boiler;
    Id<Deal> roof;
};

AJAR_BOTH_WAYS(GatheredCopies);

TEST_P(GatheredCopies, WhatOneLeftAsItWasTakesNothingBackFromAnother) {
    const std::string start = fileOf(first);
    (void)takenBy(one, start);
    (void)takenBy(two, start);
    offer(one, boiler, 150);
    offer(two, roof, 20);
    for (const std::string& text : {start, fileOf(one), fileOf(two)}) {
        (void)taken(text);
        EXPECT_THAT(taken(text).warnings, IsEmpty());
    }
    EXPECT_EQ(eurosOf(here, boiler), 150);
    EXPECT_EQ(eurosOf(here, roof), 20);
    for (const std::string& text : {start, fileOf(one), fileOf(two)}) {
        const auto again = taken(text);
        EXPECT_EQ(again.done.number, 0);
        EXPECT_THAT(again.warnings, IsEmpty());
    }
    offer(two, boiler, 200); // from 100, which is not what stands here
    EXPECT_THAT(taken(fileOf(two)).warnings, SizeIs(1));
    EXPECT_EQ(eurosOf(here, boiler), 150);
    expectSound();
}

TEST_P(GatheredCopies, WhereNothingTellsWhichIsTheOlderItIsTold) {
    const std::string start = fileOf(first);
    (void)takenBy(one, start);
    (void)takenBy(two, start);
    offer(one, boiler, 150);
    offer(two, roof, 20);
    (void)taken(fileOf(two));
    // Nothing has told that 10 was there before 20.
    const auto report = taken(fileOf(one));
    EXPECT_EQ(eurosOf(here, boiler), 150);
    EXPECT_EQ(eurosOf(here, roof), 10);
    ASSERT_THAT(report.warnings, SizeIs(2));
    EXPECT_THAT(report.warnings[1].message,
                HasSubstr("Roof: says something else in a book that is met for the first time"));
}

TEST_P(GatheredCopies, WhatTwoHaveChangedStaysAsItCameFirstAndIsTold) {
    const std::string start = fileOf(first);
    (void)takenBy(one, start);
    (void)takenBy(two, start);
    offer(one, boiler, 150);
    offer(two, boiler, 120);
    (void)taken(start);
    EXPECT_THAT(taken(fileOf(one)).warnings, SizeIs(1));
    for (int round = 0; round < 2; ++round) {
        const auto report = taken(fileOf(two));
        ASSERT_THAT(report.warnings, SizeIs(1));
        EXPECT_THAT(report.warnings[0].message, HasSubstr("Boiler: "));
        EXPECT_EQ(eurosOf(here, boiler), 150);
    }
    offer(here, boiler, 120); // as somebody decided
    EXPECT_THAT(taken(fileOf(two)).warnings, IsEmpty());
}

TEST_P(GatheredCopies, ACopyIsTheBookItCameFromUntilItIsWorkedIn) {
    const std::string start = fileOf(first);
    (void)takenBy(one, start);
    EXPECT_EQ(fileOf(one), start);
    offer(one, boiler, 150);
    EXPECT_EQ(fileOf(one).find(kBookThere), std::string::npos);
    ASSERT_TRUE(store::undo(one.connection()));
    EXPECT_EQ(fileOf(one), start);
    // Taking what that book says later is no work of its own.
    offer(first, roof, 30);
    EXPECT_EQ(takenBy(one, fileOf(first)).counts.updated, 1);
    EXPECT_EQ(fileOf(one), fileOf(first));
    EXPECT_EQ(takenBy(one, fileOf(first)).done.number, 0);
    offer(one, boiler, 150);
    offer(first, roof, 40);
    (void)takenBy(one, fileOf(first));
    EXPECT_EQ(fileOf(one).find(kBookThere), std::string::npos);
}

TEST_P(GatheredCopies, ABookThatMovedToAnotherMachineIsTakenAsBefore) {
    (void)taken(fileOf(first));
    (void)takenBy(one, fileOf(first));
    offer(one, boiler, 150);
    const auto report = taken(fileOf(one));
    EXPECT_EQ(report.counts.updated, 1);
    EXPECT_THAT(report.warnings, SizeIs(1)); // it is met for the first time
    offer(one, boiler, 160);
    (void)one.person("Lee Chen");
    const auto later = taken(fileOf(one));
    EXPECT_EQ(later.counts.created, 1);
    EXPECT_EQ(later.counts.updated, 1);
    EXPECT_THAT(later.warnings, IsEmpty());
    offer(one, roof, 20);
    EXPECT_EQ(taken(fileOf(one)).counts.updated, 1);
    EXPECT_EQ(eurosOf(here, boiler), 160);
    EXPECT_EQ(eurosOf(here, roof), 20);
}

TEST_P(GatheredCopies, WhatGoesBackToWhatItWasIsTakenAndTold) {
    const std::string older = fileOf(first);
    (void)taken(older);
    offer(first, boiler, 150);
    (void)taken(fileOf(first));
    const auto report = taken(older); // or 150 was a mistake: the file looks the same
    EXPECT_EQ(report.counts.updated, 1);
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_THAT(report.warnings[0].message, HasSubstr("Boiler: says again what it said before"));
    EXPECT_EQ(eurosOf(here, boiler), 100);
    EXPECT_THAT(taken(older).warnings, IsEmpty());
}

TEST_P(GatheredCopies, WhatABookTookFromAnotherIsNoChangeOfItsOwn) {
    (void)takenBy(one, fileOf(first));
    (void)takenBy(two, fileOf(first));
    offer(one, roof, 11);
    offer(two, roof, 11);
    (void)taken(fileOf(one));
    (void)taken(fileOf(two));
    offer(one, boiler, 150);
    (void)takenBy(two, fileOf(one));
    EXPECT_EQ(eurosOf(two, boiler), 150);
    (void)taken(fileOf(one));
    EXPECT_THAT(taken(fileOf(two)).warnings, IsEmpty());
    offer(two, boiler, 160);
    const auto report = taken(fileOf(two));
    EXPECT_EQ(report.counts.updated, 1);
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_EQ(eurosOf(here, boiler), 160);
    EXPECT_EQ(taken(fileOf(one)).done.number, 0);
    expectSound();
}

TEST_P(GatheredCopies, TheClockMayGoBack) {
    here.clock.advance(100'000'000);
    (void)taken(fileOf(first));
    here.clock.advance(-200'000'000);
    for (const std::int64_t euros : {150, 160, 170}) {
        offer(first, boiler, euros);
        EXPECT_EQ(taken(fileOf(first)).counts.updated, 1);
        EXPECT_EQ(taken(fileOf(first)).done.number, 0);
        EXPECT_EQ(eurosOf(here, boiler), euros);
    }
}

TEST_P(GatheredCopies, ABookThatIsMadeOfTwoFilesAtOnceIsNeither) {
    (void)takenBy(one, fileOf(first));
    offer(one, boiler, 150);
    ImportRequest request;
    for (const auto& [name, text] : {std::pair("first.json", fileOf(first)), std::pair("one.json", fileOf(one))}) {
        request.files.push_back(two.folder.path() / name);
        std::ofstream(request.files.back(), std::ios::binary) << text;
    }
    (void)importFiles(two.desk, two.file(), request, watched, large);
    EXPECT_EQ(fileOf(two).find(kBookThere), std::string::npos);
}

TEST_P(GatheredCopies, WhatAnotherStillHasIsNotRemoved) {
    (void)takenBy(one, fileOf(first));
    offer(one, roof, 20);
    (void)taken(fileOf(first));
    (void)taken(fileOf(one));
    remove(first, boiler);
    const auto report = taken(fileOf(first));
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_EQ(eurosOf(here, boiler), 100) << "one has it still, though it never said anything else of it";
    EXPECT_THAT(taken(fileOf(first)).warnings, IsEmpty());
    offer(one, boiler, 150);
    EXPECT_EQ(taken(fileOf(one)).counts.updated, 1);
    remove(one, boiler);
    (void)taken(fileOf(one));
    EXPECT_EQ(store::find(here.connection(), boiler), std::nullopt) << "nobody has it";
    expectSound();
}

} // namespace
} // namespace ajar::app
