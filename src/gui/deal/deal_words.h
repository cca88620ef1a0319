// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "domain/log_line.h"
#include "gui/fields/field_editor.h"

#include <QString>

namespace ajar::gui {

[[nodiscard]] QString wordOf(DealKind kind);
[[nodiscard]] QString wordOf(AfterSale answer);
[[nodiscard]] QString wordOf(Channel channel);
/// "decides", "is against it".
[[nodiscard]] QString wordOf(Part part);
/// An empty chair as a question: "Who signs?"
[[nodiscard]] QString asksFor(Part part);

/// "Call, 25 min", "Attempt: voicemail" …, as the head of an encounter.
[[nodiscard]] QString talkHead(const Encounter& encounter);
/// A change of the deal in a sentence: "Your call: ajar", "Expected 1 Mar, before 15 Jan".
[[nodiscard]] QString eventHead(const DealEvent& event, const app::DealPage& page);

/// What a field for a day makes of a text: "Friday, 27 Nov 2026", or what it wants to see.
[[nodiscard]] Reading readDay(const QString& text, Day today, DayDirection direction);
/// What a field for an amount makes of a text.
[[nodiscard]] Reading readAmount(const QString& text, const Currency& home);

/// A day, and an amount, as they are typed again.
[[nodiscard]] QString typedDay(const std::optional<Day>& day);
[[nodiscard]] QString typedAmount(const std::optional<Money>& money);

} // namespace ajar::gui
