// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 5, where it hangs on the place and on others: permissions, locks, a book that was not closed cleanly.
#include "store/book_opening.h"
#include "store/disk.h"
#include "support/base/paths.h"
#include "support/base/temp_folder.h"
#include "support/store/book_file_of.h"
#include "support/store/child_process.h"
#include "support/store/folder_state.h"
#include "support/store/raw_sqlite.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <string>

namespace ajar::store {
namespace {

using std::filesystem::path;
using std::filesystem::perms;
using test::ChildProcess;
using test::stateOfFolder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

/// A book in a folder that somebody without rights may look into. Permissions do not bind root: so what is asked is
/// asked as nobody.
class PlaceTest : public testing::Test {
protected:
    PlaceTest() {
        test::makeBookFile(file);
        std::filesystem::permissions(folder.path(), perms(0755));
        handOver(folder.path());
        handOver(file);
    }
    ~PlaceTest() override { std::filesystem::permissions(folder.path(), perms(0700)); }

    void handOver(const path& what) {
        constexpr uid_t kNobody = 65534;
        if (::getuid() == 0) {
            EXPECT_EQ(::chown(what.c_str(), kNobody, kNobody), 0);
        }
    }

    std::vector<std::string> askAsNobody(const std::vector<std::string>& arguments) {
        std::vector<std::string> words{"nobody"};
        words.insert(words.end(), arguments.begin(), arguments.end());
        return ChildProcess(program, words).readLines();
    }

    /// Leaves the book as a program does that is killed in the middle of a long change.
    void leaveHalfDone() {
        ChildProcess child(program, {"half", file.string()});
        ASSERT_EQ(child.readLine(), "ready");
        child.kill();
        ASSERT_GT(std::filesystem::file_size(journal), 0U);
        handOver(journal);
    }

