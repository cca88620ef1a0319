// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_completion.h"

#include "domain/validation.h"

#include <string>
#include <string_view>

namespace ajar::exchange {
namespace {

/// A field as the file names it: "reviewBy" is "review_by" there.
std::string keyOf(std::string_view field) {
    std::string key;
    for (const char c : field) {
        if (c >= 'A' && c <= 'Z')
            key += '_';
        key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return key;
}

void expectValid(const Result<>& valid, const std::string& below) {
    if (!valid)
        throw JsonRefusal{valid.error().detail, below + '.' + keyOf(valid.error().subject)};
}

/// Completes each of a list by `set(record, index)` and validates it.
template <class Record, class Set>
void each(std::vector<Record>& list, std::string_view key, Set set) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        set(list[i], static_cast<int>(i));
        expectValid(validate(list[i]), '.' + std::string(key) + '[' + std::to_string(i) + ']');
    }
}

void tags(const std::vector<std::string>& tags) {
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (const auto valid = checkName("tags", tags[i]); !valid)
            throw JsonRefusal{valid.error().detail, ".tags[" + std::to_string(i) + ']'};
}

void origins(std::vector<Origin>& origins, std::string_view kind, const Uuid& record) {
    each(origins, "origins", [&](Origin& origin, int) {
        origin.kind = kind;
        origin.record = record;
        if (std::string_view(origin.source).starts_with(kGatheredPrefix))
            refuseJson("has an origin that no file may give");
    });
}

/// Each promise stands with the first of person, deal, encounter and review that it names: else it would stand elsewhere when it is written
/// again. `isHere` says whether this is the place.
template <class IsHere>
void promises(std::vector<Promise>& promises, IsHere isHere) {
    each(promises, "promises", [](Promise&, int) {});
    for (std::size_t i = 0; i < promises.size(); ++i)
        if (!isHere(promises[i]))
            throw JsonRefusal{"belongs to another record than the one it stands in",
                              ".promises[" + std::to_string(i) + ']'};
}

/// Validates a link, which has no id yet.
template <class Link>
void links(std::vector<Link>& links, std::string_view key, Id<Encounter> encounter) {
    each(links, key, [encounter](Link& link, int position) {
        link.id.uuid = encounter.uuid; // stands in while it is validated
        link.encounter = encounter;
        link.position = position;
    });
    for (auto& link : links)
        link.id = {};
}

} // namespace

void complete(JsonBook& book) {
    expectValid(validate(book.info), {});
    each(book.tags, "tags", [](Tag&, int) {});
    origins(book.origins, "book", book.info.id.uuid);
}

void complete(OwnerProfile& profile) {
    expectValid(validate(profile.owner), {});
    origins(profile.origins, "owner", profile.owner.id.uuid);
}

void complete(OrganisationProfile& profile) {
    const auto id = profile.organisation.id;
    expectValid(validate(profile.organisation), {});
    each(profile.contactPoints, "contact_points", [id](ContactPoint& point, int position) {
        point.organisation = id;
        point.position = position;
    });
    tags(profile.tags);
    each(profile.facts, "facts", [id](Fact& fact, int) { fact.organisation = id; });
    each(profile.notes, "notes", [id](Note& note, int) { note.organisation = id; });
    origins(profile.origins, "organisation", id.uuid);
}

void complete(PersonProfile& profile) {
    const auto id = profile.person.id;
    expectValid(validate(profile.person), {});
    each(profile.contactPoints, "contact_points", [id](ContactPoint& point, int position) {
        point.person = id;
        point.position = position;
    });
    tags(profile.tags);
    each(profile.affiliations, "affiliations", [id](Affiliation& affiliation, int) { affiliation.person = id; });
    each(profile.dates, "dates", [id](RememberedDate& date, int) { date.person = id; });
    each(profile.facts, "facts", [id](Fact& fact, int) { fact.person = id; });
    each(profile.notes, "notes", [id](Note& note, int) { note.person = id; });
    each(profile.answers, "answers", [id](Answer& answer, int) { answer.person = id; });
    each(profile.readings, "readings", [id](Reading& reading, int) { reading.person = id; });
    promises(profile.promises, [id](const Promise& promise) { return promise.person == id; });
    origins(profile.origins, "person", id.uuid);
}

void complete(DealProfile& profile) {
    const auto id = profile.deal.id;
    expectValid(validate(profile.deal), {});
    each(profile.people, "people", [id](DealPerson& chair, int position) {
        chair.deal = id;
        chair.position = position;
    });
    tags(profile.tags);
    each(profile.events, "events", [id](DealEvent& event, int) { event.deal = id; });
    each(profile.closingReadings, "closing_readings", [id](ClosingReading& reading, int) { reading.deal = id; });
    each(profile.facts, "facts", [id](Fact& fact, int) { fact.deal = id; });
    each(profile.notes, "notes", [id](Note& note, int) { note.deal = id; });
    promises(profile.promises, [id](const Promise& promise) { return promise.deal == id && !promise.person; });
    origins(profile.origins, "deal", id.uuid);
}

void complete(EncounterProfile& profile) {
    const auto id = profile.encounter.id;
    expectValid(validate(profile.encounter), {});
    links(profile.people, "people", id);
    links(profile.deals, "deals", id);
    each(profile.notes, "notes", [id](Note& note, int) { note.encounter = id; });
    promises(profile.promises,
             [id](const Promise& promise) { return promise.encounter == id && !promise.person && !promise.deal; });
    origins(profile.origins, "encounter", id.uuid);
}

void complete(ReviewProfile& profile) {
    const auto id = profile.review.id;
    expectValid(validate(profile.review), {});
    each(profile.deals, "deals", [id](ReviewedDeal& reviewed, int) { reviewed.review = id; });
    promises(profile.promises, [id](const Promise& promise) {
        return promise.review == id && !promise.person && !promise.deal && !promise.encounter;
    });
}

} // namespace ajar::exchange
