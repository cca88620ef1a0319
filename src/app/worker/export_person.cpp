// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/export_person.h"

#include "store/gathering.h"
#include "store/owners.h"
#include "store/profiles.h"
#include "store/rows.h"

#include <map>
#include <optional>
#include <set>

namespace ajar::app {
namespace {

/// Collects what a person, or a deal, touches, and then what that names.
class Profile {
public:
    explicit Profile(store::Connection& connection) : m_connection(connection) {}

    void collect(Id<Person> person);
    void collect(Id<Deal> deal);
    void write(exchange::JsonBookWriter& writer) const;

private:
    void addEncounters(Id<Person> person);
    void addDeals(Id<Person> person);
    void add(Id<Deal> deal);
    void add(Id<Organisation> organisation);
    void add(Id<Review> review);
    void add(const std::vector<Promise>& promises);
    void touchTags(const std::vector<std::string>& tags) { m_tags.insert(tags.begin(), tags.end()); }
    /// Owners of facts and notes.
    template <class Record>
    void touchOwners(const std::vector<Record>& records) {
        for (const auto& record : records)
            touch(record.owner);
    }
    void touch(const std::optional<Id<Owner>>& owner) {
        if (owner)
            m_owners.insert(*owner);
    }
    void touch(const std::optional<Id<Person>>& person) {
        if (person && person != m_person)
            m_others.insert(*person);
    }
    template <class Record>
    void touchMaybe(const std::optional<Id<Record>>& id) {
        if (id)
            add(*id);
    }
    void add(Id<Encounter> encounter);

