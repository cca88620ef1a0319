// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_people.h"

#include "app/worker/import_facts.h"
#include "app/worker/import_identity.h"
#include "base/text.h"
#include "store/named.h"
#include "store/people.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace ajar::app {
namespace {

using exchange::IncomingPerson;
using exchange::NamedPerson;
using People = std::vector<store::Versioned<Person>>;

constexpr std::string_view kPersonKind = "person";
constexpr int kMostNamesakes = 100; ///< of one name; beyond them nothing is told apart by organisation

People withEmail(Importing& importing, const std::string& email) {
    if (email.empty())
        return {};
    // In two steps: two tables of which rows still stand aside cannot be joined by their indexes, and each would be read from end to end.
    const auto points =
        store::select<ContactPoint>(importing.connection(),
                                    "WHERE r.value_key = $1 AND r.value_key <> '' AND r.person IS NOT NULL "
                                    "ORDER BY r.person",
                                    fold(email));
    People people;
    for (const auto& point : points) {
        const auto& person = point.record.person;
        if (static_cast<int>(people.size()) == kMostNamesakes)
            break;
        if (person && (people.empty() || people.back().record.id != *person))
            people.push_back(store::load(importing.connection(), *person));
    }
    return people;
}

bool hasAnyEmail(Importing& importing, Id<Person> person) {
    return !store::select<ContactPoint>(importing.connection(),
                                        "WHERE r.person = $1 AND r.kind = "
                                        "'email' ORDER BY r.position LIMIT 1",
                                        person)
                .empty();
}

bool belongsTo(Importing& importing, Id<Person> person, std::optional<Id<Organisation>> organisation) {
    return organisation && std::ranges::any_of(currentAffiliations(importing, person), [&](const auto& row) {
               return row.record.organisation == *organisation;
           });
}

std::string said(const NamedPerson& named) {
    return named.name.empty() ? named.email : named.name;
}

std::optional<store::Versioned<Person>> onlyOne(People people, const NamedPerson& named) {
    if (people.size() > 1)
        throw RowRefused{"there are several people who can be meant by '" + said(named) + "'"};
    return people.empty() ? std::nullopt : std::optional(std::move(people.front()));
}

/// Those of that name who can be meant, by where they belong and what addresses they have.
People namesakes(Importing& importing, const NamedPerson& named, const std::string& organisation) {
    People people =
        store::named<Person>(importing.connection(), exchange::nameKey(named.name), store::Fit::Exact, kMostNamesakes);
    if (people.empty())
        return people;
    if (!organisation.empty()) {
        const auto found = importing.findOrganisation(organisation);
        const auto id = found ? std::optional(found->record.id) : std::nullopt;
        People colleagues;
        for (const auto& person : people)
            if (belongsTo(importing, person.record.id, id))
                colleagues.push_back(person);
        if (!colleagues.empty())
            return colleagues;
        std::erase_if(people,
                      [&](const auto& person) { return !currentAffiliations(importing, person.record.id).empty(); });
    }
    if (!named.email.empty())
        std::erase_if(people, [&](const auto& person) { return hasAnyEmail(importing, person.record.id); });
    return people;
}

using Excludes = std::function<bool(const store::Versioned<Person>&)>;

/// Those who can be meant and are not excluded. Throws RowRefused where an address is shared and none of them has the name.
People findAmong(Importing& importing, const NamedPerson& named, const std::string& organisation,
                 const Excludes& excludes) {
    People people = withEmail(importing, named.email);
    std::erase_if(people, excludes);
    if (people.size() > 1 && !named.name.empty()) {
        std::erase_if(people, [&](const auto& person) {
            return exchange::nameKey(person.record.name) != exchange::nameKey(named.name);
        });
        if (people.empty())
            throw RowRefused{"several people have the e-mail address '" + named.email + "', and none is named '" +
                             named.name + "'"};
    }
    if (people.empty() && !named.name.empty()) {
        people = namesakes(importing, named, organisation);
        std::erase_if(people, excludes);
    }
    return people;
}

Affiliation newAffiliation(Importing& importing, Id<Person> person, Id<Organisation> organisation,
                           const std::string& role) {
    Affiliation affiliation;
    affiliation.id = importing.newId<Affiliation>();
    affiliation.person = person;
    affiliation.organisation = organisation;
    affiliation.role = role;
    affiliation.entered = importing.now();
    return affiliation;
}

ContactPoint newContact(Importing& importing, Id<Person> person, ContactKind kind, const std::string& label,
                        const std::string& value, int position) {
    ContactPoint point;
    point.id = importing.newId<ContactPoint>();
    point.person = person;
    point.kind = kind;
    point.label = label;
    point.value = value;
    point.position = position;
    point.entered = importing.now();
    return point;
}

Person newPerson(Importing& importing, const std::string& name) {
    Person person;
    person.id = importing.newId<Person>();
    person.name = name;
    person.owner = importing.me();
    person.entered = importing.now();
    return person;
}

/// One row of a file of people.
class PersonRow {
public:
    PersonRow(Importing& importing, const IncomingPerson& incoming, KnownRow known)
        : m_importing(importing), m_in(incoming), m_known(std::move(known)) {}

