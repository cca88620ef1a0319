// SPDX-License-Identifier: GPL-3.0-or-later
// Rows whose id is known and who name somebody else, and rows that name somebody twice: nothing is lost, nothing is doubled.
#include "app/worker/import_identity.h"

#include "store/people.h"
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

class ImportIdentity : public testing::TestWithParam<test::ImportWay>, protected test::ImportDesk {
protected:
    ImportIdentity() { large = test::largeFor(GetParam()); }

    std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const auto& person : all<Person>())
            names.push_back(person.name);
        return names;
    }
    std::vector<std::string> titles() {
        std::vector<std::string> titles;
        for (const auto& deal : all<Deal>())
            titles.push_back(deal.title);
        return titles;
    }
    /// What a second file of another program says about the record of a first one.
    RowCounts twice(const std::string& first, const std::string& second) {
        (void)import("first.csv", first);
        return import("second.csv", second).counts;
    }
};

const std::string kPeople = "Record ID,Name,E-mail,Phone\n";
const std::string kDeals = "Deal ID,Deal Name,Amount,Company,Contact\n";
constexpr RowCounts kUpdated{1, 0, 1, 0, 0};
constexpr RowCounts kRejected{1, 0, 0, 0, 1};

AJAR_BOTH_WAYS(ImportIdentity);

TEST_P(ImportIdentity, OfTwoProgramsWhoseIdsMeetIsNeverMixed) {
    (void)import("hub1.csv", kPeople + "101,Dana Whitfield,dana@a.example,\n");
    const auto report = import("hub2.csv", kPeople + "101,Bob Low,bob@b.example,\n102,Eva Roth,eva@b.example,\n");
    EXPECT_EQ(report.counts, (RowCounts{2, 1, 0, 0, 1})) << "the others go on";
    EXPECT_THAT(names(), ElementsAre("Dana Whitfield", "Eva Roth"));
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_EQ(report.warnings[0].line, 2);
    EXPECT_EQ(report.warnings[0].message,
              "\"Record ID\" 101 is Dana Whitfield in this book, and Bob Low here: if these are two programs, name "
              "the column otherwise in one of the files; the row was left out");
    EXPECT_EQ(import("hub2.csv", "Contact ID,Name,E-mail,Phone\n101,Bob Low,bob@b.example,\n").counts.created, 1);
}

TEST_P(ImportIdentity, OfSomebodyStaysWithAnotherNameOrAddress) {
    EXPECT_EQ(twice(kPeople + "1,Dana Whitfield,dana@a.example,\n", kPeople + "1,Dana Okoye,d.okoye@a.example,\n"),
              kUpdated)
        << "a marriage";
    EXPECT_EQ(twice(kPeople + "2,Bob Low,bob@a.example,\n", kPeople + "2,Robert Lowe,BOB@a.example,\n"), kUpdated)
        << "the same address";
    EXPECT_EQ(twice(kPeople + "3,Eva Roth,,+49 30 1234567\n", kPeople + "3,E. Rothe,e@x.example,030 1234567\n"),
              kUpdated)
        << "the same number";
    EXPECT_EQ(twice(kPeople + "4,Zoë Müller,zoe@a.example,\n", kPeople + "4,ZOE  MULLER,zoe@b.example,\n"), kUpdated);
    EXPECT_EQ(count<Person>(), 4U);
}

TEST_P(ImportIdentity, IsNoMatterOfATitleBeforeTheName) {
    EXPECT_EQ(twice(kPeople + "1,Dr. Dana Whitfield,,\n", kPeople + "1,Dr. Bob Low,,\n"), kRejected);
}

TEST_P(ImportIdentity, OfARowWhoseNameDidNotChangeIsThatOfThePersonWhoWasRenamedHere) {
    (void)import("p.csv", kPeople + "1,D. W.,,5\n");
    PersonChange change;
    change.person = Ref<Person>(std::string("D. W."));
    change.name = "Bob Low";
    (void)changePerson(desk, change);
    EXPECT_EQ(import("p.csv", kPeople + "1,D. W.,,6\n").counts, kUpdated);
}

TEST_P(ImportIdentity, OfADealIsItsTitleOrganisationOrPeople) {
    EXPECT_EQ(twice(kDeals + "1,Fleet renewal,5,Acme,Dana\n", kDeals + "1,Roof repair,7,Bolt,Eva\n"), kRejected);
    EXPECT_EQ(twice(kDeals + "2,Fleet renewal,5,Acme,Dana\n", kDeals + "2,Roof repair,7,Acme,Eva\n"), kUpdated);
    EXPECT_EQ(twice(kDeals + "3,Fleet renewal,5,,Max\n", kDeals + "3,Roof repair,7,,Max\n"), kUpdated);
    EXPECT_EQ(twice(kDeals + "4,Fleet renewal,5,Acme,Dana\n", kDeals + "4,Fleet 2027,7,Bolt,Eva\n"), kUpdated);
    EXPECT_EQ(twice(kDeals + "5,Fleet renewal,5,,\n", kDeals + "5,Roof repair,7,,\n"), kRejected);
    EXPECT_THAT(titles(), ElementsAre("Fleet renewal", "Roof repair", "Roof repair", "Fleet 2027", "Fleet renewal"));
}

