// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.h"
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <ostream>

namespace ajar::cli {
namespace {

std::string_view sentenceOf(app::LogRemark remark) {
    switch (remark) {
    case app::LogRemark::NoChannel:
        return "It does not say how it happened: name a channel, such as call, meeting, mail or video.";
    case app::LogRemark::NoPeople: return "It names nobody: begin with a name.";
    case app::LogRemark::NewPerson: return {}; // said with the names
    case app::LogRemark::SeveralDeals:
        return "They have several pending deals, so it is about none. Name it with --deal.";
    case app::LogRemark::NoTime: return "No time is given: noon stands in.";
    case app::LogRemark::PromiseWithoutDay:
        return "A promise without a day is none: its words stand with what was noticed.";
    case app::LogRemark::NotUnderstood: return "Some words were not understood: they stand with what was noticed.";
    }
    return {};
}

std::string namesOf(const app::Logged& logged) {
    std::string names;
    for (const auto& taken : logged.people)
        names += (names.empty() ? "" : ", ") + safe(taken.person.name);
    return names;
}

void tellRemarks(Call& call, const app::Logged& logged, bool isPreview) {
    for (const auto& taken : logged.people)
        if (taken.isNew)
            call.err() << safe(taken.person.name)
                       << (isPreview ? " is not in the book and would be made.\n" : " is new, and was made.\n");
    for (const auto remark : logged.remarks)
        if (const auto sentence = sentenceOf(remark); !sentence.empty())
            call.err() << sentence << '\n';
}

void tellLogged(Call& call, const app::Logged& logged) {
    const Encounter& encounter = logged.encounter;
    call.out() << timeText(encounter.start, encounter.offsetMinutes) << "  " << channelText(encounter) << "  "
               << namesOf(logged) << '\n';
    for (const auto& deal : logged.deals)
        call.out() << "  about " << safe(deal.name) << '\n';
    call.out() << safeLines(encounter.noticed, "  ");
    if (!encounter.heard.empty())
        call.out() << safeLines(encounter.heard, "  heard: ");
    for (const auto& promise : logged.promises)
        call.out() << (promise.by == PromiseBy::Us ? "  promised until " : "  they promised until ")
                   << toText(promise.due) << ": " << safe(promise.text) << '\n';
    for (const auto& answer : logged.answers)
        call.out() << "  answer " << static_cast<int>(answer.question) << ": " << safe(answer.text) << '\n';
}

/// "2: on time, every time" is an answer to the second question.
Result<app::HeardAnswer> answerFrom(const std::string& words) {
    const auto colon = words.find(':');
    if (colon == 1 && words[0] >= '1' && words[0] <= '6')
        return app::HeardAnswer{static_cast<Question>(words[0] - '0'), words.substr(2)};
    return failure(ErrorCode::Invalid, "answer", "begins with the number of the question, 1 to 6, and a colon");
}

Result<app::LogRequest> requestOf(const Call& call) {
    app::LogRequest request;
    request.line = call.rest(0);
    for (const auto& person : call.values("person"))
        request.people.emplace_back(person);
    for (const auto& deal : call.values("deal"))
        request.deals.emplace_back(deal);
    for (const auto& words : call.values("answer")) {
        auto answer = answerFrom(words);
        if (!answer)
            return tl::make_unexpected(answer.error());
        request.answers.push_back(*std::move(answer));
    }
    return request;
}

Result<int> runLog(Call& call) {
    const auto request = requestOf(call);
    if (!request)
        return tl::make_unexpected(request.error());
    const bool isPreview = call.has("dry-run");
    auto& encounters = call.services().encounters;
    return Call::await(isPreview ? encounters.preview(*request) : encounters.log(*request))
        .map([&](const app::Logged& logged) {
            if (call.wantsJson())
                call.print(jsonOf(logged, isPreview));
            else
                tellLogged(call, logged);
            tellRemarks(call, logged, isPreview);
            if (isPreview)
                call.err() << "Nothing was written.\n";
            return int{Done};
        });
}

Result<Id<Encounter>> encounterFrom(const Call& call) {
    if (const auto uuid = parseUuid(call.argument(0)))
        return Id<Encounter>{*uuid};
    return failure(ErrorCode::NotFound, "encounter", call.argument(0));
}

Result<int> runShow(Call& call) {
    const auto id = encounterFrom(call);
    if (!id)
        return tl::make_unexpected(id.error());
    return Call::await(call.services().encounters.show(*id)).map([&](const app::EncounterPage& page) {
        if (call.wantsJson()) {
            call.print(jsonOf(page));
            return int{Done};
        }
        const Encounter& encounter = page.profile.encounter;
        call.out() << timeText(encounter.start, encounter.offsetMinutes) << "  " << channelText(encounter) << '\n';
        for (const auto& person : page.people)
            call.out() << "  with " << safe(person.name) << '\n';
        for (const auto& deal : page.deals)
            call.out() << "  about " << safe(deal.name) << '\n';
        call.out() << safeLines(encounter.noticed, "  ") << safeLines(encounter.heard, "  heard: ");
        return int{Done};
    });
}

Result<int> runChange(Call& call, std::optional<EncounterState> state) {
    const auto id = encounterFrom(call);
    if (!id)
        return tl::make_unexpected(id.error());
    app::EncounterChange change;
    change.id = *id;
    change.state = state;
    const auto minutes = call.number("minutes", 0, -1);
    if (!minutes)
        return tl::make_unexpected(minutes.error());
    if (*minutes >= 0)
        change.minutes = *minutes;
    const auto day = call.day("day", state == EncounterState::Happened ? DayDirection::Past : DayDirection::Future);
    if (!day)
        return tl::make_unexpected(day.error());
    change.day = *day;
    if (call.has("time")) {
        const LogLine line = parseLogLine("x call today " + call.value("time"), call.today(), 0);
        if (!line.minuteOfDay)
            return failure(ErrorCode::Invalid, "time", "is no time of day, such as 14:30");
        change.minuteOfDay = line.minuteOfDay;
    }
    return Call::await(call.services().encounters.change(change)).map([&](const app::DeedDone& done) {
        if (call.wantsJson())
            call.print(jsonOf(done));
        call.err() << (done.number > 0 ? done.name + ".\n" : "Nothing to change.\n");
        return int{Done};
    });
}

Result<int> runHappened(Call& call) {
    return runChange(call, EncounterState::Happened);
}
Result<int> runOff(Call& call) {
    return runChange(call, EncounterState::Off);
}
Result<int> runMoved(Call& call) {
    return runChange(call, std::nullopt);
}

} // namespace

std::span<const Verb> logVerbs() {
    static const std::vector<Option> moment{{"day", "DAY", "the day, in words"},
                                            {"time", "TIME", "the time of day, 14:30"}};
    static const std::vector<Verb> verbs{
        {"log",
         "LINE",
         "Keeps an encounter. [NAMES] CHANNEL [N m|min|h] [WHEN] [: TEXT] [\"heard\"] [!promise … DATE]",
         1,
         1'000,
         runLog,
         {{"dry-run", {}, "only tell what would be kept"},
          {"person", "PERSON", "somebody who took part, besides those that the line names; also by id"},
          {"deal", "DEAL", "what it was about; else the one pending deal of its people"},
          {"answer", "N:TEXT", "an answer to question N, from its first person"}}},
        {"encounter", "ID", "Shows an encounter.", 1, 1, runShow, {}},
        {"encounter happened",
         "ID",
         "A planned encounter happened.",
         1,
         1,
         runHappened,
         {moment[0], moment[1], {"minutes", "N", "how long it was"}}},
        {"encounter off", "ID", "A planned encounter was called off.", 1, 1, runOff, {}},
        {"encounter moved", "ID", "An encounter has another time.", 1, 1, runMoved, moment},
    };
    return verbs;
}

} // namespace ajar::cli
