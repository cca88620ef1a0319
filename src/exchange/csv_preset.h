// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/incoming.h"
#include "exchange/preset_row.h"

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace ajar::exchange {

/// One kind of CSV file, known by its header. To add one: docs/contributing.md, "Add an importer".
struct CsvPreset {
    std::string_view name;                  ///< "crm-deals", in reports
    std::string_view source;                ///< of the origins it makes; several files that belong together share it
    std::vector<std::string_view> required; ///< columns by which it is recognised; none of a plain kind
    std::vector<std::string_view> optional; ///< columns that it takes where they are there
    /// What one row says. Throws RowRejected.
    IncomingRow (*take)(const PresetRow& row, CellCounts& counts) = nullptr;
    std::size_t turn = 0; ///< files with a lower one are taken first: the index of its record in IncomingRow
};

/// The `turn` of a preset that makes `Record`.
template <class Record, std::size_t Index = 0>
[[nodiscard]] constexpr std::size_t turnOf() {
    if constexpr (std::is_same_v<std::variant_alternative_t<Index, IncomingRow>, Record>)
        return Index;
    else
        return turnOf<Record, Index + 1>();
}

/// What a header was recognised as.
struct CsvLayout {
    const CsvPreset* preset = nullptr;
    PresetColumns columns;
};

/// All presets, in the order in which they are tried.
[[nodiscard]] std::span<const CsvPreset> csvPresets();

/// The preset whose required columns are all there; else the plain kind that the columns tell (docs/formats/csv.md, "Plain columns").
/// Throws Failure(Invalid) where there is none, naming what is missing if the file is close to a preset, and where it could be two.
[[nodiscard]] CsvLayout layoutOf(const CsvTable& table);

} // namespace ajar::exchange
