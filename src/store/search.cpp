// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "base/text.h"
#include "store/records.h"
#include "store/search_full_text.h"
#include "store/search_hits.h"
#include "store/search_names.h"
#include "store/search_waiting.h"

#include <algorithm>
#include <utility>

namespace ajar::store {
namespace {

/// So many of those entered last are put into the order of their own time (rulings.md, *Newest first*).
constexpr int kNewest = 1'000;

using Hits = std::vector<SearchHit>;

std::vector<FoundDocument> documents(Query query) {
    std::vector<FoundDocument> found;
    while (query.step())
        found.push_back({static_cast<int>(query.integer(0)), query.uuid(1), Instant{query.integer(2)}});
    return found;
}

/// What was written, newest first; without what `known` names already.
class WordSearch {
public:
    WordSearch(Connection& connection, const SearchRequest& request, const SeenRecords& known)
        : m_connection(&connection),
          m_words(queryWords(request.words)),
          m_sought(soughtInWords(m_words)),
          m_limit(request.limit),
          m_known(known) {}

    [[nodiscard]] Hits run() {
        const auto asked = wordsQuery(m_words);
        if (!asked)
            return {};
        if (!asked->others.empty())
            if (auto hits = byLooking(asked->others, !asked->expression.empty()))
                return *std::move(hits);
        return byIndex(asked->expression);
    }

private:
    [[nodiscard]] std::vector<FoundDocument> newest(const std::string& expression) {
        auto found = documents(newestByWords(*m_connection, expression, kNewest));
        std::ranges::stable_sort(found, std::ranges::greater{}, &FoundDocument::happened);
        return found;
    }

    [[nodiscard]] Hits byIndex(const std::string& expression) {
        Hits hits;
        SeenRecords known = m_known;
        for (const auto& document : newest(expression)) {
            if (static_cast<int>(hits.size()) >= m_limit)
                break;
            take(document, HitCheck::Trusted, hits, known);
        }
        return hits;
    }

    /// Of the texts that hold the other words those that hold the last one too. Nothing where asking the index may give more: when they are too
    /// many to look at all, and few of the first hundred hold it, so that it is rare and asking costs little.
    [[nodiscard]] std::optional<Hits> byLooking(const std::string& others, bool mayAskIndex) {
        constexpr std::size_t kFirst = 100;
        const auto found = newest(others);
        const bool thereAreMore = found.size() == kNewest && mayAskIndex;
        Hits hits;
        SeenRecords known = m_known;
        for (std::size_t i = 0; i < found.size() && static_cast<int>(hits.size()) < m_limit; ++i) {
            if (thereAreMore && i == kFirst && hits.size() * kNewest < static_cast<std::size_t>(m_limit) * kFirst)
                return std::nullopt;
            take(found[i], HitCheck::MustHold, hits, known);
        }
        if (thereAreMore && static_cast<int>(hits.size()) < m_limit)
            return std::nullopt;
        return hits;
    }

    void take(const FoundDocument& document, HitCheck check, Hits& hits, SeenRecords& known) {
        auto made = makeHit(*m_connection, document, m_sought, check);
        if (!made)
            return;
        SearchHit hit = asOwnerOfAddress(*std::move(made));
        if (known.add(hit.kind, hit.id))
            hits.push_back(std::move(hit));
    }

    Connection* m_connection;
    std::vector<QueryWord> m_words;
    std::vector<SoughtWord> m_sought;
    int m_limit;
    const SeenRecords& m_known;
};

bool isName(const SearchHit& hit) {
    return hit.kind == Columns<Person>::kTable || hit.kind == Columns<Organisation>::kTable;
}

/// Both parts in one list of at most `limit`: where both are long, each gets half.
Hits together(Hits names, Hits words, int most) {
    const auto limit = static_cast<std::size_t>(most);
    const std::size_t ofNames = std::min(names.size(), std::max(limit / 2, limit - std::min(limit, words.size())));
    names.resize(ofNames);
    words.resize(std::min(words.size(), limit - ofNames));
    std::ranges::move(words, std::back_inserter(names));
    return names;
}

} // namespace

SearchAnswer search(Connection& connection, const SearchRequest& request) {
    SearchAnswer answer;
    answer.indexedPercent = indexedPercent(connection);
    answer.isComplete = answer.indexedPercent == 100;
    if (request.limit <= 0)
        return answer;
    Hits names;
    SeenRecords known;
    if (request.scope != SearchScope::Words)
        names = searchNames(connection, request);
    for (const auto& hit : names)
        known.add(hit.kind, hit.id);
    Hits words;
    if (request.scope != SearchScope::Names)
        words = WordSearch(connection, request, known).run();
    // A name that only the index of words gave ("Li") stands with the names.
    const auto written = std::ranges::stable_partition(words, isName);
    std::move(words.begin(), written.begin(), std::back_inserter(names));
    words.erase(words.begin(), written.begin());
    answer.hits = together(std::move(names), std::move(words), request.limit);
    return answer;
}

} // namespace ajar::store
