// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

/// An ISO 4217 code in upper case, "EUR".
using Currency = std::string;

/// An amount in minor units (cents) of one currency. Amounts of two currencies are never added.
struct Money {
    std::int64_t minor = 0;
    Currency currency;

    bool operator==(const Money&) const = default;
};

/// Sums by currency, in alphabetical order of the codes.
using MoneySums = std::map<Currency, std::int64_t>;

/// What a deal's value may be at most, in minor units: sums of a million deals stay exact in 64 bits.
inline constexpr std::int64_t kMostMinor = 1'000'000'000'000;

[[nodiscard]] bool isCurrencyCode(std::string_view code); ///< three upper case letters
/// Digits after the point by ISO 4217 (JPY 0, EUR 2, KWD 3); 2 for a code not in the table.
[[nodiscard]] int minorDigits(std::string_view currency);

[[nodiscard]] Result<> validate(const Money& money);

/// "48000", "48,000.50", "48.000,50", "€ 48 000", "48k", "1,2 Mio €", "USD 485,000.00": with the currency named in the
/// text, else `home`. "$", "¥" and "kr" are the home currency where that is written so, else USD and JPY ("kr":
/// nothing). A single separator followed by exactly three digits groups thousands, but a point is decimal for a
/// currency of three digits ("1.500 KWD"), as is either after a lone 0. By one or two digits it is the decimal point.
/// What is finer than the minor unit is rounded. Nothing where it is no amount, or is more than kMostMinor.
[[nodiscard]] std::optional<Money> parseMoney(std::string_view text, const Currency& home);

/// Plain and exact, for files and the command line: "48000.50 EUR".
[[nodiscard]] std::string toText(const Money& money);

/// Saturates at the ends of the range instead of overflowing.
void add(MoneySums& sums, const Money& money);

} // namespace ajar
