// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_profiles.h"

#include "exchange/json_records.h"
#include "exchange/json_values.h"

#include <string>
#include <vector>

namespace ajar::exchange {
namespace {

void tagNames(JsonEmitter& json, const std::vector<std::string>& tags) {
    listOf(json, "tags", tags, [](const std::string& tag) { return tag; });
}

void facts(JsonEmitter& json, const std::vector<Fact>& facts, ProfileWriting& writing) {
    list(json, "facts", facts, kById, [&](const Fact& fact) {
        if (fact.isPrivate && writing.privateRecords == PrivateRecords::LeftOut)
            ++writing.privateFactsLeftOut;
        else
            write(json, fact);
    });
}

void notes(JsonEmitter& json, const std::vector<Note>& notes, ProfileWriting& writing) {
    list(json, "notes", notes, kById, [&](const Note& note) {
        if (note.isPrivate && writing.privateRecords == PrivateRecords::LeftOut)
            ++writing.privateNotesLeftOut;
        else
            write(json, note);
    });
}

void origins(JsonEmitter& json, const std::vector<Origin>& origins, const ProfileWriting& writing) {
    if (writing.withOrigins)
        listOf(json, "origins", origins, kById);
}

} // namespace

void write(JsonEmitter& json, const OwnerProfile& profile, ProfileWriting& writing) {
    json.beginObject();
    writeFields(json, profile.owner);
    origins(json, profile.origins, writing);
    json.endObject();
}

void write(JsonEmitter& json, const OrganisationProfile& profile, ProfileWriting& writing) {
    json.beginObject();
    writeFields(json, profile.organisation);
    listOf(json, "contact_points", profile.contactPoints, kByPosition);
    tagNames(json, profile.tags);
    facts(json, profile.facts, writing);
    notes(json, profile.notes, writing);
    origins(json, profile.origins, writing);
    json.endObject();
}

void write(JsonEmitter& json, const PersonProfile& profile, ProfileWriting& writing) {
    json.beginObject();
    writeFields(json, profile.person);
    listOf(json, "contact_points", profile.contactPoints, kByPosition);
    tagNames(json, profile.tags);
    listOf(json, "affiliations", profile.affiliations, kById);
    listOf(json, "dates", profile.dates, kById);
    facts(json, profile.facts, writing);
    notes(json, profile.notes, writing);
    listOf(json, "answers", profile.answers, kById);
    listOf(json, "readings", profile.readings, kById);
    listOf(json, "promises", profile.promises, kById);
    origins(json, profile.origins, writing);
    json.endObject();
}

void write(JsonEmitter& json, const DealProfile& profile, ProfileWriting& writing) {
    json.beginObject();
    writeFields(json, profile.deal);
    listOf(json, "people", profile.people, kByPosition);
    tagNames(json, profile.tags);
    listOf(json, "events", profile.events, kById);
    listOf(json, "closing_readings", profile.closingReadings, kById);
    facts(json, profile.facts, writing);
    notes(json, profile.notes, writing);
    listOf(json, "promises", profile.promises, kById);
    origins(json, profile.origins, writing);
    json.endObject();
}

void write(JsonEmitter& json, const EncounterProfile& profile, ProfileWriting& writing) {
    json.beginObject();
    writeFields(json, profile.encounter);
    list(json, "people", profile.people, kByPosition,
         [&json](const EncounterPerson& link) { write(json, link.person); });
    listOf(json, "deals", profile.deals, kByPosition);
    notes(json, profile.notes, writing);
    listOf(json, "promises", profile.promises, kById);
    origins(json, profile.origins, writing);
    json.endObject();
}

void write(JsonEmitter& json, const ReviewProfile& profile, ProfileWriting& /*writing*/) {
    json.beginObject();
    writeFields(json, profile.review);
    listOf(json, "deals", profile.deals, kById);
    listOf(json, "promises", profile.promises, kById);
    json.endObject();
}

} // namespace ajar::exchange
