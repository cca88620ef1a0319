// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people_service.h"

#include "app/worker/look_up.h"
#include "app/worker/owners.h"
#include "app/worker/people.h"
#include "app/worker/person_page.h"
#include "app/worker/writings.h"

namespace ajar::app {

PeopleService::PeopleService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<Added<Person>>> PeopleService::add(NewPerson person) {
    return m_office->run([person = std::move(person)](Desk& desk) { return addPerson(desk, person); });
}

QFuture<Result<PersonPage>> PeopleService::show(Ref<Person> person) {
    return m_office->run([person = std::move(person)](Desk& desk) { return showPerson(desk, person); });
}

QFuture<Result<DeedDone>> PeopleService::change(PersonChange change) {
    return m_office->run([change = std::move(change)](Desk& desk) { return changePerson(desk, change); });
}

QFuture<Result<DeedDone>> PeopleService::addFact(FactGiven fact) {
    return m_office->run([fact = std::move(fact)](Desk& desk) { return app::addFact(desk, fact); });
}

QFuture<Result<DeedDone>> PeopleService::addNote(NoteGiven note) {
    return m_office->run([note = std::move(note)](Desk& desk) { return app::addNote(desk, note); });
}

QFuture<Result<DeedDone>> PeopleService::addDate(DateGiven date) {
    return m_office->run([date = std::move(date)](Desk& desk) { return app::addDate(desk, date); });
}

QFuture<Result<std::vector<Candidate>>> PeopleService::lookUp(std::string typed, int limit) {
    return m_office->run([typed = std::move(typed), limit](Desk& desk) { return lookUpPeople(desk, typed, limit); });
}

Id<Person> PeopleService::newId() const {
    return IdMaker(m_office->clock()).next<Person>();
}

QFuture<Result<std::vector<Owner>>> PeopleService::owners() {
    return m_office->run([](Desk& desk) { return allOwners(desk); });
}

QFuture<Result<Added<Owner>>> PeopleService::addOwner(Owner owner) {
    return m_office->run([owner = std::move(owner)](Desk& desk) { return app::addOwner(desk, owner); });
}

} // namespace ajar::app
