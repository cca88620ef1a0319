// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/person_text.h"

#include "base/text.h"
#include "cli/text.h"
#include "domain/codes.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace ajar::cli {
namespace {

void printHead(std::ostream& out, const app::PersonPage& page, Day today) {
    const Person& person = page.profile.person;
    out << safe(person.name);
    for (const auto& [affiliation, organisation] : page.affiliations)
        if (isCurrent(affiliation, today))
            out << " \u00b7 " << (affiliation.role.empty() ? "" : safe(affiliation.role) + ", ") << safe(organisation);
    out << '\n' << "  " << (page.standing.isCustomer ? "customer" : "prospect");
    if (page.standing.since)
        out << " since " << toText(*page.standing.since);
    if (person.doNotContact)
        out << " \u00b7 do not contact";
    out << '\n';
    for (const auto& point : page.profile.contactPoints)
        out << "  " << asWords(toCode(point.kind)) << (point.label.empty() ? "" : " (" + safe(point.label) + ')')
            << ": " << safe(point.value) << '\n';
}

void printKnown(std::ostream& out, const app::PersonPage& page, Day today) {
    constexpr std::array kReadings{ReadingKind::Trust, ReadingKind::Rapport, ReadingKind::Respect};
    for (const auto kind : kReadings) {
        const auto& state = page.readings[static_cast<std::size_t>(kind)];
        out << "  " << toCode(kind) << ": ";
        if (state.step == 0)
            out << "not observed\n";
        else
            out << state.step << ", they " << actOf(kind, state.step) << (isFaded(state, today) ? " (faded)" : "")
                << '\n';
    }
    const auto known = std::ranges::count_if(page.questions, &app::KnownQuestion::isKnown);
    out << "  known: " << known << " of " << page.questions.size() << '\n';
    for (const auto& question : page.questions)
        if (question.how != HowKnown::Unknown)
            out << "    " << wordsOf(question.question) << ' ' << safe(question.text)
                << (question.isKnown ? "" : " (not known)") << '\n';
    if (!page.ask.empty())
        out << "  ask next: " << safe(page.ask) << '\n';
}

void printRest(std::ostream& out, const app::PersonPage& page, Private privates) {
    for (const auto& taken : page.deals)
        out << "  deal: " << safe(taken.deal.name) << " (" << asWords(toCode(taken.bucket)) << ", "
            << asWords(toCode(taken.part)) << ")\n";
    for (const auto& promise : page.profile.promises)
        if (promise.state == PromiseState::Open)
            out << (promise.by == PromiseBy::Us ? "  promised until " : "  they promised until ") << toText(promise.due)
                << ": " << safe(promise.text) << '\n';
    for (const auto& fact : page.profile.facts)
        if (privates == Private::Show || !fact.isPrivate)
            out << "  " << (fact.topic.empty() ? "fact" : safe(fact.topic)) << ": " << safe(fact.text) << '\n';
    for (const auto& note : page.profile.notes)
        if (privates == Private::Show || !note.isPrivate)
            out << "  note: " << safe(note.text) << '\n';
    for (const auto& date : page.profile.dates)
        out << "  " << safe(date.label) << ": " << date.day << '.' << date.month << '.'
            << (date.year ? std::to_string(*date.year) : "") << '\n';
    out << "  " << counted(page.encounterCount, "encounter", "encounters") << ", " << page.minutes << " min\n";
    for (const auto& encounter : page.encounters) {
        const std::string& words = encounter.noticed.empty() ? encounter.heard : encounter.noticed;
        out << "    " << timeText(encounter.start, encounter.offsetMinutes) << "  " << channelText(encounter)
            << (words.empty() ? "" : ": " + safe(clipped(words, 200))) << '\n';
    }
    out << "  " << toText(page.profile.person.id) << '\n';
}

template <class Records>
auto privatesIn(const Records& records) {
    return std::ranges::count_if(records, [](const auto& record) { return record.isPrivate; });
}

} // namespace

void printPerson(std::ostream& out, const app::PersonPage& page, Private privates, Day today) {
    printHead(out, page, today);
    printKnown(out, page, today);
    printRest(out, page, privates);
}

void tellHidden(std::ostream& err, const std::vector<Fact>& facts, const std::vector<Note>& notes) {
    const auto hidden = privatesIn(facts) + privatesIn(notes);
    if (hidden > 0)
        err << counted(hidden, "private fact or note", "private facts and notes")
            << " left out; --private shows them.\n";
}

} // namespace ajar::cli
