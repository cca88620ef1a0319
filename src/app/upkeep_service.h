// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/book_info.h"

#include <QFuture>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

/// A copy of the book that was checked before it got its name.
struct BackupDone {
    std::filesystem::path file;
    std::string sha256;
    std::uint64_t bytes = 0;
    std::int64_t rows = 0;
    std::vector<std::filesystem::path> removed; ///< older backups whose time was over

    bool operator==(const BackupDone&) const = default;
};

/// One thing that does not fit.
struct Fault {
    std::string part;     ///< "file", "records", "journal", "summaries" or "search"
    std::string sentence; ///< in English

    bool operator==(const Fault&) const = default;
};

/// What a check found.
struct CheckDone {
    std::vector<Fault> faults; ///< none: all well
    bool isRepairable = true;  ///< whether `repair` takes all of them away
    std::int64_t deeds = 0;    ///< how far the book has come: the newest deed's number

    bool operator==(const CheckDone&) const = default;
};

/// The book as a file: what it says of itself, whether it is sound, its backups. Every call returns at once.
class UpkeepService {
public:
    explicit UpkeepService(std::shared_ptr<Office> office);

    [[nodiscard]] QFuture<Result<BookInfo>> info();
    /// Reads the whole book: the file, the records, the journal, and the summaries and the search index against them. Changes nothing.
    [[nodiscard]] QFuture<Result<CheckDone>> check();
    /// Makes the summaries and the search index anew from the records: what a check may ask for.
    [[nodiscard]] QFuture<Result<CheckDone>> repair();
    /// Indexes the words that a big import or undo left for later. The book does so by itself, piece by piece, while it is open and nobody
    /// asks for anything: this is for a program that is about to end.
    [[nodiscard]] QFuture<Result<>> completeSearch();
    [[nodiscard]] QFuture<Result<BackupDone>> backUp(std::filesystem::path folder);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
