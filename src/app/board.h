// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "base/day.h"
#include "base/id.h"
#include "domain/answer.h"
#include "domain/deal.h"
#include "domain/effort.h"
#include "domain/encounter.h"
#include "domain/lean.h"
#include "domain/money.h"
#include "domain/person.h"

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
/// The call that a shelf of pending deals stands for; unsorted for the others.
[[nodiscard]] constexpr Lean leanOf(Shelf shelf) {
    return shelf == Shelf::Ajar            ? Lean::Ajar
           : shelf == Shelf::SoldAnyway    ? Lean::SoldAnyway
           : shelf == Shelf::NotSoldAnyway ? Lean::NotSoldAnyway
                                           : Lean::Unsorted;
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
    std::optional<Id<Organisation>> organisationId;
    std::string person; ///< the lead's name (`leadOf`); empty: nobody yet
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
    std::optional<Id<Owner>> owner; ///< of whose encounters; absent: of all
    std::string ownerName;     ///< where that is another than me; nothing is said of their opening share (rulings.md)
    bool isEverybodys = false; ///< of all owners, where there are several
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
    bool isFiltered = false;                                      ///< counts, sums and cards are of some deals only
    std::optional<Id<Owner>> mine; ///< me, where `BoardRequest::mayBeMine` made it a board of my deals
    std::string undo;              ///< name of the deed that undo would take back; empty: none
    std::string redo;              ///< likewise

    bool operator==(const Board&) const = default;
    [[nodiscard]] const BoardShelf& at(Shelf shelf) const { return shelves[indexOf(shelf)]; }
    [[nodiscard]] BoardShelf& at(Shelf shelf) { return shelves[indexOf(shelf)]; }
};

/// Cards of one page.
inline constexpr int kBoardPage = 200;

enum class Older { Hide, Show };

/// Which deals a board is about; what is not set narrows nothing.
struct BoardFilter {
    std::optional<Id<Owner>> owner;
    std::optional<Id<Organisation>> organisation;
    std::optional<Id<Tag>> tag; ///< on the deal, on its organisation or on one of its people
    std::string text;           ///< each word of it in the title, the organisation's name or a person's

    bool operator==(const BoardFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == BoardFilter{}; }
};

/// How the cards of a pending shelf stand.
enum class CardOrder {
    NextStep,    ///< next dated step, expected date, title
    LastContact, ///< never heard first, then the longest ago
    Trust        ///< of the lead: not observed first, then the lowest step
};

/// What a board can be filtered by.
struct BoardChoices {
    struct Choice {
        std::string id; ///< as text
        std::string name;
        bool isMe = false; ///< of an owner

        bool operator==(const Choice&) const = default;
    };
    std::vector<Choice> owners; ///< by name, me first
    std::vector<Choice> tags;   ///< by name
    bool ownsDeals = false;     ///< I own a deal

    bool operator==(const BoardChoices&) const = default;
};

/// Whose deals a book is first looked at: mine, once I own some and others may, too; else everybody's.
[[nodiscard]] std::optional<Id<Owner>> beginsWith(const BoardChoices& choices);

struct BoardRequest {
    /// How many cards of each shelf at least (there may be fewer): at first a page, on a refresh as many as are shown.
    std::array<int, kShelfCount> cards{kBoardPage, kBoardPage, kBoardPage, kBoardPage, kBoardPage, kBoardPage};
    Older sold = Older::Hide;
    Older notSold = Older::Hide;
    BoardFilter filter;
    /// The book was not looked at yet: without a filter, only my deals where it `beginsWith` them.
    bool mayBeMine = false;
    CardOrder order = CardOrder::NextStep;
    /// A pending deal that is to be among the cards also where it stands behind them: the one in the hand. It comes last on its shelf then.
    std::optional<Id<Deal>> also;

    bool operator==(const BoardRequest&) const = default;
};

/// What a reason is given for: the newest move of a deal between buckets, or the newest call of its owner.
enum class WhyOf { Move, Lean };

/// The reason of a move or call that is done already. What is empty changes nothing.
struct WhyGiven {
    Id<Deal> deal;
    WhyOf of = WhyOf::Move;
    std::string why;
    std::string wouldChange;     ///< of a call
    bool noDecision = false;     ///< of a move to not sold
    std::optional<Day> askAgain; ///< likewise

    bool operator==(const WhyGiven&) const = default;
};

/// The next page of one shelf.
struct MoreRequest {
    Shelf shelf = Shelf::Ajar;
    std::string after; ///< BoardShelf::moreAfter of the page before
    int cards = kBoardPage;
    Older older = Older::Hide;
    BoardFilter filter;
    CardOrder order = CardOrder::NextStep; ///< that of the page before

    bool operator==(const MoreRequest&) const = default;
};

/// The last time there was contact with a deal's people.
struct LastTalk {
    Channel channel = Channel::Meeting;
    int daysAgo = 0;
    std::string heard; ///< their words, may be empty

    bool operator==(const LastTalk&) const = default;
};

/// A deal in the pile to be sorted.
struct SortingCard {
    BoardCard card;
    std::optional<LastTalk> last;
    std::optional<Id<Person>> lead;
    std::string firstName;                        ///< of the lead
    std::array<bool, kQuestionCount - 1> known{}; ///< the lead's own five questions

    bool operator==(const SortingCard&) const = default;
};

/// *Sort your pending deals*: what is not sorted yet, then calls that are older than a month, oldest first.
struct SortingPile {
    Day today;
    std::vector<SortingCard> cards;
    bool isReadOnly = false;

    bool operator==(const SortingPile&) const = default;
};
/// More than this is no sitting of a few minutes.
inline constexpr int kSortingPile = 60;

} // namespace ajar::app
