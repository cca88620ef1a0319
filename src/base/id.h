// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

/// 16 bytes of a UUID in network order; all zero means "none".
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }
};

/// Lower case with hyphens, 36 characters.
[[nodiscard]] std::string toText(const Uuid& uuid);
/// 36 characters with hyphens or 32 hexadecimal digits, any case; nothing for anything else.
[[nodiscard]] std::optional<Uuid> parseUuid(std::string_view text);

/// The identity of one record. `Id<Person>` and `Id<Deal>` do not mix, and nothing converts silently.
template <class Record>
struct Id {
    Uuid uuid;

    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
};

template <class Record>
[[nodiscard]] std::string toText(const Id<Record>& id) {
    return toText(id.uuid);
}

/// Makes UUIDv7 (RFC 9562 §5.7): ordered by time, and strictly rising within one maker. One thread.
class IdMaker {
public:
    /// `seed` is for tests and generators that need the same ids each time; without it the system's randomness is used.
    explicit IdMaker(const Clock& clock, std::optional<std::uint64_t> seed = std::nullopt);

    [[nodiscard]] Uuid next();
    template <class Record>
    [[nodiscard]] Id<Record> next() {
        return Id<Record>{next()};
    }

private:
    std::uint64_t random();

    const Clock* m_clock;
    std::optional<std::uint64_t> m_state;
    std::int64_t m_lastMs = 0;
    std::uint64_t m_counter = 0; ///< 74 bits of the format are ours; 26 of them count within one millisecond
};

} // namespace ajar

template <>
struct std::hash<ajar::Uuid> {
    std::size_t operator()(const ajar::Uuid& uuid) const noexcept {
        std::size_t value = 0xcbf29ce484222325ULL;
        for (const auto byte : uuid.bytes)
            value = (value ^ byte) * 0x100000001b3ULL;
        return value;
    }
};

template <class Record>
struct std::hash<ajar::Id<Record>> {
    std::size_t operator()(const ajar::Id<Record>& id) const noexcept { return std::hash<ajar::Uuid>{}(id.uuid); }
};
