// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book.h"
#include "store/deed.h"
#include "store/journal.h"
#include "support/base/temp_folder.h"
#include "support/store/book_file_of.h"
#include "support/store/folder_state.h"

#include <gmock/gmock.h>

#include <string>
#include <thread>

namespace ajar::store {
namespace {

using std::filesystem::path;
using test::stateOfFolder;

class BookCreateTest : public testing::Test {
protected:
    BookCreateTest() {
        info.id = ids.next<BookInfo>();
        info.name = "Northern accounts";
        info.currency = "SEK";
        info.entered = clock.now();
        me.id = ids.next<Owner>();
        me.name = "Åsa Fields";
        me.entered = clock.now();
    }

    Result<Book> create() { return Book::create(file, clock, info, me); }

    ajar::test::TempFolder folder;
    path file = folder.path() / "work.ajar";
    FixedClock clock{Instant{1'790'000'000'000}};
    IdMaker ids{clock, 1};
    BookInfo info;
    Owner me;
};

TEST_F(BookCreateTest, HoldsItsInfoAndMe) {
    const auto book = create();
    ASSERT_TRUE(book) << book.error().detail;
    EXPECT_EQ(book->file(), file);
    EXPECT_EQ(book->notice(), OpenNotice::None);
    EXPECT_EQ(load(book->connection(), info.id).record, info);
    me.isMe = true;
    EXPECT_EQ(load(book->connection(), me.id).record, me);
    EXPECT_EQ(load(book->connection(), me.id).revision, 1);
}

TEST_F(BookCreateTest, HasNothingToUndo) {
    const auto book = create();
    ASSERT_TRUE(book);
    EXPECT_EQ(nextUndo(book->connection()), std::nullopt);
    EXPECT_EQ(newestDeed(book->connection()), 0);
    // No deed has the revision of the first rows.
    EXPECT_EQ(Deed(book->connection(), clock, "First deed").number(), 2);
}

TEST_F(BookCreateTest, IsPrivateAndAlone) {
    { const auto book = create(); }
    EXPECT_EQ(stateOfFolder(folder.path()).size(), 1U);
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms(0600));
}

TEST_F(BookCreateTest, GoesOverNothing) {
    test::writeBytes(file, "a letter");
    const auto before = stateOfFolder(folder.path());
    const auto book = create();
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, ErrorCode::Conflict);
    EXPECT_EQ(stateOfFolder(folder.path()), before);
}

TEST_F(BookCreateTest, GoesOverNoLinkThatLeadsNowhere) {
    std::filesystem::create_symlink(folder.path() / "gone", file);
    const auto book = create();
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, ErrorCode::Conflict);
}

TEST_F(BookCreateTest, DoesNotTakeTheJournalOfABookThatIsGone) {
    test::writeBytes(file.string() + "-journal", "left");
    const auto book = create();
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, ErrorCode::Conflict);
    EXPECT_EQ(book.error().subject, file.string());
    EXPECT_THAT(book.error().detail, testing::HasSubstr("work.ajar-journal"));
}

TEST_F(BookCreateTest, SaysWhichValueIsWrong) {
    info.name = " ";
    const auto book = create();
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, ErrorCode::Invalid);
    EXPECT_EQ(book.error().subject, "name");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(BookCreateTest, SaysWhereThereIsNoFolder) {
    file = folder.path() / "no" / "work.ajar";
    const auto book = create();
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, ErrorCode::NotFound);
}

TEST_F(BookCreateTest, TakesAnyNameThatAFileMayHave) {
    file = folder.path() / "file:Ünï code?mode=memory&cache=shared%20#1.ajar";
    { EXPECT_TRUE(create()); }
    EXPECT_TRUE(Book::open(file, clock));
    EXPECT_EQ(stateOfFolder(folder.path()).size(), 1U);
}

TEST_F(BookCreateTest, IsHandedToAnotherThread) {
    auto book = create();
    ASSERT_TRUE(book);
    std::thread worker([this, moved = *std::move(book)] {
        moved.connection().moveToThisThread();
        EXPECT_EQ(load(moved.connection(), info.id).record, info);
    });
    worker.join();
}

} // namespace
} // namespace ajar::store
