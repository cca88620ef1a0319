// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

/// A civil date without a zone, as days since 1970-01-01 in the proleptic Gregorian calendar.
/// Days of records lie between 1900 and 2200; `isUsable` says so.
struct Day {
    std::int32_t number = 0;

    auto operator<=>(const Day&) const = default;
    Day& operator+=(int days) {
        number += days;
        return *this;
    }
};

[[nodiscard]] constexpr Day operator+(Day day, int days) {
    return Day{day.number + days};
}
[[nodiscard]] constexpr Day operator-(Day day, int days) {
    return Day{day.number - days};
}
/// Days from `b` to `a`; negative where `a` is earlier.
[[nodiscard]] constexpr int operator-(Day a, Day b) {
    return a.number - b.number;
}

struct YearMonthDay {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31

    auto operator<=>(const YearMonthDay&) const = default;
};

enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// The day of a calendar date, or nothing where there is none (30 February).
[[nodiscard]] std::optional<Day> dayOf(YearMonthDay date);
[[nodiscard]] YearMonthDay calendarDate(Day day);
[[nodiscard]] Weekday weekday(Day day);
[[nodiscard]] bool isLeapYear(int year);
/// 28 to 31; 0 for a month that is none.
[[nodiscard]] int daysInMonth(int year, int month);

/// ISO 8601, "2026-11-23".
[[nodiscard]] std::string toText(Day day);
/// Reads exactly "YYYY-MM-DD"; nothing for anything else or a day that does not exist.
[[nodiscard]] std::optional<Day> parseDay(std::string_view text);

/// 1900-01-01 to 2200-12-31: what a record may hold. Beyond it a date is a typing error.
[[nodiscard]] bool isUsable(Day day);
/// The same of an instant, by its day in UTC.
[[nodiscard]] bool isUsable(Instant instant);

/// An instant's civil day at `offsetMinutes` east of UTC. An encounter keeps its offset, so its day is arithmetic.
[[nodiscard]] Day dayAt(Instant instant, int offsetMinutes);
/// Minutes after midnight (0 to 1439) at `offsetMinutes` east of UTC.
[[nodiscard]] int minuteOfDayAt(Instant instant, int offsetMinutes);
/// The instant of `minuteOfDay` on `day` at `offsetMinutes` east of UTC.
[[nodiscard]] Instant instantAt(Day day, int minuteOfDay, int offsetMinutes);

/// RFC 3339 in UTC with milliseconds: "2026-11-23T12:01:05.250Z".
[[nodiscard]] std::string toText(Instant instant);
/// Reads what `toText(Instant)` writes, also without the fraction; nothing for anything else.
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);

} // namespace ajar
