// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profiles.h"

#include "store/rows.h"

#include <string>

namespace ajar::store {
namespace {

/// All records whose `column` names the subject, in `order`.
template <class Record>
std::vector<Record> belonging(Connection& connection, std::string_view column, const Uuid& subject,
                              std::string_view order = "r.id") {
    return plain(
        select<Record>(connection, "WHERE r." + std::string(column) + " = $1 ORDER BY " + std::string(order), subject));
}

std::vector<std::string> tagsOf(Connection& connection, std::string_view column, const Uuid& subject) {
    auto query =
        connection.query("SELECT DISTINCT t.name, t.name_key FROM tagging x JOIN tag t ON t.id = x.tag WHERE x." +
                         std::string(column) + " = $1 ORDER BY t.name_key, t.name");
    query.bind(subject);
    std::vector<std::string> tags;
    while (query.step())
        tags.emplace_back(query.text(0));
    return tags;
}

std::vector<Origin> originsOf(Connection& connection, const Uuid& record) {
    return belonging<Origin>(connection, "record", record);
}

constexpr std::string_view kByPosition = "r.position, r.id";

} // namespace

OrganisationProfile loadOrganisationProfile(Connection& connection, Id<Organisation> organisation) {
    OrganisationProfile profile;
    const Uuid& id = organisation.uuid;
    profile.organisation = load(connection, organisation).record;
    profile.contactPoints = belonging<ContactPoint>(connection, "organisation", id, kByPosition);
    profile.tags = tagsOf(connection, "organisation", id);
    profile.facts = belonging<Fact>(connection, "organisation", id);
    profile.notes = belonging<Note>(connection, "organisation", id);
    profile.origins = originsOf(connection, id);
    return profile;
}

PersonProfile loadPersonProfile(Connection& connection, Id<Person> person) {
    PersonProfile profile;
    const Uuid& id = person.uuid;
    profile.person = load(connection, person).record;
    profile.contactPoints = belonging<ContactPoint>(connection, "person", id, kByPosition);
    profile.tags = tagsOf(connection, "person", id);
    profile.affiliations = belonging<Affiliation>(connection, "person", id);
    profile.dates = belonging<RememberedDate>(connection, "person", id);
    profile.facts = belonging<Fact>(connection, "person", id);
    profile.notes = belonging<Note>(connection, "person", id);
    profile.answers = belonging<Answer>(connection, "person", id);
    profile.readings = belonging<Reading>(connection, "person", id);
    profile.promises = belonging<Promise>(connection, "person", id);
    profile.origins = originsOf(connection, id);
    return profile;
}

DealProfile loadDealProfile(Connection& connection, Id<Deal> deal) {
    DealProfile profile;
    const Uuid& id = deal.uuid;
    profile.deal = load(connection, deal).record;
    profile.people = belonging<DealPerson>(connection, "deal", id, kByPosition);
    profile.tags = tagsOf(connection, "deal", id);
    profile.events = belonging<DealEvent>(connection, "deal", id);
    profile.closingReadings = belonging<ClosingReading>(connection, "deal", id);
    profile.facts = belonging<Fact>(connection, "deal", id);
    profile.notes = belonging<Note>(connection, "deal", id);
    profile.promises = plain(select<Promise>(connection, "WHERE r.deal = $1 AND r.person IS NULL ORDER BY r.id", id));
    profile.origins = originsOf(connection, id);
    return profile;
}

EncounterProfile loadEncounterProfile(Connection& connection, Id<Encounter> encounter) {
    EncounterProfile profile;
    const Uuid& id = encounter.uuid;
    profile.encounter = load(connection, encounter).record;
    profile.people = belonging<EncounterPerson>(connection, "encounter", id, kByPosition);
    profile.deals = belonging<EncounterDeal>(connection, "encounter", id, kByPosition);
    profile.notes = belonging<Note>(connection, "encounter", id);
    profile.promises = plain(select<Promise>(
        connection, "WHERE r.encounter = $1 AND r.person IS NULL AND r.deal IS NULL ORDER BY r.id", id));
    profile.origins = originsOf(connection, id);
    return profile;
}

ReviewProfile loadReviewProfile(Connection& connection, Id<Review> review) {
    ReviewProfile profile;
    profile.review = load(connection, review).record;
    profile.deals = belonging<ReviewedDeal>(connection, "review", review.uuid);
    return profile;
}

} // namespace ajar::store
