// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/history.h"

#include "app/explain.h"
#include "app/worker/deed_names.h"
#include "app/worker/encounters.h"
#include "app/worker/resolve.h"
#include "app/worker/say_why.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/journal.h"
#include "store/removal.h"

namespace ajar::app {
namespace {

constexpr std::size_t kMostOfSubject = 48; ///< bytes

HistoryEntry entryOf(store::DeedInfo info) {
    return {
        info.number, std::move(info.name), std::move(info.subject), info.happened, static_cast<DeedState>(info.state),
        info.rows};
}

std::vector<HistoryEntry> entriesOf(std::vector<store::DeedInfo> infos) {
    std::vector<HistoryEntry> entries;
    entries.reserve(infos.size());
    for (auto& info : infos)
        entries.push_back(entryOf(std::move(info)));
    return entries;
}

/// Nothing where none fits; Conflict stays Conflict.
template <class Record>
std::optional<store::Versioned<Record>> maybe(Desk& desk, const std::string& typed) {
    try {
        return resolve(desk, Ref<Record>(typed));
    } catch (const Failure& failure) {
        if (failure.error().code == ErrorCode::NotFound)
            return std::nullopt;
        throw;
    }
}

template <class Record>
DeedDone removeNamed(Desk& desk, const Ref<Record>& ref, const std::string Record::*name) {
    store::Deed deed(desk.connection, desk.clock, kRemove);
    const auto there = resolve(desk, ref);
    deed.setSubject(clipped(there.record.*name, kNameCap));
    store::removeWithAll(deed, there.record.id);
    return {std::string(kRemove), deed.commit().value_or(0)};
}

} // namespace

std::string titleOf(const store::DeedInfo& deed) {
    if (deed.subject.empty())
        return deed.name;
    const std::string_view about = clipped(deed.subject, kMostOfSubject);
    return deed.name + ": " + std::string(about) + (about.size() < deed.subject.size() ? "\u2026" : "");
}

HistoryEntry undoDeed(Desk& desk) {
    return entryOf(takeBack(desk));
}

HistoryEntry redoDeed(Desk& desk) {
    return entryOf(doAgain(desk));
}

std::vector<HistoryEntry> historyOfBook(Desk& desk, int limit) {
    return entriesOf(store::deeds(desk.connection, limit));
}

std::vector<HistoryEntry> historyOf(Desk& desk, const std::string& typed, int limit) {
    const auto person = maybe<Person>(desk, typed);
    const auto deal = maybe<Deal>(desk, typed);
    if (person && deal)
        throw Failure(severalFit("record", typed,
                                 {{toText(person->record.id), person->record.name, "person"},
                                  {toText(deal->record.id), deal->record.title, "deal"}}));
    if (!person && !deal)
        throw Failure(ErrorCode::NotFound, "record", typed);
    const auto records = person ? store::recordsOf(desk.connection, person->record.id)
                                : store::recordsOf(desk.connection, deal->record.id);
    return entriesOf(store::deedsOf(desk.connection, records, limit));
}

DeedDone removeRecord(Desk& desk, const Ref<Person>& person) {
    return removeNamed(desk, person, &Person::name);
}

DeedDone removeRecord(Desk& desk, const Ref<Organisation>& organisation) {
    return removeNamed(desk, organisation, &Organisation::name);
}

DeedDone removeRecord(Desk& desk, const Ref<Deal>& deal) {
    return removeNamed(desk, deal, &Deal::title);
}

DeedDone removeRecord(Desk& desk, const Ref<Encounter>& ref) {
    const auto typed = parseUuid(ref.name);
    const Id<Encounter> encounter = ref.id.isNull() && typed ? Id<Encounter>{*typed} : ref.id;
    if (encounter.isNull())
        throw Failure(ErrorCode::NotFound, "encounter", ref.name);
    store::Deed deed(desk.connection, desk.clock, kRemove);
    std::string names;
    for (const auto& person : showEncounter(desk, encounter).people)
        names += (names.empty() ? "" : ", ") + person.name;
    deed.setSubject(clipped(names, kNameCap));
    store::removeWithAll(deed, encounter);
    return {std::string(kRemove), deed.commit().value_or(0)};
}

std::vector<BinItem> itemsInBin(Desk& desk, int limit) {
    std::vector<BinItem> items;
    for (auto& entry : store::bin(desk.connection, limit))
        items.push_back({entry.deed, std::move(entry.kind), toText(entry.id), std::move(entry.title), entry.happened});
    return items;
}

DeedDone restoreFromBin(Desk& desk, std::int64_t deed) {
    return {"Restore", store::restore(desk.connection, desk.clock, deed).value_or(0)};
}

} // namespace ajar::app
