// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"

#include "support/cli/cli_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace ajar::cli {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(ProgressLine, IsWrittenOverAndGoneAtTheEnd) {
    std::ostringstream err;
    {
        ProgressLine line(err, milliseconds(0), "Reading");
        line.show(123);
        line.show(129); // nothing new to see
        line.show(1000);
    }
    EXPECT_EQ(err.str(), "\rReading: 12 %\rReading: 100 %\r              \r");
}

TEST(ProgressLine, ShowsNothingOfWorkThatIsQuickOrThatNobodyWatches) {
    std::ostringstream err;
    {
        ProgressLine quick(err, milliseconds(60'000), "Reading");
        quick.show(500);
        ProgressLine unwatched(err, std::nullopt, "Reading");
        unwatched.show(500);
    }
    EXPECT_EQ(err.str(), "");
}

TEST(ProgressLine, TellsOfALongImportAtATerminalAlone) {
    test::CliBook book;
    const auto file = book.folder.path() / "calls.csv";
    {
        std::ofstream csv(file);
        csv << "id,person,date,channel\n";
        for (int i = 0; i < 400; ++i)
            csv << 'E' << i << ",Dana Whitfield,2026-09-01 10:00,call\n";
    }
    book.progressAfter = milliseconds(0);
    const auto watched = book.call({"import", file.string()});
    EXPECT_EQ(watched.exit, 0);
    EXPECT_THAT(watched.err, StartsWith("\rReading"));
    EXPECT_THAT(watched.err, HasSubstr("One undo takes all of it back."));
    EXPECT_THAT(watched.out, Not(HasSubstr("Reading")));
    book.progressAfter.reset();
    EXPECT_THAT(book.call({"import", file.string()}).err, Not(HasSubstr("Reading")));
}

} // namespace
} // namespace ajar::cli
