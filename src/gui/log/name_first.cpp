// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/name_first.h"

#include "base/text.h"
#include "domain/log_line.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace ajar::gui {

namespace {

constexpr std::size_t kMostWords = 3;
constexpr std::size_t kLongestLine = 1000; ///< bytes; of more, what takes the square of it would be felt

/// The first `count` words, without the marks behind them; empty where there are not so many.
std::string firstWords(const std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t word = 0; word < count; ++word) {
        if (word > 0 && end == text.size())
            return {};
        end = std::min(text.find(' ', word == 0 ? 0 : end + 1), text.size());
    }
    const auto last = text.find_last_not_of(",;.!? ", end == 0 ? 0 : end - 1);
    return last == std::string::npos ? std::string() : text.substr(0, last + 1);
}

bool isMark(char c) {
    return std::string_view(" ,;.!?").find(c) != std::string_view::npos;
}

bool isWord(const std::string& line, std::size_t at, std::size_t length) {
    const auto end = at + length;
    return (at == 0 || line[at - 1] == ' ') && (end == line.size() || line[end] == ':' || isMark(line[end]));
}

/// The same line, but that `name` stands last among its names, and nothing else is understood in another way.
bool says(const LogLine& moved, const LogLine& read, const std::string& name) {
    auto names = read.names;
    names.push_back(name);
    return moved.names == names && moved.channel == read.channel && moved.minutes == read.minutes &&
           moved.day == read.day && moved.minuteOfDay == read.minuteOfDay && moved.state == read.state &&
           moved.heard == read.heard && moved.text == read.text && moved.promises == read.promises;
}

/// Where names end is the grammar's to know: every place is tried until the line says what it said.
std::optional<std::string> withName(const std::string& line, const std::string& name, const LogLine& read, Day today) {
    for (auto at = line.find(name); at != std::string::npos; at = line.find(name, at + 1)) {
        if (!isWord(line, at, name.size()))
            continue;
        auto behind = at + name.size();
        while (behind < line.size() && isMark(line[behind]))
            ++behind;
        const bool isBeforeColon = at > 0 && behind < line.size() && line[behind] == ':';
        const std::string without = line.substr(0, isBeforeColon ? at - 1 : at) + line.substr(behind);
        for (std::size_t place = 0; place <= std::min(at, without.size()); ++place) {
            if (place > 0 && without[place - 1] != ' ')
                continue;
            const std::string before(trimmed(std::string_view(without).substr(0, place)));
            std::string moved = before + (before.empty() ? "" : ", ") + name + ' ' + without.substr(place);
            if (says(parseLogLine(moved, today, 0), read, name))
                return moved;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<NameFirst> namesInRest(const std::string& line, Day today) {
    std::vector<NameFirst> found;
    if (line.size() > kLongestLine)
        return found;
    const LogLine read = parseLogLine(line, today, 0);
    for (std::size_t count = kMostWords; count > 0; --count) {
        const std::string name = firstWords(read.rest, count);
        if (name.empty() || (!found.empty() && found.back().name == name))
            continue;
        if (auto moved = withName(line, name, read, today))
            found.push_back({name, std::string(trimmed(*moved))});
    }
    return found;
}

bool isCalled(const std::string& name, const std::string& typed) {
    const std::string whole = fold(name);
    const std::string part = fold(typed);
    return whole.starts_with(part) && (whole.size() == part.size() || whole[part.size()] == ' ');
}

} // namespace ajar::gui
