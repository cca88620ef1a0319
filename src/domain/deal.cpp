// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deal.h"

#include "domain/validation.h"

#include <algorithm>
#include <array>

namespace ajar {
namespace {

/// The filled chair with the lowest position that `fits`; between equals the earlier one.
template <class Fits>
std::optional<Id<Person>> firstOf(std::span<const DealPerson> people, Fits fits) {
    const DealPerson* found = nullptr;
    for (const auto& chair : people)
        if (!isEmptyChair(chair) && fits(chair) && (found == nullptr || chair.position < found->position))
            found = &chair;
    return found == nullptr ? std::nullopt : found->person;
}

Result<> checkValue(const std::optional<Money>& value) {
    if (!value)
        return {};
    if (const auto checked = validate(*value); !checked)
        return checkThat(false, "value", checked.error().detail);
    return checkThat(value->minor >= 0, "value", "is negative");
}

Result<> checkClosing(const Deal& deal) {
    const bool isPending = deal.bucket == Bucket::Pending;
    const bool isSold = deal.bucket == Bucket::Sold;
    const bool isNotSold = deal.bucket == Bucket::NotSold;
    return firstFault({
        checkThat(!isPending || !deal.closed, "closed", "belongs to a deal that is not pending"),
        checkThat(!isPending || deal.closedWhy.empty(), "closedWhy", "belongs to a deal that is not pending"),
        checkThat(isNotSold || !deal.noDecision, "noDecision", "belongs to a deal that is not sold"),
        checkThat(isNotSold || !deal.askAgain, "askAgain", "belongs to a deal that is not sold"),
        checkThat(isSold || !deal.askAfterSale, "askAfterSale", "belongs to a sold deal"),
        checkThat(isSold || !deal.afterSale, "afterSale", "belongs to a sold deal"),
        checkThat(isSold || deal.afterSaleWords.empty(), "afterSaleWords", "belong to a sold deal"),
    });
}

} // namespace

bool isEmptyChair(const DealPerson& chair) {
    return !chair.person;
}

std::optional<Id<Person>> leadOf(std::span<const DealPerson> people) {
    for (const Part part : {Part::Decides, Part::Signs, Part::Uses})
        if (const auto lead = firstOf(people, [part](const DealPerson& chair) { return chair.part == part; }))
            return lead;
    return firstOf(people, [](const DealPerson&) { return true; });
}

bool isCorrection(const Deal& deal, Bucket to, Day today) {
    return deal.bucket != Bucket::Pending && to != deal.bucket && deal.closed &&
           today - *deal.closed <= kCorrectionDays;
}

Deal inBucket(Deal deal, Bucket to, Day today) {
    if (deal.bucket == to)
        return deal;
    deal.bucket = to;
    deal.closed = to == Bucket::Pending ? std::nullopt : std::optional{today};
    deal.closedWhy.clear();
    deal.noDecision = false;
    deal.askAgain.reset();
    deal.askAfterSale.reset();
    deal.afterSale.reset();
    deal.afterSaleWords.clear();
    return deal;
}

Deal reopened(const Deal& closed, Id<Deal> id, Day today, Instant now) {
    Deal deal;
    deal.id = id;
    deal.title = closed.title;
    deal.organisation = closed.organisation;
    deal.value = closed.value;
    deal.owner = closed.owner;
    deal.kind = DealKind::Again;
    deal.follows = closed.id;
    deal.opened = today;
    deal.entered = now;
    return deal;
}

Standing standing(std::span<const Deal> dealsOfPerson) {
    Standing standing;
    for (const auto& deal : dealsOfPerson) {
        if (deal.bucket != Bucket::Sold)
            continue;
        standing.isCustomer = true;
        if (deal.closed && (!standing.since || *deal.closed < *standing.since))
            standing.since = deal.closed;
    }
    return standing;
}

Result<> validate(const Deal& deal) {
    return firstFault({
        checkId("id", deal.id),
        checkName("title", deal.title),
        checkId("organisation", deal.organisation),
        checkValue(deal.value),
        checkId("owner", deal.owner),
        checkLine("source", deal.source),
        checkId("introducedBy", deal.introducedBy),
        checkId("follows", deal.follows),
        checkThat(deal.follows != deal.id, "follows", "is the deal itself"),
        checkDay("opened", deal.opened),
        checkDay("expected", deal.expected),
        checkDay("closed", deal.closed),
        checkNote("closedWhy", deal.closedWhy),
        checkDay("askAgain", deal.askAgain),
        checkDay("askAfterSale", deal.askAfterSale),
        checkNote("afterSaleWords", deal.afterSaleWords),
        checkClosing(deal),
        checkInstant("entered", deal.entered),
    });
}

Result<> validate(const DealPerson& chair) {
    return firstFault({
        checkId("id", chair.id),
        checkId("deal", chair.deal),
        checkId("person", chair.person),
        checkThat(chair.position >= 0, "position", "is negative"),
        checkInstant("entered", chair.entered),
    });
}

Result<> validate(const ClosingReading& reading) {
    return firstFault({
        checkId("id", reading.id),
        checkId("deal", reading.deal),
        checkId("person", reading.person),
        checkRange("trust", reading.trust, 0, 5),
        checkRange("rapport", reading.rapport, 0, 5),
        checkRange("respect", reading.respect, 0, 5),
        checkRange("known", reading.known, 0, 6),
        checkInstant("entered", reading.entered),
    });
}

} // namespace ajar
