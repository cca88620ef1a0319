// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_words.h"

#include "base/code_points.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace ajar {
namespace {

enum class Tense { Any, Past };

struct ChannelWord {
    std::string_view word; ///< folded; two words with one space
    Channel channel;
    Tense tense = Tense::Any;
};
constexpr std::array kChannels{
    ChannelWord{"met", Channel::Meeting, Tense::Past},
    ChannelWord{"meeting", Channel::Meeting},
    ChannelWord{"meet", Channel::Meeting},
    ChannelWord{"lunch", Channel::Meeting},
    ChannelWord{"dinner", Channel::Meeting},
    ChannelWord{"coffee", Channel::Meeting},
    ChannelWord{"treffen", Channel::Meeting},
    ChannelWord{"getroffen", Channel::Meeting, Tense::Past},
    ChannelWord{"termin", Channel::Meeting},
    ChannelWord{"besprechung", Channel::Meeting},
    ChannelWord{"mittagessen", Channel::Meeting},
    ChannelWord{"visit", Channel::SiteVisit},
    ChannelWord{"visited", Channel::SiteVisit, Tense::Past},
    ChannelWord{"site visit", Channel::SiteVisit},
    ChannelWord{"site-visit", Channel::SiteVisit},
    ChannelWord{"besuch", Channel::SiteVisit},
    ChannelWord{"besucht", Channel::SiteVisit, Tense::Past},
    ChannelWord{"ortstermin", Channel::SiteVisit},
    ChannelWord{"call", Channel::Call},
    ChannelWord{"called", Channel::Call, Tense::Past},
    ChannelWord{"phone", Channel::Call},
    ChannelWord{"phoned", Channel::Call, Tense::Past},
    ChannelWord{"rang", Channel::Call, Tense::Past},
    ChannelWord{"anruf", Channel::Call},
    ChannelWord{"angerufen", Channel::Call, Tense::Past},
    ChannelWord{"telefonat", Channel::Call},
    ChannelWord{"telefon", Channel::Call},
    ChannelWord{"telefoniert", Channel::Call, Tense::Past},
    ChannelWord{"video", Channel::Video},
    ChannelWord{"videocall", Channel::Video},
    ChannelWord{"videokonferenz", Channel::Video},
    ChannelWord{"zoom", Channel::Video},
    ChannelWord{"teams", Channel::Video},
    ChannelWord{"webex", Channel::Video},
    ChannelWord{"email", Channel::Email},
    ChannelWord{"e-mail", Channel::Email},
    ChannelWord{"mail", Channel::Email},
    ChannelWord{"emailed", Channel::Email, Tense::Past},
    ChannelWord{"mailed", Channel::Email, Tense::Past},
    ChannelWord{"gemailt", Channel::Email, Tense::Past},
    ChannelWord{"message", Channel::Message},
    ChannelWord{"messaged", Channel::Message, Tense::Past},
    ChannelWord{"text", Channel::Message},
    ChannelWord{"texted", Channel::Message, Tense::Past},
    ChannelWord{"sms", Channel::Message},
    ChannelWord{"chat", Channel::Message},
    ChannelWord{"whatsapp", Channel::Message},
    ChannelWord{"nachricht", Channel::Message},
    ChannelWord{"event", Channel::Event},
    ChannelWord{"fair", Channel::Event},
    ChannelWord{"trade fair", Channel::Event},
    ChannelWord{"conference", Channel::Event},
    ChannelWord{"messe", Channel::Event},
    ChannelWord{"veranstaltung", Channel::Event},
};
/// Beside another channel word these add nothing: "zoom call", "lunch meeting", "Telefon-Termin".
constexpr std::array<std::string_view, 6> kAddNothing{"call", "meeting", "message", "termin", "treffen", "anruf"};

constexpr std::array<std::string_view, 12> kAttempts{
    "voicemail",  "voice mail",     "mailbox",       "no answer",        "no reply",    "not reached",
    "unanswered", "nicht erreicht", "keine antwort", "anrufbeantworter", "missed call", "niemand erreicht",
};

constexpr std::array<std::string_view, 7> kMinuteUnits{"m", "min", "mins", "minute", "minutes", "minuten", "'"};
constexpr std::array<std::string_view, 8> kHourUnits{"h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"};

constexpr int kMinutesADay = 1440;

template <class Table>
bool contains(const Table& table, std::string_view word) {
    return std::ranges::find(table, word) != table.end();
}

/// Whether `phrase` of one or two words stands at the front; how many words it takes, else 0.
std::size_t phraseAt(LogWords words, std::string_view phrase) {
    const auto space = phrase.find(' ');
    if (words.empty() || words[0].bare() != phrase.substr(0, space))
        return 0;
    if (space == std::string_view::npos)
        return 1;
    return words.size() > 1 && words[1].bare() == phrase.substr(space + 1) ? 2 : 0;
}

/// A number and the letters behind it: "20min" is 20 and "min", "1.5" is 1.5 and "".
struct Quantity {
    int hundredths = 0;
    bool isWhole = true;
    std::string_view unit;
};

std::optional<Quantity> quantityOf(std::string_view text) {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto whole = wholeNumber(text.substr(0, end));
    if (!whole)
        return std::nullopt;
    Quantity quantity{*whole * 100, true, text.substr(end)};
    if (!quantity.unit.starts_with('.') && !quantity.unit.starts_with(','))
        return quantity;
    const std::string_view tail = quantity.unit.substr(1);
    const auto places = std::min(tail.find_first_not_of("0123456789"), tail.size());
    const auto part = wholeNumber(tail.substr(0, places), 2);
    if (!part)
        return std::nullopt;
    return Quantity{*whole * 100 + *part * (places == 1 ? 10 : 1), false, tail.substr(places)};
}

std::optional<DurationPhrase> phraseOf(std::int64_t minutes, std::size_t length) {
    if (minutes < 0 || minutes > kMinutesADay)
        return std::nullopt;
    return DurationPhrase{static_cast<int>(minutes), length};
}

/// "1h30", "1h30m", "1:30h": hours and minutes in one word. Not more than `mostHours`.
std::optional<DurationPhrase> joinedDuration(std::string_view text, int mostHours) {
    const auto mark = text.find_first_of("h:");
    if (mark == std::string_view::npos)
        return std::nullopt;
    const auto hours = wholeNumber(text.substr(0, mark), 2);
    std::string_view tail = text.substr(mark + 1);
    const auto end = std::min(tail.find_first_not_of("0123456789"), tail.size());
    const auto minutes = wholeNumber(tail.substr(0, end), 2);
    if (!hours || !minutes || *minutes > 59 || *hours > mostHours)
        return std::nullopt;
    tail.remove_prefix(end);
    const bool fits = text[mark] == 'h' ? tail.empty() || contains(kMinuteUnits, tail) : contains(kHourUnits, tail);
    return fits ? phraseOf(*hours * 60 + *minutes, 1) : std::nullopt;
}

/// The longest length of time written "1h30"; "14h30" is a time of day.
constexpr int kMostJoinedHours = 5;

/// "30 min", "30m", "30" behind hours.
std::optional<DurationPhrase> minutesBehindHours(LogWords words) {
    if (words.empty())
        return std::nullopt;
    const auto quantity = quantityOf(words[0].bare());
    if (!quantity || !quantity->isWhole || quantity->hundredths > 59'00)
        return std::nullopt;
    const int minutes = quantity->hundredths / 100;
    if (contains(kMinuteUnits, quantity->unit))
        return phraseOf(minutes, 1);
    if (!quantity->unit.empty())
        return std::nullopt;
    if (words.size() > 1 && contains(kMinuteUnits, words[1].bare()))
        return phraseOf(minutes, 2);
    return words.size() == 1 && words[0].bare().size() == 2 ? phraseOf(minutes, 1) : std::nullopt;
}

std::optional<DurationPhrase> durationInWords(LogWords words) {
    if (phraseAt(words, "half an") != 0 && words.size() > 2 && words[2].bare() == "hour")
        return DurationPhrase{30, 3};
    const std::size_t article = words.size() > 2 && (words[0].bare() == "a" || words[0].bare() == "eine") ? 1 : 0;
    for (const std::string_view half : {"half hour", "halbe stunde"})
        if (const auto length = phraseAt(words.subspan(article), half); length != 0)
            return DurationPhrase{30, article + length};
    if (words.size() < 2)
        return std::nullopt;
    const auto count = countOf(words[0].bare());
    const auto unit = words[1].bare();
    // Only whole words: "a m" is none.
    if (!count || unit.size() < 4)
        return std::nullopt;
    if (contains(kHourUnits, unit))
        return phraseOf(std::int64_t{*count} * 60, 2);
    return contains(kMinuteUnits, unit) ? phraseOf(*count, 2) : std::nullopt;
}

/// A time of day within one word: "14:30", "9", "9.30"; minutes after midnight before am and pm.
std::optional<int> clockIn(std::string_view text, std::string_view separators) {
    const auto mark = text.find_first_of(separators);
    const auto hour = wholeNumber(text.substr(0, mark), 2);
    if (!hour || *hour > 23)
        return std::nullopt;
    if (mark == std::string_view::npos)
        return *hour * 60;
    const auto minute = wholeNumber(text.substr(mark + 1), 2);
    if (!minute || *minute > 59 || text.size() - mark != 3)
        return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<int> withHalf(int minuteOfDay, bool isAfternoon) {
    const int hour = minuteOfDay / 60;
    if (hour < 1 || hour > 12)
        return std::nullopt;
    return minuteOfDay % 60 + (hour % 12 + (isAfternoon ? 12 : 0)) * 60;
}

std::optional<bool> isAfternoon(std::string_view word) {
    if (word == "am" || word == "a.m")
        return false;
    if (word == "pm" || word == "p.m")
        return true;
    return std::nullopt;
}

/// "10:00-10:45", also with an en dash.
std::optional<TimePhrase> spanOf(std::string_view text) {
    for (const std::string_view dash : {"-", "\u2013"}) {
        const auto mark = text.find(dash);
        if (mark == std::string_view::npos)
            continue;
        const std::string_view from = text.substr(0, mark);
        const std::string_view to = text.substr(mark + dash.size());
        if (from.find(':') == std::string_view::npos || to.find(':') == std::string_view::npos)
            return std::nullopt;
        const auto start = clockIn(from, ":");
        const auto end = clockIn(to, ":");
        if (start && end && *end > *start)
            return TimePhrase{*start, *end - *start, 1};
        return std::nullopt;
    }
    return std::nullopt;
}

/// What may stand behind a time: "Uhr", "Uhr 30", "am", "p.m.". `text` is the time's own word.
std::optional<TimePhrase> clockWithTail(std::string_view text, LogWords behind, bool mayBeEnglish) {
    const std::string_view next = behind.empty() ? std::string_view{} : behind[0].bare();
    if (next == "uhr") {
        const auto clock = clockIn(text, ":.");
        if (!clock)
            return std::nullopt;
        const auto minute = behind.size() > 1 ? wholeNumber(behind[1].bare(), 2) : std::nullopt;
        if (minute && *minute < 60 && *clock % 60 == 0 && text.find_first_of(":.") == std::string_view::npos)
            return TimePhrase{*clock + *minute, std::nullopt, 3};
        return TimePhrase{*clock, std::nullopt, 2};
    }
    const auto half = mayBeEnglish ? isAfternoon(next) : std::nullopt;
    if (!half)
        return std::nullopt;
    const auto clock = clockIn(text, ":.");
    const auto minute = clock ? withHalf(*clock, *half) : std::nullopt;
    return minute ? std::optional{TimePhrase{*minute, std::nullopt, 2}} : std::nullopt;
}

/// A time without a preposition before it.
std::optional<TimePhrase> plainTimeAt(LogWords words) {
    const auto text = words[0].bare();
    if (text == "noon" || text == "mittags")
        return TimePhrase{12 * 60, std::nullopt, 1};
    if (const auto span = spanOf(text))
        return span;
    if (const auto tailed = clockWithTail(text, words.subspan(1), true))
        return tailed;
    // "9am", "9:30pm"
    if (text.size() > 2)
        if (const auto half = isAfternoon(text.substr(text.size() - 2))) {
            const auto clock = clockIn(text.substr(0, text.size() - 2), ":.");
            if (const auto minute = clock ? withHalf(*clock, *half) : std::nullopt)
                return TimePhrase{*minute, std::nullopt, 1};
        }
    const bool isLong = !joinedDuration(text, kMostJoinedHours).has_value();
    if (const auto clock = clockIn(text, isLong ? ":h" : ":");
        clock && text.find_first_of(":h") != std::string_view::npos)
        return TimePhrase{*clock, std::nullopt, 1};
    return std::nullopt;
}

/// "um 9", "at 2", "at 9:30 am", "um 9 Uhr 30".
std::optional<TimePhrase> timeBehindPreposition(LogWords words) {
    const bool isEnglish = words[0].bare() == "at";
    const auto text = words[1].bare();
    auto found = clockWithTail(text, words.subspan(2), isEnglish);
    if (!found)
        if (const auto clock = clockIn(text, ":"))
            found = TimePhrase{*clock, std::nullopt, 1};
    if (!found)
        found = plainTimeAt(words.subspan(1));
    if (!found)
        return std::nullopt;
    // "at 2": nobody meets a customer at two in the night.
    const bool isBareHour = found->length == 1 && wholeNumber(text, 2).has_value();
    if (isEnglish && isBareHour && found->minuteOfDay >= 60 && found->minuteOfDay <= 6 * 60)
        found->minuteOfDay += 12 * 60;
    ++found->length;
    return found;
}

} // namespace

std::string_view LogWord::bare() const {
    std::string_view view = text;
    while (view.ends_with('.'))
        view.remove_suffix(1);
    return view;
}

std::vector<LogWord> splitLogWords(std::string_view line) {
    std::vector<LogWord> words;
    std::size_t start = 0;
    const auto finish = [&](std::size_t end) {
        if (end == start)
            return;
        LogWord word{line.substr(start, end - start), start, {}};
        word.text = fold(word.raw);
        word.text.erase(0, std::min(word.text.find_first_not_of("([{@~"), word.text.size()));
        word.text.erase(word.text.find_last_not_of(",;!?)]}") + 1);
        words.push_back(std::move(word));
    };
    for (std::size_t i = 0; i < line.size();) {
        const CodePoint c = decode(line, i);
        if (c.isValid && isWhiteSpace(c.value)) {
            finish(i);
            start = i + c.length;
        }
        i += c.length;
    }
    finish(line.size());
    return words;
}

std::optional<int> wholeNumber(std::string_view text, std::size_t most) {
    if (text.empty() || text.size() > most || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    int value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value;
}

std::optional<int> countOf(std::string_view text) {
    static constexpr std::array<std::string_view, 10> kEnglish{"one", "two",   "three", "four", "five",
                                                               "six", "seven", "eight", "nine", "ten"};
    static constexpr std::array<std::string_view, 10> kGerman{"ein",   "zwei",   "drei", "vier", "funf",
                                                              "sechs", "sieben", "acht", "neun", "zehn"};
    for (const auto& table : {kEnglish, kGerman})
        if (const auto* found = std::ranges::find(table, text); found != table.end())
            return static_cast<int>(found - table.begin()) + 1;
    if (text == "a" || text == "an" || text == "eine" || text == "einer" || text == "einem")
        return 1;
    return wholeNumber(text, 3);
}

std::optional<ChannelPhrase> channelAt(LogWords words) {
    std::optional<ChannelPhrase> found;
    for (const auto& entry : kChannels) {
        const auto length = phraseAt(words, entry.word);
        if (length > 0 && (!found || length > found->length))
            found = ChannelPhrase{entry.channel, length, entry.tense == Tense::Past};
    }
    if (found && words.size() > found->length && contains(kAddNothing, words[found->length].bare()))
        ++found->length;
    return found;
}

std::size_t attemptAt(LogWords words) {
    std::size_t length = 0;
    for (const auto phrase : kAttempts)
        length = std::max(length, phraseAt(words, phrase));
    return length;
}

std::optional<DurationPhrase> durationAt(LogWords words) {
    if (words.empty())
        return std::nullopt;
    const auto text = words[0].bare();
    if (const auto joined = joinedDuration(text, kMostJoinedHours))
        return joined;
    const auto quantity = quantityOf(text);
    if (!quantity)
        return durationInWords(words);
    const bool isApart = quantity->unit.empty() && words.size() > 1;
    const std::string_view unit = isApart ? words[1].bare() : quantity->unit;
    const std::size_t length = isApart ? 2 : 1;
    if (contains(kMinuteUnits, unit))
        return quantity->isWhole ? phraseOf(quantity->hundredths / 100, length) : std::nullopt;
    if (!contains(kHourUnits, unit))
        return std::nullopt;
    const std::int64_t minutes = (std::int64_t{quantity->hundredths} * 60 + 50) / 100;
    if (const auto more = quantity->isWhole ? minutesBehindHours(words.subspan(length)) : std::nullopt)
        return phraseOf(minutes + more->minutes, length + more->length);
    return phraseOf(minutes, length);
}

std::optional<TimePhrase> timeAt(LogWords words) {
    if (words.empty())
        return std::nullopt;
    const auto text = words[0].bare();
    if ((text == "at" || text == "um" || text == "gegen") && words.size() > 1)
        return timeBehindPreposition(words);
    return plainTimeAt(words);
}

} // namespace ajar
