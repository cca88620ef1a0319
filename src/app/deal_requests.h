// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/ref.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/organisation.h"
#include "domain/person.h"
#include "domain/profile.h"
#include "domain/promise.h"
#include "insight/share.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

/// Somebody and their part in a deal. Without a person it is an empty chair; a person who is not in the book is made.
struct PartGiven {
    Ref<Person> person;
    Part part = Part::TakesPart;
    /// Set: `person.name` is made as a new person with this id, whoever is called so already; kept before: taken as they stand.
    Id<Person> makeAs{};
};

struct NewDeal {
    std::string title;
    Ref<Organisation> organisation; ///< one that is not in the book is made
    std::vector<PartGiven> people;  ///< none: it starts with an empty chair, *Who decides?*
    std::string value; ///< as typed, "48k" or "USD 1,200.50"; without a currency in the book's own; empty: not known
    std::optional<Day> opened; ///< absent: today
    std::optional<Day> expected;
    DealKind kind = DealKind::New;
    std::string source;
    Ref<Owner> owner; ///< empty: me
    Ref<Deal> follows;
    Id<Deal> id; ///< made when the form opened; null: made here
};

/// What changes of a deal; what is absent stays. An empty text or date takes the value away.
struct DealChange {
    Ref<Deal> deal;
    std::optional<std::int64_t> seen; ///< the revision that the user saw; absent: whatever stands
    std::optional<std::string> title;
    std::optional<std::string> value;           ///< as typed
    std::optional<std::optional<Day>> expected; ///< counted and kept as a moved date
    std::optional<Ref<Organisation>> organisation;
    std::optional<DealKind> kind;
    std::optional<std::string> source;
    std::optional<Ref<Owner>> owner;
    std::optional<std::optional<Day>> askAgain;
    std::optional<std::optional<Day>> opened;
    std::optional<Ref<Person>> introducedBy; ///< one who is not in the book is made
    Id<Person> makeAs;                       ///< of `introducedBy`, as in PartGiven
    std::optional<std::optional<Day>> closed;
    std::optional<std::string> closedWhy;
    std::optional<bool> noDecision;
    std::optional<std::optional<Day>> askAfterSale;
    std::optional<std::optional<AfterSale>> afterSale;
    std::optional<std::string> afterSaleWords;
};

/// What changes of one chair of a deal; what is absent stays.
struct ChairChange {
    enum class Deed { Keep, Remove };

    Ref<Deal> deal;
    Id<DealPerson> chair;
    std::optional<Part> part;
    std::optional<Ref<Person>> person; ///< empty: the chair stands empty; one who is not in the book is made
    Id<Person> makeAs;                 ///< as in PartGiven
    Deed deed = Deed::Keep;            ///< Remove: the part is not needed any more
};

/// A dated judgement of a pending deal.
struct LeanCall {
    Ref<Deal> deal;
    std::optional<std::int64_t> seen;
    Lean lean = Lean::Unsorted;
    std::string why;
    std::string wouldChange;
    bool stillSo = false; ///< the same call again is worth noting also on its own day, with the words given here alone
    Ref<Owner>
        by; ///< somebody other than the deal's owner: their call stands beside and changes nothing; empty: the owner
};

struct LeanDone {
    Mention<Deal> deal;
    Lean before = Lean::Unsorted;
    Lean lean = Lean::Unsorted;
    std::string by;        ///< whose call it is; empty: nobody's name is known
    bool isBeside = false; ///< a manager's: the deal's own lean stayed
    DeedDone done;

    bool operator==(const LeanDone&) const = default;
};

struct Move {
    Ref<Deal> deal;
    std::optional<std::int64_t> seen;
    Bucket to = Bucket::Pending;
    std::string why;
    bool noDecision = false;     ///< not sold because nobody decided
    std::optional<Day> askAgain; ///< of one that is not sold
    std::optional<Day> closed;   ///< when it closed; absent: today
};

struct MoveDone {
    Mention<Deal> deal; ///< the one that stands in the bucket now: a new one where an old one was reopened
    Bucket before = Bucket::Pending;
    Bucket bucket = Bucket::Pending;
    std::optional<Mention<Deal>> follows; ///< set where it was reopened: the closed deal, which stays as it is
    DeedDone done;

    bool operator==(const MoveDone&) const = default;
};

/// One chair of a deal, with the name of whoever sits on it.
struct Chair {
    Part part = Part::TakesPart;
    std::optional<Mention<Person>> person; ///< absent: empty
    Id<DealPerson> id{};

    bool operator==(const Chair&) const = default;
};

/// An encounter that was about a deal, with its people.
struct EncounterOfDeal {
    Encounter encounter;
    std::vector<Mention<Person>> people;

    bool operator==(const EncounterOfDeal&) const = default;
};
inline constexpr int kEncountersOfDeal = 10;

/// All that is shown of a deal.
struct DealPage {
    DealProfile profile;
    std::int64_t revision = 0;
    std::optional<Mention<Organisation>> organisation;
    std::string owner;
    std::vector<Chair> people;
    std::optional<Mention<Deal>> follows;
    std::vector<Mention<Deal>> followedBy;
    int timesMoved = 0;
    bool asksStillSo = false;
    Day today;
    Currency currency; ///< the book's own, of amounts that name none
    std::optional<Mention<Person>> introducedBy;
    std::vector<Mention<Owner>> owners;      ///< all of the book, by name: whom the history names, and who may own it
    std::optional<Day> judged;               ///< when the owner gave the newest lean
    std::vector<EncounterOfDeal> planned;    ///< still to come, or not told yet whether they happened; by start
    std::vector<EncounterOfDeal> encounters; ///< what happened and attempts, newest first, at most kEncountersOfDeal
    std::int64_t encounterCount = 0;         ///< of all that happened and attempts
    std::vector<Promise> openPromises;       ///< of the deal, whoever they were made to, by day

    bool operator==(const DealPage&) const = default;
};

struct Total {
    std::int64_t count = 0;
    MoneySums value;

    bool operator==(const Total&) const = default;
};

struct PipelineTotals {
    std::optional<Day> since;
    Total sold;
    Total pending;
    Total notSold;
    std::array<Total, 4> leans;              ///< of the pending ones, in the order of Lean
    std::optional<insight::Share> soldShare; ///< of the closed ones; absent: not enough history yet

    bool operator==(const PipelineTotals&) const = default;
};

} // namespace ajar::app
