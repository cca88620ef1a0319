// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text.h"

#include "app/qt_text.h"
#include "base/code_points.h"
#include "domain/codes.h"

#include <algorithm>

namespace ajar::cli {
namespace {

std::string twoDigits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string clockText(Instant moment, int offsetMinutes) {
    const int minute = minuteOfDayAt(moment, offsetMinutes);
    return twoDigits(minute / 60) + ':' + twoDigits(minute % 60);
}

} // namespace

std::string safe(std::string_view text) {
    return app::fromQt(app::lineToShow(text));
}

std::string safeLines(std::string_view text, std::string_view indent) {
    std::string lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines += std::string(indent) + safe(text.substr(0, end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string padded(std::string_view text, std::size_t width) {
    const auto length = text.size() - static_cast<std::size_t>(std::ranges::count_if(text, isContinuation));
    std::string line(text);
    line.append(width > length ? width - length : 0, ' ');
    return line;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string asWords(std::string_view code) {
    std::string words(code);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string sumsText(const MoneySums& sums) {
    std::string text;
    for (const auto& [currency, minor] : sums)
        text += (text.empty() ? "" : ", ") + toText(Money{minor, currency});
    return text.empty() ? "-" : text;
}

std::string isoText(Instant moment, int offsetMinutes) {
    const std::int64_t localSeconds = moment.ms / 1000 + std::int64_t{60} * offsetMinutes;
    const auto second = static_cast<int>(((localSeconds % 60) + 60) % 60);
    const int offset = offsetMinutes < 0 ? -offsetMinutes : offsetMinutes;
    return toText(dayAt(moment, offsetMinutes)) + 'T' + clockText(moment, offsetMinutes) + ':' + twoDigits(second) +
           (offsetMinutes < 0 ? '-' : '+') + twoDigits(offset / 60) + ':' + twoDigits(offset % 60);
}

std::string timeText(Instant moment, int offsetMinutes) {
    return toText(dayAt(moment, offsetMinutes)) + ' ' + clockText(moment, offsetMinutes);
}

std::string timeText(Instant moment, const app::LocalTime& local) {
    return timeText(moment, local.offsetMinutes(moment));
}

std::string channelText(const Encounter& encounter) {
    std::string text = asWords(toCode(encounter.channel));
    if (encounter.minutes)
        text += ", " + std::to_string(*encounter.minutes) + " min";
    if (encounter.state != EncounterState::Happened)
        text += " (" + asWords(toCode(encounter.state)) + ')';
    return text;
}

} // namespace ajar::cli
