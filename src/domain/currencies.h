// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <optional>
#include <string_view>

namespace ajar {

/// Reads a currency (code, "€", "US$", "zł", "kr") at the front of `text` and takes it off; nothing where there is
/// none. Where one sign serves several currencies, `home` is meant if it is one of them.
[[nodiscard]] std::optional<Currency> takeCurrency(std::string_view& text, const Currency& home);

/// Reads "k", "Tsd.", "Mio", "million", "bn" … at the front and takes it off: the power of ten, 0 where there is none.
/// "kEUR", "T€" and "MEUR" leave their currency.
[[nodiscard]] int takeMultiplier(std::string_view& text);

} // namespace ajar
