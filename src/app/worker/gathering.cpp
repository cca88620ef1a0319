// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gathering.h"

#include "base/text.h"
#include "exchange/import_report.h"
#include "store/gathering.h"
#include "store/named.h"
#include "store/owners.h"
#include "store/profiles.h"

#include <algorithm>

namespace ajar::app {
namespace {

using exchange::ContentHash;

template <class Record>
std::string kindOf() {
    return std::string(store::Columns<Record>::kTable);
}

/// What a warning calls a record.
std::string nameOf(const Organisation& organisation) {
    return organisation.name;
}
std::string nameOf(const Person& person) {
    return person.name;
}
std::string nameOf(const Deal& deal) {
    return deal.title;
}
std::string nameOf(const Encounter& encounter) {
    return "the encounter of " + toText(dayOf(encounter));
}
std::string nameOf(const Owner& owner) {
    return owner.name;
}
std::string nameOf(const Tag& tag) {
    return "the tag " + tag.name;
}
std::string nameOf(const Review& review) {
    return "the review of " + toText(review.day);
}
std::string nameOf(const ReviewedDeal& reviewed) {
    return "what a review says of the deal " + toText(reviewed.deal);
}
std::string nameOf(const Promise& promise) {
    return promise.text;
}

/// Ours with the open rows, the private rows, or both, as they are there.
template <class Record>
std::vector<Record> merged(const std::vector<Record>& ours, const std::vector<Record>& theirs, bool takesOpen,
                           bool takesPrivate) {
    const auto isTaken = [&](const Record& record) { return record.isPrivate ? takesPrivate : takesOpen; };
    std::vector<Record> rows;
    std::ranges::copy_if(theirs, std::back_inserter(rows), isTaken);
    for (const auto& record : ours)
        if (!isTaken(record) && std::ranges::find(rows, record.id, &Record::id) == rows.end())
            rows.push_back(record);
    return rows;
}

template <class Profile>
Profile merged(const Profile& ours, const Profile& theirs, bool takesOpen, bool takesPrivate) {
    Profile wanted = takesOpen ? theirs : ours;
    wanted.notes = merged(ours.notes, theirs.notes, takesOpen, takesPrivate);
    if constexpr (requires { wanted.facts; })
        wanted.facts = merged(ours.facts, theirs.facts, takesOpen, takesPrivate);
    wanted.origins = theirs.origins;
    return wanted;
}

/// Without a mark nothing tells which of the two was changed.
std::string kept(bool wasTakenBefore) {
    return wasTakenBefore
               ? ": changed here as well as there; the book's was kept"
               : ": says something else than the book, which took nothing from there before; the book's was kept";
}

} // namespace

Gathering::Gathering(Desk& desk, store::Deed& deed, std::string file, ImportReport& report, RowCounts& counts)
    : m_desk(&desk),
      m_deed(&deed),
      m_file(std::move(file)),
      m_report(&report),
      m_counts(&counts),
      m_changes(desk, deed, report.records) {}

void Gathering::take(exchange::JsonBook book, std::int64_t line) {
    m_source = std::string(kGatheredPrefix) + toText(book.info.id);
    m_becomes = book.isWhole && store::holdsNothingYet(connection());
    if (m_becomes)
        return becomeBook(book);
    m_references.removed = store::removedRecords(connection());
    for (const auto& tag : book.tags)
        gatherTag(tag, line);
    const Uuid ours = store::loadBookInfo(connection()).record.id.uuid;
    for (auto& origin : book.origins)
        origin.record = ours;
    m_changes.addOrigins(book.origins);
}

void Gathering::becomeBook(const exchange::JsonBook& book) {
    const auto ours = store::loadBookInfo(connection());
    if (ours.record.id != book.info.id)
        m_deed->remove(ours.record.id, ours.revision);
    m_changes.put(book.info);
    m_changes.expectNew();
    m_report->records.erase(kindOf<BookInfo>());
    for (const auto& tag : book.tags) {
        m_changes.insert(tag);
        writeMark(std::nullopt, kindOf<Tag>(), tag.id.uuid, tag.id.uuid, exchange::contentHash(tag));
    }
    m_changes.addOrigins(book.origins);
    auto owners = store::owners(connection());
    if (!owners.empty())
        m_me = std::move(owners.front());
}

void Gathering::gatherTag(const Tag& theirs, std::int64_t line) {
    if (store::find(connection(), theirs.id)) {
        (void)gatherRow(theirs, line);
        const auto ours = store::load(connection(), theirs.id).record;
        if (ours.name != theirs.name)
            m_references.tags[theirs.name] = ours.name;
    } else if (!m_changes.tagNamed(theirs.name)) {
        (void)gatherRow(theirs, line);
    }
}

void Gathering::take(OwnerProfile profile, std::int64_t line) {
    ++m_counts->rows;
    if (!m_becomes) {
        const auto ours = gatherOwner(std::move(profile.owner), line);
        for (auto& origin : profile.origins)
            origin.record = ours.uuid;
        return m_changes.addOrigins(profile.origins);
    }
    const std::int64_t before = m_changes.writes();
    const bool isThere = store::find(connection(), profile.owner.id).has_value();
    restoreOwner(profile.owner);
    if (isThere)
        countSince(before);
    else
        ++m_counts->created;
    m_changes.addOrigins(profile.origins);
}

void Gathering::restoreOwner(const Owner& theirs) {
    if (theirs.isMe && m_me && m_me->record.id != theirs.id)
        m_deed->remove(m_me->record.id, m_me->revision);
    if (theirs.isMe)
        m_me.reset();
    const std::int64_t before = m_changes.writes();
    m_changes.put(theirs);
    if (m_changes.writes() > before)
        writeMark(std::nullopt, kindOf<Owner>(), theirs.id.uuid, theirs.id.uuid, exchange::contentHash(theirs));
}

std::optional<store::Versioned<Owner>> Gathering::sameOwner(const Owner& theirs, const Mark& mark) {
    if (auto same = store::find(connection(), theirs.id))
        return same;
    if (mark)
        return store::find(connection(), Id<Owner>{mark->record.record});
    auto named = store::named<Owner>(connection(), fold(theirs.name), store::Fit::Exact, 2);
    if (named.size() == 1 && !m_met.contains(named.front().record.id))
        return std::move(named.front());
    return std::nullopt;
}

Id<Owner> Gathering::gatherOwner(Owner theirs, std::int64_t line) {
    const auto theirId = theirs.id;
    theirs.isMe = false; // of that book; who is me here is this book's own
    const ContentHash hash = exchange::contentHash(theirs);
    const Mark mark = markOf(kindOf<Owner>(), theirId.uuid);
    const auto ours = sameOwner(theirs, mark);
    if (!ours) {
        m_changes.insert(theirs);
        m_met.insert(theirId);
        writeMark(mark, kindOf<Owner>(), theirId.uuid, theirId.uuid, hash);
        ++m_counts->created;
        return theirId;
    }
    const auto id = ours->record.id;
    m_met.insert(id);
    if (id != theirId)
        m_references.owners[theirId] = id;
    const std::int64_t before = m_changes.writes();
    const ContentHash now = exchange::contentHash(ours->record);
    if (!mark && id != theirId) {
        // Somebody of the same name: the same person, met here for the first time. What is known of them here stays.
        writeMark(mark, kindOf<Owner>(), theirId.uuid, id.uuid, hash);
    } else if (!mark || mark->record.hash != toText(hash)) {
        std::vector<std::string> taken;
        for (const auto& one : takenOf(id.uuid))
            taken.push_back(one.open);
        switch (decide(hash.open, now.open, mark ? std::optional(mark->record.hash) : std::nullopt, taken)) {
        case Half::Equal: break;
        case Half::Keep: tell(line, nameOf(theirs) + kept(mark.has_value())); break;
        case Half::Take:
            theirs.id = id;
            theirs.isMe = ours->record.isMe;
            theirs.entered = ours->record.entered;
            m_changes.put(theirs);
            writeMark(mark, kindOf<Owner>(), theirId.uuid, id.uuid, hash);
        }
    }
    countSince(before);
    return id;
}

void Gathering::take(OrganisationProfile profile, std::int64_t line) {
    gather(std::move(profile), &OrganisationProfile::organisation, store::loadOrganisationProfile, line);
}

void Gathering::take(PersonProfile profile, std::int64_t line) {
    gather(std::move(profile), &PersonProfile::person, store::loadPersonProfile, line);
}

void Gathering::take(exchange::PersonReference person, std::int64_t /*line*/) {
    ++m_counts->rows;
    if (m_references.removed.contains(person.id.uuid) || store::find(connection(), person.id)) {
        ++m_counts->unchanged;
        return;
    }
    // Somebody whom this book does not know: made with what is known of them, so that encounters and deals keep their people.
    PersonProfile profile;
    profile.person.id = person.id;
    profile.person.name = person.name;
    profile.person.entered = m_deed->happened();
    m_changes.insert(profile.person);
    writeMark(std::nullopt, kindOf<Person>(), person.id.uuid, person.id.uuid, exchange::contentHash(profile));
    ++m_counts->created;
}

void Gathering::take(DealProfile profile, std::int64_t line) {
    gather(std::move(profile), &DealProfile::deal, store::loadDealProfile, line);
}

void Gathering::take(EncounterProfile profile, std::int64_t line) {
    gather(std::move(profile), &EncounterProfile::encounter, store::loadEncounterProfile, line);
}

void Gathering::take(ReviewProfile profile, std::int64_t line) {
    ++m_counts->rows;
    if (m_references.removed.contains(profile.review.id.uuid)) {
        ++m_counts->unchanged;
        return;
    }
    m_references.adapt(profile);
    const bool isThere = store::find(connection(), profile.review.id).has_value();
    bool isWritten = gatherRow(profile.review, line);
    for (const auto& reviewed : profile.deals)
        isWritten = gatherRow(reviewed, line) || isWritten;
    for (const auto& promise : profile.promises)
        isWritten = gatherRow(promise, line) || isWritten;
    ++(!isThere ? m_counts->created : isWritten ? m_counts->updated : m_counts->unchanged);
}

template <class Profile, class Record>
void Gathering::gather(Profile theirs, Record Profile::*root, Profile (*load)(store::Connection&, Id<Record>),
                       std::int64_t line) {
    ++m_counts->rows;
    const auto id = (theirs.*root).id;
    const std::string kind = kindOf<Record>();
    if (m_references.removed.contains(id.uuid)) {
        tell(line, nameOf(theirs.*root) + ": was removed here, and was not taken again");
        ++m_counts->unchanged;
        return;
    }
    if (!m_becomes)
        m_references.adapt(theirs);
    const ContentHash hash = exchange::contentHash(theirs);
    const Mark mark = m_becomes ? std::nullopt : markOf(kind, id.uuid);
    if (mark && mark->record.hash == toText(hash)) {
        ++m_counts->unchanged;
        return;
    }
    if (m_becomes || !store::find(connection(), id)) {
        m_changes.write({}, theirs);
        writeMark(mark, kind, id.uuid, id.uuid, hash);
        ++m_counts->created;
        return;
    }
    const Profile ours = load(connection(), id);
    const ContentHash now = exchange::contentHash(ours);
    const ContentHash last = mark ? exchange::parseContentHash(mark->record.hash) : ContentHash();
    std::vector<std::string> takenOpen;
    std::vector<std::string> takenHidden;
    for (const auto& taken : takenOf(id.uuid)) {
        takenOpen.push_back(taken.open);
        takenHidden.push_back(taken.hidden);
    }
    const Half open = decide(hash.open, now.open, mark ? std::optional(last.open) : std::nullopt, takenOpen);
    // A file may have been written without private records: that they are missing says nothing.
    const Half hidden = hash.hidden.empty() ? Half::Equal
                                            : decide(hash.hidden, now.hidden,
                                                     mark ? std::optional(last.hidden) : std::nullopt, takenHidden);
    const std::int64_t before = m_changes.writes();
    if (open == Half::Take || hidden == Half::Take)
        m_changes.write(ours, merged(ours, theirs, open == Half::Take, hidden == Half::Take));
    if (open == Half::Keep || hidden == Half::Keep)
        tell(line, nameOf(ours.*root) + kept(mark.has_value()));
    countSince(before);
    // Remembered is what was taken, and what is equal by now; not what was kept, so that it is told again.
    ContentHash known = last;
    if (open != Half::Keep)
        known.open = hash.open;
    if (hidden != Half::Keep && !hash.hidden.empty())
        known.hidden = hash.hidden;
    if (known != last && (mark || m_changes.writes() > before))
        writeMark(mark, kind, id.uuid, id.uuid, known);
}

template <class Record>
bool Gathering::gatherRow(const Record& theirs, std::int64_t line) {
    const std::string kind = kindOf<Record>();
    const ContentHash hash = exchange::contentHash(theirs);
    const Mark mark = m_becomes ? std::nullopt : markOf(kind, theirs.id.uuid);
    if (mark && mark->record.hash == toText(hash))
        return false;
    const auto there = store::find(connection(), theirs.id);
    if (!there) {
        if (mark) // it was removed here since
            return false;
        m_changes.insert(theirs);
        writeMark(mark, kind, theirs.id.uuid, theirs.id.uuid, hash);
        return true;
    }
    std::vector<std::string> taken;
    for (const auto& one : takenOf(theirs.id.uuid))
        taken.push_back(one.open);
    const std::string ours = exchange::contentHash(there->record).open;
    const auto last = mark ? std::optional(mark->record.hash) : std::nullopt;
    switch (decide(hash.open, ours, last, taken)) {
    case Half::Equal: return false;
    case Half::Keep: tell(line, nameOf(there->record) + kept(mark.has_value())); return false;
    case Half::Take: break;
    }
    m_changes.put(theirs);
    writeMark(mark, kind, theirs.id.uuid, theirs.id.uuid, hash);
    return true;
}

Gathering::Mark Gathering::markOf(std::string_view kind, const Uuid& theirs) {
    auto marks = store::select<Origin>(
        connection(), "WHERE r.source = $1 AND r.kind = $2 AND r.source_key = $3 ORDER BY r.id LIMIT 1", m_source, kind,
        toText(theirs));
    return marks.empty() ? std::nullopt : Mark(std::move(marks.front()));
}

void Gathering::writeMark(const Mark& mark, std::string_view kind, const Uuid& theirs, const Uuid& ours,
                          const ContentHash& hash) {
    Origin origin;
    origin.id = mark ? mark->record.id : m_desk->ids.next<Origin>();
    origin.source = m_source;
    origin.key = toText(theirs);
    origin.kind = kind;
    origin.record = ours;
    origin.hash = toText(hash);
    origin.entered = m_deed->happened();
    // Not counted: it is how a record is known again.
    if (mark)
        m_deed->update(origin, mark->revision);
    else
        m_deed->insert(origin);
}

std::vector<ContentHash> Gathering::takenOf(const Uuid& record) {
    std::vector<ContentHash> taken;
    for (const auto& origin : store::select<Origin>(connection(), "WHERE r.record = $1 ORDER BY r.id", record))
        if (origin.record.source.starts_with(kGatheredPrefix))
            taken.push_back(exchange::parseContentHash(origin.record.hash));
    return taken;
}

Gathering::Half Gathering::decide(const std::string& theirs, const std::string& ours,
                                  const std::optional<std::string>& last, const std::vector<std::string>& taken) {
    if (theirs == ours || (last && theirs == *last))
        return Half::Equal;
    return std::ranges::find(taken, ours) == taken.end() ? Half::Keep : Half::Take;
}

void Gathering::countSince(std::int64_t writes) {
    ++(m_changes.writes() > writes ? m_counts->updated : m_counts->unchanged);
}

void Gathering::tell(std::int64_t line, const std::string& message) {
    if (++m_told <= exchange::kMostWarnings)
        m_report->warnings.push_back({m_file, line, {}, message});
    else
        ++m_report->moreWarnings;
}

} // namespace ajar::app
