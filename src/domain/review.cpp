// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/review.h"

#include "domain/validation.h"

namespace ajar {

Result<> validate(const Review& review) {
    return firstFault({
        checkId("id", review.id),
        checkDay("day", review.day),
        checkId("by", review.by),
        checkId("of", review.of),
        checkNote("text", review.text),
        checkInstant("entered", review.entered),
    });
}

Result<> validate(const ReviewedDeal& reviewed) {
    return firstFault({
        checkId("id", reviewed.id),
        checkId("review", reviewed.review),
        checkId("deal", reviewed.deal),
        checkNote("text", reviewed.text),
    });
}

} // namespace ajar
