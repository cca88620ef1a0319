// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/added.h"
#include "app/worker/desk.h"
#include "domain/book_info.h"

#include <vector>

namespace ajar::app {

[[nodiscard]] std::vector<Owner> allOwners(Desk& desk);
Added<Owner> addOwner(Desk& desk, const Owner& owner);

} // namespace ajar::app
