// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace ajar::exchange {
namespace {

bool isBlank(std::string_view text) {
    return trimmed(text).empty();
}

constexpr std::size_t kLongestShown = 200; ///< bytes of a column's name, in sentences

std::string counted(std::size_t count, std::string_view what) {
    return std::to_string(count) + ' ' + std::string(what) + (count == 1 ? "" : "s");
}

} // namespace

std::string columnKey(std::string_view name) {
    std::string key = fold(name);
    std::erase_if(key, [](char c) { return c == ' ' || c == '\t' || c == '-' || c == '_' || c == '*'; });
    return key;
}

CsvTable::CsvTable(CsvReader reader) : m_reader(std::move(reader)) {
    CsvRecord header;
    if (!m_reader.next(header))
        throw Failure(ErrorCode::Invalid, m_reader.name(), "is empty");
    passPreamble(header);
    if (header.fault != CsvFault::None)
        throw Failure(ErrorCode::Invalid, m_reader.name(), "has no header: " + std::string(sentenceOf(header.fault)));
    m_columns = std::move(header.fields);
    for (auto& column : m_columns) {
        column = simplified(column);
        m_keys.push_back(columnKey(column));
        if (column.size() > kLongestShown)
            column = std::string(clipped(column, kLongestShown)) + "…"; // no name that is known is so long
    }
}

/// LinkedIn writes "Notes:" and a paragraph above the header of its connections, in some years more lines than in others.
void CsvTable::passPreamble(CsvRecord& header) {
    constexpr int kMostRecords = 10;
    if (header.fields.size() != 1 || trimmed(header.fields[0]) != "Notes:")
        return;
    for (int i = 0; i < kMostRecords && header.fields.size() == 1; ++i)
        if (!m_reader.next(header))
            throw Failure(ErrorCode::Invalid, m_reader.name(), "has notes and no header");
}

std::optional<std::size_t> CsvTable::find(std::string_view column) const {
    const std::string key = columnKey(column);
    const auto first = std::ranges::find(m_keys, key);
    if (first == m_keys.end())
        return std::nullopt;
    const auto index = static_cast<std::size_t>(first - m_keys.begin());
    if (std::find(first + 1, m_keys.end(), key) != m_keys.end())
        throw Failure(ErrorCode::Invalid, m_reader.name(), "has two columns named " + m_columns[index]);
    return index;
}

bool CsvTable::next(CsvRow& row) {
    do {
        if (!m_reader.next(m_record))
            return false;
    } while (m_record.fault == CsvFault::None && std::ranges::all_of(m_record.fields, isBlank));
    row.line = m_record.line;
    row.fault = sentenceOf(m_record.fault);
    row.faultColumn.clear();
    if (m_record.fault != CsvFault::None && m_record.faultField < m_columns.size())
        row.faultColumn = m_columns[m_record.faultField];
    std::swap(row.fields, m_record.fields);
    while (row.fields.size() > m_columns.size() && isBlank(row.fields.back()))
        row.fields.pop_back();
    if (row.fault.empty() && row.fields.size() != m_columns.size()) {
        row.fault = "the row has " + counted(row.fields.size(), "field") + ", the header " +
                    counted(m_columns.size(), "column");
        row.fields.clear();
    }
    return true;
}

} // namespace ajar::exchange
