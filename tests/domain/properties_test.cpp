// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of `domain`, in one file because RapidCheck takes long to compile.
#include "base/text.h"
#include "domain/door.h"
#include "domain/effort.h"
#include "domain/log_line.h"
#include "domain/money.h"
#include "domain/reading.h"
#include "support/domain/builders.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace ajar {
namespace {

using namespace test;

int upTo(int most) {
    return *rc::gen::inRange(0, most + 1);
}

bool isTrue() {
    return *rc::gen::arbitrary<bool>();
}

std::optional<int> maybeUpTo(int most) {
    return isTrue() ? std::optional{upTo(most)} : std::nullopt;
}

DoorFacts genFacts() {
    DoorFacts facts;
    facts.firstName = isTrue() ? "Dana" : "";
    facts.hasDeal = isTrue();
    for (auto& until : facts.known)
        if (isTrue())
            until = kToday + upTo(10) - 5;
    facts.emptyChairs = upTo(3);
    for (auto& reading : facts.readings)
        reading = {upTo(5), isTrue(), kToday, isTrue()};
    facts.silence = silence(isTrue() ? std::optional{kToday - upTo(400)} : std::nullopt, kToday - upTo(400),
                            {maybeUpTo(90), maybeUpTo(200)}, kToday);
    if (isTrue())
        facts.expected = kToday + upTo(400) - 200;
    facts.timesMoved = upTo(3);
    if (isTrue())
        facts.homeValueMinor = *rc::gen::inRange<std::int64_t>(0, kMostMinor + 1);
    return facts;
}

RC_GTEST_PROP(DoorProperty, PartsStayWithinTheirCapsAndAddUp, ()) {
    const DoorScore score = scoreOf(genFacts(), kToday);
    int sum = 0;
    for (std::size_t i = 0; i < score.parts.size(); ++i) {
        RC_ASSERT(score.parts[i].points >= 0);
        RC_ASSERT(score.parts[i].points <= doorParts()[i].cap);
        RC_ASSERT(score.parts[i].sentence.empty() == (score.parts[i].points == 0));
        sum += score.parts[i].points;
    }
    RC_ASSERT(score.total == sum);
}

RC_GTEST_PROP(DoorProperty, MoreUnknownNeverLowersADoor, ()) {
    const DoorFacts facts = genFacts();
    DoorFacts less = facts;
    switch (upTo(3)) {
    case 0: less.known[static_cast<std::size_t>(upTo(5))].reset(); break;
    case 1: less.readings[static_cast<std::size_t>(upTo(2))] = {}; break;
    case 2: ++less.emptyChairs; break;
    default:
        less.firstName.clear(); // nobody known at all
        break;
    }
    RC_ASSERT(scoreOf(less, kToday).total >= scoreOf(facts, kToday).total);
}

RC_GTEST_PROP(DoorProperty, ALongerSilenceNeverLowersADoor, ()) {
    DoorFacts facts = genFacts();
    const Rhythm rhythm{maybeUpTo(90), maybeUpTo(200)};
    const Day last = kToday - upTo(400);
    facts.silence = silence(last, last, rhythm, kToday);
    DoorFacts quieter = facts;
    quieter.silence = silence(last - upTo(100), last, rhythm, kToday);
    RC_ASSERT(scoreOf(quieter, kToday).total >= scoreOf(facts, kToday).total);
}

RC_GTEST_PROP(EffortProperty, MinutesInAreMinutesOut, ()) {
    const int minutes = upTo(1'440);
    std::vector<std::optional<int>> set(static_cast<std::size_t>(upTo(6) + 1));
    for (auto& share : set)
        share = maybeUpTo(2'000);
    const auto parts = splitMinutes(minutes, set);
    RC_ASSERT(parts.size() == set.size());
    RC_ASSERT(std::accumulate(parts.begin(), parts.end(), 0) == minutes);
    RC_ASSERT(std::ranges::all_of(parts, [](int part) { return part >= 0; }));
}

RC_GTEST_PROP(EffortProperty, WhatWasSetStaysWhereTheRestHasAPlace, ()) {
    const int first = upTo(700);
    const int minutes = first + upTo(700);
    const auto parts = splitMinutes(minutes, std::vector<std::optional<int>>{std::nullopt, first, std::nullopt});
    RC_ASSERT(parts[1] == first);
    RC_ASSERT(parts[0] - parts[2] == 0 || parts[0] - parts[2] == 1);
}

RC_GTEST_PROP(EffortProperty, EveryMinuteLoggedHasAPiece, ()) {
    const int minutes = upTo(1'440);
    std::vector<EffortShare> deals(static_cast<std::size_t>(upTo(4)));
    for (auto& deal : deals)
        deal = {{static_cast<Bucket>(upTo(2)), static_cast<Lean>(upTo(3)), isTrue()}, maybeUpTo(1'440)};
    const Effort effort = effortOf(anEncounter().lasting(minutes), deals, isTrue());
    RC_ASSERT(effort.total() == minutes);
    for (std::size_t i = 0; i < effort.minutes.size(); ++i)
        RC_ASSERT(effort.standIn[i] <= effort.minutes[i]);
}

RC_GTEST_PROP(EffortProperty, OpeningAndClosingAreTheMinutes, ()) {
    const Encounter encounter = anEncounter().lasting(upTo(1'440)).opening(upTo(10'000));
    RC_ASSERT(*openingMinutes(encounter) + *closingMinutes(encounter) == *encounter.minutes);
    RC_ASSERT(*closingMinutes(encounter) >= 0);
}

RC_GTEST_PROP(ReadingProperty, StandTheSameInAnyOrder, ()) {
    std::vector<Reading> acts;
    for (int i = upTo(8); i > 0; --i) {
        Reading act = aReading(ReadingKind::Trust, 1 + upTo(4)).on(kToday - upTo(3)).entered(Instant{upTo(2)});
        act.lowers = isTrue();
        act.byAct = isTrue();
        acts.push_back(act);
    }
    const ReadingState state = stateOf(acts);
    std::vector<std::size_t> order(acts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto keys = *rc::gen::container<std::vector<int>>(acts.size(), rc::gen::arbitrary<int>());
    std::ranges::sort(order, {}, [&keys](std::size_t i) { return keys[i]; });
    std::vector<Reading> shuffled;
    for (const std::size_t i : order)
        shuffled.push_back(acts[i]);
    RC_ASSERT(stateOf(shuffled) == state);
}

RC_GTEST_PROP(MoneyProperty, TextAndBack, ()) {
    const Money money{
        *rc::gen::inRange<std::int64_t>(-kMostMinor, kMostMinor + 1),
        *rc::gen::element<std::string>("EUR", "JPY", "KWD", "CLF", "USD", "CHF", "MXN", "TND", "ISK", "XYZ")};
    RC_ASSERT(parseMoney(toText(money), "GBP") == money);
}

RC_GTEST_PROP(MoneyProperty, AnyTextIsReadOrNot, ()) {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::element('0', '1', '5', '9', '.', ',', ' ', '\'', '-', 'k', 'm', 'E', 'U', 'R', '$', '\xE2', '\x80'));
    if (const auto money = parseMoney(text, "EUR"))
        RC_ASSERT(validate(*money).has_value());
}

/// Letters and digits of all that a line gave; what it understood by a word is not in it.
std::multiset<std::string> wordsOf(const LogLine& line) {
    std::string all = line.text + ' ' + line.heard + ' ' + line.rest;
    for (const auto& name : line.names)
        all += ' ' + name;
    for (const auto& promise : line.promises)
        all += ' ' + promise.text;
    std::multiset<std::string> words;
    for (auto& word : foldedWords(all))
        words.insert(std::move(word));
    return words;
}

rc::Gen<std::string> genToken() {
    return rc::gen::element<std::string>(
        "call", "Besuch", "zoom", "voicemail", "no answer", "20m", "1h30", "55", "14:30", "um 9 Uhr", "at 2", "fri",
        "Do", "next thu", "am Freitag", "12.6.", "3/4", "in 2 weeks", "tomorrow", ":", ": ", "\"", "“", "”", "„", "«",
        "»", "!", "!they", "!", "and", ",", "by", "so", "next", "vor", "\xFF", "\u00A0", "👍", "-");
}

RC_GTEST_PROP(LogLineProperty, NoWordIsLost, ()) {
    // Nonsense between words that mean something: each has to come out somewhere.
    std::string line;
    std::multiset<std::string> nonsense;
    for (int i = upTo(12); i > 0; --i) {
        if (isTrue()) {
            line += *genToken();
        } else {
            const std::string word = "xq" + std::string(static_cast<std::size_t>(1 + upTo(4)), 'z');
            nonsense.insert(word);
            line += word;
        }
        line += ' ';
    }
    const auto found = wordsOf(parseLogLine(line, kToday, 720));
    RC_LOG() << line;
    for (const auto& word : nonsense)
        RC_ASSERT(found.count(word) == nonsense.count(word));
}

RC_GTEST_PROP(LogLineProperty, AnyBytesAreRead, ()) {
    const auto line = *rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                      rc::gen::map(rc::gen::container<std::vector<std::string>>(
                                                       rc::gen::oneOf(genToken(), rc::gen::arbitrary<std::string>())),
                                                   [](const std::vector<std::string>& tokens) {
                                                       std::string joined;
                                                       for (const auto& token : tokens)
                                                           joined += token;
                                                       return joined;
                                                   }));
    const LogLine parsed = parseLogLine(line, kToday, upTo(1'439));
    if (parsed.minutes)
        RC_ASSERT(*parsed.minutes >= 0 && *parsed.minutes <= 1'440);
    if (parsed.minuteOfDay)
        RC_ASSERT(*parsed.minuteOfDay >= 0 && *parsed.minuteOfDay < 1'440);
    if (parsed.day)
        RC_ASSERT(isUsable(*parsed.day));
    for (const auto& name : parsed.names)
        RC_ASSERT(!name.empty());
    RC_ASSERT(parsed.state != EncounterState::Attempt || !parsed.minutes);
}

} // namespace
} // namespace ajar
