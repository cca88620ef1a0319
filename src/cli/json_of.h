// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "app/discovery_service.h"
#include "app/encounter_service.h"
#include "app/history_service.h"
#include "app/people_requests.h"
#include "app/promise_service.h"
#include "app/search_service.h"
#include "app/today_service.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ajar::cli {

using Json = nlohmann::ordered_json;

/// Whether what is marked private is shown: only when asked for.
enum class Private { Hide, Show };

// The answers as JSON, with the keys that docs/formats/cli.md promises.
[[nodiscard]] Json jsonOf(const app::Logged& logged, bool isPreview);
[[nodiscard]] Json jsonOf(const app::EncounterPage& page);
[[nodiscard]] Json jsonOf(const app::PersonPage& page, Private privates, Day today);
[[nodiscard]] Json jsonOf(const app::DealPage& page, Private privates);
[[nodiscard]] Json jsonOf(const app::LeanDone& done);
[[nodiscard]] Json jsonOf(const app::MoveDone& done);
[[nodiscard]] Json jsonOf(const app::PipelineTotals& totals);
[[nodiscard]] Json jsonOf(const app::PromiseShown& promise);
[[nodiscard]] Json jsonOf(const app::AnswerDone& done);
[[nodiscard]] Json jsonOf(const app::ReadingDone& done);
[[nodiscard]] Json jsonOf(const std::vector<app::Found>& hits);
[[nodiscard]] Json jsonOf(const std::vector<app::OpenDoor>& doors);
[[nodiscard]] Json jsonOf(const std::vector<app::DueItem>& items, Day today);
[[nodiscard]] Json jsonOf(const app::HistoryEntry& entry);
[[nodiscard]] Json jsonOf(const app::BinItem& item);

[[nodiscard]] Json jsonOf(const app::DeedDone& done);
/// The code of why somebody is due: "promise", "not_heard_from" …
[[nodiscard]] std::string_view codeOf(app::DueKind kind);

template <class Record>
[[nodiscard]] Json jsonOf(const app::Mention<Record>& mention) {
    return {{"id", mention.id.isNull() ? Json() : Json(toText(mention.id))}, {"name", mention.name}};
}
[[nodiscard]] inline Json jsonOf(const app::Mention<Deal>& mention) {
    return {{"id", toText(mention.id)}, {"title", mention.name}};
}
[[nodiscard]] inline Json jsonOf(const Money& money) {
    return {{"minor", money.minor}, {"currency", money.currency}};
}
[[nodiscard]] inline Json jsonOf(Day day) {
    return toText(day);
}
[[nodiscard]] inline Json jsonOf(int number) {
    return number;
}
template <class Value>
[[nodiscard]] Json jsonOf(const std::optional<Value>& value) {
    return value ? jsonOf(*value) : Json();
}

} // namespace ajar::cli
