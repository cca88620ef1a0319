// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json_shapes.h"

namespace ajar::exchange {

// What a file leaves unsaid because the record that holds another is not named again inside it: whose the inner records are, and at which
// position. Then every record is validated. Throws JsonRefusal, its `below` counted from the record. The links of an encounter keep a null id:
// theirs do not travel.

void complete(JsonBook& book);
void complete(OwnerProfile& profile);
void complete(OrganisationProfile& profile);
void complete(PersonProfile& profile);
void complete(DealProfile& profile);
void complete(EncounterProfile& profile);
void complete(ReviewProfile& profile);

} // namespace ajar::exchange
