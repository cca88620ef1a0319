// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/deal_page.h"

#include "app/worker/resolve.h"
#include "store/deal_records.h"
#include "store/deals.h"
#include "store/owners.h"
#include "store/profiles.h"

namespace ajar::app {
namespace {

template <class Record>
std::optional<Mention<Record>> mention(Desk& desk, const std::optional<Id<Record>>& id) {
    if (!id)
        return std::nullopt;
    const auto found = store::find(desk.connection, *id);
    if (!found)
        return std::nullopt;
    if constexpr (std::is_same_v<Record, Deal>)
        return Mention<Record>{*id, found->record.title};
    else
        return Mention<Record>{*id, found->record.name};
}

std::vector<EncounterOfDeal> withPeople(Desk& desk, std::vector<Encounter> encounters) {
    std::vector<EncounterOfDeal> shown;
    shown.reserve(encounters.size());
    for (auto& encounter : encounters) {
        EncounterOfDeal one{std::move(encounter), {}};
        for (const auto& person : store::peopleOfEncounter(desk.connection, one.encounter.id))
            one.people.push_back({person.id, person.name});
        shown.push_back(std::move(one));
    }
    return shown;
}

void addHistory(Desk& desk, DealPage& page) {
    const Deal& deal = page.profile.deal;
    page.timesMoved = timesMoved(page.profile.events);
    const auto summary = store::dealSummary(desk.connection, deal.id);
    if (summary.leanGiven)
        page.judged = desk.local.dayOf(*summary.leanGiven);
    page.asksStillSo =
        deal.bucket == Bucket::Pending && ajar::asksStillSo(deal.lean, page.judged, summary.newestAct, desk.today());
    for (const auto& owner : store::owners(desk.connection))
        page.owners.push_back({owner.record.id, owner.record.name});
    page.planned = withPeople(desk, store::plannedOf(desk.connection, deal.id));
    page.encounters = withPeople(desk, store::newestTalksOf(desk.connection, deal.id, kEncountersOfDeal));
    page.encounterCount = store::talkCountOf(desk.connection, deal.id);
    page.openPromises = store::openPromisesOf(desk.connection, deal.id);
}

} // namespace

DealPage showDeal(Desk& desk, const Ref<Deal>& ref) {
    const store::Transaction reading(desk.connection, store::Transaction::Kind::Read);
    const auto there = resolve(desk, ref);
    const Deal& deal = there.record;
    DealPage page;
    page.profile = store::loadDealProfile(desk.connection, deal.id);
    page.revision = there.revision;
    page.today = desk.today();
    page.currency = store::loadBookInfo(desk.connection).record.currency;
    page.organisation = mention(desk, deal.organisation);
    if (const auto owner = mention(desk, deal.owner))
        page.owner = owner->name;
    for (const auto& taken : page.profile.people)
        page.people.push_back({taken.part, mention(desk, taken.person), taken.id});
    page.introducedBy = mention(desk, deal.introducedBy);
    page.follows = mention(desk, deal.follows);
    for (const auto& follower : store::followersOf(desk.connection, deal.id))
        page.followedBy.push_back({follower.id, follower.title});
    addHistory(desk, page);
    return page;
}

} // namespace ajar::app
