// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace ajar {

struct Sha256::State {
    sha256_ctx context;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
    sha256_init(&m_state->context);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    if (bytes.empty()) // an empty view may have no address, which nettle hands to memcpy
        return;
    sha256_update(&m_state->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::finish() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&m_state->context, digest.size(), digest.data());
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    for (const auto byte : digest) {
        text += kHex[byte >> 4];
        text += kHex[byte & 15];
    }
    return text;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

Hash128 hash128(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    if (!bytes.empty())
        sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    Hash128 hash{};
    sha256_digest(&context, hash.size(), hash.data());
    return hash;
}

} // namespace ajar
