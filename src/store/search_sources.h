// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/connection.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

/// What search knows of one record table: which of its columns are searched, and what a hit in it is about. Expressions of SQL name the
/// row as `r`; of a hit also the person `p`, the organisation `o` and the deal `d` that it is about.
struct SearchSource {
    int code = 0; ///< of the table, as in the journal
    std::string_view table;
    bool hasName = false;     ///< the first column is a name, found by any part
    std::string_view columns; ///< "r.name, r.sector": texts, none of them absent
    int columnCount = 0;
    std::string_view happened; ///< the record's own time, UTC milliseconds
    std::string_view entered;  ///< when it was typed
    std::string_view title;    ///< of a hit
    std::string_view person;   ///< ids of whom it is about, or NULL
    std::string_view organisation;
    std::string_view deal;
};

/// All that is searched, in the order of their codes.
[[nodiscard]] std::span<const SearchSource> searchSources();
/// Nothing where rows of that table hold no words.
[[nodiscard]] const SearchSource* searchSource(int code);

/// The words of one row.
struct SearchDocument {
    std::string name;    ///< as written; empty where the table has none
    std::string written; ///< all its texts, one a line
    Instant happened;
    Instant entered;

    [[nodiscard]] bool isEmpty() const { return written.empty(); }
};

/// "SELECT r.n, r.id, …texts… FROM table AS r ": append WHERE and ORDER BY, and read a row by `readDocument`.
[[nodiscard]] std::string documentSql(const SearchSource& source);
[[nodiscard]] SearchDocument readDocument(const SearchSource& source, const Query& row);

} // namespace ajar::store
