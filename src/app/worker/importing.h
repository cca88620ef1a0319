// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/desk.h"
#include "app/worker/people_by_name.h"
#include "exchange/fingerprint.h"
#include "exchange/import_report.h"
#include "exchange/incoming.h"
#include "store/deed.h"
#include "store/gathering.h"
#include "store/met_keys.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ajar::app {

/// How origins call what encounters were made of.
inline constexpr std::string_view kEncounterKind = "encounter";

/// What a row says, beside what was taken of it when it was met before.
struct KnownRow {
    std::vector<exchange::StatedField> fields;
    std::string fingerprint;
    std::optional<store::Versioned<Origin>> origin; ///< absent: it is new
    std::set<std::string> changed;     ///< names of fields that say something else than when they were taken
    exchange::FieldMarks marks;        ///< what is done with the fields that were asked about (FieldMerge)
    bool wasRemoved = false;           ///< what was made of it was removed here, and is not back
    std::optional<std::int64_t> place; ///< among the rows of its file, where it has no id (import_order.h)

    [[nodiscard]] bool isUnchanged() const { return origin && changed.empty(); }
};

/// A file's name alone, as a text that a record can hold: names of files may be any bytes.
[[nodiscard]] std::string nameOfFile(const std::filesystem::path& file);

/// A row that cannot be taken: a name that several records have, of which none is guessed, or one that none has. On its way to the report.
struct RowRefused {
    std::string message;
};

/// An import while it is done: the deed it is written in and the report that is made of it. What grows with the rows that the
/// book had already are eight bytes for each key (store::MetKeys).
class Importing {
public:
    /// `keysReadFrom`: LargeImport::keysReadFrom.
    Importing(Desk& desk, store::Deed& deed, exchange::ImportLog& log, ImportReport& report, int keysReadFrom)
        : m_desk(&desk),
          m_deed(&deed),
          m_log(&log),
          m_report(&report),
          m_times(desk.local),
          m_keysReadFrom(keysReadFrom) {}

    [[nodiscard]] Desk& desk() { return *m_desk; }
    [[nodiscard]] LocalTimes& times() { return m_times; }
    [[nodiscard]] PeopleByName& peopleByName() { return m_people; }
    [[nodiscard]] store::Deed& deed() { return *m_deed; }
    [[nodiscard]] store::Connection& connection() { return m_desk->connection; }
    [[nodiscard]] Instant now() const { return m_deed->happened(); }
    template <class Record>
    [[nodiscard]] Id<Record> newId() {
        return m_desk->ids.next<Record>();
    }
    /// The file of a row by its name alone: where its facts come from.
    [[nodiscard]] std::string sourceOf(const exchange::RowOrigin& row) const;

    /// Writing through here is counted: new records in the report, and whether a
    /// row changed anything.
    template <class Record>
    void insert(const Record& record) {
        if constexpr (std::is_same_v<Record, Person>)
            m_people.forget(record.name);
        m_deed->insert(record);
        ++m_report->records[std::string(store::Columns<Record>::kTable)];
        ++m_writes;
    }
    template <class Record>
    void update(const Record& record, store::Revision seen) {
        if constexpr (std::is_same_v<Record, Person>)
            m_people.forgetAll();
        m_writes += m_deed->update(record, seen) ? 1 : 0;
    }
    template <class Record>
    void remove(Id<Record> id, store::Revision seen) {
        m_deed->remove(id, seen);
        ++m_writes;
    }
    [[nodiscard]] std::int64_t writes() const { return m_writes; }

