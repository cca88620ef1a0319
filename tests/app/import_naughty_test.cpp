// SPDX-License-Identifier: GPL-3.0-or-later
// Strings that break programs, as names and notes: they come out of an export equal, or are refused with a sentence.
#include "app/worker/import_files.h"
#include "base/text.h"
#include "support/app/book_content.h"
#include "support/app/import_desk.h"
#include "support/app/import_way.h"
#include "support/base/paths.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace ajar::app {
namespace {

class NaughtyStrings : public testing::TestWithParam<test::ImportWay>, protected test::ImportDesk {
protected:
    NaughtyStrings() { large = test::largeFor(GetParam()); }

    void SetUp() override {
        const auto path = ajar::test::sharedFile("badinput/blns/blns.json");
        if (!path)
            GTEST_SKIP() << "no shared data";
        strings = nlohmann::json::parse(std::ifstream(*path)).get<std::vector<std::string>>();
        ASSERT_GT(strings.size(), 400U);
    }
    /// As our own exports write it: what a spreadsheet would run has a ' before it.
    static std::string guarded(const std::string& text) {
        return !text.empty() && std::string("=+-@\t").find(text[0]) != std::string::npos ? "'" + text : text;
    }

    std::vector<std::string> strings;
};

AJAR_BOTH_WAYS(NaughtyStrings);

TEST_P(NaughtyStrings, AsNotesComeOutAsTheyWentIn) {
    ajar::test::Rows rows{{"Record ID", "Name", "Notes"}};
    for (std::size_t i = 0; i < strings.size(); ++i)
        rows.push_back({std::to_string(i), "Person " + std::to_string(i), guarded(strings[i])});
    const auto report = import("p.csv", ajar::test::csvText(rows));
    EXPECT_EQ(report.counts.created + report.counts.rejected, static_cast<std::int64_t>(strings.size()));
    std::multiset<std::string> came;
    const auto book = nlohmann::json::parse(test::exported(desk));
    for (const auto& person : book.at("people"))
        for (const auto& note : person.at("notes"))
            came.insert(note.at("text").get<std::string>());
    std::size_t rejected = 0;
    for (const auto& text : strings) {
        const std::string kept(trimmed(nfc(text)));
        if (faultOfText(kept, 1'000'000) != TextFault::None)
            ++rejected;
        else
            EXPECT_TRUE(kept.empty() || came.contains(kept)) << kept;
    }
    EXPECT_EQ(static_cast<std::size_t>(report.counts.rejected), rejected);
    EXPECT_LT(rejected, 10U);
    for (const auto& warning : report.warnings)
        EXPECT_THAT(warning.message, testing::HasSubstr("holds a character that cannot be seen"));
}

TEST_P(NaughtyStrings, AsNamesComeOutAsTheyWentInOrAreRefused) {
    ajar::test::Rows rows{{"Record ID", "Name", "Company"}};
    for (std::size_t i = 0; i < strings.size(); ++i)
        rows.push_back({std::to_string(i), guarded(strings[i]), guarded(strings[i])});
    const auto report = import("p.csv", ajar::test::csvText(rows));
    EXPECT_EQ(report.counts.rows, static_cast<std::int64_t>(strings.size()));
    EXPECT_EQ(report.counts.created + report.counts.updated + report.counts.unchanged + report.counts.rejected,
              report.counts.rows);
    std::multiset<std::string> names;
    const auto book = nlohmann::json::parse(test::exported(desk));
    for (const auto& person : book.at("people"))
        names.insert(person.at("name").get<std::string>());
    for (const auto& text : strings) {
        const std::string kept = simplified(nfc(text));
        const bool isName = !kept.empty() && faultOfLine(kept, 1'000) == TextFault::None;
        EXPECT_EQ(names.contains(kept), isName) << kept;
    }
    EXPECT_EQ(import("p.csv", ajar::test::csvText(rows)).counts.created, 0) << "and again nothing";
}

} // namespace
} // namespace ajar::app
