// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/csv_table.h"
#include "support/base/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace ajar {
namespace {

using nlohmann::json;

/// The rows of a file as csv-spectrum writes its expectations: an object a row.
json rowsOf(const std::filesystem::path& file) {
    exchange::CsvTable table(exchange::CsvReader(exchange::bytesOf(file), file.filename().string()));
    json rows = json::array();
    exchange::CsvRow row;
    while (table.next(row)) {
        if (!row.fault.empty())
            rows.push_back(row.fault);
        json object = json::object();
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            object[table.columns()[i]] = row.fields[i];
        rows.push_back(object);
    }
    return rows;
}

TEST(CsvSpectrum, IsReadAsItExpects) {
    const auto folder = test::sharedFile("badinput/csv-spectrum");
    if (!folder)
        GTEST_SKIP() << "no shared data";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder / "csvs")) {
        std::ifstream expected(*folder / "json" / entry.path().filename().replace_extension(".json"));
        EXPECT_EQ(rowsOf(entry.path()), json::parse(expected)) << entry.path().filename();
        ++files;
    }
    EXPECT_EQ(files, 11);
}

TEST(BadInput, IsReadOrRefusedButNeverBreaksTheReader) {
    const auto folder = test::sharedFile("badinput");
    if (!folder)
        GTEST_SKIP() << "no shared data";
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
        if (!entry.is_regular_file())
            continue;
        ++files;
        try {
            (void)rowsOf(entry.path());
        } catch (const Failure&) {
            continue; // refused with a reason, which is as good
        }
    }
    EXPECT_GT(files, 300);
}

} // namespace
} // namespace ajar
