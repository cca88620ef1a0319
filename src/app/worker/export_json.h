// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_service.h"
#include "app/worker/desk.h"
#include "app/worker/progress.h"

#include <filesystem>

namespace ajar::app {

/// The book or one person as JSON, as it stands at one moment (ExportService). `book` is the book's own file. Throws Failure;
/// where it is not wanted any more, Cancelled, with the file as it was. How many records there will be is not known: `progress` is
/// only asked whether to go on.
ExportReport exportToFile(Desk& desk, const std::filesystem::path& book, const ExportRequest& request,
                          const std::filesystem::path& file, Progress& progress);
ExportReport exportToOutput(Desk& desk, const ExportRequest& request, const ExportService::Output& output);

} // namespace ajar::app
