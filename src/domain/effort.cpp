// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/effort.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace ajar {
namespace {

constexpr std::array<std::string_view, kEffortPieceCount> kCodes{
    "ajar", "sold_anyway", "not_sold_anyway", "unsorted", "after_the_sale", "lost_by_then", "customers", "prospects",
};

EffortPiece pieceOf(const DealAt& stood) {
    if (stood.bucket == Bucket::Sold)
        return EffortPiece::AfterTheSale;
    if (stood.bucket == Bucket::NotSold)
        return EffortPiece::LostByThen;
    switch (stood.lean) {
    case Lean::Ajar: return EffortPiece::Ajar;
    case Lean::SoldAnyway: return EffortPiece::SoldAnyway;
    case Lean::NotSoldAnyway: return EffortPiece::NotSoldAnyway;
    case Lean::Unsorted: break;
    }
    return EffortPiece::Unsorted;
}

/// Parts of `total` in proportion to `weights`, of which one is more than zero; what rounding leaves goes to the first.
std::vector<int> inProportion(int total, const std::vector<int>& weights) {
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<int> parts;
    int left = total;
    for (const int weight : weights) {
        parts.push_back(static_cast<int>(static_cast<std::int64_t>(total) * weight / sum));
        left -= parts.back();
    }
    for (std::size_t i = 0; left > 0; i = (i + 1) % parts.size())
        if (weights[i] > 0) {
            ++parts[i];
            --left;
        }
    return parts;
}

} // namespace

std::string_view codeOf(EffortPiece piece) {
    return kCodes[static_cast<std::size_t>(piece)];
}

std::int64_t Effort::total() const {
    return std::accumulate(minutes.begin(), minutes.end(), std::int64_t{0});
}

Effort& Effort::operator+=(const Effort& other) {
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        minutes[i] += other.minutes[i];
        standIn[i] += other.standIn[i];
    }
    encounters += other.encounters;
    return *this;
}

std::vector<int> splitMinutes(int minutes, std::span<const std::optional<int>> set) {
    const int total = std::max(0, minutes);
    std::vector<int> given;
    std::vector<int> open; // 1 for each deal that takes an even part of the rest
    std::int64_t sum = 0;
    for (const auto& share : set) {
        given.push_back(std::max(0, share.value_or(0)));
        open.push_back(share ? 0 : 1);
        sum += given.back();
    }
    const bool hasOpen = std::ranges::find(open, 1) != open.end();
    if (given.empty())
        return {};
    if (sum >= total || (!hasOpen && sum > 0))
        return sum > 0 ? inProportion(total, given) : given;
    const std::vector<int> even = hasOpen ? open : std::vector<int>(given.size(), 1);
    const std::vector<int> rest = inProportion(total - static_cast<int>(sum), even);
    std::ranges::transform(given, rest, given.begin(), std::plus{});
    return given;
}

Effort effortOf(const Encounter& encounter, std::span<const EffortShare> deals, bool anyCustomer) {
    Effort effort;
    if (!isContact(encounter) || !encounter.minutes)
        return effort;
    effort.encounters = 1;
    if (deals.empty()) {
        const auto piece = anyCustomer ? EffortPiece::CustomersNoDeal : EffortPiece::ProspectsNoDeal;
        effort.minutes[static_cast<std::size_t>(piece)] = std::max(0, *encounter.minutes);
        return effort;
    }
    std::vector<std::optional<int>> set;
    for (const auto& share : deals)
        set.push_back(share.minutes);
    const auto parts = splitMinutes(*encounter.minutes, set);
    for (std::size_t i = 0; i < deals.size(); ++i) {
        const DealAt& stood = deals[i].stood;
        const auto piece = static_cast<std::size_t>(pieceOf(stood));
        effort.minutes[piece] += parts[i];
        if (stood.bucket == Bucket::Pending && stood.isStandIn)
            effort.standIn[piece] += parts[i];
    }
    return effort;
}

} // namespace ajar