TEST_P(ImportIdentity, OfADealThatItsOnlyDateClosesKeepsTheDayOnWhichItWasOpened) {
    const std::string header = "id,title,value,stage,date\n";
    EXPECT_EQ(twice(header + "1,Fleet,5,Demo,2026-01-05\n", header + "1,Fleet,5,Won,2026-02-06\n"), kUpdated);
    const Deal deal = only<Deal>();
    EXPECT_EQ(deal.bucket, Bucket::Sold);
    EXPECT_EQ(deal.opened, dayOf({2026, 1, 5}));
    EXPECT_EQ(deal.closed, dayOf({2026, 2, 6}));
}

TEST_P(ImportIdentity, OfAnEncounterIsItsDayPeopleAndWords) {
    const std::string header = "Record ID,Date,Person,Channel,Notes\n";
    EXPECT_EQ(twice(header + "1,2026-01-05,Dana,call,fleet\n", header + "1,2026-02-06,Eva,call,roof\n"), kRejected);
    EXPECT_EQ(twice(header + "2,2026-01-05,Dana,call,fleet\n", header + "2,2026-01-06,Dana,call,roof\n"), kUpdated);
    EXPECT_EQ(twice(header + "3,2026-01-05,Dana,call,fleet\n", header + "3,2026-01-06,Eva,call,fleet\n"), kUpdated);
}

TEST_P(ImportIdentity, OfRowsWithoutAnAddressIsOneWhereNothingTellsThemApart) {
    const auto report = import("p.csv", "Name,Company,Phone,Notes\nDana Whitfield,Acme,,\nMax Roth,,,\n"
                                        "dana whitfield,,5,\nDana Whitfield,,,met at the fair\nMax Roth,,,\n");
    EXPECT_EQ(report.counts.created, 2);
    EXPECT_EQ(report.counts.rejected, 0);
    EXPECT_EQ(count<Person>(), 2U);
    EXPECT_EQ(only<ContactPoint>().value, "5");
    EXPECT_EQ(only<Note>().text, "met at the fair");
    const auto before = dump();
    EXPECT_EQ(import("p.csv", "Name,Company,Phone,Notes\nDana Whitfield,Acme,,\nMax Roth,,,\n"
                              "dana whitfield,,5,\nDana Whitfield,,,met at the fair\nMax Roth,,,\n")
                  .counts.created,
              0);
    EXPECT_EQ(dump(), before);
}

TEST_P(ImportIdentity, OfRowsThatSayDifferentThingsIsTwoPeopleAndTold) {
    const auto report = import("p.csv", "Name,Company,Phone\nDana Whitfield,Acme,1\nDana Whitfield,Bolt,2\n"
                                        "Dana Whitfield,Acme,3\nDana Whitfield,,\n");
    EXPECT_EQ(report.counts, (RowCounts{4, 4, 0, 0, 0})) << "whose the last row is cannot be told";
    EXPECT_THAT(report.warnings, SizeIs(2));
    EXPECT_THAT(report.warnings.at(0).message, HasSubstr("'Dana Whitfield' too, and neither has an e-mail address"));
}

TEST_P(ImportIdentity, OfAPlaceThatIsCorrectedBackOnTheSameDayIsThePlaceAgain) {
    const std::string header = "id,name,organisation,role\n";
    const auto places = [&] {
        std::vector<std::string> places;
        for (const auto& row : store::affiliationsOf(connection(), only<Person>().id))
            places.push_back(load(row.organisation).name + ' ' + row.role + (row.to ? " ended" : ""));
        return places;
    };
    (void)import("p.csv", header + "1,Dana,Acme,CTO\n");
    (void)import("p.csv", header + "1,Dana,Beta,CEO\n");
    EXPECT_THAT(places(), testing::UnorderedElementsAre("Acme CTO ended", "Beta CEO"));
    EXPECT_EQ(import("p.csv", header + "1,Dana,Acme,CTO\n").counts, kUpdated);
    EXPECT_THAT(places(), ElementsAre("Acme CTO"));
    EXPECT_EQ(import("p.csv", header + "1,Dana,Acme,CTO\n").counts.unchanged, 1);
    EXPECT_EQ(import("p.csv", header + "1,Dana,Beta,CEO\n").counts, kUpdated);
    EXPECT_EQ(import("p.csv", header + "1,Dana,Cube,CFO\n").counts, kUpdated);
    EXPECT_THAT(places(), testing::UnorderedElementsAre("Acme CTO ended", "Cube CFO"));
}

TEST_P(ImportIdentity, KeepsTheNumberOfTheBookAndSaysSoAtEachImport) {
    const std::string header = "Name,E-mail,Phone\n";
    (void)import("a.csv", header + "Dana,dana@a.example,111\n");
    const std::string text = header + "Dana,dana@a.example,999\n";
    for (int time = 1; time <= 3; ++time) {
        const auto report = import("b.csv", text);
        ASSERT_THAT(report.warnings, SizeIs(1)) << time;
        EXPECT_EQ(report.warnings[0].message, "phone: the file says '999', the book '111'; the book's was kept");
        EXPECT_EQ(report.counts.unchanged, 1);
        EXPECT_EQ(report.counts.rows, 1);
    }
    EXPECT_EQ(import("b.csv", text).done.number, 0) << "the same file again changes nothing";
    EXPECT_THAT(import("a.csv", header + "Dana,dana@a.example,111\n").warnings, IsEmpty());
    EXPECT_EQ(count<ContactPoint>(), 2U);
}

} // namespace
} // namespace ajar::app
