// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_of.h"

#include "cli/text.h"
#include "domain/codes.h"

#include <array>

namespace ajar::cli {
namespace {

Json jsonOfSums(const MoneySums& sums) {
    Json json = Json::object();
    for (const auto& [currency, minor] : sums)
        json[currency] = minor;
    return json;
}

Json jsonOfTotal(const app::Total& total) {
    return {{"count", total.count}, {"value", jsonOfSums(total.value)}};
}

Json jsonOfAnswer(const Answer& answer) {
    return {{"id", toText(answer.id)},
            {"question", static_cast<int>(answer.question)},
            {"how", static_cast<int>(answer.how)},
            {"text", answer.text},
            {"if_it_fails", answer.ifItFails},
            {"if_they_leave", answer.ifTheyLeave},
            {"deal", answer.deal ? Json(toText(*answer.deal)) : Json()},
            {"day", toText(answer.day)}};
}

Json jsonOfPromise(const Promise& promise) {
    return {{"id", toText(promise.id)},   {"by", toCode(promise.by)},       {"text", promise.text},
            {"due", toText(promise.due)}, {"state", toCode(promise.state)}, {"closed", jsonOf(promise.closed)}};
}

Json jsonOfState(const ReadingState& state, ReadingKind kind, Day today) {
    return {{"step", state.step},
            {"act", state.step > 0 ? Json(actOf(kind, state.step)) : Json()},
            {"by_act", state.byAct},
            {"day", jsonOf(state.day)},
            {"has_fallen", state.hasFallen},
            {"is_faded", isFaded(state, today)}};
}

Json jsonOfRhythm(const Rhythm& rhythm) {
    return {{"wanted", jsonOf(rhythm.wanted)}, {"at_most", jsonOf(rhythm.atMost)}};
}

Json jsonOfSilence(const Silence& silence) {
    return {{"days", silence.days},
            {"ever_heard", silence.everHeard},
            {"wanted", jsonOf(silence.wanted)},
            {"at_most", jsonOf(silence.atMost)},
            {"is_over_wanted", silence.isOverWanted},
            {"is_over_most", silence.isOverMost}};
}

Json jsonOfEncounter(const Encounter& encounter) {
    return {{"id", toText(encounter.id)},
            {"state", toCode(encounter.state)},
            {"channel", toCode(encounter.channel)},
            {"start", isoText(encounter.start, encounter.offsetMinutes)},
            {"zone", encounter.zone},
            {"minutes", jsonOf(encounter.minutes)},
            {"heard", encounter.heard},
            {"noticed", encounter.noticed},
            {"place", encounter.place},
            {"to_learn", encounter.toLearn},
            {"outcome", encounter.outcome ? Json(toCode(*encounter.outcome)) : Json()}};
}

Json jsonOfFacts(const std::vector<Fact>& facts, Private privates) {
    Json json = Json::array();
    for (const auto& fact : facts)
        if (privates == Private::Show || !fact.isPrivate)
            json.push_back({{"id", toText(fact.id)},
                            {"topic", fact.topic},
                            {"text", fact.text},
                            {"source", fact.source},
                            {"day", jsonOf(fact.day)},
                            {"private", fact.isPrivate}});
    return json;
}

Json jsonOfNotes(const std::vector<Note>& notes, Private privates) {
    Json json = Json::array();
    for (const auto& note : notes)
        if (privates == Private::Show || !note.isPrivate)
            json.push_back(
                {{"id", toText(note.id)}, {"text", note.text}, {"day", jsonOf(note.day)}, {"private", note.isPrivate}});
    return json;
}

Json jsonOfContacts(const std::vector<ContactPoint>& points) {
    Json json = Json::array();
    for (const auto& point : points)
        json.push_back(
            {{"id", toText(point.id)}, {"kind", toCode(point.kind)}, {"label", point.label}, {"value", point.value}});
    return json;
}

Json jsonOfQuestion(const app::KnownQuestion& known) {
    return {{"question", static_cast<int>(known.question)},
            {"words", wordsOf(known.question)},
            {"how", static_cast<int>(known.how)},
            {"text", known.text},
            {"day", jsonOf(known.day)},
            {"is_known", known.isKnown}};
}

Json jsonOfEvent(const DealEvent& event) {
    return {{"kind", toCode(event.kind)},
            {"before", event.before},
            {"after", event.after},
            {"happened", toText(event.happened)},
            {"by", event.by ? Json(toText(*event.by)) : Json()},
            {"reason", event.reason},
            {"would_change", event.wouldChange}};
}

template <class Items, class Make>
Json jsonOfAll(const Items& items, Make make) {
    Json json = Json::array();
    for (const auto& item : items)
        json.push_back(make(item));
    return json;
}

constexpr std::array kReadings{ReadingKind::Trust, ReadingKind::Rapport, ReadingKind::Respect};

/// The person behind a page, without what belongs to them.
void addPerson(Json& json, const app::PersonPage& page) {
    const Person& person = page.profile.person;
    json["id"] = toText(person.id);
    json["name"] = person.name;
    json["given_name"] = person.givenName;
    json["family_name"] = person.familyName;
    json["is_customer"] = page.standing.isCustomer;
    json["customer_since"] = jsonOf(page.standing.since);
    json["do_not_contact"] = person.doNotContact;
    json["introduced_by"] = person.introducedBy ? Json(toText(*person.introducedBy)) : Json();
    json["rhythm"] = jsonOfRhythm(person.rhythm);
    json["contact_points"] = jsonOfContacts(page.profile.contactPoints);
    json["tags"] = page.profile.tags;
    json["affiliations"] = jsonOfAll(page.affiliations, [](const auto& affiliation) {
        const auto& [record, name] = affiliation;
        return Json{{"organisation", {{"id", toText(record.organisation)}, {"name", name}}},
                    {"role", record.role},
                    {"from", jsonOf(record.from)},
                    {"to", jsonOf(record.to)}};
    });
}

} // namespace

Json jsonOf(const app::DeedDone& done) {
    return {{"name", done.name}, {"number", done.number}};
}

Json jsonOf(const app::Logged& logged, bool isPreview) {
    Json json = Json::object();
    const Encounter& encounter = logged.encounter;
    if (!isPreview) {
        json["id"] = toText(encounter.id);
        json["deed"] = logged.done.number;
    }
    json["people"] = jsonOfAll(logged.people, [](const app::LoggedPerson& taken) {
        Json person = jsonOf(taken.person);
        person["is_new"] = taken.isNew;
        return person;
    });
    json["deals"] = jsonOfAll(logged.deals, [](const auto& deal) { return jsonOf(deal); });
    json["channel"] = logged.line.channel ? Json(toCode(*logged.line.channel)) : Json();
    json["state"] = toCode(encounter.state);
    json["minutes"] = jsonOf(encounter.minutes);
    json["start"] = isoText(encounter.start, encounter.offsetMinutes);
    json["heard"] = encounter.heard;
    json["noticed"] = encounter.noticed;
    json["promises"] = jsonOfAll(logged.line.promises, [](const LoggedPromise& promise) {
        return Json{{"text", promise.text},
                    {"by", toCode(promise.byThem ? PromiseBy::Them : PromiseBy::Us)},
                    {"due", jsonOf(promise.due)}};
    });
    json["answers"] = jsonOfAll(logged.answers, [](const Answer& answer) {
        return Json{{"question", static_cast<int>(answer.question)},
                    {"how", static_cast<int>(answer.how)},
                    {"text", answer.text}};
    });
    json["rest"] = logged.line.rest;
    return json;
}

Json jsonOf(const app::EncounterPage& page) {
    Json json = jsonOfEncounter(page.profile.encounter);
    json["people"] = jsonOfAll(page.people, [](const auto& person) { return jsonOf(person); });
    json["deals"] = jsonOfAll(page.deals, [](const auto& deal) { return jsonOf(deal); });
    return json;
}

Json jsonOf(const app::PersonPage& page, Private privates, Day today) {
    Json json = Json::object();
    addPerson(json, page);
    json["readings"] = Json::object();
    for (const auto kind : kReadings)
        json["readings"][std::string(toCode(kind))] =
            jsonOfState(page.readings[static_cast<std::size_t>(kind)], kind, today);
    json["questions"] = jsonOfAll(page.questions, jsonOfQuestion);
    json["ask"] = page.ask.empty() ? Json() : Json(page.ask);
    json["silence"] = jsonOfSilence(page.silence);
    json["deals"] = jsonOfAll(page.deals, [](const app::PersonInDeal& taken) {
        Json deal = jsonOf(taken.deal);
        deal["part"] = toCode(taken.part);
        deal["bucket"] = toCode(taken.bucket);
        deal["lean"] = toCode(taken.lean);
        return deal;
    });
    json["encounter_count"] = page.encounterCount;
    json["minutes"] = page.minutes;
    json["encounters"] = jsonOfAll(page.encounters, jsonOfEncounter);
    json["promises"] = jsonOfAll(page.profile.promises, jsonOfPromise);
    json["facts"] = jsonOfFacts(page.profile.facts, privates);
    json["notes"] = jsonOfNotes(page.profile.notes, privates);
    json["dates"] = jsonOfAll(page.profile.dates, [](const RememberedDate& date) {
        return Json{{"label", date.label}, {"month", date.month}, {"day", date.day}, {"year", jsonOf(date.year)}};
    });
    return json;
}

Json jsonOf(const app::DealPage& page, Private privates) {
    const Deal& deal = page.profile.deal;
    Json json = Json::object();
    json["id"] = toText(deal.id);
    json["title"] = deal.title;
    json["organisation"] = jsonOf(page.organisation);
    json["value"] = jsonOf(deal.value);
    json["owner"] = page.owner.empty() ? Json() : Json(page.owner);
    json["kind"] = toCode(deal.kind);
    json["source"] = deal.source;
    json["follows"] = jsonOf(page.follows);
    json["followed_by"] = jsonOfAll(page.followedBy, [](const auto& mention) { return jsonOf(mention); });
    json["opened"] = jsonOf(deal.opened);
    json["expected"] = jsonOf(deal.expected);
    json["times_moved"] = page.timesMoved;
    json["bucket"] = toCode(deal.bucket);
    json["lean"] = toCode(deal.lean);
    json["asks_still_so"] = page.asksStillSo;
    json["closed"] = jsonOf(deal.closed);
    json["closed_why"] = deal.closedWhy;
    json["no_decision"] = deal.noDecision;
    json["ask_again"] = jsonOf(deal.askAgain);
    json["ask_after_sale"] = jsonOf(deal.askAfterSale);
    json["after_sale"] = deal.afterSale ? Json(toCode(*deal.afterSale)) : Json();
    json["after_sale_words"] = deal.afterSaleWords;
    json["people"] = jsonOfAll(page.people, [](const app::Chair& chair) {
        return Json{{"part", toCode(chair.part)}, {"person", jsonOf(chair.person)}};
    });
    json["tags"] = page.profile.tags;
    json["events"] = jsonOfAll(page.profile.events, jsonOfEvent);
    json["closing_readings"] = jsonOfAll(page.profile.closingReadings, [](const ClosingReading& reading) {
        return Json{{"person", toText(reading.person)},
                    {"trust", reading.trust},
                    {"rapport", reading.rapport},
                    {"respect", reading.respect},
                    {"known", reading.known}};
    });
    json["facts"] = jsonOfFacts(page.profile.facts, privates);
    json["notes"] = jsonOfNotes(page.profile.notes, privates);
    json["promises"] = jsonOfAll(page.profile.promises, jsonOfPromise);
    return json;
}

Json jsonOf(const app::LeanDone& done) {
    return {{"deal", jsonOf(done.deal)},  {"before", toCode(done.before)}, {"lean", toCode(done.lean)}, {"by", done.by},
            {"is_beside", done.isBeside}, {"deed", done.done.number}};
}

Json jsonOf(const app::MoveDone& done) {
    return {{"deal", jsonOf(done.deal)},
            {"before", toCode(done.before)},
            {"bucket", toCode(done.bucket)},
            {"follows", jsonOf(done.follows)},
            {"deed", done.done.number}};
}

Json jsonOf(const app::PipelineTotals& totals) {
    Json json = Json::object();
    json["since"] = jsonOf(totals.since);
    json["buckets"] = {{"sold", jsonOfTotal(totals.sold)},
                       {"pending", jsonOfTotal(totals.pending)},
                       {"not_sold", jsonOfTotal(totals.notSold)}};
    json["leans"] = Json::object();
    for (const auto& entry : codesOf<Lean>())
        json["leans"][std::string(entry.code)] = jsonOfTotal(totals.leans[static_cast<std::size_t>(entry.value)]);
    json["sold_share"] = nullptr;
    if (const auto& share = totals.soldShare)
        json["sold_share"] = {{"sold", share->hits},
                              {"closed", share->n},
                              {"low", share->low},
                              {"share", share->share},
                              {"high", share->high}};
    return json;
}

Json jsonOf(const app::PromiseShown& shown) {
    Json json = jsonOfPromise(shown.promise);
    json["is_late"] = shown.isLate;
    json["person"] = jsonOf(shown.person);
    json["deal"] = jsonOf(shown.deal);
    return json;
}

Json jsonOf(const app::AnswerDone& done) {
    Json json = jsonOfAnswer(done.answer);
    json["person"] = jsonOf(done.person);
    json["deed"] = done.done.number;
    return json;
}

Json jsonOf(const app::ReadingDone& done) {
    return {{"person", jsonOf(done.person)},
            {"before", done.before.step},
            {"step", done.after.step},
            {"has_fallen", done.after.hasFallen},
            {"deed", done.done.number}};
}

Json jsonOf(const std::vector<app::Found>& hits) {
    return jsonOfAll(hits, [](const app::Found& hit) {
        return Json{{"kind", hit.kind}, {"id", hit.id}, {"title", hit.title}, {"snippet", hit.snippet}};
    });
}

Json jsonOf(const std::vector<app::OpenDoor>& doors) {
    return jsonOfAll(doors, [](const app::OpenDoor& door) {
        Json parts = jsonOfAll(door.score.parts, [](const DoorPart& part) {
            return Json{{"code", doorParts()[static_cast<std::size_t>(part.kind)].code},
                        {"points", part.points},
                        {"sentence", part.sentence}};
        });
        return Json{{"position", door.position},
                    {"deal", jsonOf(door.deal)},
                    {"person", jsonOf(door.person)},
                    {"total", door.score.total},
                    {"parts", std::move(parts)},
                    {"sentence", door.score.sentence},
                    {"question", door.score.ask ? Json(static_cast<int>(*door.score.ask)) : Json()},
                    {"ask", door.ask.empty() ? Json() : Json(door.ask)}};
    });
}

std::string_view codeOf(app::DueKind kind) {
    switch (kind) {
    case app::DueKind::Promise: return "promise";
    case app::DueKind::Meeting: return "meeting";
    case app::DueKind::NotHeardFrom: return "not_heard_from";
    case app::DueKind::Date: return "date";
    case app::DueKind::StillSo: return "still_so";
    case app::DueKind::AfterSale: return "after_sale";
    case app::DueKind::AskAgain: return "ask_again";
    }
    return {};
}

Json jsonOf(const std::vector<app::DueItem>& items, Day today) {
    return jsonOfAll(items, [today](const app::DueItem& item) {
        Json reasons = jsonOfAll(item.reasons, [today](const app::DueReason& reason) {
            Json json{{"kind", codeOf(reason.kind)},   {"day", toText(reason.day)},
                      {"is_late", reason.day < today}, {"text", reason.text},
                      {"deal", jsonOf(reason.deal)},   {"id", reason.id.empty() ? Json() : Json(reason.id)}};
            if (reason.kind == app::DueKind::Promise)
                json["by"] = toCode(reason.byThem ? PromiseBy::Them : PromiseBy::Us);
            return json;
        });
        return Json{{"person", jsonOf(item.person)}, {"deal", jsonOf(item.deal)}, {"reasons", std::move(reasons)}};
    });
}

Json jsonOf(const app::HistoryEntry& entry) {
    constexpr std::array<std::string_view, 3> kStates{"done", "undone", "overtaken"};
    return {{"number", entry.number},
            {"name", entry.name},
            {"subject", entry.subject},
            {"happened", toText(entry.happened)},
            {"state", kStates[static_cast<std::size_t>(entry.state)]},
            {"rows", entry.rows}};
}

Json jsonOf(const app::BinItem& item) {
    return {{"deed", item.deed},
            {"kind", item.kind},
            {"id", item.id},
            {"title", item.title},
            {"happened", toText(item.happened)}};
}

} // namespace ajar::cli
