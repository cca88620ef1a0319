// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QString>
#include <cstdint>

namespace ajar::gui {

/// An amount for a card: "€48k", "CHF 1.2M", "€331", never more than three figures. For the glance; `amountInFull` is
/// exact.
[[nodiscard]] QString amountShort(const Money& money);

/// Exact, in the user's way of writing: "48,000.50 EUR".
[[nodiscard]] QString amountInFull(const Money& money);

/// Sums of several currencies, never added: "€331k · $20k". Empty for no amounts.
[[nodiscard]] QString sumsShort(const MoneySums& sums);
[[nodiscard]] QString sumsInFull(const MoneySums& sums);

/// "1,204".
[[nodiscard]] QString number(std::int64_t value);

/// Minutes as hours with one figure behind the point where there is one: "6.5 h", "9 h"; below an hour "40 min".
[[nodiscard]] QString hours(std::int64_t minutes);

/// Between pieces of a line: " · ".
[[nodiscard]] QString dot();

} // namespace ajar::gui
