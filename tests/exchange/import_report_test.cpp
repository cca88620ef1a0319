// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import_report.h"

#include <gmock/gmock.h>

namespace ajar::exchange {
namespace {

TEST(ImportReport, TwoLogsOfTheSameFilesBecomeOneInTheOrderOfLines) {
    ImportLog read;
    read.files = {{.file = "deals.csv", .preset = "deals", .rows = 10}, {.file = "people.csv", .rows = 4}};
    ImportLog taken = emptyLog(read);
    EXPECT_EQ(taken.files[0], (FileReport{.file = "deals.csv", .preset = "deals"}));
    read.reject(1, 3, "name", "is blank");
    read.reject(0, 7, "value", "is no amount");
    taken.files[0].created = 8;
    taken.reject(0, 4, {}, "there are several people");
    taken.warn(1, 2, {}, "was made");
    const ImportLog both = together(read, taken);
    EXPECT_EQ(
        both.files[0],
        (FileReport{.file = "deals.csv", .preset = "deals", .rows = 10, .created = 8, .rejected = 2, .warnings = 2}));
    EXPECT_EQ(both.files[1].rejected, 1);
    std::vector<std::pair<std::string, std::int64_t>> places;
    for (const auto& warning : both.warnings)
        places.emplace_back(warning.file, warning.line);
    EXPECT_THAT(places, testing::ElementsAre(std::pair("deals.csv", 4), std::pair("deals.csv", 7),
                                             std::pair("people.csv", 2), std::pair("people.csv", 3)));
}

TEST(ImportReport, KeepsAsManyWarningsOfAFileAsAnybodyReadsAndCountsAll) {
    ImportLog read;
    read.files = {{.file = "people.csv"}};
    ImportLog taken = emptyLog(read);
    for (std::int64_t line = 1; line <= kMostWarnings; ++line) {
        read.warn(0, 2 * line, {}, "odd");
        taken.warn(0, 2 * line + 1, {}, "strange");
    }
    const ImportLog both = together(read, taken);
    EXPECT_EQ(both.warnings.size(), static_cast<std::size_t>(kMostWarnings));
    EXPECT_EQ(both.warnings.back().line, kMostWarnings + 1);
    EXPECT_EQ(both.files[0].warnings, 2 * kMostWarnings);
}

} // namespace
} // namespace ajar::exchange
