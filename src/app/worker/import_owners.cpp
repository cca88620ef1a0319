// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_owners.h"

#include "app/worker/import_facts.h"

#include <vector>

namespace ajar::app {
namespace {

using exchange::IncomingOrganisation;
using exchange::IncomingOwner;

constexpr std::string_view kOwnerKind = "owner";
constexpr std::string_view kOrganisationKind = "organisation";

/// The record that a row was taken for before, unless it is gone.
template <class Record>
std::optional<store::Versioned<Record>> recordOf(Importing& importing, const KnownRow& known) {
    if (!known.origin)
        return std::nullopt;
    return store::find(importing.connection(), Id<Record>{known.origin->record.record});
}

void importOwner(Importing& importing, const IncomingOwner& incoming) {
    const KnownRow known = importing.known(incoming.origin, kOwnerKind, statedFields(incoming));
    if (known.isUnchanged())
        return importing.countUnchanged(incoming.origin);
    const std::int64_t before = importing.writes();
    auto there = recordOf<Owner>(importing, known);
    if (!there)
        there = importing.findOwner(incoming.name);
    if (!there) {
        Owner owner;
        owner.id = importing.newId<Owner>();
        owner.name = incoming.name;
        owner.manager = incoming.manager.value;
        owner.team = incoming.team.value;
        owner.entered = importing.now();
        importing.insert(owner);
        importing.remember(incoming.origin, known, kOwnerKind, owner.id.uuid);
        return importing.countCreated(incoming.origin);
    }
    FieldMerge merge(importing, incoming.origin, known);
    Owner owner = there->record;
    if (merge.takes("manager", owner.manager, there->revision))
        owner.manager = incoming.manager.value;
    if (merge.takes("team", owner.team, there->revision))
        owner.team = incoming.team.value;
    importing.update(owner, there->revision);
    importing.remember(incoming.origin, known, kOwnerKind, owner.id.uuid);
    importing.countMet(incoming.origin, before);
}

/// A row of which all but the parent is written.
struct HalfTaken {
    const IncomingOrganisation* incoming = nullptr;
    KnownRow known;
    Id<Organisation> record;
    store::Revision revision = 0; ///< as it was met; 0: it is new
    std::int64_t writes = 0;      ///< that the row took so far
};

std::string nameOf(Importing& importing, const std::optional<Id<Organisation>>& organisation) {
    const auto found = organisation ? store::find(importing.connection(), *organisation) : std::nullopt;
    return found ? found->record.name : std::string();
}

void takeAllButParent(Importing& importing, HalfTaken& half) {
    const IncomingOrganisation& incoming = *half.incoming;
    const std::int64_t before = importing.writes();
    auto there = recordOf<Organisation>(importing, half.known);
    if (!there)
        there = importing.findOrganisation(incoming.name);
    if (there) {
        FieldMerge merge(importing, incoming.origin, half.known);
        Organisation organisation = there->record;
        if (merge.takes("sector", organisation.sector, there->revision))
            organisation.sector = incoming.sector.value;
        importing.update(organisation, there->revision);
        half.record = organisation.id;
        half.revision = there->revision;
    } else {
        Organisation organisation;
        organisation.id = half.record = importing.newId<Organisation>();
        organisation.name = incoming.name;
        organisation.sector = incoming.sector.value;
        organisation.entered = importing.now();
        importing.insert(organisation);
    }
    importFacts(importing, incoming.origin, half.known, half.record, incoming.facts);
    half.writes = importing.writes() - before;
}

void takeParent(Importing& importing, const HalfTaken& half) {
    const IncomingOrganisation& incoming = *half.incoming;
    const std::int64_t before = importing.writes() - half.writes;
    const auto there = store::load(importing.connection(), half.record);
    FieldMerge merge(importing, incoming.origin, half.known);
    try {
        if (merge.takes("parent", nameOf(importing, there.record.parent), half.revision)) {
            Organisation organisation = there.record;
            organisation.parent = importing.organisation(incoming.parentName.value);
            importing.update(organisation, there.revision);
        }
    } catch (const SeveralFit& several) {
        importing.remark(incoming.origin, several.message + "; it was left without a parent");
    }
    importing.remember(incoming.origin, half.known, kOrganisationKind, half.record.uuid);
    if (half.revision == 0)
        importing.countCreated(incoming.origin);
    else
        importing.countMet(incoming.origin, before);
}

} // namespace

void importOwners(Importing& importing, std::span<const IncomingOwner> owners) {
    for (const auto& owner : owners) {
        try {
            importOwner(importing, owner);
        } catch (const SeveralFit& several) {
            importing.reject(owner.origin, several.message);
        }
    }
}

void importOrganisations(Importing& importing, std::span<const IncomingOrganisation> organisations) {
    std::vector<HalfTaken> halves;
    for (const auto& incoming : organisations) {
        HalfTaken half{
            &incoming, importing.known(incoming.origin, kOrganisationKind, statedFields(incoming)), {}, 0, 0};
        if (half.known.isUnchanged()) {
            importing.countUnchanged(incoming.origin);
            continue;
        }
        try {
            takeAllButParent(importing, half);
            halves.push_back(std::move(half));
        } catch (const SeveralFit& several) {
            importing.reject(incoming.origin, several.message);
        }
    }
    for (const auto& half : halves)
        takeParent(importing, half);
}

} // namespace ajar::app
