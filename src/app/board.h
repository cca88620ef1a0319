// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "base/day.h"
#include "base/id.h"
#include "domain/deal.h"
#include "domain/effort.h"
#include "domain/lean.h"
#include "domain/money.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

/// The places where a card may stand: pending deals by lean, and the two columns beside them.
enum class Shelf { Ajar, SoldAnyway, NotSoldAnyway, Unsorted, Sold, NotSold };
inline constexpr int kShelfCount = 6;
[[nodiscard]] constexpr std::size_t indexOf(Shelf shelf) {
    return static_cast<std::size_t>(shelf);
}

[[nodiscard]] constexpr Bucket bucketOf(Shelf shelf) {
    return shelf == Shelf::Sold ? Bucket::Sold : shelf == Shelf::NotSold ? Bucket::NotSold : Bucket::Pending;
}
/// The shelf of a deal. The lean of a closed deal is history and does not place it.
[[nodiscard]] constexpr Shelf shelfOf(Bucket bucket, Lean lean) {
    if (bucket == Bucket::Sold)
        return Shelf::Sold;
    if (bucket == Bucket::NotSold)
        return Shelf::NotSold;
    return lean == Lean::Ajar            ? Shelf::Ajar
           : lean == Lean::SoldAnyway    ? Shelf::SoldAnyway
           : lean == Lean::NotSoldAnyway ? Shelf::NotSoldAnyway
                                         : Shelf::Unsorted;
}

enum class NextStepKind { Meeting, OurPromise, TheirPromise };

/// What happens next with a deal: the earliest planned encounter or open promise, also one that is late.
struct NextStep {
    NextStepKind kind = NextStepKind::OurPromise;
    Day day;
    std::optional<int> minuteOfDay; ///< 0 to 1439 in the meeting's own zone; absent for promises
    std::string text;               ///< a promise's text, a meeting's place; may be empty

    bool operator==(const NextStep&) const = default;
};

/// All that a deal's card shows: facts only, the words are made by whoever shows them. Texts are UTF-8 as the book has
/// them.
struct BoardCard {
    Id<Deal> deal;
    std::int64_t revision =
        0; ///< the deed that last wrote the deal; given back with a change, so that a stale one is a Conflict
    Bucket bucket = Bucket::Pending;
    Lean lean = Lean::Unsorted; ///< of a closed deal: as it stood when it closed
    std::string title;
    std::string organisation; ///< empty: private, or not known
    std::string person;       ///< the lead's name (`leadOf`); empty: nobody yet
    std::optional<Money> value;

    std::optional<int> quietDays;    ///< since the last contact with the deal's people; absent: never heard
    std::optional<int> wantedDays;   ///< of the lead's rhythm
    bool isQuietTooLong = false;     ///< silence is over what was wanted
    std::optional<int> firstMetDays; ///< since the first contact, set only within the first week
    int known = 0;                   ///< questions known of the lead today
    int of = 6;                      ///< 6 beside a pending deal, else 5
    int emptyChairs = 0;
    Part firstChair = Part::Decides; ///< of the first empty chair
    int against = 0;                 ///< people whose part is to be against it
    std::optional<NextStep> nextStep;
    std::optional<Day> opened;
    std::optional<Day> expected;
    int timesMoved = 0;          ///< how often the expected date was moved
    std::optional<Day> imported; ///< day of entry, where the deal came from a file
    int leanAgeDays = 0;         ///< since the lean was given; 0 for unsorted
    bool asksStillSo = false;
    std::string leanWhy; ///< the newest lean's reason
    std::string ask;     ///< the question to ask next, a sentence ("What drives Dana?"); empty: none

    std::optional<Day> closed;
    bool noDecision = false;
    std::string closedWhy;
    std::optional<Day> askAgain;
    std::optional<Day> askAfterSale;
    std::optional<AfterSale> afterSale;

    bool operator==(const BoardCard&) const = default;
};

/// First and last day, both included.
struct Period {
    Day from;
    Day to;

    bool operator==(const Period&) const = default;
};

/// One shelf with the cards that were asked for. `count` and `sums` are of the whole shelf, also of cards not yet
/// loaded.
struct BoardShelf {
    Shelf shelf = Shelf::Ajar;
    std::int64_t count = 0;
    MoneySums sums;
    std::vector<BoardCard>
        cards; ///< pending: by next dated step, expected date, title; closed: newest first, title; each then by id
    std::string moreAfter; ///< where the next page begins, for the source's own eyes; empty: that was all

    std::optional<Period> period; ///< Sold and NotSold: what `count`, `sums` and `cards` cover; absent: every deal
    std::int64_t older = 0;       ///< closed before the period, or without a day; 0 where there is no period
    std::int64_t undated = 0;     ///< those of `older` that carry no closing day

    bool operator==(const BoardShelf&) const = default;
};

/// Where the hours went, for the bar above the board.
struct BoardEffort {
    Period period;
    Effort effort;
    int openingKnown = 0;              ///< encounters of `effort` with an opening share
    std::optional<int> openingPercent; ///< of the minutes of those; absent where none is known

    bool operator==(const BoardEffort&) const = default;
};

enum class BookNotice { None, ReadOnlyFile, NewerStep, Recovered, Migrated, Network };

/// What the window says of the book itself.
struct BookFace {
    std::string name;
    bool isSample = false;
    bool isReadOnly = false; ///< then nothing is offered that would write
    BookNotice notice = BookNotice::None;

    bool operator==(const BookFace&) const = default;
};

/// One shelf for each place, with nothing on it.
[[nodiscard]] inline std::array<BoardShelf, kShelfCount> emptyShelves() {
    std::array<BoardShelf, kShelfCount> shelves;
    for (std::size_t i = 0; i < shelves.size(); ++i)
        shelves[i].shelf = static_cast<Shelf>(i);
    return shelves;
}

/// The pipeline at one moment.
struct Board {
    BookFace book;
    Day today;
    std::array<BoardShelf, kShelfCount> shelves = emptyShelves(); ///< in the order of Shelf
    std::optional<BoardEffort> effort;                            ///< absent: not counted (yet)
    std::string undo; ///< name of the deed that undo would take back; empty: none
    std::string redo; ///< likewise

    bool operator==(const Board&) const = default;
    [[nodiscard]] const BoardShelf& at(Shelf shelf) const { return shelves[indexOf(shelf)]; }
    [[nodiscard]] BoardShelf& at(Shelf shelf) { return shelves[indexOf(shelf)]; }
};

/// Cards of one page.
inline constexpr int kBoardPage = 200;

enum class Older { Hide, Show };

struct BoardRequest {
    /// How many cards of each shelf at least (there may be fewer): at first a page, on a refresh as many as are shown.
    std::array<int, kShelfCount> cards{kBoardPage, kBoardPage, kBoardPage, kBoardPage, kBoardPage, kBoardPage};
    Older sold = Older::Hide;
    Older notSold = Older::Hide;

    bool operator==(const BoardRequest&) const = default;
};

/// The next page of one shelf.
struct MoreRequest {
    Shelf shelf = Shelf::Ajar;
    std::string after; ///< BoardShelf::moreAfter of the page before
    int cards = kBoardPage;
    Older older = Older::Hide;

    bool operator==(const MoreRequest&) const = default;
};

} // namespace ajar::app