    void take();

private:
    [[nodiscard]] std::optional<store::Versioned<Person>> find();
    [[nodiscard]] std::optional<store::Versioned<Person>> findOfThisRow();
    [[nodiscard]] bool takes(std::string_view field, const std::string& current, store::Revision revision);
    void create();
    void update(const store::Versioned<Person>& there);
    void mergeAffiliation(Id<Person> person);
    void mergeRole(Affiliation affiliation, store::Revision revision);
    void leave(const store::Versioned<Affiliation>& place);
    void mergeContacts(Id<Person> person);
    [[nodiscard]] std::vector<store::Versioned<ContactPoint>> contactsOf(Id<Person> person, ContactKind kind);
    void addContact(Id<Person> person, const exchange::IncomingContacts& contacts, const std::string& value);
    void mergeColumn(Id<Person> person, const exchange::IncomingContacts& contacts);
    void mergeBirthday(Id<Person> person);
    void finish(Id<Person> person);
    [[nodiscard]] NamedPerson named() const;

    Importing& m_importing;
    const IncomingPerson& m_in;
    KnownRow m_known;
    bool m_isMade = false;     ///< by this row: nothing of theirs stands in the book yet
    bool m_isNamesake = false; ///< of another row's person, without an address to tell them apart
    int m_contacts = 0;        ///< that this row has added
};

void PersonRow::take() {
    if (m_known.isUnchanged())
        return m_importing.countUnchanged(m_in.origin);
    // Whatever can refuse the row comes before the first thing that is written of
    // it.
    (void)m_importing.findOrganisation(m_in.organisationName.value);
    (void)m_importing.findOwner(m_in.ownerName.value);
    const std::int64_t before = m_importing.writes();
    const auto there = find();
    if (!there)
        return m_known.wasRemoved ? m_importing.leaveRemoved(m_in.origin) : create();
    update(*there);
    m_importing.countMet(m_in.origin, before);
}

NamedPerson PersonRow::named() const {
    NamedPerson named{m_in.name, {}};
    for (const auto& contacts : m_in.contacts)
        if (contacts.kind == ContactKind::Email && named.email.empty() && !contacts.values.empty())
            named.email = contacts.values.front();
    return named;
}

/// The one that the row was taken for before; else the one that it names.
std::optional<store::Versioned<Person>> PersonRow::find() {
    auto before = m_known.origin ? store::find(m_importing.connection(), Id<Person>{m_known.origin->record.record})
                                 : std::nullopt;
    if (before && !m_in.origin.isByContent) {
        if (m_known.changed.contains("name") && isSomebodyElse(m_importing, before->record, m_in))
            throw clash(m_in.origin, before->record.name, m_in.name);
        return before;
    }
    auto found = findOfThisRow();
    if (!found)
        return before;
    if (before && before->record.id != found->record.id)
        m_known = m_importing.known(m_in.origin, kPersonKind, m_known.fields,
                                    m_known.fingerprint); // the row became somebody else's
    return found;
}

/// Two rows of a file are two people, unless they share name and address, or name and nothing that tells them apart.
std::optional<store::Versioned<Person>> PersonRow::findOfThisRow() {
    const NamedPerson who = named();
    const People sameAddress = withEmail(m_importing, who.email);
    const auto isOfThatName = [&](const store::Versioned<Person>& person) {
        return exchange::nameKey(person.record.name) == exchange::nameKey(who.name);
    };
    bool isJoined = false; // with another row's person, who has no address either
    const auto isAnotherRows = [&](const store::Versioned<Person>& person) {
        const bool hasTheName = isOfThatName(person);
        if (hasTheName && std::ranges::find(sameAddress, person) != sameAddress.end())
            return false;
        if (!m_importing.isTaken(person.record.id.uuid))
            return false;
        if (!hasTheName || !who.email.empty() || hasAnyEmail(m_importing, person.record.id))
            return true;
        const bool joins = m_in.origin.isByContent && saysNothingElse(m_importing, person.record, m_in);
        isJoined = isJoined || joins;
        m_isNamesake = m_isNamesake || !joins;
        return !joins;
    };
    People people = findAmong(m_importing, who, m_in.organisationName.value, isAnotherRows);
    if (isJoined && people.size() > 1) { // which of those rows it repeats cannot be told
        m_isNamesake = true;
        return std::nullopt;
    }
    return onlyOne(std::move(people), who);
}

void PersonRow::create() {
    Person person = newPerson(m_importing, m_in.name);
    person.givenName = m_in.givenName.value;
    person.familyName = m_in.familyName.value;
    if (!m_in.ownerName.value.empty())
        person.owner = m_importing.owner(m_in.ownerName.value);
    m_importing.insert(person);
    m_isMade = true;
    finish(person.id);
    if (m_isNamesake)
        m_importing.remark(m_in.origin, "another row of these files names '" + m_in.name +
                                            "' too, and neither has an e-mail address: they became two people");
    m_importing.countCreated(m_in.origin);
}

bool PersonRow::takes(std::string_view field, const std::string& current, store::Revision revision) {
    return FieldMerge(m_importing, m_in.origin, m_known).takes(field, current, revision);
}

void PersonRow::update(const store::Versioned<Person>& there) {
    Person person = there.record;
    const auto owner = person.owner ? store::find(m_importing.connection(), *person.owner) : std::nullopt;
    if (takes("name", person.name, there.revision))
        person.name = m_in.name;
    if (takes("given_name", person.givenName, there.revision))
        person.givenName = m_in.givenName.value;
    if (takes("family_name", person.familyName, there.revision))
        person.familyName = m_in.familyName.value;
    if (!m_in.ownerName.value.empty() && takes("owner", owner ? owner->record.name : std::string(), there.revision))
        person.owner = m_importing.owner(m_in.ownerName.value);
    m_importing.update(person, there.revision);
    finish(person.id);
}

void PersonRow::finish(Id<Person> person) {
    mergeAffiliation(person);
    mergeContacts(person);
    mergeBirthday(person);
    importTags(m_importing, person, m_in.tags);
    importNotes(m_importing, m_known, person, m_in.notes);
    importFacts(m_importing, m_in.origin, m_known, person, m_in.facts);
    m_importing.remember(m_in.origin, m_known, kPersonKind, person.uuid);
}

/// Somebody who changed jobs: the place that the file named before is ended today. What ended today is taken up again where the file says so.
void PersonRow::mergeAffiliation(Id<Person> person) {
    const std::string& name = m_in.organisationName.value;
    if (name.empty())
        return;
    const auto organisation = m_importing.organisation(name);
    const Day today = m_importing.desk().today();
    const auto there =
        m_isMade ? std::vector<store::Versioned<Affiliation>>() : currentAffiliations(m_importing, person);
    const auto isOpen = [today](const auto& row) { return !row.record.to || *row.record.to > today; };
    const auto same = std::ranges::find(there, *organisation, [](const auto& row) { return row.record.organisation; });
    const auto open = std::ranges::find_if(there, isOpen);
    const bool isBack = same != there.end() && !isOpen(*same) && open != there.end();
    if (same != there.end() && !isBack) {
        m_known.marks["organisation"] = exchange::FieldMark::Taken;
        return mergeRole(same->record, same->revision);
    }
    Affiliation next = newAffiliation(m_importing, person, *organisation, m_in.role.value);
    if (there.empty())
        return m_importing.insert(next);
    const auto& old = open != there.end() ? *open : there.front();
    if (!takes("organisation", store::load(m_importing.connection(), old.record.organisation).record.name,
               old.revision))
        return;
    leave(old);
    if (isBack) {
        next = same->record;
        next.to.reset();
        return mergeRole(next, same->revision);
    }
    next.from = today;
    m_importing.insert(next);
}

void PersonRow::mergeRole(Affiliation affiliation, store::Revision revision) {
    if (m_in.role.isSaid && takes("role", affiliation.role, revision))
        affiliation.role = m_in.role.value;
    m_importing.update(affiliation, revision);
}

/// A place that was taken from the file on the same day was never theirs, unless somebody wrote there since.
void PersonRow::leave(const store::Versioned<Affiliation>& place) {
    const Day today = m_importing.desk().today();
    const bool isUntouched = m_known.origin && place.revision <= m_known.origin->revision;
    if (place.record.from == today && isUntouched)
        return m_importing.remove(place.record.id, place.revision);
    if (place.record.to && *place.record.to <= today)
        return;
    Affiliation ended = place.record;
    ended.to = std::max(today, ended.from.value_or(today));
    m_importing.update(ended, place.revision);
}

void PersonRow::mergeContacts(Id<Person> person) {
    for (const auto& contacts : m_in.contacts)
        mergeColumn(person, contacts);
}

std::vector<store::Versioned<ContactPoint>> PersonRow::contactsOf(Id<Person> person, ContactKind kind) {
    if (m_isMade && m_contacts == 0)
        return {};
    return store::select<ContactPoint>(m_importing.connection(),
                                       "WHERE r.person = $1 AND r.kind = $2 ORDER BY r.position, r.id", person,
                                       toCode(kind));
}

void PersonRow::addContact(Id<Person> person, const exchange::IncomingContacts& contacts, const std::string& value) {
    const int position = m_isMade ? m_contacts : store::nextContactPosition(m_importing.connection(), person);
    m_importing.insert(newContact(m_importing, person, contacts.kind, contacts.label, value, position));
    ++m_contacts;
}

/// What one column gives, against what the person has of that kind under that label.
void PersonRow::mergeColumn(Id<Person> person, const exchange::IncomingContacts& contacts) {
    auto there = contactsOf(person, contacts.kind);
    std::vector<std::string> missing;
    for (const auto& value : contacts.values)
        if (std::ranges::none_of(there, [&](const auto& point) { return fold(point.record.value) == fold(value); }))
            missing.push_back(value);
    std::erase_if(there, [&](const auto& point) { return point.record.label != contacts.label; });
    std::vector<std::string> current;
    store::Revision revision = 0;
    for (const auto& point : there) {
        current.push_back(point.record.value);
        revision = std::max(revision, point.revision);
    }
    const std::string field = fieldOf(contacts);
    if (missing.empty() && (!contacts.values.empty() || there.empty())) {
        if (there.size() > contacts.values.size())
            FieldMerge(m_importing, m_in.origin, m_known).leaves(field, exchange::toText(current), revision);
        else
            m_known.marks[field] = exchange::FieldMark::Taken;
        return;
    }
    if (!takes(field, exchange::toText(current), revision))
        return;
    for (const auto& point : there)
        if (std::ranges::find(contacts.values, point.record.value) == contacts.values.end())
            m_importing.remove(point.record.id, point.revision);
    for (const auto& value : missing)
        addContact(person, contacts, value);
}

void PersonRow::mergeBirthday(Id<Person> person) {
    if (!m_in.birthday.isSaid)
        return;
    const auto dates = m_isMade
                           ? std::vector<store::Versioned<RememberedDate>>()
                           : store::select<RememberedDate>(m_importing.connection(),
                                                           "WHERE r.person = $1 AND r.label = $2 ORDER BY r.id LIMIT 1",
                                                           person, kBirthday);
    const bool isThere = !dates.empty();
    const std::string current = isThere ? exchange::toText(exchange::IncomingBirthday{
                                              dates[0].record.month, dates[0].record.day, dates[0].record.year})
                                        : std::string();
    if (!takes("birthday", current, isThere ? dates[0].revision : 0))
        return;
    const auto& birthday = m_in.birthday.value;
    if (!birthday)
        return isThere ? m_importing.remove(dates[0].record.id, dates[0].revision) : void();
    RememberedDate date = isThere ? dates[0].record : RememberedDate{};
    date.month = birthday->month;
    date.day = birthday->day;
    date.year = birthday->year;
    if (isThere)
        return m_importing.update(date, dates[0].revision);
    date.id = m_importing.newId<RememberedDate>();
    date.person = person;
    date.label = kBirthday;
    date.entered = m_importing.now();
    m_importing.insert(date);
}

} // namespace

