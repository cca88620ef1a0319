// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profiles.h"

#include "store/deed.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace ajar::store {
namespace {

const Uuid& idOf(const OwnerProfile& profile) {
    return profile.owner.id.uuid;
}
const Uuid& idOf(const OrganisationProfile& profile) {
    return profile.organisation.id.uuid;
}
const Uuid& idOf(const PersonProfile& profile) {
    return profile.person.id.uuid;
}
const Uuid& idOf(const DealProfile& profile) {
    return profile.deal.id.uuid;
}
const Uuid& idOf(const EncounterProfile& profile) {
    return profile.encounter.id.uuid;
}
const Uuid& idOf(const ReviewProfile& profile) {
    return profile.review.id.uuid;
}

/// Profiles in the order of their ids, with no other record of their kind between the first and the last: what belongs to them is then found
/// by a range of its index, for one as for many.
template <class Profile>
class Run {
public:
    Run(Connection& connection, std::vector<Profile>& profiles) : m_connection(&connection), m_profiles(&profiles) {}

    /// Fills `list` with the records whose `column` names a profile. `rest` are further conditions (" AND …"), `order` is that within one
    /// profile.
    template <class Record>
    void fill(std::vector<Record> Profile::*list, std::string_view column, std::string_view order = "r.id",
              std::string_view rest = {}) {
        const auto& table = recordTable(Columns<Record>::kCode);
        const auto found = std::ranges::find(table.columns, column, &Column::name);
        const int parent = static_cast<int>(found - table.columns.begin()) + 2; // behind id and rev
        const std::string name = "r." + std::string(column);
        auto query = m_connection->query(recordSql(table, m_connection->dialect()).select + " WHERE " + range(name) +
                                         std::string(rest) + " ORDER BY " + name + ", " + std::string(order));
        walk(query, parent, [&](Profile& profile) { (profile.*list).push_back(readRow<Record>(query).record); });
    }

    void fillTags(std::string_view column) {
        const std::string name = "x." + std::string(column);
        auto query = m_connection->query("SELECT DISTINCT " + name +
                                         ", t.name, t.name_key FROM tagging x JOIN tag t ON t.id = x.tag WHERE " +
                                         range(name) + " ORDER BY " + name + ", t.name_key, t.name");
        walk(query, 0, [&query](Profile& profile) { profile.tags.emplace_back(query.text(1)); });
    }

    /// Without the marks of gathering, which mean nothing outside their book.
    void fillOrigins() {
        fill(&Profile::origins, "record", "r.id",
             " AND substr(r.source, 1, " + std::to_string(kGatheredPrefix.size()) + ") <> '" +
                 std::string(kGatheredPrefix) + "'");
    }

private:
    static std::string range(const std::string& name) { return name + " >= $1 AND " + name + " <= $2"; }

    /// Hands each row to its profile: both come in the order of the profiles' ids.
    template <class Take>
    void walk(Query& query, int parent, Take take) {
        query.bind(idOf(m_profiles->front()), idOf(m_profiles->back()));
        auto profile = m_profiles->begin();
        while (query.step()) {
            const Uuid subject = query.uuid(parent);
            while (profile != m_profiles->end() && idOf(*profile) < subject)
                ++profile;
            if (profile != m_profiles->end() && idOf(*profile) == subject)
                take(*profile);
        }
    }

