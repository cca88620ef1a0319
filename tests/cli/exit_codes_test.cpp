// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book.h"
#include "support/cli/cli_book.h"

#include <gmock/gmock.h>

#include <fstream>

namespace ajar::cli {
namespace {

using test::CliBook;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class ExitCodes : public testing::Test {
protected:
    void SetUp() override {
        book.call({"person", "add", "Dana Whitfield"});
        book.call({"person", "add", "Dana Oyelaran"});
        book.call({"deal", "add", "Fleet renewal"});
    }
    int exitOf(std::vector<std::string> arguments) { return book.call(std::move(arguments)).exit; }

    CliBook book;
};

TEST_F(ExitCodes, ZeroIsDone) {
    EXPECT_EQ(exitOf({"pipeline"}), Done);
    EXPECT_EQ(exitOf({"lean", "fleet", "ajar"}), Done);
    EXPECT_EQ(exitOf({"search", "nothing like it"}), Done) << "nothing found is an answer";
    EXPECT_EQ(exitOf({"--help"}), Done);
    EXPECT_EQ(exitOf({"--version"}), Done);
    EXPECT_EQ(exitOf({"log", "--help"}), Done);
}

TEST_F(ExitCodes, OneIsUnreadable) {
    std::ofstream(book.folder.path() / "text.ajar") << "this is no book at all, but a text of some length";
    const auto answer = book.call({"--book", (book.folder.path() / "text.ajar").string(), "pipeline"});
    EXPECT_EQ(answer.exit, Failed);
    EXPECT_THAT(answer.out, IsEmpty());
    EXPECT_THAT(answer.err, HasSubstr("left as it is"));
}

TEST_F(ExitCodes, TwoIsUsage) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {},
             {"frobnicate"},
             {"--frob"},
             {"--book"},
             {"pipeline", "--frob"},
             {"pipeline", "much"},
             {"person"},
             {"lean", "fleet"},
             {"lean", "fleet", "perhaps"},
             {"move", "fleet", "won"},
             {"pipeline", "--since", "3/4"},
             {"doors", "-n", "none"},
             {"doors", "-n", "0"},
             {"log", "Dana Whitfield: no channel"},
             {"answer", "add", "dana w", "7", "x"},
             {"reading", "dana w", "trust", "6"},
             {"deal", "add", "X", "--value", "a lot"},
             {"promise", "add", "dana w", "send it"},
             {"fact", "dana w"},
             {"export", "--person", ""},
             {"export", "-o", ""},
             {"log", "Dana call 5m: \xff"},
         }) {
        const auto answer = book.call(arguments);
        EXPECT_EQ(answer.exit, Usage) << testing::PrintToString(arguments) << answer.err;
        EXPECT_THAT(answer.out, IsEmpty());
        EXPECT_THAT(answer.err, Not(IsEmpty()));
    }
}

TEST_F(ExitCodes, ThreeIsMissing) {
    EXPECT_EQ(exitOf({"--book", "/nowhere/at/all.ajar", "pipeline"}), Missing);
    EXPECT_EQ(exitOf({"person", "nobody"}), Missing);
    EXPECT_EQ(exitOf({"deal", "show", "nothing"}), Missing);
    EXPECT_EQ(exitOf({"encounter", "nothing"}), Missing);
    EXPECT_EQ(exitOf({"promise", "keep", "nothing"}), Missing);
    EXPECT_EQ(exitOf({"history", "nobody"}), Missing);
    EXPECT_EQ(exitOf({"restore", "4711"}), Missing);
    EXPECT_EQ(exitOf({"redo"}), Missing);
    EXPECT_EQ(exitOf({"import", "/nowhere/at/all.csv"}), Missing);
}

