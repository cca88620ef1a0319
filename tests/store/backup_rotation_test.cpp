// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day.h"
#include "store/backup.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace ajar::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

/// 2026-11-23 (a Monday), 12:00 UTC.
Instant noon() {
    return instantAt(*dayOf({2026, 11, 23}), 12 * 60, 0);
}

/// `count` times, the newest at `last`, `step` apart.
std::vector<Instant> times(int count, Instant last, std::int64_t step) {
    std::vector<Instant> result;
    for (int i = 0; i < count; ++i)
        result.push_back(Instant{last.ms - i * step});
    return result;
}

std::set<Instant> kept(const std::vector<Instant>& taken) {
    std::set<Instant> result(taken.begin(), taken.end());
    for (const Instant gone : expiredBackups(taken))
        result.erase(gone);
    return result;
}

TEST(BackupRotation, KeepsTheTenNewest) {
    EXPECT_THAT(expiredBackups({}), IsEmpty());
    EXPECT_THAT(expiredBackups(times(10, noon(), kMinute)), IsEmpty());
    const auto twelve = times(12, noon(), kMinute);
    EXPECT_THAT(expiredBackups(twelve), ElementsAre(twelve[10], twelve[11]));
}

TEST(BackupRotation, KeepsTheNewestOfEachOfSevenDays) {
    // Hourly for twelve days: ten newest hours, and the last hour of each of six days before today.
    const auto left = kept(times(12 * 24, noon(), kHour));
    for (int daysAgo = 1; daysAgo <= 6; ++daysAgo)
        EXPECT_TRUE(left.contains(Instant{noon().ms - daysAgo * kDay + 11 * kHour})) << daysAgo;
    EXPECT_FALSE(left.contains(Instant{noon().ms - 3 * kDay}));
}

TEST(BackupRotation, KeepsTheNewestOfEachOfFourWeeks) {
    // Daily for 60 days, noon, the newest on a Monday: ten days, then the Sundays that end the weeks before.
    const auto left = kept(times(60, noon(), kDay));
    EXPECT_EQ(left.size(), 11U);
    EXPECT_TRUE(left.contains(Instant{noon().ms - 8 * kDay}));
    EXPECT_TRUE(left.contains(Instant{noon().ms - 15 * kDay}));
    EXPECT_FALSE(left.contains(Instant{noon().ms - 22 * kDay}));
}

TEST(BackupRotation, CountsDaysThatHaveABackupOnly) {
    // Once a year is ten newest, whatever the days between.
    EXPECT_THAT(expiredBackups(times(9, noon(), 365 * kDay)), IsEmpty());
}

RC_GTEST_PROP(BackupRotation, KeepsTheNewestAndAtMostTwentyOneAndIsDoneAtOnce, ()) {
    auto taken = *rc::gen::container<std::vector<Instant>>(rc::gen::map(
        rc::gen::inRange<std::int64_t>(0, 400 * kDay), [](std::int64_t ms) { return Instant{noon().ms + ms}; }));
    std::ranges::sort(taken);
    taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
    const auto left = kept(taken);
    RC_ASSERT(left.size() <= 21U);
    RC_ASSERT(left.size() >= std::min<std::size_t>(10, taken.size()));
    const bool keepsNewest = taken.empty() || left.contains(taken.back());
    RC_ASSERT(keepsNewest);
    RC_ASSERT(expiredBackups({left.begin(), left.end()}).empty());
}

} // namespace
} // namespace ajar::store
