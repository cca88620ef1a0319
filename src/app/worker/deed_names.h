// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ajar::app {

/// The stable English names of deeds, as they stand in the journal, History and Undo. Windows translate them; none is ever reworded.
inline constexpr std::string_view kAddAnswer = "Add answer";
inline constexpr std::string_view kAddDeal = "Add deal";
inline constexpr std::string_view kAddFact = "Add fact";
inline constexpr std::string_view kAddNote = "Add note";
inline constexpr std::string_view kAddOwner = "Add owner";
inline constexpr std::string_view kAddPerson = "Add person";
inline constexpr std::string_view kAddPromise = "Add promise";
inline constexpr std::string_view kAddReading = "Add reading";
inline constexpr std::string_view kBreakPromise = "Break promise";
inline constexpr std::string_view kCalledOff = "Call off encounter";
inline constexpr std::string_view kChangeDeal = "Change deal";
inline constexpr std::string_view kChangeEncounter = "Change encounter";
inline constexpr std::string_view kChangeOrganisation = "Change organisation";
inline constexpr std::string_view kChangePart = "Change a part";
inline constexpr std::string_view kChangePerson = "Change person";
inline constexpr std::string_view kConfirmAnswer = "Confirm answer";
inline constexpr std::string_view kEncounterHappened = "Encounter happened";
inline constexpr std::string_view kImportFiles = "Import files";
inline constexpr std::string_view kKeepPromise = "Keep promise";
inline constexpr std::string_view kLeavePart = "Take away a part";
inline constexpr std::string_view kLogEncounter = "Log encounter";
inline constexpr std::string_view kMakeSample = "Make the sample book";
inline constexpr std::string_view kMoveBack = "Move back to pending";
inline constexpr std::string_view kMoveToNotSold = "Move to not sold";
inline constexpr std::string_view kMoveToSold = "Move to sold";
inline constexpr std::string_view kNoteAfterSale = "Note after-sale answer";
inline constexpr std::string_view kPlanEncounter = "Plan encounter";
inline constexpr std::string_view kRemove = "Move to the bin";
inline constexpr std::string_view kReopenDeal = "Reopen deal";
inline constexpr std::string_view kTakePart = "Fill a part";

} // namespace ajar::app
