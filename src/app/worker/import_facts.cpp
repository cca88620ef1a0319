// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_facts.h"

#include "exchange/price_list.h"
#include "store/named.h"

#include <algorithm>

namespace ajar::app {
namespace {

using Facts = std::vector<store::Versioned<Fact>>;

/// Where the list price of a deal is said to come from, whichever file brought the list.
constexpr std::string_view kPriceList = "price list";

Facts factsOf(Importing& importing, Id<Person> person) {
    return store::select<Fact>(importing.connection(), "WHERE r.person = $1 ORDER BY r.id", person);
}

Facts factsOf(Importing& importing, Id<Deal> deal) {
    return store::select<Fact>(importing.connection(), "WHERE r.deal = $1 ORDER BY r.id", deal);
}

Facts factsOf(Importing& importing, Id<Organisation> organisation) {
    return store::select<Fact>(importing.connection(), "WHERE r.organisation = $1 ORDER BY r.id", organisation);
}

template <class Record>
void setSubject(Record& record, Id<Person> person) {
    record.person = person;
}

template <class Record>
void setSubject(Record& record, Id<Deal> deal) {
    record.deal = deal;
}

template <class Record>
void setSubject(Record& record, Id<Organisation> organisation) {
    record.organisation = organisation;
}

/// A record about something: a fact, a note, a tagging.
template <class Record, class Subject>
Record newAbout(Importing& importing, Id<Subject> subject) {
    Record record;
    record.id = importing.newId<Record>();
    setSubject(record, subject);
    record.entered = importing.now();
    return record;
}

Facts::const_iterator findTopic(const Facts& facts, std::string_view topic) {
    return std::ranges::find_if(facts, [topic](const auto& fact) { return fact.record.topic == topic; });
}

/// Sets, changes or takes away the one fact on a topic.
template <class Subject>
void setFact(Importing& importing, Id<Subject> subject, const Facts& there, std::string_view topic,
             const std::string& text, const std::string& source) {
    const auto old = findTopic(there, topic);
    if (old != there.end() && text.empty()) {
        importing.remove(old->record.id, old->revision);
        return;
    }
    if (text.empty())
        return;
    Fact fact = old == there.end() ? newAbout<Fact>(importing, subject) : old->record;
    fact.topic = topic;
    fact.text = text;
    fact.source = source;
    if (old == there.end())
        importing.insert(fact);
    else
        importing.update(fact, old->revision);
}

template <class Subject>
void importAll(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Subject> subject,
               const std::vector<exchange::IncomingFact>& facts) {
    FieldMerge merge(importing, row, known);
    const Facts there = factsOf(importing, subject);
    for (const auto& fact : facts) {
        const auto old = findTopic(there, fact.topic);
        const bool isThere = old != there.end();
        if (merge.takes("fact/" + fact.topic, isThere ? old->record.text : std::string(), isThere ? old->revision : 0))
            setFact(importing, subject, there, fact.topic, fact.text, importing.sourceOf(row));
    }
}

std::vector<store::Versioned<Note>> notesOf(Importing& importing, Id<Person> person) {
    return store::select<Note>(importing.connection(), "WHERE r.person = $1 ORDER BY r.id", person);
}

std::vector<store::Versioned<Note>> notesOf(Importing& importing, Id<Deal> deal) {
    return store::select<Note>(importing.connection(), "WHERE r.deal = $1 ORDER BY r.id", deal);
}

template <class Subject>
void setNotes(Importing& importing, const KnownRow& known, Id<Subject> subject,
              const exchange::Said<std::string>& notes) {
    if (!notes.isSaid || !known.changed.contains("notes"))
        return;
    const auto there = notesOf(importing, subject);
    if (std::ranges::any_of(there, [&](const auto& note) { return note.record.text == notes.value; }))
        return;
    const auto isTakenFromHere = [&known](const store::Versioned<Note>& note) {
        return known.origin &&
               exchange::wasTakenAs(known.origin->record.hash, known.fields, {"notes", note.record.text});
    };
    const auto old = std::ranges::find_if(there, isTakenFromHere);
    if (old != there.end() && notes.value.empty())
        return importing.remove(old->record.id, old->revision);
    if (notes.value.empty())
        return;
    Note note = old == there.end() ? newAbout<Note>(importing, subject) : old->record;
    note.text = notes.value;
    if (old == there.end())
        importing.insert(note);
    else
        importing.update(note, old->revision);
}

bool hasTag(Importing& importing, Id<Person> person, Id<Tag> tag) {
    return !store::select<Tagging>(importing.connection(), "WHERE r.person = $1 AND r.tag = $2 ORDER BY r.id", person,
                                   tag)
                .empty();
}

bool hasTag(Importing& importing, Id<Deal> deal, Id<Tag> tag) {
    return !store::select<Tagging>(importing.connection(), "WHERE r.deal = $1 AND r.tag = $2 ORDER BY r.id", deal, tag)
                .empty();
}

Id<Tag> tagNamed(Importing& importing, const std::string& name) {
    const auto found = store::named<Tag>(importing.connection(), exchange::nameKey(name), store::Fit::Exact, 1);
    if (!found.empty())
        return found.front().record.id;
    Tag tag;
    tag.id = importing.newId<Tag>();
    tag.name = name;
    tag.entered = importing.now();
    importing.insert(tag);
    return tag.id;
}

template <class Subject>
void setTags(Importing& importing, Id<Subject> subject, const std::vector<std::string>& tags) {
    for (const auto& name : tags) {
        const Id<Tag> tag = tagNamed(importing, name);
        if (hasTag(importing, subject, tag))
            continue;
        auto tagging = newAbout<Tagging>(importing, subject);
        tagging.tag = tag;
        importing.insert(tagging);
    }
}

} // namespace

void importFacts(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Person> person,
                 const std::vector<exchange::IncomingFact>& facts) {
    importAll(importing, row, known, person, facts);
}

void importFacts(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Deal> deal,
                 const std::vector<exchange::IncomingFact>& facts) {
    importAll(importing, row, known, deal, facts);
}

void importFacts(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Organisation> organisation,
                 const std::vector<exchange::IncomingFact>& facts) {
    importAll(importing, row, known, organisation, facts);
}

void importNotes(Importing& importing, const KnownRow& known, Id<Person> person,
                 const exchange::Said<std::string>& notes) {
    setNotes(importing, known, person, notes);
}

void importNotes(Importing& importing, const KnownRow& known, Id<Deal> deal, const exchange::Said<std::string>& notes) {
    setNotes(importing, known, deal, notes);
}

void importTags(Importing& importing, Id<Person> person, const std::vector<std::string>& tags) {
    setTags(importing, person, tags);
}

void importTags(Importing& importing, Id<Deal> deal, const std::vector<std::string>& tags) {
    setTags(importing, deal, tags);
}

void keepListPrice(Importing& importing, Id<Deal> deal, const std::string& price) {
    const Facts there = factsOf(importing, deal);
    const auto old = findTopic(there, exchange::kListPriceTopic);
    const bool isOurs = old != there.end() && old->record.source != kPriceList; // somebody wrote it themselves
    if (!isOurs)
        setFact(importing, deal, there, exchange::kListPriceTopic, price, std::string(kPriceList));
}

} // namespace ajar::app
