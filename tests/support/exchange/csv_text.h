// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_import.h"
#include "exchange/csv_reader.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
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

/// All that files say, row by row.
struct Incoming {
    std::vector<exchange::FileReport> files;
    std::vector<exchange::IncomingOwner> owners;
    std::vector<exchange::IncomingOrganisation> organisations;
    std::vector<exchange::IncomingProduct> products;
    std::vector<exchange::IncomingPerson> people;
    std::vector<exchange::IncomingDeal> deals;
    std::vector<exchange::IncomingEncounter> encounters;
    std::vector<exchange::ImportWarning> warnings;
    std::int64_t amountsInHomeCurrency = 0;
    std::int64_t unknownJudgements = 0;
    std::vector<std::size_t> order; ///< in which the files ended
};

/// Keeps every row that it is given.
class Collector : public exchange::RowVisitor {
public:
    explicit Collector(Incoming& incoming) : m_incoming(&incoming) {}

    void take(exchange::ReadRow read) override {
        std::visit([this](const auto& record) { keep(record); }, read.row);
    }
    void endFile(std::size_t file) override { m_incoming->order.push_back(file); }

private:
    void keep(const exchange::IncomingOwner& row) { m_incoming->owners.push_back(row); }
    void keep(const exchange::IncomingOrganisation& row) { m_incoming->organisations.push_back(row); }
    void keep(const exchange::IncomingProduct& row) { m_incoming->products.push_back(row); }
    void keep(const exchange::IncomingPerson& row) { m_incoming->people.push_back(row); }
    void keep(const exchange::IncomingDeal& row) { m_incoming->deals.push_back(row); }
    void keep(const exchange::IncomingEncounter& row) { m_incoming->encounters.push_back(row); }

    Incoming* m_incoming;
};

template <class Inputs>
Result<Incoming> importedFrom(const Inputs& inputs, const exchange::CsvImportOptions& options) {
    try {
        exchange::CsvImport files(inputs, options);
        Incoming incoming;
        Collector collector(incoming);
        files.read(collector);
        incoming.files = files.log().files;
        incoming.warnings = files.log().warnings;
        incoming.amountsInHomeCurrency = files.counts().amountsInHomeCurrency;
        incoming.unknownJudgements = files.counts().unknownJudgements;
        return incoming;
    } catch (const Failure& failed) {
        return tl::make_unexpected(failed.error());
    }
}

/// Reads texts as if each were a file named as given.
inline Result<Incoming> imported(const std::vector<std::pair<std::string, std::string>>& files,
                                 const exchange::CsvImportOptions& options = {}) {
    std::vector<exchange::CsvInput> inputs;
    for (const auto& [name, text] : files)
        inputs.push_back({name, [text = text] { return exchange::bytesOf(text); }});
    return importedFrom(inputs, options);
}

inline Result<Incoming> importedFiles(const std::vector<std::filesystem::path>& files,
                                      const exchange::CsvImportOptions& options = {}) {
    return importedFrom(std::span<const std::filesystem::path>(files), options);
}

} // namespace ajar::test
