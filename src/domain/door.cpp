// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/door.h"

#include <algorithm>

namespace ajar {
namespace {

// The whole of the ranking stands here: five parts with their caps, and below what each point is for. The caps are a
// judgement, not a measurement: what is left to learn and to earn decides (60 of 100), time comes second (32), money
// last.
constexpr std::array kParts{
    DoorPartRule{DoorPartKind::RoomToLearn, "room_to_learn", 36,
                 "5 for each question not known, 3 for an empty chair, two chairs at most"},
    DoorPartRule{DoorPartKind::RoomToEarn, "room_to_earn", 24,
                 "for each reading: not observed 8, at step one 6, two 5, three 4; 2 more where it has fallen"},
    DoorPartRule{DoorPartKind::Quiet, "quiet", 20,
                 "10 when quiet for longer than wanted, up to 20 at the most days, or at twice the wanted"},
    DoorPartRule{DoorPartKind::TimeToDecision, "time_to_decision", 12,
                 "12 from a week before they mean to decide on, less before that, 0 from 90 days on"},
    DoorPartRule{DoorPartKind::Value, "value", 8,
                 "1 from a thousand in the book's currency, 1 more for each tripling or so, 8 from three million on"},
};

constexpr int kPointsPerQuestion = 5;
constexpr int kPointsPerChair = 3;
constexpr int kChairsCounted = 2;
// By step, 0 first. Not observed is worth no less than the lowest act with its fall, so that looking away never lowers
// a door.
constexpr std::array kPointsPerStep{8, 6, 5, 4, 0, 0};
constexpr int kPointsForFall = 2;
constexpr int kPointsPerReading = 8;
constexpr int kPointsOverWanted = 10;
constexpr int kNearDays = 7;
constexpr int kFarDays = 90;
/// Whole units of the home currency; a point for each that the value reaches.
constexpr std::array<std::int64_t, 8> kValueSteps{1'000, 3'000, 10'000, 30'000, 100'000, 300'000, 1'000'000, 3'000'000};

constexpr std::array<std::string_view, 3> kReadingWords{"trust", "rapport", "respect"};

int capOf(DoorPartKind kind) {
    return kParts[static_cast<std::size_t>(kind)].cap;
}

bool isChair(const DoorFacts& facts) {
    return facts.firstName.empty();
}

int questionsOf(const DoorFacts& facts) {
    return facts.hasDeal ? kQuestionCount : kQuestionCount - 1;
}

/// Of an empty chair nothing is known, whatever stands in `known`.
int unknownOf(const DoorFacts& facts, Day today) {
    const int questions = questionsOf(facts);
    return isChair(facts) ? questions : questions - knownCount(facts.known, today, questions);
}

std::string dayCount(int days) {
    return std::to_string(days) + (days == 1 ? " day" : " days");
}

std::string_view whoOf(Part part) {
    switch (part) {
    case Part::Decides: return "who decides";
    case Part::Signs: return "who signs";
    case Part::Uses: return "who uses it";
    case Part::Advises: return "who advises";
    case Part::Against: return "who is against";
    case Part::OpensDoors: return "who opens doors";
    case Part::TakesPart: break;
    }
    return "who takes part";
}

void append(std::string& sentence, std::string_view fact, std::string_view separator) {
    if (fact.empty())
        return;
    if (!sentence.empty())
        sentence += separator;
    sentence += fact;
}

DoorPart roomToLearn(const DoorFacts& facts, Day today) {
    DoorPart part{DoorPartKind::RoomToLearn, 0, {}};
    const int unknown = unknownOf(facts, today);
    const int chairs = facts.hasDeal ? std::max(0, facts.emptyChairs) : 0;
    part.points = unknown * kPointsPerQuestion + std::min(chairs, kChairsCounted) * kPointsPerChair;
    if (isChair(facts)) {
        part.sentence = "no person yet";
        return part;
    }
    if (unknown > 0)
        part.sentence = std::to_string(unknown) + " of " + std::to_string(questionsOf(facts)) + " unknown";
    if (chairs > 0) {
        append(part.sentence, whoOf(facts.firstEmptyChair), " · ");
        part.sentence += chairs == 1 ? " is unknown" : " and " + std::to_string(chairs - 1) + " more are unknown";
    }
    return part;
}

DoorPart roomToEarn(const DoorFacts& facts) {
    DoorPart part{DoorPartKind::RoomToEarn, 0, {}};
    if (isChair(facts)) {
        part.points = capOf(part.kind);
        part.sentence = "nobody to have observed";
        return part;
    }
    const bool noneObserved = std::ranges::all_of(facts.readings, [](const ReadingState& r) { return r.step == 0; });
    for (std::size_t i = 0; i < facts.readings.size(); ++i) {
        const ReadingState& reading = facts.readings[i];
        const auto step = static_cast<std::size_t>(std::clamp(reading.step, 0, 5));
        const int points = std::min(kPointsPerReading, kPointsPerStep[step] + (reading.hasFallen ? kPointsForFall : 0));
        part.points += points;
        if (points == 0)
            continue;
        const std::string fact = step == 0           ? " not observed"
                                 : reading.hasFallen ? " has fallen to " + std::to_string(step)
                                                     : " at " + std::to_string(step);
        append(part.sentence, std::string{kReadingWords[i]} + fact, ", ");
    }
    if (noneObserved)
        part.sentence = "nothing observed yet";
    return part;
}

DoorPart quiet(const DoorFacts& facts) {
    DoorPart part{DoorPartKind::Quiet, 0, {}};
    const Silence& silence = facts.silence;
    const auto wanted = silence.wanted ? silence.wanted : silence.atMost;
    if (!wanted || silence.days <= *wanted)
        return part;
    const int cap = capOf(part.kind);
    const int span = silence.atMost && *silence.atMost > *wanted ? *silence.atMost - *wanted : std::max(1, *wanted);
    const auto over = static_cast<std::int64_t>(silence.days - *wanted) * (cap - kPointsOverWanted) / span;
    part.points = static_cast<int>(std::min<std::int64_t>(cap, kPointsOverWanted + over));
    part.sentence =
        (silence.everHeard ? "quiet " + dayCount(silence.days) : "no encounter in " + dayCount(silence.days)) + ", " +
        std::to_string(*wanted) + (silence.wanted ? " wanted" : " at most");
    return part;
}

DoorPart timeToDecision(const DoorFacts& facts, Day today) {
    DoorPart part{DoorPartKind::TimeToDecision, 0, {}};
    if (!facts.hasDeal || !facts.expected)
        return part;
    const int days = *facts.expected - today;
    const int left = std::clamp(kFarDays - days, 0, kFarDays - kNearDays);
    part.points = capOf(part.kind) * left / (kFarDays - kNearDays);
    if (part.points == 0)
        return part;
    if (days < 0)
        part.sentence = "was to decide " + dayCount(-days) + " ago";
    else
        part.sentence = days == 0 ? "decides today" : "decides in " + dayCount(days);
    if (facts.timesMoved > 0)
        part.sentence +=
            facts.timesMoved == 1 ? ", moved once" : ", moved " + std::to_string(facts.timesMoved) + " times";
    return part;
}

DoorPart value(const DoorFacts& facts) {
    DoorPart part{DoorPartKind::Value, 0, {}};
    if (!facts.hasDeal || !facts.homeValueMinor)
        return part;
    std::int64_t units = *facts.homeValueMinor;
    for (int i = 0; i < minorDigits(facts.homeCurrency); ++i)
        units /= 10;
    part.points = static_cast<int>(std::ranges::count_if(kValueSteps, [units](auto step) { return units >= step; }));
    if (part.points > 0)
        part.sentence = "worth " + toText(Money{*facts.homeValueMinor, facts.homeCurrency});
    return part;
}

} // namespace

std::span<const DoorPartRule> doorParts() {
    return kParts;
}

bool isListed(const DoorFacts& facts, Day today) {
    constexpr int kUnknownOfCustomer = 3;
    if (facts.doNotContact || (facts.meeting && *facts.meeting >= today))
        return false;
    return facts.hasDeal ? facts.lean == Lean::Ajar : unknownOf(facts, today) >= kUnknownOfCustomer;
}

DoorScore scoreOf(const DoorFacts& facts, Day today) {
    DoorScore score;
    score.parts = {roomToLearn(facts, today), roomToEarn(facts), quiet(facts), timeToDecision(facts, today),
                   value(facts)};
    for (auto& part : score.parts) {
        part.points = std::clamp(part.points, 0, capOf(part.kind));
        score.total += part.points;
        const bool isImplied = isChair(facts) && part.kind == DoorPartKind::RoomToEarn;
        if (part.kind != DoorPartKind::Value && !isImplied)
            append(score.sentence, part.sentence, " · ");
    }
    if (!isChair(facts))
        score.ask = askNext(facts.known, facts.readings[0].step, facts.hasDeal, today);
    return score;
}

} // namespace ajar
