// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_seen.h"

#include <algorithm>
#include <functional>
#include <string>

namespace ajar::exchange {

SeenRows::Met SeenRows::note(std::string_view key, std::string_view fingerprint, Place place) {
    const auto print = static_cast<std::uint32_t>(std::hash<std::string_view>()(fingerprint));
    const auto [found, isNew] = m_rows.try_emplace(
        hash128(key), Entry{print, static_cast<std::uint32_t>(place.line), static_cast<std::uint32_t>(place.file)});
    return {isNew, found->second.content == print, {found->second.file, found->second.line}};
}

int SeenRows::countEqual(std::string_view key, std::size_t file) const {
    const auto found = m_rows.find(hash128(key));
    return found == m_rows.end() || found->second.file != file ? 0 : static_cast<int>(found->second.line);
}

SeenRows::Ordinal SeenRows::noteEqual(std::string_view key, std::size_t file) {
    Entry& entry = m_rows.try_emplace(hash128(key), Entry{0, 0, static_cast<std::uint32_t>(file)}).first->second;
    if (entry.file != file) {
        entry = {std::max(entry.content, entry.line), 0, static_cast<std::uint32_t>(file)};
    }
    ++entry.line;
    return {static_cast<int>(entry.line), entry.line > entry.content};
}

} // namespace ajar::exchange
