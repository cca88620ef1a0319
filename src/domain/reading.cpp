// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include "domain/validation.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace ajar {
namespace {

constexpr int kSteps = 5;

/// product.md, *Acts behind the readings*: a row a kind, a column a step.
constexpr std::array<std::array<std::string_view, kSteps>, 3> kActs{{
    {"held back, or took back what they had told us", "answered what was asked", "told us of a problem unprompted",
     "told us what could hurt them", "staked their name on us before others"},
    {"corrected our summary, or repeated the same point", "were polite, kept to the matter",
     "said \"exactly\" to our summary", "gave more time than agreed, or built on it",
     "came to us first, with more than price, order or fault"},
    {"cancelled without word, or went round us", "kept the time, took our facts", "asked our view on this",
     "asked our view beyond the offer", "acted on our advice where it cost us business"},
}};

bool isBefore(const Reading& a, const Reading& b) {
    return std::tie(a.day, a.entered, a.id) < std::tie(b.day, b.entered, b.id);
}

void apply(ReadingState& state, const Reading& act) {
    const bool changes = act.lowers ? act.step != state.step : act.step > state.step;
    if (changes) {
        state.hasFallen = act.step < state.step;
        state.step = act.step;
    } else if (act.step != state.step || (state.byAct && !act.byAct)) {
        return; // less than what stands, or the same without an act: what stands rests on the better ground
    }
    state.byAct = act.byAct;
    state.day = act.day;
}

} // namespace

std::string_view actOf(ReadingKind kind, int step) {
    if (step < 1 || step > kSteps)
        return {};
    return kActs[static_cast<std::size_t>(kind)][static_cast<std::size_t>(step - 1)];
}

ReadingState stateOf(std::span<const Reading> acts) {
    std::vector<const Reading*> ordered;
    ordered.reserve(acts.size());
    for (const auto& act : acts)
        ordered.push_back(&act);
    std::ranges::sort(ordered, [](const Reading* a, const Reading* b) { return isBefore(*a, *b); });
    ReadingState state;
    for (const Reading* act : ordered)
        apply(state, *act);
    return state;
}

bool isFaded(const ReadingState& state, Day today) {
    return state.day && today - *state.day > kReadingFadesAfterDays;
}

Result<> validate(const Reading& reading) {
    return firstFault({
        checkId("id", reading.id),
        checkId("person", reading.person),
        checkRange("step", reading.step, 1, kSteps),
        checkDay("day", reading.day),
        checkId("encounter", reading.encounter),
        checkNote("words", reading.words),
        checkId("owner", reading.owner),
        checkInstant("entered", reading.entered),
    });
}

} // namespace ajar
