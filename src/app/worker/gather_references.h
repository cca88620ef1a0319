// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace ajar::app {

/// Brings what a record of another book names in line with this one: an owner or a tag that is known here under another id or name, and what
/// was removed here, which is then not named. A row that is nothing without it goes too.
class GatherReferences {
public:
    std::map<Id<Owner>, Id<Owner>> owners;   ///< theirs to ours, where they differ
    std::map<std::string, std::string> tags; ///< likewise
    std::set<Uuid> removed;                  ///< removed here

    void adapt(OrganisationProfile& profile) const;
    void adapt(PersonProfile& profile) const;
    void adapt(DealProfile& profile) const;
    void adapt(EncounterProfile& profile) const;
    void adapt(ReviewProfile& profile) const;

private:
    void one(std::optional<Id<Owner>>& owner) const;
    template <class Record>
    void one(std::optional<Id<Record>>& id) const {
        if (id && removed.contains(id->uuid))
            id.reset();
    }
    template <class Record>
    void ownersOf(std::vector<Record>& records) const {
        for (auto& record : records)
            one(record.owner);
    }
    void tagsOf(std::vector<std::string>& names) const;
    void promisesOf(std::vector<Promise>& promises) const;
};

} // namespace ajar::app
