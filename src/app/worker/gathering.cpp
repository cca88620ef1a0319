// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gathering.h"

#include "app/worker/gather_names.h"
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

/// Ours with the open rows, the private rows, or both, as they are there. A row that is open on one side and private on the other stays as it is
/// here unless both are taken.
template <class Record>
std::vector<Record> merged(const std::vector<Record>& ours, const std::vector<Record>& theirs, bool takesOpen,
                           bool takesPrivate) {
    const auto isTaken = [&](const Record& record) { return record.isPrivate ? takesPrivate : takesOpen; };
    std::set<Id<Record>> leftThere;
    for (const auto& record : theirs)
        if (!isTaken(record))
            leftThere.insert(record.id);
    std::set<Id<Record>> keptHere;
    std::vector<Record> rows;
    for (const auto& record : ours) {
        if (isTaken(record) && !leftThere.contains(record.id))
            continue;
        keptHere.insert(record.id);
        rows.push_back(record);
    }
    for (const auto& record : theirs)
        if (isTaken(record) && !keptHere.contains(record.id))
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

bool isTaken(TakenStates::Half half) {
    using enum TakenStates::Half;
    return half == Take || half == TakeUnseen || half == GoBack;
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
    m_marks.emplace(*m_desk, *m_deed, book.info.id.uuid);
    m_deleted.emplace(m_changes, *m_marks, *m_counts,
                      [this](std::int64_t at, const std::string& message) { tell(at, message); });
    m_becomes = book.isWhole && store::holdsNothingYet(connection());
    if (m_becomes)
        return becomeBook(book);
    m_isCopyStill = m_marks->isCopyStill();
    m_isItself = !m_isCopyStill && store::idForOthers(connection(), m_deed->number()) == book.info.id.uuid;
    m_references.removed = store::removedRecords(connection());
    // What was removed because a book said so may be brought back by one that has it.
    m_removals = m_marks->removals();
    m_deleted->leave(m_removals, m_isItself);
    for (const auto& record : store::removedByFiles(connection()))
        if (m_references.removed.erase(record) > 0)
            m_gone.insert(record);
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
        m_marks->write(kindOf<Tag>(), tag.id.uuid, tag.id.uuid, exchange::contentHash(tag));
    }
    if (ours.record.id != book.info.id)
        m_marks->writeCopy(book.info.id.uuid);
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
        m_marks->write(kindOf<Owner>(), theirs.id.uuid, theirs.id.uuid, exchange::contentHash(theirs));
}

std::optional<store::Versioned<Owner>> Gathering::sameOwner(const Owner& theirs) {
    if (auto same = store::find(connection(), theirs.id))
        return same;
    if (const auto record = m_marks->recordOf(kindOf<Owner>(), theirs.id.uuid))
        return store::find(connection(), Id<Owner>{*record});
    auto named = store::named<Owner>(connection(), fold(theirs.name), store::Fit::Exact, 2);
    if (named.size() == 1 && !m_met.contains(named.front().record.id))
        return std::move(named.front());
    return std::nullopt;
}

