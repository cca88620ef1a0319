// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cli_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <string>

namespace ajar::cli {
namespace {

using cli::test::CliBook;
using testing::HasSubstr;
using testing::Not;

std::string fileWith(CliBook& book, const std::string& name, const std::string& text) {
    const auto file = book.folder.path() / name;
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
}

TEST(Import, BringsAnExportedBookBack) {
    CliBook work;
    (void)work.call({"log", "Dana Whitfield call 20m: wants the plan !send plan fri"});
    (void)work.call({"fact", "Dana", "a secret", "--private"});
    const std::string text = work.call({"export", "--private"}).out;
    CliBook home;
    const std::string before = home.call({"export", "--private"}).out;
    const std::string file = fileWith(home, "work.json", text);
    const auto dry = home.json({"import", "--dry-run", file});
    EXPECT_EQ(dry["created"], 3); // owner, person and encounter
    EXPECT_EQ(home.call({"export", "--private"}).out, before);
    const auto report = home.json({"import", file});
    EXPECT_EQ(report["files"][0]["preset"], "ajar");
    EXPECT_EQ(report["rows"], 3);
    EXPECT_EQ(report["created"], 3);
    EXPECT_EQ(report["records"]["promise"], 1);
    EXPECT_EQ(home.call({"export", "--private"}).out, text);
    EXPECT_EQ(home.call({"check"}).exit, 0);
    const auto again = home.json({"import", file});
    EXPECT_EQ(again["unchanged"], 3);
    EXPECT_EQ(again["deed"], 0);
    EXPECT_EQ(home.call({"undo"}).exit, 0);
    EXPECT_EQ(home.call({"export", "--private"}).out, before);
}

TEST(Import, TakesWhatIsNewInEachOfTwoBooksThatBeganAsOne) {
    CliBook start;
    const std::string boiler = start.json({"deal", "add", "Boiler", "--value", "100 EUR"})["id"];
    const std::string roof = start.json({"deal", "add", "Roof", "--value", "10 EUR"})["id"];
    const std::string begun = start.call({"export"}).out;
    CliBook one;
    CliBook two;
    for (auto* copy : {&one, &two})
        ASSERT_EQ(copy->call({"import", fileWith(*copy, "start.json", begun)}).exit, 0);
    EXPECT_EQ(one.call({"export"}).out, begun);
    (void)one.call({"deal", "set", boiler, "--value", "150 EUR"});
    (void)two.call({"deal", "set", roof, "--value", "20 EUR"});
    CliBook all;
    (void)all.call({"log", "Somebody Else call 5m"});
    const auto report =
        all.json({"import", fileWith(all, "start.json", begun), fileWith(all, "one.json", one.call({"export"}).out),
                  fileWith(all, "two.json", two.call({"export"}).out)});
    EXPECT_EQ(report["updated"], 2);
    EXPECT_EQ(all.json({"deal", "show", boiler})["value"]["minor"], 15000);
    EXPECT_EQ(all.json({"deal", "show", roof})["value"]["minor"], 2000);
}

TEST(Export, TellsWhatWasRemoved) {
    CliBook book;
    (void)book.call({"log", "Dana Whitfield call 20m"});
    EXPECT_THAT(book.call({"export"}).err, Not(HasSubstr("removed")));
    ASSERT_EQ(book.call({"rm", "person", "Dana Whitfield"}).exit, 0);
    const auto answer = book.call({"export"});
    EXPECT_THAT(answer.err, HasSubstr("Told that 2 records were removed.")); // Dana, and the encounter with nobody else
    EXPECT_THAT(answer.out, HasSubstr(R"("deleted":true)"));
    (void)book.call({"undo"});
    EXPECT_THAT(book.call({"export"}).out, Not(HasSubstr("deleted")));
}

TEST(Import, RefusesABrokenBookWithItsPlace) {
    CliBook book;
    std::string text = book.call({"export"}).out;
    text.replace(text.find("\"is_me\":true"), 12, "\"is_me\":\"no\"");
    const auto answer = book.call({"import", fileWith(book, "broken.json", text)});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_THAT(answer.err, HasSubstr("broken.json"));
    EXPECT_THAT(answer.err, HasSubstr("owners[0].is_me is not true or false"));
    const auto later = book.call({"import", fileWith(book, "later.json", R"({"format":"ajar","version":2})")});
    EXPECT_EQ(later.exit, 1);
    EXPECT_THAT(later.err, HasSubstr("newer Ajar"));
    EXPECT_EQ(book.call({"import", "nowhere.json"}).exit, 3);
    EXPECT_EQ(book.json({"history"}).size(), 0U);
}

TEST(Import, TakesBooksAndTablesInOneDeed) {
    CliBook work;
    (void)work.call({"log", "Dana Whitfield call 20m"});
    CliBook home;
    const std::string json = fileWith(home, "work.json", work.call({"export"}).out);
    const std::string table = fileWith(home, "people.csv", "name,email\nLee Chen,lee@example.org\n");
    const auto report = home.json({"import", table, json});
    ASSERT_EQ(report["files"].size(), 2U);
    EXPECT_EQ(report["files"][0]["file"], table);
    EXPECT_EQ(report["files"][1]["preset"], "ajar");
    EXPECT_EQ(report["rows"], 4);
    EXPECT_EQ(report["records"]["person"], 2);
    EXPECT_EQ(home.call({"undo"}).exit, 0);
    EXPECT_EQ(home.call({"undo"}).exit, 3);
}

} // namespace
} // namespace ajar::cli
