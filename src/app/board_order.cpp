// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_order.h"

#include <unordered_map>
#include <utility>

namespace ajar::app {

std::vector<BoardCard> keepingOrder(std::span<const Id<Deal>> shown, std::vector<BoardCard> fresh) {
    constexpr auto kFront = static_cast<std::size_t>(-1);
    std::unordered_map<Id<Deal>, std::size_t> freshAt;
    freshAt.reserve(fresh.size());
    for (std::size_t i = 0; i < fresh.size(); ++i)
        freshAt.emplace(fresh[i].deal, i);

    std::vector<bool> stays(fresh.size(), false);
    for (const auto& deal : shown)
        if (const auto at = freshAt.find(deal); at != freshAt.end())
            stays[at->second] = true;

    // Each new card hangs on the nearest card before it that stays.
    std::unordered_map<std::size_t, std::vector<std::size_t>> followers;
    std::size_t anchor = kFront;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        if (stays[i])
            anchor = i;
        else
            followers[anchor].push_back(i);
    }

    std::vector<BoardCard> ordered;
    ordered.reserve(fresh.size());
    const auto takeFollowersOf = [&](std::size_t place) {
        if (const auto list = followers.find(place); list != followers.end())
            for (const auto i : list->second)
                ordered.push_back(std::move(fresh[i]));
    };
    takeFollowersOf(kFront);
    for (const auto& deal : shown) {
        const auto at = freshAt.find(deal);
        if (at == freshAt.end() || !stays[at->second])
            continue;
        stays[at->second] = false; // a deal that is shown twice counts once
        ordered.push_back(std::move(fresh[at->second]));
        takeFollowersOf(at->second);
    }
    return ordered;
}

} // namespace ajar::app
