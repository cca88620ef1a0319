// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 8: two windows, two processes on one book lose nothing.
#include "store/journal.h"
#include "store/soundness.h"
#include "support/base/paths.h"
#include "support/store/child_process.h"
#include "support/store/refusal.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace ajar::store {
namespace {

using test::ChildProcess;
using test::refusal;
using test::TestBook;
using testing::ElementsAre;
using testing::StartsWith;

constexpr int kPrograms = 3;
constexpr int kEdits = 50;

class ProcessesTest : public testing::Test {
protected:
    ProcessesTest() {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        deed.commit();
    }

    /// Lets several programs count up the same field at once. Gives what stands there at the end.
    std::string countUpTogether(const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"edit", book.file().string(), std::to_string(kEdits)};
        arguments.insert(arguments.end(), options.begin(), options.end());
        std::vector<std::unique_ptr<ChildProcess>> children;
        for (int i = 0; i < kPrograms; ++i)
            children.push_back(std::make_unique<ChildProcess>(program, arguments));
        for (const auto& child : children)
            EXPECT_EQ(child->readLine(), "ready");
        for (const auto& child : children)
            child->writeLine("go");
        for (const auto& child : children) {
            EXPECT_THAT(child->readLines(), testing::IsEmpty());
            EXPECT_EQ(child->finish(), 0);
        }
        return load(book.connection(), dana.id).record.givenName;
    }

    /// What another program gets that wants to write now.
    std::vector<std::string> writeFromOutside() {
        return ChildProcess(program, {"write", book.file().string()}).readLines();
    }

    TestBook book;
    Person dana = book.aPerson("Dana Whitfield");
    std::filesystem::path program = ajar::test::program("book_worker_program");
};

TEST_F(ProcessesTest, LoseNoEditOfOneRecord) {
    EXPECT_EQ(countUpTogether({}), std::to_string(kPrograms * kEdits));
    EXPECT_THAT(damageOf(book.connection()), testing::IsEmpty());
}

TEST_F(ProcessesTest, LoseEditsWhereRevisionsAreNotLookedAt) {
    EXPECT_LT(std::stoi(countUpTogether({"careless"})), kPrograms * kEdits);
}

TEST_F(ProcessesTest, SeeEachOthersCommits) {
    const auto before = book.connection().dataVersion();
    EXPECT_THAT(writeFromOutside(), ElementsAre("written"));
    EXPECT_NE(book.connection().dataVersion(), before);
}

TEST_F(ProcessesTest, KeepTheLockWhileThisProgramOpensTheBookOnceMore) {
    const Deed deed(book.connection(), book.clock, "Long deed");
    EXPECT_THAT(writeFromOutside(), ElementsAre(StartsWith("refused busy")));
    EXPECT_TRUE(Book::open(book.file(), book.clock));
    EXPECT_THAT(writeFromOutside(), ElementsAre(StartsWith("refused busy")));
}

TEST_F(ProcessesTest, LoseTheLockWhereThisProgramReadsTheFileByItself) {
    // Why the header is read through SQLite's file layer: closing a file drops every lock of the process on it.
    const Deed deed(book.connection(), book.clock, "Long deed");
    std::ifstream(book.file()).get();
    EXPECT_THAT(writeFromOutside(), ElementsAre("written"));
}

TEST_F(ProcessesTest, AreToldAConflictByTheSlowerOfTwoConnections) {
    auto other = Book::open(book.file(), book.clock);
    ASSERT_TRUE(other);
    const auto mine = load(book.connection(), dana.id);
    auto theirs = load(other->connection(), dana.id);
    theirs.record.givenName = "Theirs";
    {
        Deed deed(other->connection(), book.clock, "Edit person");
        deed.update(theirs.record, theirs.revision);
        deed.commit();
    }
    auto changed = mine.record;
    changed.givenName = "Mine";
    EXPECT_EQ(refusal([&] {
                  Deed deed(book.connection(), book.clock, "Edit person");
                  deed.update(changed, mine.revision);
                  deed.commit();
              }),
              ErrorCode::Conflict);
    EXPECT_EQ(load(book.connection(), dana.id).record.givenName, "Theirs");
}

TEST_F(ProcessesTest, ReadWhatStoodWhileAnotherWrites) {
    auto other = Book::open(book.file(), book.clock);
    ASSERT_TRUE(other);
    Deed deed(book.connection(), book.clock, "New person");
    deed.insert(book.aPerson("Sami Ito"));
    EXPECT_EQ(select<Person>(other->connection(), "ORDER BY r.n").size(), 1U);
    deed.commit();
    EXPECT_EQ(select<Person>(other->connection(), "ORDER BY r.n").size(), 2U);
}

} // namespace
} // namespace ajar::store
