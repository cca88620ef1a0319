// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "made_up_words.h"
#include "store/search.h"
#include "store_works.h"

#include <algorithm>

namespace ajar::bench {
namespace {

using namespace ajar::store;

constexpr int kQuestions = 200;
constexpr int kLimit = 50;

/// Reads all columns, as whoever shows them would.
std::size_t readAll(Query& query, int columns) {
    std::size_t bytes = 0;
    while (query.step())
        for (int i = 0; i < columns; ++i)
            bytes += query.text(i).size();
    return bytes;
}

std::string phrase(std::string_view word) {
    return '"' + std::string(word) + '"';
}

/// What is asked of us, and the same in the engine's own words.
struct Question {
    std::string typed;
    std::string expression;
};

Question wordsQuestion(RandomNumbers& random, WordsAsked asked) {
    std::string word = aTextWord(random);
    std::string second = aTextWord(random);
    switch (asked) {
    case WordsAsked::One:
        // Whole words are asked for by what follows them: the last one typed is always a beginning.
        return {word + " the", phrase(word) + " AND \"the\"*"};
    case WordsAsked::Two:
        return {word + " " + second + " the", phrase(word) + " AND " + phrase(second) + " AND \"the\"*"};
    case WordsAsked::Prefix:
        while (word.size() < 3)
            word = aTextWord(random);
        word.resize(3);
        return {word, phrase(word) + "*"};
    case WordsAsked::ShortBeginning: return {word + " " + second.substr(0, 1), phrase(word)};
    }
    return {};
}

Figure wordsFigure(WordsAsked asked) {
    switch (asked) {
    case WordsAsked::One: return {"find one word and a beginning", "the raw FTS5 query, same answer", 99, 1.5, {}, {}};
    case WordsAsked::Two: return {"find two words and a beginning", "the raw FTS5 query, same answer", 99, 1.5, {}, {}};
    case WordsAsked::Prefix:
        return {"find a beginning of three letters", "the raw FTS5 query, same answer", 99, 1.5, {}, {}};
    case WordsAsked::ShortBeginning:
        return {"find a word and a beginning of one letter",
                "the raw FTS5 query of the word alone",
                99,
                std::nullopt,
                {},
                {}};
    }
    return {};
}

} // namespace

Figure findWords(Connection& connection, WordsAsked asked, int rounds) {
    // The newest thousand entered in the order of their own time, fifty of them with their words: what rulings.md asks for, in one statement.
    constexpr std::string_view kRaw = "SELECT s.tbl, s.happened, e.noticed, e.heard FROM (SELECT d.tbl, d.id, "
                                      "d.happened FROM search_words f JOIN search_doc d "
                                      "ON d.n = f.rowid WHERE f.search_words MATCH $1 ORDER BY f.rowid DESC LIMIT "
                                      "1000) s LEFT JOIN encounter e ON e.id = s.id "
                                      "ORDER BY s.happened DESC LIMIT 50";
    RandomNumbers random(7);
    std::vector<Question> questions;
    for (int i = 0; i < kQuestions; ++i)
        questions.push_back(wordsQuestion(random, asked));
    const auto question = [&](int round) -> const Question& {
        return questions[static_cast<std::size_t>(round % kQuestions)];
    };
    Figure figure = wordsFigure(asked);
    measure(
        figure, rounds,
        [&](int round) {
            (void)search(connection, {question(round).typed, kLimit, SearchScope::Words});
        },
        [&](int round) {
            auto query = connection.query(kRaw);
            query.bind(question(round).expression);
            (void)readAll(query, 4);
        });
    return figure;
}

Figure findNames(Connection& connection, int rounds) {
    constexpr std::string_view kRaw =
        "SELECT d.tbl, p.name, o.name, c.value, x.title FROM search_names f JOIN search_doc d ON d.n = f.rowid "
        "LEFT JOIN person p ON p.id = d.id LEFT JOIN organisation o ON o.id = d.id LEFT JOIN contact_point c ON c.id = "
        "d.id "
        "LEFT JOIN deal x ON x.id = d.id WHERE f.search_names MATCH $1 ORDER BY f.rowid DESC LIMIT 50";
    RandomNumbers random(8);
    std::vector<std::string> parts;
    while (parts.size() < kQuestions) {
        const std::string source = random.chance(60)   ? aFamilyName(random)
                                   : random.chance(50) ? aGivenName(random)
                                                       : aCompany(random);
        const auto words = foldedWords(source);
        const std::string& word = words.front();
        const std::size_t length = 3 + static_cast<std::size_t>(random.below(4));
        if (word.size() < length)
            continue;
        parts.push_back(
            word.substr(static_cast<std::size_t>(random.below(static_cast<int>(word.size() - length + 1))), length));
    }
    Figure figure{"find a person by part of a name", "the raw trigram query, 50 rows joined", 99, 1.5, {}, {}};
    measure(
        figure, rounds,
        [&](int round) {
            (void)search(connection, {parts[static_cast<std::size_t>(round % kQuestions)], kLimit, SearchScope::Names});
        },
        [&](int round) {
            auto query = connection.query(kRaw);
            query.bind(phrase(parts[static_cast<std::size_t>(round % kQuestions)]));
            (void)readAll(query, 5);
        });
    return figure;
}

} // namespace ajar::bench
