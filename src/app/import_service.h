// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "base/error.h"
#include "domain/money.h"

#include <QFuture>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

enum class ImportRun {
    Real,
    Dry ///< all is done and reported, and then taken back: nothing is kept
};

/// How dates are read that can be read in two ways, "3/4/2024" (docs/formats/csv.md).
enum class ImportDates {
    Ask, ///< they are refused, and the report says how to ask for them
    DayMonthYear,
    MonthDayYear,
    YearMonthDay
};

/// How files without a byte order mark write their characters.
enum class ImportEncoding {
    ByMark, ///< UTF-8
    Utf16Le,
    Utf16Be,
    Cp1252,
    Latin1
};

struct ImportRequest {
    std::vector<std::filesystem::path> files; ///< that belong together, in any order
    ImportRun run = ImportRun::Real;
    ImportDates dates = ImportDates::Ask;
    ImportEncoding encoding = ImportEncoding::ByMark;
    std::uintmax_t mostFileBytes = 100'000'000; ///< a larger file is refused (quality.md, safety 11)
};

/// Something in a file that somebody should look at.
struct ImportRemark {
    std::string file;      ///< as it was named
    std::int64_t line = 0; ///< from 1; 0 where it is about the file
    std::string column;    ///< as the file's header writes it; may be empty
    std::string message;   ///< what is wrong and what was done, in English

    bool operator==(const ImportRemark&) const = default;
};

/// What became of rows: rows = created + updated + unchanged + rejected.
struct RowCounts {
    std::int64_t rows = 0; ///< below the header, blank ones not counted
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;

    bool operator==(const RowCounts&) const = default;
};

struct ImportedFile {
    std::string file;   ///< as it was named
    std::string preset; ///< what its header was recognised as: "crm-deals" (docs/formats/csv.md)
    RowCounts counts;

    bool operator==(const ImportedFile&) const = default;
};

struct ImportReport {
    std::vector<ImportedFile> files;             ///< in the order in which they were named
    RowCounts counts;                            ///< of all files
    std::map<std::string, std::int64_t> records; ///< new records by kind: "deal", "organisation", "fact" …
    std::vector<ImportRemark> warnings;          ///< at most a thousand a file
    std::int64_t moreWarnings = 0;               ///< beyond those
    Currency currency;                           ///< the book's own, in which amounts that name none were taken …
    std::int64_t amountsInCurrency = 0;          ///< … and how many those are
    std::int64_t unknownJudgements = 0;          ///< cells that say "Unknown": no fact was made of them
    DeedDone done;                               ///< number 0 where nothing changed, and of a dry run

    bool operator==(const ImportReport&) const = default;
};

/// Files into the book. Every call returns at once. Its future tells progress, 0 to 1000, and may be cancelled: nothing is kept then.
class ImportService {
public:
    explicit ImportService(std::shared_ptr<Office> office);

    /// Takes files in as one deed, all or nothing: one undo takes all of it back.
    /// A bad row never stops its file. The same files again change nothing; of a
    /// row that changed, what changed there is taken, but what was edited here
    /// since stays and is told. NotFound, Denied and Io of a file that cannot be
    /// read, and Invalid of one that is none of the known kinds, refuse the
    /// whole.
    /// A file of Ajar's own JSON is known by its content, and is taken whole or refuses the whole (docs/formats/json.md).
    [[nodiscard]] QFuture<Result<ImportReport>> importFiles(ImportRequest request);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
