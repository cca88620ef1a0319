// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

/// A row below the header, with as many fields as there are columns, or with what is wrong with it.
struct CsvRow {
    std::int64_t line = 0;
    std::vector<std::string> fields; ///< empty where there is a fault
    std::string fault;               ///< a clause; empty: none
    std::string faultColumn;         ///< as the header writes it; may be empty

    bool operator==(const CsvRow&) const = default;
};

/// A CSV file with a header: columns by name, in any order. A row cut short, or with more fields than columns, is a fault: which of its
/// fields belongs where cannot be told. Empty fields too many at the end are let pass, and rows of empty fields alone are no rows.
class CsvTable {
public:
    /// Reads the header. Throws Failure(Invalid) as CsvReader, and where the header makes no sense.
    explicit CsvTable(CsvReader reader);

    /// As the file writes them; long ones are clipped.
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }
    /// Where a column stands, whatever the case, blanks, hyphens and underscores of its name; nothing where there is none.
    /// Throws Failure(Invalid) where there are two: which one is meant?
    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// The next row; false at the end. Throws Failure(Invalid).
    [[nodiscard]] bool next(CsvRow& row);

    [[nodiscard]] const std::string& name() const { return m_reader.name(); }

private:
    void passPreamble(CsvRecord& header);

    CsvReader m_reader;
    CsvRecord m_record;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_keys;
};

/// A column's name as it is compared: folded, without blanks, hyphens, underscores and a mark of obligation ("E-mail *" → "email").
[[nodiscard]] std::string columnKey(std::string_view name);

} // namespace ajar::exchange
