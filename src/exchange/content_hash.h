// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_info.h"
#include "domain/profile.h"

#include <string>
#include <string_view>

namespace ajar::exchange {

/// What a record says, as short hashes of its JSON: equal where two books say the same. Where a record came from is no part of it. Private
/// facts and notes are hashed apart, because a file may have been written without them.
struct ContentHash {
    std::string open;
    std::string hidden; ///< of private facts and notes; empty where there are none

    bool operator==(const ContentHash&) const = default;
};

[[nodiscard]] ContentHash contentHash(const OrganisationProfile& profile);
[[nodiscard]] ContentHash contentHash(const PersonProfile& profile);
[[nodiscard]] ContentHash contentHash(const DealProfile& profile);
[[nodiscard]] ContentHash contentHash(const EncounterProfile& profile);
/// Of a review its own fields alone: what belongs to it may stand only in part in a file of one person.
[[nodiscard]] ContentHash contentHash(const Review& review);
[[nodiscard]] ContentHash contentHash(const ReviewedDeal& reviewed);
[[nodiscard]] ContentHash contentHash(const Promise& promise);
/// Without what is another in every book: the id, and who is *me*.
[[nodiscard]] ContentHash contentHash(const Owner& owner);
[[nodiscard]] ContentHash contentHash(const Tag& tag);

/// As an Origin keeps it, at most 100 characters.
[[nodiscard]] std::string toText(const ContentHash& hash);
[[nodiscard]] ContentHash parseContentHash(std::string_view text);

} // namespace ajar::exchange
