// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "domain/encounter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

/// A promise as it stands in a line: its words, who made it, and the day if one was understood.
struct LoggedPromise {
    std::string text;
    bool byThem = false;
    std::optional<Day> due;

    bool operator==(const LoggedPromise&) const = default;
};

/// What one line of `log` says. Nothing of the line is lost: what was not understood stands in `rest`.
/// The grammar (rulings.md): `[NAMES] CHANNEL [N m|min|h] [WHEN] [: TEXT] ["heard"] [!promise … DATE]`, English and
/// German.
struct LogLine {
    /// What stands before the first channel word, number or quote; split at commas, "and", "und", "&", "+".
    std::vector<std::string> names;
    std::optional<Channel> channel;
    /// Attempt for "voicemail", "no answer", "nicht erreicht" ...; Planned for a WHEN that is still to come.
    EncounterState state = EncounterState::Happened;
    std::optional<int> minutes;
    std::optional<Day> day; ///< of WHEN: "yesterday", "gestern", "fri", "next thu", "12.6.", "2026-11-20", "in 2 weeks"
    std::optional<int> minuteOfDay; ///< "14:30", "9am", "um 9 Uhr"
    std::string text;               ///< after the colon
    std::string heard;              ///< between quotation marks, without them; several joined by a line end
    std::vector<LoggedPromise> promises;
    std::string rest;

    bool operator==(const LogLine&) const = default;
};

/// Reads a line. `today` and `minuteNow` (minutes after local midnight) resolve relative dates and decide whether WHEN
/// is to come. A weekday alone means the last one for what happened; with "next", "nächsten", "on", "am" and no
/// minutes, or after "!", the next. Never fails: an empty line gives an empty LogLine.
[[nodiscard]] LogLine parseLogLine(std::string_view line, Day today, int minuteNow);

/// A day in words as people write it, English and German: "tomorrow", "fri", "next thu", "in 2 weeks", "12.6.", "12 Jun
/// 2026", "2026-06-12". `future` decides which way an incomplete date reads. Nothing where it is no date. "3/4" can be
/// read two ways: nothing.
enum class DayDirection { Past, Future };
[[nodiscard]] std::optional<Day> parseDayWords(std::string_view text, Day today, DayDirection direction);

} // namespace ajar
