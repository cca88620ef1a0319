// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "base/day.h"

#include <QString>
#include <optional>

namespace ajar::gui {

/// A day beside other days: "18 Nov", with the year where it is not within half a year of `today`.
[[nodiscard]] QString dayShort(Day day, Day today);
/// The same in full words for a screen reader: "18 November 2026".
[[nodiscard]] QString dayInFull(Day day);
/// A day that is near, as one says it: "today", "tomorrow", "yesterday", "Mon" within six days ahead, else `dayShort`.
[[nodiscard]] QString dayNear(Day day, Day today);
/// "09:00" in the user's way of writing.
[[nodiscard]] QString timeOfDay(int minuteOfDay);

/// What a column covers: "last 90 days", "90 days to 31 Dec 2017", "all".
[[nodiscard]] QString periodWords(const std::optional<app::Period>& period, Day today);
/// Without how many days it is: "to 18 May 2017".
[[nodiscard]] QString periodInShort(const std::optional<app::Period>& period, Day today);

} // namespace ajar::gui
