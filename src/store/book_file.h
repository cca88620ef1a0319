// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/book.h"

#include <chrono>
#include <filesystem>

namespace ajar::store {

/// A book's file as it lies on the disk, before a database is opened on it.
struct BookFileState {
    SchemaVersion version;
    bool isWritable = false;    ///< the file and its folder take writes
    bool needsRecovery = false; ///< it was not closed cleanly: an unfinished change is to be taken back first
    unsigned long names = 1;    ///< hard links; with more than one a journal would lie beside one name only
};

/// Looks at the file's kind, size, header and at what lies beside it, and changes nothing. Throws Failure where it is
/// no book that this program may open, with a detail that says what it is instead: NotFound, Denied, Corrupt, TooNew;
/// ReadOnly for a book that was not closed cleanly in a place that takes no writes; Busy where another program keeps it
/// locked for longer than `timeout`.
[[nodiscard]] BookFileState inspectBookFile(const std::filesystem::path& file, std::chrono::milliseconds timeout);

} // namespace ajar::store
