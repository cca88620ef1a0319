// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QString>
#include <filesystem>
#include <vector>

namespace ajar::gui {

/// "deals.csv", "deals.csv and 2 more".
[[nodiscard]] QString filesInShort(const std::vector<std::filesystem::path>& files);

/// What would come of the rows: "39 new, 2 changed, 3 as they were, 1 left out".
[[nodiscard]] QString rowsInWords(const app::RowCounts& counts);

/// New records by kind, the most telling first: "12 deals, 9 people, 3 organisations". Links between records are not
/// named. Empty where there are none.
[[nodiscard]] QString recordsInWords(const app::ImportReport& report);

/// What else the reader should know, a sentence each: the currency that amounts took, judgements that say nothing,
/// remarks beyond those that are listed.
[[nodiscard]] QString notesInWords(const app::ImportReport& report);

/// How many rows an import would write.
[[nodiscard]] std::int64_t rowsToTake(const app::RowCounts& counts);

} // namespace ajar::gui
