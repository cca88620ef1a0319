// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/csv_preset.h"
#include "exchange/csv_reader.h"
#include "exchange/csv_seen.h"
#include "exchange/fingerprint.h"
#include "exchange/incoming.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ajar::exchange {

struct CsvImportOptions {
    Currency home = "EUR"; ///< of amounts that name none
    DateOrder dates = DateOrder::Unsaid;
    CsvOptions csv{};
    std::uintmax_t mostFileBytes = kMostFileBytes;
};

/// One file to be read, with the name under which reports speak of it. It is opened twice: to be recognised, and in its turn.
struct CsvInput {
    std::string name;
    std::function<ByteSource()> open; ///< throws Failure
};

/// A row that was read, with all that it says besides its key, and the fingerprint of that.
struct ReadRow {
    IncomingRow row;
    std::vector<StatedField> fields;
    std::string fingerprint;
    std::size_t bytes = 0; ///< of its cells as they were read: whoever keeps rows counts them
};

/// Takes the rows of files, one at a time.
class RowVisitor {
public:
    RowVisitor() = default;
    RowVisitor(const RowVisitor&) = delete;
    RowVisitor& operator=(const RowVisitor&) = delete;
    virtual ~RowVisitor() = default;
    virtual void take(ReadRow row) = 0;
    /// All rows of a file have been handed over.
    virtual void endFile(std::size_t file) = 0;
};

/// Reads files that belong together, named in any order: each is recognised by its header, and those come first whose records others name.
/// A bad row is rejected with a warning and never stops its file; a row that stands there twice is counted as unchanged, and as rejected
/// where its second version says something else. Rows go to a visitor one at a time: beside what SeenRows keeps, nothing grows with them.
class CsvImport {
public:
    /// Opens and recognises all files. Throws Failure where one cannot be read or
    /// is none of the known kinds: nothing has been taken then.
    CsvImport(std::vector<CsvInput> inputs, const CsvImportOptions& options);
    CsvImport(std::span<const std::filesystem::path> files, const CsvImportOptions& options);

    /// Hands over every row that can be taken. Throws Failure where a file cannot
    /// be read to its end.
    void read(RowVisitor& visitor);

    /// Rows, rejected ones and those that stand there twice; what becomes of the others is counted by whoever takes them.
    [[nodiscard]] const ImportLog& log() const { return m_log; }
    [[nodiscard]] const CellCounts& counts() const { return m_counts; }
    /// How many rows with that content (a key without its ordinal) the file of `row` has given so far, where rows have no id.
    [[nodiscard]] int equalRows(const RowOrigin& row, std::string_view content) const;

private:
    struct Known {
        CsvInput input;
        const CsvPreset* preset = nullptr;
    };
    void recognise();
    void readFile(std::size_t file, RowVisitor& visitor);
    void takeRow(const CsvLayout& layout, std::size_t file, const CsvRow& row, RowVisitor& visitor);
    [[nodiscard]] bool isNew(RowOrigin& origin, std::string_view fingerprint);
    [[nodiscard]] std::string scopeOf(const RowOrigin& origin) const;

    CsvImportOptions m_options;
    RowRules m_rules;
    std::vector<Known> m_files;
    ImportLog m_log;
    CellCounts m_counts;
    SeenRows m_seen;
};

} // namespace ajar::exchange
