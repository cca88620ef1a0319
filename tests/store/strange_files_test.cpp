// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 5 and 14: a file that is no book, or not one for this program, is told from the others and left byte for byte
// as it was.
#include "store/book_opening.h"
#include "support/base/temp_folder.h"
#include "support/store/book_file_of.h"
#include "support/store/folder_state.h"
#include "support/store/raw_sqlite.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>

namespace ajar::store {
namespace {

using std::filesystem::path;
using test::bigEndian;
using test::kApplicationIdAt;
using test::kUserVersionAt;
using test::makeBookFile;
using test::patchBytes;
using test::runRawSql;
using test::stateOfFolder;
using test::writeBytes;
using namespace std::string_view_literals;

struct StrangeFile {
    std::string name;
    std::function<void(const path& file)> make;
    ErrorCode code;
    std::string detail; ///< a part of it
};

/// A book on which another program has run SQL.
std::function<void(const path&)> bookWith(const std::string& sql) {
    return [sql](const path& file) {
        makeBookFile(file);
        runRawSql(file, sql);
    };
}

std::function<void(const path&)> bookPatched(std::int64_t at, const std::string& bytes) {
    return [at, bytes](const path& file) {
        makeBookFile(file);
        patchBytes(file, at, bytes);
    };
}

std::function<void(const path&)> fileOf(std::string_view bytes) {
    return [text = std::string(bytes)](const path& file) { writeBytes(file, text); };
}

std::string noise(std::size_t bytes) {
    std::mt19937 random(3);
    std::string text;
    while (text.size() < bytes)
        text += static_cast<char>(random() & 0xff);
    return text;
}

std::vector<StrangeFile> noBooks() {
    return {
        {"missing", [](const path&) {}, ErrorCode::NotFound, "No such file"},
        {"folder", [](const path& file) { std::filesystem::create_directory(file); }, ErrorCode::Corrupt, "a folder"},
        {"pipe", [](const path& file) { ::mkfifo(file.c_str(), 0600); }, ErrorCode::Corrupt, "pipe"},
        {"empty", fileOf(""), ErrorCode::Corrupt, "empty"},
        {"short text", fileOf("Hi"), ErrorCode::Corrupt, "a text file"},
        {"text",
         fileOf("name,organisation\nDana Whitfield,Nordwind Logistik GmbH\nZoë,Müller und Söhne, also viel länger\n"),
         ErrorCode::Corrupt, "a text file"},
        {"noise", fileOf(noise(5000)), ErrorCode::Corrupt, "no book"},
        {"gzip", fileOf("\x1f\x8b\x08\x00and so on"sv), ErrorCode::Corrupt, "gzip"},
        {"zip", fileOf("PK\x03\x04\x14\x00"sv), ErrorCode::Corrupt, "zip"},
        {"magic alone", fileOf("SQLite format 3\0"sv), ErrorCode::Corrupt, "cut short"},
        {"database of another program",
         [](const path& file) { runRawSql(file, "CREATE TABLE moz_places (id INTEGER); PRAGMA user_version=1001"); },
         ErrorCode::Corrupt, "another program"},
        {"database of another program with a write-ahead log",
         [](const path& file) { runRawSql(file, "PRAGMA journal_mode=WAL; CREATE TABLE cookies (id INTEGER)"); },
         ErrorCode::Corrupt, "another program"},
    };
}

std::vector<StrangeFile> damagedBooks() {
    return {
        {"cut in the middle",
         [](const path& file) {
             makeBookFile(file);
             std::filesystem::resize_file(file, 100'000);
         },
         ErrorCode::Corrupt, "cut short: 100000 of"},
        {"cut by a byte",
         [](const path& file) {
             makeBookFile(file);
             std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
         },
         ErrorCode::Corrupt, "cut short"},
        {"pages of a strange size", bookPatched(16, "\x12\x34"), ErrorCode::Corrupt, "pages of 4660 bytes"},
        {"first page gone", bookPatched(100, std::string(3996, '\0')), ErrorCode::Corrupt, ""},
        {"turned to a write-ahead log", bookWith("PRAGMA journal_mode=WAL"), ErrorCode::Corrupt, "write-ahead log"},
        {"a foreign write-ahead log beside it",
         [](const path& file) {
             makeBookFile(file);
             writeBytes(file.string() + "-wal", noise(4000));
         },
         ErrorCode::Corrupt, "write-ahead log"},
        {"two names",
         [](const path& file) {
             makeBookFile(file);
             std::filesystem::create_hard_link(file, file.string() + ".other");
         },
         ErrorCode::Denied, "hard links"},
    };
}

std::vector<StrangeFile> otherVersions() {
    return {
        {"next generation", bookPatched(kUserVersionAt, bigEndian(2001)), ErrorCode::TooNew, "generation 2, step 1"},
        {"former generation", bookPatched(kUserVersionAt, bigEndian(7)), ErrorCode::TooNew, "generation 0"},
        {"no version", bookPatched(kUserVersionAt, bigEndian(0)), ErrorCode::Corrupt, "version is 0"},
        {"negative version", bookPatched(kUserVersionAt, bigEndian(0xffffffff)), ErrorCode::Corrupt, "version is -1"},
        {"no application id", bookPatched(kApplicationIdAt, bigEndian(0)), ErrorCode::Corrupt, "another program"},
    };
}

std::vector<StrangeFile> hostileBooks() {
    return {
        {"trigger", bookWith("CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM deal; END"),
         ErrorCode::Corrupt, "trigger spy"},
        {"view in place of a table", bookWith("ALTER TABLE tag RENAME TO t2; CREATE VIEW tag AS SELECT * FROM t2"),
         ErrorCode::Corrupt, "not Ajar's"},
        {"another table", bookWith("CREATE TABLE payload (body BLOB)"), ErrorCode::Corrupt, "table payload"},
        {"another virtual table", bookWith("CREATE VIRTUAL TABLE v USING fts5(body)"), ErrorCode::Corrupt, "table v"},
        {"a missing table", bookWith("DROP TABLE open_next"), ErrorCode::Corrupt, "open_next is missing"},
        {"a missing index", bookWith("DROP INDEX promise_by_due"), ErrorCode::Corrupt, "promise_by_due is missing"},
        {"a changed index",
         bookWith(
             "DROP INDEX promise_by_due; CREATE INDEX promise_by_due ON promise(state, due, id) WHERE hex(id) > ''"),
         ErrorCode::Corrupt, "index promise_by_due"},
        {"a column more", bookWith("ALTER TABLE person ADD COLUMN extra TEXT"), ErrorCode::Corrupt, "table person"},
        {"trigger in a newer step",
         bookWith("CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM deal; END; PRAGMA user_version=1900"),
         ErrorCode::Corrupt, "trigger spy"},
        {"view in a newer step", bookWith("CREATE VIEW spy AS SELECT 1; PRAGMA user_version=1900"), ErrorCode::Corrupt,
         "view spy"},
    };
}

class StrangeFileTest : public testing::TestWithParam<StrangeFile> {};

TEST_P(StrangeFileTest, IsToldAndLeftAsItWas) {
    const ajar::test::TempFolder folder;
    const path file = folder.path() / "work.ajar";
    GetParam().make(file);
    const auto before = stateOfFolder(folder.path());
    const auto book = Book::open(file, SystemClock());
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, GetParam().code) << book.error().detail;
    EXPECT_EQ(book.error().subject, file.string());
    EXPECT_THAT(book.error().detail, testing::HasSubstr(GetParam().detail));
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

const auto kCaseName = [](const auto& info) {
    std::string name = info.param.name;
    std::ranges::replace_if(
        name, [](char c) { return c == ' ' || c == '-'; }, '_');
    return name;
};
INSTANTIATE_TEST_SUITE_P(NoBook, StrangeFileTest, testing::ValuesIn(noBooks()), kCaseName);
INSTANTIATE_TEST_SUITE_P(Damaged, StrangeFileTest, testing::ValuesIn(damagedBooks()), kCaseName);
INSTANTIATE_TEST_SUITE_P(OtherVersion, StrangeFileTest, testing::ValuesIn(otherVersions()), kCaseName);
INSTANTIATE_TEST_SUITE_P(Hostile, StrangeFileTest, testing::ValuesIn(hostileBooks()), kCaseName);

TEST(StrangeFileControl, SeesWhatAnOpenWithoutALookBeforeDoes) {
    // SQLite makes a database of an empty file, and turns a foreign one to another journal, without a word.
    const ajar::test::TempFolder folder;
    const path file = folder.path() / "work.ajar";
    writeBytes(file, "");
    const auto before = stateOfFolder(folder.path());
    SqliteConnection(file).execute("CREATE TABLE person (n INTEGER)");
    EXPECT_NE(stateOfFolder(folder.path()), before);
}

TEST(NewerStep, IsReadAndNotWritten) {
    const ajar::test::TempFolder folder;
    const path file = folder.path() / "work.ajar";
    bookWith("CREATE TABLE of_tomorrow (n INTEGER); PRAGMA user_version=1900")(file);
    const auto before = stateOfFolder(folder.path());
    {
        const auto book = Book::open(file, SystemClock());
        ASSERT_TRUE(book) << book.error().detail;
        EXPECT_EQ(book->notice(), OpenNotice::NewerStep);
        EXPECT_TRUE(book->connection().isReadOnly());
        EXPECT_EQ(select<Person>(book->connection(), "ORDER BY r.n").size(), 3U);
    }
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST(OpenedBook, IsLeftAsItWasWhereItIsOnlyRead) {
    const ajar::test::TempFolder folder;
    const path file = folder.path() / "work.ajar";
    makeBookFile(file);
    const auto before = stateOfFolder(folder.path());
    {
        const auto book = Book::open(file, SystemClock());
        ASSERT_TRUE(book);
        EXPECT_EQ(select<Person>(book->connection(), "ORDER BY r.n").size(), 3U);
    }
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

} // namespace
} // namespace ajar::store
