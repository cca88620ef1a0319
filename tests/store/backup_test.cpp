// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 7: backups are whole, checked and kept in good company.
#include "store/backup.h"

#include "store/disk.h"
#include "store/sqlite/sqlite_connection.h"
#include "support/base/paths.h"
#include "support/store/book_file_of.h"
#include "support/store/child_process.h"
#include "support/store/folder_state.h"
#include "support/store/raw_sqlite.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

using std::filesystem::path;
using test::stateOfFolder;
using test::TestBook;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kHour = 3'600'000;

class BackupTest : public testing::Test {
protected:
    BackupTest() { std::filesystem::create_directory(backups); }

    void addPerson(const std::string& name) {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(book.aPerson(name));
        deed.commit();
    }

    BackupReport backUpNow() {
        auto report = backUp(book.book, backups, book.clock.now());
        EXPECT_TRUE(report) << report.error().detail;
        return report.value_or(BackupReport{});
    }

    std::vector<std::string> names(const path& folder) {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            found.push_back(entry.path().filename().string());
        std::ranges::sort(found);
        return found;
    }

    void close() { const Book closed = std::move(book.book); }

    /// Spoils a table's root page, unseen by whoever only looks at the header and the schema.
    void damage(const path& file, const std::string& table = "person") {
        std::int64_t page = 0;
        {
            SqliteConnection connection(file, {SqliteOptions::Access::ReadOnly});
            auto query = connection.query("SELECT rootpage FROM sqlite_schema WHERE name = $1");
            query.bind(table);
            ASSERT_TRUE(query.step());
            page = query.integer(0);
        }
        test::patchBytes(file, (page - 1) * 4096, std::string(64, '\x5a'));
    }

    TestBook book;
    path backups = book.folder.path() / "backups";
};

TEST_F(BackupTest, HoldsWhatTheBookHolds) {
    addPerson("Dana Whitfield");
    const auto dump = book.dump();
    const BackupReport report = backUpNow();
    EXPECT_EQ(report.file.filename(), "test-20260921-141320.ajar");
    EXPECT_GT(report.rows, 3);
    close();
    std::filesystem::remove(book.file());
    std::filesystem::copy_file(report.file, book.file());
    book.reopen();
    EXPECT_EQ(book.dump(), dump);
}

TEST_F(BackupTest, StandsBesideItsSum) {
    const BackupReport report = backUpNow();
    EXPECT_EQ(sumOfFile(report.file), (FileSum{report.sha256, report.bytes}));
    EXPECT_EQ(readSmallFile(report.file.string() + ".sha256"), report.sha256 + "  test-20260921-141320.ajar\n");
    EXPECT_THAT(names(backups), ElementsAre("test-20260921-141320.ajar", "test-20260921-141320.ajar.sha256"));
    EXPECT_EQ(std::filesystem::status(report.file).permissions(), std::filesystem::perms(0600));
}

TEST_F(BackupTest, NeverGoesOverAnother) {
    const auto first = backUpNow();
    addPerson("Dana Whitfield");
    const auto second = backUpNow();
    EXPECT_NE(first.file, second.file);
    EXPECT_EQ(sumOfFile(first.file).sha256, first.sha256);
}

TEST_F(BackupTest, IsMadeBesideAProgramThatWrites) {
    addPerson("Dana Whitfield");
    test::ChildProcess writer(ajar::test::program("book_worker_program"), {"log", book.file().string()});
    ASSERT_TRUE(writer.readLine());
    for (int i = 0; i < 3; ++i) {
        // Beside one that writes without a pause it may have to give up; what it makes is sound (it is checked before
        // it is named).
        const auto report = backUp(book.book, backups, book.clock.now());
        EXPECT_TRUE(report || report.error().code == ErrorCode::Busy) << report.error().detail;
    }
    writer.kill();
}

