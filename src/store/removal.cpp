// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/removal.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

namespace ajar::store {
namespace {

template <class Child>
std::vector<Versioned<Child>> childrenOf(Connection& connection, std::string_view column, const Uuid& parent) {
    return select<Child>(connection, "WHERE r." + std::string(column) + " = $1 ORDER BY r.id", parent);
}

template <class Child>
void removeChildren(Deed& deed, std::string_view column, const Uuid& parent) {
    for (const auto& child : childrenOf<Child>(deed.connection(), column, parent))
        deed.remove(child.record.id, child.revision);
}

/// Takes the reference `member` out of all that hold it.
template <class Child, class Member>
void letGo(Deed& deed, std::string_view column, const Uuid& parent, Member Child::*member) {
    for (auto& child : childrenOf<Child>(deed.connection(), column, parent)) {
        (child.record.*member).reset();
        deed.update(child.record, child.revision);
    }
}

template <class Child, class Parent>
void letGoWhereMissing(Deed& deed, Id<Child> id, std::optional<Id<Parent>> Child::*member) {
    auto row = find(deed.connection(), id);
    if (!row || !(row->record.*member) || find(deed.connection(), *(row->record.*member)))
        return;
    (row->record.*member).reset();
    deed.update(row->record, row->revision);
}

/// The opposite of letting go, for all that `removal` has let go of.
template <class Child, class Parent>
void holdAgain(Deed& deed, std::int64_t removal, const std::set<Uuid>& restored, std::string_view column,
               std::optional<Id<Parent>> Child::*member) {
    const std::string child(Columns<Child>::kTable);
    const std::string name(column);
    auto query = deed.connection().query(
        "SELECT r.id, r.image ->> '" + name + "' FROM deed_row r JOIN " + child +
        " c ON c.id = r.id WHERE r.deed = $1 AND r.tbl = $2 AND r.live IS NOT NULL AND r.image ->> '" + name +
        "' IS NOT NULL AND c." + name + " IS NULL ORDER BY r.id");
    query.bind(removal, Columns<Child>::kCode);
    std::vector<std::pair<Id<Child>, Id<Parent>>> held;
    while (query.step())
        if (const auto parent = parseUuid(query.text(1)); parent && restored.contains(*parent))
            held.emplace_back(query.id<Child>(0), Id<Parent>{*parent});
    for (const auto& [id, parent] : held) {
        auto row = load(deed.connection(), id);
        row.record.*member = parent;
        deed.update(row.record, row.revision);
    }
}

template <class Record>
void removeItself(Deed& deed, Id<Record> id) {
    const auto row = load(deed.connection(), id);
    removeChildren<Origin>(deed, "record", id.uuid);
    deed.remove(id, row.revision);
}

/// Encounters in which nobody took part but this person.
std::vector<Id<Encounter>> encountersOfAlone(Connection& connection, Id<Person> person) {
    auto query =
        connection.query("SELECT x.encounter FROM encounter_person x WHERE x.person = $1 AND NOT EXISTS (SELECT 1 FROM "
                         "encounter_person y WHERE y.encounter = x.encounter AND y.person <> $1) ORDER BY x.encounter");
    query.bind(person);
    std::vector<Id<Encounter>> encounters;
    while (query.step())
        encounters.push_back(query.id<Encounter>(0));
    return encounters;
}

template <class Child>
void addChildren(std::vector<Uuid>& ids, Connection& connection, std::string_view column, const Uuid& parent) {
    auto query = connection.query("SELECT r.id FROM " + std::string(Columns<Child>::kTable) + " r WHERE r." +
                                  std::string(column) + " = $1 ORDER BY r.id");
    query.bind(parent);
    while (query.step())
        ids.push_back(query.uuid(0));
}

/// A column that may name a record, and in whose profile such a row stands; `rest` is what else must hold, and may be empty.
struct Naming {
    std::string_view table;
    std::string_view column;
    std::string_view inProfileOf;
    std::string_view rest{};
};

std::vector<Uuid> naming(Connection& connection, const Uuid& id, std::initializer_list<Naming> namings) {
    std::vector<Uuid> records;
    for (const auto& one : namings) {
        auto query =
            connection.query("SELECT " + std::string(one.inProfileOf) + " FROM " + std::string(one.table) + " WHERE " +
                             std::string(one.column) + " = $1" + std::string(one.rest) + " ORDER BY id");
        query.bind(id);
        while (query.step())
            records.push_back(query.uuid(0));
    }
    return records;
}

/// References that let go of what is removed, where others go along with it. A promise lets go of its deal only where it names a person.
template <class Visit>
void eachLooseReference(Visit visit) {
    visit("introduced_by", &Person::introducedBy);
    visit("introduced_by", &Deal::introducedBy);
    visit("organisation", &Deal::organisation);
    visit("parent", &Organisation::parent);
    visit("follows", &Deal::follows);
    visit("deal", &Promise::deal);
}

} // namespace

void removeWithAll(Deed& deed, Id<Person> person) {
    const Uuid& id = person.uuid;
    static_cast<void>(load(deed.connection(), person)); // NotFound where it is gone
    for (const auto& encounter : encountersOfAlone(deed.connection(), person))
        removeWithAll(deed, encounter);
    removeChildren<ContactPoint>(deed, "person", id);
    removeChildren<Affiliation>(deed, "person", id);
    removeChildren<RememberedDate>(deed, "person", id);
    removeChildren<Tagging>(deed, "person", id);
    removeChildren<Fact>(deed, "person", id);
    removeChildren<Note>(deed, "person", id);
    removeChildren<Reading>(deed, "person", id);
    removeChildren<Answer>(deed, "person", id);
    removeChildren<Promise>(deed, "person", id);
    removeChildren<ClosingReading>(deed, "person", id);
    removeChildren<DealPerson>(deed, "person", id);
    removeChildren<EncounterPerson>(deed, "person", id);
    letGo(deed, "introduced_by", id, &Person::introducedBy);
    letGo(deed, "introduced_by", id, &Deal::introducedBy);
    removeItself(deed, person);
}

void removeWithAll(Deed& deed, Id<Organisation> organisation) {
    const Uuid& id = organisation.uuid;
    static_cast<void>(load(deed.connection(), organisation)); // NotFound where it is gone
    removeChildren<ContactPoint>(deed, "organisation", id);
    removeChildren<Affiliation>(deed, "organisation", id);
    removeChildren<Tagging>(deed, "organisation", id);
    removeChildren<Fact>(deed, "organisation", id);
    removeChildren<Note>(deed, "organisation", id);
    letGo(deed, "organisation", id, &Deal::organisation);
    letGo(deed, "parent", id, &Organisation::parent);
    removeItself(deed, organisation);
}

void removeWithAll(Deed& deed, Id<Deal> deal) {
    const Uuid& id = deal.uuid;
    static_cast<void>(load(deed.connection(), deal)); // NotFound where it is gone
    for (auto& promise : childrenOf<Promise>(deed.connection(), "deal", id)) {
        if (promise.record.person) {
            promise.record.deal.reset();
            deed.update(promise.record, promise.revision);
        } else {
            deed.remove(promise.record.id, promise.revision);
        }
    }
    removeChildren<DealPerson>(deed, "deal", id);
    removeChildren<DealEvent>(deed, "deal", id);
    removeChildren<ClosingReading>(deed, "deal", id);
    removeChildren<Tagging>(deed, "deal", id);
    removeChildren<Fact>(deed, "deal", id);
    removeChildren<Note>(deed, "deal", id);
    removeChildren<Answer>(deed, "deal", id);
    removeChildren<ReviewedDeal>(deed, "deal", id);
    removeChildren<EncounterDeal>(deed, "deal", id);
    letGo(deed, "follows", id, &Deal::follows);
    removeItself(deed, deal);
}

void removeWithAll(Deed& deed, Id<Encounter> encounter) {
    const Uuid& id = encounter.uuid;
    static_cast<void>(load(deed.connection(), encounter)); // NotFound where it is gone
    removeChildren<EncounterPerson>(deed, "encounter", id);
    removeChildren<EncounterDeal>(deed, "encounter", id);
    removeChildren<Note>(deed, "encounter", id);
    removeChildren<Promise>(deed, "encounter", id);
    removeChildren<Answer>(deed, "encounter", id);
    removeChildren<Reading>(deed, "encounter", id);
    removeItself(deed, encounter);
}

bool canLetGo(const RecordTable& table, std::string_view column, bool namesPerson) {
    bool can = false;
    eachLooseReference(
        [&]<class Child, class Parent>(std::string_view name, std::optional<Id<Parent>> Child::* /*member*/) {
            can = can || (table.code == Columns<Child>::kCode && column == name);
        });
    return can && (table.code != Columns<Promise>::kCode || namesPerson);
}

void letGoOfMissing(Deed& deed, const std::set<Uuid>& restored) {
    eachLooseReference(
        [&]<class Child, class Parent>(std::string_view /*name*/, std::optional<Id<Parent>> Child::*member) {
            for (const auto& id : restored)
                letGoWhereMissing(deed, Id<Child>{id}, member);
        });
}

void takeHoldAgain(Deed& deed, std::int64_t removal, const std::set<Uuid>& restored) {
    eachLooseReference([&](std::string_view name, auto member) { holdAgain(deed, removal, restored, name, member); });
}

std::vector<Uuid> recordsNaming(Connection& connection, Id<Person> person) {
    return naming(connection, person.uuid,
                  {{"encounter_person", "person", "encounter"},
                   {"deal_person", "person", "deal"},
                   {"closing_reading", "person", "deal"},
                   {"person", "introduced_by", "id"},
                   {"deal", "introduced_by", "id"}});
}

std::vector<Uuid> recordsNaming(Connection& connection, Id<Organisation> organisation) {
    return naming(
        connection, organisation.uuid,
        {{"affiliation", "organisation", "person"}, {"deal", "organisation", "id"}, {"organisation", "parent", "id"}});
}

std::vector<Uuid> recordsNaming(Connection& connection, Id<Deal> deal) {
    return naming(connection, deal.uuid,
                  {{"encounter_deal", "deal", "encounter"},
                   {"deal", "follows", "id"},
                   {"reviewed_deal", "deal", "review"},
                   {"answer", "deal", "person"},
                   {"promise", "deal", "person", " AND person IS NOT NULL"}});
}

std::vector<Uuid> recordsNaming(Connection& connection, Id<Encounter> encounter) {
    return naming(
        connection, encounter.uuid,
        {{"answer", "encounter", "person"},
         {"reading", "encounter", "person"},
         {"promise", "encounter", "coalesce(person, deal)", " AND (person IS NOT NULL OR deal IS NOT NULL)"}});
}

std::vector<Uuid> recordsOf(Connection& connection, Id<Person> person) {
    std::vector<Uuid> ids{person.uuid};
    addChildren<ContactPoint>(ids, connection, "person", person.uuid);
    addChildren<Affiliation>(ids, connection, "person", person.uuid);
    addChildren<RememberedDate>(ids, connection, "person", person.uuid);
    addChildren<Tagging>(ids, connection, "person", person.uuid);
    addChildren<Fact>(ids, connection, "person", person.uuid);
    addChildren<Note>(ids, connection, "person", person.uuid);
    addChildren<Reading>(ids, connection, "person", person.uuid);
    addChildren<Answer>(ids, connection, "person", person.uuid);
    addChildren<Promise>(ids, connection, "person", person.uuid);
    addChildren<DealPerson>(ids, connection, "person", person.uuid);
    addChildren<EncounterPerson>(ids, connection, "person", person.uuid);
    return ids;
}

std::vector<Uuid> recordsOf(Connection& connection, Id<Deal> deal) {
    std::vector<Uuid> ids{deal.uuid};
    addChildren<DealPerson>(ids, connection, "deal", deal.uuid);
    addChildren<DealEvent>(ids, connection, "deal", deal.uuid);
    addChildren<Tagging>(ids, connection, "deal", deal.uuid);
    addChildren<Fact>(ids, connection, "deal", deal.uuid);
    addChildren<Note>(ids, connection, "deal", deal.uuid);
    addChildren<Answer>(ids, connection, "deal", deal.uuid);
    addChildren<Promise>(ids, connection, "deal", deal.uuid);
    addChildren<EncounterDeal>(ids, connection, "deal", deal.uuid);
    return ids;
}

} // namespace ajar::store
