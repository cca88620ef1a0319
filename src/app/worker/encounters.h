// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/encounter_service.h"
#include "app/worker/desk.h"

#include <string_view>

namespace ajar::app {

[[nodiscard]] EncounterPage showEncounter(Desk& desk, Id<Encounter> encounter);
/// Happened, off, or moved to another time: one deed.
DeedDone changeEncounter(Desk& desk, const EncounterChange& change);

/// Text and how we know it: what stands in quotation marks is their words, anything else what they said. Everything else is left unset.
[[nodiscard]] Answer answerFromWords(std::string_view words);

} // namespace ajar::app