TEST_F(ExitCodes, FourIsAConflictWithItsList) {
    const auto answer = book.call({"person", "dana"});
    EXPECT_EQ(answer.exit, Standing);
    EXPECT_THAT(answer.out, IsEmpty());
    EXPECT_THAT(answer.err, HasSubstr("Dana Whitfield"));
    EXPECT_THAT(answer.err, HasSubstr("Dana Oyelaran"));
    EXPECT_EQ(exitOf({"log", "Dana call 5m"}), Standing);
    EXPECT_EQ(exitOf({"log", "Dana call 5m", "--dry-run"}), Standing);
    EXPECT_EQ(exitOf({"new", book.file()}), Standing);
    EXPECT_EQ(exitOf({"move", "fleet", "sold"}), Done);
    EXPECT_EQ(exitOf({"lean", "fleet", "ajar"}), Standing) << "frozen";
}

TEST_F(ExitCodes, FourIsABookThatAnotherProgramWrites) {
    auto held = store::Book::open(book.file(), book.clock);
    ASSERT_TRUE(held);
    const store::Transaction writing(held->connection(), store::Transaction::Kind::Write);
    const auto answer = book.start({"--book", book.file(), "log", "Max Example call 5m"});
    EXPECT_EQ(answer.exit, Standing);
    EXPECT_THAT(answer.err, HasSubstr("Another program is using"));
    EXPECT_EQ(book.start({"--book", book.file(), "pipeline"}).exit, Done) << "reading goes on";
}

TEST_F(ExitCodes, OneIsACheckThatFoundSomething) {
    {
        auto opened = store::Book::open(book.file(), book.clock);
        ASSERT_TRUE(opened);
        opened->connection().execute("UPDATE person_card SET trust = 5");
    }
    const auto answer = book.call({"check"});
    EXPECT_EQ(answer.exit, Failed);
    EXPECT_THAT(answer.out, HasSubstr("Dana Whitfield")) << "it names what was falsified";
    EXPECT_EQ(exitOf({"check", "--repair"}), Done);
    EXPECT_EQ(exitOf({"check"}), Done);
}

TEST_F(ExitCodes, ARealProgramGivesTheSame) {
    EXPECT_EQ(book.start({"--book", book.file(), "pipeline"}).exit, Done);
    EXPECT_EQ(book.start({"--book", book.file(), "frob"}).exit, Usage);
    EXPECT_EQ(book.start({"--book", "/nowhere.ajar", "pipeline"}).exit, Missing);
    EXPECT_EQ(book.start({"--book", book.file(), "person", "dana"}).exit, Standing);
}

TEST_F(ExitCodes, ABookIsNamedByOptionElseByTheEnvironmentElseByItsPlace) {
    const std::string home = book.folder.path().string();
    EXPECT_EQ(book.start({"pipeline"}, {{"AJAR_BOOK", book.file()}}).exit, Done);
    EXPECT_EQ(book.start({"pipeline"}, {{"HOME", home}}).exit, Missing) << "it is made by new only";
    EXPECT_EQ(book.start({"new"}, {{"HOME", home}}).exit, Done);
    EXPECT_TRUE(std::filesystem::exists(book.folder.path() / ".local/share/ajar/book.ajar"));
    EXPECT_EQ(book.start({"pipeline"}, {{"HOME", home}}).exit, Done);
    EXPECT_EQ(book.start({"new"}, {{"HOME", home}, {"XDG_DATA_HOME", home + "/data"}}).exit, Done);
    EXPECT_TRUE(std::filesystem::exists(book.folder.path() / "data/ajar/book.ajar"));
    EXPECT_EQ(book.start({"--book", "/nowhere.ajar", "pipeline"}, {{"AJAR_BOOK", book.file()}}).exit, Missing);
}

TEST_F(ExitCodes, DataGoesToTheOutputAndWordsBesideIt) {
    const auto answer = book.start({"--book", book.file(), "log", "Max Example call 5m", "--json"});
    EXPECT_EQ(answer.exit, Done);
    EXPECT_THAT(answer.out, StartsWith("{"));
    EXPECT_THAT(answer.err, HasSubstr("Max Example is new"));
}

TEST_F(ExitCodes, ALocaleWithoutUtf8IsNoReasonToSpeak) {
    EXPECT_THAT(book.start({"--help"}, {{"LC_ALL", "C"}}).err, IsEmpty());
}

} // namespace
} // namespace ajar::cli
