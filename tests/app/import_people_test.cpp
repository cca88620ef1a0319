// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_people.h"

#include "app/worker/indexing.h"
#include "store/journal.h"
#include "store/search.h"
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

class ImportPeople : public testing::TestWithParam<test::ImportWay>, protected test::ImportDesk {
protected:
    ImportPeople() { large = test::largeFor(GetParam()); }

    std::vector<std::string> contactsOf(const std::string& name) {
        std::vector<std::string> values;
        const Id<Person> id = personNamed(name).id;
        for (const auto& point : all<ContactPoint>())
            if (point.person == id)
                values.push_back(point.value);
        return values;
    }
    std::vector<std::string> placesOf(const std::string& name) {
        std::vector<std::string> places;
        for (const auto& row : all<Affiliation>())
            if (row.person == personNamed(name).id)
                places.push_back(load(row.organisation).name + ": " + row.role + (row.to ? " until today" : ""));
        return places;
    }
};

const std::string kHeader = "Name,E-mail,Phone,Company,Role\n";

AJAR_BOTH_WAYS(ImportPeople);

TEST_P(ImportPeople, StayTheSameWhereAColumnIsAddedThatIsBlank) {
    (void)import("p.csv", "Name,E-mail\nDana Whitfield,d@x.example\nLee Chen,\n");
    const auto again = import("p.csv", "Name,Phone,E-mail,Company\nDana Whitfield,,d@x.example,\nLee Chen,,,\n");
    EXPECT_EQ(again.counts, (RowCounts{2, 0, 0, 2, 0}));
    EXPECT_EQ(count<Person>(), 2U);
    const auto filled = import("p.csv", "Name,Phone,E-mail,Company\nDana Whitfield,,d@x.example,Acme\nLee Chen,,,\n");
    EXPECT_EQ(filled.counts, (RowCounts{2, 0, 1, 1, 0}));
    EXPECT_THAT(placesOf("Dana Whitfield"), ElementsAre("Acme: "));
}

