// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace ajar {
namespace {

constexpr std::int64_t kMsPerMinute = 60'000;
constexpr std::int64_t kMsPerDay = 86'400'000;

std::int64_t floorDiv(std::int64_t value, std::int64_t by) {
    const std::int64_t quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

/// Milliseconds of local time. Held within 30,000 years, so that a hostile file's instant overflows nothing.
std::int64_t localMs(Instant instant, int offsetMinutes) {
    constexpr std::int64_t kMost = 30'000LL * 366 * kMsPerDay;
    return std::clamp(instant.ms, -kMost, kMost) + offsetMinutes * kMsPerMinute;
}

/// The value of exactly `count` digits at `from`, or -1.
int digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Writes the last `count` digits of a number over those at `from`: exports write millions of days, and printf takes its time.
void writeDigits(std::string& text, std::size_t from, std::size_t count, int number) {
    for (std::size_t i = from + count; i > from; number /= 10)
        text[--i] = static_cast<char>('0' + number % 10);
}

} // namespace

std::optional<Day> dayOf(YearMonthDay date) {
    using namespace std::chrono;
    if (date.year < -9999 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > 31) // chrono keeps a day in a byte: 257 would pass for 1
        return std::nullopt;
    const year_month_day civil{year{date.year}, month{static_cast<unsigned>(date.month)},
                               day{static_cast<unsigned>(date.day)}};
    if (!civil.ok())
        return std::nullopt;
    return Day{static_cast<std::int32_t>(sys_days{civil}.time_since_epoch().count())};
}

YearMonthDay calendarDate(Day day) {
    using namespace std::chrono;
    const year_month_day civil{sys_days{days{day.number}}};
    return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
            static_cast<int>(static_cast<unsigned>(civil.day()))};
}

Weekday weekday(Day day) {
    using namespace std::chrono;
    return static_cast<Weekday>(std::chrono::weekday{sys_days{days{day.number}}}.iso_encoding());
}

bool isLeapYear(int year) {
    return std::chrono::year{year}.is_leap();
}

int daysInMonth(int year, int month) {
    static constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    if (month == 2 && isLeapYear(year))
        return 29;
    return kLengths[static_cast<std::size_t>(month - 1)];
}

std::string toText(Day day) {
    const YearMonthDay date = calendarDate(day);
    if (date.year < 0 || date.year > 9999) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
        return text.data();
    }
    std::string text = "0000-00-00";
    writeDigits(text, 0, 4, date.year);
    writeDigits(text, 5, 2, date.month);
    writeDigits(text, 8, 2, date.day);
    return text;
}

std::optional<Day> parseDay(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const YearMonthDay date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
    if (date.year < 0)
        return std::nullopt;
    return dayOf(date);
}

bool isUsable(Day day) {
    static const Day kFirst = *dayOf({1900, 1, 1});
    static const Day kLast = *dayOf({2200, 12, 31});
    return day >= kFirst && day <= kLast;
}

bool isUsable(Instant instant) {
    return isUsable(dayAt(instant, 0));
}

Day dayAt(Instant instant, int offsetMinutes) {
    return Day{static_cast<std::int32_t>(floorDiv(localMs(instant, offsetMinutes), kMsPerDay))};
}

int minuteOfDayAt(Instant instant, int offsetMinutes) {
    const std::int64_t local = localMs(instant, offsetMinutes);
    return static_cast<int>((local - floorDiv(local, kMsPerDay) * kMsPerDay) / kMsPerMinute);
}

Instant instantAt(Day day, int minuteOfDay, int offsetMinutes) {
    return Instant{day.number * kMsPerDay + (static_cast<std::int64_t>(minuteOfDay) - offsetMinutes) * kMsPerMinute};
}

std::string toText(Instant instant) {
    const std::int64_t ms = localMs(instant, 0);
    const auto rest = static_cast<int>(ms - floorDiv(ms, kMsPerDay) * kMsPerDay);
    std::string time = "T00:00:00.000Z";
    writeDigits(time, 1, 2, rest / 3'600'000);
    writeDigits(time, 4, 2, rest / 60'000 % 60);
    writeDigits(time, 7, 2, rest / 1000 % 60);
    writeDigits(time, 10, 3, rest % 1000);
    return toText(dayAt(instant, 0)) + time;
}

std::optional<Instant> parseInstant(std::string_view text) {
    const bool fraction = text.size() == 24;
    if ((text.size() != 20 && !fraction) || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text.back() != 'Z')
        return std::nullopt;
    const auto day = parseDay(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const int ms = fraction ? digits(text, 20, 3) : 0;
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || ms < 0)
        return std::nullopt;
    if (fraction && text[19] != '.')
        return std::nullopt;
    return Instant{day->number * kMsPerDay + hour * 3'600'000LL + minute * kMsPerMinute + second * 1000LL + ms};
}

} // namespace ajar
