// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_encounters.h"

#include "app/worker/import_identity.h"
#include "app/worker/import_people.h"
#include "domain/codes.h"
#include "store/named.h"

#include <algorithm>

namespace ajar::app {
namespace {

using exchange::IncomingEncounter;

constexpr int kNoon = 12 * 60;
constexpr int kMostOfOneTitle = 100;

/// The deal of that title; of several the one of the organisation that the row names. Throws RowRefused.
Id<Deal> dealTitled(Importing& importing, const std::string& title, const std::string& organisation) {
    auto deals =
        store::named<Deal>(importing.connection(), exchange::nameKey(title), store::Fit::Exact, kMostOfOneTitle);
    if (deals.empty())
        throw RowRefused{"there is no deal '" + title + "'; take its deals in first"};
    if (deals.size() > 1 && !organisation.empty()) {
        const auto found = importing.findOrganisation(organisation);
        std::erase_if(deals, [&](const auto& deal) {
            return !found || deal.record.organisation != std::optional(found->record.id);
        });
    }
    if (deals.size() != 1)
        throw RowRefused{"there are several deals '" + title + "'"};
    return deals.front().record.id;
}

/// One row of a file of encounters.
class EncounterRow {
public:
    EncounterRow(Importing& importing, const IncomingEncounter& incoming, KnownRow known)
        : m_importing(importing), m_in(incoming), m_known(std::move(known)) {}

    void take();

private:
    void create();
    void update(const store::Versioned<Encounter>& there);
    void setStart(Encounter& encounter) const;
    void setState(Encounter& encounter);
    void setWhatHappened(Encounter& encounter) const;
    void addPeople(Id<Encounter> encounter, const std::vector<Id<Person>>& people);
    void addDeals(Id<Encounter> encounter, const std::vector<Id<Deal>>& deals);
    void replacePeople(Id<Encounter> encounter);
    void replaceDeals(Id<Encounter> encounter);
    [[nodiscard]] std::vector<Id<Person>> people();
    [[nodiscard]] std::vector<Id<Deal>> findDeals();
    [[nodiscard]] IncomingEncounter asRow(const Encounter& encounter);

