// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/local_time.h"
#include "domain/encounter.h"
#include "domain/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ajar::cli {

/// A user's text as one line that is safe on a terminal: line ends become spaces, other controls a visible sign.
[[nodiscard]] std::string safe(std::string_view text);

/// The same of a text of several lines, each with `indent` before it.
[[nodiscard]] std::string safeLines(std::string_view text, std::string_view indent);

/// Filled with spaces to at least `width` characters.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// "1 deal", "3 deals".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view one, std::string_view many);

/// A code as words: "sold_anyway" becomes "sold anyway".
[[nodiscard]] std::string asWords(std::string_view code);

/// "48000.00 EUR, 1200.00 USD"; "-" for none.
[[nodiscard]] std::string sumsText(const MoneySums& sums);

/// RFC 3339 with its offset: "2026-11-23T14:30:00+01:00".
[[nodiscard]] std::string isoText(Instant moment, int offsetMinutes);
/// For eyes: "2026-11-23 14:30".
[[nodiscard]] std::string timeText(Instant moment, int offsetMinutes);
[[nodiscard]] std::string timeText(Instant moment, const app::LocalTime& local);

/// "call, 20 min", "meeting (planned)".
[[nodiscard]] std::string channelText(const Encounter& encounter);

} // namespace ajar::cli
