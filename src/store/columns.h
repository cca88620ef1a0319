// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/money.h"
#include "domain/rhythm.h"
#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ajar::store {

/// How one record lies in its table: specialised once a record in `records.h`, with
///   static constexpr std::string_view kTable; static constexpr int kCode (stable, in the journal);
///   template <class Visitor, class Record> static void visit(Visitor&, Record&): each column once, in the order of the schema.
/// From that one list come the INSERT, UPDATE and SELECT texts, the journal's images, the reading and the binding.
template <class Record>
struct Columns;

struct Column {
    std::string name;
    ValueKind kind = ValueKind::Text;
};

namespace detail {
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class T>
struct IsId<Id<T>> : std::true_type {};

/// Enums that are stored as numbers because the number is their meaning (product.md names questions and levels by number).
template <class T>
inline constexpr bool kIsNumbered = std::is_same_v<T, Question> || std::is_same_v<T, HowKnown>;

template <class T>
constexpr ValueKind kindOf() {
    if constexpr (IsOptional<T>::value)
        return kindOf<typename T::value_type>();
    else if constexpr (IsId<T>::value || std::is_same_v<T, Uuid>)
        return ValueKind::Uuid;
    else if constexpr (std::is_same_v<T, std::string>)
        return ValueKind::Text;
    else if constexpr (std::is_enum_v<T> && !kIsNumbered<T>)
        return ValueKind::Text;
    else
        return ValueKind::Integer;
}

template <class T>
void bindValue(Query& query, int parameter, const T& value) {
    if constexpr (IsOptional<T>::value) {
        if (value)
            bindValue(query, parameter, *value);
        else
            query.bindOne(parameter, std::optional<std::int64_t>{});
    } else if constexpr (std::is_enum_v<T>) {
        if constexpr (kIsNumbered<T>)
            query.bindOne(parameter, static_cast<std::int64_t>(value));
        else
            query.bindOne(parameter, toCode(value));
    } else {
        query.bindOne(parameter, value);
    }
}

[[noreturn]] void refuseCode(std::string_view text);

template <class T>
void readValue(const Query& query, int column, T& value) {
    if constexpr (IsOptional<T>::value) {
        if (query.isNull(column))
            value.reset();
        else
            readValue(query, column, value.emplace());
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = query.text(column);
    } else if constexpr (std::is_same_v<T, Uuid>) {
        value = query.uuid(column);
    } else if constexpr (IsId<T>::value) {
        value.uuid = query.uuid(column);
    } else if constexpr (std::is_same_v<T, Day>) {
        value.number = static_cast<std::int32_t>(query.integer(column));
    } else if constexpr (std::is_same_v<T, Instant>) {
        value.ms = query.integer(column);
    } else if constexpr (std::is_same_v<T, bool>) {
        value = query.integer(column) != 0;
    } else if constexpr (std::is_enum_v<T>) {
        if constexpr (kIsNumbered<T>) {
            value = static_cast<T>(query.integer(column));
        } else {
            const auto code = fromCode<T>(query.text(column));
            if (!code)
                refuseCode(query.text(column));
            value = *code;
        }
    } else {
        value = static_cast<T>(query.integer(column));
    }
}
} // namespace detail

/// Collects names and kinds.
class ColumnLister {
public:
    template <class T>
    void operator()(std::string_view name, const T&) {
        m_columns.push_back({std::string(name), detail::kindOf<T>()});
    }
    void derived(std::string_view name, const std::string&) {
        m_columns.push_back({std::string(name), ValueKind::Text});
    }
    void money(std::string_view amount, std::string_view currency, const std::optional<Money>&) {
        m_columns.push_back({std::string(amount), ValueKind::Integer});
        m_columns.push_back({std::string(currency), ValueKind::Text});
    }
    void rhythm(std::string_view wanted, std::string_view most, const Rhythm&) {
        m_columns.push_back({std::string(wanted), ValueKind::Integer});
        m_columns.push_back({std::string(most), ValueKind::Integer});
    }
    [[nodiscard]] std::vector<Column> take() { return std::move(m_columns); }

private:
    std::vector<Column> m_columns;
};

/// Binds a record's columns to consecutive parameters.
class ColumnBinder {
public:
    ColumnBinder(Query& query, int firstParameter) : m_query(&query), m_next(firstParameter) {}
    template <class T>
    void operator()(std::string_view, const T& value) {
        detail::bindValue(*m_query, m_next++, value);
    }
    void derived(std::string_view, const std::string& value) { m_query->bindOne(m_next++, std::string_view(value)); }
    void money(std::string_view, std::string_view, const std::optional<Money>& money) {
        detail::bindValue(*m_query, m_next++, money ? std::optional(money->minor) : std::nullopt);
        detail::bindValue(*m_query, m_next++, money ? std::optional(money->currency) : std::nullopt);
    }
    void rhythm(std::string_view, std::string_view, const Rhythm& rhythm) {
        detail::bindValue(*m_query, m_next++, rhythm.wanted);
        detail::bindValue(*m_query, m_next++, rhythm.atMost);
    }

private:
    Query* m_query;
    int m_next;
};

/// Reads a record from consecutive columns of the current row.
class ColumnReader {
public:
    ColumnReader(const Query& query, int firstColumn) : m_query(&query), m_next(firstColumn) {}
    template <class T>
    void operator()(std::string_view, T& value) {
        detail::readValue(*m_query, m_next++, value);
    }
    void derived(std::string_view, const std::string&) { ++m_next; }
    void money(std::string_view, std::string_view, std::optional<Money>& money) {
        money.reset();
        if (!m_query->isNull(m_next) && !m_query->isNull(m_next + 1))
            money = Money{m_query->integer(m_next), std::string(m_query->text(m_next + 1))};
        m_next += 2;
    }
    void rhythm(std::string_view, std::string_view, Rhythm& rhythm) {
        detail::readValue(*m_query, m_next++, rhythm.wanted);
        detail::readValue(*m_query, m_next++, rhythm.atMost);
    }

private:
    const Query* m_query;
    int m_next;
};

/// The columns of a record's table besides `id` and `rev`, in the order of the schema.
template <class Record>
[[nodiscard]] std::vector<Column> columnsOf() {
    Record empty{};
    ColumnLister lister;
    Columns<Record>::visit(lister, empty);
    return lister.take();
}

} // namespace ajar::store
