// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/connection.h"
#include "store/record_table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar::store {

/// One thing that was found. `kind` is the record's table ("person", "encounter", "note" …).
struct SearchHit {
    std::string kind;
    Uuid id;
    std::string title;   ///< who or what it is about: a name, a deal's title; of an encounter its people's names
    std::string snippet; ///< the words around the hit as they were written; `marks` say where the hits are
    std::vector<std::pair<std::size_t, std::size_t>> marks; ///< byte ranges [from, to) in `snippet`
    Instant happened;
    Uuid person; ///< the person, deal or organisation a page would open for it; null where there is none
    Uuid deal;
    Uuid organisation;
};

/// Where to look. Names: of people, organisations and deals, and their addresses, by any part.
enum class SearchScope { Everything, Names, Words };

struct SearchRequest {
    std::string words; ///< as typed: every word must be there, the last as a prefix; accents and case do not matter
    int limit = 50;
    SearchScope scope = SearchScope::Everything;
};

struct SearchAnswer {
    std::vector<SearchHit> hits; ///< names first (people, organisations, deals), then what was written, newest first
    bool isComplete = true;      ///< false while an import's words are still being indexed
    int indexedPercent = 100;
};

/// Finds names by any part and words in all that was written. Newest first: the newest 1,000 entered, ordered by their own time
/// (rulings.md). A word of one or two letters is found as a whole word or at the beginning of a name. Throws Failure.
[[nodiscard]] SearchAnswer search(Connection& connection, const SearchRequest& request);

/// The index, kept by Deed and flip alone. FTS5 holds no copy of the text, so a row is taken out with its old words *before* it changes.
void unindexRow(Connection& connection, const RecordTable& table, const Uuid& id);
/// Takes out, or puts in, all rows that a deed touched, as they stand now. Where a deed touched a great part of the book, taking out
/// empties the index and leaves the rest to `indexNext`.
void unindexTouched(Connection& connection, std::int64_t deed);
void indexTouched(Connection& connection, std::int64_t deed);
/// Notes that the rows of a deed wait for `indexNext`: for a big import, in its own transaction, instead of `indexTouched`.
void postponeIndex(Connection& connection, std::int64_t deed);

/// Makes the whole index anew, in the transaction of whoever calls: the repair.
void rebuildIndex(Connection& connection);
/// Indexes the next rows that wait, at most `rows`; true while there are more. In a transaction of its own, so that it may stop and
/// go on at any time, also after a restart. Cheap where nothing waits.
bool indexNext(Connection& connection, int rows);
/// What does not fit between index and records, as sentences; empty: all well.
[[nodiscard]] std::vector<std::string> checkIndex(Connection& connection);

} // namespace ajar::store
