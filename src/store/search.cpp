// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "base/text.h"
#include "store/records.h"
#include "store/search_full_text.h"
#include "store/search_hits.h"
#include "store/search_waiting.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ajar::store {
namespace {

/// So many of those entered last are put into the order of their own time (rulings.md, *Newest first*).
constexpr int kNewest = 1'000;

using Hits = std::vector<SearchHit>;

/// Collects hits, each record once.
class Seen {
public:
    bool add(const SearchHit& hit) { return m_seen.emplace(hit.kind, hit.id).second; }

private:
    std::set<std::pair<std::string, Uuid>> m_seen;
};

std::vector<FoundDocument> documents(Query query) {
    std::vector<FoundDocument> found;
    while (query.step())
        found.push_back({static_cast<int>(query.integer(0)), query.uuid(1), Instant{query.integer(2)}});
    return found;
}

/// Names by their beginning, in order of the alphabet; then by any part, those entered last first.
class NameSearch {
public:
    NameSearch(Connection& connection, const SearchRequest& request)
        : m_connection(&connection),
          m_typed(simplified(request.words)),
          m_words(queryWords(request.words)),
          m_sought(soughtInNames(m_words)),
          m_limit(request.limit) {}

    [[nodiscard]] Hits run() {
        if (m_words.empty())
            return {};
        addByBeginning(Columns<Person>::kCode, "person");
        addByBeginning(Columns<Organisation>::kCode, "organisation");
        addByAnyPart();
        addPeopleOfOrganisations();
        return joined();
    }

private:
    /// An index of the database gives these at once, also for one letter.
    void addByBeginning(int code, std::string_view table) {
        const std::string key = fold(m_typed);
        auto query =
            m_connection->query("SELECT CAST($4 AS bigint), r.id, r.entered FROM " + std::string(table) +
                                " r WHERE r.name_key >= $1 AND r.name_key < $2 ORDER BY r.name_key, r.id LIMIT $3");
        query.bind(key, key + "\U0010FFFF", m_limit, code);
        for (const auto& found : documents(std::move(query)))
            take(makeHit(*m_connection, found, HitText::Name, m_sought, HitCheck::Trusted));
    }

    void addByAnyPart() {
        const auto asked = namesQuery(m_words);
        if (!asked)
            return;
        const auto check = asked->leavesSome ? HitCheck::MustHold : HitCheck::Trusted;
        for (const auto& found :
             documents(newestByNames(*m_connection, asked->expression, asked->leavesSome ? kNewest : m_limit))) {
            if (isFull())
                return;
            take(makeHit(*m_connection, found, HitText::Name, m_sought, check));
        }
    }

    void addPeopleOfOrganisations() {
        for (const auto& organisation : m_organisations) {
            const int room = m_limit - static_cast<int>(m_members.size());
            if (room <= 0)
                return;
            for (auto& person : peopleOf(*m_connection, organisation, room))
                if (m_seen.add(person))
                    m_members.push_back(std::move(person));
        }
    }

    void take(std::optional<SearchHit> found) {
        if (!found)
            return;
        SearchHit hit = asOwnerOfAddress(*std::move(found));
        if (!m_seen.add(hit))
            return;
        if (hit.kind == Columns<Person>::kTable)
            m_people.push_back(std::move(hit));
        else if (hit.kind == Columns<Organisation>::kTable)
            m_organisations.push_back(std::move(hit));
        else
            m_deals.push_back(std::move(hit));
    }

    [[nodiscard]] bool isFull() const {
        return static_cast<int>(m_people.size() + m_organisations.size() + m_deals.size()) >= m_limit + kSpare;
    }

    /// People, organisations, those who belong to them, deals; of many people so few that a quarter is left to the others.
    [[nodiscard]] Hits joined() {
        const std::size_t limit = static_cast<std::size_t>(m_limit);
        const std::size_t others = m_organisations.size() + m_members.size() + m_deals.size();
        Hits hits;
        const auto append = [&hits](Hits& from, std::size_t most) {
            const auto count = static_cast<std::ptrdiff_t>(std::min(from.size(), most));
            std::move(from.begin(), from.begin() + count, std::back_inserter(hits));
        };
        append(m_people, limit - std::min(others, limit / 4));
        for (Hits* from : {&m_organisations, &m_members, &m_deals})
            append(*from, limit - hits.size());
        return hits;
    }

    static constexpr int kSpare = 50; ///< beyond the limit, so that organisations and deals behind many people are seen

    Connection* m_connection;
    std::string m_typed;
    std::vector<QueryWord> m_words;
    std::vector<SoughtWord> m_sought;
    int m_limit;
    Seen m_seen;
    Hits m_people;
    Hits m_organisations;
    Hits m_members;
    Hits m_deals;
};

/// What was written, newest first; without what `known` names already.
class WordSearch {
public:
    WordSearch(Connection& connection, const SearchRequest& request, const Seen& known)
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
        Seen known = m_known;
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
        Seen known = m_known;
        for (std::size_t i = 0; i < found.size() && static_cast<int>(hits.size()) < m_limit; ++i) {
            if (thereAreMore && i == kFirst && hits.size() * kNewest < static_cast<std::size_t>(m_limit) * kFirst)
                return std::nullopt;
            take(found[i], HitCheck::MustHold, hits, known);
        }
        if (thereAreMore && static_cast<int>(hits.size()) < m_limit)
            return std::nullopt;
        return hits;
    }

    void take(const FoundDocument& document, HitCheck check, Hits& hits, Seen& known) {
        auto made = makeHit(*m_connection, document, HitText::Written, m_sought, check);
        if (!made)
            return;
        SearchHit hit = asOwnerOfAddress(*std::move(made));
        if (known.add(hit))
            hits.push_back(std::move(hit));
    }

    Connection* m_connection;
    std::vector<QueryWord> m_words;
    std::vector<SoughtWord> m_sought;
    int m_limit;
    const Seen& m_known;
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
    Seen known;
    if (request.scope != SearchScope::Words)
        names = NameSearch(connection, request).run();
    for (const auto& hit : names)
        known.add(hit);
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
