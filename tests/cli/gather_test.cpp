// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cli_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <string>

namespace ajar::cli {
namespace {

using cli::test::CliBook;
using testing::HasSubstr;

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
