// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/making.h"

#include "app/worker/resolve.h"
#include "store/owners.h"

namespace ajar::app {

Id<Person> Making::person(const Ref<Person>& ref, Id<Person> makeAs) {
    if (!ref.id.isNull())
        return store::load(m_desk->connection, ref.id).record.id;
    if (!makeAs.isNull() && store::find(m_desk->connection, makeAs))
        return makeAs;
    if (const auto found = makeAs.isNull() ? findWhole(*m_desk, ref.name) : std::nullopt)
        return found->record.id;
    Person person;
    person.id = makeAs.isNull() ? m_desk->ids.next<Person>() : makeAs;
    person.name = asName(ref.name);
    person.owner = store::loadMe(m_desk->connection).record.id;
    person.entered = m_deed->happened();
    m_deed->insert(person);
    m_made.push_back(person.name);
    return person.id;
}

Id<Organisation> Making::organisation(const Ref<Organisation>& ref) {
    if (!ref.id.isNull())
        return store::load(m_desk->connection, ref.id).record.id;
    if (const auto uuid = parseUuid(ref.name))
        return store::load(m_desk->connection, Id<Organisation>{*uuid}).record.id;
    if (const auto found = findExact(*m_desk, ref.name))
        return found->record.id;
    Organisation organisation;
    organisation.id = m_desk->ids.next<Organisation>();
    organisation.name = asName(ref.name);
    organisation.owner = store::loadMe(m_desk->connection).record.id;
    organisation.entered = m_deed->happened();
    m_deed->insert(organisation);
    m_made.push_back(organisation.name);
    return organisation.id;
}

Id<Tag> Making::tag(std::string_view name) {
    if (const auto found = findTag(*m_desk, name))
        return found->record.id;
    Tag tag;
    tag.id = m_desk->ids.next<Tag>();
    tag.name = asName(name);
    tag.entered = m_deed->happened();
    m_deed->insert(tag);
    return tag.id;
}

} // namespace ajar::app
