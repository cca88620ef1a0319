// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/gather_marks.h"

#include "store/gathering.h"
#include "store/owners.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace ajar::app {

using exchange::ContentHash;

std::optional<ContentHash> TakenStates::last() const {
    for (const auto& state : m_states | std::views::reverse)
        if (state.source == m_source)
            return state.hash;
    return std::nullopt;
}

TakenStates::Half TakenStates::decide(const ContentHash& theirs, const ContentHash& ours,
                                      std::string ContentHash::*half) const {
    const std::string& there = theirs.*half;
    const std::string& here = ours.*half;
    const auto before = last();
    if (there == here || (before && there == (*before).*half))
        return Half::Equal;
    bool wasTheirs = false;
    bool wasAnothers = false;
    std::map<std::string, std::string> lastOfOthers;
    for (const auto& state : m_states) {
        const std::string& said = state.hash.*half;
        // A file that was written without private records says nothing of those that stand here.
        const bool saysNothing = said.empty() && !here.empty();
        (state.source == m_source ? wasTheirs : wasAnothers) |= said == there;
        if (state.source != m_source && !saysNothing)
            lastOfOthers[state.source] = said;
    }
    if (before) {
        if (here == (*before).*half)
            return wasTheirs || wasAnothers ? Half::GoBack : Half::Take;
        return wasAnothers ? Half::Equal : Half::Keep;
    }
    if (wasAnothers)
        return Half::Equal;
    // Never taken from there. Where all that was taken says what stands here, theirs is likely to be made of it; else others have gone ways
    // of their own, and nothing tells which is meant.
    const bool stands = !lastOfOthers.empty() &&
                        std::ranges::all_of(lastOfOthers, [&here](const auto& other) { return other.second == here; });
    return stands ? Half::TakeUnseen : Half::Keep;
}

GatherMarks::GatherMarks(Desk& desk, store::Deed& deed, const Uuid& book)
    : m_desk(&desk),
      m_deed(&deed),
      m_book(book),
      m_source(std::string(kGatheredPrefix) + toText(book)),
      m_removed(std::string(kRemovedPrefix) + toText(book)) {}

std::optional<Uuid> GatherMarks::recordOf(std::string_view kind, const Uuid& theirs) const {
    const auto marks = store::select<Origin>(
        m_deed->connection(),
        "WHERE r.source = $1 AND r.kind = $2 AND r.source_key = $3 ORDER BY r.rev DESC, r.id DESC LIMIT 1", m_source,
        kind, toText(theirs));
    return marks.empty() ? std::nullopt : std::optional(marks.front().record.record);
}

TakenStates GatherMarks::taken(const Uuid& ours) const {
    // By their deeds: a clock that was set back would have newer ones stand before older ones.
    std::vector<TakenStates::State> states;
    for (auto& origin : store::select<Origin>(m_deed->connection(), "WHERE r.record = $1 ORDER BY r.rev, r.id", ours)) {
        const std::string_view source = origin.record.source;
        if (source.starts_with(kGatheredPrefix) && !source.starts_with(kRemovedPrefix) && source != kCopySource)
            states.push_back({exchange::parseContentHash(origin.record.hash), std::move(origin.record.source)});
    }
    return {std::move(states), m_source};
}

bool GatherMarks::isHeldElsewhere(const Uuid& record) const {
    std::set<std::string> holding;
    std::set<std::string> removed;
    for (const auto& origin :
         store::select<Origin>(m_deed->connection(), "WHERE r.record = $1 ORDER BY r.id", record)) {
        const std::string_view source = origin.record.source;
        if (source.starts_with(kRemovedPrefix))
            removed.emplace(source.substr(kRemovedPrefix.size()));
        else if (source.starts_with(kGatheredPrefix) && source != m_source)
            holding.emplace(source.substr(kGatheredPrefix.size()));
    }
    return !std::ranges::includes(removed, holding);
}

void GatherMarks::write(std::string_view kind, const Uuid& theirs, const Uuid& ours, const ContentHash& hash) {
    insert(m_source, toText(theirs), kind, ours, toText(hash));
}

std::set<Uuid> GatherMarks::removals() const {
    std::set<Uuid> removals;
    for (const auto& mark : store::select<Origin>(m_deed->connection(), "WHERE r.source = $1 ORDER BY r.id", m_removed))
        removals.insert(mark.record.record);
    return removals;
}

void GatherMarks::writeRemoval(std::string_view kind, const Uuid& record) {
    insert(m_removed, toText(record), kind, record, "removed");
}

void GatherMarks::forgetRemoval(std::string_view kind, const Uuid& record) {
    for (const auto& mark : store::select<Origin>(
             m_deed->connection(), "WHERE r.source = $1 AND r.kind = $2 AND r.source_key = $3 ORDER BY r.id", m_removed,
             kind, toText(record))) {
        m_deed->remove(mark.record.id, mark.revision);
        m_haveChanged = true;
    }
}

void GatherMarks::writeCopy(const Uuid& book) {
    insert(std::string(kCopySource), toText(m_desk->ids.next()), store::Columns<BookInfo>::kTable, book, "copy");
}

bool GatherMarks::isCopyStill() const {
    return copy() && store::loadBookInfo(m_deed->connection()).record.id.uuid == m_book &&
           store::idForOthers(m_deed->connection(), m_deed->number()) == m_book;
}

void GatherMarks::keepCopy() {
    if (const auto mark = copy()) {
        m_deed->remove(mark->record.id, mark->revision);
        insert(mark->record.source, mark->record.key, mark->record.kind, mark->record.record, mark->record.hash);
    }
}

void endCopy(store::Deed& deed) {
    for (auto& mark : store::select<Origin>(deed.connection(), "WHERE r.source = $1 AND r.rev = $2 ORDER BY r.id",
                                            kCopySource, deed.number())) {
        mark.record.hash = kWorkedInHash;
        deed.update(mark.record, mark.revision);
    }
}

std::optional<store::Versioned<Origin>> GatherMarks::copy() const {
    auto copies = store::select<Origin>(m_deed->connection(),
                                        "WHERE r.source = $1 ORDER BY r.rev DESC, r.id DESC LIMIT 1", kCopySource);
    return copies.empty() ? std::nullopt : std::optional(std::move(copies.front()));
}

void GatherMarks::insert(std::string source, std::string key, std::string_view kind, const Uuid& record,
                         std::string hash) {
    Origin origin;
    origin.id = m_desk->ids.next<Origin>();
    origin.source = std::move(source);
    origin.key = std::move(key);
    origin.kind = kind;
    origin.record = record;
    origin.hash = std::move(hash);
    origin.entered = m_deed->happened();
    m_deed->insert(origin);
    m_haveChanged = true;
}

} // namespace ajar::app
