// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_info.h"
#include "domain/profile.h"
#include "exchange/json_emitter.h"

namespace ajar::exchange {

// The objects of docs/formats/ajar-1.schema.json that hold no list, one function a definition, keys in the schema's order. The record that
// holds one is not named again inside it.

void write(JsonEmitter& json, const Tag& tag);
void write(JsonEmitter& json, const ContactPoint& point);
void write(JsonEmitter& json, const Affiliation& affiliation);
void write(JsonEmitter& json, const RememberedDate& date);
void write(JsonEmitter& json, const Fact& fact);
void write(JsonEmitter& json, const Note& note);
void write(JsonEmitter& json, const Answer& answer);
void write(JsonEmitter& json, const Reading& reading);
void write(JsonEmitter& json, const Promise& promise);
void write(JsonEmitter& json, const DealPerson& chair);
void write(JsonEmitter& json, const DealEvent& event);
void write(JsonEmitter& json, const ClosingReading& reading);
void write(JsonEmitter& json, const EncounterDeal& link);
void write(JsonEmitter& json, const ReviewedDeal& reviewed);
void write(JsonEmitter& json, const Origin& origin);

/// The fields of the records that hold lists, from `id` up to the first list.
void writeFields(JsonEmitter& json, const Owner& owner);
void writeFields(JsonEmitter& json, const Organisation& organisation);
void writeFields(JsonEmitter& json, const Person& person);
void writeFields(JsonEmitter& json, const Deal& deal);
void writeFields(JsonEmitter& json, const Encounter& encounter);
void writeFields(JsonEmitter& json, const Review& review);

} // namespace ajar::exchange
