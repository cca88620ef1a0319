// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "store/summaries_contacts.h"
#include "store/summaries_rows.h"

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
    std::optional<Uuid> lead;
    /// Of the encounters that name the deal, and of any with one of its people: rotting counts from the last one.
    std::optional<Instant> lastContact;
    int trust = 0;              ///< the lead's
    std::optional<Day> known6;  ///< the lead's sixth answer about this deal is known until then
    int emptyChairs = 0;
    int timesMoved = 0;
    std::optional<Instant> leanAt; ///< of the owner's newest lean; a manager's stands beside it

    bool operator==(const DealCard&) const = default;
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
};

/// The stored cards in the order of ids.
class StoredDealCards {
public:
    StoredDealCards(Connection& connection, const SummaryScope& scope);
    [[nodiscard]] std::optional<DealCard> next();

private:
    Query m_query;
};

void writeCard(Connection& connection, const DealCard& card);

} // namespace ajar::store
