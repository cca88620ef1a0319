// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_waiting.h"

#include <algorithm>
#include <string>

namespace ajar::store {
namespace {

constexpr int kRowBits = 40;

std::int64_t lastRow(Connection& connection, const SearchSource& source) {
    auto query = connection.query("SELECT coalesce(max(n), 0) FROM " + std::string(source.table));
    return query.step() ? query.integer(0) : 0;
}

} // namespace

std::optional<SearchPlace> waiting(Connection& connection) {
    auto query = connection.query("SELECT upto FROM search_state WHERE id = 1");
    const std::int64_t stored = query.step() ? query.integer(0) : 0;
    if (stored == 0)
        return std::nullopt;
    return SearchPlace{static_cast<int>(stored >> kRowBits), stored & ((std::int64_t{1} << kRowBits) - 1)};
}

void setWaiting(Connection& connection, const std::optional<SearchPlace>& place) {
    const std::int64_t stored = place ? (static_cast<std::int64_t>(place->code) << kRowBits) + place->n : 0;
    connection.run("UPDATE search_state SET upto = $1 WHERE id = 1 AND upto <> $1", stored);
}

const SearchSource& sourceAt(const SearchPlace& place) {
    const auto sources = searchSources();
    const auto found =
        std::ranges::find_if(sources, [&place](const SearchSource& source) { return source.code >= place.code; });
    return found == sources.end() ? sources.back() : *found;
}

std::optional<SearchPlace> placeAfter(Connection& connection, SearchPlace place) {
    for (const auto& source : searchSources()) {
        if (source.code < place.code)
            continue;
        if (source.code > place.code)
            place = {source.code, 0};
        if (place.n <= lastRow(connection, source) && lastRow(connection, source) > 0)
            return place;
    }
    return std::nullopt;
}

int indexedPercent(Connection& connection) {
    const auto place = waiting(connection);
    if (!place)
        return 100;
    std::int64_t done = 0;
    std::int64_t all = 0;
    for (const auto& source : searchSources()) {
        const std::int64_t rows = lastRow(connection, source);
        all += rows;
        if (source.code < place->code)
            done += rows;
        else if (source.code == place->code)
            done += std::min(rows, place->n);
    }
    return all == 0 ? 99 : static_cast<int>(std::min<std::int64_t>(99, done * 100 / all));
}

} // namespace ajar::store
