// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/log_encounter.h"

#include "app/worker/deed_names.h"
#include "app/worker/encounters.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/deals.h"
#include "store/owners.h"

#include <algorithm>

namespace ajar::app {
namespace {

constexpr int kNoon = 12 * 60;
constexpr std::int64_t kMsAMinute = 60'000;

LogLine read(Desk& desk, const LogRequest& request) {
    if (!isUtf8(request.line))
        throw Failure(ErrorCode::Invalid, "line", "is no UTF-8");
    return parseLogLine(nfc(request.line), desk.today(), desk.local.minuteOfDay(desk.now()));
}

bool contains(const std::vector<LogRemark>& remarks, LogRemark remark) {
    return std::ranges::find(remarks, remark) != remarks.end();
}

void addRemark(Logged& logged, LogRemark remark) {
    if (!contains(logged.remarks, remark))
        logged.remarks.push_back(remark);
}

void addLine(std::string& text, std::string_view line) {
    if (line.empty())
        return;
    if (!text.empty())
        text += '\n';
    text += line;
}

/// When it started. Without a time: what happened today has just ended; on another day noon stands in.
Instant startOf(Desk& desk, Logged& logged) {
    const LogLine& line = logged.line;
    const Day today = desk.today();
    const Day day = line.day.value_or(today);
    if (line.minuteOfDay)
        return desk.local.at(day, *line.minuteOfDay);
    if (day == today && line.state != EncounterState::Planned)
        return Instant{desk.now().ms - line.minutes.value_or(0) * kMsAMinute};
    addRemark(logged, LogRemark::NoTime);
    return desk.local.at(day, kNoon);
}

void readEncounter(Desk& desk, Logged& logged, const LogRequest& request) {
    const LogLine& line = logged.line;
    Encounter& encounter = logged.encounter;
    encounter.id = request.id.isNull() ? desk.ids.next<Encounter>() : request.id;
    encounter.channel = line.channel.value_or(Channel::Meeting);
    if (!line.channel)
        addRemark(logged, LogRemark::NoChannel);
    encounter.start = startOf(desk, logged);
    encounter.zone = desk.local.zone();
    encounter.offsetMinutes = desk.local.offsetMinutes(encounter.start);
    encounter.minutes = line.minutes;
    encounter = withState(std::move(encounter), line.state);
    encounter.heard = line.heard;
    encounter.noticed = line.text;
    if (!line.rest.empty()) {
        addLine(encounter.noticed, line.rest);
        addRemark(logged, LogRemark::NotUnderstood);
    }
    encounter.owner = store::loadMe(desk.connection).record.id;
    encounter.entered = desk.now();
}

void addPerson(Logged& logged, LoggedPerson taken) {
    const auto isSame = [&taken](const LoggedPerson& other) {
        return taken.isNew ? other.isNew && fold(other.person.name) == fold(taken.person.name)
                           : other.person.id == taken.person.id;
    };
    if (std::ranges::any_of(logged.people, isSame))
        return;
    if (taken.isNew)
        addRemark(logged, LogRemark::NewPerson);
    logged.people.push_back(std::move(taken));
}

void readPeople(Desk& desk, Logged& logged, const LogRequest& request) {
    for (const auto& typed : logged.line.names) {
        if (const auto found = findWhole(desk, typed))
            addPerson(logged, {{found->record.id, found->record.name}, false});
        else
            addPerson(logged, {{{}, asName(typed)}, true});
    }
    for (const auto& ref : request.people) {
        const Person person = resolve(desk, ref).record;
        addPerson(logged, {{person.id, person.name}, false});
    }
    if (logged.people.empty())
        addRemark(logged, LogRemark::NoPeople);
}

/// The deals that were named; else the one pending deal of the people, where there is just one.
void readDeals(Desk& desk, Logged& logged, const LogRequest& request) {
    const auto add = [&logged](const Deal& deal) {
        const Mention<Deal> mention{deal.id, deal.title};
        if (std::ranges::find(logged.deals, mention) == logged.deals.end())
            logged.deals.push_back(mention);
    };
    for (const auto& ref : request.deals)
        add(resolve(desk, ref).record);
    if (!request.deals.empty())
        return;
    for (const auto& taken : logged.people)
        if (!taken.isNew)
            for (const auto& deal : store::pendingDealsOf(desk.connection, taken.person.id))
                add(deal);
    if (logged.deals.size() > 1) {
        logged.deals.clear();
        addRemark(logged, LogRemark::SeveralDeals);
    }
}

void readPromises(Desk& desk, Logged& logged) {
    for (const auto& said : logged.line.promises) {
        if (!said.due) {
            addLine(logged.encounter.noticed, (said.byThem ? "!them " : "!") + said.text);
            addRemark(logged, LogRemark::PromiseWithoutDay);
            continue;
        }
        Promise promise;
        promise.id = desk.ids.next<Promise>();
        promise.by = said.byThem ? PromiseBy::Them : PromiseBy::Us;
        promise.encounter = logged.encounter.id;
        if (logged.deals.size() == 1)
            promise.deal = logged.deals.front().id;
        promise.text = said.text;
        promise.due = *said.due;
        promise.owner = logged.encounter.owner;
        promise.entered = logged.encounter.entered;
        logged.promises.push_back(std::move(promise));
    }
}

void readAnswers(Desk& desk, Logged& logged, const LogRequest& request) {
    for (const auto& heard : request.answers) {
        Answer answer = answerFromWords(heard.text);
        answer.id = desk.ids.next<Answer>();
        answer.question = heard.question;
        if (heard.question == Question::Personally) {
            if (logged.deals.size() != 1)
                throw Failure(ErrorCode::Invalid, "answer", "question 6 belongs to one deal: name it");
            answer.deal = logged.deals.front().id;
        }
        answer.day = dayOf(logged.encounter);
        answer.encounter = logged.encounter.id;
        answer.owner = logged.encounter.owner;
        answer.entered = logged.encounter.entered;
        logged.answers.push_back(std::move(answer));
    }
}

/// The encounter as it was kept by an earlier try of the same request.
std::optional<Logged> keptBefore(Desk& desk, const LogRequest& request) {
    if (request.id.isNull() || !store::find(desk.connection, request.id))
        return std::nullopt;
    const EncounterPage page = showEncounter(desk, request.id);
    Logged logged;
    logged.line = read(desk, request);
    logged.encounter = page.profile.encounter;
    for (const auto& person : page.people)
        logged.people.push_back({person, false});
    logged.deals = page.deals;
    logged.done.name = kLogEncounter;
    return logged;
}

std::string namesOf(const Logged& logged) {
    std::string names;
    for (const auto& taken : logged.people)
        names += (names.empty() ? "" : ", ") + taken.person.name;
    return names;
}

void write(store::Deed& deed, Desk& desk, Logged& logged) {
    for (auto& taken : logged.people) {
        if (!taken.isNew)
            continue;
        Person person;
        person.id = desk.ids.next<Person>();
        person.name = taken.person.name;
        person.owner = logged.encounter.owner;
        person.entered = deed.happened();
        deed.insert(person);
        taken.person.id = person.id;
    }
    deed.insert(logged.encounter);
    int position = 0;
    for (const auto& taken : logged.people)
        deed.insert(
            EncounterPerson{desk.ids.next<EncounterPerson>(), logged.encounter.id, taken.person.id, position++});
    position = 0;
    for (const auto& deal : logged.deals)
        deed.insert(
            EncounterDeal{desk.ids.next<EncounterDeal>(), logged.encounter.id, deal.id, std::nullopt, position++});
    const Id<Person> first = logged.people.front().person.id;
    for (auto& promise : logged.promises) {
        promise.person = first;
        deed.insert(promise);
    }
    for (auto& answer : logged.answers) {
        answer.person = first;
        deed.insert(answer);
    }
}

} // namespace

Logged previewLog(Desk& desk, const LogRequest& request) {
    Logged logged;
    logged.line = read(desk, request);
    readEncounter(desk, logged, request);
    readPeople(desk, logged, request);
    readDeals(desk, logged, request);
    readPromises(desk, logged);
    readAnswers(desk, logged, request);
    logged.done.name = logged.line.state == EncounterState::Planned ? kPlanEncounter : kLogEncounter;
    return logged;
}

Logged logEncounter(Desk& desk, const LogRequest& request) {
    const bool isPlan = read(desk, request).state == EncounterState::Planned;
    // Read inside the deed's transaction, so that two who log the same new name at once make one person.
    store::Deed deed(desk.connection, desk.clock, isPlan ? kPlanEncounter : kLogEncounter);
    if (auto kept = keptBefore(desk, request))
        return *std::move(kept);
    Logged logged = previewLog(desk, request);
    if (contains(logged.remarks, LogRemark::NoChannel))
        throw Failure(ErrorCode::Invalid, "channel", "says no way of meeting");
    if (contains(logged.remarks, LogRemark::NoPeople))
        throw Failure(ErrorCode::Invalid, "people", "names nobody");
    deed.setSubject(clipped(namesOf(logged), kNameCap));
    write(deed, desk, logged);
    logged.done.number = deed.commit().value_or(0);
    return logged;
}

} // namespace ajar::app
