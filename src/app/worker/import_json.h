// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "app/worker/desk.h"
#include "exchange/byte_source.h"
#include "store/deed.h"

#include <filesystem>

namespace ajar::app {

/// Whether a file is Ajar's JSON rather than a table, by its first byte. Throws Failure where it cannot be read.
[[nodiscard]] bool isJson(const std::filesystem::path& file, std::uintmax_t mostBytes);

/// Takes one file of Ajar's JSON in, which `source` reads, within a deed that is open (Gathering). It is made by machines, so it is taken whole or not at all: throws
/// Failure with the place of what is wrong. New records and warnings go to `report`; given is what became of the file's own records.
[[nodiscard]] ImportedFile importJson(Desk& desk, store::Deed& deed, const std::filesystem::path& file,
                                      const exchange::ByteSource& source, ImportReport& report);

/// Commits a deed with such files in it; says of a record that names what is nowhere which one it is. Gives 0 where nothing was changed.
[[nodiscard]] std::int64_t commitJson(store::Deed& deed, const std::filesystem::path& file);

} // namespace ajar::app
