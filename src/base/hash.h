// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace ajar {

/// SHA-256 (FIPS 180-4), fed in pieces. For checksums of backups and exports, and keys of imported rows.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// 64 hexadecimal digits, lower case; what was added is forgotten afterwards.
    [[nodiscard]] std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] std::string sha256(std::string_view bytes);

/// The first half of a SHA-256: to know a text again in memory without keeping it.
using Hash128 = std::array<std::uint8_t, 16>;
[[nodiscard]] Hash128 hash128(std::string_view bytes);

/// For hash tables by it.
struct HashOfHash128 {
    std::size_t operator()(const Hash128& hash) const noexcept {
        std::size_t value = 0;
        std::memcpy(&value, hash.data(), sizeof value);
        return value;
    }
};

} // namespace ajar
