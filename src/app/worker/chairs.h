// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/added.h"
#include "app/deal_requests.h"
#include "app/worker/desk.h"
#include "store/deed.h"

#include <optional>

namespace ajar::app {

/// A chair that is not there yet.
[[nodiscard]] DealPerson chairOf(Desk& desk, const store::Deed& deed, Id<Deal> deal, std::optional<Id<Person>> person,
                                 Part part, int position);

Added<Deal> seat(Desk& desk, const Ref<Deal>& deal, const PartGiven& part);
/// NotFound where the deal has no such chair.
Added<Deal> changeChair(Desk& desk, const ChairChange& change);

} // namespace ajar::app
