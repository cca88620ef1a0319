// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "store/book.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

/// A copy of a book that was opened and checked before it got its name.
struct BackupReport {
    std::filesystem::path file;
    std::string sha256; ///< of all its bytes; also beside it as "<file>.sha256", as `sha256sum -c` reads it
    std::uint64_t bytes = 0;
    std::int64_t rows = 0;
    std::vector<std::filesystem::path> removed; ///< older backups whose time was over

    bool operator==(const BackupReport&) const = default;
};

/// Copies a book into `folder` as "<name>-YYYYMMDD-HHMMSS.ajar" (UTC), checks the copy, and only then lets go of
/// backups whose time is over: a damaged book never replaces a good backup. One folder for one book: backups are known
/// by their name alone. Writers of the same book wait meanwhile (about 0.3 s for 100 MB). Corrupt where the book is
/// damaged, Full, Busy, Cancelled (`interrupt`), Denied, Io; then nothing has changed in the folder.
[[nodiscard]] Result<BackupReport> backUp(Book& book, const std::filesystem::path& folder, Instant now);

/// The same copy and check under another name, without rotation. Throws Failure.
[[nodiscard]] BackupReport makeCheckedCopy(Connection& connection, const std::filesystem::path& folder,
                                           std::string_view stem, Instant now);

/// Of backups taken at these times those whose time is over: kept are the 10 newest, the newest of each of the last 7
/// days and of the last 4 weeks (ISO 8601) that have any. Days and weeks are those of UTC.
[[nodiscard]] std::vector<Instant> expiredBackups(std::vector<Instant> taken);

struct RestoreReport {
    /// Where the file is now that stood at the target; nothing where none stood there.
    std::optional<std::filesystem::path> keptAside;
};

/// Puts a backup, checked once more, at `target`. What stands there is kept beside it as
/// "<name>.damaged-YYYYMMDD-HHMMSS" with its journal. The book must be closed. Corrupt where the backup is damaged or
/// is not the file that was summed, Busy where another program uses the target, NotFound, Full, Denied, Io; then the
/// target is as it was.
[[nodiscard]] Result<RestoreReport> restoreBackup(const std::filesystem::path& backup,
                                                  const std::filesystem::path& target, Instant now);

} // namespace ajar::store
