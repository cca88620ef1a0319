// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/statement_cache.h"

#include <utility>

namespace ajar::store {

Query StatementCache::take(std::string_view sql, const Prepare& prepare) {
    auto found = m_entries.find(sql);
    if (found == m_entries.end()) {
        auto statement = prepare(sql);
        if (m_entries.size() >= m_capacity)
            evictOne();
        found = m_entries.try_emplace(std::string(sql)).first;
        found->second.idle.push_back(std::move(statement));
    }
    Entry& entry = found->second;
    if (entry.idle.empty()) {
        // A twin, and room for it, so that giving back never allocates: it runs in a destructor.
        auto twin = prepare(sql);
        entry.idle.reserve(static_cast<std::size_t>(entry.inUse) + 1);
        entry.idle.push_back(std::move(twin));
    }
    auto statement = std::move(entry.idle.back());
    entry.idle.pop_back();
    ++entry.inUse;
    entry.lastUse = ++m_uses;
    // References into an unordered_map stay; an entry in use is not evicted.
    return {std::move(statement),
            [this, &entry](std::unique_ptr<Statement> used) { giveBack(entry, std::move(used)); }};
}

void StatementCache::giveBack(Entry& entry, std::unique_ptr<Statement> statement) {
    // Only what `take` gave comes back.
    std::unique_ptr<SqliteStatement> own(static_cast<SqliteStatement*>(statement.release()));
    own->forget();
    --entry.inUse;
    entry.idle.push_back(std::move(own));
}

void StatementCache::evictOne() {
    auto oldest = m_entries.end();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
        if (entry->second.inUse == 0 && (oldest == m_entries.end() || entry->second.lastUse < oldest->second.lastUse))
            oldest = entry;
    if (oldest != m_entries.end())
        m_entries.erase(oldest);
}

void StatementCache::clear() {
    std::erase_if(m_entries, [](const auto& entry) { return entry.second.inUse == 0; });
}

} // namespace ajar::store
