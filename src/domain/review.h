// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <optional>
#include <string>

namespace ajar {

struct Deal;
struct Owner;

/// A manager's pass over the pending deals of one owner, or of all.
struct Review {
    Id<Review> id;
    Day day;
    std::optional<Id<Owner>> by;
    std::optional<Id<Owner>> of; ///< absent: everybody's
    std::string text;
    Instant entered;

    bool operator==(const Review&) const = default;
};

/// One deal looked at in a review. What was agreed is a Promise with that review.
struct ReviewedDeal {
    Id<ReviewedDeal> id;
    Id<Review> review;
    Id<Deal> deal;
    std::string text;

    bool operator==(const ReviewedDeal&) const = default;
};

[[nodiscard]] Result<> validate(const Review& review);
[[nodiscard]] Result<> validate(const ReviewedDeal& reviewed);

} // namespace ajar
