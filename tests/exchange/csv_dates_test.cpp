// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ajar {
namespace {

using exchange::DateOrder;
using exchange::readDate;
using exchange::readTime;
using exchange::WrittenTime;
using testing::HasSubstr;

std::string dayIn(std::string_view text, DateOrder order = DateOrder::Unsaid) {
    const auto read = readDate(text, order);
    EXPECT_EQ(read.value.has_value(), read.fault.empty());
    return read.value ? toText(*read.value) : read.fault;
}

WrittenTime timeIn(std::string_view text, DateOrder order = DateOrder::Unsaid) {
    const auto read = readTime(text, order);
    EXPECT_TRUE(read.value.has_value()) << read.fault;
    return read.value.value_or(WrittenTime{});
}

TEST(CsvDates, AreTakenWhereTheyCanBeReadInOneWay) {
    for (const auto order :
         {DateOrder::Unsaid, DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay})
        for (const char* text : {"2026-04-23", "2026/04/23", "2026.4.23", "23.04.2026", "23.4.2026", "23/4/2026",
                                 "4/23/2026", "4-23-2026", "23-4-2026", "23 Apr 2026", "23-Apr-2026", "23. April 2026",
                                 "Apr 23, 2026", "april 23 2026", " 2026-04-23 "})
            EXPECT_EQ(dayIn(text, order), "2026-04-23") << text;
    EXPECT_EQ(dayIn("5/5/2026"), "2026-05-05") << "either way the same day";
    EXPECT_EQ(dayIn("3.4.2026"), "2026-04-03") << "with points the day stands first";
    EXPECT_EQ(dayIn("1. März 2026"), "2026-03-01");
    EXPECT_EQ(dayIn("24 Dez 2026"), "2026-12-24");
}

TEST(CsvDates, ThatCanBeReadInTwoWaysAreAskedAbout) {
    for (const char* text : {"3/4/2026", "3-4-2026", "03/04/2026"}) {
        EXPECT_THAT(dayIn(text), HasSubstr("can be read in two ways; say --dates dmy or mdy")) << text;
        EXPECT_THAT(dayIn(text, DateOrder::YearMonthDay), HasSubstr("--dates"));
        EXPECT_EQ(dayIn(text, DateOrder::DayMonthYear), "2026-04-03");
        EXPECT_EQ(dayIn(text, DateOrder::MonthDayYear), "2026-03-04");
    }
}

TEST(CsvDates, OfTwoDigitYearsAreAskedAboutAndThenLieBetween1970And2069) {
    for (const char* text : {"3.4.26", "13/4/26", "26/04/13", "7-Feb-22"})
        EXPECT_THAT(dayIn(text), HasSubstr("--dates")) << text;
    EXPECT_EQ(dayIn("3.4.26", DateOrder::DayMonthYear), "2026-04-03");
    EXPECT_EQ(dayIn("3/4/69", DateOrder::MonthDayYear), "2069-03-04");
    EXPECT_EQ(dayIn("3/4/70", DateOrder::MonthDayYear), "1970-03-04");
    EXPECT_EQ(dayIn("24/02/03", DateOrder::YearMonthDay), "2024-02-03");
    EXPECT_EQ(dayIn("7-Feb-22", DateOrder::DayMonthYear), "2022-02-07");
}

TEST(CsvDates, ThatAreNoneSayWhy) {
    EXPECT_THAT(dayIn("45631"), HasSubstr("spreadsheet's number of a day"));
    EXPECT_THAT(dayIn("45631.5"), HasSubstr("spreadsheet's number of a day"));
    EXPECT_THAT(dayIn("2026-02-30"), HasSubstr("does not exist"));
    EXPECT_THAT(dayIn("30/30/2026"), HasSubstr("does not exist"));
    EXPECT_THAT(dayIn("1850-01-01"), HasSubstr("between 1900 and 2200"));
    for (const char* text : {"", "soon", "2026", "2026-11", "11/2026", "2026-11-23x", "23.11.", "2026-11-23-24",
                             "99999999", "1-2-3-4", "Foo 3, 2026", "2026-1-", "2026--1-1"})
        EXPECT_THAT(dayIn(text), HasSubstr("is no date that can be read")) << text;
    EXPECT_LT(dayIn(std::string(100'000, '1')).size(), 200U) << "a hostile text is not told whole";
}

TEST(CsvTimes, OfDayAreReadAsProgramsWriteThem) {
    const Day day = *dayOf({2024, 2, 1});
    EXPECT_EQ(timeIn("2024-02-01"), (WrittenTime{day, std::nullopt, std::nullopt}));
    for (const char* text : {"2024-02-01 09:30", "2024-02-01 9:30", "2024-02-01T09:30:15", "2024-02-01 09:30:15.250",
                             "1.2.2024, 09:30", "1.2.2024 9:30 Uhr", "2024-02-01 9:30 AM", "2024-02-01 9:30am"})
        EXPECT_EQ(timeIn(text), (WrittenTime{day, 570, std::nullopt})) << text;
    EXPECT_EQ(timeIn("3/15/2024 2:30 PM"), (WrittenTime{*dayOf({2024, 3, 15}), 870, std::nullopt}));
    EXPECT_EQ(timeIn("2024-02-01 12:05 AM").minuteOfDay, 5);
    EXPECT_EQ(timeIn("2024-02-01 12:05 PM").minuteOfDay, 725);
}

TEST(CsvTimes, KeepTheOffsetThatTheyName) {
    EXPECT_EQ(timeIn("2024-02-01T09:30:00Z").offsetMinutes, 0);
    EXPECT_EQ(timeIn("2024-02-01 09:30 UTC").offsetMinutes, 0);
    EXPECT_EQ(timeIn("2024-02-01T09:30:00+05:30").offsetMinutes, 330);
    EXPECT_EQ(timeIn("2024-02-01T09:30:00.000-0330").offsetMinutes, -210);
    EXPECT_EQ(timeIn("2024-02-01T09:30+01").offsetMinutes, 60);
    for (const char* text : {"2024-02-01 25:00", "2024-02-01 09:60", "2024-02-01 13:00 PM", "2024-02-01 0:30 AM",
                             "2024-02-01T09:30+19:00", "2024-02-01 09", "2024-02-01 09:30 Mars", "2024-02-01T"})
        EXPECT_FALSE(readTime(text, DateOrder::Unsaid).value.has_value()) << text;
}

} // namespace
} // namespace ajar
