// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <vector>

namespace ajar::store {

/// What the book says of itself. Throws Failure(Corrupt) where it does not.
[[nodiscard]] Versioned<BookInfo> loadBookInfo(Connection& connection);

/// The owner who is *me*. Throws Failure(NotFound) in a book without one (a team's).
[[nodiscard]] Versioned<Owner> loadMe(Connection& connection);

/// All owners, by name.
[[nodiscard]] std::vector<Versioned<Owner>> owners(Connection& connection);

} // namespace ajar::store
