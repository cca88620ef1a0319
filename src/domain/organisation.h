// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

#include <optional>
#include <string>

namespace ajar {

struct Owner;

/// A company, an office, a club: what people belong to by an Affiliation.
struct Organisation {
    Id<Organisation> id;
    std::string name;
    std::string sector;
    std::optional<Id<Organisation>> parent; ///< the organisation it is part of
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Organisation&) const = default;
};

[[nodiscard]] Result<> validate(const Organisation& organisation);

} // namespace ajar
