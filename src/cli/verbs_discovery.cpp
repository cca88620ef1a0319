// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace ajar::cli {
namespace {

Result<Question> questionFrom(const std::string& words) {
    const auto number = Call::numberFrom("question", words, 1);
    if (!number || *number > kQuestionCount)
        return failure(ErrorCode::Invalid, "question", "is a number from 1 to 6");
    return static_cast<Question>(*number);
}

/// The three choices at entry (product.md); their own words come of quotation marks, and a confirmation is a verb of its own.
Result<HowKnown> howFrom(const std::string& words) {
    struct Choice {
        std::string_view word;
        HowKnown how;
    };
    constexpr std::array kChoices{Choice{"guess", HowKnown::Guess}, Choice{"told", HowKnown::Told},
                                  Choice{"said", HowKnown::TheySaid}};
    const auto found = std::ranges::find(kChoices, words, &Choice::word);
    if (found != kChoices.end())
        return found->how;
    return failure(ErrorCode::Invalid, "how", "is one of: guess, told, said");
}

int tell(Call& call, const app::AnswerDone& done) {
    if (call.wantsJson())
        call.print(jsonOf(done));
    else
        call.out() << safe(done.person.name) << ": " << wordsOf(done.answer.question) << ' ' << safe(done.answer.text)
                   << '\n';
    if (done.done.number == 0)
        call.err() << "Nothing was changed.\n";
    return Done;
}

Result<int> runAdd(Call& call) {
    const auto question = questionFrom(call.argument(1));
    const auto how = howFrom(call.has("how") ? call.value("how") : "said");
    const auto day = call.day("day", DayDirection::Past);
    const auto reviewBy = call.day("review-by", DayDirection::Future);
    for (const auto& read :
         {question.map([](auto) {}), how.map([](auto) {}), day.map([](auto) {}), reviewBy.map([](auto) {})})
        if (!read)
            return tl::make_unexpected(read.error());
    app::AnswerGiven answer;
    answer.person = app::Ref<Person>(call.argument(0));
    answer.question = *question;
    answer.deal = app::Ref<Deal>(call.value("deal"));
    answer.text = call.rest(2);
    answer.ifItFails = call.value("fails");
    answer.ifTheyLeave = call.value("leave");
    answer.how = *how;
    answer.day = *day;
    answer.reviewBy = *reviewBy;
    return Call::await(call.services().discovery.addAnswer(std::move(answer))).map([&](const auto& done) {
        return tell(call, done);
    });
}

Result<int> runConfirm(Call& call) {
    const auto question = questionFrom(call.argument(1));
    if (!question)
        return tl::make_unexpected(question.error());
    return Call::await(call.services().discovery.confirm(app::Ref<Person>(call.argument(0)), *question,
                                                         app::Ref<Deal>(call.value("deal"))))
        .map([&](const auto& done) { return tell(call, done); });
}

Result<int> runReading(Call& call) {
    const auto kind = Call::code<ReadingKind>("reading", call.argument(1));
    const auto step = Call::numberFrom("step", call.argument(2), 1);
    const auto day = call.day("day", DayDirection::Past);
    for (const auto& read : {kind.map([](auto) {}), step.map([](auto) {}), day.map([](auto) {})})
        if (!read)
            return tl::make_unexpected(read.error());
    app::ReadingGiven reading{
        app::Ref<Person>(call.argument(0)), *kind, *step, call.has("less"), call.value("words"), *day};
    return Call::await(call.services().discovery.addReading(std::move(reading))).map([&](const app::ReadingDone& done) {
        if (call.wantsJson())
            call.print(jsonOf(done));
        else
            call.out() << safe(done.person.name) << ": " << toCode(*kind) << ' ' << done.after.step << ", they "
                       << actOf(*kind, done.after.step) << '\n';
        if (done.after.step != *step)
            call.err() << "It stood higher already and stays so; --less sets it.\n";
        return int{Done};
    });
}

Result<int> runActs(Call& call) {
    Json json = Json::object();
    for (const auto& entry : codesOf<ReadingKind>()) {
        Json acts = Json::array();
        for (int step = 1; step <= 5; ++step) {
            acts.push_back(actOf(entry.value, step));
            if (!call.wantsJson())
                call.out() << padded(entry.code, 8) << ' ' << step << "  " << actOf(entry.value, step) << '\n';
        }
        json[std::string(entry.code)] = std::move(acts);
    }
    if (call.wantsJson())
        call.print(json);
    return int{Done};
}

} // namespace

std::span<const Verb> discoveryVerbs() {
    static const std::vector<Verb> verbs{
        {"answer add",
         "PERSON 1…6 TEXT",
         "Keeps an answer to one of the six questions. In quotation marks it is their own words.",
         2,
         1'000,
         runAdd,
         {{"how", "HOW", "guess, told, or said (else)"},
          {"deal", "DEAL", "of the sixth; else their one pending deal"},
          {"fails", "TEXT", "of the sixth: if it fails"},
          {"leave", "TEXT", "of the sixth: if they leave it"},
          {"day", "DAY", "when it was learned; else today"},
          {"review-by", "DAY", "until when it counts as known; else 180 days"}}},
        {"answer confirm",
         "PERSON 1…6",
         "They confirmed our summary of it.",
         2,
         2,
         runConfirm,
         {{"deal", "DEAL", "of the sixth; else their one pending deal"}}},
        {"reading",
         "PERSON trust|rapport|respect 1…5",
         "Keeps an act that a person has shown. `acts` lists them.",
         3,
         3,
         runReading,
         {{"less", {}, "something less: sets the reading instead of raising it"},
          {"words", "TEXT", "their words"},
          {"day", "DAY", "when; else today"}}},
        {"acts", "", "Lists the acts behind the readings.", 0, 0, runActs, {}},
    };
    return verbs;
}

} // namespace ajar::cli
