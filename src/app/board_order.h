// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <span>
#include <vector>

namespace ajar::app {

/// `fresh` in the order in which it may be shown beside what is `shown` already: shown cards that are still there keep
/// their order, new ones follow the card that they follow in `fresh`, or come first.
[[nodiscard]] std::vector<BoardCard> keepingOrder(std::span<const Id<Deal>> shown, std::vector<BoardCard> fresh);

} // namespace ajar::app
