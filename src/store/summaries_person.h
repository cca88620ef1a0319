// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/deal.h"
#include "store/summaries_contacts.h"
#include "store/summaries_rows.h"

#include <array>
#include <optional>

namespace ajar::store {

/// A row of person_card: dates only, never counts that age.
struct PersonCard {
    struct Step {
        int step = 0; ///< 0 is *not observed*
        std::optional<Day> day;

        bool operator==(const Step&) const = default;
    };

    Uuid person;
    std::optional<Instant> lastContact;
    std::array<Step, 3> readings{};                       ///< trust, rapport, respect
    std::array<std::optional<Day>, kQuestionCount - 1> known{}; ///< per question the day until which it is known
    Standing standing;
    int pendingDeals = 0;
    std::int64_t minutes = 0;

    bool operator==(const PersonCard&) const = default;
};

/// Makes cards from the records, by the domain's own rules, so that there is one definition of each.
class PersonCardMaker {
public:
    /// `contacts` is given where the cards of all are made; otherwise it is looked up.
    PersonCardMaker(Connection& connection, const SummaryScope& scope, const AllContacts* contacts = nullptr);

    /// The next person's card in the order of ids; nothing after the last, or where the one person is not there.
    [[nodiscard]] std::optional<PersonCard> next();

private:
    void addReadings(PersonCard& card);
    void addAnswers(PersonCard& card);
    void addDeals(PersonCard& card);

    Connection* m_connection;
    const AllContacts* m_contacts;
    Query m_people;
    OrderedRows m_readings;
    OrderedRows m_answers;
    OrderedRows m_deals;
};

/// The stored cards in the order of ids.
class StoredPersonCards {
public:
    StoredPersonCards(Connection& connection, const SummaryScope& scope);
    [[nodiscard]] std::optional<PersonCard> next();

private:
    Query m_query;
};

void writeCard(Connection& connection, const PersonCard& card);

} // namespace ajar::store
