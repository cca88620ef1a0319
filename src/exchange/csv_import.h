// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/csv_reader.h"
#include "exchange/incoming.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace ajar::exchange {

struct CsvImportOptions {
    Currency home = "EUR"; ///< of amounts that name none
    CsvOptions csv{};
    std::uintmax_t mostFileBytes = kMostFileBytes;
};

/// One file to be read, with the name under which reports speak of it.
struct CsvInput {
    std::string name;
    ByteSource bytes;
};

/// Reads files that belong together, in any order; each is recognised by its header. A bad row is rejected with a warning and never stops
/// its file; a row that stands there twice is counted as unchanged, and as rejected where its second version says something else. A file
/// that cannot be read, or is none of the known ones, refuses the whole: nothing has been taken then.
[[nodiscard]] Result<Incoming> readCsv(std::span<const CsvInput> inputs, const CsvImportOptions& options);
[[nodiscard]] Result<Incoming> readCsvFiles(std::span<const std::filesystem::path> files,
                                            const CsvImportOptions& options);

} // namespace ajar::exchange
