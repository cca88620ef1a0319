// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_time.h"

#include "support/base/print.h"

#include <gtest/gtest.h>

#include <random>

namespace ajar::app {
namespace {

class LocalTimeInBerlin : public testing::Test {
protected:
    static Instant moment(const char* text) { return *parseInstant(text); }
    static Day day(const char* text) { return *parseDay(text); }

    LocalTime berlin{QTimeZone("Europe/Berlin")};
};

TEST_F(LocalTimeInBerlin, DaysBeginAtLocalMidnight) {
    EXPECT_EQ(berlin.dayOf(moment("2026-09-21T21:59:59Z")), day("2026-09-21"));
    EXPECT_EQ(berlin.dayOf(moment("2026-09-21T22:00:00Z")), day("2026-09-22"));
    EXPECT_EQ(berlin.minuteOfDay(moment("2026-09-21T22:00:00Z")), 0);
    EXPECT_EQ(berlin.zone(), "Europe/Berlin");
}

TEST_F(LocalTimeInBerlin, SummerAndWinterHaveTheirOffsets) {
    EXPECT_EQ(berlin.offsetMinutes(moment("2026-07-01T12:00:00Z")), 120);
    EXPECT_EQ(berlin.offsetMinutes(moment("2026-12-01T12:00:00Z")), 60);
    EXPECT_EQ(berlin.at(day("2026-07-01"), 14 * 60 + 30), moment("2026-07-01T12:30:00Z"));
    EXPECT_EQ(berlin.at(day("2026-12-01"), 14 * 60 + 30), moment("2026-12-01T13:30:00Z"));
}

TEST_F(LocalTimeInBerlin, AnHourThatIsSkippedIsOneLater) {
    EXPECT_EQ(berlin.at(day("2026-03-29"), 2 * 60 + 30), moment("2026-03-29T01:30:00Z")) << "03:30 by the clock";
    EXPECT_EQ(berlin.at(day("2026-03-29"), 3 * 60 + 30), moment("2026-03-29T01:30:00Z"));
    EXPECT_EQ(berlin.at(day("2026-03-29"), 60 + 30), moment("2026-03-29T00:30:00Z"));
}

TEST_F(LocalTimeInBerlin, OfAnHourThatComesTwiceItIsTheFirst) {
    EXPECT_EQ(berlin.at(day("2026-10-25"), 2 * 60 + 30), moment("2026-10-25T00:30:00Z"));
    EXPECT_EQ(berlin.at(day("2026-10-25"), 3 * 60 + 30), moment("2026-10-25T02:30:00Z"));
}

TEST_F(LocalTimeInBerlin, EveryMinuteOfTheYearComesBackUnlessItWasSkipped) {
    for (Day d = day("2026-01-01"); d <= day("2026-12-31"); d += 1)
        for (int minute = 0; minute < 1440; minute += 30) {
            const bool isSkipped = d == day("2026-03-29") && minute >= 120 && minute < 180;
            const Instant moment = berlin.at(d, minute);
            EXPECT_EQ(berlin.dayOf(moment), d);
            EXPECT_EQ(berlin.minuteOfDay(moment), isSkipped ? minute + 60 : minute) << d;
        }
}

TEST(LocalTime, InZonesFarEastAndWestIsRight) {
    const LocalTime kiritimati{QTimeZone("Pacific/Kiritimati")};
    const LocalTime kathmandu{QTimeZone("Asia/Kathmandu")};
    EXPECT_EQ(kiritimati.dayOf(*parseInstant("2026-09-21T10:00:00Z")), *parseDay("2026-09-22"));
    EXPECT_EQ(kathmandu.offsetMinutes(*parseInstant("2026-09-21T10:00:00Z")), 345);
    EXPECT_EQ(kathmandu.at(*parseDay("2026-09-21"), 0), *parseInstant("2026-09-20T18:15:00Z"));
}

TEST(LocalTime, OfAZoneThatIsNoneIsUtc) {
    EXPECT_EQ(LocalTime(QTimeZone()).zone(), "UTC");
}

TEST(LocalTimes, SaysOfManyMomentsWhatLocalTimeSaysOfEach) {
    std::mt19937_64 random(7);
    for (const char* name : {"Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"}) {
        const LocalTime local{QTimeZone(name)};
        LocalTimes times(local);
        EXPECT_EQ(times.zone(), local.zone());
        for (int i = 0; i < 3'000; ++i) {
            const Day day{static_cast<std::int32_t>(random() % 25'000)};
            const auto minute = static_cast<int>(random() % 1440);
            const Instant moment = local.at(day, minute);
            ASSERT_EQ(times.at(day, minute), moment) << name << ' ' << toText(day) << ' ' << minute;
            ASSERT_EQ(times.offsetMinutes(moment), local.offsetMinutes(moment)) << name << ' ' << toText(day);
        }
        // Around each change, to the millisecond.
        const QTimeZone zone(name);
        for (const auto& change : zone.transitions(QDateTime::fromSecsSinceEpoch(1'500'000'000),
                                                   QDateTime::fromSecsSinceEpoch(1'800'000'000)))
            for (const std::int64_t ms : {-1, 0, 1}) {
                const Instant moment{change.atUtc.toMSecsSinceEpoch() + ms};
                ASSERT_EQ(times.offsetMinutes(moment), local.offsetMinutes(moment)) << name << ' ' << ms;
            }
    }
}

} // namespace
} // namespace ajar::app
