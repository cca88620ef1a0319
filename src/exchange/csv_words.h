// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "domain/encounter.h"
#include "exchange/incoming.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

// What words in a cell mean, English and German, whatever their case. Nothing where they mean nothing that is known. docs/formats/csv.md
// has the same words.

/// What a stage or status says of a deal.
struct StageWord {
    Bucket bucket = Bucket::Pending;
    bool isNoDecision = false;
};
[[nodiscard]] std::optional<StageWord> stageOf(std::string_view text);
[[nodiscard]] std::optional<DealKind> dealKindOf(std::string_view text);
[[nodiscard]] std::optional<EncounterState> encounterStateOf(std::string_view text);
/// A channel; Attempt where the words say that nobody was reached.
struct ChannelWord {
    Channel channel = Channel::Meeting;
    bool isAttempt = false;
};
[[nodiscard]] std::optional<ChannelWord> channelOf(std::string_view text);
[[nodiscard]] std::optional<TheySpoke> theySpokeOf(std::string_view text);
[[nodiscard]] std::optional<Outcome> outcomeOf(std::string_view text);

/// "45", "45 min", "1h30", "0:45" (hours and minutes), "1.5 h": 0 to 1440 minutes.
[[nodiscard]] std::optional<int> minutesOf(std::string_view text);
/// "75 %", "75", "0.75", and the five steps in words (all, mostly, half, little, none): hundredths of a percent. A number with a decimal
/// mark and no % is a share of one where it is at most one.
[[nodiscard]] std::optional<int> shareOf(std::string_view text);

/// The parts of a cell with ";" between (also ":::", a line end, and "," where commas part), blanks taken off, empty ones left out.
enum class Commas { Part, StayInside };
[[nodiscard]] std::vector<std::string> partsOf(std::string_view text, Commas commas);
/// "Dana Whitfield", "dana@example.org", "Dana Whitfield (dana@example.org)", "Dana Whitfield <dana@example.org>", several with ";"
/// between.
[[nodiscard]] std::vector<NamedPerson> namedPeople(std::string_view text);
/// Whether a text can be an e-mail address: something, one @, something, and no blank.
[[nodiscard]] bool isEmail(std::string_view text);

} // namespace ajar::exchange
