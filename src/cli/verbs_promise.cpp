// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <ostream>

namespace ajar::cli {
namespace {

std::string lineOf(const app::PromiseShown& shown) {
    const Promise& promise = shown.promise;
    std::string line = toText(promise.due) + "  " + (promise.by == PromiseBy::Us ? "we" : "they");
    if (promise.state != PromiseState::Open)
        line += " (" + std::string(toCode(promise.state)) + ')';
    else if (shown.isLate)
        line += " (late)";
    line += ": " + safe(promise.text);
    if (shown.person)
        line += " \u00b7 " + safe(shown.person->name);
    if (shown.deal)
        line += " \u00b7 " + safe(shown.deal->name);
    return line;
}

int tell(Call& call, const app::PromiseDone& done) {
    if (call.wantsJson()) {
        Json json = jsonOf(done.promise);
        json["deed"] = done.done.number;
        call.print(json);
    } else {
        call.out() << toText(done.promise.promise.id) << "  " << lineOf(done.promise) << '\n';
    }
    if (done.done.number == 0)
        call.err() << "It stood so already; nothing was changed.\n";
    return Done;
}

Result<int> runAdd(Call& call) {
    const bool isAboutDeal = call.count() == 1;
    if (isAboutDeal && !call.has("deal"))
        return failure(ErrorCode::Invalid, "promise", "is made to a person, or about a --deal");
    if (!call.has("due"))
        return failure(ErrorCode::Invalid, "due", "is missing: a promise has a day, --due DAY");
    const auto due = call.dayFrom("due", call.value("due"), DayDirection::Future);
    if (!due)
        return tl::make_unexpected(due.error());
    app::PromiseGiven promise;
    promise.by = call.has("theirs") ? PromiseBy::Them : PromiseBy::Us;
    if (!isAboutDeal)
        promise.person = app::Ref<Person>(call.argument(0));
    promise.deal = app::Ref<Deal>(call.value("deal"));
    promise.text = call.rest(isAboutDeal ? 0 : 1);
    promise.due = *due;
    return Call::await(call.services().promises.add(std::move(promise))).map([&](const auto& done) {
        return tell(call, done);
    });
}

Result<int> runClose(Call& call, PromiseState state) {
    const auto day = call.day("on", DayDirection::Past);
    if (!day)
        return tl::make_unexpected(day.error());
    return Call::await(call.services().promises.close(app::Ref<Promise>(call.rest(0)), state, *day))
        .map([&](const auto& done) { return tell(call, done); });
}

Result<int> runKeep(Call& call) {
    return runClose(call, PromiseState::Kept);
}
Result<int> runBreak(Call& call) {
    return runClose(call, PromiseState::Broken);
}

Result<int> runList(Call& call) {
    const auto which = call.has("all") ? app::Which::All : app::Which::Open;
    return Call::await(call.services().promises.list(which, app::Ref<Person>(call.rest(0))))
        .map([&](const auto& promises) {
            Json json = Json::array();
            for (const auto& shown : promises) {
                if (call.wantsJson())
                    json.push_back(jsonOf(shown));
                else
                    call.out() << toText(shown.promise.id) << "  " << lineOf(shown) << '\n';
            }
            if (call.wantsJson())
                call.print(json);
            return int{Done};
        });
}

} // namespace

std::span<const Verb> promiseVerbs() {
    static const std::vector<Option> closing{{"on", "DAY", "when; else today"}};
    static const std::vector<Verb> verbs{
        {"promise add",
         "[PERSON] TEXT",
         "Keeps a promise of ours, with its day.",
         1,
         1'000,
         runAdd,
         {{"due", "DAY", "by when: fri, next thu, 12.6., 2026-06-12"},
          {"theirs", {}, "they promised it"},
          {"deal", "DEAL", "what it is about"}}},
        {"promise keep", "PROMISE", "It was done. Named by id, or by words of an open one.", 1, 1'000, runKeep,
         closing},
        {"promise break", "PROMISE", "It was given up.", 1, 1'000, runBreak, closing},
        {"promise list",
         "[PERSON]",
         "Shows open promises by day.",
         0,
         100,
         runList,
         {{"all", {}, "kept and broken ones too"}}},
    };
    return verbs;
}

} // namespace ajar::cli
