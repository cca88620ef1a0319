// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/columns.h"
#include "store/summaries_rows.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ajar::store {

// A card says what its table is called (kTable), its key column (kKey), where the key is (key()), and, by `visit(visitor, cards...)`,
// each other column once in the order of the schema, with the values of one card or of two. From that come the texts below.

namespace detail {
/// Writes "a, b, c", "$2, $3, $4" and "a = excluded.a, …".
struct CardTexts {
    std::string columns;
    std::string parameters;
    std::string updates;
    int next = 2;

    template <class T>
    void operator()(std::string_view name, const T&) {
        columns.append(", ").append(name);
        parameters.append(", $").append(std::to_string(next++));
        updates.append(updates.empty() ? "" : ", ").append(name).append(" = excluded.").append(name);
    }
};

/// Collects the columns in which two cards differ.
struct CardChanges {
    std::string sets;
    int next = 2;

    template <class T>
    void operator()(std::string_view name, const T& kept, const T& fresh) {
        if (kept != fresh)
            sets.append(sets.empty() ? "" : ", ").append(name).append(" = $").append(std::to_string(next++));
    }
};

/// Binds those.
struct CardChangeBinder {
    Query* query;
    int next = 2;

    template <class T>
    void operator()(std::string_view, const T& kept, const T& fresh) {
        if (kept != fresh)
            bindValue(*query, next++, fresh);
    }
};

template <class Card>
CardTexts cardTexts() {
    CardTexts texts;
    const Card card{};
    Card::visit(texts, card);
    return texts;
}
} // namespace detail

/// Adds a card that is not there, or writes over the one that is, in the table of that prefix.
template <class Card>
void writeCard(Connection& connection, const Card& card, std::string_view home = {}) {
    static const std::string tail = [] {
        const auto texts = detail::cardTexts<Card>();
        const std::string key(Card::kKey);
        return std::string(Card::kTable) + "(" + key + texts.columns + ") VALUES ($1" + texts.parameters +
               ") ON CONFLICT(" + key + ") DO UPDATE SET " + texts.updates;
    }();
    auto query = connection.query(std::string("INSERT INTO ").append(home).append(tail));
    query.bindOne(1, card.key());
    ColumnBinder binder(query, 2);
    Card::visit(binder, card);
    query.run();
}

/// Writes the columns alone that differ: each index that holds none of them stays as it is, which spares a save half of its pages.
template <class Card>
void changeCard(Connection& connection, const Card& kept, const Card& fresh) {
    detail::CardChanges changes;
    Card::visit(changes, kept, fresh);
    if (changes.sets.empty())
        return;
    auto query = connection.query("UPDATE " + std::string(Card::kTable) + " SET " + changes.sets + " WHERE " +
                                  std::string(Card::kKey) + " = $1");
    query.bindOne(1, fresh.key());
    detail::CardChangeBinder binder{&query};
    Card::visit(binder, kept, fresh);
    query.run();
}

template <class Card>
void removeCard(Connection& connection, const Uuid& key) {
    static const std::string sql =
        "DELETE FROM " + std::string(Card::kTable) + " WHERE " + std::string(Card::kKey) + " = $1";
    connection.run(sql, key);
}

/// The stored cards in the order of their keys.
template <class Card>
class StoredCards {
public:
    StoredCards(Connection& connection, const SummaryScope& scope)
        : m_query(scope.query(connection, head(), Card::kKey, "ORDER BY " + std::string(Card::kKey))) {}

    [[nodiscard]] std::optional<Card> next() {
        if (!m_query.step())
            return std::nullopt;
        Card card;
        card.key() = m_query.uuid(0);
        ColumnReader reader(m_query, 1);
        Card::visit(reader, card);
        return card;
    }

private:
    static const std::string& head() {
        static const std::string sql = "SELECT " + std::string(Card::kKey) + detail::cardTexts<Card>().columns +
                                       " FROM " + std::string(Card::kTable) + " WHERE true";
        return sql;
    }

    Query m_query;
};

/// The stored card of one record.
template <class Card>
[[nodiscard]] std::optional<Card> storedCard(Connection& connection, const Uuid& key) {
    return StoredCards<Card>(connection, SummaryScope(key)).next();
}

} // namespace ajar::store
