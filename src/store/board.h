// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/person.h"
#include "domain/promise.h"
#include "domain/rhythm.h"
#include "store/board_filter.h"
#include "store/connection.h"

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ajar::store {

/// How a summary says "no day" where an index must still give the order.
inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::max();

/// Counts and sums of a shelf, of all its deals.
struct ShelfTotal {
    std::int64_t count = 0;
    MoneySums sums;
};

/// Pending deals by lean, in the order of Lean.
[[nodiscard]] std::array<ShelfTotal, 4> pendingTotals(Connection& connection, const DealFilter& filter = {});

/// A column of closed deals over a period, and what lies outside it.
struct ClosedTotal {
    ShelfTotal inside;
    std::int64_t older = 0;   ///< closed before the period, or without a day
    std::int64_t undated = 0; ///< those of `older` without a day
};
/// `from` and `to` included; absent `from`: every deal, and then nothing is older.
[[nodiscard]] ClosedTotal closedTotals(Connection& connection, Bucket bucket, std::optional<Day> from, Day to,
                                       const DealFilter& filter = {});
/// The newest day on which a deal of the bucket closed; nothing where none carries a day.
[[nodiscard]] std::optional<Day> newestClose(Connection& connection, Bucket bucket);

/// One deal with all that its card is made from, as stored; what ages is computed by who shows it.
struct CardRow {
    Deal deal;
    std::int64_t revision = 0;
    std::string organisation;
    std::optional<Person> lead;
    bool leadIsCustomer = false;
    std::array<int, 3> leadSteps{};     ///< trust, rapport, respect; 0 not observed
    std::optional<Day> newestAct;       ///< of the lead's readings
    KnownUntil known{};                 ///< of the lead, the sixth for this deal
    std::optional<Instant> lastContact; ///< about the deal or with its people; of a closed one, with its lead
    std::optional<Instant> leanGiven;
    std::string leanWhy;
    int timesMoved = 0;
    int emptyChairs = 0;
    Part firstChair = Part::Decides;
    int against = 0;
    bool isImported = false;
    std::optional<Day> nextStep;
    std::string titleKey; ///< for paging
};

/// What a shelf is sorted by.
enum class ShelfOrder {
    NextStep,    ///< next dated step, expected date, title (rulings.md, *Order of cards*)
    LastContact, ///< never first, then the longest ago
    Trust        ///< of the lead: not observed first, then the lowest step
};

/// Where a page of pending cards begins: after the card with these keys. Each order looks at its own of them.
struct PendingKey {
    std::int32_t nextStep = 0;
    std::int32_t expected = 0;
    std::string titleKey;
    std::optional<Instant> lastContact;
    int trust = 0;
    Id<Deal> deal;
};
/// A shelf's cards, at most `limit`, after `after` (none: from the start); then by id.
[[nodiscard]] std::vector<CardRow> pendingCards(Connection& connection, Lean lean,
                                                const std::optional<PendingKey>& after, int limit,
                                                ShelfOrder order = ShelfOrder::NextStep, const DealFilter& filter = {});
/// The card of one deal; nothing where there is none, or where it does not fit.
[[nodiscard]] std::optional<CardRow> cardOf(Connection& connection, Id<Deal> deal, const DealFilter& filter = {});
/// Pending cards, at most `limit`, for which `asks` is true; it is given their call, its time and the newest act alone, and of those whose
/// call is older than `until`, or about as old as the newest act of their lead, or older than that. The oldest call first, then by id;
/// never unsorted ones.
[[nodiscard]] std::vector<CardRow> questionedCards(Connection& connection, Instant until, int limit,
                                                   const std::function<bool(const CardRow&)>& asks,
                                                   const DealFilter& filter = {});
[[nodiscard]] PendingKey keyOf(const CardRow& row);

struct ClosedKey {
    std::int32_t closed = 0; ///< kNoDay: among those without a day, which come last
    Id<Deal> deal;
};
/// Closed cards, newest first, then those without a day; only those from `from` to `to` where `from` is given.
[[nodiscard]] std::vector<CardRow> closedCards(Connection& connection, Bucket bucket, std::optional<Day> from, Day to,
                                               const std::optional<ClosedKey>& after, int limit,
                                               const DealFilter& filter = {});

/// What the next dated step of a deal is: a planned encounter or an open promise of ours, whichever its day is.
struct NextStepRow {
    bool isMeeting = false;
    Day day;
    int minuteOfDay = 0; ///< of a meeting, in its own zone
    std::string text;    ///< a promise's words, a meeting's place
};
[[nodiscard]] std::optional<NextStepRow> nextStepOf(Connection& connection, Id<Deal> deal, Day day);

/// The first contact that a deal's people had, where that was not before `since`; nothing where it was, or where there was none.
[[nodiscard]] std::optional<Instant> firstContact(Connection& connection, Id<Deal> deal, Instant since);

/// The newest encounter that was about the deal or with one of its people.
struct TalkRow {
    Channel channel = Channel::Meeting;
    Instant started;
    std::string heard;
};
[[nodiscard]] std::optional<TalkRow> lastTalk(Connection& connection, Id<Deal> deal);

/// Whether somebody owns a deal at all.
[[nodiscard]] bool ownsDeals(Connection& connection, Id<Owner> owner);
/// The tags that something carries, by name.
[[nodiscard]] std::vector<Tag> tagsInUse(Connection& connection);

/// The rhythms that a person's tags carry.
[[nodiscard]] std::vector<Rhythm> tagRhythms(Connection& connection, Id<Person> person);

} // namespace ajar::store
