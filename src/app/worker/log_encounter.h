// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/encounter_service.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// Reads the line and finds whom and what it names. Throws Conflict with the list where a name fits several.
[[nodiscard]] Logged previewLog(Desk& desk, const LogRequest& request);

/// The same, kept: the deed "Log encounter". Throws Invalid where it says no channel or names nobody. A request whose encounter is
/// there already changes nothing.
[[nodiscard]] Logged logEncounter(Desk& desk, const LogRequest& request);

} // namespace ajar::app