    Importing& m_importing;
    const IncomingEncounter& m_in;
    KnownRow m_known;
    std::vector<FoundPerson> m_people; ///< whom the row names
    std::vector<Id<Deal>> m_deals;     ///< that it names
};

void EncounterRow::take() {
    if (m_known.isUnchanged())
        return m_importing.countUnchanged(m_in.origin);
    // Whatever can refuse the row comes before the first thing that is written of
    // it.
    (void)m_importing.findOwner(m_in.ownerName);
    (void)m_importing.findOrganisation(m_in.organisationName);
    m_deals = findDeals();
    m_people = findPeople(m_importing, m_in.people, m_in.organisationName);
    const auto there = m_known.origin
                           ? store::find(m_importing.connection(), Id<Encounter>{m_known.origin->record.record})
                           : std::nullopt;
    if (!there)
        return create();
    if (!m_in.origin.isByContent && m_known.changed.contains("start") &&
        isAnotherEncounter(m_importing, there->record, m_in, m_people, m_deals))
        throw clash(m_in.origin, "an encounter of " + toText(dayOf(there->record)),
                    "one of " + toText(m_in.start.day) + " with others");
    const std::int64_t before = m_importing.writes();
    update(*there);
    m_importing.countMet(m_in.origin, before);
}

std::vector<Id<Person>> EncounterRow::people() {
    return madeWhereMissing(m_importing, m_in.origin, m_people, m_in.organisationName);
}

std::vector<Id<Deal>> EncounterRow::findDeals() {
    std::vector<Id<Deal>> deals;
    for (const auto& title : m_in.dealTitles) {
        const auto deal = dealTitled(m_importing, title, m_in.organisationName);
        if (std::ranges::find(deals, deal) == deals.end())
            deals.push_back(deal);
    }
    return deals;
}

void EncounterRow::setStart(Encounter& encounter) const {
    LocalTimes& local = m_importing.times();
    const int minute = m_in.start.minuteOfDay.value_or(kNoon);
    if (m_in.start.offsetMinutes) {
        encounter.offsetMinutes = *m_in.start.offsetMinutes;
        encounter.start = instantAt(m_in.start.day, minute, encounter.offsetMinutes);
        encounter.zone.clear();
        return;
    }
    encounter.start = local.at(m_in.start.day, minute);
    encounter.zone = local.zone();
    encounter.offsetMinutes = local.offsetMinutes(encounter.start);
}

/// What is still to come is planned, whatever the row says. What its state cannot hold is left out, and told.
void EncounterRow::setState(Encounter& encounter) {
    EncounterState state = m_in.state.value_or(EncounterState::Happened);
    if (encounter.start > m_importing.now() && state != EncounterState::Off) {
        if (m_in.state && state != EncounterState::Planned)
            m_importing.remark(m_in.origin, "it is still to come and was taken as planned");
        state = EncounterState::Planned;
    }
    const Encounter held = withState(encounter, state);
    if (held.minutes != encounter.minutes || held.openingShare != encounter.openingShare ||
        held.theySpoke != encounter.theySpoke || held.outcome != encounter.outcome)
        m_importing.remark(m_in.origin, "an encounter that did not happen has no "
                                        "length, share or outcome; these were "
                                        "left out");
    encounter = held;
}

void EncounterRow::setWhatHappened(Encounter& encounter) const {
    encounter.channel = m_in.channel;
    encounter.minutes = m_in.minutes;
    encounter.openingShare = m_in.openingShare;
    encounter.theySpoke = m_in.theySpoke;
    encounter.outcome = m_in.outcome;
    encounter.heard = m_in.heard;
    encounter.noticed = m_in.noticed;
    encounter.place = m_in.place;
}

void EncounterRow::create() {
    Encounter encounter;
    encounter.id = m_importing.newId<Encounter>();
    setStart(encounter);
    setWhatHappened(encounter);
    setState(encounter);
    encounter.owner = m_in.ownerName.empty() ? m_importing.me() : m_importing.owner(m_in.ownerName);
    encounter.entered = m_importing.now();
    const auto met = people();
    m_importing.insert(encounter);
    addPeople(encounter.id, met);
    addDeals(encounter.id, m_deals);
    m_importing.remember(m_in.origin, m_known, kEncounterKind, encounter.id.uuid);
    m_importing.countCreated(m_in.origin);
}

void EncounterRow::addPeople(Id<Encounter> encounter, const std::vector<Id<Person>>& people) {
    int position = 0;
    for (const auto& person : people)
        m_importing.insert(EncounterPerson{m_importing.newId<EncounterPerson>(), encounter, person, position++});
}

void EncounterRow::addDeals(Id<Encounter> encounter, const std::vector<Id<Deal>>& deals) {
    int position = 0;
    for (const auto& deal : deals)
        m_importing.insert(
            EncounterDeal{m_importing.newId<EncounterDeal>(), encounter, deal, std::nullopt, position++});
}

/// What the book has, as the row would say it.
IncomingEncounter EncounterRow::asRow(const Encounter& encounter) {
    IncomingEncounter row;
    row.start.day = dayOf(encounter);
    const int minute = minuteOfDayAt(encounter.start, encounter.offsetMinutes);
    if (m_in.start.minuteOfDay || minute != kNoon)
        row.start.minuteOfDay = minute;
    if (m_in.start.offsetMinutes)
        row.start.offsetMinutes = encounter.offsetMinutes;
    if (m_in.state || encounter.state != EncounterState::Happened)
        row.state = encounter.state;
    row.channel = encounter.channel;
    row.minutes = encounter.minutes;
    row.openingShare = encounter.openingShare;
    row.theySpoke = encounter.theySpoke;
    row.outcome = encounter.outcome;
    row.heard = encounter.heard;
    row.noticed = encounter.noticed;
    row.place = encounter.place;
    const auto owner = encounter.owner ? store::find(m_importing.connection(), *encounter.owner) : std::nullopt;
    if (owner && (!m_in.ownerName.empty() || encounter.owner != m_importing.me()))
        row.ownerName = owner->record.name;
    return row;
}

void EncounterRow::update(const store::Versioned<Encounter>& there) {
    FieldMerge merge(m_importing, m_in.origin, m_known);
    Encounter encounter = there.record;
    const auto current = statedFields(asRow(encounter));
    const auto takes = [&](std::string_view field) {
        const auto said = std::ranges::find(current, field, &exchange::StatedField::name);
        return said != current.end() && merge.takes(field, said->value, there.revision);
    };
    if (takes("start"))
        setStart(encounter);
    if (takes("channel"))
        encounter.channel = m_in.channel;
    if (takes("minutes"))
        encounter.minutes = m_in.minutes;
    if (takes("opening_share"))
        encounter.openingShare = m_in.openingShare;
    if (takes("they_spoke"))
        encounter.theySpoke = m_in.theySpoke;
    if (takes("outcome"))
        encounter.outcome = m_in.outcome;
    if (takes("heard"))
        encounter.heard = m_in.heard;
    if (takes("noticed"))
        encounter.noticed = m_in.noticed;
    if (takes("place"))
        encounter.place = m_in.place;
    if (takes("owner"))
        encounter.owner = m_in.ownerName.empty() ? m_importing.me() : m_importing.owner(m_in.ownerName);
    if (takes("state"))
        setState(encounter);
    else
        encounter = withState(encounter, encounter.state);
    m_importing.update(encounter, there.revision);
    replacePeople(encounter.id);
    replaceDeals(encounter.id);
    m_importing.remember(m_in.origin, m_known, kEncounterKind, encounter.id.uuid);
}

/// Takes the people of the row, unless they were changed here since.
void EncounterRow::replacePeople(Id<Encounter> encounter) {
    const auto there = store::select<EncounterPerson>(m_importing.connection(),
                                                      "WHERE r.encounter = $1 ORDER BY r.position, r.id", encounter);
    std::vector<exchange::NamedPerson> names;
    store::Revision revision = 0;
    for (const auto& link : there) {
        names.push_back({store::load(m_importing.connection(), link.record.person).record.name, {}});
        revision = std::max(revision, link.revision);
    }
    FieldMerge merge(m_importing, m_in.origin, m_known);
    if (!merge.takes("people", exchange::toText(names), revision))
        return;
    const auto met = people();
    if (std::ranges::equal(met, there, {}, {}, [](const auto& link) { return link.record.person; }))
        return;
    for (const auto& link : there)
        m_importing.remove(link.record.id, link.revision);
    addPeople(encounter, met);
}

void EncounterRow::replaceDeals(Id<Encounter> encounter) {
    const auto there = store::select<EncounterDeal>(m_importing.connection(),
                                                    "WHERE r.encounter = $1 ORDER BY r.position, r.id", encounter);
    std::vector<std::string> titles;
    store::Revision revision = 0;
    for (const auto& link : there) {
        titles.push_back(store::load(m_importing.connection(), link.record.deal).record.title);
        revision = std::max(revision, link.revision);
    }
    FieldMerge merge(m_importing, m_in.origin, m_known);
    if (!merge.takes("deals", exchange::toText(titles), revision))
        return;
    for (const auto& link : there)
        m_importing.remove(link.record.id, link.revision);
    addDeals(encounter, m_deals);
}

} // namespace

void importEncounter(Importing& importing, const IncomingEncounter& encounter, KnownRow known) {
    EncounterRow(importing, encounter, std::move(known)).take();
}

} // namespace ajar::app
