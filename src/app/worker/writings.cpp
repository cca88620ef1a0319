// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/writings.h"

#include "app/worker/deed_names.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/owners.h"

namespace ajar::app {
namespace {

/// Points `record` at the one subject that is named, and gives its name.
template <class Record>
std::string pointAt(Desk& desk, Record& record, const Subject& about) {
    const int named = !about.person.isEmpty() + !about.organisation.isEmpty() + !about.deal.isEmpty();
    if (named != 1)
        throw Failure(ErrorCode::Invalid, "subject", named == 0 ? "is missing" : "is more than one");
    if (!about.person.isEmpty()) {
        const Person person = resolve(desk, about.person).record;
        record.person = person.id;
        return person.name;
    }
    if (!about.organisation.isEmpty()) {
        const Organisation organisation = resolve(desk, about.organisation).record;
        record.organisation = organisation.id;
        return organisation.name;
    }
    const Deal deal = resolve(desk, about.deal).record;
    record.deal = deal.id;
    return deal.title;
}

} // namespace

DeedDone addFact(Desk& desk, const FactGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kAddFact);
    Fact fact;
    fact.id = desk.ids.next<Fact>();
    deed.setSubject(clipped(pointAt(desk, fact, given.about), kNameCap));
    fact.topic = asName(given.topic);
    fact.text = nfc(trimmed(given.text));
    fact.source = asName(given.source);
    fact.day = given.day.value_or(desk.today());
    fact.isPrivate = given.isPrivate;
    fact.owner = store::loadMe(desk.connection).record.id;
    fact.entered = deed.happened();
    deed.insert(fact);
    return {std::string(kAddFact), deed.commit().value_or(0)};
}

DeedDone addNote(Desk& desk, const NoteGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kAddNote);
    Note note;
    note.id = desk.ids.next<Note>();
    deed.setSubject(clipped(pointAt(desk, note, given.about), kNameCap));
    note.text = nfc(trimmed(given.text));
    note.day = given.day.value_or(desk.today());
    note.isPrivate = given.isPrivate;
    note.owner = store::loadMe(desk.connection).record.id;
    note.entered = deed.happened();
    deed.insert(note);
    return {std::string(kAddNote), deed.commit().value_or(0)};
}

DeedDone addDate(Desk& desk, const DateGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kChangePerson);
    const Person person = resolve(desk, given.person).record;
    deed.setSubject(clipped(person.name, kNameCap));
    RememberedDate date;
    date.id = desk.ids.next<RememberedDate>();
    date.person = person.id;
    date.label = asName(given.label);
    date.month = given.month;
    date.day = given.day;
    date.year = given.year;
    date.entered = deed.happened();
    deed.insert(date);
    return {std::string(kChangePerson), deed.commit().value_or(0)};
}

} // namespace ajar::app
