// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a CSV file: read or refused. The first byte says how dates and characters are asked for.
#include "base/error.h"
#include "exchange/csv_import.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace ajar::exchange;

/// What every row that is handed over must be.
class Checker : public RowVisitor {
public:
    void take(ReadRow read) override {
        if (!changedFields(read.fingerprint, read.fields).empty())
            std::abort();
        ++m_rows;
    }
    void endFile(std::size_t) override {}
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    std::int64_t m_rows = 0;
};

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    CsvImportOptions options;
    options.dates = static_cast<DateOrder>(data[0] & 3U);
    const unsigned encoding = (data[0] >> 2U) & 7U;
    if (encoding >= 1 && encoding <= 4)
        options.csv.encoding = static_cast<Encoding>(encoding);
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    try {
        CsvImport import(std::vector{CsvInput{"fuzz.csv", [&text] { return bytesOf(text); }}}, options);
        Checker checker;
        import.read(checker);
        const FileReport& report = import.log().files.front();
        if (report.rows != checker.rows() + report.unchanged + report.rejected || report.warnings < report.rejected)
            std::abort();
    } catch (const ajar::Failure&) {
        return 0;
    }
    return 0;
}
