// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/preset_row.h"

#include "base/hash.h"
#include "base/text.h"
#include "domain/validation.h"

#include <algorithm>

namespace ajar::exchange {
namespace {

/// A currency that no file names (ISO 4217 keeps it for tests): what comes back in it named none.
const Currency kNoCurrency = "XTS";

constexpr std::string_view kBeforeFormulas = "=+-@\t";
const std::string kNotKnown = "this column is not known and was left out";

/// Whether one of several columns that say the same speaks where another is blank. Not where it may mean another thing: a *title* beside a
/// *job title* is a form of address, and ids of columns with different names are different.
bool stepsIn(std::string_view meaning) {
    return meaning != "id" && meaning != "role";
}

constexpr std::string_view kName = "name";
/// Of a column that means something by what stands beside it: any other that says the same goes before it.
constexpr std::size_t kLastRank = 1'000;

/// In a file of deals a name is the deal's; beside a title it is somebody's.
bool hasTitleBesideName(const CsvTable& table) {
    return std::ranges::any_of(table.columns(), [](const std::string& column) {
        const auto meaning = meaningOf(PlainKind::Deals, column);
        return meaning && meaning->meaning == "title" && columnKey(column) != kName;
    });
}

/// What spreadsheets must not run is written with a ' before it, which is taken off again (docs/formats/csv.md).
std::string_view withoutGuard(std::string_view cell) {
    const bool isGuarded =
        cell.size() > 1 && cell[0] == '\'' && kBeforeFormulas.find(cell[1]) != std::string_view::npos;
    return isGuarded ? cell.substr(1) : cell;
}

std::string withLf(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isCrLf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!isCrLf)
            result += text[i] == '\r' ? '\n' : text[i];
    }
    return result;
}

} // namespace

PresetColumns::PresetColumns(const CsvTable& table, std::span<const std::string_view> required,
                             std::span<const std::string_view> optional) {
    std::vector<bool> isTaken(table.columns().size());
    for (const auto& columns : {required, optional}) {
        for (const auto column : columns) {
            if (const auto index = table.find(column)) {
                m_places[std::string(column)] = {Place{*index, table.columns()[*index]}};
                isTaken[*index] = true;
            }
        }
    }
    for (std::size_t i = 0; i < isTaken.size(); ++i)
        if (!isTaken[i] && !table.columns()[i].empty())
            m_notTaken.push_back({table.columns()[i], kNotKnown});
}

PresetColumns::PresetColumns(const CsvTable& table, PlainKind kind) {
    struct Candidate {
        std::size_t rank = 0;
        Place place;
    };
    std::map<std::string_view, std::vector<Candidate>> candidates;
    std::vector<std::optional<PlainMeaning>> meanings;
    const bool nameIsSomebodys = kind == PlainKind::Deals && hasTitleBesideName(table);
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        const std::string& column = table.columns()[i];
        meanings.push_back(nameIsSomebodys && columnKey(column) == kName ? PlainMeaning{"person", kLastRank}
                                                                         : meaningOf(kind, column));
        if (!meanings.back())
            continue;
        (void)table.find(column); // refuses two of one name
        candidates[meanings.back()->meaning].push_back({meanings.back()->rank, {i, column}});
    }
    for (auto& [meaning, places] : candidates) {
        std::ranges::stable_sort(places, {}, &Candidate::rank);
        auto& taken = m_places[std::string(meaning)];
        for (auto& candidate : places)
            if (taken.empty() || stepsIn(meaning))
                taken.push_back(std::move(candidate.place));
    }
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const std::string& column = table.columns()[i];
        if (!meanings[i] && !column.empty())
            m_notTaken.push_back({column, kNotKnown});
        else if (meanings[i] && places(meanings[i]->meaning).front().index != i)
            m_notTaken.push_back({column, "this column says the same as " + written(meanings[i]->meaning) +
                                              (stepsIn(meanings[i]->meaning) ? " and is taken where that is blank"
                                                                             : " and was left out")});
    }
}

std::span<const PresetColumns::Place> PresetColumns::places(std::string_view column) const {
    const auto found = m_places.find(column);
    return found == m_places.end() ? std::span<const Place>() : found->second;
}

std::string PresetColumns::written(std::string_view column) const {
    const auto there = places(column);
    return there.empty() ? std::string(column) : there.front().written;
}

std::vector<std::string_view> PresetColumns::taken() const {
    std::vector<std::string_view> columns;
    for (const auto& [column, places] : m_places)
        columns.push_back(column);
    return columns;
}