    ajar::test::TempFolder folder;
    path file = folder.path() / "work.ajar";
    path journal = folder.path() / "work.ajar-journal";
    path program = ajar::test::program("book_worker_program");
};

TEST_F(PlaceTest, IsOpenedToWriteWhereItCanBe) {
    EXPECT_THAT(askAsNobody({"open", file.string()}), ElementsAre("opened to write, none"));
}

TEST_F(PlaceTest, IsOpenedToReadWhereTheFileTakesNoWrites) {
    std::filesystem::permissions(file, perms(0444));
    const auto before = stateOfFolder(folder.path());
    EXPECT_THAT(askAsNobody({"open", file.string()}), ElementsAre("opened to read, read-only file"));
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST_F(PlaceTest, IsOpenedToReadWhereTheFolderTakesNoJournal) {
    std::filesystem::permissions(folder.path(), perms(0555));
    const auto before = stateOfFolder(folder.path());
    EXPECT_THAT(askAsNobody({"open", file.string()}), ElementsAre("opened to read, read-only file"));
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST_F(PlaceTest, IsDeniedWhereItMayNotBeRead) {
    std::filesystem::permissions(file, perms::none);
    EXPECT_THAT(askAsNobody({"open", file.string()}), ElementsAre(StartsWith("refused denied")));
    std::filesystem::permissions(folder.path(), perms::none);
    EXPECT_THAT(askAsNobody({"open", file.string()}), ElementsAre(StartsWith("refused denied")));
}

TEST_F(PlaceTest, IsBusyWhileAnotherProgramKeepsItLocked) {
    ChildProcess other(program, {"hold", file.string()});
    ASSERT_EQ(other.readLine(), "ready");
    const auto before = stateOfFolder(folder.path());
    BookOpening opening;
    opening.busyTimeout = std::chrono::milliseconds(50);
    try {
        (void)openBookFile(file, SystemClock(), opening);
        ADD_FAILURE() << "opened";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().code, ErrorCode::Busy);
    }
    EXPECT_EQ(stateOfFolder(folder.path()), before);
    EXPECT_EQ(other.finish(), 0);
    EXPECT_TRUE(Book::open(file, SystemClock()));
}

TEST_F(PlaceTest, TakesBackAnUnfinishedChange) {
    leaveHalfDone();
    const auto book = Book::open(file, SystemClock());
    ASSERT_TRUE(book) << book.error().detail;
    EXPECT_EQ(book->notice(), OpenNotice::Recovered);
    EXPECT_EQ(select<Person>(book->connection(), "ORDER BY r.n").size(), 3U);
}

TEST_F(PlaceTest, TakesBackAnUnfinishedChangeBeforeItIsRead) {
    leaveHalfDone();
    const auto book = Book::open(file, SystemClock(), OpenMode::ReadOnly);
    ASSERT_TRUE(book) << book.error().detail;
    EXPECT_TRUE(book->connection().isReadOnly());
    EXPECT_EQ(select<Person>(book->connection(), "ORDER BY r.n").size(), 3U);
}

TEST_F(PlaceTest, FindsTheUnfinishedChangeThroughASymbolicLink) {
    leaveHalfDone();
    const ajar::test::TempFolder elsewhere;
    const path link = elsewhere.path() / "link.ajar";
    std::filesystem::create_symlink(file, link);
    const auto book = Book::open(link, SystemClock());
    ASSERT_TRUE(book) << book.error().detail;
    EXPECT_EQ(book->notice(), OpenNotice::Recovered);
}

TEST_F(PlaceTest, IsNotTakenForUnfinishedWhileAnotherProgramWrites) {
    ChildProcess writer(program, {"half", file.string()});
    ASSERT_EQ(writer.readLine(), "ready");
    BookOpening opening;
    opening.busyTimeout = std::chrono::milliseconds(50);
    // It holds the file locked since its change outgrew its memory.
    EXPECT_THROW((void)openBookFile(file, SystemClock(), opening), Failure);
    EXPECT_EQ(writer.finish(), 0); // and takes it back itself
    const auto book = Book::open(file, SystemClock());
    ASSERT_TRUE(book);
    EXPECT_EQ(book->notice(), OpenNotice::None);
}

TEST_F(PlaceTest, IsOpenedAcrossANetworkAndSaysSo) {
    BookOpening opening;
    opening.isOnNetwork = [](const path&) { return true; };
    EXPECT_EQ(openBookFile(file, SystemClock(), opening).notice, OpenNotice::Network);
    EXPECT_EQ(openBookFile(file, SystemClock()).notice, OpenNotice::None) << "a temporary folder is on no network";
}

TEST(FileSystems, OfOtherMachinesAreKnownByTheirType) {
    EXPECT_TRUE(isNetworkFileSystem(0x6969));      // NFS
    EXPECT_TRUE(isNetworkFileSystem(0xFF534D42U)); // CIFS, whose number is negative in a signed int
    EXPECT_FALSE(isNetworkFileSystem(0xEF53));     // ext4
    EXPECT_FALSE(isNetworkFileSystem(0x01021994)); // tmpfs
    EXPECT_FALSE(isOnNetwork("/nowhere/at/all.ajar"));
}

TEST_F(PlaceTest, IsRefusedWhereItWasNotClosedCleanlyAndTakesNoWrites) {
    leaveHalfDone();
    std::filesystem::permissions(folder.path(), perms(0555));
    const auto before = stateOfFolder(folder.path());
    for (const char* mode : {"read-write", "read-only"})
        EXPECT_THAT(askAsNobody({"open", file.string(), mode}),
                    ElementsAre(AllOf(StartsWith("refused read_only"), HasSubstr("not closed cleanly"))));
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST_F(PlaceTest, MeetsAnEmptyJournalWithoutAWord) {
    test::writeBytes(journal, "");
    const auto book = Book::open(file, SystemClock());
    ASSERT_TRUE(book);
    EXPECT_EQ(book->notice(), OpenNotice::None);
}

} // namespace
} // namespace ajar::store
