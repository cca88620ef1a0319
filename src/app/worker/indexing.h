// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/desk.h"

namespace ajar::app {

/// Indexes some of the words that a big import, or taking back a very large deed, left for later; says whether more wait. Short, so that
/// whoever asks for something waits for one such piece at most. Cheap where nothing waits.
bool indexMore(store::Connection& connection);

/// Indexes all that waits.
void indexAll(Desk& desk);

} // namespace ajar::app
