// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_names.h"

#include "base/text.h"
#include "store/records.h"
#include "store/search_full_text.h"
#include "store/search_hits.h"

#include <algorithm>
#include <utility>

namespace ajar::store {
namespace {

/// So many of those entered last are looked at where the index can not ask for every word.
constexpr int kNewest = 1'000;

using Hits = std::vector<SearchHit>;

SearchHit readNamed(const NamesFound& found) {
    SearchHit hit;
    hit.happened = found.happened();
    hit.person = found.person();
    hit.organisation = found.organisation();
    hit.title = found.title();
    const int code = found.code();
    if (code == Columns<Deal>::kCode) {
        hit.kind = Columns<Deal>::kTable;
        hit.id = hit.deal = found.id();
    } else {
        // An address stands for whom it belongs to.
        const bool isPerson = !hit.person.isNull();
        hit.kind = isPerson ? Columns<Person>::kTable : Columns<Organisation>::kTable;
        hit.id = isPerson ? hit.person : hit.organisation;
    }
    return hit;
}

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
        addByBeginning(Columns<Person>::kTable, &SearchHit::person);
        addByBeginning(Columns<Organisation>::kTable, &SearchHit::organisation);
        addByAnyPart();
        addPeopleOfOrganisations();
        return joined();
    }

private:
    /// An index of the database gives these at once, also for one letter.
    void addByBeginning(std::string_view table, Uuid SearchHit::*self) {
        const std::string key = fold(m_typed);
        auto query =
            m_connection->query("SELECT r.id, r.entered, r.name FROM " + std::string(table) +
                                " r WHERE r.name_key >= $1 AND r.name_key < $2 ORDER BY r.name_key, r.id LIMIT $3");
        query.bind(key, key + "\U0010FFFF", m_limit);
        while (query.step()) {
            SearchHit hit;
            hit.kind = table;
            hit.id = hit.*self = query.uuid(0);
            hit.happened.ms = query.integer(1);
            hit.title = query.text(2);
            take(std::move(hit), query.text(2));
        }
    }

    void addByAnyPart() {
        const auto asked = namesQuery(m_words);
        if (!asked)
            return;
        NamesFound found(*m_connection, asked->expression, asked->leavesSome ? kNewest : m_limit);
        while (!isFull() && found.step())
            if (!asked->leavesSome || holdsAll(found.text(), m_sought))
                take(readNamed(found), found.text());
    }

    /// As many as there will be room for behind the people and organisations themselves.
    void addPeopleOfOrganisations() {
        const auto limit = static_cast<std::size_t>(m_limit);
        const std::size_t shown = std::min(m_people.size(), limit - limit / 4) + m_organisations.size();
        if (shown >= limit)
            return;
        const std::size_t room = limit - shown;
        for (const auto& organisation : m_organisations) {
            if (m_members.size() >= room)
                return;
            for (auto& person : peopleOf(*m_connection, organisation, static_cast<int>(room - m_members.size())))
                if (m_seen.add(person.kind, person.id))
                    m_members.push_back(std::move(person));
        }
    }

    void take(SearchHit hit, std::string_view text) {
        if (hit.id.isNull() || !m_seen.add(hit.kind, hit.id))
            return;
        Snippet snippet = cutSnippet(text, m_sought);
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
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
    SeenRecords m_seen;
    Hits m_people;
    Hits m_organisations;
    Hits m_members;
    Hits m_deals;
};

} // namespace

Hits searchNames(Connection& connection, const SearchRequest& request) {
    return NameSearch(connection, request).run();
}

} // namespace ajar::store
