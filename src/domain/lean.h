// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"

#include <optional>

namespace ajar {

/// The rep's dated judgement of a pending deal. Not a probability: nine in ten and one in twenty both deserve little.
/// In the interface it is always "your call".
enum class Lean { Ajar, SoldAnyway, NotSoldAnyway, Unsorted };

/// After this many days, or a new act, a lean asks "still so?".
inline constexpr int kLeanAsksAfterDays = 30;

/// Whether to ask "still so?": judged on `judged`, the newest act of the deal's people seen on `newestAct`. Never of an
/// unsorted deal; always where nobody knows when it was judged.
[[nodiscard]] bool asksStillSo(Lean lean, std::optional<Day> judged, std::optional<Day> newestAct, Day today);

/// Of a deal that asks "still so?": whether a new act is why, because its call is too young to ask by its age. `age` is the days since it was
/// judged; absent where nobody knows.
[[nodiscard]] bool isAskedByAnAct(bool asksStillSo, std::optional<int> age);

} // namespace ajar
