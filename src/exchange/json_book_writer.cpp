// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_book_writer.h"

#include "base/error.h"
#include "exchange/json_records.h"
#include "exchange/json_values.h"

#include <array>

namespace ajar::exchange {
namespace {

constexpr std::array<std::string_view, 6> kArrays{"owners", "organisations", "people",
                                                  "deals",  "encounters",    "reviews"};

[[noreturn]] void refuseOrder() {
    throw Failure(ErrorCode::Invalid, "export", "records came out of order");
}

/// A list of records that each have a `write`.
template <class Record, class KeyOf>
void listOf(JsonEmitter& json, std::string_view key, const std::vector<Record>& records, KeyOf keyOf) {
    list(json, key, records, keyOf, [&json](const Record& record) { write(json, record); });
}

template <class Record>
void listOf(JsonEmitter& json, std::string_view key, std::span<const Record> records) {
    listOf(json, key, std::vector<Record>(records.begin(), records.end()), kById);
}

void tagNames(JsonEmitter& json, const std::vector<std::string>& tags) {
    listOf(json, "tags", tags, [](const std::string& tag) { return tag; });
}

} // namespace

JsonBookWriter::JsonBookWriter(Sink sink, PrivateRecords privateRecords)
    : m_json(std::move(sink)), m_private(privateRecords) {}

void JsonBookWriter::begin(const BookInfo& book, std::span<const Tag> tags, std::span<const Origin> origins) {
    if (m_section != Section::Start)
        refuseOrder();
    m_section = Section::Book;
    m_json.beginObject();
    m_json.key("format");
    m_json.text("ajar");
    m_json.key("version");
    m_json.number(1);
    m_json.newLine();
    m_json.key("book");
    m_json.beginObject();
    field(m_json, "id", book.id);
    field(m_json, "name", book.name);
    field(m_json, "currency", book.currency);
    field(m_json, "is_sample", book.isSample);
    field(m_json, "customer_rhythm", book.customerRhythm);
    field(m_json, "prospect_rhythm", book.prospectRhythm);
    field(m_json, "other_rhythm", book.otherRhythm);
    field(m_json, "entered", book.entered);
    listOf(m_json, "tags", tags);
    listOf(m_json, "origins", origins);
    m_json.endObject();
}

void JsonBookWriter::add(const Owner& owner) {
    enter(Section::Owners, owner.id.uuid);
    write(m_json, owner);
    ++m_counts.owners;
}

void JsonBookWriter::add(const OrganisationProfile& profile) {
    enter(Section::Organisations, profile.organisation.id.uuid);
    m_json.beginObject();
    writeFields(m_json, profile.organisation);
    listOf(m_json, "contact_points", profile.contactPoints, kByPosition);
    tagNames(m_json, profile.tags);
    facts(profile.facts);
    notes(profile.notes);
    listOf(m_json, "origins", profile.origins, kById);
    m_json.endObject();
    ++m_counts.organisations;
}

void JsonBookWriter::add(const PersonProfile& profile) {
    enter(Section::People, profile.person.id.uuid);
    m_json.beginObject();
    writeFields(m_json, profile.person);
    listOf(m_json, "contact_points", profile.contactPoints, kByPosition);
    tagNames(m_json, profile.tags);
    listOf(m_json, "affiliations", profile.affiliations, kById);
    listOf(m_json, "dates", profile.dates, kById);
    facts(profile.facts);
    notes(profile.notes);
    listOf(m_json, "answers", profile.answers, kById);
    listOf(m_json, "readings", profile.readings, kById);
    listOf(m_json, "promises", profile.promises, kById);
    listOf(m_json, "origins", profile.origins, kById);
    m_json.endObject();
    ++m_counts.people;
}

void JsonBookWriter::add(const PersonReference& person) {
    enter(Section::People, person.id.uuid);
    m_json.beginObject();
    field(m_json, "id", person.id);
    field(m_json, "name", person.name);
    m_json.endObject();
    ++m_counts.references;
}

void JsonBookWriter::add(const DealProfile& profile) {
    enter(Section::Deals, profile.deal.id.uuid);
    m_json.beginObject();
    writeFields(m_json, profile.deal);
    listOf(m_json, "people", profile.people, kByPosition);
    tagNames(m_json, profile.tags);
    listOf(m_json, "events", profile.events, kById);
    listOf(m_json, "closing_readings", profile.closingReadings, kById);
    facts(profile.facts);
    notes(profile.notes);
    listOf(m_json, "promises", profile.promises, kById);
    listOf(m_json, "origins", profile.origins, kById);
    m_json.endObject();
    ++m_counts.deals;
}

void JsonBookWriter::add(const EncounterProfile& profile) {
    enter(Section::Encounters, profile.encounter.id.uuid);
    m_json.beginObject();
    writeFields(m_json, profile.encounter);
    list(m_json, "people", profile.people, kByPosition,
         [this](const EncounterPerson& link) { write(m_json, link.person); });
    listOf(m_json, "deals", profile.deals, kByPosition);
    notes(profile.notes);
    listOf(m_json, "promises", profile.promises, kById);
    listOf(m_json, "origins", profile.origins, kById);
    m_json.endObject();
    ++m_counts.encounters;
}

void JsonBookWriter::add(const ReviewProfile& profile) {
    enter(Section::Reviews, profile.review.id.uuid);
    m_json.beginObject();
    field(m_json, "id", profile.review.id);
    field(m_json, "day", profile.review.day);
    field(m_json, "by", profile.review.by);
    field(m_json, "of", profile.review.of);
    field(m_json, "text", profile.review.text);
    field(m_json, "entered", profile.review.entered);
    listOf(m_json, "deals", profile.deals, kById);
    m_json.endObject();
    ++m_counts.reviews;
}

ExportCounts JsonBookWriter::finish() {
    enter(Section::Over);
    m_json.endObject();
    m_json.finish();
    return m_counts;
}

/// Closes the array of the section before, and writes those in between empty: all are always there.
void JsonBookWriter::enter(Section section) {
    if (m_section == Section::Start || section < m_section)
        refuseOrder();
    while (m_section != section) {
        if (m_section != Section::Book) {
            m_json.newLine();
            m_json.endArray();
        }
        m_section = static_cast<Section>(static_cast<int>(m_section) + 1);
        if (m_section == Section::Over)
            break;
        m_json.newLine();
        m_json.key(kArrays[static_cast<std::size_t>(m_section) - static_cast<std::size_t>(Section::Owners)]);
        m_json.beginArray();
        m_last = {};
    }
}

void JsonBookWriter::enter(Section section, const Uuid& id) {
    enter(section);
    if (id <= m_last)
        refuseOrder();
    m_last = id;
    m_json.newLine();
}

void JsonBookWriter::facts(const std::vector<Fact>& facts) {
    list(m_json, "facts", facts, kById, [this](const Fact& fact) {
        if (fact.isPrivate && m_private == PrivateRecords::LeftOut)
            ++m_counts.privateFactsLeftOut;
        else
            write(m_json, fact);
    });
}

void JsonBookWriter::notes(const std::vector<Note>& notes) {
    list(m_json, "notes", notes, kById, [this](const Note& note) {
        if (note.isPrivate && m_private == PrivateRecords::LeftOut)
            ++m_counts.privateNotesLeftOut;
        else
            write(m_json, note);
    });
}

} // namespace ajar::exchange