std::vector<store::Versioned<Affiliation>> currentAffiliations(Importing& importing, Id<Person> person) {
    auto rows = store::affiliationRowsOf(importing.connection(), person);
    std::erase_if(rows, [&](const auto& row) { return !isCurrent(row.record, importing.desk().today()); });
    return rows;
}

std::optional<store::Versioned<Person>> findPerson(Importing& importing, const NamedPerson& named,
                                                   const std::string& organisation) {
    return onlyOne(findAmong(importing, named, organisation, [](const auto&) { return false; }), named);
}

std::vector<FoundPerson> findPeople(Importing& importing, const std::vector<NamedPerson>& named,
                                    const std::string& organisation) {
    std::vector<FoundPerson> people;
    for (const auto& one : named) {
        // By the name alone the same one is meant in every row.
        const bool isByName = one.email.empty() && organisation.empty();
        auto id = isByName ? importing.peopleByName().find(one.name) : std::nullopt;
        if (!id) {
            if (const auto found = findPerson(importing, one, organisation))
                id = found->record.id;
            if (id && isByName)
                importing.peopleByName().remember(one.name, *id);
        }
        people.push_back({one, id});
    }
    return people;
}

std::vector<Id<Person>> madeWhereMissing(Importing& importing, const exchange::RowOrigin& row,
                                         const std::vector<FoundPerson>& people, const std::string& organisation) {
    std::vector<Id<Person>> ids;
    for (const auto& one : people) {
        Id<Person> id;
        if (one.person) {
            id = *one.person;
        } else {
            const auto belongsTo = importing.organisation(organisation);
            const std::string& email = one.named.email;
            const Person person =
                newPerson(importing, one.named.name.empty() ? email.substr(0, email.find('@')) : one.named.name);
            id = person.id;
            importing.insert(person);
            if (!email.empty())
                importing.insert(newContact(importing, id, ContactKind::Email, {}, email, 0));
            if (belongsTo)
                importing.insert(newAffiliation(importing, id, *belongsTo, {}));
            importing.remark(row, "'" + person.name + "' was not in the book and was made");
        }
        if (std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

void importPerson(Importing& importing, const IncomingPerson& person, KnownRow known) {
    PersonRow(importing, person, std::move(known)).take();
}

} // namespace ajar::app
