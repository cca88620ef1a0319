// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

/// How the `source` of a mark of gathering begins; the rest is the id of the book that the record was taken from (docs/decisions/0014).
inline constexpr std::string_view kGatheredPrefix = "ajar:";
/// And how that of a removal begins: the other book has removed what was taken from it. The rest is again the id of that book.
inline constexpr std::string_view kRemovedPrefix = "ajar:removed:";
/// The source of the one that says under which id a book goes that was made from a file and worked in since. The id is its key.
inline constexpr std::string_view kCopySource = "ajar:copy";
/// Its hash, where the very deed that made the book did more than that.
inline constexpr std::string_view kWorkedInHash = "worked-in";

/// Where an imported record came from, so that the same file again changes nothing. A row without an id of its own is known by its content,
/// so one that was changed could not be known again: `file` and `place` tell it by the rows that stand around it.
struct Origin {
    Id<Origin> id;
    std::string source; ///< the preset or file kind, "maven-crm"; not the file's path
    std::string key;    ///< the row's own id, or its hash and ordinal among equal rows
    std::string kind;   ///< the record's table: "deal", "person", "organisation"
    Uuid record;
    std::string hash; ///< of what was last taken
    Instant entered;
    std::string file{}; ///< its name, of a row without an id; else empty
    std::optional<std::int64_t>
        place{}; ///< in the order of that file's rows, not counted from anything; absent with `file`

    bool operator==(const Origin&) const = default;
};

[[nodiscard]] Result<> validate(const Origin& origin);

} // namespace ajar