TEST_F(BackupTest, LetsOldOnesGoAndTouchesNothingElse) {
    test::writeBytes(backups / "test-notes.ajar", "mine");
    test::writeBytes(backups / "other-20200101-000000.ajar", "of another book");
    for (int i = 0; i < 14; ++i) {
        const BackupReport report = backUpNow();
        EXPECT_EQ(report.removed.size(), i < 10 ? 0U : 1U) << i;
        book.clock.advance(60'000);
    }
    const auto left = names(backups);
    EXPECT_EQ(left.size(), 2U + 2 * 10);
    EXPECT_THAT(left, testing::IsSupersetOf({"test-notes.ajar", "other-20200101-000000.ajar"}));
}

TEST_F(BackupTest, IsNotMadeOfADamagedBook) {
    for (int i = 0; i < 12; ++i) {
        backUpNow();
        book.clock.advance(kHour);
    }
    const auto before = stateOfFolder(backups);
    close();
    damage(book.file());
    book.reopen();
    const auto report = backUp(book.book, backups, book.clock.now());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Corrupt) << report.error().detail;
    EXPECT_EQ(stateOfFolder(backups), before);
}

TEST_F(BackupTest, SaysWhereItCannotGo) {
    const auto report = backUp(book.book, book.folder.path() / "no such folder", book.clock.now());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::NotFound);
    EXPECT_EQ(report.error().subject, book.folder.path() / "no such folder");
}

TEST_F(BackupTest, IsRestoredWhereADamagedBookStood) {
    addPerson("Dana Whitfield");
    const auto dump = book.dump();
    const auto report = backUpNow();
    close();
    damage(book.file());
    const auto damaged = sumOfFile(book.file());
    const auto restored = restoreBackup(report.file, book.file(), book.clock.now());
    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_EQ(restored->keptAside, book.file().string() + ".damaged-20260921-141320");
    EXPECT_EQ(sumOfFile(*restored->keptAside), damaged);
    book.reopen();
    EXPECT_EQ(book.dump(), dump);
}

TEST_F(BackupTest, IsRestoredWithoutTheJournalOfTheDamagedBook) {
    addPerson("Dana Whitfield");
    const auto report = backUpNow();
    close();
    test::ChildProcess child(ajar::test::program("book_worker_program"), {"half", book.file().string()});
    ASSERT_EQ(child.readLine(), "ready");
    child.kill();
    ASSERT_TRUE(restoreBackup(report.file, book.file(), book.clock.now()));
    EXPECT_EQ(sumOfFile(book.file()).sha256, report.sha256);
    book.reopen();
    EXPECT_EQ(book.book.notice(), OpenNotice::None);
    EXPECT_THAT(names(book.folder.path()), testing::IsSupersetOf({"test.ajar.damaged-20260921-141320",
                                                                  "test.ajar.damaged-20260921-141320-journal"}));
}

TEST_F(BackupTest, IsRestoredWhereNothingStands) {
    const auto report = backUpNow();
    const auto target = book.folder.path() / "anew.ajar";
    const auto restored = restoreBackup(report.file, target, book.clock.now());
    ASSERT_TRUE(restored);
    EXPECT_EQ(restored->keptAside, std::nullopt);
    EXPECT_TRUE(Book::open(target, book.clock));
}

TEST_F(BackupTest, IsNotRestoredWhereItsBytesAreNotThoseThatWereSummed) {
    const auto report = backUpNow();
    close();
    // One bit in a free place: no check of the database would see it.
    test::patchBytes(report.file, 96, std::string(1, '\x01'));
    const auto before = stateOfFolder(book.folder.path());
    const auto restored = restoreBackup(report.file, book.file(), book.clock.now());
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(stateOfFolder(book.folder.path()), before);
}

TEST_F(BackupTest, IsNotRestoredWhereItIsDamagedAndHasNoSum) {
    const auto report = backUpNow();
    close();
    std::filesystem::remove(report.file.string() + ".sha256");
    damage(report.file);
    const auto before = stateOfFolder(book.folder.path());
    const auto restored = restoreBackup(report.file, book.file(), book.clock.now());
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(stateOfFolder(book.folder.path()), before);
}

TEST_F(BackupTest, IsNotRestoredOverABookInUse) {
    const auto report = backUpNow();
    test::ChildProcess other(ajar::test::program("book_worker_program"), {"hold", book.file().string()});
    ASSERT_EQ(other.readLine(), "ready");
    const auto restored = restoreBackup(report.file, book.file(), book.clock.now());
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Busy);
}

TEST_F(BackupTest, OfAStrangeFileIsRefused) {
    const auto strange = book.folder.path() / "letter.txt";
    test::writeBytes(strange, "Dear Dana");
    const auto restored = restoreBackup(strange, book.folder.path() / "anew.ajar", book.clock.now());
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().detail, "a text file");
    EXPECT_EQ(restored.error().subject, strange.string());
}

} // namespace
} // namespace ajar::store
