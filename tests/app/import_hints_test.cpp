// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks by a choice is told by the reader in words for the command line: held against the real reader.
#include "app/import_hints.h"

#include "app/factory.h"
#include "app/import_preview.h"
#include "support/base/print.h"
#include "support/base/temp_folder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>

namespace ajar::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class FilesThatAsk : public testing::Test {
protected:
    FilesThatAsk() {
        EXPECT_TRUE(createBook(folder.path() / "book.ajar", {"", "EUR", "Robin"}, clock).result());
        services = openServices(folder.path() / "book.ajar", clock);
    }
    std::filesystem::path write(const std::string& name, const std::string& content) const {
        const auto file = folder.path() / name;
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    [[nodiscard]] Result<ImportReport> look(const std::filesystem::path& file, ImportDates dates = ImportDates::Ask,
                                            ImportEncoding encoding = ImportEncoding::ByMark) const {
        ImportRequest request;
        request.files = {file};
        request.run = ImportRun::Dry;
        request.dates = dates;
        request.encoding = encoding;
        return services->imports.importFiles(request).result();
    }

    ajar::test::TempFolder folder;
    SystemClock clock;
    std::unique_ptr<Services> services;
};

TEST_F(FilesThatAsk, ForTheOrderOfDates) {
    const auto file =
        write("deals.csv", "Title,Organisation,Opened\nSolar roof,Reyl,3/4/2024\nHeat pump,Aske,2024-05-06\n");
    const auto asked = look(file);
    ASSERT_TRUE(asked) << asked.error();
    EXPECT_EQ(std::ranges::count_if(asked->warnings, asksForDateOrder), 1);
    for (const auto& remark : asked->warnings)
        EXPECT_THAT(withoutOption(remark.message), Not(HasSubstr("--")));
    const auto told = look(file, ImportDates::DayMonthYear);
    ASSERT_TRUE(told);
    EXPECT_EQ(std::ranges::count_if(told->warnings, asksForDateOrder), 0);
    EXPECT_EQ(told->counts.created, 2);
}

TEST_F(FilesThatAsk, ForTheirEncoding) {
    const auto file = write("deals.csv", "Title,Organisation,Value\nCaf\xe9,Reyl,12\n");
    const auto asked = look(file);
    ASSERT_FALSE(asked);
    EXPECT_TRUE(asksForEncoding(asked.error()));
    EXPECT_THAT(withoutOption(asked.error().detail), HasSubstr("is not UTF-8 on line 2"));
    EXPECT_THAT(withoutOption(asked.error().detail), Not(HasSubstr("--")));
    EXPECT_TRUE(look(file, ImportDates::Ask, ImportEncoding::Cp1252));
}

TEST_F(FilesThatAsk, ForTheirEncodingWhereTheyLookLikeUtf16) {
    const auto asked = look(write("deals.csv", std::string("T\0i\0t\0l\0e\0\n\0", 12)));
    ASSERT_FALSE(asked);
    EXPECT_TRUE(asksForEncoding(asked.error()));
    EXPECT_THAT(withoutOption(asked.error().detail), Not(HasSubstr("--")));
}

TEST_F(FilesThatAsk, AreNotThoseThatAreNoneOfTheKnownKinds) {
    const auto refused = look(write("strange.csv", "colour,weight\nred,3\n"));
    ASSERT_FALSE(refused);
    EXPECT_FALSE(asksForEncoding(refused.error()));
}

TEST_F(FilesThatAsk, ShowTheirFirstLinesInAnEncoding) {
    const auto file = write("deals.csv", "Title,Organisation\r\nCaf\xe9,Reyl\r\nthird,\r\n");
    const auto lines = firstLines(file, ImportEncoding::Latin1, 2).result();
    ASSERT_TRUE(lines) << lines.error();
    EXPECT_THAT(*lines, ElementsAre("Title,Organisation", "Caf\u00e9,Reyl"));
    EXPECT_EQ(firstLines(file, ImportEncoding::Latin1, 9).result()->size(), 3U);
    EXPECT_EQ(firstLines(folder.path() / "none.csv", ImportEncoding::Latin1, 2).result().error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(firstLines(file, ImportEncoding::Utf16Be, 2).result().has_value(), false)
        << "not every pair of bytes is a character";
}

} // namespace
} // namespace ajar::app
