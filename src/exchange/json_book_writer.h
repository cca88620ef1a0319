// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_info.h"
#include "domain/profile.h"
#include "exchange/json_emitter.h"
#include "exchange/json_profiles.h"

#include <cstdint>
#include <span>
#include <string>

namespace ajar::exchange {

/// What a file holds: only a whole book can be made again from its file.
enum class ExportScope { WholeBook, Extract };

/// Somebody else in one person's profile, or anybody in that of a deal: by id and name only. Reading it changes nothing.
struct PersonReference {
    Id<Person> id;
    std::string name;

    bool operator==(const PersonReference&) const = default;
};

/// Something that the book has removed, told so that a book which has taken it can remove it too.
template <class Record>
struct Deleted {
    Id<Record> id;

    bool operator==(const Deleted&) const = default;
};

/// What went out, and what was held back.
struct ExportCounts {
    std::int64_t owners = 0;
    std::int64_t organisations = 0;
    std::int64_t people = 0;     ///< in full
    std::int64_t references = 0; ///< people by id and name only
    std::int64_t deals = 0;
    std::int64_t encounters = 0;
    std::int64_t reviews = 0;
    std::int64_t deleted = 0; ///< told by their ids alone
    std::int64_t privateFactsLeftOut = 0;
    std::int64_t privateNotesLeftOut = 0;

    bool operator==(const ExportCounts&) const = default;
};

/// Writes a book, one person's profile or one deal, as Ajar's own JSON (docs/formats/json.md), as a stream. Equal records give equal bytes: lists
/// inside a record are put in order here, whatever order they come in.
///
/// `begin` first, then owners, organisations, people, deals, encounters and reviews, each kind in rising order of id, then `finish`.
/// Anything else is a Failure, as is a sink that fails; what was written is no file then.
class JsonBookWriter {
public:
    JsonBookWriter(Sink sink, PrivateRecords privateRecords);

    /// `origins` are those that belong to the book itself.
    void begin(const BookInfo& book, std::span<const Tag> tags, std::span<const Origin> origins,
               ExportScope scope = ExportScope::WholeBook);
    void add(const OwnerProfile& profile);
    void add(const OrganisationProfile& profile);
    void add(const PersonProfile& profile);
    void add(const PersonReference& person);
    void add(const DealProfile& profile);
    void add(const EncounterProfile& profile);
    void add(const ReviewProfile& profile);
    void add(const Deleted<Organisation>& deleted) { addDeleted(Section::Organisations, deleted.id.uuid); }
    void add(const Deleted<Person>& deleted) { addDeleted(Section::People, deleted.id.uuid); }
    void add(const Deleted<Deal>& deleted) { addDeleted(Section::Deals, deleted.id.uuid); }
    void add(const Deleted<Encounter>& deleted) { addDeleted(Section::Encounters, deleted.id.uuid); }
    [[nodiscard]] ExportCounts finish();

private:
    enum class Section { Start, Book, Owners, Organisations, People, Deals, Encounters, Reviews, Over };

    void enter(Section section);
    void enter(Section section, const Uuid& id);
    void addDeleted(Section section, const Uuid& id);

    JsonEmitter m_json;
    ProfileWriting m_writing;
    Section m_section = Section::Start;
    Uuid m_last; ///< of the current section
    ExportCounts m_counts;
};

} // namespace ajar::exchange
