// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_hits.h"

#include "store/records.h"

#include <utility>

namespace ajar::store {
namespace {

/// Of an encounter with many people its title names so many.
constexpr int kMostNames = 5;

/// The texts of a row as `documentSql` has them, and after them title, person, organisation and deal.
std::string hitSql(const SearchSource& source) {
    std::string sql = "SELECT r.n, r.id, ";
    sql.append(source.happened).append(", ").append(source.entered).append(", ").append(source.columns).append(", ");
    sql.append(source.title)
        .append(", p.id, o.id, d.id FROM ")
        .append(source.table)
        .append(" AS r LEFT JOIN person p ON p.id = ");
    sql.append(source.person).append(" LEFT JOIN organisation o ON o.id = ").append(source.organisation);
    sql.append(" LEFT JOIN deal d ON d.id = ").append(source.deal).append(" WHERE r.id = $1");
    return sql;
}

Uuid uuidOrNull(const Query& query, int column) {
    return query.isNull(column) ? Uuid{} : query.uuid(column);
}

/// "Dana Whitfield, Noor Haddad"; empty where nobody is named.
std::string namesOfPeople(Connection& connection, const Uuid& encounter) {
    auto query = connection.query(
        "SELECT p.name FROM encounter_person l JOIN person p ON p.id = l.person WHERE l.encounter = $1 "
        "ORDER BY l.position, l.person LIMIT $2");
    query.bind(encounter, kMostNames + 1);
    std::string names;
    for (int i = 0; query.step(); ++i) {
        if (i == kMostNames)
            return names + " \u2026";
        if (i > 0)
            names += ", ";
        names += query.text(0);
    }
    return names;
}

} // namespace

std::optional<SearchHit> makeHit(Connection& connection, const FoundDocument& found, std::span<const SoughtWord> words,
                                 HitCheck check) {
    const SearchSource* source = searchSource(found.code);
    if (source == nullptr)
        return std::nullopt;
    SearchHit hit;
    {
        auto query = connection.query(hitSql(*source));
        query.bind(found.id);
        if (!query.step())
            return std::nullopt;
        const SearchDocument document = readDocument(*source, query);
        if (check == HitCheck::MustHold && !holdsAll(document.written, words))
            return std::nullopt;
        Snippet snippet = cutSnippet(document.written, words);
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
        const int behind = 4 + source->columnCount;
        hit.title = query.text(behind);
        hit.person = uuidOrNull(query, behind + 1);
        hit.organisation = uuidOrNull(query, behind + 2);
        hit.deal = uuidOrNull(query, behind + 3);
    }
    hit.kind = source->table;
    hit.id = found.id;
    hit.happened = found.happened;
    if (source->code == Columns<Encounter>::kCode)
        if (auto names = namesOfPeople(connection, found.id); !names.empty())
            hit.title = std::move(names);
    return hit;
}

SearchHit asOwnerOfAddress(SearchHit hit) {
    if (hit.kind != Columns<ContactPoint>::kTable)
        return hit;
    const bool isPerson = !hit.person.isNull();
    hit.kind = isPerson ? Columns<Person>::kTable : Columns<Organisation>::kTable;
    hit.id = isPerson ? hit.person : hit.organisation;
    return hit;
}

std::vector<SearchHit> peopleOf(Connection& connection, const SearchHit& organisation, int limit) {
    auto query = connection.query(
        "SELECT p.id, p.name FROM affiliation a JOIN person p ON p.id = a.person WHERE a.organisation = $1 "
        "AND a.to_day IS NULL ORDER BY p.name_key, p.id LIMIT $2");
    query.bind(organisation.id, limit);
    std::vector<SearchHit> people;
    while (query.step()) {
        SearchHit hit = organisation;
        hit.kind = Columns<Person>::kTable;
        hit.id = query.uuid(0);
        hit.person = hit.id;
        hit.title = query.text(1);
        people.push_back(std::move(hit));
    }
    return people;
}

} // namespace ajar::store
