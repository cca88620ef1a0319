// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace ajar::exchange {

/// What the rows of a plain file are about.
enum class PlainKind { People, Deals, Encounters };

/// One column of a plain file: what it says and the names under which files have it, English and German. Names are compared as columnKey
/// has them, so that "E-mail", "email" and "E-Mail *" are one. docs/formats/csv.md has the same table, and a test compares them.
struct PlainColumn {
    std::string_view meaning; ///< "email work"
    std::string_view names;   ///< with ", " between
};

[[nodiscard]] std::span<const PlainColumn> plainColumns(PlainKind kind);

/// What a column says, and how sure that is: of two that say the same the one with the lower rank, whose name stands first, is taken.
struct PlainMeaning {
    std::string_view meaning;
    std::size_t rank = 0;
};

/// What a column of that name says; nothing where it is not known.
[[nodiscard]] std::optional<PlainMeaning> meaningOf(PlainKind kind, std::string_view column);

} // namespace ajar::exchange
