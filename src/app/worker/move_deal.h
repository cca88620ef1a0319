// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// Days after a sale until it asks: has it done what we said? (product.md, *bucket*; one question, so a quarter is soon enough.)
inline constexpr int kAskAfterSaleDays = 90;

/// Moves a deal to another bucket. Closing keeps a copy of its people's readings and freezes the lean. Back to pending within seven days is
/// a correction and takes the copies away again; later a new deal is made that follows, and the closed one stays as it is.
/// The bucket it stands in already, without a word, changes nothing: number 0.
MoveDone moveDeal(Desk& desk, const Move& move);

/// The customer's own answer to: has it done what we said? Throws Invalid for a deal that is not sold.
DeedDone noteAfterSale(Desk& desk, const Ref<Deal>& deal, AfterSale answer, const std::string& words);

} // namespace ajar::app
