// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summaries_person.h"

#include "domain/codes.h"
#include "domain/reading.h"

#include <vector>

namespace ajar::store {
namespace {

constexpr std::string_view kPeople = "SELECT p.id FROM person p WHERE true";
constexpr std::string_view kReadings =
    "SELECT r.person, r.id, r.kind, r.step, r.lowers, r.by_act, r.day, r.entered FROM reading r WHERE true";
constexpr std::string_view kAnswers = "SELECT a.person, a.id, a.question, a.how, a.body, a.day, a.review_by, a.entered "
                                      "FROM answer a WHERE a.question < 6";
constexpr std::string_view kDeals =
    "SELECT c.person, d.id, d.bucket, d.closed FROM deal_person c JOIN deal d ON d.id = c.deal "
    "WHERE c.person IS NOT NULL";

constexpr std::size_t kKinds = 3;

} // namespace

PersonCardMaker::PersonCardMaker(Connection& connection, const SummaryScope& scope, const AllContacts* contacts)
    : m_connection(&connection),
      m_contacts(contacts),
      m_people(scope.query(connection, kPeople, "p.id", "ORDER BY p.id")),
      m_readings(scope.query(connection, kReadings, "r.person", "ORDER BY r.person")),
      m_answers(scope.query(connection, kAnswers, "a.person", "ORDER BY a.person")),
      m_deals(scope.query(connection, kDeals, "c.person", "ORDER BY c.person, c.deal")) {}

std::optional<PersonCard> PersonCardMaker::next() {
    if (!m_people.step())
        return std::nullopt;
    PersonCard card;
    card.person = m_people.uuid(0);
    Contacts contacts;
    if (m_contacts == nullptr)
        contacts = contactsWith(*m_connection, card.person);
    else if (const auto found = m_contacts->people.find(card.person); found != m_contacts->people.end())
        contacts = found->second;
    card.lastContact = contacts.last;
    card.minutes = contacts.minutes;
    addReadings(card);
    addAnswers(card);
    addDeals(card);
    return card;
}

void PersonCardMaker::addReadings(PersonCard& card) {
    std::array<std::vector<Reading>, kKinds> acts;
    m_readings.each(card.person, [&acts](const Query& row) {
        Reading act;
        act.id = row.id<Reading>(1);
        detail::readValue(row, 2, act.kind);
        detail::readValue(row, 3, act.step);
        detail::readValue(row, 4, act.lowers);
        detail::readValue(row, 5, act.byAct);
        detail::readValue(row, 6, act.day);
        detail::readValue(row, 7, act.entered);
        acts[static_cast<std::size_t>(act.kind)].push_back(std::move(act));
    });
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const ReadingState state = stateOf(acts[kind]);
        card.readings[kind] = {state.step, state.day};
    }
}

void PersonCardMaker::addAnswers(PersonCard& card) {
    std::vector<Answer> answers;
    m_answers.each(card.person, [&answers](const Query& row) {
        Answer answer;
        answer.id = row.id<Answer>(1);
        detail::readValue(row, 2, answer.question);
        detail::readValue(row, 3, answer.how);
        detail::readValue(row, 4, answer.text);
        detail::readValue(row, 5, answer.day);
        detail::readValue(row, 6, answer.reviewBy);
        detail::readValue(row, 7, answer.entered);
        answers.push_back(std::move(answer));
    });
    const KnownUntil known = knownUntil(answers, std::nullopt);
    std::copy_n(known.begin(), card.known.size(), card.known.begin());
}

void PersonCardMaker::addDeals(PersonCard& card) {
    std::vector<Deal> deals; // each once, although a person may have several parts in one
    m_deals.each(card.person, [&](const Query& row) {
        Deal deal;
        deal.id = row.id<Deal>(1);
        if (!deals.empty() && deals.back().id == deal.id)
            return;
        detail::readValue(row, 2, deal.bucket);
        detail::readValue(row, 3, deal.closed);
        card.pendingDeals += deal.bucket == Bucket::Pending ? 1 : 0;
        deals.push_back(std::move(deal));
    });
    card.standing = standing(deals);
}

} // namespace ajar::store
