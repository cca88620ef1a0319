// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gather_removals.h"

#include "app/worker/gather_names.h"
#include "store/profiles.h"
#include "store/removal.h"

#include <algorithm>
#include <type_traits>

namespace ajar::app {

void GatherRemovals::removeHere() {
    keepChanged(m_encounters, store::loadEncounterProfile);
    keepChanged(m_deals, store::loadDealProfile);
    keepChanged(m_people, store::loadPersonProfile);
    keepChanged(m_organisations, store::loadOrganisationProfile);
    Naming naming;
    addTo(naming, m_encounters);
    addTo(naming, m_deals);
    addTo(naming, m_people);
    addTo(naming, m_organisations);
    const auto named = namedByOthers(naming);
    keepNamed(m_encounters, named);
    keepNamed(m_deals, named);
    keepNamed(m_people, named);
    keepNamed(m_organisations, named);
    remove(m_encounters);
    remove(m_deals);
    remove(m_people);
    remove(m_organisations);
}

template <class Profile, class Record>
void GatherRemovals::keepChanged(Told<Record>& told, Profile (*load)(store::Connection&, Id<Record>)) {
    std::erase_if(told, [&](const auto& one) {
        const auto& [id, line] = one;
        if (m_before.contains(id.uuid) || m_isItself) { // it was brought back here
            ++m_counts->unchanged;
            return true;
        }
        const auto last = m_marks->taken(id.uuid).last();
        const bool isHeldElsewhere = m_marks->isHeldElsewhere(id.uuid);
        if (!isHeldElsewhere && last == exchange::contentHash(load(connection(), id)))
            return false;
        const std::string name = nameOf(store::load(connection(), id).record);
        if (isHeldElsewhere || !last) {
            m_tell(line, name + (isHeldElsewhere ? ": was removed there, and stays here, since another book has it"
                                                 : ": was removed there, but was not taken from there; it stays"));
            m_marks->writeRemoval(store::Columns<Record>::kTable, id.uuid); // which is told once
        } else {
            m_tell(line, name + ": was removed there, but says something else here; the book's was kept");
        }
        ++m_counts->unchanged;
        return true;
    });
}

template <class Record>
void GatherRemovals::addTo(Naming& naming, const Told<Record>& told) {
    for (const auto& [id, line] : told) {
        auto& records = naming[id.uuid];
        records = store::recordsNaming(connection(), id);
        // What a review that came from there says of a deal goes with it.
        if constexpr (std::is_same_v<Record, Deal>)
            std::erase_if(records, [this](const Uuid& record) {
                return store::find(connection(), Id<Review>{record}) && m_marks->taken(record).last();
            });
    }
}

std::set<Uuid> GatherRemovals::namedByOthers(const Naming& naming) {
    std::map<Uuid, std::vector<Uuid>> names; // what each that goes names of those that go
    std::set<Uuid> named;
    std::vector<Uuid> next;
    const auto keep = [&](const Uuid& record) {
        if (named.insert(record).second)
            next.push_back(record);
    };
    for (const auto& [record, by] : naming)
        for (const auto& one : by) {
            if (naming.contains(one))
                names[one].push_back(record);
            else
                keep(record);
        }
    while (!next.empty()) { // one that stays keeps what it names
        const Uuid record = next.back();
        next.pop_back();
        for (const auto& one : names[record])
            keep(one);
    }
    return named;
}

template <class Record>
void GatherRemovals::keepNamed(Told<Record>& told, const std::set<Uuid>& named) {
    std::erase_if(told, [&](const auto& one) {
        const auto& [id, line] = one;
        if (!named.contains(id.uuid))
            return false;
        m_tell(line, nameOf(store::load(connection(), id).record) +
                         ": was removed there, but other records here name it; the book's was kept");
        ++m_counts->unchanged;
        return true;
    });
}

template <class Record>
void GatherRemovals::remove(const Told<Record>& told) {
    for (const auto& [id, line] : told) {
        m_tell(line, nameOf(store::load(connection(), id).record) + ": was removed there, and was moved to the bin");
        m_changes->removeWithAll(id);
        m_marks->writeRemoval(store::Columns<Record>::kTable, id.uuid);
        ++m_counts->updated;
    }
}

} // namespace ajar::app
