// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/history.h"

#include "app/worker/discovery.h"
#include "app/worker/promises.h"
#include "app/worker/writings.h"
#include "store/check.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class History : public testing::Test {
protected:
    /// A person with something of everything.
    void SetUp() override {
        fleet = book.deal("Fleet", "Dana Whitfield");
        encounter = book.log("Dana call 20m: x !send the plan fri").encounter.id;
        together = book.log("Dana and Max meeting 1h").encounter.id;
        (void)addReading(book.desk, {dana(), ReadingKind::Trust, 3, false, {}, {}});
        AnswerGiven answer;
        answer.person = dana();
        answer.text = "her father's yard";
        (void)addAnswer(book.desk, answer);
        FactGiven fact;
        fact.about.person = dana();
        fact.text = "two daughters";
        (void)addFact(book.desk, fact);
    }
    static Ref<Person> dana() { return Ref<Person>(std::string("dana")); }
    std::vector<std::string> binned() {
        std::vector<std::string> kinds;
        for (const auto& item : itemsInBin(book.desk, 100))
            kinds.push_back(item.kind + ": " + item.title);
        return kinds;
    }

    TestDesk book;
    Id<Deal> fleet;
    Id<Encounter> encounter;
    Id<Encounter> together;
};

TEST_F(History, SaysWhatWasDoneNewestFirst) {
    const auto entries = historyOfBook(book.desk, 2);
    ASSERT_THAT(entries, SizeIs(2));
    EXPECT_EQ(entries[0].name, "Add fact");
    EXPECT_EQ(entries[0].subject, "Dana Whitfield");
    EXPECT_EQ(entries[0].state, DeedState::Done);
    (void)undoDeed(book.desk);
    EXPECT_EQ(historyOfBook(book.desk, 1)[0].state, DeedState::Undone);
}

TEST_F(History, OfAPersonHasTheDeedsThatTouchedThem) {
    book.person("Somebody Else");
    std::vector<std::string> names;
    for (const auto& entry : historyOf(book.desk, "dana", 100))
        names.push_back(entry.name);
    EXPECT_THAT(names,
                ElementsAre("Add fact", "Add answer", "Add reading", "Log encounter", "Log encounter", "Add deal"));
    EXPECT_THAT(historyOf(book.desk, "fleet", 100), SizeIs(3)) << "added, and talked about twice";
}

TEST_F(History, OfANameThatIsAPersonAndADealIsAConflict) {
    book.person("Fleet Manager");
    EXPECT_EQ(refused([this] { (void)historyOf(book.desk, "fleet", 10); })->code, ErrorCode::Conflict);
    EXPECT_EQ(refused([this] { (void)historyOf(book.desk, "nobody", 10); })->code, ErrorCode::NotFound);
}

TEST_F(History, WithoutAnythingToUndoSaysSo) {
    while (!refused([this] { (void)undoDeed(book.desk); })) {
    }
    const auto error = refused([this] { (void)undoDeed(book.desk); });
    EXPECT_EQ(error->code, ErrorCode::NotFound);
    EXPECT_EQ(error->subject, "undo");
}

TEST_F(History, APersonInTheBinTakesAlongAllThatBelongsToThemAndComesBackWhole) {
    const auto before = book.dump();
    const DeedDone done = removeRecord(book.desk, dana());
    EXPECT_EQ(book.count<Person>(), 1U);
    EXPECT_EQ(book.count<Fact>() + book.count<Answer>() + book.count<Reading>() + book.count<Promise>(), 0U);
    EXPECT_EQ(book.count<Encounter>(), 1U) << "the one with Max stays";
    EXPECT_EQ(book.count<Deal>(), 1U);
    EXPECT_TRUE(store::check(book.connection()).isSound());
    EXPECT_THAT(binned(), testing::Contains("person: Dana Whitfield"));

    (void)restoreFromBin(book.desk, done.number);
    EXPECT_THAT(binned(), IsEmpty());
    EXPECT_EQ(book.count<Fact>() + book.count<Answer>() + book.count<Reading>() + book.count<Promise>(), 4U);
    EXPECT_TRUE(store::check(book.connection()).isSound());
    (void)undoDeed(book.desk);
    (void)undoDeed(book.desk);
    EXPECT_EQ(book.dump(), before) << "also with the revisions";
}