    store::Connection& m_connection;
    std::optional<Id<Person>> m_person; ///< who stands in full; absent: nobody
    PersonProfile m_profile;
    std::map<Id<Organisation>, OrganisationProfile> m_organisations;
    std::map<Id<Deal>, DealProfile> m_deals;
    std::map<Id<Encounter>, EncounterProfile> m_encounters;
    std::map<Id<Review>, ReviewProfile> m_reviews;
    std::set<Id<Owner>> m_owners;
    std::set<Id<Person>> m_others;
    std::set<std::string> m_tags;
};

void Profile::collect(Id<Person> person) {
    m_person = person;
    m_profile = store::loadPersonProfile(m_connection, person);
    touch(m_profile.person.owner);
    touch(m_profile.person.introducedBy);
    touchTags(m_profile.tags);
    touchOwners(m_profile.facts);
    touchOwners(m_profile.notes);
    for (const auto& affiliation : m_profile.affiliations)
        add(affiliation.organisation);
    for (const auto& answer : m_profile.answers) {
        touch(answer.owner);
        touchMaybe(answer.deal);
        touchMaybe(answer.encounter);
    }
    for (const auto& reading : m_profile.readings) {
        touch(reading.owner);
        touchMaybe(reading.encounter);
    }
    add(m_profile.promises);
    addDeals(person);
    addEncounters(person);
}

void Profile::collect(Id<Deal> deal) {
    add(deal);
    for (const auto& link : store::select<EncounterDeal>(m_connection, "WHERE r.deal = $1 ORDER BY r.id", deal))
        add(link.record.encounter);
}

void Profile::addEncounters(Id<Person> person) {
    for (const auto& link : store::select<EncounterPerson>(m_connection, "WHERE r.person = $1 ORDER BY r.id", person))
        add(link.record.encounter);
}

void Profile::addDeals(Id<Person> person) {
    for (const auto& chair : store::select<DealPerson>(m_connection, "WHERE r.person = $1 ORDER BY r.id", person))
        add(chair.record.deal);
}

void Profile::add(const std::vector<Promise>& promises) {
    for (const auto& promise : promises) {
        touch(promise.owner);
        touch(promise.person);
        touchMaybe(promise.deal);
        touchMaybe(promise.encounter);
        touchMaybe(promise.review);
    }
}

void Profile::add(Id<Encounter> encounter) {
    const auto [place, isNew] = m_encounters.try_emplace(encounter);
    if (!isNew)
        return;
    const EncounterProfile profile = place->second = store::loadEncounterProfile(m_connection, encounter);
    touch(profile.encounter.owner);
    for (const auto& link : profile.people)
        touch(std::optional(link.person));
    for (const auto& link : profile.deals)
        add(link.deal);
    touchOwners(profile.notes);
    add(profile.promises);
}

void Profile::add(Id<Deal> deal) {
    // A deal may follow one that follows one: as far back as they go, without calling itself.
    for (std::optional<Id<Deal>> next = deal; next;) {
        const auto [place, isNew] = m_deals.try_emplace(*next);
        if (!isNew)
            return;
        const DealProfile profile = place->second = store::loadDealProfile(m_connection, *next);
        next = profile.deal.follows;
        touchMaybe(profile.deal.organisation);
        touch(profile.deal.owner);
        touch(profile.deal.introducedBy);
        touchTags(profile.tags);
        for (const auto& chair : profile.people)
            touch(chair.person);
        for (const auto& event : profile.events)
            touch(event.by);
        for (const auto& reading : profile.closingReadings)
            touch(std::optional(reading.person));
        touchOwners(profile.facts);
        touchOwners(profile.notes);
        add(profile.promises);
    }
}

void Profile::add(Id<Organisation> organisation) {
    for (std::optional<Id<Organisation>> next = organisation; next;) {
        const auto [place, isNew] = m_organisations.try_emplace(*next);
        if (!isNew)
            return;
        const OrganisationProfile profile = place->second = store::loadOrganisationProfile(m_connection, *next);
        next = profile.organisation.parent;
        touch(profile.organisation.owner);
        touchTags(profile.tags);
        touchOwners(profile.facts);
        touchOwners(profile.notes);
    }
}

void Profile::add(Id<Review> review) {
    const auto [place, isNew] = m_reviews.try_emplace(review);
    if (!isNew)
        return;
    place->second = store::loadReviewProfile(m_connection, review);
    touch(place->second.review.by);
    touch(place->second.review.of);
}

void Profile::write(exchange::JsonBookWriter& writer) const {
    std::vector<Tag> tags;
    for (const auto& tag : store::select<Tag>(m_connection, "ORDER BY r.id"))
        if (m_tags.contains(tag.record.name))
            tags.push_back(tag.record);
    BookInfo book = store::loadBookInfo(m_connection).record;
    book.id.uuid = store::idForOthers(m_connection);
    writer.begin(book, tags, {}, exchange::ExportScope::Extract);
    for (const auto& owner : m_owners)
        writer.add(store::loadOwnerProfile(m_connection, owner));
    for (const auto& [id, organisation] : m_organisations)
        writer.add(organisation);
    std::set<Id<Person>> people = m_others;
    if (m_person)
        people.insert(*m_person);
    for (const auto& person : people) {
        if (person == m_person)
            writer.add(m_profile);
        else
            writer.add(exchange::PersonReference{person, store::load(m_connection, person).record.name});
    }
    for (const auto& [id, deal] : m_deals)
        writer.add(deal);
    for (const auto& [id, encounter] : m_encounters)
        writer.add(encounter);
    for (const auto& [id, review] : m_reviews) {
        // Of a manager's pass over all deals only what is about these.
        ReviewProfile own = review;
        std::erase_if(own.deals, [this](const ReviewedDeal& reviewed) { return !m_deals.contains(reviewed.deal); });
        own.promises.clear(); // they name nobody
        writer.add(own);
    }
}

} // namespace

void writePerson(store::Connection& connection, exchange::JsonBookWriter& writer, Id<Person> person) {
    Profile profile(connection);
    profile.collect(person);
    profile.write(writer);
}

void writeDeal(store::Connection& connection, exchange::JsonBookWriter& writer, Id<Deal> deal) {
    Profile profile(connection);
    profile.collect(deal);
    profile.write(writer);
}

} // namespace ajar::app
