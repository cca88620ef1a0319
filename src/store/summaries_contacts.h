// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace ajar::store {

/// What the encounters of one person, or about one deal, add up to.
struct Contacts {
    std::optional<Instant> last; ///< newest start of those that happened
    std::int64_t minutes = 0;    ///< of those that happened, each encounter once
    std::optional<Day> planned;  ///< day of the earliest that is still to come

    bool operator==(const Contacts&) const = default;
};

[[nodiscard]] Contacts contactsWith(Connection& connection, const Uuid& person);
[[nodiscard]] Contacts contactsAbout(Connection& connection, const Uuid& deal);

/// The same for everybody, from one pass over all encounters: following a person's links to a million encounters one by one reads
/// the file in random order, which takes four times as long.
struct AllContacts {
    std::unordered_map<Uuid, Contacts> people;
    std::unordered_map<Uuid, Contacts> deals;
};
[[nodiscard]] AllContacts allContacts(Connection& connection);

} // namespace ajar::store
