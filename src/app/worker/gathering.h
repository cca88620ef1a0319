// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/gather_changes.h"
#include "app/worker/gather_marks.h"
#include "app/worker/gather_references.h"
#include "app/worker/gather_removals.h"
#include "exchange/json_book_reader.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar::app {

/// Takes the records of one file of Ajar's JSON into the book (docs/decisions/0014). A whole book into one that holds nothing yet: the book
/// becomes that one. Else record by record: what changed there alone is taken, what changed on both sides stays as it is here and is told.
/// What was taken is remembered by marks. What was removed there goes to the bin here, if nobody else has changed or named it.
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
    void take(exchange::Deleted<Organisation> deleted, std::int64_t line) override;
    void take(exchange::Deleted<Person> deleted, std::int64_t line) override;
    void take(exchange::Deleted<Deal> deleted, std::int64_t line) override;
    void take(exchange::Deleted<Encounter> deleted, std::int64_t line) override;

    /// After the last record.
    void finish();

private:
    using Half = TakenStates::Half;

    [[nodiscard]] store::Connection& connection() const { return m_changes.connection(); }

    void becomeBook(const exchange::JsonBook& book);
    void gatherTag(const Tag& theirs, std::int64_t line);
    void restoreOwner(const Owner& theirs);
    /// Gives the owner of the book that it is taken for.
    [[nodiscard]] Id<Owner> gatherOwner(Owner theirs, std::int64_t line);
    [[nodiscard]] std::optional<store::Versioned<Owner>> sameOwner(const Owner& theirs);

    /// What the file's book had removed stands in its file again.
    void comesBack(std::string_view kind, const Uuid& record);
    template <class Profile, class Record>
    void gather(Profile theirs, Record Profile::*root, Profile (*load)(store::Connection&, Id<Record>),
                std::int64_t line);
    /// A record without anything in it, of which the book may hold another version. Whether the book's was written.
    template <class Record>
    bool gatherRow(const Record& theirs, std::int64_t line);

    template <class Record>
    void note(exchange::Deleted<Record> deleted, std::int64_t line);

    void countSince(std::int64_t writes);
    void tell(std::int64_t line, const std::string& message);
    void tellHow(std::int64_t line, const std::string& name, Half how, bool wasTakenBefore);

    Desk* m_desk;
    store::Deed* m_deed;
    std::string m_file;
    ImportReport* m_report;
    RowCounts* m_counts;
    GatherChanges m_changes;
    GatherReferences m_references;
    std::optional<GatherMarks> m_marks; ///< from the head of the file on
    bool m_becomes = false;
    bool m_isCopyStill = false; ///< of the file's book
    bool m_isItself = false;    ///< the file was written from this very book
    std::set<Uuid> m_removals;  ///< what the file's book had removed before
    std::set<Uuid> m_gone;      ///< what is not here because a book had removed it
    std::optional<GatherRemovals> m_deleted;
    std::optional<store::Versioned<Owner>> m_me; ///< whom `new` made, until the file's own takes the place
    std::set<Id<Owner>> m_met;                   ///< owners of the book that the file has named
    std::int64_t m_told = 0;
};

} // namespace ajar::app
