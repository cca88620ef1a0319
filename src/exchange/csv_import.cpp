// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_import.h"

#include "base/text.h"
#include "domain/validation.h"

#include <algorithm>
#include <numeric>

namespace ajar::exchange {
namespace {

std::vector<CsvInput> inputsOf(std::span<const std::filesystem::path> files, std::uintmax_t mostBytes) {
    std::vector<CsvInput> inputs;
    for (const auto& file : files)
        inputs.push_back({file.string(), [file, mostBytes] { return bytesOf(file, mostBytes); }});
    return inputs;
}

RowOrigin& originOf(IncomingRow& row) {
    return std::visit([](auto& record) -> RowOrigin& { return record.origin; }, row);
}

} // namespace

std::string nameKey(std::string_view name) {
    return fold(simplified(name));
}

CsvImport::CsvImport(std::span<const std::filesystem::path> files, const CsvImportOptions& options)
    : CsvImport(inputsOf(files, options.mostFileBytes), options) {}

CsvImport::CsvImport(std::vector<CsvInput> inputs, const CsvImportOptions& options)
    : m_options(options), m_rules{options.home, options.dates} {
    for (auto& input : inputs) {
        m_log.files.push_back({.file = input.name});
        m_files.push_back({std::move(input), nullptr});
    }
    recognise();
}

void CsvImport::recognise() {
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        auto& known = m_files[file];
        const CsvTable table(CsvReader(known.input.open(), known.input.name, m_options.csv));
        const CsvLayout layout = layoutOf(table);
        known.preset = layout.preset;
        m_log.files[file].preset = std::string(layout.preset->name);
        for (const auto& left : layout.columns.notTaken())
            m_log.warn(file, 1, left.column, left.message);
    }
}

void CsvImport::read(RowVisitor& visitor) {
    std::vector<std::size_t> order(m_files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::less<>(), [this](std::size_t file) { return m_files[file].preset->turn; });
    for (const std::size_t file : order)
        readFile(file, visitor);
}

void CsvImport::readFile(std::size_t file, RowVisitor& visitor) {
    const Known& known = m_files[file];
    CsvTable table(CsvReader(known.input.open(), known.input.name, m_options.csv));
    const CsvLayout layout = layoutOf(table);
    if (layout.preset != known.preset)
        throw Failure(ErrorCode::Conflict, known.input.name, "changed while it was read");
    CsvRow row;
    while (table.next(row)) {
        ++m_log.files[file].rows;
        if (row.fault.empty())
            takeRow(layout, file, row, visitor);
        else
            m_log.reject(file, row.line, row.faultColumn, row.fault);
    }
    visitor.endFile(file);
}

void CsvImport::takeRow(const CsvLayout& layout, std::size_t file, const CsvRow& row, RowVisitor& visitor) {
    CellCounts counts = m_counts;
    try {
        const RowOrigin origin{.source = std::string(layout.preset->source), .file = file, .line = row.line};
        ReadRow read{layout.preset->take(PresetRow(row, layout.columns, m_rules, origin), counts), {}, {}, 0};
        for (const auto& cell : row.fields)
            read.bytes += cell.size();
        read.fields = statedFields(read.row);
        read.fingerprint = fingerprint(read.fields);
        if (!isNew(originOf(read.row), read.fingerprint)) {
            ++m_log.files[file].unchanged;
            return;
        }
        m_counts = counts;
        visitor.take(std::move(read));
    } catch (const RowRejected& rejected) {
        m_log.reject(file, row.line, rejected.column, rejected.message);
    }
}

/// Gives a row without a key one from its content, and sorts out what the files say twice.
bool CsvImport::isNew(RowOrigin& origin, std::string_view fingerprint) {
    const std::string scope = scopeOf(origin);
    if (origin.isByContent) {
        const auto ordinal = m_seen.noteEqual(scope + origin.key, origin.file);
        origin.key += '-' + std::to_string(ordinal.number);
        return ordinal.isNew;
    }
    if (origin.key.size() > kNameCap)
        throw RowRejected{{}, "its name is too long to be known again"};
    const auto met = m_seen.note(scope + origin.key, fingerprint, {origin.file, origin.line});
    if (!met.isNew && !met.saysTheSame)
        throw RowRejected{{},
                          "says something else than line " + std::to_string(met.first.line) + " of " +
                              m_log.files[met.first.file].file + " about the same record"};
    return met.isNew;
}

/// Keys of different kinds of files may be equal.
std::string CsvImport::scopeOf(const RowOrigin& origin) const {
    return m_log.files.at(origin.file).preset + '\n' + origin.source + '\n';
}

int CsvImport::equalRows(const RowOrigin& row, std::string_view content) const {
    return m_seen.countEqual(scopeOf(row) + std::string(content), row.file);
}

} // namespace ajar::exchange
