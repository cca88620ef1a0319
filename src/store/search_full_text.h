// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_sources.h"
#include "store/search_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ajar::store {

// The one place that speaks FTS5. Its twin for another engine has the same functions (docs/decisions, *Engines*).

/// Puts the words of document `n` into the index, or takes out what was put in: for that they must be the same words.
void addFullText(Connection& connection, std::int64_t n, const SearchDocument& document);
void takeFullText(Connection& connection, std::int64_t n, const SearchDocument& document);
void clearFullText(Connection& connection);
/// Writes the index without what was taken out of it: until then a removed word stays readable in the file.
void purgeFullText(Connection& connection);

/// What the index of words can be asked. Before it gives its first hit for a beginning, FTS5 merges the lists of all words that begin so,
/// which for a frequent one ("the") takes longer than all else: where there are other words these can be asked for alone, and the texts looked at.
struct WordsQuery {
    std::string expression; ///< of all words; empty where the last is too short to be asked for as a beginning
    std::string others;     ///< of all but a last one that may go on; empty where there is no other
};
/// Nothing where `words` is empty.
[[nodiscard]] std::optional<WordsQuery> wordsQuery(const std::vector<QueryWord>& words);

/// What the index of names can be asked: the words of three letters and more, by any part; the others are for whoever asks to look at.
struct NamesQuery {
    std::string expression;
    bool leavesSome = false;
};
[[nodiscard]] std::optional<NamesQuery> namesQuery(const std::vector<QueryWord>& words);

/// Texts that fit, those entered last first, at most `limit`: columns tbl, id, happened of search_doc.
[[nodiscard]] Query newestByWords(Connection& connection, const std::string& expression, int limit);

/// Names and addresses that fit, those entered last first, each with whose it is. `text` is what was found, valid until the next step.
class NamesFound {
public:
    NamesFound(Connection& connection, const std::string& expression, int limit);

    [[nodiscard]] bool step() { return m_query.step(); }
    [[nodiscard]] int code() const { return static_cast<int>(m_query.integer(0)); }
    [[nodiscard]] Uuid id() const { return m_query.uuid(1); }
    [[nodiscard]] Instant happened() const { return Instant{m_query.integer(2)}; }
    [[nodiscard]] std::string_view text() const { return m_query.text(3); }
    [[nodiscard]] std::string_view title() const { return m_query.text(4); }
    [[nodiscard]] Uuid person() const { return m_query.isNull(5) ? Uuid{} : m_query.uuid(5); }
    [[nodiscard]] Uuid organisation() const { return m_query.isNull(6) ? Uuid{} : m_query.uuid(6); }

private:
    Query m_query;
};

/// What is wrong inside the index, and between it and search_doc, as sentences.
[[nodiscard]] std::vector<std::string> checkFullText(Connection& connection);

} // namespace ajar::store
