// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ajar::store {

/// Rows of a query whose first column is the record they belong to, and which come in its order: read beside other such rows.
class OrderedRows {
public:
    explicit OrderedRows(Query query) : m_query(std::move(query)) { advance(); }

    /// Calls `row(query)` for each row of `record`. Asked in rising order; rows of records that were not asked for are passed over.
    template <class Row>
    void each(const Uuid& record, Row row) {
        while (m_hasRow && m_record < record)
            advance();
        for (; m_hasRow && m_record == record; advance())
            row(std::as_const(m_query));
    }

private:
    void advance() {
        m_hasRow = m_query.step();
        if (m_hasRow)
            m_record = m_query.uuid(0);
    }

    Query m_query;
    bool m_hasRow = false;
    Uuid m_record;
};

/// What a summary is made for: one record, or all of them in the order of their ids. The texts of the two differ by the WHERE alone.
class SummaryScope {
public:
    SummaryScope() = default; ///< all
    explicit SummaryScope(const Uuid& one) : m_one(one) {}

    [[nodiscard]] bool isAll() const { return !m_one; }

    /// A query from "SELECT … FROM … WHERE …" (`head`, which has a WHERE), narrowed to `column`, and `tail` ("GROUP BY … ORDER BY …").
    [[nodiscard]] Query query(Connection& connection, std::string_view head, std::string_view column,
                              std::string_view tail) const {
        std::string sql(head);
        if (m_one)
            sql.append(" AND ").append(column).append(" = $1");
        sql.append(" ").append(tail);
        auto query = connection.query(sql);
        if (m_one)
            query.bind(*m_one);
        return query;
    }

private:
    std::optional<Uuid> m_one;
};

} // namespace ajar::store
