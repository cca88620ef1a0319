// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_full_text.h"

#include "store/records.h"

#include <array>
#include <string_view>

namespace ajar::store {
namespace {

/// The index of names holds every three letters in a row; of fewer it knows nothing.
constexpr int kTrigram = 3;

/// A beginning of fewer letters is in a great part of all texts.
constexpr int kLeastPrefix = 3;

// Each word in quotation marks, so that nothing typed is taken for an operator. A word of `queryWords` holds none itself.
std::string asPhrase(std::string_view word) {
    return '"' + std::string(word) + '"';
}

void append(std::string& expression, const std::string& term) {
    if (!expression.empty())
        expression += " AND ";
    expression += term;
}

Query newest(Connection& connection, std::string_view sql, const std::string& expression, int limit) {
    auto query = connection.query(sql);
    query.bind(expression, limit);
    return query;
}

/// " LEFT JOIN person p ON …": looks only where the document is of that table, for a null is found nowhere.
template <class Record>
std::string joined(std::string_view alias) {
    std::string sql = " LEFT JOIN ";
    sql.append(Columns<Record>::kTable).append(" ").append(alias).append(" ON ").append(alias);
    sql.append(".id = CASE WHEN d.tbl = ").append(std::to_string(Columns<Record>::kCode)).append(" THEN d.id END");
    return sql;
}

const std::string& namesSql() {
    static const std::string sql =
        "SELECT d.tbl, d.id, d.happened, coalesce(p.name, o.name, c.value, x.title, ''), "
        "coalesce(p.name, o.name, cp.name, co.name, x.title, ''), coalesce(p.id, c.person), "
        "coalesce(o.id, c.organisation, x.organisation) FROM search_names f JOIN search_doc d ON d.n = f.rowid" +
        joined<Person>("p") + joined<Organisation>("o") + joined<Deal>("x") + joined<ContactPoint>("c") +
        " LEFT JOIN person cp ON cp.id = c.person LEFT JOIN organisation co ON co.id = c.organisation "
        "WHERE f.search_names MATCH $1 ORDER BY f.rowid DESC LIMIT $2";
    return sql;
}

std::optional<std::string> faultIn(Connection& connection, std::string_view index) {
    const std::string name(index);
    try {
        connection.run("INSERT INTO " + name + "(" + name + ") VALUES ('integrity-check')");
    } catch (const Failure& failure) {
        if (failure.error().code != ErrorCode::Corrupt)
            throw;
        return name + " is damaged";
    }
    return std::nullopt;
}

} // namespace

void addFullText(Connection& connection, std::int64_t n, const SearchDocument& document) {
    connection.run("INSERT INTO search_words(rowid, body) VALUES ($1, $2)", n, asIndexedWords(document.written));
    if (!document.name.empty())
        connection.run("INSERT INTO search_names(rowid, body) VALUES ($1, $2)", n, asIndexedName(document.name));
}

void takeFullText(Connection& connection, std::int64_t n, const SearchDocument& document) {
    connection.run("INSERT INTO search_words(search_words, rowid, body) VALUES ('delete', $1, $2)", n,
                   asIndexedWords(document.written));
    if (!document.name.empty())
        connection.run("INSERT INTO search_names(search_names, rowid, body) VALUES ('delete', $1, $2)", n,
                       asIndexedName(document.name));
}

void clearFullText(Connection& connection) {
    connection.run("INSERT INTO search_words(search_words) VALUES ('delete-all')");
    connection.run("INSERT INTO search_names(search_names) VALUES ('delete-all')");
}

void purgeFullText(Connection& connection) {
    connection.run("INSERT INTO search_words(search_words) VALUES ('optimize')");
    connection.run("INSERT INTO search_names(search_names) VALUES ('optimize')");
}

std::optional<WordsQuery> wordsQuery(const std::vector<QueryWord>& words) {
    if (words.empty())
        return std::nullopt;
    WordsQuery query;
    const QueryWord& last = words.back();
    for (const auto& word : words)
        if (!word.isLast)
            append(query.others, asPhrase(asIndexedWords(word.text)));
    if (last.isUnspaced || (last.letters < kLeastPrefix && query.others.empty())) {
        append(query.others, asPhrase(asIndexedWords(last.text)));
        return WordsQuery{std::move(query.others), {}};
    }
    if (last.letters >= kLeastPrefix) {
        query.expression = query.others;
        append(query.expression, asPhrase(last.text) + "*");
    }
    return query;
}

std::optional<NamesQuery> namesQuery(const std::vector<QueryWord>& words) {
    NamesQuery query;
    for (const auto& word : words) {
        if (word.letters >= kTrigram)
            append(query.expression, asPhrase(word.text));
        else
            query.leavesSome = true;
    }
    return query.expression.empty() ? std::nullopt : std::optional(std::move(query));
}

Query newestByWords(Connection& connection, const std::string& expression, int limit) {
    return newest(connection,
                  "SELECT d.tbl, d.id, d.happened FROM search_words f JOIN search_doc d ON d.n = f.rowid "
                  "WHERE f.search_words MATCH $1 ORDER BY f.rowid DESC LIMIT $2",
                  expression, limit);
}

NamesFound::NamesFound(Connection& connection, const std::string& expression, int limit)
    : m_query(newest(connection, namesSql(), expression, limit)) {}

std::vector<std::string> checkFullText(Connection& connection) {
    std::vector<std::string> sentences;
    for (const std::string_view index : {"search_words", "search_names"})
        if (auto fault = faultIn(connection, index))
            sentences.push_back(*std::move(fault));
    // FTS5 keeps the length of each document by its rowid: the one thing that tells which documents it holds.
    auto query = connection.query(
        "SELECT count(*) FROM search_words_docsize s WHERE NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.n = s.id) "
        "UNION ALL SELECT count(*) FROM search_doc d WHERE NOT EXISTS "
        "(SELECT 1 FROM search_words_docsize s WHERE s.id = d.n) "
        "UNION ALL SELECT count(*) FROM search_names_docsize s WHERE NOT EXISTS "
        "(SELECT 1 FROM search_doc d WHERE d.n = s.id)");
    constexpr std::array<std::string_view, 3> kWhat{" texts in search_words belong to no document",
                                                    " documents are not in search_words",
                                                    " names in search_names belong to no document"};
    for (const auto& what : kWhat)
        if (query.step() && query.integer(0) > 0)
            sentences.push_back(std::to_string(query.integer(0)) + std::string(what));
    return sentences;
}

} // namespace ajar::store
