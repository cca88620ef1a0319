// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gather_changes.h"

namespace ajar::app {

std::optional<Id<Tag>> GatherChanges::tagNamed(const std::string& name) {
    if (const auto known = m_tags.find(name); known != m_tags.end())
        return known->second;
    const auto found = store::select<Tag>(connection(), "WHERE r.name = $1 ORDER BY r.id LIMIT 1", name);
    if (found.empty())
        return std::nullopt;
    return m_tags[name] = found.front().record.id;
}

void GatherChanges::addOrigins(const std::vector<Origin>& origins) {
    for (const auto& origin : origins)
        if (!store::find(connection(), origin.id)) {
            m_deed->insert(origin); // not counted: it is no record that anybody sees
            ++m_writes;
        }
}

template <class Subject>
void GatherChanges::tags(Id<Subject> subject, std::string_view column, std::optional<Id<Subject>> Tagging::*member,
                         const std::vector<std::string>& ours, const std::vector<std::string>& wanted) {
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
        return std::ranges::find(names, name) != names.end();
    };
    for (const auto& name : wanted) {
        if (has(ours, name))
            continue;
        const auto tag = tagNamed(name);
        if (!tag)
            throw Failure(ErrorCode::Invalid, "tags", "names a tag that the book object does not hold: " + name);
        Tagging tagging;
        tagging.id = m_desk->ids.next<Tagging>();
        tagging.tag = *tag;
        tagging.*member = subject;
        tagging.entered = m_deed->happened();
        m_deed->insert(tagging);
        ++m_writes;
    }
    if (std::ranges::all_of(ours, [&](const std::string& name) { return has(wanted, name); }))
        return;
    for (const auto& there :
         store::select<Tagging>(connection(), "WHERE r." + std::string(column) + " = $1 ORDER BY r.id", subject))
        if (!has(wanted, store::load(connection(), there.record.tag).record.name))
            remove(there.record.id);
}

template <class Link, class Same>
void GatherChanges::links(const std::vector<Link>& ours, const std::vector<Link>& wanted, Same same) {
    std::vector<Link> left = ours;
    for (const auto& link : wanted) {
        const auto found = std::ranges::find_if(left, [&](const Link& mine) { return same(mine, link); });
        Link written = link;
        if (found == left.end()) {
            written.id = m_desk->ids.next<Link>();
            m_deed->insert(written);
            ++m_writes;
            continue;
        }
        written.id = found->id;
        put(written);
        left.erase(found);
    }
    for (const auto& link : left)
        remove(link.id);
}

void GatherChanges::write(const OrganisationProfile& ours, const OrganisationProfile& wanted) {
    const auto id = wanted.organisation.id;
    row(wanted.organisation);
    list(ours.contactPoints, wanted.contactPoints);
    tags(id, "organisation", &Tagging::organisation, ours.tags, wanted.tags);
    list(ours.facts, wanted.facts);
    list(ours.notes, wanted.notes);
    addOrigins(wanted.origins);
}

void GatherChanges::write(const PersonProfile& ours, const PersonProfile& wanted) {
    const auto id = wanted.person.id;
    row(wanted.person);
    list(ours.contactPoints, wanted.contactPoints);
    tags(id, "person", &Tagging::person, ours.tags, wanted.tags);
    list(ours.affiliations, wanted.affiliations);
    list(ours.dates, wanted.dates);
    list(ours.facts, wanted.facts);
    list(ours.notes, wanted.notes);
    list(ours.answers, wanted.answers);
    list(ours.readings, wanted.readings);
    list(ours.promises, wanted.promises);
    addOrigins(wanted.origins);
}

void GatherChanges::write(const DealProfile& ours, const DealProfile& wanted) {
    const auto id = wanted.deal.id;
    row(wanted.deal);
    list(ours.people, wanted.people);
    tags(id, "deal", &Tagging::deal, ours.tags, wanted.tags);
    list(ours.events, wanted.events);
    list(ours.closingReadings, wanted.closingReadings);
    list(ours.facts, wanted.facts);
    list(ours.notes, wanted.notes);
    list(ours.promises, wanted.promises);
    addOrigins(wanted.origins);
}

void GatherChanges::write(const EncounterProfile& ours, const EncounterProfile& wanted) {
    row(wanted.encounter);
    links(ours.people, wanted.people,
          [](const EncounterPerson& a, const EncounterPerson& b) { return a.person == b.person; });
    links(ours.deals, wanted.deals, [](const EncounterDeal& a, const EncounterDeal& b) { return a.deal == b.deal; });
    list(ours.notes, wanted.notes);
    list(ours.promises, wanted.promises);
    addOrigins(wanted.origins);
}

} // namespace ajar::app
