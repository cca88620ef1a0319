// SPDX-License-Identifier: GPL-3.0-or-later
// The two real files of deals, held against figures that are counted here in another way: line by line, as awk would.
#include "exchange/csv_import.h"
#include "support/base/paths.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace ajar {
namespace {

using test::Incoming;
using testing::IsEmpty;

/// Splits without any notion of quotes, which these files do not need; quotation marks are dropped.
std::vector<std::vector<std::string>> cellsOf(const std::filesystem::path& file, char delimiter) {
    std::ifstream stream(file);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(stream, line);) {
        std::erase(line, '"');
        std::vector<std::string> cells(1);
        for (const char c : line) {
            if (c == delimiter)
                cells.emplace_back();
            else
                cells.back() += c;
        }
        rows.push_back(cells);
    }
    return rows;
}

struct Figures {
    int count = 0;
    std::int64_t minor = 0;

    bool operator==(const Figures&) const = default;
};
using ByBucket = std::map<Bucket, Figures>;

ByBucket figuresOf(const Incoming& incoming) {
    ByBucket figures;
    for (const auto& deal : incoming.deals) {
        ++figures[deal.bucket].count;
        if (deal.value.value)
            figures[deal.bucket].minor += deal.value.value->minor;
    }
    return figures;
}

Incoming taken(const std::vector<std::filesystem::path>& files) {
    auto incoming = test::importedFiles(files);
    EXPECT_TRUE(incoming.has_value()) << (incoming ? "" : incoming.error().detail);
    return incoming.value_or(Incoming{});
}

TEST(RealCrmDeals, StandInTheBucketsWithTheCountsAndSumsOfTheFile) {
    const auto file = test::sharedFile("deals/sales_pipeline-first-500.csv");
    if (!file)
        GTEST_SKIP() << "no shared data";
    const std::map<std::string, Bucket> buckets{{"Won", Bucket::Sold},
                                                {"Lost", Bucket::NotSold},
                                                {"Engaging", Bucket::Pending},
                                                {"Prospecting", Bucket::Pending}};
    ByBucket expected;
    int withoutAccount = 0;
    const auto rows = cellsOf(*file, ',');
    for (std::size_t i = 1; i < rows.size(); ++i) {
        auto& figures = expected[buckets.at(rows[i].at(4))];
        ++figures.count;
        figures.minor += rows[i].at(7).empty() ? 0 : std::stoll(rows[i][7]) * 100;
        withoutAccount += rows[i].at(3).empty() ? 1 : 0;
    }
    const Incoming incoming = taken({*file});
    EXPECT_EQ(figuresOf(incoming), expected);
    EXPECT_EQ(figuresOf(incoming),
              (ByBucket{{Bucket::Sold, {331, 68'623'400}}, {Bucket::Pending, {89, 0}}, {Bucket::NotSold, {80, 0}}}));
    EXPECT_EQ(
        std::ranges::count_if(incoming.deals, [](const auto& deal) { return deal.organisationName.value.empty(); }),
        withoutAccount);
    EXPECT_EQ(incoming.files.at(0).rows, 500);
    EXPECT_EQ(incoming.files.at(0).rejected, 0);
    EXPECT_THAT(incoming.warnings, IsEmpty());
}

TEST(RealCrmDeals, ComeWithTheirAccountsProductsAndTeams) {
    const auto folder = test::sharedFile("deals");
    if (!folder)
        GTEST_SKIP() << "no shared data";
    const Incoming incoming = taken({*folder / "sales_teams.csv", *folder / "sales_pipeline-first-500.csv",
                                     *folder / "products.csv", *folder / "accounts.csv"});
    EXPECT_EQ(incoming.deals.size(), 500U);
    EXPECT_EQ(incoming.organisations.size(), 85U);
    EXPECT_EQ(incoming.products.size(), 7U);
    EXPECT_EQ(incoming.owners.size(), 35U);
    EXPECT_THAT(incoming.warnings, IsEmpty());
    std::set<std::string> accounts{""};
    for (const auto& organisation : incoming.organisations)
        accounts.insert(exchange::nameKey(organisation.name));
    for (const auto& deal : incoming.deals)
        EXPECT_TRUE(accounts.contains(exchange::nameKey(deal.organisationName.value))) << deal.organisationName.value;
}

TEST(RealB2bDeals, StandInTheBucketsWithTheCountsOfTheFileAndKeepWhatIsUnknown) {
    const auto file = test::sharedFile("deals/salvirt-b2b-first-200.csv");
    if (!file)
        GTEST_SKIP() << "no shared data";
    ByBucket expected;
    int unknown = 0;
    int judgements = 0;
    const auto rows = cellsOf(*file, ';');
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ++expected[rows[i].at(22) == "Won" ? Bucket::Sold : Bucket::NotSold].count;
        for (std::size_t column = 2; column < 22; ++column)
            ++(rows[i].at(column) == "Unknown" ? unknown : judgements);
    }
    const Incoming incoming = taken({*file});
    EXPECT_EQ(figuresOf(incoming), expected);
    EXPECT_EQ(figuresOf(incoming), (ByBucket{{Bucket::Sold, {109, 0}}, {Bucket::NotSold, {91, 0}}}));
    EXPECT_EQ(incoming.unknownJudgements, unknown);
    EXPECT_EQ(incoming.unknownJudgements, 57);
    int kept = 0;
    std::set<std::string> keys;
    for (const auto& deal : incoming.deals) {
        kept += deal.source.value.empty() ? 0 : 1;
        kept +=
            static_cast<int>(std::ranges::count_if(deal.facts, [](const auto& fact) { return !fact.text.empty(); }));
        keys.insert(deal.origin.key);
    }
    EXPECT_EQ(kept, judgements);
    EXPECT_EQ(keys.size(),
              200U); // 11 rows are equal to an earlier one, and are deals of their own
    EXPECT_THAT(incoming.warnings, IsEmpty());
}

} // namespace
} // namespace ajar
