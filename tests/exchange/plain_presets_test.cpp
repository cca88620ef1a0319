// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plain_presets.h"

#include "support/base/paths.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace ajar {
namespace {

using exchange::DateOrder;
using exchange::IncomingContacts;
using exchange::IncomingDeal;
using exchange::IncomingEncounter;
using exchange::IncomingFact;
using exchange::IncomingPerson;
using exchange::NamedPerson;
using exchange::PlainKind;
using test::imported;
using test::Incoming;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Incoming taken(const std::string& text, const exchange::CsvImportOptions& options = {}) {
    auto incoming = imported({{"file.csv", text}}, options);
    EXPECT_TRUE(incoming.has_value()) << (incoming ? "" : incoming.error().detail);
    return incoming.value_or(Incoming{});
}

std::string presetOf(const std::string& header) {
    const auto incoming = imported({{"file.csv", header + "\n"}});
    return incoming ? incoming->files.at(0).preset : incoming.error().detail;
}

std::string whyRejected(const std::string& text) {
    const Incoming incoming = taken(text);
    EXPECT_EQ(incoming.files.at(0).rejected, 1);
    return incoming.warnings.empty() ? "" : incoming.warnings.back().column + ": " + incoming.warnings.back().message;
}

TEST(PlainFiles, AreKnownByWhatTheirColumnsSay) {
    EXPECT_EQ(presetOf("Name,E-Mail"), "people");
    EXPECT_EQ(presetOf("First Name;Last Name;Company"), "people");
    EXPECT_EQ(presetOf("Vorname;Name;Firma;Telefon"), "people");
    EXPECT_EQ(presetOf("Deal Name,Amount,Deal Stage,Close Date"), "deals");
    EXPECT_EQ(presetOf("Titel;Wert;Phase;Abschluss"), "deals");
    EXPECT_EQ(presetOf("Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode"), "deals");
    EXPECT_EQ(presetOf("Deal - Title,Deal - Value,Organization*,Contact person*,Deal - Status"), "deals");
    EXPECT_EQ(presetOf("Date,Channel,Minutes,Person"), "encounters");
    EXPECT_EQ(presetOf("Datum;Kanal;Dauer;Person;Notizen"), "encounters");
    EXPECT_EQ(presetOf("Name,E-Mail,Firma,Notizen,Datum"), "people") << "a name and a date alone are no encounter";
}

TEST(PlainFiles, AreALogWhereANameStandsWithADayAndNotes) {
    EXPECT_EQ(presetOf("Name,Date,Notes"), "encounters");
    EXPECT_EQ(presetOf("Date;Name;Company;Notes"), "encounters");
    EXPECT_EQ(presetOf("Contact,Date,Notes"), "encounters");
    EXPECT_EQ(presetOf("Name,Date,Minutes"), "encounters");
    EXPECT_EQ(presetOf("Name,Date,Notes,Phone"), "people");
    EXPECT_EQ(presetOf("Name,Date,Notes,Role"), "people");
    EXPECT_EQ(presetOf("Name,Date,Notes,Value"), "deals");
    EXPECT_EQ(presetOf("Name,Status,Date,Notes"), "deals");
    EXPECT_EQ(presetOf("Date,Deal,Status,Notes"), "encounters");
    EXPECT_EQ(presetOf("Deal,Person,Date,Amount,Notes"), "deals");
    const Incoming log = taken("Name,Date,Notes\nDana Whitfield,2026-01-05,one\nDana Whitfield,2026-02-05,two\n");
    EXPECT_THAT(log.encounters, SizeIs(2));
    EXPECT_THAT(log.warnings, IsEmpty());
}

TEST(PlainFiles, TakeAContactForAPersonAndAClientForAnOrganisation) {
    const Incoming people = taken("Contact,Client,Tel.\nDana,Acme,5\n");
    EXPECT_EQ(people.people.at(0).name, "Dana");
    EXPECT_EQ(people.people.at(0).organisationName.value, "Acme");
    EXPECT_THAT(people.people.at(0).contacts, Contains(IncomingContacts{ContactKind::Phone, "", {"5"}}));
    EXPECT_THAT(people.warnings, IsEmpty());
    const Incoming visits = taken("Date,Contact,Client\n2026-01-05,Dana,Acme\n");
    EXPECT_THAT(visits.encounters.at(0).people, ElementsAre(NamedPerson{"Dana", ""}));
    EXPECT_EQ(visits.encounters.at(0).organisationName, "Acme");
    EXPECT_EQ(presetOf("Deal,Contact,Value,Phone,City,Zip"), "deals");
}

TEST(PlainFiles, ThatCanBeTwoThingsOrNoneAreRefused) {
    EXPECT_THAT(presetOf("Name,Stage,City"), HasSubstr("could hold people or deals"));
    EXPECT_THAT(presetOf("Phone,City,Notes"), HasSubstr("does not tell whether it holds people, deals or encounters"));
    EXPECT_THAT(presetOf("Shoe,Size"), HasSubstr("has no known column; its first row is: Shoe, Size"));
    EXPECT_THAT(presetOf("Name,E-Mail,email"), HasSubstr("has two columns named E-Mail"));
    const std::string longest(100'000, 'x');
    EXPECT_EQ(presetOf(longest + ",b"), "has no known column; its first row is: " + std::string(200, 'x') + "…");
    EXPECT_EQ(presetOf(longest), "has no known column; its first row is: " + std::string(200, 'x') + "…");
    EXPECT_LT(taken("Name," + longest + "\nDana,5\n").warnings.at(0).column.size(), 210U);
    EXPECT_EQ(presetOf("Name" + std::string(12'000, ',')), "has no header: the row has more than 10,000 fields");
}

TEST(PlainFiles, LeaveOutAndTellAColumnThatSaysTheSameAsAnother) {
    const Incoming incoming = taken("Name,Display Name,Shoe\nDana,Dana W.,38\n");
    EXPECT_EQ(incoming.people.at(0).name, "Dana");
    ASSERT_THAT(incoming.warnings, SizeIs(2));
    EXPECT_EQ(incoming.warnings[0].message, "this column says the same as Name and is taken where that is blank");
    EXPECT_EQ(incoming.warnings[1].message, "this column is not known and was left out");
}

TEST(PlainFiles, TakeOfTwoColumnsThatSayTheSameTheSurerOne) {
    const Incoming incoming = taken("Title,First Name,Job Title\nDr.,Dana,Head of fleet\n");
    EXPECT_EQ(incoming.people.at(0).role.value, "Head of fleet");
    EXPECT_EQ(incoming.warnings.at(0).column, "Title");
    EXPECT_EQ(incoming.warnings.at(0).message, "this column says the same as Job Title and was left out");
}

TEST(PlainFiles, TakeTheOtherColumnThatSaysTheSameWhereTheFirstIsBlank) {
    const Incoming incoming = taken("Deal - Title,Deal - Status,Deal - Won time,Deal - Deal closed on\n"
                                    "Fleet,Won,2026-02-01 10:00:00,\nRoof,Won,2026-02-01,2026-03-01\n");
    EXPECT_EQ(incoming.deals.at(0).closed.value, dayOf({2026, 2, 1}));
    EXPECT_EQ(incoming.deals.at(1).closed.value, dayOf({2026, 3, 1}));
    EXPECT_EQ(taken("Name,Display Name\n,Dana\n").people.at(0).name, "Dana");
    EXPECT_EQ(taken("Title,First Name,Job Title\nDr.,Dana,\n").people.at(0).role.value, "") << "a form of address";
    EXPECT_EQ(taken("Record ID,Contact ID,Name\n,7,Dana\n").people.at(0).origin.source, "csv-people");
    EXPECT_EQ(whyRejected("Name,E-Mail,Mail\nDana,,nowhere\n"),
              "Mail: 'nowhere' is no e-mail address; the row was left out");
}

TEST(PlainFiles, OfOtherProgramsAreKnownByTheirOwnNames) {
    const Incoming google =
        taken("First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Value,"
              "Phone 1 - Value,Address 1 - Street,Address 1 - City\n"
              "Dana,Whitfield,Acme,Head,* myContacts ::: Navy,d@x.example,5,Main St 1,Springfield\n");
    EXPECT_THAT(google.people.at(0).tags, ElementsAre("Navy"));
    EXPECT_THAT(google.people.at(0).contacts,
                Contains(IncomingContacts{ContactKind::Address, "", {"Main St 1\nSpringfield"}}));
    EXPECT_THAT(google.warnings, IsEmpty());
    const Incoming pipedrive =
        taken("Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,"
              "Deal - Contact person,Deal - Stage,Deal - Status,Deal - Deal created,"
              "Deal - Deal closed on,Deal - Lost reason\n"
              "1,Fleet,5,EUR,Acme,Dana,Demo,Lost,2026-01-01 10:00:00,2026-02-01 11:00:00,price\n");
    EXPECT_EQ(pipedrive.deals.at(0).bucket, Bucket::NotSold);
    EXPECT_EQ(pipedrive.deals.at(0).opened.value, dayOf({2026, 1, 1}));
    EXPECT_EQ(pipedrive.deals.at(0).closed.value, dayOf({2026, 2, 1}));
    EXPECT_EQ(pipedrive.deals.at(0).closedWhy.value, "price");
    EXPECT_THAT(pipedrive.warnings, IsEmpty());
    const Incoming activities = taken("Activity - Subject*,Activity - Due date,Activity - Due time,Activity - Duration,"
                                      "Activity - Type,Activity - Done,Contact person\n"
                                      "Visit,2026-01-02,09:00,00:45,Meeting,Done,Dana\n");
    EXPECT_EQ(activities.encounters.at(0).start.minuteOfDay, 540);
    EXPECT_EQ(activities.encounters.at(0).minutes, 45);
    EXPECT_EQ(activities.encounters.at(0).noticed, "Visit");
    EXPECT_THAT(activities.warnings, IsEmpty());
    const Incoming linkedIn = taken("Notes:\n\"When exporting, some addresses are missing, \"\"as they chose\"\".\"\n\n"
                                    "First Name,Last Name,URL,Email Address,Company,Position\n"
                                    "Dana,Whitfield,https://www.linkedin.com/in/dana,,Acme,Head\n");
    EXPECT_EQ(linkedIn.people.at(0).name, "Dana Whitfield");
    EXPECT_EQ(linkedIn.people.at(0).origin.line, 5);
    EXPECT_THAT(linkedIn.warnings, IsEmpty());
    EXPECT_THAT(presetOf("Notes:\nalone"), HasSubstr("has notes and no header"));
}

TEST(PlainFiles, HaveTheTableOfColumnsThatTheManualShows) {
    std::ifstream file(test::projectFile("docs/formats/csv.md"));
    const std::string manual((std::istreambuf_iterator<char>(file)), {});
    for (const auto kind : {PlainKind::People, PlainKind::Deals, PlainKind::Encounters})
        for (const auto& column : exchange::plainColumns(kind))
            EXPECT_THAT(manual,
                        HasSubstr("| " + std::string(column.meaning) + " | " + std::string(column.names) + " |"));
}

TEST(PlainFiles, HaveNoNameThatSaysTwoThings) {
    for (const auto kind : {PlainKind::People, PlainKind::Deals, PlainKind::Encounters}) {
        for (const auto& column : exchange::plainColumns(kind)) {
            std::stringstream names{std::string(column.names)};
            for (std::string name; std::getline(names, name, ',');)
                EXPECT_EQ(exchange::meaningOf(kind, name).value().meaning, column.meaning) << name;
        }
    }
}

TEST(PlainFiles, AreTakenPeopleFirstThenDealsThenEncounters) {
    const auto incoming = imported({{"e.csv", "Date,Person,Channel\n2026-01-02,Dana,call\n"},
                                    {"d.csv", "Deal,Value\nFleet,5\n"},
                                    {"p.csv", "Name\nDana\n"}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_THAT(incoming->order, ElementsAre(2, 1, 0));
}

TEST(PlainFiles, KnowRowsByTheirIdAndOtherwiseByTheirContent) {
    const Incoming byId = taken("Record ID,Name\n7,Dana\n,Max\n");
    EXPECT_EQ(byId.people.at(0).origin.key, "7");
    EXPECT_EQ(byId.people.at(0).origin.source, "csv-people/recordid");
    EXPECT_FALSE(byId.people.at(0).origin.isByContent);
    EXPECT_TRUE(byId.people.at(1).origin.isByContent);
    EXPECT_EQ(byId.people.at(1).origin.source, "csv-people");
}

TEST(PlainPeople, HaveTheirNamesAddressesAndPlaces) {
    const IncomingPerson person =
        taken(
            "First Name,Last Name,Company,Job Title,E-mail,Mobile,Street,Zip,City,Country,Website,Tags,Notes,Nickname\n"
            "Dana,Whitfield,Acme,Head of fleet,\"d@x.example, dana@y.example\",+1 5,Main St 1,123,Springfield,US,"
            "https://x.example,\"a, b\",\"one\r\ntwo\",Dee\n")
            .people.at(0);
    EXPECT_EQ(person.name, "Dana Whitfield");
    EXPECT_EQ(person.givenName.value, "Dana");
    EXPECT_EQ(person.familyName.value, "Whitfield");
    EXPECT_EQ(person.organisationName.value, "Acme");
    EXPECT_EQ(person.role.value, "Head of fleet");
    EXPECT_THAT(person.contacts,
                ElementsAre(IncomingContacts{ContactKind::Email, "", {"d@x.example", "dana@y.example"}},
                            IncomingContacts{ContactKind::Phone, "mobile", {"+1 5"}},
                            IncomingContacts{ContactKind::Link, "", {"https://x.example"}},
                            IncomingContacts{ContactKind::Address, "", {"Main St 1\n123 Springfield\nUS"}}));
    EXPECT_THAT(person.tags, ElementsAre("a", "b"));
    EXPECT_EQ(person.notes.value, "one\ntwo");
    EXPECT_THAT(person.facts, Contains(IncomingFact{"nickname", "Dee"}));
}

TEST(PlainPeople, AreNamedAsTheFileMeansIt) {
    const auto nameOf = [](const std::string& text) { return taken(text).people.at(0).name; };
    EXPECT_EQ(nameOf("Name;Vorname\nMüller;Anna\n"), "Anna Müller") << "beside a first name it is the last name";
    EXPECT_EQ(nameOf("Name;Vorname\nAnna Müller;Anna\n"), "Anna Müller");
    EXPECT_EQ(nameOf("First name,Middle name,Last name\nAnna,B.,Cole\n"), "Anna B. Cole");
    EXPECT_EQ(nameOf("Name,E-Mail\n,anna.mueller@x.example\n"), "anna.mueller");
    EXPECT_THAT(whyRejected("Name,Phone\n,5\n"), HasSubstr("neither a name nor an e-mail address"));
    EXPECT_EQ(whyRejected("Name,E-Mail\nDana,nowhere\n"),
              "E-Mail: 'nowhere' is no e-mail address; the row was left out");
}

TEST(PlainPeople, HaveBirthdaysWithAndWithoutAYear) {
    const auto birthdayOf = [](const std::string& text) { return taken(text).people.at(0).birthday.value; };
    EXPECT_EQ(birthdayOf("Name,Birthday\nA,1985-07-04\n"), (exchange::IncomingBirthday{7, 4, 1985}));
    EXPECT_EQ(birthdayOf("Name,Birthday\nA,--07-04\n"), (exchange::IncomingBirthday{7, 4, std::nullopt}));
    EXPECT_EQ(birthdayOf("Name,Birthday\nA,--0229\n"), (exchange::IncomingBirthday{2, 29, std::nullopt}));
    EXPECT_EQ(birthdayOf("Name,Birthday\nA,0/0/00\n"), std::nullopt);
    EXPECT_EQ(birthdayOf("Name,Birth Year,Birth Month,Birth Day\nA,,7,4\n"),
              (exchange::IncomingBirthday{7, 4, std::nullopt}));
    EXPECT_THAT(whyRejected("Name,Birthday\nA,3/4/1985\n"), HasSubstr("--dates"));
    EXPECT_THAT(whyRejected("Name,Birth Month,Birth Day\nA,2,30\n"), HasSubstr("does not exist"));
    EXPECT_THAT(whyRejected("Name,Birth Month,Birth Day\nA,13,1\n"), HasSubstr("is not between 1 and 12"));
}

TEST(PlainFiles, TakeTheMarkOffThatKeepsSpreadsheetsFromRunningACell) {
    const Incoming incoming = taken("Name,Notes,Phone\n'=cmd,\"'\ttab\",'+49 30\n'plain,''=x,'\n");
    EXPECT_EQ(incoming.people.at(0).name, "=cmd");
    EXPECT_EQ(incoming.people.at(0).notes.value, "tab");
    EXPECT_THAT(incoming.people.at(0).contacts, Contains(IncomingContacts{ContactKind::Phone, "", {"+49 30"}}));
    EXPECT_EQ(incoming.people.at(1).name, "'plain");
    EXPECT_EQ(incoming.people.at(1).notes.value, "''=x");
}

TEST(PlainDeals, StandInTheBucketThatStatusOrStageSays) {
    const Incoming incoming = taken("Deal,Stage,Status,Close date,Reason\n"
                                    "A,Negotiation,Won,2026-02-01,price\n"
                                    "B,Negotiation,Open,2026-12-01,none\n"
                                    "C,Closed Lost,,2026-03-01,no decision\n"
                                    "D,,,,\n");
    EXPECT_EQ(incoming.deals.at(0).bucket, Bucket::Sold);
    EXPECT_EQ(incoming.deals.at(0).closed.value, dayOf({2026, 2, 1}));
    EXPECT_EQ(incoming.deals.at(0).closedWhy.value, "price");
    EXPECT_THAT(incoming.deals.at(0).facts, Contains(IncomingFact{"stage", ""}));
    EXPECT_EQ(incoming.deals.at(1).bucket, Bucket::Pending);
    EXPECT_EQ(incoming.deals.at(1).expected.value, dayOf({2026, 12, 1}));
    EXPECT_EQ(incoming.deals.at(1).closed.value, std::nullopt);
    EXPECT_EQ(incoming.deals.at(1).closedWhy.value, "");
    EXPECT_THAT(incoming.deals.at(1).facts, Contains(IncomingFact{"stage", "Negotiation"}));
    EXPECT_EQ(incoming.deals.at(2).bucket, Bucket::NotSold);
    EXPECT_TRUE(incoming.deals.at(2).noDecision.value);
    EXPECT_EQ(incoming.deals.at(3).bucket, Bucket::Pending);
}

TEST(PlainDeals, WithOneDateWereClosedOnItOrOpened) {
    const Incoming incoming = taken("title,value,stage,date\nA,5,Won,2026-02-01\nB,5,Demo,2026-02-02\n"
                                    "C,5,closed lost,2026-02-03\n");
    EXPECT_EQ(incoming.deals.at(0).closed.value, dayOf({2026, 2, 1}));
    EXPECT_EQ(incoming.deals.at(0).opened.value, std::nullopt);
    EXPECT_EQ(incoming.deals.at(1).closed.value, std::nullopt);
    EXPECT_EQ(incoming.deals.at(1).opened.value, dayOf({2026, 2, 2}));
    EXPECT_EQ(incoming.deals.at(2).closed.value, dayOf({2026, 2, 3}));
    EXPECT_THAT(incoming.warnings, IsEmpty());
    const Incoming both = taken("Title,Created,Date,Status\nA,2026-01-01,2026-02-01,won\nB,2026-01-01,2026-02-01,\n");
    EXPECT_EQ(both.deals.at(0).closed.value, dayOf({2026, 2, 1}));
    EXPECT_EQ(both.deals.at(1).opened.value, dayOf({2026, 1, 1})) << "its own column says when it was opened";
    EXPECT_THAT(whyRejected("Title,Created,Date,Status\nA,2026-03-01,2026-02-01,won\n"),
                HasSubstr("Date: lies before"));
}

TEST(PlainDeals, HaveTheirValuePersonAndKind) {
    const Incoming incoming =
        taken("Title,Amount,Currency,Contact,E-mail,Type\nFleet,\"1,200.50\",usd,Dana,d@x.example,"
              "New Business\nVan,5,,,,Odd\n");
    EXPECT_EQ(incoming.deals.at(0).value.value, (Money{120'050, "USD"}));
    EXPECT_THAT(incoming.deals.at(0).people.value, ElementsAre(NamedPerson{"Dana", "d@x.example"}));
    EXPECT_EQ(incoming.deals.at(0).kind.value, DealKind::New);
    EXPECT_THAT(incoming.deals.at(1).facts, Contains(IncomingFact{"type", "Odd"}));
    EXPECT_EQ(incoming.amountsInHomeCurrency, 1);
    EXPECT_THAT(whyRejected("Title,Amount,Currency\nFleet,5,dollars\n"), HasSubstr("is no currency code"));
    EXPECT_THAT(whyRejected("Title,Opened,Closed,Status\nFleet,2026-02-01,2026-01-01,won\n"), HasSubstr("lies before"));
    EXPECT_THAT(whyRejected("Title,Amount\n,5\n"), HasSubstr("is blank"));
}

TEST(PlainDeals, HaveTheirPersonInAColumnOfNamesBesideTheTitle) {
    const Incoming incoming = taken("name,organisation,e-mail,title,value,stage,date\n"
                                    "Dana Whitfield,Acme,dana@w.example,Boiler,100 EUR,open,2026-02-01\n"
                                    "Bob Ray,Acme,,Roof,200 EUR,open,2026-02-02\n");
    EXPECT_THAT(incoming.warnings, IsEmpty());
    EXPECT_EQ(incoming.deals.at(0).title, "Boiler");
    EXPECT_THAT(incoming.deals.at(0).people.value, ElementsAre(NamedPerson{"Dana Whitfield", "dana@w.example"}));
    EXPECT_THAT(incoming.deals.at(1).people.value, ElementsAre(NamedPerson{"Bob Ray", ""}));
    EXPECT_EQ(taken("Name,Amount\nFleet,5\n").deals.at(0).title, "Fleet") << "alone it is the deal's";
    EXPECT_THAT(taken("Title,Name,Contact,Amount\nFleet,Bob,Dana,5\n").deals.at(0).people.value,
                ElementsAre(NamedPerson{"Dana", ""}));
}

TEST(PlainEncounters, HaveWhatHappened) {
    const IncomingEncounter encounter =
        taken("Date,Time,Channel,Minutes,Person,Deal,Subject,Notes,Heard,Outcome,They spoke,Opening share,Place\n"
              "2024-02-01,9:30,Anruf,1:15,Dana (d@x.example); Max,Fleet,Start,\"one\ntwo\",on time,advance,even,37.5 %,"
              "Berlin\n")
            .encounters.at(0);
    EXPECT_EQ(encounter.start, (exchange::WrittenTime{*dayOf({2024, 2, 1}), 570, std::nullopt}));
    EXPECT_EQ(encounter.channel, Channel::Call);
    EXPECT_EQ(encounter.minutes, 75);
    EXPECT_THAT(encounter.people, ElementsAre(NamedPerson{"Dana", "d@x.example"}, NamedPerson{"Max", ""}));
    EXPECT_THAT(encounter.dealTitles, ElementsAre("Fleet"));
    EXPECT_EQ(encounter.noticed, "Start\none\ntwo");
    EXPECT_EQ(encounter.heard, "on time");
    EXPECT_EQ(encounter.outcome, Outcome::Advance);
    EXPECT_EQ(encounter.theySpoke, TheySpoke::Even);
    EXPECT_EQ(encounter.openingShare, 3'750);
    EXPECT_EQ(encounter.place, "Berlin");
}

TEST(PlainEncounters, ThatMakeNoSenseAreLeftOutWithTheReason) {
    const std::string header = "Date,Channel,Minutes,Person,Opening share\n";
    EXPECT_THAT(whyRejected(header + "soon,call,5,Dana,\n"), HasSubstr("Date: 'soon' is no date"));
    EXPECT_THAT(whyRejected(header + ",call,5,Dana,\n"), HasSubstr("Date: is blank"));
    EXPECT_THAT(whyRejected(header + "2024-02-01,mowing,5,Dana,\n"), HasSubstr("Channel: 'mowing' is no channel"));
    EXPECT_THAT(whyRejected(header + "2024-02-01,call,5000,Dana,\n"), HasSubstr("Minutes: '5000' is no length"));
    EXPECT_THAT(whyRejected(header + "2024-02-01,call,5,Dana,200\n"), HasSubstr("Opening share: '200' is no share"));
    EXPECT_THAT(whyRejected(header + "2024-02-01,call,5,,\n"), HasSubstr("names neither a person nor a deal"));
    EXPECT_EQ(whyRejected("Date,Channel,Minutes\n2024-02-01,call,5\n"),
              ": no column says whom it was with or about which deal; name one Person or Deal; the row was left out");
    EXPECT_THAT(whyRejected("Date,Channel,Deal\n2024-02-01,call,\n"), HasSubstr("Deal: names neither"));
    EXPECT_THAT(whyRejected("Date,Time,Person\n2024-02-01,noonish,Dana\n"), HasSubstr("is no time of day"));
    const auto asked = taken("Date,Person\n3/4/2024,Dana\n", {.dates = DateOrder::MonthDayYear});
    EXPECT_EQ(asked.encounters.at(0).start.day, dayOf({2024, 3, 4}));
}

TEST(RealThunderbirdFiles, AreTakenAsPeopleWithoutAWordLost) {
    const auto folder = test::sharedFile("csv/thunderbird");
    if (!folder)
        GTEST_SKIP() << "no shared data";
    int people = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto incoming = test::importedFiles({entry.path()});
        if (entry.path().extension() != ".csv" || !incoming)
            continue;
        EXPECT_EQ(incoming->files.at(0).preset, "people") << entry.path();
        EXPECT_EQ(incoming->files.at(0).rejected, 0) << entry.path();
        people += static_cast<int>(incoming->people.size());
    }
    EXPECT_EQ(people, 7);
}

} // namespace
} // namespace ajar
