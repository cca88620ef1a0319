// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"

#include <optional>
#include <string>
#include <string_view>

namespace ajar::exchange {

/// How dates are to be read that can be read in two ways, "3/4/2024".
enum class DateOrder {
    Unsaid, ///< they are refused
    DayMonthYear,
    MonthDayYear,
    YearMonthDay
};

/// A moment as a file writes it. Where it names no offset it is local to whoever reads it.
struct WrittenTime {
    Day day;
    std::optional<int> minuteOfDay;   ///< 0 to 1439
    std::optional<int> offsetMinutes; ///< east of UTC

    bool operator==(const WrittenTime&) const = default;
};

/// A date or a moment, or why it is none: a clause that begins with the text, "'3/4/2024' can be read …".
template <class Value>
struct ReadDate {
    std::optional<Value> value;
    std::string fault;
};

/// Reads a date of a file; a time of day behind it is let pass. Taken whatever the order: 2026-11-23 (also with slashes or points),
/// 23.11.2026 (points: the day stands first), 23 Nov 2026, Nov 23, 2026, 23-Nov-2026 (English and German), and with slashes or hyphens what
/// can be read in one way only. What can be read in two needs an order. Two digits of a year are refused without one; with one 00 to 69 are
/// 2000 to 2069 and 70 to 99 are 1970 to 1999. A spreadsheet's number of a day is refused: it is not known to be one.
[[nodiscard]] ReadDate<Day> readDate(std::string_view text, DateOrder order);

/// The same with a time of day: "2024-02-01 09:30", "3/15/2024 2:30 PM", "2024-02-01T09:30:00+01:00", "2024-02-01T08:30Z". Seconds are let
/// pass. A date alone gives no time.
[[nodiscard]] ReadDate<WrittenTime> readTime(std::string_view text, DateOrder order);

} // namespace ajar::exchange
