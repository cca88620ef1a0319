// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace ajar::store {

/// Recomputes the cards of all people and deals that a deed's rows concern, from the rows as they stand now. Never by delta.
/// Called twice by a flip: rows that go away must still be seen by whom they concerned.
class SummaryRefresh {
public:
    explicit SummaryRefresh(Connection& connection) : m_connection(&connection) {}
    /// Collects the people and deals that the deed's rows concern as they stand now and as their images stood.
    void collect(std::int64_t deed);
    /// Writes the cards of all that was collected, where they differ from the stored ones.
    void write();

private:
    void writePeople();
    void writeDeals();

    Connection* m_connection;
    std::set<Uuid> m_people;
    std::set<Uuid> m_deals;
    std::set<Uuid> m_dealsOfPeople; ///< concerned only because a card of one of their people changed
    bool m_isAll = false;           ///< so many rows that making all cards anew costs less
};

/// All cards anew: after a big import, and as the repair. The same code makes these and the touched ones.
void refreshAllSummaries(Connection& connection);

/// The same into the card tables of that prefix ("stage."), from what can be read here by the tables' names.
void makeAllSummaries(Connection& connection, std::string_view home);

/// Whether making all cards anew costs less than those that `rows` touched rows concern, in a book of so many cards and encounters.
[[nodiscard]] bool isAllCheaper(std::int64_t rows, std::int64_t cards, std::int64_t encounters);

/// Recomputes all cards beside the stored ones and names each that differs ("deal_card of 'Fleet' …"); empty: all well.
[[nodiscard]] std::vector<std::string> checkSummaries(Connection& connection);

} // namespace ajar::store
