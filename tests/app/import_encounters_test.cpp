// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_encounters.h"

#include "app/worker/encounters.h"
#include "store/deals.h"
#include "store/journal.h"
#include "support/app/import_desk.h"
#include "support/app/import_way.h"

#include <gmock/gmock.h>

#include <string>

namespace ajar::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class ImportEncounters : public testing::TestWithParam<test::ImportWay>, protected test::ImportDesk {
protected:
    ImportEncounters() { large = test::largeFor(GetParam()); }

    std::vector<std::string> peopleOf(Id<Encounter> encounter) {
        std::vector<std::string> names;
        for (const auto& link : all<EncounterPerson>())
            if (link.encounter == encounter)
                names.push_back(load(link.person).name);
        return names;
    }
};

const std::string kHeader = "Date,Channel,Minutes,Person,Deal,Notes,Opening share,Outcome\n";

AJAR_BOTH_WAYS(ImportEncounters);

TEST_P(ImportEncounters, AreMadeWithTheirPeopleAndDeals) {
    person("Dana Whitfield");
    deal("Fleet");
    const auto report =
        import("e.csv", kHeader + "2024-02-01 09:30,call,20,dana whitfield; Max Roth,fleet,hello,33.33 %,advance\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 1, 0, 0, 0}));
    const auto encounter = only<Encounter>();
    EXPECT_EQ(encounter.state, EncounterState::Happened);
    EXPECT_EQ(encounter.channel, Channel::Call);
    EXPECT_EQ(encounter.start, local.at(*dayOf({2024, 2, 1}), 570)) << "local to whoever imports";
    EXPECT_EQ(encounter.zone, "Europe/Berlin");
    EXPECT_EQ(encounter.offsetMinutes, 60);
    EXPECT_EQ(encounter.minutes, 20);
    EXPECT_EQ(encounter.openingShare, 3'333) << "an import keeps its exact share";
    EXPECT_EQ(encounter.entered, clock.now());
    EXPECT_THAT(peopleOf(encounter.id), ElementsAre("Dana Whitfield", "Max Roth"));
    EXPECT_EQ(only<EncounterDeal>().deal, only<Deal>().id);
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_EQ(report.warnings[0].message, "'Max Roth' was not in the book and was made");
}

TEST_P(ImportEncounters, KeepTheOffsetThatTheyNameAndNoonWithoutATime) {
    (void)import("e.csv", "Date,Person,Channel\n2024-07-01T23:30:00-07:00,Dana,call\n2024-07-02,Dana,call\n");
    const auto encounters = all<Encounter>();
    EXPECT_EQ(encounters.at(0).offsetMinutes, -420);
    EXPECT_EQ(encounters.at(0).zone, "");
    EXPECT_EQ(dayOf(encounters.at(0)), *dayOf({2024, 7, 1}));
    EXPECT_EQ(encounters.at(1).start, local.at(*dayOf({2024, 7, 2}), 720));
}

TEST_P(ImportEncounters, ThatAreStillToComeArePlanned) {
    const auto report = import("e.csv", kHeader + "2031-02-01 09:30,call,20,Dana,,hello,50 %,advance\n");
    const auto encounter = only<Encounter>();
    EXPECT_EQ(encounter.state, EncounterState::Planned);
    EXPECT_EQ(encounter.minutes, 20);
    EXPECT_EQ(encounter.openingShare, std::nullopt);
    ASSERT_THAT(report.warnings, SizeIs(2));
    EXPECT_THAT(report.warnings[0].message, HasSubstr("these were left out"));
}

TEST_P(ImportEncounters, OfWhichNobodyWasReachedAreAttempts) {
    (void)import("e.csv", kHeader + "2024-02-01,voicemail,,Dana,,,,\n");
    EXPECT_EQ(only<Encounter>().state, EncounterState::Attempt);
}

TEST_P(ImportEncounters, AreLeftOutWhereADealOrAPersonIsNotSure) {
    person("Dana Whitfield");
    person("Dana Whitfield");
    deal("Fleet");
    deal("Fleet");
    const auto before = dump();
    const auto report = import("e.csv", kHeader + "2024-02-01,call,5,Dana Whitfield,,,,\n"
                                                  "2024-02-01,call,5,Max,Fleet,,,\n"
                                                  "2024-02-01,call,5,Eva,Nothing,,,\n");
    EXPECT_EQ(report.counts, (RowCounts{3, 0, 0, 0, 3}));
    EXPECT_THAT(report.warnings.at(0).message, HasSubstr("there are several people"));
    EXPECT_THAT(report.warnings.at(1).message, HasSubstr("there are several deals 'Fleet'"));
    EXPECT_THAT(report.warnings.at(2).message, HasSubstr("there is no deal 'Nothing'"));
    EXPECT_EQ(dump(), before) << "nobody was made of a row that was left out";
}

TEST_P(ImportEncounters, ChangeNothingTheSecondTimeAndUndoLeavesTheBookAsItWas) {
    const std::string rows =
        kHeader + "2024-02-01,call,5,Dana,,a,,\n2024-02-01,call,5,Dana,,a,,\n2024-02-02,,,Max,,,,\n";
    const auto empty = dump();
    EXPECT_EQ(import("e.csv", rows).counts, (RowCounts{3, 3, 0, 0, 0})) << "two equal rows are two encounters";
    const auto whole = dump();
    EXPECT_EQ(import("e.csv", rows).counts, (RowCounts{3, 0, 0, 3, 0}));
    EXPECT_EQ(dump(), whole);
    (void)store::undo(connection());
    EXPECT_EQ(dump(), empty);
}

TEST_P(ImportEncounters, OfARowWithAnIdTakeWhatChangedThereAndKeepWhatWasEditedHere) {
    const std::string header = "ID,Date,Channel,Minutes,Person,Notes\n";
    (void)import("e.csv", header + "7,2024-02-01 10:00,call,5,Dana,a\n");
    EncounterChange change;
    change.id = only<Encounter>().id;
    change.minutes = 25;
    (void)changeEncounter(desk, change);
    const auto report = import("e.csv", header + "7,2024-02-01 11:00,call,15,Dana; Max,b\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 0, 1, 0, 0}));
    const auto encounter = only<Encounter>();
    EXPECT_EQ(encounter.minutes, 25);
    EXPECT_EQ(encounter.noticed, "b");
    EXPECT_EQ(encounter.start, local.at(*dayOf({2024, 2, 1}), 660));
    EXPECT_THAT(peopleOf(encounter.id), ElementsAre("Dana", "Max"));
    EXPECT_THAT(report.warnings.at(0).message, HasSubstr("minutes: the file says '15', the book '25'"));
}

TEST_P(ImportEncounters, FindTheirPeopleAndDealsInFilesOfTheSameCall) {
    const auto people = file("p.csv", "Name,E-mail,Company\nDana Whitfield,d@x.example,Acme\n");
    const auto deals = file("d.csv", "Deal,Company,Contact,Value,Status\nFleet,Acme,d@x.example,5,open\n");
    const auto encounters = file("e.csv", "Date,Person,Deal,Channel\n2024-02-01,d@x.example,Fleet,call\n");
    const auto report = import({encounters, deals, people});
    EXPECT_EQ(report.counts, (RowCounts{3, 3, 0, 0, 0}));
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_EQ(count<Person>(), 1U);
    const auto chairs = store::chairsOf(connection(), only<Deal>().id);
    ASSERT_THAT(chairs, SizeIs(1)) << "no empty chair";
    EXPECT_EQ(chairs[0].record.person, only<Person>().id);
    EXPECT_EQ(chairs[0].record.part, Part::TakesPart);
}

TEST_P(ImportEncounters, LeaveTheChairOfADealToAnotherContact) {
    const std::string header = "ID,Deal,Contact,Value,Status,Reason\n";
    (void)import("d.csv", header + "1,Fleet,,5,open,\n2,Van,Dana,5,open,\n");
    const auto report = import("d.csv", header + "1,Fleet,Max,5,open,\n2,Van,Eva,5,lost,no decision\n");
    EXPECT_EQ(report.counts.updated, 2);
    std::vector<std::string> names;
    for (const auto& deal : all<Deal>())
        for (const auto& chair : store::chairsOf(connection(), deal.id))
            names.push_back(chair.record.person ? load(*chair.record.person).name : "empty");
    EXPECT_THAT(names, ElementsAre("Max", "Eva"));
    EXPECT_TRUE(all<Deal>().at(1).noDecision);
    EXPECT_EQ(all<Deal>().at(1).closedWhy, "no decision");
}

TEST_P(ImportEncounters, OfALargeFileAreKnownAgainEachAndNewOnesTold) {
    constexpr int kRows = 120;
    large.keysReadFrom = 50;
    const auto rows = [](int count) {
        std::string text = "ID,Date,Person,Channel,Notes\n";
        for (int i = 0; i < count; ++i)
            text += "E" + std::to_string(i) + ",2024-02-01,Dana,call,said " + std::to_string(i) + "\n";
        return text;
    };
    EXPECT_EQ(import("e.csv", rows(kRows)).counts.created, kRows);
    const auto again = import("e.csv", rows(kRows + 30)).counts;
    EXPECT_EQ(again.created, 30);
    EXPECT_EQ(again.unchanged, kRows);
    EXPECT_EQ(count<Encounter>(), static_cast<std::size_t>(kRows + 30));
}

} // namespace
} // namespace ajar::app
