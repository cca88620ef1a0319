// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_import.h"

#include "base/text.h"
#include "domain/validation.h"
#include "exchange/csv_preset.h"
#include "exchange/fingerprint.h"

#include <unordered_map>

namespace ajar::exchange {
namespace {

/// Where a key was met first, and with which content.
struct FirstSeen {
    std::string fingerprint;
    std::size_t file = 0;
    std::int64_t line = 0;
};

class Import {
public:
    explicit Import(const CsvImportOptions& options) : m_options(&options) {}

    void read(const CsvInput& input);
    [[nodiscard]] Incoming finish() { return std::move(m_incoming); }

private:
    void takeRow(const CsvPreset& preset, const PresetColumns& columns, const CsvRow& row);
    template <class Record>
    void settle(std::vector<Record>& records, std::size_t before);
    void warn(std::int64_t line, std::string column, std::string message);
    void reject(std::int64_t line, std::string column, const std::string& message);
    [[nodiscard]] FileReport& report() { return m_incoming.files.back(); }

    const CsvImportOptions* m_options;
    Incoming m_incoming;
    std::unordered_map<std::string, FirstSeen> m_seen; ///< by preset, source and key
    std::unordered_map<std::string, int> m_equalRows;  ///< of the current file, by content
};

void Import::read(const CsvInput& input) {
    CsvTable table(CsvReader(input.bytes, input.name, m_options->csv));
    const CsvPreset& preset = presetFor(table);
    const PresetColumns columns(table, preset.required, preset.optional);
    m_incoming.files.push_back({.file = input.name, .preset = std::string(preset.name)});
    m_equalRows.clear();
    for (const auto& column : columns.notTaken())
        warn(1, column, "this column is not known and was left out");
    CsvRow row;
    while (table.next(row)) {
        ++report().rows;
        if (row.fault.empty())
            takeRow(preset, columns, row);
        else
            reject(row.line, row.faultColumn, row.fault);
    }
}

void Import::takeRow(const CsvPreset& preset, const PresetColumns& columns, const CsvRow& row) {
    const std::size_t owners = m_incoming.owners.size();
    const std::size_t organisations = m_incoming.organisations.size();
    const std::size_t products = m_incoming.products.size();
    const std::size_t deals = m_incoming.deals.size();
    const std::int64_t amounts = m_incoming.amountsInHomeCurrency;
    const std::int64_t unknown = m_incoming.unknownJudgements;
    const RowOrigin origin{.source = std::string(preset.source), .file = m_incoming.files.size() - 1, .line = row.line};
    try {
        preset.take(PresetRow(row, columns, m_options->home, origin), m_incoming);
        settle(m_incoming.owners, owners);
        settle(m_incoming.organisations, organisations);
        settle(m_incoming.products, products);
        settle(m_incoming.deals, deals);
    } catch (const RowRejected& rejected) {
        m_incoming.owners.resize(owners);
        m_incoming.organisations.resize(organisations);
        m_incoming.products.resize(products);
        m_incoming.deals.resize(deals);
        m_incoming.amountsInHomeCurrency = amounts;
        m_incoming.unknownJudgements = unknown;
        reject(row.line, rejected.column, rejected.message);
    }
}

/// Gives a record without a key one from its content, and sorts out what the files say twice.
template <class Record>
void Import::settle(std::vector<Record>& records, std::size_t before) {
    if (records.size() == before)
        return;
    RowOrigin& origin = records.back().origin;
    const std::string print = fingerprint(statedFields(records.back()));
    if (origin.isByContent)
        origin.key += '-' + std::to_string(++m_equalRows[origin.key]);
    if (origin.key.size() > kNameCap)
        throw RowRejected{{}, "its name is too long to be known again"};
    const auto [seen, isNew] =
        m_seen.try_emplace(report().preset + '\n' + origin.key, FirstSeen{print, origin.file, origin.line});
    if (isNew)
        return;
    const FirstSeen& first = seen->second;
    if (first.fingerprint != print)
        throw RowRejected{{},
                          "says something else than line " + std::to_string(first.line) + " of " +
                              m_incoming.files[first.file].file + " about the same record"};
    records.pop_back();
    ++report().unchanged;
}

void Import::warn(std::int64_t line, std::string column, std::string message) {
    if (++report().warnings <= kMostWarnings)
        m_incoming.warnings.push_back({report().file, line, std::move(column), std::move(message)});
}

void Import::reject(std::int64_t line, std::string column, const std::string& message) {
    ++report().rejected;
    warn(line, std::move(column), message + "; the row was left out");
}

} // namespace

std::string nameKey(std::string_view name) {
    return fold(simplified(name));
}

Result<Incoming> readCsv(std::span<const CsvInput> inputs, const CsvImportOptions& options) {
    try {
        Import import(options);
        for (const auto& input : inputs)
            import.read(input);
        return import.finish();
    } catch (const Failure& failed) {
        return tl::make_unexpected(failed.error());
    }
}

Result<Incoming> readCsvFiles(std::span<const std::filesystem::path> files, const CsvImportOptions& options) {
    try {
        Import import(options);
        for (const auto& file : files)
            import.read({file.string(), bytesOf(file, options.mostFileBytes)});
        return import.finish();
    } catch (const Failure& failed) {
        return tl::make_unexpected(failed.error());
    }
}

} // namespace ajar::exchange
