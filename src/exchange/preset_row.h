// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "exchange/csv_columns.h"
#include "exchange/csv_dates.h"
#include "exchange/csv_table.h"
#include "exchange/incoming.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

/// A row that cannot be taken, on its way to the report. Never leaves this floor.
struct RowRejected {
    std::string column;
    std::string message;
};

/// A column of a file that is not taken, and why: a clause.
struct ColumnLeftOut {
    std::string column;
    std::string message;
};

/// Where the columns of a preset stand in a file.
class PresetColumns {
public:
    PresetColumns(const CsvTable& table, std::span<const std::string_view> required,
                  std::span<const std::string_view> optional);
    /// Of a plain file: by what its columns say. Of several that say the same the one is taken whose name stands first in the table, and in
    /// a row where that is blank the next.
    PresetColumns(const CsvTable& table, PlainKind kind);

    /// A column of the file that says what a preset's column does.
    struct Place {
        std::size_t index = 0;
        std::string written; ///< its name as the file writes it
    };
    /// Where a column stands, the first choice first; none where the file has none.
    [[nodiscard]] std::span<const Place> places(std::string_view column) const;
    [[nodiscard]] bool has(std::string_view column) const { return !places(column).empty(); }
    [[nodiscard]] const std::vector<ColumnLeftOut>& notTaken() const { return m_notTaken; }
    /// A column's name as the file writes it.
    [[nodiscard]] std::string written(std::string_view column) const;
    /// Those of the preset that the file has, in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> taken() const;

private:
    std::map<std::string, std::vector<Place>, std::less<>> m_places;
    std::vector<ColumnLeftOut> m_notTaken;
};

/// What is the same for all rows of an import.
struct RowRules {
    Currency home = "EUR"; ///< of amounts that name none
    DateOrder dates = DateOrder::Unsaid;
};

/// One row as a preset sees it: fields by column, made into texts, days and amounts. What cannot be made into one is thrown as RowRejected.
class PresetRow {
public:
    PresetRow(const CsvRow& row, const PresetColumns& columns, const RowRules& rules, RowOrigin origin)
        : m_row(&row), m_columns(&columns), m_rules(&rules), m_origin(std::move(origin)) {}

    [[nodiscard]] bool has(std::string_view column) const { return m_columns->has(column); }
    /// One line: NFC, blanks at the ends taken off and those inside made one space. Empty where the column is missing.
    [[nodiscard]] std::string line(std::string_view column) const;
    /// Several lines: NFC, line ends made LF, blanks at the ends taken off.
    [[nodiscard]] std::string text(std::string_view column) const;
    /// The same, not said where the file has no such column.
    [[nodiscard]] Said<std::string> saidText(std::string_view column) const;
    /// The same, of a column that must not be blank.
    [[nodiscard]] std::string needed(std::string_view column) const;
    /// The same, not said where the file has no such column.
    [[nodiscard]] Said<std::string> said(std::string_view column) const;
    /// A date as readDate has it; a blank one is no date.
    [[nodiscard]] Said<std::optional<Day>> day(std::string_view column) const;
    /// An amount that is not negative; in `currency` or, where that is empty, in
    /// the home currency, and counted so, where it names none.
    [[nodiscard]] Said<std::optional<Money>> amount(std::string_view column, CellCounts& counts,
                                                    const Currency& currency = {}) const;
    /// Adds a fact where the file has the column. Blank stays unknown.
    void addFact(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic) const;
    /// The same of a judgement: "Unknown" stays unknown as well, and is counted.
    void addJudgement(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic,
                      CellCounts& counts) const;

    [[nodiscard]] const RowRules& rules() const { return *m_rules; }
    [[nodiscard]] RowOrigin origin(std::string key) const;
    /// For rows without an id: the key is a hash of all columns that the preset knows, in their order, whatever the file's.
    [[nodiscard]] RowOrigin originByContent() const;
    /// By the column `id` where the file has one and the row fills it, else by content. Ids of columns with different names are different.
    [[nodiscard]] RowOrigin originById() const;
    [[noreturn]] void reject(std::string_view column, std::string message) const;

private:
    /// The column that speaks in this row: the first that is not blank, else the first; nothing where the file has none.
    [[nodiscard]] const PresetColumns::Place* place(std::string_view column) const;
    [[nodiscard]] std::string_view cell(std::string_view column) const;

    const CsvRow* m_row;
    const PresetColumns* m_columns;
    const RowRules* m_rules;
    RowOrigin m_origin;
};

/// Whether a judgement says that nobody knows.
[[nodiscard]] bool saysUnknown(std::string_view text);

} // namespace ajar::exchange
