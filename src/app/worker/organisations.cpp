// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/organisations.h"

#include "app/worker/deed_names.h"
#include "app/worker/making.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/person_records.h"
#include "store/profiles.h"

#include <set>

namespace ajar::app {
namespace {

void addContacts(Desk& desk, store::Deed& deed, Id<Organisation> organisation,
                 const std::vector<ContactGiven>& contacts) {
    int position = store::nextContactPosition(desk.connection, organisation);
    for (const auto& given : contacts) {
        ContactPoint point;
        point.id = desk.ids.next<ContactPoint>();
        point.organisation = organisation;
        point.kind = given.kind;
        point.label = asName(given.label);
        point.value = nfc(trimmed(given.value));
        point.position = position++;
        point.entered = deed.happened();
        deed.insert(point);
    }
}

void changeContacts(Desk& desk, store::Deed& deed, Id<Organisation> organisation,
                    const std::vector<ContactChange>& changes) {
    for (const auto& change : changes) {
        auto row = store::load(desk.connection, change.id);
        if (row.record.organisation != organisation)
            throw Failure(ErrorCode::NotFound, "contact_point", toText(change.id));
        if (change.seen && *change.seen != row.record.value)
            throw Failure(ErrorCode::Conflict, row.record.value, "changed meanwhile");
        if (change.value && trimmed(*change.value).empty()) {
            deed.remove(change.id, row.revision);
            continue;
        }
        if (change.label)
            row.record.label = asName(*change.label);
        if (change.value)
            row.record.value = nfc(trimmed(*change.value));
        deed.update(row.record, row.revision);
    }
}

} // namespace

bool belongsTo(store::Connection& connection, std::optional<Id<Organisation>> organisation, Id<Organisation> whole) {
    // A file may have brought a chain that leads back.
    std::set<Id<Organisation>> seen;
    while (organisation && seen.insert(*organisation).second) {
        if (*organisation == whole)
            return true;
        const auto row = store::find(connection, *organisation);
        organisation = row ? row->record.parent : std::nullopt;
    }
    return false;
}

OrganisationPage showOrganisation(Desk& desk, const Ref<Organisation>& ref) {
    const store::Transaction reading(desk.connection, store::Transaction::Kind::Read);
    const auto there = resolve(desk, ref);
    OrganisationPage page;
    page.profile = store::loadOrganisationProfile(desk.connection, there.record.id);
    page.revision = there.revision;
    if (there.record.parent)
        if (const auto parent = store::find(desk.connection, *there.record.parent))
            page.parent = Mention<Organisation>{parent->record.id, parent->record.name};
    for (const auto& person : store::membersOf(desk.connection, there.record.id, desk.today(), kPeopleOfOrganisation))
        page.people.push_back({person.id, person.name});
    return page;
}

DeedDone changeOrganisation(Desk& desk, const OrganisationChange& change) {
    store::Deed deed(desk.connection, desk.clock, kChangeOrganisation);
    auto there = resolve(desk, change.organisation);
    Organisation& organisation = there.record;
    if (change.seen && *change.seen != there.revision)
        throw Failure(ErrorCode::Conflict, organisation.name, "changed meanwhile");
    Making making(desk, deed);
    if (change.name)
        organisation.name = asName(*change.name);
    if (change.sector)
        organisation.sector = asName(*change.sector);
    if (change.parent)
        organisation.parent =
            change.parent->isEmpty() ? std::nullopt : std::optional(making.organisation(*change.parent));
    if (change.parent && belongsTo(desk.connection, organisation.parent, organisation.id))
        throw Failure(ErrorCode::Invalid, "parent", "is the organisation itself, or belongs to it");
    deed.setSubject(clipped(organisation.name, kNameCap));
    deed.update(organisation, there.revision);
    changeContacts(desk, deed, organisation.id, change.contacts);
    addContacts(desk, deed, organisation.id, change.addContacts);
    return {std::string(kChangeOrganisation), deed.commit().value_or(0)};
}

} // namespace ajar::app
