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

} // namespace

JsonBookWriter::JsonBookWriter(Sink sink, PrivateRecords privateRecords)
    : m_json(std::move(sink)), m_writing{.privateRecords = privateRecords} {}

void JsonBookWriter::begin(const BookInfo& book, std::span<const Tag> tags, std::span<const Origin> origins,
                           ExportScope scope) {
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
    field(m_json, "is_whole", scope == ExportScope::WholeBook);
    field(m_json, "is_sample", book.isSample);
    field(m_json, "customer_rhythm", book.customerRhythm);
    field(m_json, "prospect_rhythm", book.prospectRhythm);
    field(m_json, "other_rhythm", book.otherRhythm);
    field(m_json, "entered", book.entered);
    listOf(m_json, "tags", std::vector<Tag>(tags.begin(), tags.end()), kById);
    listOf(m_json, "origins", std::vector<Origin>(origins.begin(), origins.end()), kById);
    m_json.endObject();
}

void JsonBookWriter::add(const OwnerProfile& profile) {
    enter(Section::Owners, profile.owner.id.uuid);
    write(m_json, profile, m_writing);
    ++m_counts.owners;
}

void JsonBookWriter::add(const OrganisationProfile& profile) {
    enter(Section::Organisations, profile.organisation.id.uuid);
    write(m_json, profile, m_writing);
    ++m_counts.organisations;
}

void JsonBookWriter::add(const PersonProfile& profile) {
    enter(Section::People, profile.person.id.uuid);
    write(m_json, profile, m_writing);
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
    write(m_json, profile, m_writing);
    ++m_counts.deals;
}

void JsonBookWriter::add(const EncounterProfile& profile) {
    enter(Section::Encounters, profile.encounter.id.uuid);
    write(m_json, profile, m_writing);
    ++m_counts.encounters;
}

void JsonBookWriter::add(const ReviewProfile& profile) {
    enter(Section::Reviews, profile.review.id.uuid);
    write(m_json, profile, m_writing);
    ++m_counts.reviews;
}

void JsonBookWriter::addDeleted(Section section, const Uuid& id) {
    enter(section, id);
    m_json.beginObject();
    m_json.key("id");
    m_json.text(toText(id));
    field(m_json, "deleted", true);
    m_json.endObject();
    ++m_counts.deleted;
}

ExportCounts JsonBookWriter::finish() {
    enter(Section::Over);
    m_json.endObject();
    m_json.finish();
    m_counts.privateFactsLeftOut = m_writing.privateFactsLeftOut;
    m_counts.privateNotesLeftOut = m_writing.privateNotesLeftOut;
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

} // namespace ajar::exchange
