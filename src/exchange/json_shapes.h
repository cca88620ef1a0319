// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_info.h"
#include "domain/profile.h"
#include "exchange/json_frames.h"

#include <vector>

namespace ajar::exchange {

/// The `book` object: settings of the whole book and what has no other place in the file.
struct JsonBook {
    BookInfo info;
    bool isWhole = false; ///< else the file holds one person's profile
    std::vector<Tag> tags;
    std::vector<Origin> origins; ///< of the book itself
};

/// The keys of each object of docs/formats/ajar-1.schema.json, as json_records.cpp and json_profiles.cpp write them.
template <class Target>
[[nodiscard]] const JsonShape<Target>& shapeOf();

template <>
const JsonShape<JsonBook>& shapeOf();
template <>
const JsonShape<OwnerProfile>& shapeOf();
template <>
const JsonShape<OrganisationProfile>& shapeOf();
template <>
const JsonShape<PersonProfile>& shapeOf();
template <>
const JsonShape<DealProfile>& shapeOf();
template <>
const JsonShape<EncounterProfile>& shapeOf();
template <>
const JsonShape<ReviewProfile>& shapeOf();

} // namespace ajar::exchange
