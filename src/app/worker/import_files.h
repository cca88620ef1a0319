// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/desk.h"

#include <filesystem>

namespace ajar::app {

/// Takes files into the book (ImportService). `book` is the book's own file, which is never opened again: closing it would drop the locks
/// that the engine holds on it (reference/safety.md, finding 4). Throws Failure.
ImportReport importFiles(Desk& desk, const std::filesystem::path& book, const ImportRequest& request);

} // namespace ajar::app
