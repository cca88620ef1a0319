// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

/// How a typed name must fit a stored one; both folded.
enum class Fit {
    Exact,
    Words, ///< its words stand in the name as whole words, one after the other: "whitfield" in "dana whitfield"
    Prefix,
    Part
};

namespace detail {
/// The rest of a SELECT of records whose `column` fits: $1 is `fitPattern` of the typed name, $2 the limit.
[[nodiscard]] std::string fitSql(std::string_view column, Fit fit);
[[nodiscard]] std::string fitPattern(std::string_view folded, Fit fit);

template <class Record>
constexpr std::string_view nameKeyOf() {
    if constexpr (std::is_same_v<Record, Deal>)
        return "r.title_key";
    else
        return "r.name_key";
}
} // namespace detail

/// The records whose name fits `folded` (base's `fold`), ordered by name, at most `limit`. For everything that has a name_key, and deals
/// by their title. Nothing fits an empty name.
template <class Record>
[[nodiscard]] std::vector<Versioned<Record>> named(Connection& connection, std::string_view folded, Fit fit,
                                                   int limit) {
    if (folded.empty())
        return {};
    return select<Record>(connection, detail::fitSql(detail::nameKeyOf<Record>(), fit), detail::fitPattern(folded, fit),
                          limit);
}

} // namespace ajar::store
