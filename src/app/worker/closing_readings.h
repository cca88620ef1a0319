// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/desk.h"
#include "store/deed.h"

namespace ajar::app {

/// What the readings stand at now, of everybody who has a part: the copy that stays with a deal when it closes.
void keepClosingReadings(Desk& desk, store::Deed& deed, Id<Deal> deal);
/// A deal that did not close after all has none.
void forgetClosingReadings(Desk& desk, store::Deed& deed, Id<Deal> deal);

} // namespace ajar::app
