// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/met_keys.h"

#include <algorithm>
#include <functional>

namespace ajar::store {

MetKeys::MetKeys(Connection& connection, std::string_view source, std::string_view kind) {
    auto query = connection.query("SELECT source_key FROM main.origin WHERE source = $1 AND kind = $2");
    query.bind(source, kind);
    while (query.step())
        m_hashes.push_back(std::hash<std::string_view>{}(query.text(0)));
    std::ranges::sort(m_hashes);
}

bool MetKeys::mayHave(std::string_view key) const {
    return std::ranges::binary_search(m_hashes, std::hash<std::string_view>{}(key));
}

} // namespace ajar::store
