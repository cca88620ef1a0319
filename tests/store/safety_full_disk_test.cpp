// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 2: a full disk is told, and takes nothing that was said to be saved.
#include "support/base/paths.h"
#include "support/base/temp_folder.h"
#include "support/store/child_process.h"

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <vector>

namespace ajar::store {
namespace {

/// What the program says of its small disk, by word.
std::map<std::string, std::string> onASmallDisk(const std::vector<std::string>& options) {
    const ajar::test::TempFolder folder;
    std::vector<std::string> arguments{options.front(), folder.path().string()};
    arguments.insert(arguments.end(), options.begin() + 1, options.end());
    test::ChildProcess child(ajar::test::program("full_disk_program"), arguments);
    std::map<std::string, std::string> said;
    for (const auto& line : child.readLines())
        said[line.substr(0, line.find(' '))] = line.substr(line.find(' ') + 1);
    EXPECT_EQ(child.finish(), 0) << said["failed"];
    return said;
}

TEST(FullDisk, LosesNothingThatWasSaved) {
    auto said = onASmallDisk({"log"});
    if (said.contains("skipped"))
        GTEST_SKIP() << "no file system of one's own: " << said["skipped"];
    EXPECT_EQ(said["refused"], "full");
    EXPECT_GT(std::stoi(said["saved"]), 5);
    EXPECT_EQ(said["found"], said["saved"]);
    EXPECT_EQ(said["damages"], "0");
    EXPECT_EQ(said["again"], "done");
    EXPECT_EQ(said["rows"], "1");
}

TEST(FullDisk, IsCaughtWhereAProgramPassesOverTheError) {
    auto said = onASmallDisk({"log", "careless"});
    if (said.contains("skipped"))
        GTEST_SKIP() << "no file system of one's own: " << said["skipped"];
    EXPECT_LT(std::stoi(said["found"]), std::stoi(said["saved"]));
}

TEST(FullDisk, KeepsTheBackupsThatWereMade) {
    auto said = onASmallDisk({"backup"});
    if (said.contains("skipped"))
        GTEST_SKIP() << "no file system of one's own: " << said["skipped"];
    EXPECT_EQ(said["refused"], "full");
    EXPECT_GT(std::stoi(said["made"]), 0);
    EXPECT_EQ(said["sound"], said["made"]);
    EXPECT_EQ(said["others"], "0");
}

TEST(FullDisk, TakesNoHalfOfANewBook) {
    auto said = onASmallDisk({"create"});
    if (said.contains("skipped"))
        GTEST_SKIP() << "no file system of one's own: " << said["skipped"];
    EXPECT_EQ(said["refused"], "full");
    EXPECT_EQ(said["left"], "0");
}

} // namespace
} // namespace ajar::store
