// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/incoming.h"
#include "exchange/preset_row.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

/// One kind of CSV file, known by its header. To add one: docs/contributing.md, "Add an importer".
struct CsvPreset {
    std::string_view name;                  ///< "crm-deals", in reports
    std::string_view source;                ///< of the origins it makes; several files that belong together share it
    std::vector<std::string_view> required; ///< columns by which it is recognised
    std::vector<std::string_view> optional; ///< columns that it takes where they are there
    /// Adds what one row says to `incoming`.
    void (*take)(const PresetRow& row, Incoming& incoming) = nullptr;
};

/// All presets, in the order in which they are tried.
[[nodiscard]] std::span<const CsvPreset> csvPresets();

/// The preset whose required columns are all there. Throws Failure(Invalid) where there is none, naming what is missing if the file is
/// close to one.
[[nodiscard]] const CsvPreset& presetFor(const CsvTable& table);

} // namespace ajar::exchange
