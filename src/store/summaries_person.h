// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/deal.h"
#include "store/summaries_card.h"
#include "store/summaries_contacts.h"

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
    std::array<Step, 3> readings{};                             ///< trust, rapport, respect
    std::array<std::optional<Day>, kQuestionCount - 1> known{}; ///< per question the day until which it is known
    Standing standing;
    int pendingDeals = 0;
    std::int64_t minutes = 0;

    bool operator==(const PersonCard&) const = default;

    static constexpr std::string_view kTable = "person_card";
    static constexpr std::string_view kKey = "person";
    [[nodiscard]] const Uuid& key() const { return person; }
    [[nodiscard]] Uuid& key() { return person; }
    template <class Visitor, class... Cards>
    static void visit(Visitor& v, Cards&... c) {
        v("last_contact", c.lastContact...);
        v("trust", c.readings[0].step...);
        v("trust_day", c.readings[0].day...);
        v("rapport", c.readings[1].step...);
        v("rapport_day", c.readings[1].day...);
        v("respect", c.readings[2].step...);
        v("respect_day", c.readings[2].day...);
        v("known_1", c.known[0]...);
        v("known_2", c.known[1]...);
        v("known_3", c.known[2]...);
        v("known_4", c.known[3]...);
        v("known_5", c.known[4]...);
        v("is_customer", c.standing.isCustomer...);
        v("customer_since", c.standing.since...);
        v("pending_deals", c.pendingDeals...);
        v("minutes", c.minutes...);
    }
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

} // namespace ajar::store
