// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

namespace ajar::test {

/// A day on which the sample boards stand: a Wednesday.
inline constexpr int kToday = 20775; // 2026-11-18

/// A card with an id of its own; `title` also tells it apart in messages of tests.
[[nodiscard]] app::BoardCard aCard(const std::string& title, Lean lean = Lean::Ajar);
[[nodiscard]] app::BoardCard aClosedCard(const std::string& title, Bucket bucket);
[[nodiscard]] Id<Deal> dealId(unsigned number);

/// Cards on the shelves where they belong.
[[nodiscard]] app::Board aBoard(std::vector<app::BoardCard> cards);

/// A lived-in pipeline of twenty deals, with hours.
[[nodiscard]] app::Board sampleBoard();

/// `count` deals over all shelves, most of them pending.
[[nodiscard]] app::Board largeBoard(int count);

} // namespace ajar::test
