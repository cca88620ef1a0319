// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/door.h"
#include "domain/effort.h"
#include "domain/log_line.h"
#include "domain/money.h"
#include "domain/rhythm.h"
#include "support/base/print.h"

#include <concepts>
#include <ostream>

// How the values of `domain` read in a test that failed.
namespace ajar {

template <class Value, class... Values>
concept OneOf = (std::same_as<Value, Values> || ...);

template <class Enum>
    requires OneOf<Enum, Bucket, Lean, DealKind, AfterSale, Part, DealEventKind, EncounterState, Channel, Outcome,
                   TheySpoke, ReadingKind, Question, HowKnown, PromiseBy, PromiseState, ContactKind>
std::ostream& operator<<(std::ostream& out, Enum value) {
    return out << toCode(value);
}

inline std::ostream& operator<<(std::ostream& out, const Money& money) {
    return out << toText(money);
}

inline std::ostream& operator<<(std::ostream& out, const Rhythm& rhythm) {
    return out << "wanted " << rhythm.wanted.value_or(0) << ", at most " << rhythm.atMost.value_or(0);
}

inline std::ostream& operator<<(std::ostream& out, const EffectiveRhythm& effective) {
    return out << effective.rhythm << " from source " << static_cast<int>(effective.source);
}

inline std::ostream& operator<<(std::ostream& out, const Silence& silence) {
    return out << silence.days << " days, ever heard " << silence.everHeard << ", over wanted " << silence.isOverWanted
               << ", over most " << silence.isOverMost;
}

inline std::ostream& operator<<(std::ostream& out, const ReadingState& state) {
    return out << "step " << state.step << (state.byAct ? " by act" : " hollow") << (state.hasFallen ? " fallen" : "")
               << " on " << (state.day ? toText(*state.day) : "no day");
}

inline std::ostream& operator<<(std::ostream& out, const DealAt& stood) {
    return out << toCode(stood.bucket) << ' ' << toCode(stood.lean) << (stood.isStandIn ? " (stand-in)" : "");
}

inline std::ostream& operator<<(std::ostream& out, const Standing& standing) {
    return out << (standing.isCustomer ? "customer since " : "prospect ")
               << (standing.since ? toText(*standing.since) : "no day");
}

inline std::ostream& operator<<(std::ostream& out, const KeptRate& rate) {
    return out << rate.kept << " of " << rate.passed;
}

inline std::ostream& operator<<(std::ostream& out, const Effort& effort) {
    for (const auto minutes : effort.minutes)
        out << minutes << ' ';
    return out << "in " << effort.encounters;
}

inline std::ostream& operator<<(std::ostream& out, const LoggedPromise& promise) {
    return out << (promise.byThem ? "they: " : "we: ") << promise.text << " by "
               << (promise.due ? toText(*promise.due) : "no day");
}

inline std::ostream& operator<<(std::ostream& out, const LogLine& line) {
    for (const auto& name : line.names)
        out << '[' << name << ']';
    out << ' ' << (line.channel ? toCode(*line.channel) : "no channel") << ' ' << toCode(line.state) << ' '
        << line.minutes.value_or(-1) << " min, " << (line.day ? toText(*line.day) : "no day") << ' '
        << line.minuteOfDay.value_or(-1) << ", text <" << line.text << ">, heard <" << line.heard << ">, rest <"
        << line.rest << '>';
    for (const auto& promise : line.promises)
        out << ", " << promise;
    return out;
}

} // namespace ajar
