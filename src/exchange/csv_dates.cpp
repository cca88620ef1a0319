// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_dates.h"

#include "base/text.h"
#include "domain/encounter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace ajar::exchange {
namespace {

/// The longest text that can be a date; whatever is longer is not looked at.
constexpr std::size_t kMostBytes = 60;
constexpr int kCenturyTurns = 70; ///< as POSIX reads two digits of a year
constexpr int kMinutesAnHour = 60;

struct Month {
    std::string_view start; ///< of its name, folded
    int number;
};
constexpr std::array kMonths{Month{"jan", 1},  Month{"feb", 2}, Month{"mar", 3},  Month{"maer", 3}, Month{"mrz", 3},
                             Month{"apr", 4},  Month{"may", 5}, Month{"mai", 5},  Month{"jun", 6},  Month{"jul", 7},
                             Month{"aug", 8},  Month{"sep", 9}, Month{"oct", 10}, Month{"okt", 10}, Month{"nov", 11},
                             Month{"dec", 12}, Month{"dez", 12}};

/// A number with the text it was read from: "03" and "3" are not the same year.
struct Number {
    int value = 0;
    std::size_t digits = 0;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

/// Takes things off the front of a text.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    [[nodiscard]] std::string_view rest() const { return m_text; }
    bool take(char c) {
        const bool isThere = front() == c;
        m_text.remove_prefix(isThere ? 1 : 0);
        return isThere;
    }
    bool take(std::string_view word) {
        const bool isThere = m_text.starts_with(word);
        m_text.remove_prefix(isThere ? word.size() : 0);
        return isThere;
    }
    void passBlanks() {
        while (take(' ')) {
        }
    }
    std::optional<Number> number(std::size_t most) {
        std::size_t digits = 0;
        while (digits < m_text.size() && isDigit(m_text[digits]))
            ++digits;
        if (digits == 0 || digits > most)
            return std::nullopt;
        Number number{0, digits};
        std::from_chars(m_text.data(), m_text.data() + digits, number.value);
        m_text.remove_prefix(digits);
        return number;
    }
    std::string_view letters() {
        std::size_t count = 0;
        while (count < m_text.size() && isLetter(m_text[count]))
            ++count;
        const auto word = m_text.substr(0, count);
        m_text.remove_prefix(count);
        return word;
    }

private:
    std::string_view m_text;
};

std::optional<int> monthNamed(std::string_view word) {
    for (const auto& month : kMonths)
        if (word.starts_with(month.start))
            return month.number;
    return std::nullopt;
}

/// What a date says, before it is one.
struct Reading {
    std::optional<Day> day;
    std::string_view fault; ///< behind the text; empty: it is no date at all
};

constexpr std::string_view kTwoWays = "can be read in two ways; say --dates dmy or mdy";
constexpr std::string_view kShortYear = "has two digits of a year; say --dates dmy, mdy or ymd, or write four";
constexpr std::string_view kNoDay = "is a day that does not exist";

std::optional<int> fullYear(Number year, DateOrder order) {
    if (year.digits == 4)
        return year.value;
    if (year.digits != 2 || order == DateOrder::Unsaid)
        return std::nullopt;
    return year.value + (year.value < kCenturyTurns ? 2000 : 1900);
}

Reading made(Number year, int month, int day, DateOrder order) {
    if (year.digits != 4 && year.digits != 2)
        return {};
    const auto full = fullYear(year, order);
    if (!full)
        return {std::nullopt, kShortYear};
    const auto found = dayOf({*full, month, day});
    return {found, found ? std::string_view() : kNoDay};
}

/// "3/4/2024", "15-3-2024": the year stands last.
Reading withYearLast(Number first, Number second, Number year, DateOrder order) {
    const bool canBeDayFirst = first.value <= 31 && second.value <= 12;
    const bool canBeMonthFirst = first.value <= 12 && second.value <= 31;
    if (!canBeDayFirst && !canBeMonthFirst)
        return {std::nullopt, kNoDay};
    const bool isEither = canBeDayFirst && canBeMonthFirst && first.value != second.value;
    if (isEither && order != DateOrder::DayMonthYear && order != DateOrder::MonthDayYear)
        return {std::nullopt, kTwoWays};
    const bool isDayFirst = isEither ? order == DateOrder::DayMonthYear : canBeDayFirst;
    return isDayFirst ? made(year, second.value, first.value, order) : made(year, first.value, second.value, order);
}

/// Three numbers with the same mark between them.
Reading ofNumbers(Cursor& cursor, Number first, char mark, DateOrder order) {
    const auto second = cursor.number(2);
    if (!second || !cursor.take(mark))
        return {};
    const auto third = cursor.number(4);
    if (!third)
        return {};
    if (first.digits == 4)
        return third->digits <= 2 ? made(first, second->value, third->value, order) : Reading{};
    if (first.digits > 2)
        return {};
    if (third->digits == 4)
        return mark == '.' ? made(*third, second->value, first.value, order)
                           : withYearLast(first, *second, *third, order);
    if (third->digits != 2)
        return {};
    if (mark == '.')
        return made(*third, second->value, first.value, order);
    if (order == DateOrder::Unsaid)
        return {std::nullopt, kShortYear};
    return order == DateOrder::YearMonthDay ? made(first, second->value, third->value, order)
                                            : withYearLast(first, *second, *third, order);
}

/// "Nov 23, 2026"
Reading monthFirst(Cursor& cursor, DateOrder order) {
    const auto month = monthNamed(cursor.letters());
    cursor.take('.');
    cursor.passBlanks();
    const auto day = cursor.number(2);
    cursor.take(',');
    cursor.passBlanks();
    const auto year = cursor.number(4);
    return month && day && year ? made(*year, *month, day->value, order) : Reading{};
}

/// "23 Nov 2026", "23. November 2026", "23-Nov-2026"; the number is taken by now.
Reading monthInside(Cursor& cursor, Number day, DateOrder order) {
    const auto month = monthNamed(cursor.letters());
    if (!cursor.take('-'))
        cursor.take('.');
    cursor.take(',');
    cursor.passBlanks();
    const auto year = cursor.number(4);
    return month && year && day.digits <= 2 ? made(*year, *month, day.value, order) : Reading{};
}

Reading date(Cursor& cursor, DateOrder order) {
    if (isLetter(cursor.front()))
        return monthFirst(cursor, order);
    const auto first = cursor.number(4);
    if (!first)
        return {};
    const char mark = cursor.front();
    if (mark != '-' && mark != '/' && mark != '.' && mark != ' ')
        return {};
    cursor.take(mark);
    cursor.passBlanks();
    if (isLetter(cursor.front()))
        return monthInside(cursor, *first, order);
    return mark == ' ' ? Reading{} : ofNumbers(cursor, *first, mark, order);
}

/// "9:30", "14:30:59.123", "2:30 pm"; false where it is no time.
bool timeOfDay(Cursor& cursor, WrittenTime& time) {
    const auto hour = cursor.number(2);
    if (!hour || !cursor.take(':'))
        return false;
    const auto minute = cursor.number(2);
    if (!minute || minute->digits != 2 || minute->value > 59)
        return false;
    if (cursor.take(':')) {
        const auto second = cursor.number(2);
        if (!second || second->value > 60)
            return false;
        if ((cursor.take('.') || cursor.take(',')) && !cursor.number(9))
            return false;
    }
    cursor.passBlanks();
    const bool isMorning = cursor.take("am") || cursor.take("a.m.");
    const bool isAfternoon = !isMorning && (cursor.take("pm") || cursor.take("p.m."));
    if (!isMorning && !isAfternoon) {
        cursor.take("uhr");
        time.minuteOfDay = hour->value * kMinutesAnHour + minute->value;
        return hour->value <= 23;
    }
    time.minuteOfDay = (hour->value % 12 + (isAfternoon ? 12 : 0)) * kMinutesAnHour + minute->value;
    return hour->value >= 1 && hour->value <= 12;
}

/// "z", "utc", "+02:00", "-0330", "+01"; nothing is fine too.
bool offset(Cursor& cursor, WrittenTime& time) {
    cursor.passBlanks();
    const bool isNamed = cursor.take("utc") || cursor.take("gmt") || cursor.take('z');
    if (cursor.front() != '+' && cursor.front() != '-') {
        if (isNamed)
            time.offsetMinutes = 0;
        return true;
    }
    const int sign = cursor.take('-') ? -1 : 1;
    cursor.take('+');
    const auto number = cursor.number(4);
    if (!number)
        return false;
    int minutes = number->digits <= 2 ? number->value * kMinutesAnHour
                                      : number->value / 100 * kMinutesAnHour + number->value % 100;
    if (number->digits <= 2 && cursor.take(':')) {
        const auto rest = cursor.number(2);
        if (!rest || rest->value > 59)
            return false;
        minutes += rest->value;
    }
    time.offsetMinutes = sign * minutes;
    return minutes <= kMostOffset;
}

bool isSerial(std::string_view text) {
    const auto digits = text.find_first_not_of("0123456789");
    const auto whole = digits == std::string_view::npos ? text.size() : digits;
    constexpr std::size_t kDigits = 5; // 1927 to 2173
    if (whole != kDigits)
        return false;
    return whole == text.size() ||
           (text[whole] == '.' && text.find_first_not_of("0123456789", whole + 1) == std::string_view::npos);
}

std::string quoted(std::string_view text) {
    return "'" + std::string(clipped(text, kMostBytes)) + "' ";
}

} // namespace

