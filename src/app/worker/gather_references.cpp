// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gather_references.h"

#include <algorithm>

namespace ajar::app {

void GatherReferences::one(std::optional<Id<Owner>>& owner) const {
    if (!owner)
        return;
    if (const auto known = owners.find(*owner); known != owners.end())
        owner = known->second;
}

void GatherReferences::tagsOf(std::vector<std::string>& names) const {
    for (auto& name : names)
        if (const auto known = tags.find(name); known != tags.end())
            name = known->second;
    std::ranges::sort(names);
    const auto twice = std::ranges::unique(names);
    names.erase(twice.begin(), twice.end());
}

void GatherReferences::promisesOf(std::vector<Promise>& promises) const {
    for (auto& promise : promises) {
        // The one that it stands with is there: the others may be gone.
        one(promise.person);
        one(promise.deal);
        one(promise.encounter);
        one(promise.review);
        one(promise.owner);
    }
}

void GatherReferences::adapt(OrganisationProfile& profile) const {
    one(profile.organisation.parent);
    one(profile.organisation.owner);
    tagsOf(profile.tags);
    ownersOf(profile.facts);
    ownersOf(profile.notes);
}

void GatherReferences::adapt(PersonProfile& profile) const {
    one(profile.person.introducedBy);
    one(profile.person.owner);
    tagsOf(profile.tags);
    std::erase_if(profile.affiliations,
                  [this](const Affiliation& affiliation) { return removed.contains(affiliation.organisation.uuid); });
    ownersOf(profile.facts);
    ownersOf(profile.notes);
    std::erase_if(profile.answers,
                  [this](const Answer& answer) { return answer.deal && removed.contains(answer.deal->uuid); });
    for (auto& answer : profile.answers)
        one(answer.encounter);
    ownersOf(profile.answers);
    for (auto& reading : profile.readings)
        one(reading.encounter);
    ownersOf(profile.readings);
    promisesOf(profile.promises);
}

void GatherReferences::adapt(DealProfile& profile) const {
    one(profile.deal.organisation);
    one(profile.deal.owner);
    one(profile.deal.introducedBy);
    one(profile.deal.follows);
    std::erase_if(profile.people,
                  [this](const DealPerson& chair) { return chair.person && removed.contains(chair.person->uuid); });
    tagsOf(profile.tags);
    for (auto& event : profile.events) {
        one(event.by);
        if (event.kind != DealEventKind::Owner)
            continue;
        for (std::string* text : {&event.before, &event.after})
            if (const auto uuid = parseUuid(*text)) {
                std::optional owner(Id<Owner>{*uuid});
                one(owner);
                *text = toText(*owner);
            }
    }
    std::erase_if(profile.closingReadings,
                  [this](const ClosingReading& reading) { return removed.contains(reading.person.uuid); });
    ownersOf(profile.facts);
    ownersOf(profile.notes);
    promisesOf(profile.promises);
}

void GatherReferences::adapt(EncounterProfile& profile) const {
    one(profile.encounter.owner);
    std::erase_if(profile.people, [this](const EncounterPerson& link) { return removed.contains(link.person.uuid); });
    std::erase_if(profile.deals, [this](const EncounterDeal& link) { return removed.contains(link.deal.uuid); });
    ownersOf(profile.notes);
    promisesOf(profile.promises);
}

void GatherReferences::adapt(ReviewProfile& profile) const {
    one(profile.review.by);
    one(profile.review.of);
    std::erase_if(profile.deals, [this](const ReviewedDeal& reviewed) { return removed.contains(reviewed.deal.uuid); });
    promisesOf(profile.promises);
}

} // namespace ajar::app
