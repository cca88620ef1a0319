// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_line.h"
#include "support/domain/builders.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

namespace ajar {
namespace {

using namespace test;

// kToday is a Monday, 23 November 2026.
std::optional<Day> past(std::string_view text) {
    return parseDayWords(text, kToday, DayDirection::Past);
}

std::optional<Day> future(std::string_view text) {
    return parseDayWords(text, kToday, DayDirection::Future);
}

TEST(DayWords, NameTheDaysAroundToday) {
    EXPECT_EQ(past("today"), kToday);
    EXPECT_EQ(past("Heute"), kToday);
    EXPECT_EQ(past("yesterday"), kToday - 1);
    EXPECT_EQ(past("gestern"), kToday - 1);
    EXPECT_EQ(past("vorgestern"), kToday - 2);
    EXPECT_EQ(past("the day before yesterday"), kToday - 2);
    EXPECT_EQ(past("tomorrow"), kToday + 1);
    EXPECT_EQ(past("morgen"), kToday + 1);
    EXPECT_EQ(past("übermorgen"), kToday + 2);
    EXPECT_EQ(past("the day after tomorrow"), kToday + 2);
}

TEST(DayWords, AWeekdayAloneIsTheLastOrTheNext) {
    EXPECT_EQ(past("fri"), kToday - 3);
    EXPECT_EQ(future("fri"), kToday + 4);
    EXPECT_EQ(past("Freitag"), kToday - 3);
    EXPECT_EQ(future("Do"), kToday + 3);
    EXPECT_EQ(past("Thursday"), kToday - 4);
    EXPECT_EQ(past("monday"), kToday);       // today counts for what was
    EXPECT_EQ(future("monday"), kToday + 7); // and not for what will be
}

TEST(DayWords, NextLastAndThisSayWhich) {
    EXPECT_EQ(past("next thu"), kToday + 3);
    EXPECT_EQ(past("nächsten Donnerstag"), kToday + 3);
    EXPECT_EQ(past("naechsten Do."), kToday + 3);
    EXPECT_EQ(future("last fri"), kToday - 3);
    EXPECT_EQ(future("letzten Freitag"), kToday - 3);
    EXPECT_EQ(future("last monday"), kToday - 7);
    EXPECT_EQ(past("this fri"), kToday + 4);
    EXPECT_EQ(past("diesen Montag"), kToday);
    EXPECT_EQ(past("next week"), kToday + 7);
    EXPECT_EQ(past("nächste Woche"), kToday + 7);
    EXPECT_EQ(past("last month"), day(2026, 10, 23));
}

TEST(DayWords, CountDaysWeeksAndMonths) {
    EXPECT_EQ(past("in 2 weeks"), kToday + 14);
    EXPECT_EQ(past("in zwei Wochen"), kToday + 14);
    EXPECT_EQ(past("in a week"), kToday + 7);
    EXPECT_EQ(past("in einem Monat"), day(2026, 12, 23));
    EXPECT_EQ(past("3 days ago"), kToday - 3);
    EXPECT_EQ(past("vor 3 Tagen"), kToday - 3);
    EXPECT_EQ(parseDayWords("in 1 month", day(2026, 1, 31), DayDirection::Past), day(2026, 2, 28));
}

TEST(DayWords, ReadFullDates) {
    for (const char* text : {"2026-06-12", "2026/06/12", "12.6.2026", "12.06.2026", "12.6.26", "12 Jun 2026",
                             "12. Juni 2026", "12th of June 2026", "June 12, 2026", "Fri 12 Jun 2026", "Fr, 12.6.2026"})
        EXPECT_EQ(past(text), day(2026, 6, 12)) << text;
    EXPECT_EQ(past("25/12/2026"), day(2026, 12, 25));
    EXPECT_EQ(past("12/25/2026"), day(2026, 12, 25));
    EXPECT_EQ(past("1.1.85"), day(1985, 1, 1));
}

TEST(DayWords, CompleteADateByItsDirection) {
    EXPECT_EQ(past("12.6."), day(2026, 6, 12));
    EXPECT_EQ(future("12.6."), day(2027, 6, 12));
    EXPECT_EQ(past("1 Dec"), day(2025, 12, 1));
    EXPECT_EQ(future("1. Dez."), day(2026, 12, 1));
    EXPECT_EQ(future("Dec 1st"), day(2026, 12, 1));
    EXPECT_EQ(past("25/12"), day(2025, 12, 25));
    EXPECT_EQ(past("3. März"), day(2026, 3, 3));
    EXPECT_EQ(past("23.11."), kToday);
    EXPECT_EQ(future("23.11."), kToday);
    EXPECT_EQ(future("29.2."), day(2028, 2, 29));
    EXPECT_EQ(past("29 Feb"), day(2024, 2, 29));
}

TEST(DayWords, DoNotGuessWhatCanBeReadTwoWays) {
    EXPECT_EQ(past("3/4"), std::nullopt);
    EXPECT_EQ(past("3/4/2026"), std::nullopt);
    EXPECT_EQ(past("3/3/2026"), day(2026, 3, 3));
}

TEST(DayWords, FindNothingInWhatIsNoDate) {
    for (const char* text : {"",
                             " ",
                             "soon",
                             "next",
                             "next soon",
                             "in weeks",
                             "12.6",
                             "30.2.",
                             "31 Jun",
                             "2026-13-01",
                             "32/1",

                             "Mon 12 Jun 2026",
                             "99999 days ago",
                             "in 999 months ago",
                             "tomorrow morning",
                             "1.1.1",
                             "12 Jun 26",
                             "12.13.",
                             "1/2/3/4",
                             "--",
                             "./.",
                             "2026-1-1-1",
                             "Juneish 12",
                             "2300-01-01"})
        EXPECT_EQ(past(text), std::nullopt) << text;
}

} // namespace
} // namespace ajar
