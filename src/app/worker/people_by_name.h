// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "domain/person.h"
#include "exchange/incoming.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace ajar::app {

/// Who was found by a name alone, so that the next row that names them need not ask the book. Names are folded; some sixty bytes each.
class PeopleByName {
public:
    [[nodiscard]] std::optional<Id<Person>> find(std::string_view name) const {
        const auto known = m_people.find(keyOf(name));
        return known == m_people.end() ? std::nullopt : std::optional(known->second);
    }
    void remember(std::string_view name, Id<Person> person) {
        if (m_people.size() == kMost)
            m_people.clear();
        m_people.insert_or_assign(keyOf(name), person);
    }
    /// Somebody of that name was made.
    void forget(std::string_view name) { m_people.erase(keyOf(name)); }
    /// Somebody was given another name.
    void forgetAll() { m_people.clear(); }

private:
    static constexpr std::size_t kMost = 200'000;

    static Hash128 keyOf(std::string_view name) { return hash128(exchange::nameKey(name)); }

    std::unordered_map<Hash128, Id<Person>, HashOfHash128> m_people;
};

} // namespace ajar::app
