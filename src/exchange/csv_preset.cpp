// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_preset.h"

#include "base/error.h"
#include "base/text.h"
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

constexpr std::size_t kMostNamed = 8;   ///< columns of a file that is refused
constexpr std::size_t kMostShown = 200; ///< bytes of them

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
    PlainHeader(const CsvTable& table, PlainKind kind) : m_kind(kind) {
        for (const auto& column : table.columns()) {
            const auto meaning = meaningOf(kind, column);
            if (!meaning)
                continue;
            if (isWeak(columnKey(column))) {
                m_hasWeakName = true;
                continue;
            }
            ++m_known;
            m_meanings.insert(meaning->meaning);
            m_namesPeople = m_namesPeople || (meaning->meaning == "person" && columnKey(column) != "name");
        }
    }

    [[nodiscard]] int known() const { return m_known; }
    [[nodiscard]] bool fits() const {
        switch (m_kind) {
        case PlainKind::People: return says({"name", "first name", "last name", "email"});
        case PlainKind::Deals:
            return says({"title"}) &&
                   (isWorthSomething() || says({"opened", "expected", "close date", "closed", "lost on"}));
        case PlainKind::Encounters: break;
        }
        return says({"start", "time"}) && (m_namesPeople || says({"channel", "minutes", "deal", "heard", "outcome",
                                                                  "they spoke", "opening share", "subject"}));
    }
    /// Whether it can be of that kind where nothing speaks for another: a contact is a person, and a name with a day and notes is a log.
    [[nodiscard]] bool fitsWeakly() const {
        switch (m_kind) {
        case PlainKind::People: return m_hasWeakName && m_known > 0;
        case PlainKind::Deals: return false;
        case PlainKind::Encounters: break;
        }
        return says({"start"}) && says({"person"}) && says({"notes"});
    }
    [[nodiscard]] bool isWorthSomething() const { return says({"value", "currency", "stage", "status"}); }

private:
    [[nodiscard]] bool says(std::initializer_list<std::string_view> meanings) const {
        return std::ranges::any_of(meanings, [this](std::string_view meaning) { return m_meanings.contains(meaning); });
    }
    /// What is known once the kind is, and does not tell it.
    [[nodiscard]] bool isWeak(std::string_view key) const {
        return (m_kind == PlainKind::People && (key == "contact" || key == "kontakt" || key == "ansprechpartner")) ||
               (m_kind == PlainKind::Deals && (key == "date" || key == "datum"));
    }

    PlainKind m_kind;
    std::set<std::string_view> m_meanings;
    int m_known = 0;
    bool m_namesPeople = false; ///< a column says whom it was with, and not just a name
    bool m_hasWeakName = false;
};

/// Whether a file has a column that only people have.
bool tellsOfPeopleAlone(const CsvTable& table) {
    return std::ranges::any_of(table.columns(), [](const std::string& column) {
        const auto meaning = meaningOf(PlainKind::People, column);
        return meaning && (meaning->meaning == "email" || !meaningOf(PlainKind::Encounters, column));
    });
}

const CsvPreset& plainPreset(PlainKind kind) {
    static const std::array kPresets{plainPeople(), plainDeals(), plainEncounters()};
    return kPresets.at(static_cast<std::size_t>(kind));
}

PlainFit fitOf(PlainKind kind, const PlainHeader& header) {
    return {kind, plainPreset(kind).name, header.known()};
}

/// The kinds that a header can be, the one that knows most columns first.
std::vector<PlainFit> plainFits(const CsvTable& table) {
    const PlainHeader people(table, PlainKind::People);
    const PlainHeader deals(table, PlainKind::Deals);
    const PlainHeader encounters(table, PlainKind::Encounters);
    const bool isLog = encounters.fitsWeakly() && !deals.fits() && !tellsOfPeopleAlone(table);
    std::vector<PlainFit> fits;
    if (people.fits())
        fits.push_back(fitOf(PlainKind::People, people));
    if (deals.fits())
        fits.push_back(fitOf(PlainKind::Deals, deals));
    if (encounters.fits() || isLog)
        fits.push_back(fitOf(PlainKind::Encounters, encounters));
    // What somebody was offered and for how much is a deal, whatever else was noted of it.
    if (deals.fits() && encounters.fits() && deals.known() == encounters.known() && deals.isWorthSomething())
        fits.pop_back();
    if (fits.empty() && people.fitsWeakly())
        fits.push_back(fitOf(PlainKind::People, people));
    std::ranges::stable_sort(fits, std::greater<>(), &PlainFit::known);
    return fits;
}

/// Throws Failure where it could be two.
std::optional<CsvLayout> plainLayout(const CsvTable& table) {
    const auto fits = plainFits(table);
    if (fits.empty())
        return std::nullopt;
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
    const std::string row = listed(names);
    const std::string shown(clipped(row, kMostShown));
    int known = 0;
    for (const auto kind : {PlainKind::People, PlainKind::Deals, PlainKind::Encounters})
        known = std::max(known, PlainHeader(table, kind).known());
    throw Failure(ErrorCode::Invalid, table.name(),
                  (known == 0 ? "has no known column; its first row is: "
                              : "does not tell whether it holds people, deals or "
                                "encounters; its first row is: ") +
                      shown + (shown.size() < row.size() || names.size() < table.columns().size() ? "…" : ""));
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
