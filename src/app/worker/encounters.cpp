// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/encounters.h"

#include "app/worker/deed_names.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/deed.h"
#include "store/profiles.h"

#include <array>

namespace ajar::app {
namespace {

std::string namesOf(const EncounterPage& page) {
    std::string names;
    for (const auto& person : page.people)
        names += (names.empty() ? "" : ", ") + person.name;
    return names;
}

std::string_view deedName(const EncounterChange& change) {
    if (change.state == EncounterState::Happened)
        return kEncounterHappened;
    return change.state == EncounterState::Off ? kCalledOff : kChangeEncounter;
}

} // namespace

EncounterPage showEncounter(Desk& desk, Id<Encounter> encounter) {
    EncounterPage page;
    page.profile = store::loadEncounterProfile(desk.connection, encounter);
    for (const auto& link : page.profile.people)
        page.people.push_back({link.person, store::load(desk.connection, link.person).record.name});
    for (const auto& link : page.profile.deals)
        page.deals.push_back({link.deal, store::load(desk.connection, link.deal).record.title});
    return page;
}

DeedDone changeEncounter(Desk& desk, const EncounterChange& change) {
    const std::string name(deedName(change));
    store::Deed deed(desk.connection, desk.clock, name);
    deed.setSubject(clipped(namesOf(showEncounter(desk, change.id)), kNameCap));
    const auto there = store::load(desk.connection, change.id);
    Encounter encounter = there.record;
    if (change.minutes)
        encounter.minutes = change.minutes;
    if (change.state)
        encounter = withState(std::move(encounter), *change.state);
    if (change.day || change.minuteOfDay) {
        const int minute = change.minuteOfDay.value_or(minuteOfDayAt(encounter.start, encounter.offsetMinutes));
        encounter.start = desk.local.at(change.day.value_or(dayOf(encounter)), minute);
        encounter.zone = desk.local.zone();
        encounter.offsetMinutes = desk.local.offsetMinutes(encounter.start);
    }
    deed.update(encounter, there.revision);
    return {name, deed.commit().value_or(0)};
}

Answer answerFromWords(std::string_view words) {
    struct Quotes {
        std::string_view open;
        std::string_view close;
    };
    static constexpr std::array kQuotes{
        Quotes{"\"", "\""},         Quotes{"\u201c", "\u201d"}, Quotes{"\u201e", "\u201c"}, Quotes{"\u201e", "\u201d"},
        Quotes{"\u00ab", "\u00bb"}, Quotes{"\u00bb", "\u00ab"}, Quotes{"\u201d", "\u201d"}};
    Answer answer;
    std::string_view text = trimmed(words);
    for (const auto& quotes : kQuotes) {
        if (text.size() > quotes.open.size() + quotes.close.size() && text.starts_with(quotes.open) &&
            text.ends_with(quotes.close)) {
            text.remove_prefix(quotes.open.size());
            text.remove_suffix(quotes.close.size());
            answer.how = HowKnown::TheirWords;
            break;
        }
    }
    answer.text = nfc(trimmed(text));
    return answer;
}

} // namespace ajar::app
