// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/effort.h"
#include "store/connection.h"

#include <optional>

namespace ajar {
struct Owner;
} // namespace ajar

namespace ajar::store {

/// Where the minutes of a period went.
struct EffortCount {
    Effort effort;
    int openingKnown = 0;            ///< encounters of `effort` whose opening share is known
    std::int64_t openingMinutes = 0; ///< of those
    std::int64_t knownMinutes = 0;   ///< all minutes of those

    bool operator==(const EffortCount&) const = default;
};

/// Counts what happened from `from` up to, not including, `until`: each minute under the piece that its deals stood in then (rulings.md,
/// *Effort pieces*). `owner`: of that one's encounters alone. Throws Failure.
[[nodiscard]] EffortCount effortBetween(Connection& connection, Instant from, Instant until,
                                        const std::optional<Id<Owner>>& owner = {});

} // namespace ajar::store
