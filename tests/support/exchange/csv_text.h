// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_import.h"
#include "exchange/csv_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::test {

using Rows = std::vector<std::vector<std::string>>;

/// CSV as RFC 4180 has it: quotes where they are needed, doubled inside.
inline std::string csvText(const Rows& rows, char delimiter = ',', std::string_view lineEnd = "\n") {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? std::string() : std::string(1, delimiter);
            const bool isQuoted =
                row[i].empty() || row[i].find_first_of(std::string("\"\r\n ") + delimiter) != std::string::npos;
            if (!isQuoted) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i])
                text += c == '"' ? "\"\"" : std::string(1, c);
            text += '"';
        }
        text += lineEnd;
    }
    return text;
}

/// All records of a text. Throws Failure as the reader does.
inline std::vector<exchange::CsvRecord> recordsOf(std::string text, exchange::CsvOptions options = {}) {
    exchange::CsvReader reader(exchange::bytesOf(std::move(text)), "test.csv", options);
    std::vector<exchange::CsvRecord> records;
    exchange::CsvRecord record;
    while (reader.next(record))
        records.push_back(record);
    return records;
}

/// Their fields alone.
inline Rows fieldsOf(std::string text, exchange::CsvOptions options = {}) {
    Rows rows;
    for (auto& record : recordsOf(std::move(text), options))
        rows.push_back(std::move(record.fields));
    return rows;
}

/// Reads texts as if each were a file named as given.
inline Result<exchange::Incoming> imported(const std::vector<std::pair<std::string, std::string>>& files,
                                           const exchange::CsvImportOptions& options = {}) {
    std::vector<exchange::CsvInput> inputs;
    for (const auto& [name, text] : files)
        inputs.push_back({name, exchange::bytesOf(text)});
    return exchange::readCsv(inputs, options);
}

} // namespace ajar::test
