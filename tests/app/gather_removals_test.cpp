// SPDX-License-Identifier: GPL-3.0-or-later
// What another book has removed, and says so in its file.
#include "store/journal.h"
#include "support/app/gathered.h"

#include <gmock/gmock.h>

#include <string>

namespace ajar::app {
namespace {

using app::test::exported;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

auto told(const std::string& words) {
    return Contains(Field(&ImportRemark::message, HasSubstr(words)));
}

class GatheredRemovals : public test::Gathered {
protected:
    GatheredRemovals() {
        (void)here.person("Own Person");
        dana = there.person("Dana Whitfield");
        fleet = there.deal("Fleet", "Dana Whitfield", "4800 EUR");
        (void)there.log("Dana call 20m: about the fleet !send plan fri");
        (void)gather();
    }

    void bringBack(test::TestDesk& desk) {
        desk.clock.advance(1'000);
        (void)store::restore(desk.connection(), desk.clock, store::bin(desk.connection(), 10).front().deed);
    }

    Id<Person> dana;
    Id<Deal> fleet;
};

AJAR_BOTH_WAYS(GatheredRemovals);

TEST_P(GatheredRemovals, GoToTheBinWithAllThatWasTaken) {
    const auto before = here.dump();
    remove(there, dana);
    EXPECT_THAT(sent(), HasSubstr(R"({"id":")" + toText(dana) + R"(","deleted":true})"));
    const auto report = gather();
    EXPECT_THAT(report.warnings, told("Dana Whitfield: was removed there, and was moved to the bin"));
    EXPECT_EQ(report.counts.rows, report.counts.updated + report.counts.unchanged);
    EXPECT_EQ(store::find(here.connection(), dana), std::nullopt);
    EXPECT_EQ(here.count<Encounter>(), 0U); // nobody else took part
    EXPECT_EQ(here.load(fleet).title, "Fleet");
    EXPECT_THAT(store::bin(here.connection(), 10), Contains(Field(&store::BinEntry::title, "Dana Whitfield")));
    EXPECT_EQ(gather().done.number, 0);
    expectSound();
    ASSERT_TRUE(store::undo(here.connection()));
    EXPECT_EQ(here.dump(), before);
}

TEST_P(GatheredRemovals, LeaveWhatWasChangedHere) {
    rename(here, dana, "Dana Here");
    remove(there, dana);
    for (int round = 0; round < 2; ++round)
        EXPECT_THAT(gather().warnings, told("Dana Here: was removed there, but says something else here"));
    EXPECT_EQ(here.load(dana).name, "Dana Here");
    expectSound();
}

TEST_P(GatheredRemovals, LeaveWhomRecordsOfThisBookName) {
    (void)here.log("Dana call 10m: our own");
    remove(there, dana);
    EXPECT_THAT(gather().warnings, told("Dana Whitfield: was removed there, but other records here name it"));
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    EXPECT_EQ(here.count<Encounter>(), 2U); // hers of there is named by what she was promised in it
    expectSound();
}

TEST_P(GatheredRemovals, LeaveWhatDidNotComeFromThere) {
    remove(there, dana);
    std::string text = sent();
    const std::string own =
        toText(store::select<Person>(here.connection(), "WHERE r.name = 'Own Person'").front().record.id);
    const auto at = text.find(toText(dana) + R"(","deleted")");
    text.replace(at, own.size(), own);
    EXPECT_THAT(taken(text).warnings, told("Own Person: was removed there, but was not taken from there"));
    EXPECT_EQ(here.count<Person>(), 2U);
}

TEST_P(GatheredRemovals, EndWhenItComesBackThere) {
    remove(there, dana);
    (void)gather();
    bringBack(there);
    const auto report = gather();
    EXPECT_THAT(report.warnings,
                told("Dana Whitfield: was removed by a book, and stands in this file; it was taken again"));
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    EXPECT_EQ(here.count<Encounter>(), 1U);
    EXPECT_EQ(gather().done.number, 0);
    rename(there, dana, "Dana Quentin");
    EXPECT_EQ(gather().counts.updated, 1);
    remove(there, dana);
    (void)gather();
    EXPECT_EQ(store::find(here.connection(), dana), std::nullopt);
    expectSound();
}

TEST_P(GatheredRemovals, AreNotRepeatedOnWhatWasBroughtBackHere) {
    remove(there, dana);
    (void)gather();
    bringBack(here);
    const auto report = gather();
    EXPECT_EQ(report.done.number, 0);
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    remove(here, dana);
    EXPECT_EQ(gather().done.number, 0);
    expectSound();
}

TEST_P(GatheredRemovals, StayInABookThatIsMadeFromTheFile) {
    remove(there, dana);
    remove(there, fleet);
    const std::string text = sent();
    test::TestDesk made;
    (void)takenBy(made, text);
    EXPECT_EQ(exported(made.desk, {{}, ExportPrivate::Yes}), text);
    EXPECT_TRUE(store::check(made.connection()).findings.empty());
    bringBack(there); // Fleet, the last that was removed
    EXPECT_EQ(takenBy(made, sent()).counts.created, 1);
    EXPECT_EQ(exported(made.desk, {{}, ExportPrivate::Yes}), sent());
}

TEST_P(GatheredRemovals, TakeNothingBackThatIsNamedAloneInAnOlderFile) {
    const auto lee = there.person("Lee Chen");
    (void)there.log("Dana, Lee call 10m: both");
    const std::string older = sent({lee, ExportPrivate::Yes});
    (void)gather();
    remove(there, dana);
    (void)gather();
    EXPECT_THAT(taken(older).warnings, told("Dana Whitfield: was removed by a book, and is named in this file"));
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    (void)gather();
    EXPECT_EQ(store::find(here.connection(), dana), std::nullopt);
    expectSound();
}

TEST_P(GatheredRemovals, TakeADealAlongWithWhatItsReviewsSayOfIt) {
    Review review;
    review.day = there.today();
    const auto pass = add(there, review);
    {
        store::Deed deed(there.connection(), there.clock, "Review");
        deed.insert(ReviewedDeal{there.desk.ids.next<ReviewedDeal>(), pass, fleet, "seen"});
        (void)deed.commit();
    }
    (void)gather();
    EXPECT_EQ(here.count<ReviewedDeal>(), 1U);
    remove(there, fleet);
    (void)gather();
    EXPECT_EQ(here.count<Deal>(), 0U);
    EXPECT_EQ(here.count<ReviewedDeal>(), 0U);
    expectSound();
}

TEST_P(GatheredRemovals, ComeBackFromTheBinWithoutWhatTheImportTookOffOthers) {
    const auto lee = there.person("Lee Chen");
    (void)there.log("Dana, Lee call 10m: both");
    const auto wrong = add(there, [&] {
        Note note;
        note.person = lee;
        note.text = "a wrong note";
        return note;
    }());
    (void)gather();
    remove(there, dana);
    {
        store::Deed deed(there.connection(), there.clock, "Remove");
        deed.remove(wrong, store::load(there.connection(), wrong).revision);
        (void)deed.commit();
    }
    const auto removal = gather().done.number;
    (void)store::restore(here.connection(), here.clock, removal);
    EXPECT_EQ(here.load(dana).name, "Dana Whitfield");
    EXPECT_EQ(store::find(here.connection(), wrong), std::nullopt);
    expectSound();
}

TEST_P(GatheredRemovals, AreNotToldOnceTheyAreUndone) {
    const std::string before = sent();
    remove(there, dana);
    EXPECT_NE(sent(), before);
    ASSERT_TRUE(store::undo(there.connection()));
    EXPECT_EQ(sent(), before);
    remove(there, dana);
    bringBack(there);
    EXPECT_EQ(sent(), before);
}

} // namespace
} // namespace ajar::app
