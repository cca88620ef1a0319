// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day.h"

#include "support/base/print.h"

#include <gtest/gtest.h>

#include <limits>

namespace ajar {
namespace {

Day day(int year, int month, int dayOfMonth) {
    return dayOf({year, month, dayOfMonth}).value();
}

TEST(Days, AreCountedFrom1970) {
    EXPECT_EQ(day(1970, 1, 1).number, 0);
    EXPECT_EQ(day(1969, 12, 31).number, -1);
    EXPECT_EQ(day(2000, 3, 1) - day(2000, 2, 28), 2);
    EXPECT_EQ(day(1900, 3, 1) - day(1900, 2, 28), 1);
}

TEST(Days, ThatDoNotExistAreNone) {
    EXPECT_FALSE(dayOf({2026, 2, 29}));
    EXPECT_FALSE(dayOf({2026, 2, 30}));
    EXPECT_FALSE(dayOf({2026, 13, 1}));
    EXPECT_FALSE(dayOf({2026, 0, 1}));
    EXPECT_FALSE(dayOf({2026, 1, 0}));
    EXPECT_FALSE(dayOf({2026, 1, 32}));
    EXPECT_FALSE(dayOf({2026, 1, 257})); // 1 in a byte
    EXPECT_FALSE(dayOf({10'000, 1, 1}));
    EXPECT_TRUE(dayOf({2024, 2, 29}));
}

TEST(Days, KnowTheirWeekday) {
    EXPECT_EQ(weekday(day(2026, 11, 23)), Weekday::Monday);
    EXPECT_EQ(weekday(day(1969, 12, 31)), Weekday::Wednesday);
    EXPECT_EQ(weekday(day(2026, 11, 29)), Weekday::Sunday);
}

TEST(Days, KnowLeapYearsAndMonths) {
    EXPECT_TRUE(isLeapYear(2000));
    EXPECT_FALSE(isLeapYear(1900));
    EXPECT_EQ(daysInMonth(2024, 2), 29);
    EXPECT_EQ(daysInMonth(2026, 2), 28);
    EXPECT_EQ(daysInMonth(2026, 12), 31);
    EXPECT_EQ(daysInMonth(2026, 13), 0);
}

TEST(Days, AreWrittenAndReadAsIso8601) {
    EXPECT_EQ(toText(day(2026, 11, 23)), "2026-11-23");
    EXPECT_EQ(toText(day(987, 6, 5)), "0987-06-05");
    EXPECT_EQ(parseDay("2026-11-23"), day(2026, 11, 23));
}

TEST(Days, AreReadStrictly) {
    for (const char* text : {"", "2026-11-2", "2026-11-231", "2026/11/23", "23.11.2026", "2026-02-30", "+026-11-23",
                             "2026-1 -23", " 026-11-23", "-026-11-23", "2026-11-2x", "99999-1-01"})
        EXPECT_FALSE(parseDay(text)) << text;
}

TEST(Days, OfRecordsLieInThreeCenturies) {
    EXPECT_TRUE(isUsable(day(1900, 1, 1)));
    EXPECT_TRUE(isUsable(day(2200, 12, 31)));
    EXPECT_FALSE(isUsable(day(1899, 12, 31)));
    EXPECT_FALSE(isUsable(day(2201, 1, 1)));
    EXPECT_TRUE(isUsable(Instant{0}));
    EXPECT_FALSE(isUsable(Instant{std::numeric_limits<std::int64_t>::max()}));
    EXPECT_FALSE(isUsable(Instant{std::numeric_limits<std::int64_t>::min()}));
}

TEST(Instants, FallOnTheDayOfTheirOffset) {
    const Instant lateInLondon{day(2026, 6, 30).number * 86'400'000LL + (23 * 60 + 30) * 60'000LL};
    EXPECT_EQ(dayAt(lateInLondon, 0), day(2026, 6, 30));
    EXPECT_EQ(dayAt(lateInLondon, 120), day(2026, 7, 1));
    EXPECT_EQ(minuteOfDayAt(lateInLondon, 0), 23 * 60 + 30);
    EXPECT_EQ(minuteOfDayAt(lateInLondon, 120), 90);
    EXPECT_EQ(dayAt(Instant{-1}, 0), day(1969, 12, 31));
    EXPECT_EQ(minuteOfDayAt(Instant{-1}, 0), 1439);
}

TEST(Instants, AreMadeFromDayAndTime) {
    EXPECT_EQ(toText(instantAt(day(2026, 11, 23), 14 * 60 + 30, 60)), "2026-11-23T13:30:00.000Z");
}

TEST(Instants, AreWrittenWithMilliseconds) {
    EXPECT_EQ(toText(Instant{0}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(toText(Instant{-1}), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(toText(Instant{1'795'435'265'250}), "2026-11-23T12:01:05.250Z");
}

TEST(Instants, AreReadWithAndWithoutThem) {
    EXPECT_EQ(parseInstant("2026-11-23T12:01:05.250Z"), (Instant{1'795'435'265'250}));
    EXPECT_EQ(parseInstant("2026-11-23T12:01:05Z"), (Instant{1'795'435'265'000}));
}

TEST(Instants, AreReadStrictly) {
    for (const char* text :
         {"", "2026-11-23", "2026-11-23T12:01:05", "2026-11-23T12:01:05.25Z", "2026-11-23T24:00:00Z",
          "2026-11-23T12:60:00Z", "2026-11-23T12:01:60Z", "2026-11-23 12:01:05Z", "2026-11-23T12:01:05,250Z",
          "2026-11-23T12-01-05Z", "2026-02-30T12:01:05Z", "2026-11-23T12:01:05.25xZ", "2026-11-23T12:01:05+01:00"})
        EXPECT_FALSE(parseInstant(text)) << text;
}

TEST(Instants, OfHostileFilesOverflowNothing) {
    for (const auto ms : {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        EXPECT_NE(dayAt(Instant{ms}, 840).number, 0);
        EXPECT_GE(minuteOfDayAt(Instant{ms}, -840), 0);
        EXPECT_FALSE(toText(Instant{ms}).empty());
    }
}

} // namespace
} // namespace ajar
