// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_seen.h"

#include "base/hash.h"

#include <algorithm>
#include <string>

namespace ajar::exchange {
namespace {

unsigned nibble(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

} // namespace

SeenRows::Hash SeenRows::hashOf(std::string_view text) {
    const std::string digest = sha256(text);
    Hash hash{};
    for (std::size_t i = 0; i < hash.size(); ++i)
        hash.at(i) = static_cast<char>(nibble(digest[2 * i]) << 4U | nibble(digest[2 * i + 1]));
    return hash;
}

SeenRows::Met SeenRows::note(std::string_view key, std::string_view content, Place place) {
    const Hash said = hashOf(content);
    std::uint32_t print = 0;
    std::memcpy(&print, said.data(), sizeof print);
    const auto [found, isNew] = m_rows.try_emplace(
        hashOf(key), Entry{print, static_cast<std::uint32_t>(place.line), static_cast<std::uint32_t>(place.file)});
    return {isNew, found->second.content == print, {found->second.file, found->second.line}};
}

int SeenRows::countEqual(std::string_view key, std::size_t file) const {
    const auto found = m_rows.find(hashOf(key));
    return found == m_rows.end() || found->second.file != file ? 0 : static_cast<int>(found->second.line);
}

SeenRows::Ordinal SeenRows::noteEqual(std::string_view key, std::size_t file) {
    Entry& entry = m_rows.try_emplace(hashOf(key), Entry{0, 0, static_cast<std::uint32_t>(file)}).first->second;
    if (entry.file != file) {
        entry = {std::max(entry.content, entry.line), 0, static_cast<std::uint32_t>(file)};
    }
    ++entry.line;
    return {static_cast<int>(entry.line), entry.line > entry.content};
}

} // namespace ajar::exchange
