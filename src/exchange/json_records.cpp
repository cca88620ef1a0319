// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_records.h"

#include "exchange/json_values.h"

namespace ajar::exchange {

void write(JsonEmitter& json, const Tag& tag) {
    json.beginObject();
    field(json, "id", tag.id);
    field(json, "name", tag.name);
    field(json, "rhythm", tag.rhythm);
    field(json, "entered", tag.entered);
    json.endObject();
}

void writeFields(JsonEmitter& json, const Owner& owner) {
    field(json, "id", owner.id);
    field(json, "name", owner.name);
    field(json, "email", owner.email);
    field(json, "is_me", owner.isMe);
    field(json, "manager", owner.manager);
    field(json, "team", owner.team);
    field(json, "entered", owner.entered);
}

void write(JsonEmitter& json, const ContactPoint& point) {
    json.beginObject();
    field(json, "id", point.id);
    field(json, "kind", point.kind);
    field(json, "label", point.label);
    field(json, "value", point.value);
    field(json, "entered", point.entered);
    json.endObject();
}

void write(JsonEmitter& json, const Affiliation& affiliation) {
    json.beginObject();
    field(json, "id", affiliation.id);
    field(json, "organisation", affiliation.organisation);
    field(json, "role", affiliation.role);
    field(json, "from", affiliation.from);
    field(json, "to", affiliation.to);
    field(json, "entered", affiliation.entered);
    json.endObject();
}

void write(JsonEmitter& json, const RememberedDate& date) {
    json.beginObject();
    field(json, "id", date.id);
    field(json, "label", date.label);
    field(json, "month", date.month);
    field(json, "day", date.day);
    field(json, "year", date.year);
    field(json, "entered", date.entered);
    json.endObject();
}

void write(JsonEmitter& json, const Fact& fact) {
    json.beginObject();
    field(json, "id", fact.id);
    field(json, "topic", fact.topic);
    field(json, "text", fact.text);
    field(json, "source", fact.source);
    field(json, "day", fact.day);
    field(json, "is_private", fact.isPrivate);
    field(json, "owner", fact.owner);
    field(json, "entered", fact.entered);
    json.endObject();
}

void write(JsonEmitter& json, const Note& note) {
    json.beginObject();
    field(json, "id", note.id);
    field(json, "text", note.text);
    field(json, "day", note.day);
    field(json, "is_private", note.isPrivate);
    field(json, "owner", note.owner);
    field(json, "entered", note.entered);
    json.endObject();
}

void write(JsonEmitter& json, const Answer& answer) {
    json.beginObject();
    field(json, "id", answer.id);
    field(json, "question", answer.question);
    field(json, "deal", answer.deal);
    field(json, "how", answer.how);
    field(json, "text", answer.text);
    field(json, "if_it_fails", answer.ifItFails);
    field(json, "if_they_leave", answer.ifTheyLeave);
    field(json, "day", answer.day);
    field(json, "review_by", answer.reviewBy);
    field(json, "encounter", answer.encounter);
    field(json, "owner", answer.owner);
    field(json, "entered", answer.entered);
    json.endObject();
}

void write(JsonEmitter& json, const Reading& reading) {
    json.beginObject();
    field(json, "id", reading.id);
    field(json, "kind", reading.kind);
    field(json, "step", reading.step);
    field(json, "lowers", reading.lowers);
    field(json, "by_act", reading.byAct);
    field(json, "day", reading.day);
    field(json, "encounter", reading.encounter);
    field(json, "words", reading.words);
    field(json, "owner", reading.owner);
    field(json, "entered", reading.entered);
    json.endObject();
}

void write(JsonEmitter& json, const Promise& promise) {
    json.beginObject();
    field(json, "id", promise.id);
    field(json, "by", promise.by);
    field(json, "person", promise.person);
    field(json, "deal", promise.deal);
    field(json, "encounter", promise.encounter);
    field(json, "review", promise.review);
    field(json, "text", promise.text);
    field(json, "due", promise.due);
    field(json, "state", promise.state);
    field(json, "closed", promise.closed);
    field(json, "owner", promise.owner);
    field(json, "entered", promise.entered);
    json.endObject();
}

void write(JsonEmitter& json, const DealPerson& chair) {
    json.beginObject();
    field(json, "id", chair.id);
    field(json, "person", chair.person);
    field(json, "part", chair.part);
    field(json, "entered", chair.entered);
    json.endObject();
}

void write(JsonEmitter& json, const DealEvent& event) {
    json.beginObject();
    field(json, "id", event.id);
    field(json, "kind", event.kind);
    field(json, "before", event.before);
    field(json, "after", event.after);
    field(json, "happened", event.happened);
    field(json, "by", event.by);
    field(json, "reason", event.reason);
    field(json, "would_change", event.wouldChange);
    field(json, "entered", event.entered);
    json.endObject();
}

void write(JsonEmitter& json, const ClosingReading& reading) {
    json.beginObject();
    field(json, "id", reading.id);
    field(json, "person", reading.person);
    field(json, "trust", reading.trust);
    field(json, "rapport", reading.rapport);
    field(json, "respect", reading.respect);
    field(json, "known", reading.known);
    field(json, "entered", reading.entered);
    json.endObject();
}

void write(JsonEmitter& json, const EncounterDeal& link) {
    json.beginObject();
    field(json, "deal", link.deal);
    field(json, "minutes", link.minutes);
    json.endObject();
}

void write(JsonEmitter& json, const ReviewedDeal& reviewed) {
    json.beginObject();
    field(json, "id", reviewed.id);
    field(json, "deal", reviewed.deal);
    field(json, "text", reviewed.text);
    json.endObject();
}

void write(JsonEmitter& json, const Origin& origin) {
    json.beginObject();
    field(json, "id", origin.id);
    field(json, "source", origin.source);
    field(json, "key", origin.key);
    field(json, "hash", origin.hash);
    field(json, "entered", origin.entered);
    field(json, "file", origin.file);
    field(json, "place", origin.place);
    json.endObject();
}

void writeFields(JsonEmitter& json, const Organisation& organisation) {
    field(json, "id", organisation.id);
    field(json, "name", organisation.name);
    field(json, "sector", organisation.sector);
    field(json, "parent", organisation.parent);
    field(json, "owner", organisation.owner);
    field(json, "entered", organisation.entered);
}

void writeFields(JsonEmitter& json, const Person& person) {
    field(json, "id", person.id);
    field(json, "name", person.name);
    field(json, "given_name", person.givenName);
    field(json, "family_name", person.familyName);
    field(json, "introduced_by", person.introducedBy);
    field(json, "do_not_contact", person.doNotContact);
    field(json, "rhythm", person.rhythm);
    field(json, "owner", person.owner);
    field(json, "entered", person.entered);
}

void writeFields(JsonEmitter& json, const Deal& deal) {
    field(json, "id", deal.id);
    field(json, "title", deal.title);
    field(json, "organisation", deal.organisation);
    field(json, "value", deal.value);
    field(json, "owner", deal.owner);
    field(json, "kind", deal.kind);
    field(json, "source", deal.source);
    field(json, "introduced_by", deal.introducedBy);
    field(json, "follows", deal.follows);
    field(json, "opened", deal.opened);
    field(json, "expected", deal.expected);
    field(json, "bucket", deal.bucket);
    field(json, "lean", deal.lean);
    field(json, "closed", deal.closed);
    field(json, "no_decision", deal.noDecision);
    field(json, "closed_why", deal.closedWhy);
    field(json, "ask_again", deal.askAgain);
    field(json, "ask_after_sale", deal.askAfterSale);
    field(json, "after_sale", deal.afterSale);
    field(json, "after_sale_words", deal.afterSaleWords);
    field(json, "entered", deal.entered);
}

void writeFields(JsonEmitter& json, const Encounter& encounter) {
    field(json, "id", encounter.id);
    field(json, "state", encounter.state);
    field(json, "channel", encounter.channel);
    field(json, "start", encounter.start);
    field(json, "zone", encounter.zone);
    field(json, "offset_minutes", encounter.offsetMinutes);
    field(json, "minutes", encounter.minutes);
    field(json, "opening_share", encounter.openingShare);
    field(json, "they_spoke", encounter.theySpoke);
    field(json, "heard", encounter.heard);
    field(json, "noticed", encounter.noticed);
    field(json, "outcome", encounter.outcome);
    field(json, "place", encounter.place);
    field(json, "to_learn", encounter.toLearn);
    field(json, "owner", encounter.owner);
    field(json, "entered", encounter.entered);
}

void writeFields(JsonEmitter& json, const Review& review) {
    field(json, "id", review.id);
    field(json, "day", review.day);
    field(json, "by", review.by);
    field(json, "of", review.of);
    field(json, "text", review.text);
    field(json, "entered", review.entered);
}

} // namespace ajar::exchange
