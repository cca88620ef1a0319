// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_sources.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace ajar::store {

/// From here on rows may lack their words: a table by its code, and in it the rows from `n`. Tables go in the order of their codes.
struct SearchPlace {
    int code = 0;
    std::int64_t n = 0;

    auto operator<=>(const SearchPlace&) const = default;
};

/// Where the next row that waits for the index may stand; nothing where none waits.
/// Kept in search_state.upto: 0 none, else code * 2^40 + n.
[[nodiscard]] std::optional<SearchPlace> waiting(Connection& connection);
void setWaiting(Connection& connection, const std::optional<SearchPlace>& place);

[[nodiscard]] const SearchSource& sourceAt(const SearchPlace& place);
/// The same place, or the beginning of the next table where it lies behind the last row; nothing behind the last table.
[[nodiscard]] std::optional<SearchPlace> placeAfter(Connection& connection, SearchPlace place);

/// How much of the book is indexed, 0 to 100; 100 exactly where nothing waits.
[[nodiscard]] int indexedPercent(Connection& connection);

} // namespace ajar::store
