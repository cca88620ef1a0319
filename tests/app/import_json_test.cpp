// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_files.h"
#include "store/check.h"
#include "store/journal.h"
#include "support/app/book_content.h"
#include "support/app/import_way.h"
#include "support/app/test_desk.h"
#include "support/exchange/full_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <string>

namespace ajar::app {
namespace {

using app::test::exported;
using app::test::refused;
using app::test::TestDesk;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

/// Two books, each with somebody at the desk, and files between them.
class ImportJson : public test::BothWays {
protected:
    ImportReport taken(TestDesk& desk, const std::string& text, ImportRun run = ImportRun::Real) {
        const auto file = desk.folder.path() / "book.json";
        std::ofstream(file, std::ios::binary) << text;
        ImportRequest request;
        request.files = {file};
        request.run = run;
        desk.clock.advance(1'000);
        return importFiles(desk.desk, desk.file(), request, watched, large);
    }
    static void undo(TestDesk& desk) { ASSERT_TRUE(store::undo(desk.connection())); }
    static void expectSound(TestDesk& desk) {
        const auto report = store::check(desk.connection());
        for (const auto& finding : report.findings)
            ADD_FAILURE() << finding.sentence;
    }

    static std::string fullJson() {
        auto book = ajar::test::fullBook();
        book.references.clear();
        return ajar::test::jsonOf(book, exchange::PrivateRecords::Included);
    }

    TestDesk home;
};

AJAR_BOTH_WAYS(ImportJson);

TEST_P(ImportJson, MakesABookThatHoldsNothingYetTheOneThatWasExported) {
    const std::string text = fullJson();
    const auto report = taken(home, text);
    EXPECT_EQ(exported(home.desk), text);
    EXPECT_EQ(report.counts, (RowCounts{17, 13, 0, 4, 0}));
    EXPECT_EQ(report.files.at(0).preset, "ajar");
    EXPECT_EQ(report.records.at("person"), 2);
    EXPECT_EQ(report.records.at("promise"), 8);
    EXPECT_FALSE(report.records.contains("book"));
    EXPECT_THAT(report.warnings, IsEmpty());
    EXPECT_GT(report.done.number, 0);
    expectSound(home);
}

TEST_P(ImportJson, ChangesNothingTheSecondTime) {
    const std::string text = fullJson();
    (void)taken(home, text);
    const auto again = taken(home, text);
    EXPECT_EQ(again.counts, (RowCounts{17, 0, 0, 17, 0}));
    EXPECT_EQ(again.done.number, 0);
    EXPECT_EQ(exported(home.desk), text);
    EXPECT_THAT(again.warnings, IsEmpty());
}

TEST_P(ImportJson, IsTakenBackByOneUndoAndDoneAgainByOneRedo) {
    const std::string before = exported(home.desk);
    const auto rows = home.dump();
    const std::string text = fullJson();
    (void)taken(home, text);
    undo(home);
    EXPECT_EQ(exported(home.desk), before);
    EXPECT_EQ(home.dump(), rows);
    ASSERT_TRUE(store::redo(home.connection()));
    EXPECT_EQ(exported(home.desk), text);
    expectSound(home);
}

TEST_P(ImportJson, KeepsNothingOfADryRun) {
    const auto rows = home.dump();
    const auto report = taken(home, fullJson(), ImportRun::Dry);
    EXPECT_EQ(report.counts.created, 13);
    EXPECT_EQ(report.done.number, 0);
    EXPECT_EQ(home.dump(), rows);
}

TEST_P(ImportJson, ChangesNothingInTheBookThatTheFileCameFrom) {
    (void)home.person("Dana Whitfield");
    (void)home.deal("Fleet", "Dana Whitfield");
    (void)home.log("Dana call 20m: about the fleet !send plan fri");
    const auto rows = home.dump();
    const auto report = taken(home, exported(home.desk));
    EXPECT_EQ(report.counts.unchanged, report.counts.rows);
    EXPECT_EQ(report.done.number, 0);
    EXPECT_EQ(home.dump(), rows);
    TestDesk empty;
    EXPECT_EQ(taken(empty, exported(empty.desk)).done.number, 0);
}

/// Every row of every table but what is the book's own and not exported: revisions, ids of links, and when a tag was put on something.
std::map<std::string, std::string> plainRows(TestDesk& desk) {
    std::map<std::string, std::string> rows;
    for (const auto& [key, image] : desk.dump()) {
        if (image.find("\"ajar:") != std::string::npos)
            continue; // marks of gathering
        auto row = nlohmann::json::parse(image);
        row.erase("rev");
        const bool isLink = key.starts_with("encounter_") || key.starts_with("tagging");
        if (isLink) {
            row.erase("id");
            row.erase("entered");
        }
        rows[isLink ? key.substr(0, key.find(' ') + 1) + row.dump() : key] = row.dump();
    }
    return rows;
}

TEST_P(ImportJson, BringsEveryColumnOfEveryTableBack) {
    (void)taken(home, fullJson());
    TestDesk copy;
    copy.clock.advance(5'000);
    (void)taken(copy, exported(home.desk));
    const auto rows = plainRows(home);
    EXPECT_EQ(plainRows(copy), rows);
    for (const auto& table : store::recordTables()) // else the comparison would say nothing about it
        EXPECT_TRUE(std::ranges::any_of(rows, [&](const auto& row) { return row.first.starts_with(table.name); }))
            << table.name;
}

TEST_P(ImportJson, RefusesABrokenFileWholeAndSaysWhere) {
    const auto rows = home.dump();
    std::string text = fullJson();
    text.replace(text.find("\"offset_minutes\":60"), 19, "\"offset_minutes\":61x");
    const auto error = refused([&] { (void)taken(home, text); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Invalid);
    EXPECT_THAT(error->subject, EndsWith("book.json"));
    EXPECT_THAT(error->detail, HasSubstr("encounters[0].offset_minutes"));
    EXPECT_EQ(home.dump(), rows);
    EXPECT_FALSE(home.connection().isInTransaction());
}

TEST_P(ImportJson, RefusesAFileThatIsCutShortAtAnyLengthAndTakesNothing) {
    const auto rows = home.dump();
    const std::string text = fullJson();
    for (std::size_t length = 1; length + 2 < text.size(); length += 397)
        EXPECT_TRUE(refused([&] { (void)taken(home, text.substr(0, length)); })) << length;
    EXPECT_EQ(home.dump(), rows);
}

TEST_P(ImportJson, RefusesAFileThatNamesWhatIsNowhere) {
    const auto rows = home.dump();
    auto book = ajar::test::fullBook();
    book.references.clear();
    book.encounters.front().people.front().person.uuid.bytes[9] = 99;
    const auto error =
        refused([&] { (void)taken(home, ajar::test::jsonOf(book, exchange::PrivateRecords::Included)); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Invalid);
    EXPECT_THAT(error->detail, HasSubstr("names a record of kind person that stands neither in the file nor"));
    EXPECT_EQ(home.dump(), rows);
    book = ajar::test::fullBook();
    book.references.clear();
    book.organisations.front().facts.front().id = book.people.front().facts.front().id;
    EXPECT_TRUE(refused([&] { (void)taken(home, ajar::test::jsonOf(book, exchange::PrivateRecords::Included)); }));
    EXPECT_EQ(home.dump(), rows);
}

TEST_P(ImportJson, TellsTheVersionOfALaterFile) {
    const auto error = refused([&] { (void)taken(home, R"({"format":"ajar","version":2})"); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::TooNew);
}

TEST_P(ImportJson, NeverBringsTheFormerBookBackFromTheBin) {
    const auto report = taken(home, fullJson());
    const std::string text = exported(home.desk);
    EXPECT_THROW((void)store::restore(home.connection(), home.clock, report.done.number), Failure);
    EXPECT_EQ(exported(home.desk), text);
}

} // namespace
} // namespace ajar::app
