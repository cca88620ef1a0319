// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/import_owners.h"

#include "app/work/import_facts.h"

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
    bool isNew = false;
    std::int64_t writes = 0; ///< that it took so far
};

std::string nameOf(Importing& importing, const std::optional<Id<Organisation>>& organisation) {
    const auto found = organisation ? store::find(importing.connection(), *organisation) : std::nullopt;
    return found ? found->record.name : std::string();
}

HalfTaken takeAllButParent(Importing& importing, const IncomingOrganisation& incoming) {
    HalfTaken half{&incoming, importing.known(incoming.origin, kOrganisationKind, statedFields(incoming)), {}, false, 0};
    const std::int64_t before = importing.writes();
    auto there = recordOf<Organisation>(importing, half.known);
    if (half.known.isUnchanged() && there) {
        half.record = there->record.id;
        return half;
    }
    if (!there)
        there = importing.findOrganisation(incoming.name);
    half.isNew = !there;
    if (there) {
        FieldMerge merge(importing, incoming.origin, half.known);
        Organisation organisation = there->record;
        if (merge.takes("sector", organisation.sector, there->revision))
            organisation.sector = incoming.sector.value;
        importing.update(organisation, there->revision);
        half.record = organisation.id;
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
    return half;
}

void takeParent(Importing& importing, const HalfTaken& half) {
    const IncomingOrganisation& incoming = *half.incoming;
    if (half.known.isUnchanged() && half.writes == 0)
        return importing.countUnchanged(incoming.origin);
    const std::int64_t before = importing.writes() - half.writes;
    const auto there = store::load(importing.connection(), half.record);
    // What this import has written itself counts as untouched.
    const store::Revision revision = there.revision == importing.deed().number() ? 0 : there.revision;
    FieldMerge merge(importing, incoming.origin, half.known);
    if (merge.takes("parent", nameOf(importing, there.record.parent), revision)) {
        Organisation organisation = there.record;
        organisation.parent = importing.organisation(incoming.parentName.value);
        importing.update(organisation, there.revision);
    }
    importing.remember(incoming.origin, half.known, kOrganisationKind, half.record.uuid);
    if (half.isNew)
        importing.countCreated(incoming.origin);
    else
        importing.countMet(incoming.origin, before);
}

} // namespace

void importOwners(Importing& importing, std::span<const IncomingOwner> owners) {
    for (const auto& owner : owners) {
        try {
            importOwner(importing, owner);
        } catch (const RowConflict& conflict) {
            importing.reject(owner.origin, conflict.message);
        }
    }
}

void importOrganisations(Importing& importing, std::span<const IncomingOrganisation> organisations) {
    std::vector<HalfTaken> halves;
    for (const auto& organisation : organisations)
        halves.push_back(takeAllButParent(importing, organisation));
    for (const auto& half : halves)
        takeParent(importing, half);
}

} // namespace ajar::app
