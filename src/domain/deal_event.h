// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"

#include <optional>
#include <span>
#include <string>

namespace ajar {

enum class DealEventKind { Bucket, Lean, Expected, Owner };

/// History that pages show is data, not journal (rulings.md): a change of bucket, lean, expected date or owner.
/// A manager's lean is such an event by somebody other than the deal's owner; it does not change the deal's own lean.
struct DealEvent {
    Id<DealEvent> id;
    Id<Deal> deal;
    DealEventKind kind = DealEventKind::Lean;
    std::string before; ///< as the codes say it ("pending", "unsorted", "2026-03-01", an owner's id); empty: none
    std::string after;
    Instant happened;
    std::optional<Id<Owner>> by;
    std::string reason;
    std::string wouldChange; ///< of a lean: what would change it
    Instant entered;

    bool operator==(const DealEvent&) const = default;
};

/// How often the expected date was moved: changes from one date to another, not the first setting.
[[nodiscard]] int timesMoved(std::span<const DealEvent> events);

/// Bucket and lean of a deal as they stood at a moment.
struct DealAt {
    Bucket bucket = Bucket::Pending;
    Lean lean = Lean::Unsorted;
    bool isStandIn = false; ///< the lean was only given later: drawn hatched

    bool operator==(const DealAt&) const = default;
};
/// From a deal's own events, in any order; before the first lean that sorts it, that lean stands in. Leans count when
/// by nobody named, or by who owned the deal then. Without events of bucket a closed deal was pending until the end of
/// the day it closed on (UTC), and without events of lean its present lean stands in.
[[nodiscard]] DealAt stoodAt(const Deal& deal, std::span<const DealEvent> events, Instant moment);

[[nodiscard]] Result<> validate(const DealEvent& event);

} // namespace ajar