    /// What is known of a row of this kind ("deal"); `key` is the row's.
    [[nodiscard]] KnownRow known(const exchange::RowOrigin& row, std::string_view kind,
                                 std::vector<exchange::StatedField> fields, std::string fingerprint);
    /// The origin of a key; nothing where there is none. Encounters are made by their own rows alone, and what the files say twice is
    /// sorted out before (exchange::SeenRows), so those that the book cannot have met before are not looked for row by row.
    [[nodiscard]] std::optional<store::Versioned<Origin>> origin(std::string_view source, std::string_view kind,
                                                                 std::string_view key);
    /// Remembers that the row was taken, for `record`.
    void remember(const exchange::RowOrigin& row, const KnownRow& known, std::string_view kind, const Uuid& record);
    /// Whether another row of this import was taken for a record.
    [[nodiscard]] bool isTaken(const Uuid& record);

    /// The organisation of that name; made where there is none; nothing for no name. These four throw RowRefused.
    [[nodiscard]] std::optional<Id<Organisation>> organisation(const std::string& name);
    [[nodiscard]] std::optional<store::Versioned<Organisation>> findOrganisation(std::string_view name);
    [[nodiscard]] std::optional<Id<Owner>> owner(const std::string& name);
    [[nodiscard]] std::optional<store::Versioned<Owner>> findOwner(std::string_view name);
    /// The owner who is *me*; nothing in a team's book.
    [[nodiscard]] std::optional<Id<Owner>> me();

    void countCreated(const exchange::RowOrigin& row) { ++m_log->files.at(row.file).created; }
    /// Updated where something was written since `writesBefore`, else unchanged.
    void countMet(const exchange::RowOrigin& row, std::int64_t writesBefore);
    void countUnchanged(const exchange::RowOrigin& row) { ++m_log->files.at(row.file).unchanged; }
    /// Of a row whose record was removed here: it stays removed, and is told (docs/decisions/0014).
    void leaveRemoved(const exchange::RowOrigin& row);
    void reject(const exchange::RowOrigin& row, const std::string& why);
    void remark(const exchange::RowOrigin& row, std::string message);

private:
    /// What the book had of a source's rows of one kind before the first of them was written.
    struct Met {
        bool isAny = false;
        int asked = 0;
        std::optional<store::MetKeys> keys; ///< once so many were asked for that reading all pays
    };
    [[nodiscard]] bool mayBeMet(std::string_view source, std::string_view kind, std::string_view key);
    [[nodiscard]] bool wasRemoved(std::string_view source, std::string_view kind, std::string_view key);

    Desk* m_desk;
    store::Deed* m_deed;
    exchange::ImportLog* m_log;
    ImportReport* m_report;
    LocalTimes m_times;
    PeopleByName m_people;
    int m_keysReadFrom;
    std::int64_t m_writes = 0;
    std::set<Uuid> m_takenAgain; ///< records of rows of which nothing new had to be remembered
    std::map<std::pair<std::string, std::string>, Met, std::less<>> m_met; ///< by source and kind
    std::optional<std::set<store::RowKey>> m_removed;                      ///< once a row was new
    std::optional<std::optional<Id<Owner>>> m_me;                          ///< once it was asked for
};

/// Decides, field by field, between what the book has and what a row says. What changed in the file alone is taken. What was edited here
/// since the row was first taken, and what stood here before, stays; where the row says something new of it that is told, now and at each
/// later import (rulings.md, *Gathering*: changed on both sides, ours stays). What is decided is noted in the row's marks.
class FieldMerge {
public:
    FieldMerge(Importing& importing, const exchange::RowOrigin& row, KnownRow& known)
        : m_importing(&importing), m_row(&row), m_known(&known) {}

    /// Whether the row's word on `field` is to be taken. `current` is what the
    /// book has, as the row would say it; `revision` is that of the record which
    /// holds it. To be asked of all fields, also of those that did not change.
    [[nodiscard]] bool takes(std::string_view field, const std::string& current, store::Revision revision);
    /// Notes of a field that the book has all that the row says, and more.
    void leaves(std::string_view field, const std::string& current, store::Revision revision);

private:
    [[nodiscard]] bool isOurs(std::string_view field, const std::string& current, store::Revision revision) const;

    Importing* m_importing;
    const exchange::RowOrigin* m_row;
    KnownRow* m_known;
};

} // namespace ajar::app
