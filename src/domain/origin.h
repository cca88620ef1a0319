// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

#include <string>

namespace ajar {

/// Where an imported record came from, so that the same file again changes nothing.
struct Origin {
    Id<Origin> id;
    std::string source; ///< the preset or file kind, "maven-crm"; not the file's path
    std::string key;    ///< the row's own id, or its hash and ordinal among equal rows
    std::string kind;   ///< the record's table: "deal", "person", "organisation"
    Uuid record;
    std::string hash; ///< of what was last taken
    Instant entered;

    bool operator==(const Origin&) const = default;
};

[[nodiscard]] Result<> validate(const Origin& origin);

} // namespace ajar