Id<Owner> Gathering::gatherOwner(Owner theirs, std::int64_t line) {
    const auto theirId = theirs.id;
    theirs.isMe = false; // of that book; who is me here is this book's own
    const ContentHash hash = exchange::contentHash(theirs);
    const auto ours = sameOwner(theirs);
    if (!ours) {
        m_changes.insert(theirs);
        m_met.insert(theirId);
        m_marks->write(kindOf<Owner>(), theirId.uuid, theirId.uuid, hash);
        ++m_counts->created;
        return theirId;
    }
    const auto id = ours->record.id;
    m_met.insert(id);
    if (id != theirId)
        m_references.owners[theirId] = id;
    const std::int64_t before = m_changes.writes();
    const auto taken = m_marks->taken(id.uuid);
    const auto last = taken.last();
    if (!last && id != theirId) {
        // Somebody of the same name: the same person, met here for the first time. What is known of them here stays.
        m_marks->write(kindOf<Owner>(), theirId.uuid, id.uuid, hash);
    } else if (last != hash) {
        const Half how = taken.decide(hash, exchange::contentHash(ours->record), &ContentHash::open);
        if (isTaken(how)) {
            theirs.id = id;
            theirs.isMe = ours->record.isMe;
            theirs.entered = ours->record.entered;
            m_changes.put(theirs);
        }
        tellHow(line, nameOf(theirs), how, last.has_value());
        if (how != Half::Keep && (last || m_changes.writes() > before))
            m_marks->write(kindOf<Owner>(), theirId.uuid, id.uuid, hash);
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

void Gathering::comesBack(std::string_view kind, const Uuid& record) {
    if (m_removals.contains(record))
        m_marks->forgetRemoval(kind, record);
}

void Gathering::take(exchange::PersonReference person, std::int64_t line) {
    ++m_counts->rows;
    comesBack(kindOf<Person>(), person.id.uuid);
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
    m_marks->write(kindOf<Person>(), person.id.uuid, person.id.uuid, exchange::contentHash(profile));
    if (m_gone.contains(person.id.uuid))
        tell(line, person.name + ": was removed by a book, and is named in this file; only the name was taken");
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
    comesBack(kind, id.uuid);
    const ContentHash hash = exchange::contentHash(theirs);
    const TakenStates taken = m_becomes ? TakenStates() : m_marks->taken(id.uuid);
    const auto last = taken.last();
    if (last == hash) {
        ++m_counts->unchanged;
        return;
    }
    if (m_becomes || !store::find(connection(), id)) {
        m_changes.write({}, theirs);
        m_marks->write(kind, id.uuid, id.uuid, hash);
        ++m_counts->created;
        if (m_gone.contains(id.uuid)) // an older file looks the same
            tell(line, nameOf(theirs.*root) + ": was removed by a book, and stands in this file; it was taken again" +
                           (hash.hidden.empty() ? ", without what was private of it" : ""));
        return;
    }
    const Profile ours = load(connection(), id);
    const ContentHash now = exchange::contentHash(ours);
    const Half open = taken.decide(hash, now, &ContentHash::open);
    // A file may have been written without private records: that they are missing says nothing.
    const Half hidden = hash.hidden.empty() ? Half::Equal : taken.decide(hash, now, &ContentHash::hidden);
    const std::int64_t before = m_changes.writes();
    if (isTaken(open) || isTaken(hidden))
        m_changes.write(ours, merged(ours, theirs, isTaken(open), isTaken(hidden)));
    tellHow(line, nameOf(ours.*root), std::max(open, hidden), last.has_value());
    countSince(before);
    // Remembered is what was taken, and what is equal by now; not what was kept, so that it is told again.
    ContentHash known = last.value_or(ContentHash());
    if (open != Half::Keep)
        known.open = hash.open;
    if (hidden != Half::Keep && !hash.hidden.empty())
        known.hidden = hash.hidden;
    // What no book has brought so far, and says the same there, needs no mark until one of the two is changed.
    const bool isKnown = last || m_changes.writes() > before || (!taken.isEmpty() && !m_isItself);
    if (isKnown && known != last.value_or(ContentHash()))
        m_marks->write(kind, id.uuid, id.uuid, known);
}

template <class Record>
bool Gathering::gatherRow(const Record& theirs, std::int64_t line) {
    const std::string kind = kindOf<Record>();
    const ContentHash hash = exchange::contentHash(theirs);
    const TakenStates taken = m_becomes ? TakenStates() : m_marks->taken(theirs.id.uuid);
    const auto last = taken.last();
    if (last == hash)
        return false;
    const auto there = store::find(connection(), theirs.id);
    if (!there) {
        if (last) // it was removed here since
            return false;
        m_changes.insert(theirs);
        m_marks->write(kind, theirs.id.uuid, theirs.id.uuid, hash);
        return true;
    }
    const Half how = taken.decide(hash, exchange::contentHash(there->record), &ContentHash::open);
    tellHow(line, nameOf(there->record), how, last.has_value());
    if (isTaken(how))
        m_changes.put(theirs);
    if (how != Half::Keep && (last || isTaken(how)))
        m_marks->write(kind, theirs.id.uuid, theirs.id.uuid, hash);
    return isTaken(how);
}

void Gathering::take(exchange::Deleted<Organisation> deleted, std::int64_t line) {
    note(deleted, line);
}

void Gathering::take(exchange::Deleted<Person> deleted, std::int64_t line) {
    note(deleted, line);
}

void Gathering::take(exchange::Deleted<Deal> deleted, std::int64_t line) {
    note(deleted, line);
}

void Gathering::take(exchange::Deleted<Encounter> deleted, std::int64_t line) {
    note(deleted, line);
}

template <class Record>
void Gathering::note(exchange::Deleted<Record> deleted, std::int64_t line) {
    ++m_counts->rows;
    if (!m_becomes && store::find(connection(), deleted.id))
        return m_deleted->add(deleted.id, line);
    if (m_becomes || (m_isCopyStill && !m_removals.contains(deleted.id.uuid)))
        m_marks->writeRemoval(kindOf<Record>(), deleted.id.uuid); // its own files tell it too
    ++m_counts->unchanged;
}

void Gathering::finish() {
    m_deleted->removeHere();
    if (m_isCopyStill && (m_changes.writes() > 0 || m_marks->haveChanged()))
        m_marks->keepCopy();
}

void Gathering::countSince(std::int64_t writes) {
    ++(m_changes.writes() > writes ? m_counts->updated : m_counts->unchanged);
}

void Gathering::tellHow(std::int64_t line, const std::string& name, Half how, bool wasTakenBefore) {
    switch (how) {
    case Half::Equal:
    case Half::Take: break;
    case Half::TakeUnseen:
        tell(line, name + ": says something else in a book that is met for the first time; that was taken");
        break;
    case Half::GoBack: tell(line, name + ": says again what it said before; it was taken so"); break;
    case Half::Keep:
        tell(line, name + (wasTakenBefore ? ": changed here as well as there; the book's was kept"
                                          : ": says something else than the book, which took nothing from there "
                                            "before; the book's was kept"));
    }
}

void Gathering::tell(std::int64_t line, const std::string& message) {
    if (++m_told <= exchange::kMostWarnings)
        m_report->warnings.push_back({m_file, line, {}, message});
    else
        ++m_report->moreWarnings;
}

} // namespace ajar::app