TEST_P(ImportPeople, AreMadeWithAllThatTheRowSays) {
    const auto report = import("p.csv", "ID,Name,E-mail,Company,Role,Birthday,Tags,Notes,Department\n"
                                        "7,Dana Whitfield,d@x.example,Acme,Head,1985-07-04,\"a, b\",remember,Fleet\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 1, 0, 0, 0}));
    const auto person = only<Person>();
    EXPECT_EQ(person.name, "Dana Whitfield");
    EXPECT_EQ(person.owner, only<Owner>().id);
    EXPECT_THAT(placesOf("Dana Whitfield"), ElementsAre("Acme: Head"));
    EXPECT_EQ(only<ContactPoint>().value, "d@x.example");
    EXPECT_EQ(only<RememberedDate>().year, 1985);
    EXPECT_EQ(only<Note>().text, "remember");
    EXPECT_EQ(only<Fact>().topic, "department");
    EXPECT_EQ(count<Tagging>(), 2U);
    EXPECT_THAT(report.warnings, IsEmpty());
}

TEST_P(ImportPeople, ChangeNothingTheSecondTimeAndUndoLeavesTheBookAsItWas) {
    const auto empty = dump();
    (void)import("p.csv", kHeader + "Dana,d@x.example,5,Acme,Head\nMax,,6,,\n");
    const auto whole = dump();
    EXPECT_EQ(import("p.csv", kHeader + "Dana,d@x.example,5,Acme,Head\nMax,,6,,\n").counts, (RowCounts{2, 0, 0, 2, 0}));
    EXPECT_EQ(dump(), whole);
    (void)store::undo(connection());
    EXPECT_EQ(dump(), empty);
}

TEST_P(ImportPeople, AreFoundByAddressWhateverItsCaseAndGetWhatIsBlank) {
    (void)import("a.csv", kHeader + "Dana Whitfield,Dana@X.example,,,\n");
    const auto report = import("b.csv", kHeader + "D. Whitfield,dana@x.EXAMPLE,5,Acme,Head\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(count<Person>(), 1U);
    EXPECT_THAT(contactsOf("Dana Whitfield"), ElementsAre("Dana@X.example", "5"));
    EXPECT_THAT(placesOf("Dana Whitfield"), ElementsAre("Acme: Head"));
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_THAT(report.warnings[0].message, HasSubstr("name: the file says 'D. Whitfield', the book 'Dana Whitfield'"));
}

TEST_P(ImportPeople, AreFoundByNameAndOrganisation) {
    (void)import("a.csv", kHeader + "Jörg Weiß,,1,Acme,\nJörg Weiß,,2,Bolt,\nEva Roth,,3,,\n");
    EXPECT_EQ(count<Person>(), 3U) << "two rows of one file are two people";
    EXPECT_EQ(import("b.csv", kHeader + "jorg weiss,,1,ACME,Head\n").counts.updated, 1);
    EXPECT_EQ(import("c.csv", kHeader + "Jörg Weiß,,4,,\n").counts.rejected, 1) << "several of that name";
    EXPECT_EQ(import("d.csv", kHeader + "Jörg Weiß,,4,Cube,\n").counts.created, 1)
        << "nobody of that name belongs there";
    EXPECT_EQ(import("e.csv", kHeader + "Eva Roth,,3,Cube,\n").counts.updated, 1) << "she belonged to none";
    EXPECT_THAT(placesOf("Eva Roth"), ElementsAre("Cube: "));
    EXPECT_EQ(count<Person>(), 4U);
}

TEST_P(ImportPeople, OfAnotherAddressAreOthersOfThatName) {
    (void)import("a.csv", kHeader + "Eva Roth,eva@x.example,,,\n");
    EXPECT_EQ(import("b.csv", kHeader + "Eva Roth,eva@y.example,,,\n").counts.created, 1);
    EXPECT_EQ(count<Person>(), 2U);
}

TEST_P(ImportPeople, WhoShareAnAddressAreToldApartByName) {
    (void)import("a.csv", kHeader + "John Doe,home@x.example,,,\nJane Doe,home@x.example,,,\n");
    EXPECT_EQ(count<Person>(), 2U);
    EXPECT_EQ(import("b.csv", kHeader + "Jane Doe,home@x.example,5,,\n").counts.updated, 1);
    EXPECT_THAT(contactsOf("Jane Doe"), ElementsAre("home@x.example", "5"));
    const auto report = import("c.csv", kHeader + "Jim Doe,home@x.example,,,\n");
    EXPECT_EQ(report.counts.rejected, 1);
    EXPECT_THAT(report.warnings.at(0).message, HasSubstr("several people have the e-mail address"));
}

TEST_P(ImportPeople, OfARowWithAnIdTakeOnlyWhatChangedThere) {
    const std::string header = "ID,Name,Phone,Company,Role,Notes\n";
    (void)import("p.csv", header + "7,Dana,5,Acme,Head,first\n");
    const auto report = import("p.csv", header + "7,Dana,6,Bolt,Chief,second\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 0, 1, 0, 0}));
    EXPECT_THAT(contactsOf("Dana"), ElementsAre("6"));
    EXPECT_THAT(placesOf("Dana"), ElementsAre("Acme: Head until today", "Bolt: Chief"));
    EXPECT_EQ(only<Note>().text, "second");
    EXPECT_THAT(report.warnings, IsEmpty());
}

TEST_P(ImportPeople, KeepWhatWasEditedHereAndSaySo) {
    const std::string header = "ID,Name,Phone\n";
    (void)import("p.csv", header + "7,Dana,5\n");
    PersonChange change;
    change.person = Ref<Person>(std::string("Dana"));
    change.name = "Dana Whitfield";
    (void)changePerson(desk, change);
    const auto report = import("p.csv", header + "7,D. Whitfield,6\n");
    EXPECT_EQ(report.counts.updated, 1);
    EXPECT_EQ(only<Person>().name, "Dana Whitfield");
    EXPECT_THAT(contactsOf("Dana Whitfield"), ElementsAre("6"));
    EXPECT_THAT(report.warnings.at(0).message, HasSubstr("the book's was kept"));
    (void)import("p.csv", header + "7,D. W.,6\n");
    EXPECT_EQ(only<Person>().name, "Dana Whitfield") << "however often the row changes after it";
}

TEST_P(ImportPeople, KeepAnAddressThatWasAddedHereHoweverOftenTheRowChanges) {
    const std::string header = "ID,Name,E-mail\n";
    (void)import("p.csv", header + "7,Dana,d@example.org\n");
    PersonChange change;
    change.person = Ref<Person>(std::string("Dana"));
    change.addContacts = {{ContactKind::Email, {}, "mine@example.org"}};
    (void)changePerson(desk, change);
    for (const std::string row :
         {"7,Dana Whitfield,d@example.org\n", "7,Dana W.,d2@example.org\n", "7,Dana,d3@example.org\n"}) {
        (void)import("p.csv", header + row);
        EXPECT_THAT(contactsOf(only<Person>().name), ElementsAre("d@example.org", "mine@example.org")) << row;
    }
}

TEST_P(ImportPeople, LeaveNothingBehindOfARowThatIsRefused) {
    (void)import("a.csv", "account,sector\nAcme,retail\n");
    {
        store::Deed deed(connection(), clock, "Add organisation");
        deed.insert(Organisation{desk.ids.next<Organisation>(), "Acme", "", std::nullopt, std::nullopt, desk.now()});
        (void)deed.commit();
    }
    const auto before = dump();
    EXPECT_EQ(import("b.csv", kHeader + "Dana,d@x.example,5,Acme,Head\n").counts.rejected, 1);
    EXPECT_EQ(dump(), before);
}

TEST_P(ImportPeople, LeavesTheWordsOfABigFileForLaterAndLosesNone) {
    ImportRequest request;
    request.files = {file("people.csv", "Name,Notes\nDana Whitfield,met at the harbour\nNoor Haddad,met in Hull\n")};
    large.searchLaterFrom = 2;
    const auto report = import(request);
    EXPECT_EQ(report.counts.created, 2);
    const auto words = [&] { return store::search(connection(), {"harbour"}); };
    EXPECT_FALSE(words().isComplete);
    indexAll(desk);
    EXPECT_TRUE(words().isComplete);
    EXPECT_EQ(words().hits.size(), 1U);
    EXPECT_TRUE(store::checkIndex(connection()).empty());
}

} // namespace
} // namespace ajar::app
