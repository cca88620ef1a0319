// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/worker/desk.h"
#include "store/journal.h"

#include <optional>

namespace ajar::app {

/// Writes the reason into the newest move or call of the deal: a deed of its own, so that the move is safe as soon as it is made, but
/// one act to whoever did it (see `takeBack`). Throws Failure.
DeedDone sayWhy(Desk& desk, const WhyGiven& given);

/// The deed that Undo is about: for a reason the move or call that it was given for, where that comes right before.
[[nodiscard]] std::optional<store::DeedInfo> nextToTakeBack(store::Connection& connection);

/// Undo as people think of it: a reason goes together with what it was given for. Gives what was taken back; throws NotFound where there
/// is nothing, Conflict where its rows were changed since.
store::DeedInfo takeBack(Desk& desk);
/// The same, of this deed and no other: Conflict where another one is the last by now, and then nothing has changed.
store::DeedInfo takeBack(Desk& desk, std::int64_t deed);
/// The same forwards.
store::DeedInfo doAgain(Desk& desk);

} // namespace ajar::app
