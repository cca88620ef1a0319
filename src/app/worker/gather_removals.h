// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/gather_changes.h"
#include "app/worker/gather_marks.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ajar::app {

/// What a file tells as removed from its book, and what becomes of it here (docs/decisions/0014). It waits for the end of the file: until then
/// records may name it.
class GatherRemovals {
public:
    using Tell = std::function<void(std::int64_t line, const std::string& message)>;

    GatherRemovals(GatherChanges& changes, GatherMarks& marks, RowCounts& counts, Tell tell)
        : m_changes(&changes), m_marks(&marks), m_counts(&counts), m_tell(std::move(tell)) {}

    /// What that book had removed before stays as it is here, and everything where the file is of this very book.
    void leave(std::set<Uuid> before, bool isItself) {
        m_before = std::move(before);
        m_isItself = isItself;
    }

    /// Something that is here, told on this line.
    void add(Id<Organisation> id, std::int64_t line) { m_organisations.emplace_back(id, line); }
    void add(Id<Person> id, std::int64_t line) { m_people.emplace_back(id, line); }
    void add(Id<Deal> id, std::int64_t line) { m_deals.emplace_back(id, line); }
    void add(Id<Encounter> id, std::int64_t line) { m_encounters.emplace_back(id, line); }

    /// Moves to the bin what stands here as it was taken, is held by no other book, and is named by nothing that stays.
    void removeHere();

private:
    template <class Record>
    using Told = std::vector<std::pair<Id<Record>, std::int64_t>>;
    /// Of records that may go, those that name them.
    using Naming = std::map<Uuid, std::vector<Uuid>>;

    template <class Profile, class Record>
    void keepChanged(Told<Record>& told, Profile (*load)(store::Connection&, Id<Record>));
    template <class Record>
    void addTo(Naming& naming, const Told<Record>& told);
    /// Those that something names which does not go.
    [[nodiscard]] static std::set<Uuid> namedByOthers(const Naming& naming);
    template <class Record>
    void keepNamed(Told<Record>& told, const std::set<Uuid>& named);
    template <class Record>
    void remove(const Told<Record>& told);

    [[nodiscard]] store::Connection& connection() const { return m_changes->connection(); }

    GatherChanges* m_changes;
    GatherMarks* m_marks;
    RowCounts* m_counts;
    Tell m_tell;
    std::set<Uuid> m_before;
    bool m_isItself = false;
    Told<Organisation> m_organisations;
    Told<Person> m_people;
    Told<Deal> m_deals;
    Told<Encounter> m_encounters;
};

} // namespace ajar::app
