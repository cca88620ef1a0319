// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_words.h"

#include <algorithm>
#include <array>

namespace ajar {
namespace {

/// Words are folded: "März" is "marz" here, and "maerz" where the keyboard has no umlaut.
struct NamedNumber {
    std::string_view word;
    int number;
};

constexpr std::array kWeekdays{
    NamedNumber{"mo", 1},        NamedNumber{"mon", 1},      NamedNumber{"monday", 1},   NamedNumber{"montag", 1},
    NamedNumber{"di", 2},        NamedNumber{"tue", 2},      NamedNumber{"tues", 2},     NamedNumber{"tuesday", 2},
    NamedNumber{"dienstag", 2},  NamedNumber{"mi", 3},       NamedNumber{"wed", 3},      NamedNumber{"weds", 3},
    NamedNumber{"wednesday", 3}, NamedNumber{"mittwoch", 3}, NamedNumber{"do", 4},       NamedNumber{"thu", 4},
    NamedNumber{"thur", 4},      NamedNumber{"thurs", 4},    NamedNumber{"thursday", 4}, NamedNumber{"donnerstag", 4},
    NamedNumber{"fr", 5},        NamedNumber{"fri", 5},      NamedNumber{"friday", 5},   NamedNumber{"freitag", 5},
    NamedNumber{"sa", 6},        NamedNumber{"sat", 6},      NamedNumber{"saturday", 6}, NamedNumber{"samstag", 6},
    NamedNumber{"sonnabend", 6}, NamedNumber{"so", 7},       NamedNumber{"sun", 7},      NamedNumber{"sunday", 7},
    NamedNumber{"sonntag", 7},
};

constexpr std::array kMonths{
    NamedNumber{"jan", 1},      NamedNumber{"january", 1},   NamedNumber{"januar", 1},    NamedNumber{"janner", 1},
    NamedNumber{"feb", 2},      NamedNumber{"february", 2},  NamedNumber{"februar", 2},   NamedNumber{"mar", 3},
    NamedNumber{"march", 3},    NamedNumber{"marz", 3},      NamedNumber{"maerz", 3},     NamedNumber{"apr", 4},
    NamedNumber{"april", 4},    NamedNumber{"may", 5},       NamedNumber{"mai", 5},       NamedNumber{"jun", 6},
    NamedNumber{"june", 6},     NamedNumber{"juni", 6},      NamedNumber{"jul", 7},       NamedNumber{"july", 7},
    NamedNumber{"juli", 7},     NamedNumber{"aug", 8},       NamedNumber{"august", 8},    NamedNumber{"sep", 9},
    NamedNumber{"sept", 9},     NamedNumber{"september", 9}, NamedNumber{"oct", 10},      NamedNumber{"okt", 10},
    NamedNumber{"october", 10}, NamedNumber{"oktober", 10},  NamedNumber{"nov", 11},      NamedNumber{"november", 11},
    NamedNumber{"dec", 12},     NamedNumber{"dez", 12},      NamedNumber{"december", 12}, NamedNumber{"dezember", 12},
};

constexpr std::array kFixed{
    NamedNumber{"today", 0},       NamedNumber{"heute", 0},      NamedNumber{"yesterday", -1},
    NamedNumber{"gestern", -1},    NamedNumber{"tomorrow", 1},   NamedNumber{"morgen", 1},
    NamedNumber{"vorgestern", -2}, NamedNumber{"ubermorgen", 2}, NamedNumber{"uebermorgen", 2},
};

/// Days; a month is 0 and counted by the calendar.
constexpr std::array kUnits{
    NamedNumber{"day", 1},    NamedNumber{"days", 1},    NamedNumber{"tag", 1},    NamedNumber{"tage", 1},
    NamedNumber{"tagen", 1},  NamedNumber{"week", 7},    NamedNumber{"weeks", 7},  NamedNumber{"woche", 7},
    NamedNumber{"wochen", 7}, NamedNumber{"month", 0},   NamedNumber{"months", 0}, NamedNumber{"monat", 0},
    NamedNumber{"monate", 0}, NamedNumber{"monaten", 0},
};

template <std::size_t size>
std::optional<int> find(const std::array<NamedNumber, size>& table, std::string_view word) {
    const auto* found = std::ranges::find(table, word, &NamedNumber::word);
    return found == table.end() ? std::nullopt : std::optional{found->number};
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// "nächste", "nächsten", "nächster" …: a German adjective with any of its endings.
bool isAdjective(std::string_view word, std::string_view stem) {
    return word.starts_with(stem) && isOneOf(word.substr(stem.size()), {"e", "en", "er", "es", "em"});
}

bool isLastWord(std::string_view word) {
    return word == "last" || isAdjective(word, "letzt") || isAdjective(word, "vergangen") || isAdjective(word, "vorig");
}

bool isThisWord(std::string_view word) {
    return word == "this" || isAdjective(word, "dies");
}

Day forward(Day today, int weekdayNumber, int least) {
    const int ahead = (weekdayNumber - static_cast<int>(weekday(today)) + 7) % 7;
    return today + (ahead < least ? ahead + 7 : ahead);
}

Day backward(Day today, int weekdayNumber, int least) {
    const int back = (static_cast<int>(weekday(today)) - weekdayNumber + 7) % 7;
    return today - (back < least ? back + 7 : back);
}

Day plusMonths(Day day, int months) {
    const YearMonthDay date = calendarDate(day);
    const int index = date.year * 12 + date.month - 1 + months;
    const int year = index / 12;
    const int month = index % 12 + 1;
    return dayOf({year, month, std::min(date.day, daysInMonth(year, month))}).value_or(day);
}

std::optional<Day> shifted(Day today, int count, std::string_view unit, int sign) {
    const auto days = find(kUnits, unit);
    if (!days)
        return std::nullopt;
    return *days == 0 ? plusMonths(today, sign * count) : today + sign * count * *days;
}

int fullYear(int year, std::size_t digits) {
    if (digits > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

/// A day and month without a year: the nearest one in the direction, today included.
std::optional<Day> nearest(int month, int day, Day today, DayDirection direction) {
    const int step = direction == DayDirection::Past ? -1 : 1;
    constexpr int kLongestGap = 8; // between two 29ths of February, over 1900
    for (int i = 0, year = calendarDate(today).year; i <= kLongestGap; ++i, year += step) {
        const auto found = dayOf({year, month, day});
        if (found && (direction == DayDirection::Past ? *found <= today : *found >= today))
            return found;
    }
    return std::nullopt;
}

/// Up to three numbers between separators: "12.6.", "25/12/2026".
struct NumberParts {
    std::vector<std::string_view> parts;
    bool endsWithSeparator = false;
};

std::optional<NumberParts> numbersIn(std::string_view text, char separator) {
    NumberParts found;
    if (text.ends_with(separator)) {
        found.endsWithSeparator = true;
        text.remove_suffix(1);
    }
    while (found.parts.size() < 4) {
        const auto end = std::min(text.find(separator), text.size());
        found.parts.push_back(text.substr(0, end));
        if (!wholeNumber(found.parts.back()))
            return std::nullopt;
        if (end == text.size())
            return found;
        text.remove_prefix(end + 1);
    }
    return std::nullopt;
}

std::optional<Day> completed(int month, int day, std::optional<std::string_view> year, Day today,
                             DayDirection direction) {
    if (!year)
        return nearest(month, day, today, direction);
    if (year->size() != 2 && year->size() != 4)
        return std::nullopt;
    return dayOf({fullYear(wholeNumber(*year).value_or(-1), year->size()), month, day});
}

/// "2026-06-12", "2026/06/12".
std::optional<Day> readIso(std::string_view text) {
    for (const char separator : {'-', '/'}) {
        const auto found = numbersIn(text, separator);
        if (!found || found->endsWithSeparator || found->parts.size() != 3 || found->parts[0].size() != 4)
            continue;
        return dayOf({*wholeNumber(found->parts[0]), *wholeNumber(found->parts[1]), *wholeNumber(found->parts[2])});
    }
    return std::nullopt;
}

/// "12.6.", "12.6.26", "12.06.2026"; "12.6" without its full stop is a number and no date.
std::optional<Day> readDotted(std::string_view text, Day today, DayDirection direction) {
    const auto found = numbersIn(text, '.');
    if (!found || found->parts.size() < 2 || found->parts.size() > 3)
        return std::nullopt;
    const bool hasYear = found->parts.size() == 3;
    if (!hasYear && !found->endsWithSeparator)
        return std::nullopt;
    return completed(*wholeNumber(found->parts[1]), *wholeNumber(found->parts[0]),
                     hasYear ? std::optional{found->parts[2]} : std::nullopt, today, direction);
}

/// "25/12", "12/25/2026"; nothing where day and month could be either.
std::optional<Day> readSlashed(std::string_view text, Day today, DayDirection direction) {
    const auto found = numbersIn(text, '/');
    if (!found || found->endsWithSeparator || found->parts.size() < 2 || found->parts.size() > 3)
        return std::nullopt;
    int day = *wholeNumber(found->parts[0]);
    int month = *wholeNumber(found->parts[1]);
    if (day <= 12 && month <= 12 && day != month)
        return std::nullopt;
    if (month > 12)
        std::swap(day, month);
    const auto year = found->parts.size() == 3 ? std::optional{found->parts[2]} : std::nullopt;
    return completed(month, day, year, today, direction);
}

/// "12", "12.", "12th", "1st".
std::optional<int> dayOfMonth(const LogWord& word) {
    std::string_view text = word.bare();
    if (text.size() > 2 && isOneOf(text.substr(text.size() - 2), {"st", "nd", "rd", "th"}))
        text.remove_suffix(2);
    return wholeNumber(text, 2);
}

/// "12 Jun 2026", "12th of June", "June 12, 2026".
std::optional<Day> readNamedMonth(LogWords words, Day today, DayDirection direction) {
    std::vector<const LogWord*> rest;
    for (const auto& word : words)
        if (word.bare() != "of")
            rest.push_back(&word);
    if (rest.size() < 2 || rest.size() > 3)
        return std::nullopt;
    auto month = find(kMonths, rest[1]->bare());
    auto day = dayOfMonth(*rest[0]);
    if (!month) {
        month = find(kMonths, rest[0]->bare());
        day = dayOfMonth(*rest[1]);
    }
    if (!month || !day)
        return std::nullopt;
    if (rest.size() == 2)
        return nearest(*month, *day, today, direction);
    const auto year = rest[2]->bare();
    if (!wholeNumber(year) || year.size() != 4)
        return std::nullopt;
    return dayOf({*wholeNumber(year), *month, *day});
}

/// "next thu", "letzten Freitag", "this week's" not; "next week", "last month".
std::optional<Day> readTurn(LogWords words, Day today) {
    if (words.size() != 2)
        return std::nullopt;
    const auto turn = words[0].bare();
    const bool isNext = isNextWord(turn);
    const bool isLast = isLastWord(turn);
    if (!isNext && !isLast && !isThisWord(turn))
        return std::nullopt;
    if (const auto number = find(kWeekdays, words[1].bare()))
        return isLast ? backward(today, *number, 1) : forward(today, *number, isNext ? 1 : 0);
    if (!isNext && !isLast)
        return std::nullopt;
    return shifted(today, 1, words[1].bare(), isNext ? 1 : -1);
}

/// "in 2 weeks", "vor drei Tagen", "2 days ago", "day after tomorrow".
std::optional<Day> readDistance(LogWords words, Day today) {
    if (words.size() != 3)
        return std::nullopt;
    const auto first = words[0].bare();
    const auto second = words[1].bare();
    const auto third = words[2].bare();
    if (first == "day" && second == "after" && third == "tomorrow")
        return today + 2;
    if (first == "day" && second == "before" && third == "yesterday")
        return today - 2;
    if (const auto count = countOf(second); count && (first == "in" || first == "vor"))
        return shifted(today, *count, third, first == "in" ? 1 : -1);
    if (const auto count = countOf(first); count && third == "ago")
        return shifted(today, *count, second, -1);
    return std::nullopt;
}

std::optional<Day> readOne(const LogWord& word, Day today, DayDirection direction) {
    if (const auto days = find(kFixed, word.bare()))
        return today + *days;
    if (const auto number = find(kWeekdays, word.bare()))
        return direction == DayDirection::Past ? backward(today, *number, 0) : forward(today, *number, 1);
    if (const auto day = readIso(word.bare()))
        return day;
    if (const auto day = readDotted(word.text, today, direction))
        return day;
    return readSlashed(word.bare(), today, direction);
}

} // namespace

bool isNextWord(std::string_view word) {
    return word == "next" || isAdjective(word, "nachst") || isAdjective(word, "naechst") ||
           isAdjective(word, "kommend");
}

bool isShortWeekday(std::string_view word) {
    return word.size() <= 3 && find(kWeekdays, word).has_value();
}

std::optional<Day> readDay(LogWords words, Day today, DayDirection direction) {
    if (!words.empty() && isOneOf(words[0].bare(), {"the", "den", "dem", "der"}))
        words = words.subspan(1);
    if (words.empty() || words.size() > kMostDayWords)
        return std::nullopt;
    std::optional<Day> day;
    if (words.size() == 1)
        day = readOne(words[0], today, direction);
    if (!day)
        day = readTurn(words, today);
    if (!day)
        day = readDistance(words, today);
    if (!day)
        day = readNamedMonth(words, today, direction);
    if (!day && words.size() > 1) {
        // "Thu 12 Jun": the weekday has to fit, or it says something else.
        const auto number = find(kWeekdays, words[0].bare());
        day = number ? readDay(words.subspan(1), today, direction) : std::nullopt;
        if (day && static_cast<int>(weekday(*day)) != *number)
            day.reset();
    }
    return day && isUsable(*day) ? day : std::nullopt;
}

std::optional<Day> parseDayWords(std::string_view text, Day today, DayDirection direction) {
    const auto words = splitLogWords(text);
    return readDay(words, today, direction);
}

} // namespace ajar
