// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace ajar {

/// Caps of texts in bytes of UTF-8. A note holds a long letter, not a book (quality.md, safety 10 and 11).
inline constexpr std::size_t kNameCap = 1'000;
inline constexpr std::size_t kNoteCap = 1'000'000;
inline constexpr std::size_t kCodeCap = 100;

/// Each gives an Invalid error where the rule is broken: `subject` is the field as the struct names it, `detail` a
/// short fact. Text is UTF-8, NFC, without NUL and controls, and within its cap.
[[nodiscard]] Result<> checkName(std::string_view field, std::string_view text);  ///< one line, not blank
[[nodiscard]] Result<> checkLine(std::string_view field, std::string_view text);  ///< one line, may be empty
[[nodiscard]] Result<> checkLines(std::string_view field, std::string_view text); ///< several lines, as short as a line
[[nodiscard]] Result<> checkNote(std::string_view field, std::string_view text);  ///< several lines, may be empty
[[nodiscard]] Result<> checkCode(std::string_view field, std::string_view text);  ///< one line, within kCodeCap
[[nodiscard]] Result<> checkDay(std::string_view field, std::optional<Day> day);  ///< absent, or between 1900 and 2200
[[nodiscard]] Result<> checkInstant(std::string_view field, Instant instant);     ///< between 1900 and 2200
[[nodiscard]] Result<> checkRange(std::string_view field, long long value, long long least, long long most);
/// An Invalid error with `fact` as its detail unless `holds`.
[[nodiscard]] Result<> checkThat(bool holds, std::string_view field, std::string_view fact);

template <class Record>
[[nodiscard]] Result<> checkId(std::string_view field, const Id<Record>& id) {
    return checkThat(!id.isNull(), field, "is missing");
}
/// Absent is fine; present and null is not.
template <class Record>
[[nodiscard]] Result<> checkId(std::string_view field, const std::optional<Id<Record>>& id) {
    return checkThat(!id || !id->isNull(), field, "is missing");
}

/// White space only, or nothing.
[[nodiscard]] bool isBlank(std::string_view text);

/// The first that failed, in order.
[[nodiscard]] Result<> firstFault(std::initializer_list<Result<>> checks);

} // namespace ajar