TEST_F(History, ADealInTheBinLeavesPromisesToPeople) {
    const auto before = book.dump();
    ASSERT_TRUE(book.only<Promise>().deal);
    const DeedDone done = removeRecord(book.desk, Ref<Deal>(fleet));
    EXPECT_EQ(book.only<Promise>().deal, std::nullopt);
    EXPECT_EQ(book.count<DealPerson>() + book.count<DealEvent>() + book.count<EncounterDeal>(), 0U);
    (void)restoreFromBin(book.desk, done.number);
    EXPECT_EQ(book.only<Promise>().deal, fleet);
    (void)undoDeed(book.desk);
    (void)undoDeed(book.desk);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(History, WhatComesBackFromTheBinIsNamedAgainByWhatHadLetGoOfIt) {
    DealChange change;
    change.deal = Ref<Deal>(fleet);
    change.organisation = Ref<Organisation>("Whitfield Ltd");
    change.introducedBy = dana();
    (void)changeDeal(book.desk, change);
    const auto before = book.load(fleet);
    ASSERT_TRUE(before.organisation && before.introducedBy);
    const DeedDone person = removeRecord(book.desk, dana());
    const DeedDone organisation = removeRecord(book.desk, Ref<Organisation>(*before.organisation));
    const DeedDone deal = removeRecord(book.desk, Ref<Deal>(fleet));
    // The deal comes back as it was removed: without the two, which are not there.
    (void)restoreFromBin(book.desk, deal.number);
    EXPECT_EQ(book.load(fleet).organisation, std::nullopt);
    EXPECT_EQ(book.load(fleet).introducedBy, std::nullopt);
    (void)restoreFromBin(book.desk, organisation.number);
    EXPECT_EQ(book.load(fleet).organisation, before.organisation);
    (void)restoreFromBin(book.desk, person.number);
    EXPECT_EQ(book.load(fleet), before);
    EXPECT_TRUE(store::check(book.connection()).isSound());
}

TEST_F(History, WhatNamedSomebodyWhoIsInTheBinByNowComesBackWithoutThem) {
    const DeedDone deal = removeRecord(book.desk, Ref<Deal>(fleet));
    const DeedDone person = removeRecord(book.desk, dana());
    (void)restoreFromBin(book.desk, deal.number);
    EXPECT_EQ(book.load(fleet).title, "Fleet");
    EXPECT_EQ(book.count<DealPerson>(), 0U);
    EXPECT_TRUE(store::check(book.connection()).isSound());
    (void)restoreFromBin(book.desk, person.number);
    EXPECT_EQ(book.count<Person>(), 2U);
    EXPECT_TRUE(store::check(book.connection()).isSound());
}

TEST_F(History, WhatNamesSomethingElseByNowKeepsIt) {
    DealChange change;
    change.deal = Ref<Deal>(fleet);
    change.organisation = Ref<Organisation>("Whitfield Ltd");
    (void)changeDeal(book.desk, change);
    const DeedDone removal = removeRecord(book.desk, Ref<Organisation>(*book.load(fleet).organisation));
    change.organisation = Ref<Organisation>("Acme");
    (void)changeDeal(book.desk, change);
    const auto acme = book.load(fleet).organisation;
    (void)restoreFromBin(book.desk, removal.number);
    EXPECT_EQ(book.load(fleet).organisation, acme);
    EXPECT_EQ(book.count<Organisation>(), 2U);
}

TEST_F(History, AnEncounterInTheBinTakesAlongWhatWasEnteredWithIt) {
    const auto before = book.dump();
    (void)removeRecord(book.desk, Ref<Encounter>(encounter));
    EXPECT_EQ(book.count<Promise>(), 0U);
    EXPECT_EQ(book.count<Encounter>(), 1U);
    (void)undoDeed(book.desk);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(History, RestoringWhatIsNotInTheBinIsNotFound) {
    EXPECT_EQ(refused([this] { (void)restoreFromBin(book.desk, 99'999); })->code, ErrorCode::NotFound);
    const DeedDone done = removeRecord(book.desk, Ref<Encounter>(encounter));
    (void)restoreFromBin(book.desk, done.number);
    EXPECT_EQ(refused([&] { (void)restoreFromBin(book.desk, done.number); })->code, ErrorCode::NotFound)
        << "it is back already";
}

} // namespace
} // namespace ajar::app
