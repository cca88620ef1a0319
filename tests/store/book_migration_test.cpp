// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 6: a book of an older step is brought to ours, the whole chain or nothing, after a checked backup.
#include "store/book_opening.h"
#include "store/soundness.h"
#include "store/sqlite/schema.h"
#include "support/store/book_file_of.h"
#include "support/store/folder_state.h"
#include "support/store/refusal.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

using std::filesystem::path;
using test::refusal;
using test::stateOfFolder;

/// Our schema and steps that do not exist: tomorrow's program.
std::vector<SchemaFile> schemaWith(const std::vector<std::string_view>& steps) {
    std::vector<SchemaFile> schema(schemaFiles().begin(), schemaFiles().end());
    for (const auto sql : steps)
        schema.push_back({static_cast<int>(schema.size()) + 1, "made up", sql});
    return schema;
}

constexpr std::string_view kAddColumn = "ALTER TABLE tag ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';";
/// SQLite's own recipe for what ALTER cannot do; it drops a table that others refer to.
constexpr std::string_view kMakeAnew = "CREATE TABLE owner_new (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, rev "
                                       "INTEGER NOT NULL, name TEXT NOT NULL) STRICT;"
                                       "INSERT INTO owner_new SELECT n, id, rev, name FROM owner; DROP TABLE owner; "
                                       "ALTER TABLE owner_new RENAME TO owner;";

class MigrationTest : public testing::Test {
protected:
    MigrationTest() { test::makeBookFile(file); }

    OpenedBook openWith(const std::vector<SchemaFile>& schema) {
        BookOpening opening;
        opening.schema = schema;
        return openBookFile(file, clock, opening);
    }

    static int versionOf(Connection& connection) {
        auto query = connection.query("PRAGMA user_version");
        return query.step() ? static_cast<int>(query.integer(0)) : 0;
    }

    std::vector<path> backups() {
        std::vector<path> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            if (entry.path().filename().string().starts_with("work-step") && entry.path().extension() == ".ajar")
                found.push_back(entry.path());
        return found;
    }

    ajar::test::TempFolder folder;
    path file = folder.path() / "work.ajar";
    FixedClock clock{test::TestBook::kStart};
};

TEST_F(MigrationTest, GoesThroughAllStepsAfterABackup) {
    const auto steps = static_cast<int>(schemaFiles().size());
    const auto schema = schemaWith({kAddColumn, kMakeAnew});
    {
        const auto opened = openWith(schema);
        EXPECT_EQ(opened.notice, OpenNotice::Migrated);
        EXPECT_EQ(versionOf(*opened.connection), userVersion(steps + 2));
        EXPECT_THAT(damageOf(*opened.connection), testing::IsEmpty());
        EXPECT_EQ(rowCounts(*opened.connection).at("owner"), 1);
        auto foreignKeys = opened.connection->query("PRAGMA foreign_keys");
        ASSERT_TRUE(foreignKeys.step());
        EXPECT_EQ(foreignKeys.integer(0), 1);
    }
    EXPECT_EQ(openWith(schema).notice, OpenNotice::None);
    ASSERT_EQ(backups().size(), 1U);
    EXPECT_EQ(backups().front().filename(), "work-step" + std::to_string(steps) + "-20260921-141320.ajar");
    const auto old = Book::open(backups().front(), clock);
    ASSERT_TRUE(old);
    EXPECT_EQ(select<Person>(old->connection(), "ORDER BY r.n").size(), 3U);
}

TEST_F(MigrationTest, LeavesTheBookAsItWasWhereAStepFails) {
    const auto before = stateOfFolder(folder.path()).at("work.ajar");
    for (const char* last : {"ALTER TABLE no_such_table ADD COLUMN a TEXT;",
                             "DELETE FROM owner; DELETE FROM person; INSERT INTO tagging(id, rev, tag, entered) VALUES "
                             "(x'01', 1, x'02', 3);"}) {
        const auto schema = schemaWith({kAddColumn, last});
        EXPECT_NE(refusal([&] { (void)openWith(schema); }), std::nullopt);
        const auto book = Book::open(file, clock);
        ASSERT_TRUE(book) << book.error().detail;
        EXPECT_EQ(select<Person>(book->connection(), "ORDER BY r.n").size(), 3U);
        clock.advance(1000);
    }
    const auto bytes = [](const std::string& state) { return state.substr(state.rfind(' ')); };
    EXPECT_EQ(bytes(stateOfFolder(folder.path()).at("work.ajar")), bytes(before));
}

TEST_F(MigrationTest, DoesNotStartWithoutABackup) {
    // The last page belongs to an index or to the search: the steps would not meet it, but a sound copy of the book
    // cannot be made.
    test::patchBytes(file, static_cast<std::int64_t>(std::filesystem::file_size(file)) - 4096,
                     std::string(4096, '\x5a'));
    const auto before = stateOfFolder(folder.path());
    const auto schema = schemaWith({kAddColumn});
    EXPECT_EQ(refusal([&] { (void)openWith(schema); }), ErrorCode::Corrupt);
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST_F(MigrationTest, IsNotDoneToABookThatIsOnlyToBeRead) {
    const auto before = stateOfFolder(folder.path());
    const auto schema = schemaWith({kAddColumn});
    BookOpening opening;
    opening.schema = schema;
    opening.mode = OpenMode::ReadOnly;
    EXPECT_EQ(refusal([&] { (void)openBookFile(file, clock, opening); }), ErrorCode::ReadOnly);
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST_F(MigrationTest, IsReadByAProgramOfBefore) {
    const auto schema = schemaWith({kAddColumn});
    { const auto opened = openWith(schema); }
    const auto book = Book::open(file, clock);
    ASSERT_TRUE(book) << book.error().detail;
    EXPECT_EQ(book->notice(), OpenNotice::NewerStep);
    EXPECT_EQ(select<Person>(book->connection(), "ORDER BY r.n").size(), 3U);
}

} // namespace
} // namespace ajar::store
