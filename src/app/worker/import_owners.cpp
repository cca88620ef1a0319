// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_owners.h"

#include "app/worker/import_facts.h"
#include "app/worker/organisations.h"

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

std::string nameOf(Importing& importing, const std::optional<Id<Organisation>>& organisation) {
    const auto found = organisation ? store::find(importing.connection(), *organisation) : std::nullopt;
    return found ? found->record.name : std::string();
}

/// The parent that the row names. False, and told, where several have its name or where it is a part of this one: the row is to be looked at
/// again the next time, when the parent may stand elsewhere.
bool takeParent(Importing& importing, const IncomingOrganisation& incoming, Organisation& organisation) {
    const std::string& name = incoming.parentName.value;
    try {
        const auto found = importing.findOrganisation(name);
        if (found && belongsTo(importing.connection(), found->record.id, organisation.id)) {
            importing.remark(incoming.origin, "'" + name + "' belongs to it; its parent was left as it was");
            return false;
        }
        organisation.parent = importing.organisation(name);
        return true;
    } catch (const RowRefused& refused) {
        importing.remark(incoming.origin, refused.message + "; its parent was left as it was");
        return false;
    }
}

void createOrganisation(Importing& importing, const IncomingOrganisation& incoming, KnownRow& known) {
    Organisation organisation;
    organisation.id = importing.newId<Organisation>();
    organisation.name = incoming.name;
    organisation.sector = incoming.sector.value;
    organisation.entered = importing.now();
    const bool isWhole = takeParent(importing, incoming, organisation);
    importing.insert(organisation);
    importFacts(importing, incoming.origin, known, organisation.id, incoming.facts);
    if (isWhole)
        importing.remember(incoming.origin, known, kOrganisationKind, organisation.id.uuid);
    importing.countCreated(incoming.origin);
}

} // namespace

void importOwner(Importing& importing, const IncomingOwner& incoming, KnownRow known) {
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

void importOrganisation(Importing& importing, const IncomingOrganisation& incoming, KnownRow known) {
    if (known.isUnchanged())
        return importing.countUnchanged(incoming.origin);
    const std::int64_t before = importing.writes();
    auto there = recordOf<Organisation>(importing, known);
    if (!there)
        there = importing.findOrganisation(incoming.name);
    if (!there && known.wasRemoved)
        return importing.leaveRemoved(incoming.origin);
    if (!there)
        return createOrganisation(importing, incoming, known);
    FieldMerge merge(importing, incoming.origin, known);
    Organisation organisation = there->record;
    if (merge.takes("sector", organisation.sector, there->revision))
        organisation.sector = incoming.sector.value;
    const bool isWhole = !merge.takes("parent", nameOf(importing, organisation.parent), there->revision) ||
                         takeParent(importing, incoming, organisation);
    importing.update(organisation, there->revision);
    importFacts(importing, incoming.origin, known, organisation.id, incoming.facts);
    // One that another row named before its own came is as new as if it had come
    // first.
    const bool isOfThisImport =
        !known.origin && there->revision == importing.deed().number() && !importing.isTaken(organisation.id.uuid);
    if (isWhole)
        importing.remember(incoming.origin, known, kOrganisationKind, organisation.id.uuid);
    if (isOfThisImport)
        importing.countCreated(incoming.origin);
    else
        importing.countMet(incoming.origin, before);
}

} // namespace ajar::app