const PresetColumns::Place* PresetRow::place(std::string_view column) const {
    const auto places = m_columns->places(column);
    const auto speaks = std::ranges::find_if(
        places, [this](const auto& place) { return !trimmed(m_row->fields[place.index]).empty(); });
    return speaks != places.end() ? &*speaks : places.empty() ? nullptr : &places.front();
}

std::string_view PresetRow::cell(std::string_view column) const {
    const auto* there = place(column);
    return there != nullptr ? withoutGuard(m_row->fields[there->index]) : std::string_view();
}

std::string PresetRow::line(std::string_view column) const {
    std::string text = simplified(nfc(cell(column)));
    switch (faultOfLine(text, kNameCap)) {
    case TextFault::None: return text;
    case TextFault::TooLong: reject(column, "is longer than " + std::to_string(kNameCap) + " bytes");
    default: reject(column, "holds a character that cannot be seen");
    }
}

std::string PresetRow::text(std::string_view column) const {
    std::string text(trimmed(nfc(withLf(cell(column)))));
    switch (faultOfText(text, kNoteCap)) {
    case TextFault::None: return text;
    case TextFault::TooLong: reject(column, "is longer than " + std::to_string(kNoteCap) + " bytes");
    default: reject(column, "holds a character that cannot be seen");
    }
}

Said<std::string> PresetRow::saidText(std::string_view column) const {
    if (!has(column))
        return {};
    return text(column);
}

std::string PresetRow::needed(std::string_view column) const {
    std::string text = line(column);
    if (text.empty())
        reject(column, "is blank");
    return text;
}

Said<std::string> PresetRow::said(std::string_view column) const {
    if (!has(column))
        return {};
    return line(column);
}

Said<std::optional<Day>> PresetRow::day(std::string_view column) const {
    if (!has(column))
        return {};
    const std::string text = line(column);
    if (text.empty())
        return std::optional<Day>();
    const auto read = readDate(text, m_rules->dates);
    if (!read.value)
        reject(column, read.fault);
    return read.value;
}

Said<std::optional<Money>> PresetRow::amount(std::string_view column, CellCounts& counts,
                                             const Currency& currency) const {
    if (!has(column))
        return {};
    const std::string text = line(column);
    if (text.empty())
        return std::optional<Money>();
    const auto money = parseMoney(text, currency.empty() ? m_rules->home : currency);
    if (!money || !validate(*money) || money->minor < 0)
        reject(column, "'" + text + "' is no amount");
    const auto named = parseMoney(text, kNoCurrency);
    if (currency.empty() && (!named || named->currency == kNoCurrency))
        ++counts.amountsInHomeCurrency;
    return money;
}

void PresetRow::addFact(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic) const {
    if (has(column))
        facts.push_back({std::string(topic), line(column)});
}

void PresetRow::addJudgement(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic,
                             CellCounts& counts) const {
    if (!has(column))
        return;
    std::string text = line(column);
    if (saysUnknown(text)) {
        ++counts.unknownJudgements;
        text.clear();
    }
    facts.push_back({std::string(topic), std::move(text)});
}

RowOrigin PresetRow::origin(std::string key) const {
    RowOrigin origin = m_origin;
    origin.key = std::move(key);
    return origin;
}

RowOrigin PresetRow::originByContent() const {
    Sha256 hash;
    for (const auto column : m_columns->taken()) {
        const std::string text = simplified(nfc(cell(column)));
        if (text.empty()) // a column that was added, and is blank as yet, makes no other row of it
            continue;
        hash.add(std::string(column) + ':' + std::to_string(text.size()) + ':' + text);
    }
    RowOrigin origin = m_origin;
    origin.key = hash.finish();
    origin.isByContent = true;
    return origin;
}

RowOrigin PresetRow::originById() const {
    std::string id = line("id");
    if (id.empty())
        return originByContent();
    RowOrigin byId = origin(std::move(id));
    byId.idColumn = m_columns->written("id");
    byId.source += '/' + columnKey(byId.idColumn);
    return byId;
}

void PresetRow::reject(std::string_view column, std::string message) const {
    const auto* there = place(column);
    throw RowRejected{there != nullptr ? there->written : std::string(column), std::move(message)};
}

bool saysUnknown(std::string_view text) {
    return fold(text) == "unknown";
}

} // namespace ajar::exchange
