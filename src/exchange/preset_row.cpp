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

} // namespace

PresetColumns::PresetColumns(const CsvTable& table, std::span<const std::string_view> required,
                             std::span<const std::string_view> optional) {
    std::vector<bool> isTaken(table.columns().size());
    for (const auto& columns : {required, optional}) {
        for (const auto column : columns) {
            if (const auto index = table.find(column)) {
                m_places.emplace(std::string(column), Place{*index, table.columns()[*index]});
                isTaken[*index] = true;
            }
        }
    }
    for (std::size_t i = 0; i < isTaken.size(); ++i)
        if (!isTaken[i] && !table.columns()[i].empty())
            m_notTaken.push_back(table.columns()[i]);
}

std::optional<std::size_t> PresetColumns::find(std::string_view column) const {
    const auto found = m_places.find(column);
    return found == m_places.end() ? std::nullopt : std::optional(found->second.index);
}

std::string PresetColumns::written(std::string_view column) const {
    const auto found = m_places.find(column);
    return found == m_places.end() ? std::string(column) : found->second.written;
}

std::vector<std::string_view> PresetColumns::taken() const {
    std::vector<std::string_view> columns;
    for (const auto& [column, place] : m_places)
        columns.push_back(column);
    return columns;
}

std::string PresetRow::line(std::string_view column) const {
    const auto index = m_columns->find(column);
    if (!index)
        return {};
    std::string text = simplified(nfc(m_row->fields[*index]));
    switch (faultOfLine(text, kNameCap)) {
    case TextFault::None: return text;
    case TextFault::TooLong: reject(column, "is longer than " + std::to_string(kNameCap) + " bytes");
    default: reject(column, "holds a character that cannot be seen");
    }
}

std::string PresetRow::needed(std::string_view column) const {
    std::string text = line(column);
    if (text.empty())
        reject(column, "is blank");
    return text;
}

Said<std::string> PresetRow::said(std::string_view column) const {
    if (!m_columns->find(column))
        return {};
    return line(column);
}

Said<std::optional<Day>> PresetRow::day(std::string_view column) const {
    if (!m_columns->find(column))
        return {};
    const std::string text = line(column);
    if (text.empty())
        return std::optional<Day>();
    const auto day = parseDay(text);
    if (!day || !isUsable(*day))
        reject(column, "'" + text + "' is no date of the form 2026-11-23 between 1900 and 2200");
    return day;
}

Said<std::optional<Money>> PresetRow::amount(std::string_view column, Incoming& incoming) const {
    if (!m_columns->find(column))
        return {};
    const std::string text = line(column);
    if (text.empty())
        return std::optional<Money>();
    const auto money = parseMoney(text, *m_home);
    if (!money || !validate(*money) || money->minor < 0)
        reject(column, "'" + text + "' is no amount");
    const auto named = parseMoney(text, kNoCurrency);
    if (!named || named->currency == kNoCurrency)
        ++incoming.amountsInHomeCurrency;
    return money;
}

void PresetRow::addFact(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic) const {
    if (m_columns->find(column))
        facts.push_back({std::string(topic), line(column)});
}

void PresetRow::addJudgement(std::vector<IncomingFact>& facts, std::string_view column, std::string_view topic,
                             Incoming& incoming) const {
    if (!m_columns->find(column))
        return;
    std::string text = line(column);
    if (saysUnknown(text)) {
        ++incoming.unknownJudgements;
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
        const std::string text = line(column);
        hash.add(std::string(column) + ':' + std::to_string(text.size()) + ':' + text);
    }
    RowOrigin origin = m_origin;
    origin.key = hash.finish();
    origin.isByContent = true;
    return origin;
}

void PresetRow::reject(std::string_view column, std::string message) const {
    throw RowRejected{m_columns->written(column), std::move(message)};
}

bool saysUnknown(std::string_view text) {
    return fold(text) == "unknown";
}

} // namespace ajar::exchange
