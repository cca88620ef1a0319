// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "exchange/csv_table.h"
#include "exchange/incoming.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ajar::exchange {

/// A row that cannot be taken, on its way to the report. Never leaves this floor.
struct RowRejected {
    std::string column;
    std::string message;
};

/// Where the columns of a preset stand in a file.
class PresetColumns {
public:
    PresetColumns(const CsvTable& table, std::span<const std::string_view> required,
                  std::span<const std::string_view> optional);

    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// Columns of the file that the preset does not know, as the file writes them.
    [[nodiscard]] const std::vector<std::string>& notTaken() const { return m_notTaken; }
    /// A column's name as the file writes it.
    [[nodiscard]] std::string written(std::string_view column) const;
    /// Those of the preset that the file has, in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> taken() const;

private:
    struct Place {
        std::size_t index = 0;
        std::string written;
    };
    std::map<std::string, Place, std::less<>> m_places;
    std::vector<std::string> m_notTaken;
};

/// One row as a preset sees it: fields by column, made into texts, days and amounts. What cannot be made into one is thrown as RowRejected.
class PresetRow {
public:
    PresetRow(const CsvRow& row, const PresetColumns& columns, const Currency& home, RowOrigin origin)
        : m_row(&row), m_columns(&columns), m_home(&home), m_origin(std::move(origin)) {}

    /// One line: NFC, blanks at the ends taken off and those inside made one space. Empty where the column is missing.
    [[nodiscard]] std::string line(std::string_view column) const;
    /// The same, of a column that must not be blank.
    [[nodiscard]] std::string needed(std::string_view column) const;
    /// The same, not said where the file has no such column.
    [[nodiscard]] Said<std::string> said(std::string_view column) const;
    /// "2026-11-23" and no other form.
    [[nodiscard]] Said<std::optional<Day>> day(std::string_view column) const;
    /// An amount that is not negative; in the home currency, and counted so, where it names none.
    [[nodiscard]] Said<std::optional<Money>> amount(std::string_view column, Incoming& incoming) const;
    /// Adds a fact where the file has the column. Blank stays unknown.
    void addFact(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic) const;
    /// The same of a judgement: "Unknown" stays unknown as well, and is counted.
    void addJudgement(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic,
                      Incoming& incoming) const;

    [[nodiscard]] RowOrigin origin(std::string key) const;
    /// For rows without an id: the key is a hash of all columns that the preset knows, in their order, whatever the file's.
    [[nodiscard]] RowOrigin originByContent() const;
    [[noreturn]] void reject(std::string_view column, std::string message) const;

private:
    const CsvRow* m_row;
    const PresetColumns* m_columns;
    const Currency* m_home;
    RowOrigin m_origin;
};

/// Whether a judgement says that nobody knows.
[[nodiscard]] bool saysUnknown(std::string_view text);

} // namespace ajar::exchange
