// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <ostream>

namespace ajar::cli {
namespace {

/// "Dana Whitfield=decides"; without a part they take part.
Result<app::PartGiven> partFrom(const std::string& words) {
    const auto sign = words.rfind('=');
    if (sign == std::string::npos)
        return app::PartGiven{app::Ref<Person>(words), Part::TakesPart};
    return Call::code<Part>("part", words.substr(sign + 1)).map([&](Part part) {
        return app::PartGiven{app::Ref<Person>(words.substr(0, sign)), part};
    });
}

Result<std::vector<app::PartGiven>> partsOf(const Call& call) {
    std::vector<app::PartGiven> parts;
    for (const auto& words : call.values("person")) {
        auto part = partFrom(words);
        if (!part)
            return tl::make_unexpected(part.error());
        parts.push_back(*std::move(part));
    }
    for (const auto& words : call.values("chair")) {
        const auto part = Call::code<Part>("chair", words);
        if (!part)
            return tl::make_unexpected(part.error());
        parts.push_back({{}, *part});
    }
    return parts;
}

void tellMade(Call& call, const std::vector<std::string>& made) {
    for (const auto& name : made)
        call.err() << safe(name) << " is new, and was made.\n";
}

int tellAdded(Call& call, const app::Added<Deal>& added) {
    if (call.wantsJson())
        call.print(
            {{"id", toText(added.id)}, {"title", added.name}, {"made", added.made}, {"deed", added.done.number}});
    else
        call.out() << toText(added.id) << "  " << safe(added.name) << '\n';
    tellMade(call, added.made);
    return Done;
}

Result<int> runAdd(Call& call) {
    app::NewDeal deal;
    deal.title = call.rest(0);
    deal.organisation = app::Ref<Organisation>(call.value("organisation"));
    deal.value = call.value("value");
    deal.source = call.value("source");
    deal.owner = app::Ref<Owner>(call.value("owner"));
    deal.follows = app::Ref<Deal>(call.value("follows"));
    auto parts = partsOf(call);
    const auto opened = call.day("opened", DayDirection::Past);
    const auto expected = call.day("expected", DayDirection::Future);
    const auto kind =
        Call::code<DealKind>("kind", call.has("kind") ? call.value("kind") : std::string(toCode(DealKind::New)));
    if (!parts)
        return tl::make_unexpected(parts.error());
    for (const auto& error : {opened.map([](auto) {}), expected.map([](auto) {}), kind.map([](auto) {})})
        if (!error)
            return tl::make_unexpected(error.error());
    deal.people = *std::move(parts);
    deal.opened = *opened;
    deal.expected = *expected;
    deal.kind = *kind;
    return Call::await(call.services().deals.add(std::move(deal))).map([&](const auto& added) {
        return tellAdded(call, added);
    });
}

void tellPage(Call& call, const app::DealPage& page) {
    const Deal& deal = page.profile.deal;
    std::ostream& out = call.out();
    out << safe(deal.title) << (page.organisation ? " \u00b7 " + safe(page.organisation->name) : "") << '\n';
    out << "  " << asWords(toCode(deal.bucket)) << ", your call: " << asWords(toCode(deal.lean))
        << (page.asksStillSo ? " (still so?)" : "") << '\n';
    if (deal.value)
        out << "  value " << toText(*deal.value) << '\n';
    if (deal.expected)
        out << "  expected " << toText(*deal.expected)
            << (page.timesMoved > 0 ? ", moved " + counted(page.timesMoved, "time", "times") : "") << '\n';
    if (deal.closed)
        out << "  closed " << toText(*deal.closed) << (deal.closedWhy.empty() ? "" : ": " + safe(deal.closedWhy))
            << (deal.noDecision ? " (no decision)" : "") << '\n';
    for (const auto& chair : page.people)
        out << "  " << asWords(toCode(chair.part)) << ": "
            << (chair.person ? safe(chair.person->name) : std::string("?")) << '\n';
    for (const auto& event : page.profile.events)
        if (event.kind != DealEventKind::Owner)
            out << "  " << timeText(event.happened, call.surroundings().local) << "  " << asWords(toCode(event.kind))
                << ' ' << asWords(event.after) << (event.reason.empty() ? "" : ": " + safe(event.reason)) << '\n';
    out << "  " << toText(deal.id) << '\n';
}

Result<int> runShow(Call& call) {
    return Call::await(call.services().deals.show(app::Ref<Deal>(call.rest(0)))).map([&](const app::DealPage& page) {
        if (call.wantsJson())
            call.print(jsonOf(page, call.has("private") ? Private::Show : Private::Hide));
        else
            tellPage(call, page);
        return int{Done};
    });
}

/// An option that takes a value away when it is empty.
Result<std::optional<std::optional<Day>>> dayOrNone(const Call& call, std::string_view option) {
    if (!call.has(option))
        return std::optional<std::optional<Day>>();
    if (call.value(option).empty())
        return std::optional<std::optional<Day>>(std::optional<Day>());
    return call.day(option, DayDirection::Future).map([](std::optional<Day> day) {
        return std::optional<std::optional<Day>>(day);
    });
}

std::optional<std::string> textOf(const Call& call, std::string_view option) {
    return call.has(option) ? std::optional(call.value(option)) : std::nullopt;
}

int tellDone(Call& call, const app::DeedDone& done) {
    if (call.wantsJson())
        call.print(jsonOf(done));
    call.err() << (done.number > 0 ? done.name + ".\n" : "Nothing to change.\n");
    return Done;
}

Result<int> runSet(Call& call) {
    app::DealChange change;
    change.deal = app::Ref<Deal>(call.rest(0));
    change.title = textOf(call, "title");
    change.value = textOf(call, "value");
    change.source = textOf(call, "source");
    if (call.has("organisation"))
        change.organisation = app::Ref<Organisation>(call.value("organisation"));
    if (call.has("owner"))
        change.owner = app::Ref<Owner>(call.value("owner"));
    const auto expected = dayOrNone(call, "expected");
    const auto askAgain = dayOrNone(call, "ask-again");
    if (!expected || !askAgain)
        return tl::make_unexpected(expected ? askAgain.error() : expected.error());
    change.expected = *expected;
    change.askAgain = *askAgain;
    if (call.has("kind")) {
        const auto kind = Call::code<DealKind>("kind", call.value("kind"));
        if (!kind)
            return tl::make_unexpected(kind.error());
        change.kind = *kind;
    }
    return Call::await(call.services().deals.change(std::move(change))).map([&](const auto& done) {
        return tellDone(call, done);
    });
}

Result<int> runSeat(Call& call) {
    const auto part = Call::code<Part>("part", call.argument(call.count() - 1));
    if (!part)
        return tl::make_unexpected(part.error());
    const app::Ref<Person> person(call.count() == 3 ? call.argument(1) : std::string());
    return Call::await(call.services().deals.seat(app::Ref<Deal>(call.argument(0)), {person, *part}))
        .map([&](const auto& added) { return tellAdded(call, added); });
}

Result<int> runLean(Call& call) {
    const auto lean = Call::code<Lean>("call", call.argument(1));
    if (!lean)
        return tl::make_unexpected(lean.error());
    app::LeanCall given{app::Ref<Deal>(call.argument(0)),
                        std::nullopt,
                        *lean,
                        call.value("why"),
                        call.value("would-change"),
                        call.has("still"),
                        app::Ref<Owner>(call.value("by"))};
    return Call::await(call.services().deals.lean(std::move(given))).map([&](const app::LeanDone& done) {
        if (call.wantsJson())
            call.print(jsonOf(done));
        else
            call.out() << safe(done.deal.name) << ": " << asWords(toCode(done.lean)) << '\n';
        if (done.done.number == 0)
            call.err() << "It stood so already; nothing was changed.\n";
        else if (done.isBeside)
            call.err() << safe(done.by) << "'s call stands beside the owner's.\n";
        return int{Done};
    });
}

Result<int> runMove(Call& call) {
    const auto to = Call::code<Bucket>("bucket", call.argument(1));
    const auto askAgain = call.day("ask-again", DayDirection::Future);
    const auto closed = call.day("closed", DayDirection::Past);
    for (const auto& error : {to.map([](auto) {}), askAgain.map([](auto) {}), closed.map([](auto) {})})
        if (!error)
            return tl::make_unexpected(error.error());
    app::Move move{app::Ref<Deal>(call.argument(0)), std::nullopt, *to,    call.value("why"),
                   call.has("no-decision"),          *askAgain,    *closed};
    return Call::await(call.services().deals.move(std::move(move))).map([&](const app::MoveDone& done) {
        if (call.wantsJson())
            call.print(jsonOf(done));
        else
            call.out() << safe(done.deal.name) << ": " << asWords(toCode(done.bucket)) << '\n';
        if (done.done.number == 0)
            call.err() << "It stood so already; nothing was changed.\n";
        else if (done.follows)
            call.err() << "Closed more than " << kCorrectionDays << " days ago: a new deal follows it, "
                       << toText(done.deal.id) << ".\n";
        return int{Done};
    });
}

Result<int> runAfterSale(Call& call) {
    const auto answer = Call::code<AfterSale>("answer", call.argument(1));
    if (!answer)
        return tl::make_unexpected(answer.error());
    return Call::await(call.services().deals.afterSale(app::Ref<Deal>(call.argument(0)), *answer, call.rest(2)))
        .map([&](const auto& done) { return tellDone(call, done); });
}

std::vector<Option> fieldOptions() {
    return {{"value", "AMOUNT", "48k, 48,000.50 or USD 1200; without a currency in the book's own"},
            {"expected", "DAY", "when they mean to decide"},
            {"organisation", "NAME", "whose deal it is; one that is new is made"},
            {"kind", "KIND", "new, more, renewal or again"},
            {"source", "TEXT", "where it came from"},
            {"owner", "OWNER", "whose deal it is on our side; else mine"}};
}

std::vector<Option> with(std::vector<Option> options, std::initializer_list<Option> more) {
    options.insert(options.end(), more);
    return options;
}

} // namespace

std::span<const Verb> dealVerbs() {
    static const std::vector<Verb> verbs{
        {"deal add", "TITLE", "Adds a deal. Without people it starts with an empty chair: who decides?", 1, 100, runAdd,
         with(fieldOptions(), {{"person", "NAME[=PART]", "somebody and their part; may be given several times"},
                               {"chair", "PART", "a part that nobody is known for yet"},
                               {"opened", "DAY", "else today"},
                               {"follows", "DEAL", "the deal it renews, adds to or reopens"}})},
        {"deal show",
         "DEAL",
         "Shows a deal with its people and history.",
         1,
         100,
         runShow,
         {{"private", {}, "with private facts and notes"}}},
        {"deal set", "DEAL", "Changes what is given. An empty value takes it away.", 1, 100, runSet,
         with(fieldOptions(), {{"title", "TITLE", "another title"}, {"ask-again", "DAY", "of one that is not sold"}})},
        {"deal person",
         "DEAL [PERSON] PART",
         "Somebody takes a part: decides, signs, uses, advises, against, opens_doors, takes_part. Without a person it "
         "is an empty chair.",
         2,
         3,
         runSeat,
         {}},
        {"deal after-sale",
         "DEAL yes|partly|no [WORDS]",
         "Has it done what we said? In the customer's own words.",
         2,
         100,
         runAfterSale,
         {}},
        {"lean",
         "DEAL ajar|sold_anyway|not_sold_anyway|unsorted",
         "Sets your call of a pending deal.",
         2,
         2,
         runLean,
         {{"why", "TEXT", "the reason"},
          {"would-change", "TEXT", "what would change it"},
          {"still", {}, "it is still so: note the same call again"},
          {"by", "OWNER", "whose call it is; that of another than the owner stands beside"}}},
        {"move",
         "DEAL sold|not_sold|pending",
         "Moves a deal to another bucket.",
         2,
         2,
         runMove,
         {{"why", "TEXT", "the reason"},
          {"no-decision", {}, "not sold because nobody decided"},
          {"ask-again", "DAY", "when to ask again about one that is not sold"},
          {"closed", "DAY", "when it closed; else today"}}},
    };
    return verbs;
}

} // namespace ajar::cli
