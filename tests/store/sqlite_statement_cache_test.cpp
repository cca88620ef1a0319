// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/statement_cache.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

/// A cache over a database in memory that notes what was prepared.
class StatementCacheTest : public testing::Test {
protected:
    StatementCacheTest() { sqlite3_open(":memory:", &db); }
    ~StatementCacheTest() override {
        cache.clear();
        sqlite3_close(db);
    }

    Query take(const std::string& sql) {
        return cache.take(sql, [this](std::string_view text) {
            prepared.emplace_back(text);
            sqlite3_stmt* handle = nullptr;
            sqlite3_prepare_v2(db, prepared.back().c_str(), -1, &handle, nullptr);
            return std::make_unique<SqliteStatement>(handle, nullptr);
        });
    }

    sqlite3* db = nullptr;
    StatementCache cache{2};
    std::vector<std::string> prepared;
};

TEST_F(StatementCacheTest, PreparesATextOnce) {
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(take("SELECT 1").step());
    EXPECT_THAT(prepared, testing::ElementsAre("SELECT 1"));
}

TEST_F(StatementCacheTest, LetsTheOneGoThatWasNotUsedForTheLongestTime) {
    (void)take("SELECT 1");
    (void)take("SELECT 2");
    (void)take("SELECT 1");
    (void)take("SELECT 3"); // now 2 goes
    EXPECT_EQ(cache.size(), 2U);
    prepared.clear();
    (void)take("SELECT 1");
    EXPECT_THAT(prepared, testing::IsEmpty());
    (void)take("SELECT 2");
    EXPECT_THAT(prepared, testing::ElementsAre("SELECT 2"));
}

TEST_F(StatementCacheTest, NeverLetsGoOfOneInUse) {
    auto first = take("SELECT 1");
    auto second = take("SELECT 2");
    auto third = take("SELECT 3");
    EXPECT_EQ(cache.size(), 3U);
    EXPECT_TRUE(first.step());
    EXPECT_TRUE(second.step());
    EXPECT_TRUE(third.step());
    cache.clear();
    EXPECT_EQ(cache.size(), 3U);
}

TEST_F(StatementCacheTest, KeepsTwinsForTheNextTime) {
    {
        auto first = take("SELECT 1");
        auto twin = take("SELECT 1");
    }
    {
        auto first = take("SELECT 1");
        auto twin = take("SELECT 1");
    }
    EXPECT_EQ(prepared.size(), 2U);
}

} // namespace
} // namespace ajar::store
