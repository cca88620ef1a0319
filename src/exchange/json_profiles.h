// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "exchange/json_emitter.h"

#include <cstdint>

namespace ajar::exchange {

/// Private facts and notes go out only when asked for, each time.
enum class PrivateRecords { LeftOut, Included };

/// What of a profile is written, and what was held back so far.
struct ProfileWriting {
    PrivateRecords privateRecords = PrivateRecords::LeftOut;
    bool withOrigins = true; ///< false: only what the record says, not where it came from
    std::int64_t privateFactsLeftOut = 0;
    std::int64_t privateNotesLeftOut = 0;
};

// The objects of docs/formats/ajar-1.schema.json that hold lists. Lists are put in order here, whatever order they come in.

void write(JsonEmitter& json, const OwnerProfile& profile, ProfileWriting& writing);
void write(JsonEmitter& json, const OrganisationProfile& profile, ProfileWriting& writing);
void write(JsonEmitter& json, const PersonProfile& profile, ProfileWriting& writing);
void write(JsonEmitter& json, const DealProfile& profile, ProfileWriting& writing);
void write(JsonEmitter& json, const EncounterProfile& profile, ProfileWriting& writing);
void write(JsonEmitter& json, const ReviewProfile& profile, ProfileWriting& writing);

} // namespace ajar::exchange
