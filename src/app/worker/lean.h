// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// Sets the owner's call of a pending deal, or keeps somebody else's beside it (rulings.md, *Records*). Throws Conflict for a closed deal
/// and where it was changed after `LeanCall::seen`. The same call again, without a word, is a judgement of its own on a later day, and keeps
/// the reason that stood; on the same day it changes nothing: number 0.
LeanDone setLean(Desk& desk, const LeanCall& call);

} // namespace ajar::app
