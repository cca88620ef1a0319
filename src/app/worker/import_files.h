// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/desk.h"
#include "app/worker/progress.h"

#include <cstdint>
#include <filesystem>

namespace ajar::app {

/// From where on an import is a large one, of which nobody else waits for more than they must.
struct LargeImport {
    /// Files of so many bytes are taken in aside of the book and moved into it at once (store::Stage).
    std::uintmax_t stagedFrom = 4'000'000;
    /// The words of so many rows are indexed afterwards, piece by piece.
    std::int64_t searchLaterFrom = 20'000;
    /// After so many rows that are looked for in the book one by one, all its keys of that source are read: not worth it for a small file.
    int keysReadFrom = 5'000;
};

/// Takes files into the book (ImportService). `book` is the book's own file, which is never opened again: closing it would drop the locks
/// that the engine holds on it. Throws Failure; Cancelled where `progress` says so.
ImportReport importFiles(Desk& desk, const std::filesystem::path& book, const ImportRequest& request,
                         Progress& progress, const LargeImport& large = {});

} // namespace ajar::app
