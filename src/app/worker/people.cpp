// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/people.h"

#include "app/worker/deed_names.h"
#include "app/worker/making.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/owners.h"
#include "store/people.h"
#include "store/person_records.h"

#include <algorithm>

namespace ajar::app {
namespace {

/// A person's deed with what it may make on its way.
struct Writing {
    Desk& desk;
    store::Deed& deed;
    Making making;
};

void addContacts(Writing& writing, const Id<Person>& person, const std::vector<ContactGiven>& contacts) {
    int position = store::nextContactPosition(writing.desk.connection, person);
    for (const auto& given : contacts) {
        ContactPoint point;
        point.id = writing.desk.ids.next<ContactPoint>();
        point.person = person;
        point.kind = given.kind;
        point.label = asName(given.label);
        point.value = nfc(trimmed(given.value));
        point.position = position++;
        point.entered = writing.deed.happened();
        writing.deed.insert(point);
    }
}

void addTags(Writing& writing, const Id<Person>& person, const std::vector<std::string>& tags) {
    for (const auto& name : tags) {
        Tagging tagging;
        tagging.id = writing.desk.ids.next<Tagging>();
        tagging.tag = writing.making.tag(name);
        tagging.person = person;
        tagging.entered = writing.deed.happened();
        if (!store::hasTag(writing.desk.connection, person, tagging.tag))
            writing.deed.insert(tagging);
    }
}

void join(Writing& writing, const Id<Person>& person, const Ref<Organisation>& organisation, const std::string& role,
          std::optional<Day> from) {
    Affiliation affiliation;
    affiliation.id = writing.desk.ids.next<Affiliation>();
    affiliation.person = person;
    affiliation.organisation = writing.making.organisation(organisation);
    affiliation.role = asName(role);
    affiliation.from = from;
    affiliation.entered = writing.deed.happened();
    writing.deed.insert(affiliation);
}

void leave(Writing& writing, const Id<Person>& person, const Ref<Organisation>& organisation) {
    Desk& desk = writing.desk;
    const Id<Organisation> left = resolve(desk, organisation).record.id;
    for (auto& row : store::affiliationRowsOf(desk.connection, person)) {
        if (row.record.organisation != left || !isCurrent(row.record, desk.today()))
            continue;
        row.record.to = std::max(desk.today(), row.record.from.value_or(desk.today()));
        writing.deed.update(row.record, row.revision);
    }
}

template <class Record>
store::Versioned<Record> rowOf(Desk& desk, Id<Record> id, Id<Person> person) {
    auto row = store::load(desk.connection, id);
    if (row.record.person != person)
        throw Failure(ErrorCode::NotFound, std::string(store::Columns<Record>::kTable), toText(id));
    return row;
}

void changeContacts(Writing& writing, const Id<Person>& person, const std::vector<ContactChange>& changes) {
    for (const auto& change : changes) {
        auto row = rowOf(writing.desk, change.id, person);
        if (change.seen && *change.seen != row.record.value)
            throw Failure(ErrorCode::Conflict, row.record.value, "changed meanwhile");
        if (change.value && trimmed(*change.value).empty()) {
            writing.deed.remove(change.id, row.revision);
            continue;
        }
        if (change.label)
            row.record.label = asName(*change.label);
        if (change.value)
            row.record.value = nfc(trimmed(*change.value));
        writing.deed.update(row.record, row.revision);
    }
}

void removeTags(Writing& writing, const Id<Person>& person, const std::vector<std::string>& tags) {
    for (const auto& name : tags)
        if (const auto tag = findTag(writing.desk, name))
            for (const auto& row : store::taggingsOf(writing.desk.connection, person, tag->record.id))
                writing.deed.remove(row.record.id, row.revision);
}

void changeAffiliations(Writing& writing, const Id<Person>& person, const std::vector<AffiliationChange>& changes) {
    for (const auto& change : changes) {
        auto row = rowOf(writing.desk, change.id, person);
        if (change.seen && *change.seen != row.record.role)
            throw Failure(ErrorCode::Conflict, row.record.role, "changed meanwhile");
        if (change.deed == AffiliationChange::Deed::Remove) {
            writing.deed.remove(change.id, row.revision);
            continue;
        }
        if (change.role)
            row.record.role = asName(*change.role);
        if (change.from)
            row.record.from = *change.from;
        if (change.to)
            row.record.to = *change.to;
        writing.deed.update(row.record, row.revision);
    }
}

Person changed(Desk& desk, Person person, const PersonChange& change) {
    if (change.name)
        person.name = asName(*change.name);
    if (change.givenName)
        person.givenName = asName(*change.givenName);
    if (change.familyName)
        person.familyName = asName(*change.familyName);
    if (change.doNotContact)
        person.doNotContact = *change.doNotContact;
    if (change.rhythm)
        person.rhythm = *change.rhythm;
    if (change.introducedBy)
        person.introducedBy = change.introducedBy->isEmpty()
                                  ? std::nullopt
                                  : std::optional(resolve(desk, *change.introducedBy).record.id);
    return person;
}

} // namespace

Added<Person> addPerson(Desk& desk, const NewPerson& request) {
    store::Deed deed(desk.connection, desk.clock, kAddPerson);
    if (const auto kept = request.id.isNull() ? std::nullopt : store::find(desk.connection, request.id))
        return {kept->record.id, kept->record.name, {}, {std::string(kAddPerson), 0}};
    Writing writing{desk, deed, Making(desk, deed)};
    Person person;
    person.id = request.id.isNull() ? desk.ids.next<Person>() : request.id;
    person.name = asName(request.name);
    person.givenName = asName(request.givenName);
    person.familyName = asName(request.familyName);
    if (!request.introducedBy.isEmpty())
        person.introducedBy = resolve(desk, request.introducedBy).record.id;
    person.owner = store::loadMe(desk.connection).record.id;
    person.entered = deed.happened();
    deed.setSubject(clipped(person.name, kNameCap));
    deed.insert(person);
    addContacts(writing, person.id, request.contacts);
    addTags(writing, person.id, request.tags);
    if (!request.organisation.isEmpty())
        join(writing, person.id, request.organisation, request.role, std::nullopt);
    return {person.id, person.name, writing.making.made(), {std::string(kAddPerson), deed.commit().value_or(0)}};
}

DeedDone changePerson(Desk& desk, const PersonChange& change) {
    store::Deed deed(desk.connection, desk.clock, kChangePerson);
    const auto there = resolve(desk, change.person);
    if (change.seen && *change.seen != there.revision)
        throw Failure(ErrorCode::Conflict, there.record.name, "changed meanwhile");
    Writing writing{desk, deed, Making(desk, deed)};
    const Person person = changed(desk, there.record, change);
    deed.setSubject(clipped(person.name, kNameCap));
    deed.update(person, there.revision);
    changeContacts(writing, person.id, change.contacts);
    addContacts(writing, person.id, change.addContacts);
    removeTags(writing, person.id, change.removeTags);
    addTags(writing, person.id, change.addTags);
    changeAffiliations(writing, person.id, change.affiliations);
    if (change.leaves)
        leave(writing, person.id, *change.leaves);
    if (change.joins)
        join(writing, person.id, *change.joins, change.role, desk.today());
    return {std::string(kChangePerson), deed.commit().value_or(0)};
}

} // namespace ajar::app
