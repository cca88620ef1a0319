// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/gather_changes.h"
#include "app/worker/gather_references.h"
#include "exchange/content_hash.h"
#include "exchange/json_book_reader.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// Takes the records of one file of Ajar's JSON into the book (docs/decisions/0014). A whole book into one that holds nothing yet: the book
/// becomes that one. Else record by record: what changed there alone is taken, what changed on both sides stays as it is here and is told.
/// What was last taken is remembered by a mark: an Origin whose source is the other book, and whose hash is the record's content.
class Gathering : public exchange::JsonVisitor {
public:
    /// `file` is what the report calls the file. New records by kind and warnings go to `report`, counts of the file's records to `counts`.
    Gathering(Desk& desk, store::Deed& deed, std::string file, ImportReport& report, RowCounts& counts);

    void take(exchange::JsonBook book, std::int64_t line) override;
    void take(OwnerProfile profile, std::int64_t line) override;
    void take(OrganisationProfile profile, std::int64_t line) override;
    void take(PersonProfile profile, std::int64_t line) override;
    void take(exchange::PersonReference person, std::int64_t line) override;
    void take(DealProfile profile, std::int64_t line) override;
    void take(EncounterProfile profile, std::int64_t line) override;
    void take(ReviewProfile profile, std::int64_t line) override;

private:
    using Mark = std::optional<store::Versioned<Origin>>;

    /// What is done with one half of a record, the open one or the private one.
    enum class Half { Equal, Take, Keep };

    [[nodiscard]] store::Connection& connection() const { return m_changes.connection(); }

    void becomeBook(const exchange::JsonBook& book);
    void gatherTag(const Tag& theirs, std::int64_t line);
    void restoreOwner(const Owner& theirs);
    /// Gives the owner of the book that it is taken for.
    [[nodiscard]] Id<Owner> gatherOwner(Owner theirs, std::int64_t line);
    [[nodiscard]] std::optional<store::Versioned<Owner>> sameOwner(const Owner& theirs, const Mark& mark);

    template <class Profile, class Record>
    void gather(Profile theirs, Record Profile::*root, Profile (*load)(store::Connection&, Id<Record>),
                std::int64_t line);
    /// A record without anything in it, of which the book may hold another version. Whether the book's was written.
    template <class Record>
    bool gatherRow(const Record& theirs, std::int64_t line);

    [[nodiscard]] Mark markOf(std::string_view kind, const Uuid& theirs);
    void writeMark(const Mark& mark, std::string_view kind, const Uuid& theirs, const Uuid& ours,
                   const exchange::ContentHash& hash);
    /// The contents of a record as they were last taken, from whichever book.
    [[nodiscard]] std::vector<exchange::ContentHash> takenOf(const Uuid& record);
    [[nodiscard]] static Half decide(const std::string& theirs, const std::string& ours,
                                     const std::optional<std::string>& last, const std::vector<std::string>& taken);

    void countSince(std::int64_t writes);
    void tell(std::int64_t line, const std::string& message);

    Desk* m_desk;
    store::Deed* m_deed;
    std::string m_file;
    ImportReport* m_report;
    RowCounts* m_counts;
    GatherChanges m_changes;
    GatherReferences m_references;
    std::string m_source; ///< of the marks
    bool m_becomes = false;
    std::optional<store::Versioned<Owner>> m_me; ///< whom `new` made, until the file's own takes the place
    std::set<Id<Owner>> m_met;                   ///< owners of the book that the file has named
    std::int64_t m_told = 0;
};

} // namespace ajar::app