ReadDate<WrittenTime> readTime(std::string_view text, DateOrder order) {
    constexpr std::string_view kNone = "is no date that can be read; write 2026-11-23";
    constexpr std::string_view kSerial =
        "is a spreadsheet's number of a day; format the column as a date, such as 2026-11-23, and save it again";
    text = trimmed(text);
    if (text.size() > kMostBytes)
        return {std::nullopt, quoted(text) + std::string(kNone)};
    if (isSerial(text))
        return {std::nullopt, quoted(text) + std::string(kSerial)};
    const std::string folded = fold(text);
    Cursor cursor(folded);
    const Reading read = date(cursor, order);
    if (!read.day)
        return {std::nullopt, quoted(text) + std::string(read.fault.empty() ? kNone : read.fault)};
    if (!isUsable(*read.day))
        return {std::nullopt, quoted(text) + "is no date between 1900 and 2200"};
    WrittenTime time{*read.day, std::nullopt, std::nullopt};
    const bool hasMore = !cursor.atEnd();
    if (hasMore && !cursor.take('t')) {
        cursor.take(',');
        cursor.passBlanks();
    }
    if (hasMore && (!timeOfDay(cursor, time) || !offset(cursor, time) || !cursor.atEnd()))
        return {std::nullopt, quoted(text) + std::string(kNone)};
    return {time, {}};
}

ReadDate<Day> readDate(std::string_view text, DateOrder order) {
    const auto time = readTime(text, order);
    if (!time.value)
        return {std::nullopt, time.fault};
    return {time.value->day, {}};
}

} // namespace ajar::exchange
