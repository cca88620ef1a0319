// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/desk.h"

#include <cstdint>
#include <filesystem>

namespace ajar::app {

/// An import of so many rows leaves their words to be indexed afterwards, piece by piece, so that nobody waits for them.
inline constexpr std::int64_t kSearchLaterFrom = 20'000;

/// Takes files into the book (ImportService). `book` is the book's own file, which is never opened again: closing it would drop the locks
/// that the engine holds on it. Throws Failure.
ImportReport importFiles(Desk& desk, const std::filesystem::path& book, const ImportRequest& request,
                         std::int64_t searchLaterFrom = kSearchLaterFrom);

} // namespace ajar::app
