// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/person_page.h"

#include "app/worker/resolve.h"
#include "store/board.h"
#include "store/encounters.h"
#include "store/owners.h"
#include "store/people.h"
#include "store/profiles.h"

#include <algorithm>

namespace ajar::app {
namespace {

/// The first pending deal, beside which the sixth question is asked.
std::optional<Id<Deal>> dealBeside(const std::vector<store::PersonDeal>& deals) {
    const auto found =
        std::ranges::find(deals, Bucket::Pending, [](const store::PersonDeal& d) { return d.deal.bucket; });
    return found == deals.end() ? std::nullopt : std::optional(found->deal.id);
}

std::vector<KnownQuestion> questionsOf(const PersonPage& page, std::optional<Id<Deal>> deal, Day today) {
    std::vector<KnownQuestion> questions;
    for (int number = 1; number <= (deal ? kQuestionCount : kQuestionCount - 1); ++number) {
        const auto question = static_cast<Question>(number);
        KnownQuestion known{question, HowKnown::Unknown, {}, std::nullopt, false};
        if (const Answer* answer = newest(page.profile.answers, question, deal))
            known = {question, answer->how, answer->text, answer->day, isKnown(*answer, today)};
        questions.push_back(std::move(known));
    }
    return questions;
}

Silence silenceOf(Desk& desk, const PersonPage& page, const store::PersonSummary& summary) {
    const BookInfo book = store::loadBookInfo(desk.connection).record;
    const auto tags = store::tagRhythms(desk.connection, page.profile.person.id);
    const auto rhythm = effectiveRhythm(page.profile.person.rhythm, tags, summary.isCustomer, summary.pendingDeals > 0,
                                        {book.customerRhythm, book.prospectRhythm, book.otherRhythm});
    const auto last = summary.lastContact ? std::optional(desk.local.dayOf(*summary.lastContact)) : std::nullopt;
    return silence(last, desk.local.dayOf(page.profile.person.entered), rhythm.rhythm, desk.today());
}

} // namespace

PersonPage showPerson(Desk& desk, const Ref<Person>& ref) {
    const store::Transaction reading(desk.connection, store::Transaction::Kind::Read);
    const auto there = resolve(desk, ref);
    const Id<Person> id = there.record.id;
    const store::PersonSummary summary = store::personSummary(desk.connection, id);
    PersonPage page;
    page.profile = store::loadPersonProfile(desk.connection, id);
    page.revision = there.revision;
    page.standing = {summary.isCustomer, summary.customerSince};
    for (const auto& affiliation : page.profile.affiliations)
        page.affiliations.emplace_back(affiliation, store::load(desk.connection, affiliation.organisation).record.name);
    page.readings = store::readingStates(desk.connection, id);
    if (there.record.introducedBy)
        if (const auto by = store::find(desk.connection, *there.record.introducedBy))
            page.introducedBy = Mention<Person>{by->record.id, by->record.name};
    const auto deals = store::dealsOf(desk.connection, id);
    for (const auto& taken : deals)
        page.deals.push_back({{taken.deal.id, taken.deal.title}, taken.part, taken.deal.bucket, taken.deal.lean});
    const auto beside = dealBeside(deals);
    page.questions = questionsOf(page, beside, desk.today());
    const auto known = knownUntil(page.profile.answers, beside);
    if (const auto next = askNext(known, page.readings[0].step, beside.has_value(), desk.today()))
        page.ask = askAbout(*next, firstName(page.profile.person));
    page.encounters = store::newestEncountersOf(desk.connection, id, kEncountersOfPage);
    page.encounterCount = store::encounterCountOf(desk.connection, id);
    page.minutes = summary.minutes;
    page.silence = silenceOf(desk, page, summary);
    return page;
}

} // namespace ajar::app
