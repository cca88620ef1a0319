// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_preset.h"

#include "base/error.h"
#include "exchange/b2b_preset.h"
#include "exchange/crm_presets.h"

#include <algorithm>
#include <array>

namespace ajar::exchange {
namespace {

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (const auto name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::size_t knownColumns(const CsvTable& table, const CsvPreset& preset) {
    const auto isThere = [&table](std::string_view column) { return table.find(column).has_value(); };
    return static_cast<std::size_t>(std::ranges::count_if(preset.required, isThere) +
                                    std::ranges::count_if(preset.optional, isThere));
}

std::vector<std::string_view> missingColumns(const CsvTable& table, const CsvPreset& preset) {
    std::vector<std::string_view> missing;
    for (const auto column : preset.required)
        if (!table.find(column))
            missing.push_back(column);
    return missing;
}

} // namespace

std::span<const CsvPreset> csvPresets() {
    static const std::array kPresets{crmDeals(), b2bDeals(), crmTeams(), crmProducts(), crmAccounts()};
    return kPresets;
}

const CsvPreset& presetFor(const CsvTable& table) {
    const CsvPreset* closest = nullptr;
    std::size_t most = 0;
    for (const auto& preset : csvPresets()) {
        if (missingColumns(table, preset).empty())
            return preset;
        if (const auto known = knownColumns(table, preset); known > most) {
            closest = &preset;
            most = known;
        }
    }
    if (closest == nullptr) {
        std::vector<std::string_view> names(table.columns().begin(), table.columns().end());
        names.resize(std::min<std::size_t>(names.size(), 8));
        throw Failure(ErrorCode::Invalid, table.name(), "has no known column; its first row is: " + listed(names));
    }
    throw Failure(ErrorCode::Invalid, table.name(),
                  "is nearest to " + std::string(closest->name) + ", but has no column " +
                      listed(missingColumns(table, *closest)));
}

} // namespace ajar::exchange
