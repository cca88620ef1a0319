// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/closing_readings.h"

#include "store/deals.h"
#include "store/people.h"

#include <set>

namespace ajar::app {

void keepClosingReadings(Desk& desk, store::Deed& deed, Id<Deal> deal) {
    std::set<Id<Person>> people;
    for (const auto& chair : store::chairsOf(desk.connection, deal))
        if (chair.record.person)
            people.insert(*chair.record.person);
    for (const auto& person : people) {
        const auto states = store::readingStates(desk.connection, person);
        const auto known = knownUntil(store::answersOf(desk.connection, person), deal);
        ClosingReading copy;
        copy.id = desk.ids.next<ClosingReading>();
        copy.deal = deal;
        copy.person = person;
        copy.trust = states[0].step;
        copy.rapport = states[1].step;
        copy.respect = states[2].step;
        copy.known = knownCount(known, desk.today(), kQuestionCount);
        copy.entered = deed.happened();
        deed.insert(copy);
    }
}

void forgetClosingReadings(Desk& desk, store::Deed& deed, Id<Deal> deal) {
    for (const auto& copy : store::closingReadingsOf(desk.connection, deal))
        deed.remove(copy.record.id, copy.revision);
}

} // namespace ajar::app
