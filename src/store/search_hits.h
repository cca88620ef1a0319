// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search.h"
#include "store/search_sources.h"
#include "store/snippet.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar::store {

/// A document that an index gave.
struct FoundDocument {
    int code = 0;
    Uuid id;
    Instant happened;
};

/// Which records were found already.
class SeenRecords {
public:
    /// False where it was there.
    bool add(std::string_view kind, const Uuid& id) { return m_seen.emplace(kind, id).second; }

private:
    std::set<std::pair<std::string, Uuid>> m_seen;
};

/// Makes what is shown of a document: title, the words around the hit, whom it is about. Nothing where the row is gone or, with `mustHold`,
/// where its text does not hold every word.
enum class HitCheck { Trusted, MustHold };
[[nodiscard]] std::optional<SearchHit> makeHit(Connection& connection, const FoundDocument& found,
                                               std::span<const SoughtWord> words, HitCheck check);

/// An address stands for whom it belongs to: turns a hit in one into a hit of that person or organisation; leaves others as they are.
[[nodiscard]] SearchHit asOwnerOfAddress(SearchHit hit);

/// The people who belong to an organisation that was found, by name, at most `limit`; each with the organisation's snippet.
[[nodiscard]] std::vector<SearchHit> peopleOf(Connection& connection, const SearchHit& organisation, int limit);

} // namespace ajar::store