    Connection* m_connection;
    std::vector<Profile>* m_profiles;
};

constexpr std::string_view kByPosition = "r.position, r.id";

void fillAll(Run<OwnerProfile> run) {
    run.fillOrigins();
}

void fillAll(Run<OrganisationProfile> run) {
    using Profile = OrganisationProfile;
    run.fill(&Profile::contactPoints, "organisation", kByPosition);
    run.fillTags("organisation");
    run.fill(&Profile::facts, "organisation");
    run.fill(&Profile::notes, "organisation");
    run.fillOrigins();
}

void fillAll(Run<PersonProfile> run) {
    using Profile = PersonProfile;
    run.fill(&Profile::contactPoints, "person", kByPosition);
    run.fillTags("person");
    run.fill(&Profile::affiliations, "person");
    run.fill(&Profile::dates, "person");
    run.fill(&Profile::facts, "person");
    run.fill(&Profile::notes, "person");
    run.fill(&Profile::answers, "person");
    run.fill(&Profile::readings, "person");
    run.fill(&Profile::promises, "person");
    run.fillOrigins();
}

void fillAll(Run<DealProfile> run) {
    using Profile = DealProfile;
    run.fill(&Profile::people, "deal", kByPosition);
    run.fillTags("deal");
    run.fill(&Profile::events, "deal", "r.happened, r.entered, r.id");
    run.fill(&Profile::closingReadings, "deal");
    run.fill(&Profile::facts, "deal");
    run.fill(&Profile::notes, "deal");
    run.fill(&Profile::promises, "deal", "r.id", " AND r.person IS NULL");
    run.fillOrigins();
}

void fillAll(Run<EncounterProfile> run) {
    using Profile = EncounterProfile;
    run.fill(&Profile::people, "encounter", kByPosition);
    run.fill(&Profile::deals, "encounter", kByPosition);
    run.fill(&Profile::notes, "encounter");
    run.fill(&Profile::promises, "encounter", "r.id", " AND r.person IS NULL AND r.deal IS NULL");
    run.fillOrigins();
}

void fillAll(Run<ReviewProfile> run) {
    using Profile = ReviewProfile;
    run.fill(&Profile::deals, "review");
    run.fill(&Profile::promises, "review", "r.id", " AND r.person IS NULL AND r.deal IS NULL AND r.encounter IS NULL");
}

/// The records behind `after`, each put in its profile by `root`, with all that belongs to them.
template <class Profile, class Record>
std::vector<Profile> runAfter(Connection& connection, Id<Record> after, int most, Record Profile::*root) {
    std::vector<Profile> profiles;
    for (auto& row : select<Record>(connection, "WHERE r.id > $1 ORDER BY r.id LIMIT $2", after, most))
        profiles.emplace_back().*root = std::move(row.record);
    if (!profiles.empty())
        fillAll(Run<Profile>(connection, profiles));
    return profiles;
}

template <class Profile, class Record>
Profile one(Connection& connection, Id<Record> id, Record Profile::*root) {
    std::vector<Profile> profiles(1);
    profiles.front().*root = load(connection, id).record;
    fillAll(Run<Profile>(connection, profiles));
    return std::move(profiles.front());
}

} // namespace

OwnerProfile loadOwnerProfile(Connection& connection, Id<Owner> owner) {
    return one(connection, owner, &OwnerProfile::owner);
}

OrganisationProfile loadOrganisationProfile(Connection& connection, Id<Organisation> organisation) {
    return one(connection, organisation, &OrganisationProfile::organisation);
}

PersonProfile loadPersonProfile(Connection& connection, Id<Person> person) {
    return one(connection, person, &PersonProfile::person);
}

DealProfile loadDealProfile(Connection& connection, Id<Deal> deal) {
    return one(connection, deal, &DealProfile::deal);
}

EncounterProfile loadEncounterProfile(Connection& connection, Id<Encounter> encounter) {
    return one(connection, encounter, &EncounterProfile::encounter);
}

ReviewProfile loadReviewProfile(Connection& connection, Id<Review> review) {
    return one(connection, review, &ReviewProfile::review);
}

std::vector<OrganisationProfile> profilesAfter(Connection& connection, Id<Organisation> after, int most) {
    return runAfter(connection, after, most, &OrganisationProfile::organisation);
}

std::vector<PersonProfile> profilesAfter(Connection& connection, Id<Person> after, int most) {
    return runAfter(connection, after, most, &PersonProfile::person);
}

std::vector<DealProfile> profilesAfter(Connection& connection, Id<Deal> after, int most) {
    return runAfter(connection, after, most, &DealProfile::deal);
}

std::vector<EncounterProfile> profilesAfter(Connection& connection, Id<Encounter> after, int most) {
    return runAfter(connection, after, most, &EncounterProfile::encounter);
}

std::vector<ReviewProfile> profilesAfter(Connection& connection, Id<Review> after, int most) {
    return runAfter(connection, after, most, &ReviewProfile::review);
}

} // namespace ajar::store
