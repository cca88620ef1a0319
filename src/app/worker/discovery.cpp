// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/discovery.h"

#include "app/explain.h"
#include "app/worker/deed_names.h"
#include "app/worker/encounters.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/deals.h"
#include "store/owners.h"
#include "store/people.h"

namespace ajar::app {
namespace {

/// The deal that the sixth question is about; nothing for the others.
std::optional<Id<Deal>> dealOf(Desk& desk, const Person& person, Question question, const Ref<Deal>& ref) {
    if (!ref.isEmpty())
        return resolve(desk, ref).record.id; // validation says so where it does not belong there
    if (question != Question::Personally)
        return std::nullopt;
    const auto pending = store::pendingDealsOf(desk.connection, person.id);
    if (pending.empty())
        throw Failure(ErrorCode::Invalid, "deal", "is missing: the sixth question belongs to a deal");
    if (pending.size() > 1) {
        std::vector<Candidate> candidates;
        candidates.reserve(pending.size());
        for (const auto& deal : pending)
            candidates.push_back({toText(deal.id), deal.title, {}});
        throw Failure(severalFit("deal", person.name, candidates));
    }
    return pending.front().id;
}

HowKnown howKnown(const AnswerGiven& given, const Answer& read) {
    const bool isHearsay = given.how == HowKnown::Guess || given.how == HowKnown::Told;
    return read.how == HowKnown::TheirWords && !isHearsay ? HowKnown::TheirWords : given.how;
}

} // namespace

AnswerDone addAnswer(Desk& desk, const AnswerGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kAddAnswer);
    const Person person = resolve(desk, given.person).record;
    Answer answer = answerFromWords(given.text);
    answer.how = howKnown(given, answer);
    answer.id = desk.ids.next<Answer>();
    answer.person = person.id;
    answer.question = given.question;
    answer.deal = dealOf(desk, person, given.question, given.deal);
    answer.ifItFails = nfc(trimmed(given.ifItFails));
    answer.ifTheyLeave = nfc(trimmed(given.ifTheyLeave));
    answer.day = given.day.value_or(desk.today());
    answer.reviewBy = given.reviewBy;
    answer.owner = store::loadMe(desk.connection).record.id;
    answer.entered = deed.happened();
    deed.setSubject(clipped(person.name, kNameCap));
    deed.insert(answer);
    return {{person.id, person.name}, answer, {std::string(kAddAnswer), deed.commit().value_or(0)}};
}

AnswerDone confirmAnswer(Desk& desk, const Ref<Person>& ref, Question question, const Ref<Deal>& dealRef) {
    store::Deed deed(desk.connection, desk.clock, kConfirmAnswer);
    const Person person = resolve(desk, ref).record;
    const auto deal = dealOf(desk, person, question, dealRef);
    const auto answers = store::answersOf(desk.connection, person.id);
    const Answer* stands = newest(answers, question, deal);
    if (stands == nullptr)
        throw Failure(ErrorCode::NotFound, "answer", person.name);
    Answer confirmed = *stands;
    confirmed.id = desk.ids.next<Answer>();
    confirmed.how = HowKnown::Confirmed;
    confirmed.day = desk.today();
    confirmed.reviewBy.reset();
    confirmed.encounter.reset();
    confirmed.owner = store::loadMe(desk.connection).record.id;
    confirmed.entered = deed.happened();
    deed.setSubject(clipped(person.name, kNameCap));
    deed.insert(confirmed);
    return {{person.id, person.name}, confirmed, {std::string(kConfirmAnswer), deed.commit().value_or(0)}};
}

ReadingDone addReading(Desk& desk, const ReadingGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kAddReading);
    const Person person = resolve(desk, given.person).record;
    const auto index = static_cast<std::size_t>(given.kind);
    ReadingDone done{{person.id, person.name}, store::readingStates(desk.connection, person.id)[index], {}, {}};
    Reading reading;
    reading.id = desk.ids.next<Reading>();
    reading.person = person.id;
    reading.kind = given.kind;
    reading.step = given.step;
    reading.lowers = given.lowers;
    reading.day = given.day.value_or(desk.today());
    reading.words = nfc(trimmed(given.words));
    reading.owner = store::loadMe(desk.connection).record.id;
    reading.entered = deed.happened();
    deed.setSubject(clipped(person.name, kNameCap));
    deed.insert(reading);
    done.after = store::readingStates(desk.connection, person.id)[index];
    done.done = {std::string(kAddReading), deed.commit().value_or(0)};
    return done;
}

} // namespace ajar::app
