// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QString>
#include <array>

/// The words of *Sort your pending deals*. All are plain and safe to paint.
namespace ajar::gui::sorting {

/// How a sitting went so far.
struct Tally {
    std::array<int, 3> calls{}; ///< ajar, sold anyway, not sold anyway
    int skipped = 0;

    [[nodiscard]] int judged() const { return calls[0] + calls[1] + calls[2]; }
};

/// "7 of 31 · about two minutes": the card in the hand, and how long the rest takes at six seconds each.
[[nodiscard]] QString progress(int position, int count);
/// Why just these are asked about: "5 without your call · 2 asked “still so?”"; empty for an empty pile.
[[nodiscard]] QString asked(const app::SortingPile& pile);
/// "Rey & Hijos · dispatch · pending 54 days · decides 8 Dec, moved once".
[[nodiscard]] QString about(const app::SortingCard& card, Day today);
/// "Last: call, 24 days ago, “send me the numbers”".
[[nodiscard]] QString last(const app::SortingCard& card);
/// "2 of 6 known · who signs is unknown".
[[nodiscard]] QString known(const app::SortingCard& card);
/// The whole card as a screen reader says it.
[[nodiscard]] QString sentence(const app::SortingCard& card, Day today);
/// "31 deals: 12 ajar, 10 sold anyway, 7 not sold anyway, 2 skipped."
[[nodiscard]] QString result(const Tally& tally);

} // namespace ajar::gui::sorting
