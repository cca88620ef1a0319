// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_words.h"

#include "base/text.h"
#include "domain/codes.h"
#include "domain/log_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ajar::exchange {
namespace {

template <class Value>
struct Meaning {
    std::string_view word; ///< folded
    Value value;
};

template <class Value, std::size_t Size>
std::optional<Value> find(const std::array<Meaning<Value>, Size>& words, std::string_view folded) {
    const auto found = std::ranges::find(words, folded, &Meaning<Value>::word);
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

constexpr StageWord kIsSold{Bucket::Sold, false};
constexpr StageWord kIsNotSold{Bucket::NotSold, false};
constexpr StageWord kIsNoDecision{Bucket::NotSold, true};
constexpr StageWord kIsPending{Bucket::Pending, false};
constexpr std::array kStages{
    Meaning<StageWord>{"won", kIsSold},
    Meaning<StageWord>{"closed won", kIsSold},
    Meaning<StageWord>{"closedwon", kIsSold},
    Meaning<StageWord>{"sold", kIsSold},
    Meaning<StageWord>{"ordered", kIsSold},
    Meaning<StageWord>{"gewonnen", kIsSold},
    Meaning<StageWord>{"verkauft", kIsSold},
    Meaning<StageWord>{"beauftragt", kIsSold},
    Meaning<StageWord>{"lost", kIsNotSold},
    Meaning<StageWord>{"closed lost", kIsNotSold},
    Meaning<StageWord>{"closedlost", kIsNotSold},
    Meaning<StageWord>{"not sold", kIsNotSold},
    Meaning<StageWord>{"not_sold", kIsNotSold},
    Meaning<StageWord>{"declined", kIsNotSold},
    Meaning<StageWord>{"verloren", kIsNotSold},
    Meaning<StageWord>{"nicht verkauft", kIsNotSold},
    Meaning<StageWord>{"abgelehnt", kIsNotSold},
    Meaning<StageWord>{"abgesagt", kIsNotSold},
    Meaning<StageWord>{"no decision", kIsNoDecision},
    Meaning<StageWord>{"keine entscheidung", kIsNoDecision},
    Meaning<StageWord>{"open", kIsPending},
    Meaning<StageWord>{"pending", kIsPending},
    Meaning<StageWord>{"in progress", kIsPending},
    Meaning<StageWord>{"offen", kIsPending},
    Meaning<StageWord>{"laufend", kIsPending},
    Meaning<StageWord>{"in arbeit", kIsPending},
};

constexpr std::array kKinds{
    Meaning<DealKind>{"new business", DealKind::New},
    Meaning<DealKind>{"newbusiness", DealKind::New},
    Meaning<DealKind>{"neu", DealKind::New},
    Meaning<DealKind>{"neugeschaft", DealKind::New},
    Meaning<DealKind>{"existing business", DealKind::More},
    Meaning<DealKind>{"existingbusiness", DealKind::More},
    Meaning<DealKind>{"upsell", DealKind::More},
    Meaning<DealKind>{"bestandsgeschaft", DealKind::More},
    Meaning<DealKind>{"verlangerung", DealKind::Renewal},
    Meaning<DealKind>{"wieder", DealKind::Again},
};

constexpr std::array kStates{
    Meaning<EncounterState>{"done", EncounterState::Happened},
    Meaning<EncounterState>{"completed", EncounterState::Happened},
    Meaning<EncounterState>{"held", EncounterState::Happened},
    Meaning<EncounterState>{"yes", EncounterState::Happened},
    Meaning<EncounterState>{"true", EncounterState::Happened},
    Meaning<EncounterState>{"1", EncounterState::Happened},
    Meaning<EncounterState>{"erledigt", EncounterState::Happened},
    Meaning<EncounterState>{"stattgefunden", EncounterState::Happened},
    Meaning<EncounterState>{"ja", EncounterState::Happened},
    Meaning<EncounterState>{"undone", EncounterState::Planned},
    Meaning<EncounterState>{"open", EncounterState::Planned},
    Meaning<EncounterState>{"scheduled", EncounterState::Planned},
    Meaning<EncounterState>{"not started", EncounterState::Planned},
    Meaning<EncounterState>{"no", EncounterState::Planned},
    Meaning<EncounterState>{"false", EncounterState::Planned},
    Meaning<EncounterState>{"0", EncounterState::Planned},
    Meaning<EncounterState>{"geplant", EncounterState::Planned},
    Meaning<EncounterState>{"offen", EncounterState::Planned},
    Meaning<EncounterState>{"nein", EncounterState::Planned},
    Meaning<EncounterState>{"cancelled", EncounterState::Off},
    Meaning<EncounterState>{"canceled", EncounterState::Off},
    Meaning<EncounterState>{"called off", EncounterState::Off},
    Meaning<EncounterState>{"abgesagt", EncounterState::Off},
    Meaning<EncounterState>{"ausgefallen", EncounterState::Off},
};

constexpr std::array kSpoke{
    Meaning<TheySpoke>{"mostly them", TheySpoke::MostlyThem},
    Meaning<TheySpoke>{"them", TheySpoke::MostlyThem},
    Meaning<TheySpoke>{"vor allem sie", TheySpoke::MostlyThem},
    Meaning<TheySpoke>{"both", TheySpoke::Even},
    Meaning<TheySpoke>{"beide", TheySpoke::Even},
    Meaning<TheySpoke>{"ausgeglichen", TheySpoke::Even},
    Meaning<TheySpoke>{"mostly us", TheySpoke::MostlyUs},
    Meaning<TheySpoke>{"us", TheySpoke::MostlyUs},
    Meaning<TheySpoke>{"vor allem wir", TheySpoke::MostlyUs},
};

constexpr std::array kOutcomes{
    Meaning<Outcome>{"agreed a dated step", Outcome::Advance},
    Meaning<Outcome>{"nachster schritt vereinbart", Outcome::Advance},
    Meaning<Outcome>{"talk again", Outcome::Continuation},
    Meaning<Outcome>{"talk again, no date", Outcome::Continuation},
    Meaning<Outcome>{"wieder sprechen", Outcome::Continuation},
    Meaning<Outcome>{"ordered", Outcome::Order},
    Meaning<Outcome>{"bestellt", Outcome::Order},
    Meaning<Outcome>{"declined", Outcome::NoSale},
    Meaning<Outcome>{"no sale", Outcome::NoSale},
    Meaning<Outcome>{"abgelehnt", Outcome::NoSale},
    Meaning<Outcome>{"nothing to note", Outcome::None},
    Meaning<Outcome>{"nichts", Outcome::None},
};

constexpr int kWhole = 10'000; ///< hundredths of a percent
constexpr std::array kShares{
    Meaning<int>{"all", kWhole},
    Meaning<int>{"mostly", kWhole * 3 / 4},
    Meaning<int>{"half", kWhole / 2},
    Meaning<int>{"little", kWhole / 4},
    Meaning<int>{"none", 0},
    Meaning<int>{"alles", kWhole},
    Meaning<int>{"meist", kWhole * 3 / 4},
    Meaning<int>{"halb", kWhole / 2},
    Meaning<int>{"wenig", kWhole / 4},
    Meaning<int>{"nichts", 0},
};

std::string keyOf(std::string_view text) {
    return fold(simplified(text));
}

/// The code of a value, also with blanks or hyphens for its underscores.
template <class Enum>
std::optional<Enum> byCode(std::string key) {
    std::ranges::replace_if(
        key, [](char c) { return c == ' ' || c == '-'; }, '_');
    return fromCode<Enum>(key);
}

template <class Enum, std::size_t Size>
std::optional<Enum> byCodeOrWord(std::string_view text, const std::array<Meaning<Enum>, Size>& words) {
    const std::string key = keyOf(text);
    if (const auto found = find(words, key))
        return found;
    return byCode<Enum>(key);
}

/// "1:30", "00:45", "01:30:00": hours, minutes, and seconds that are let pass.
std::optional<int> clockLength(std::string_view text) {
    const auto mark = text.find(':');
    if (mark == std::string_view::npos)
        return std::nullopt;
    std::string_view minutes = text.substr(mark + 1);
    if (const auto second = minutes.find(':'); second != std::string_view::npos) {
        if (!wholeNumber(minutes.substr(second + 1), 2))
            return std::nullopt;
        minutes = minutes.substr(0, second);
    }
    const auto hours = wholeNumber(text.substr(0, mark), 2);
    const auto rest = wholeNumber(minutes, 2);
    if (!hours || !rest || *rest > 59 || minutes.size() != 2)
        return std::nullopt;
    return *hours * 60 + *rest;
}

/// "75", "75.5", "0,75": in hundredths of its unit.
struct Decimal {
    int tenThousandths = 0;
    bool hasMark = false;
};

std::optional<Decimal> decimalOf(std::string_view text) {
    const auto mark = text.find_first_of(".,");
    const auto whole = wholeNumber(text.substr(0, mark), 3);
    if (!whole)
        return std::nullopt;
    Decimal decimal{*whole * kWhole, mark != std::string_view::npos};
    if (!decimal.hasMark)
        return decimal;
    std::string places(text.substr(mark + 1));
    if (places.empty() || places.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    places.resize(4, '0');
    decimal.tenThousandths += wholeNumber(places).value_or(0);
    return decimal;
}

} // namespace

std::optional<StageWord> stageOf(std::string_view text) {
    return find(kStages, keyOf(text));
}

std::optional<DealKind> dealKindOf(std::string_view text) {
    return byCodeOrWord(text, kKinds);
}

std::optional<EncounterState> encounterStateOf(std::string_view text) {
    if (const auto found = byCodeOrWord(text, kStates))
        return found;
    const auto words = splitLogWords(text);
    const bool isAttempt = !words.empty() && attemptAt(words) == words.size();
    return isAttempt ? std::optional(EncounterState::Attempt) : std::nullopt;
}

std::optional<ChannelWord> channelOf(std::string_view text) {
    const std::string key = keyOf(text);
    if (const auto channel = byCode<Channel>(key))
        return ChannelWord{*channel, false};
    const auto words = splitLogWords(key);
    const LogWords all(words);
    if (words.empty())
        return std::nullopt;
    if (attemptAt(all) == words.size())
        return ChannelWord{Channel::Call, true};
    const auto phrase = channelAt(all);
    if (!phrase)
        return std::nullopt;
    const auto rest = all.subspan(phrase->length);
    if (rest.empty())
        return ChannelWord{phrase->channel, false};
    return attemptAt(rest) == rest.size() ? std::optional(ChannelWord{phrase->channel, true}) : std::nullopt;
}

std::optional<TheySpoke> theySpokeOf(std::string_view text) {
    return byCodeOrWord(text, kSpoke);
}

std::optional<Outcome> outcomeOf(std::string_view text) {
    return byCodeOrWord(text, kOutcomes);
}

std::optional<int> minutesOf(std::string_view text) {
    constexpr int kMost = 1440;
    const std::string key = keyOf(text);
    std::optional<int> minutes = wholeNumber(key);
    if (!minutes)
        minutes = clockLength(key);
    if (!minutes) {
        if (const auto decimal = decimalOf(key))
            minutes = (decimal->tenThousandths + kWhole / 2) / kWhole;
    }
    if (!minutes) {
        const auto words = splitLogWords(key);
        const auto phrase = durationAt(words);
        if (phrase && phrase->length == words.size())
            minutes = phrase->minutes;
    }
    return minutes && *minutes <= kMost ? minutes : std::nullopt;
}

std::optional<int> shareOf(std::string_view text) {
    std::string key = keyOf(text);
    if (const auto step = find(kShares, key))
        return step;
    const bool isPercent = key.ends_with('%');
    if (isPercent)
        key.pop_back();
    const auto number = decimalOf(trimmed(key));
    if (!number)
        return std::nullopt;
    const bool isOfOne = !isPercent && number->hasMark && number->tenThousandths <= kWhole;
    const int share = isOfOne ? number->tenThousandths : (number->tenThousandths + 50) / 100;
    return share <= kWhole ? std::optional(share) : std::nullopt;
}

std::vector<std::string> partsOf(std::string_view text, Commas commas) {
    std::vector<std::string> parts;
    const std::string_view marks = commas == Commas::Part ? ";,\n" : ";\n";
    while (!text.empty()) {
        const auto triple = text.find(":::");
        const auto single = text.find_first_of(marks);
        const auto end = std::min({triple, single, text.size()});
        if (std::string part = simplified(text.substr(0, end)); !part.empty())
            parts.push_back(std::move(part));
        text.remove_prefix(std::min(text.size(), end + (end == triple ? 3 : 1)));
    }
    return parts;
}

bool isEmail(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" \t\r\n,;<>()\"") == std::string_view::npos;
}

std::vector<NamedPerson> namedPeople(std::string_view text) {
    std::vector<NamedPerson> people;
    for (const auto& part : partsOf(text, Commas::StayInside)) {
        NamedPerson person{part, {}};
        if (isEmail(part)) {
            person = {{}, part};
        } else if (part.ends_with(')') || part.ends_with('>')) {
            const auto open = part.find_last_of("(<");
            const auto inside = open == std::string::npos
                                    ? std::string()
                                    : std::string(trimmed(part.substr(open + 1, part.size() - open - 2)));
            if (isEmail(inside))
                person = {std::string(trimmed(part.substr(0, open))), inside};
        }
        if (std::ranges::find(people, person) == people.end())
            people.push_back(std::move(person));
    }
    return people;
}

} // namespace ajar::exchange
