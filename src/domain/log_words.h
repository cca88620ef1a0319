// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_line.h"

#include <span>

namespace ajar {

/// One word of a line as people type it.
struct LogWord {
    std::string_view raw;          ///< as it stands, between white space
    std::size_t start = 0;         ///< its byte in the line
    std::string text;              ///< folded, without brackets around it and , ; ! ? behind it
    std::string_view bare() const; ///< `text` without full stops behind it
};
using LogWords = std::span<const LogWord>;

/// The words of a line; white space of every kind parts them.
[[nodiscard]] std::vector<LogWord> splitLogWords(std::string_view line);

/// A whole number of at most `most` digits; nothing for anything else.
[[nodiscard]] std::optional<int> wholeNumber(std::string_view text, std::size_t most = 4);
/// The same, or a small number in words ("a", "two", "einer").
[[nodiscard]] std::optional<int> countOf(std::string_view text);

/// What a phrase at the front of some words means, and how many of them it takes.
struct ChannelPhrase {
    Channel channel = Channel::Meeting;
    std::size_t length = 0;
    bool isPast = false; ///< "called", "getroffen": it happened
};
[[nodiscard]] std::optional<ChannelPhrase> channelAt(LogWords words);
/// "voicemail", "no answer", "nicht erreicht": how many words it takes, 0 where there is none.
[[nodiscard]] std::size_t attemptAt(LogWords words);

struct DurationPhrase {
    int minutes = 0; ///< 0 to 1440
    std::size_t length = 0;
};
/// "20m", "20 min", "1h", "1h30", "1.5 h", "20 Minuten", "1 Std 15", "half an hour".
[[nodiscard]] std::optional<DurationPhrase> durationAt(LogWords words);

struct TimePhrase {
    int minuteOfDay = 0;
    std::optional<int> minutes; ///< of a span such as "10:00-10:45"
    std::size_t length = 0;
};
/// "14:30", "9am", "9:30 pm", "um 9 Uhr", "at 2" (business hours: 14:00), "14h30" (from six hours on no length of
/// time).
[[nodiscard]] std::optional<TimePhrase> timeAt(LogWords words);

/// All of `words` as one day: what parseDayWords does with a text.
[[nodiscard]] std::optional<Day> readDay(LogWords words, Day today, DayDirection direction);
/// "next", "nächsten": what follows is to come.
[[nodiscard]] bool isNextWord(std::string_view word);
/// "mon", "do": a weekday that is an ordinary word or a name as well.
[[nodiscard]] bool isShortWeekday(std::string_view word);

/// The greatest number of words that one date takes ("the day after tomorrow", "12th of June 2026").
inline constexpr std::size_t kMostDayWords = 5;

} // namespace ajar
