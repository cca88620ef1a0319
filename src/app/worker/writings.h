// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/people_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// Facts, notes and days to remember. Throws Invalid unless exactly one subject is named.
DeedDone addFact(Desk& desk, const FactGiven& given);
DeedDone addNote(Desk& desk, const NoteGiven& given);
DeedDone addDate(Desk& desk, const DateGiven& given);

} // namespace ajar::app
