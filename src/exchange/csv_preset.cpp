// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_preset.h"

#include "base/error.h"
#include "exchange/b2b_preset.h"
#include "exchange/crm_presets.h"
#include "exchange/plain_presets.h"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>

namespace ajar::exchange {
namespace {

constexpr std::size_t kMostNamed = 8; ///< columns of a file that is refused

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

struct PlainFit {
    PlainKind kind = PlainKind::People;
    std::string_view name;
    int known = 0; ///< columns of the file that it knows
};

/// The columns of a file by what they say as one kind.
class PlainHeader {
public:
    PlainHeader(const CsvTable& table, PlainKind kind) {
        for (const auto& column : table.columns()) {
            if (const auto meaning = meaningOf(kind, column)) {
                ++m_known;
                m_meanings.insert(meaning->meaning);
                m_namesPeople = m_namesPeople || (meaning->meaning == "person" && columnKey(column) != "name");
            }
        }
    }

    [[nodiscard]] int known() const { return m_known; }
    [[nodiscard]] bool fits(PlainKind kind) const {
        switch (kind) {
        case PlainKind::People: return hasAny({"name", "first name", "last name", "email"});
        case PlainKind::Deals:
            return hasAny({"title"}) && hasAny({"value", "currency", "stage", "status", "opened", "expected",
                                                "close date", "closed", "lost on"});
        case PlainKind::Encounters: break;
        }
        return hasAny({"start", "time"}) && (m_namesPeople || hasAny({"channel", "minutes", "deal", "heard", "outcome",
                                                                      "they spoke", "opening share", "subject"}));
    }

private:
    [[nodiscard]] bool hasAny(std::initializer_list<std::string_view> meanings) const {
        return std::ranges::any_of(meanings, [this](std::string_view meaning) { return m_meanings.contains(meaning); });
    }

    std::set<std::string_view> m_meanings;
    int m_known = 0;
    bool m_namesPeople = false; ///< a column says whom it was with, and not just a name
};

const CsvPreset& plainPreset(PlainKind kind) {
    static const std::array kPresets{plainPeople(), plainDeals(), plainEncounters()};
    return kPresets.at(static_cast<std::size_t>(kind));
}

/// The kind that knows most columns, of those that a header can be.
std::optional<CsvLayout> plainLayout(const CsvTable& table) {
    std::vector<PlainFit> fits;
    for (const auto kind : {PlainKind::People, PlainKind::Deals, PlainKind::Encounters})
        if (const PlainHeader header(table, kind); header.fits(kind))
            fits.push_back({kind, plainPreset(kind).name, header.known()});
    if (fits.empty())
        return std::nullopt;
    std::ranges::stable_sort(fits, std::greater<>(), &PlainFit::known);
    if (fits.size() > 1 && fits[0].known == fits[1].known)
        throw Failure(ErrorCode::Invalid, table.name(),
                      "could hold " + std::string(fits[0].name) + " or " + std::string(fits[1].name) +
                          "; rename a column so that it tells which, such as deal "
                          "name or first name");
    return CsvLayout{&plainPreset(fits[0].kind), PresetColumns(table, fits[0].kind)};
}

[[noreturn]] void refuse(const CsvTable& table) {
    const CsvPreset* closest = nullptr;
    std::size_t most = 0;
    for (const auto& preset : csvPresets()) {
        if (const auto known = knownColumns(table, preset); known > most) {
            closest = &preset;
            most = known;
        }
    }
    if (closest != nullptr)
        throw Failure(ErrorCode::Invalid, table.name(),
                      "is nearest to " + std::string(closest->name) + ", but has no column " +
                          listed(missingColumns(table, *closest)));
    std::vector<std::string_view> names(table.columns().begin(), table.columns().end());
    names.resize(std::min<std::size_t>(names.size(), kMostNamed));
    int known = 0;
    for (const auto kind : {PlainKind::People, PlainKind::Deals, PlainKind::Encounters})
        known = std::max(known, PlainHeader(table, kind).known());
    throw Failure(ErrorCode::Invalid, table.name(),
                  (known == 0 ? "has no known column; its first row is: "
                              : "does not tell whether it holds people, deals or "
                                "encounters; its first row is: ") +
                      listed(names));
}

} // namespace

std::span<const CsvPreset> csvPresets() {
    static const std::array kPresets{crmDeals(), b2bDeals(), crmTeams(), crmProducts(), crmAccounts()};
    return kPresets;
}

CsvLayout layoutOf(const CsvTable& table) {
    for (const auto& preset : csvPresets())
        if (missingColumns(table, preset).empty())
            return {&preset, PresetColumns(table, preset.required, preset.optional)};
    if (auto plain = plainLayout(table))
        return *std::move(plain);
    refuse(table);
}

} // namespace ajar::exchange
