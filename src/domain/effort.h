// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal_event.h"
#include "domain/encounter.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ajar {

/// Where an hour went (rulings.md, *Effort pieces*). Every minute logged has exactly one piece.
enum class EffortPiece {
    Ajar,
    SoldAnyway,
    NotSoldAnyway,
    Unsorted,
    AfterTheSale,    ///< about a deal sold by then
    LostByThen,      ///< about a deal not sold by then
    CustomersNoDeal, ///< no deal named, somebody who took part is a customer
    ProspectsNoDeal  ///< no deal named, nobody is
};
inline constexpr int kEffortPieceCount = 8;
/// "ajar", "sold_anyway", "not_sold_anyway", "unsorted", "after_the_sale", "lost_by_then", "customers", "prospects".
[[nodiscard]] std::string_view codeOf(EffortPiece piece);

/// One deal an encounter was about, as it stood at the encounter's start.
struct EffortShare {
    DealAt stood;
    std::optional<int> minutes; ///< as set on the encounter; absent: evenly
};

/// Minutes by piece, and how many of them stand on a lean that was given only later.
struct Effort {
    std::array<std::int64_t, kEffortPieceCount> minutes{};
    std::array<std::int64_t, kEffortPieceCount> standIn{}; ///< of `minutes`
    int encounters = 0;

    bool operator==(const Effort&) const = default;
    [[nodiscard]] std::int64_t total() const;
    Effort& operator+=(const Effort& other);
};

/// Splits an encounter's minutes among its deals: set shares first (scaled down where they exceed the total, and up
/// where no deal is left to take the rest), the rest evenly among the others in whole minutes, the odd ones to the
/// first deals in order. The parts always add up to the minutes; without deals there are none.
[[nodiscard]] std::vector<int> splitMinutes(int minutes, std::span<const std::optional<int>> set);

/// One encounter's effort; nothing for what did not happen or has no minutes. `anyCustomer`: somebody who took part was
/// a customer at the start.
[[nodiscard]] Effort effortOf(const Encounter& encounter, std::span<const EffortShare> deals, bool anyCustomer);

} // namespace ajar
