// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "store/summaries_card.h"
#include "store/summaries_contacts.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ajar::store {

/// A row of deal_card. Absent steps and dates are the greatest day, so that an index gives the order of a shelf.
struct DealCard {
    static constexpr Day kNever{std::numeric_limits<std::int32_t>::max()};

    Uuid deal;
    Bucket bucket = Bucket::Pending;
    Lean lean = Lean::Unsorted;
    Day nextStep = kNever; ///< our earliest open promise or the earliest planned encounter, also one that is overdue
    Day expected = kNever;
    Day closed = kNever;
    std::string titleKey;
    std::optional<Uuid>
        owner; ///< in the indexes of a shelf, so that one owner's cards are found without a look at all others
    std::optional<Uuid> lead;
    /// Of the encounters that name the deal and, while it is pending, of any with one of its people: rotting counts from the last one.
    /// A closed deal does not rot; so that logging an encounter need not write all that its people ever bought.
    std::optional<Instant> lastContact;
    int trust = 0;             ///< the lead's, of a pending deal; else 0
    std::optional<Day> known6; ///< the lead's sixth answer about this deal is known until then
    int emptyChairs = 0;
    std::optional<Part> firstChair; ///< the part of the first of them
    int against = 0;                ///< people whose part it is to be against
    int timesMoved = 0;
    std::optional<Instant> leanAt; ///< of the owner's newest lean; a manager's stands beside it
    std::string leanWhy;           ///< its reason
    bool isImported = false;

    bool operator==(const DealCard&) const = default;

    static constexpr std::string_view kTable = "deal_card";
    static constexpr std::string_view kKey = "deal";
    [[nodiscard]] const Uuid& key() const { return deal; }
    [[nodiscard]] Uuid& key() { return deal; }
    template <class Visitor, class... Cards>
    static void visit(Visitor& v, Cards&... c) {
        v("bucket", c.bucket...);
        v("lean", c.lean...);
        v("next_step", c.nextStep...);
        v("expected", c.expected...);
        v("closed", c.closed...);
        v("title_key", c.titleKey...);
        v("owner", c.owner...);
        v("lead", c.lead...);
        v("last_contact", c.lastContact...);
        v("trust", c.trust...);
        v("known_6", c.known6...);
        v("empty_chairs", c.emptyChairs...);
        v("first_chair", c.firstChair...);
        v("against", c.against...);
        v("times_moved", c.timesMoved...);
        v("lean_at", c.leanAt...);
        v("lean_why", c.leanWhy...);
        v("is_imported", c.isImported...);
    }
};

/// Makes cards from the records and from the stored cards of the deals' people, which must be right by then.
class DealCardMaker {
public:
    DealCardMaker(Connection& connection, const SummaryScope& scope, const AllContacts* contacts = nullptr);

    /// The next deal's card in the order of ids; nothing after the last, or where the one deal is not there.
    [[nodiscard]] std::optional<DealCard> next();

private:
    void addPeople(DealCard& card);
    void addContacts(DealCard& card);
    void addEvents(DealCard& card, const Deal& deal);
    void addSixth(DealCard& card);

    Connection* m_connection;
    const AllContacts* m_contacts;
    Query m_deals;
    OrderedRows m_chairs;
    OrderedRows m_promises;
    OrderedRows m_events;
    OrderedRows m_answers;
    OrderedRows m_origins;
};

/// What of a pending deal's card hangs on the cards of its people alone, taken from these. Nothing where it may hang on more: then the whole card
/// must be made.
[[nodiscard]] std::optional<DealCard> withPeopleOf(Connection& connection, const DealCard& kept);

} // namespace ajar::store
