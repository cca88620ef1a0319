// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summaries_deal.h"

#include "domain/answer.h"
#include "domain/codes.h"
#include "domain/deal_event.h"

#include <algorithm>
#include <tuple>

namespace ajar::store {
namespace {

constexpr std::string_view kDeals =
    "SELECT d.id, d.bucket, d.lean, d.expected, d.closed, d.title_key, d.owner FROM deal d WHERE true";
constexpr std::string_view kChairs =
    "SELECT c.deal, c.id, c.person, c.part, c.position, p.last_contact, p.trust FROM deal_person c "
    "LEFT JOIN person_card p ON p.person = c.person WHERE true";
constexpr std::string_view kPromises =
    "SELECT o.deal, min(o.due) FROM promise o WHERE o.deal IS NOT NULL AND o.state = 'open' AND o.by_whom = 'us'";
constexpr std::string_view kEvents = "SELECT v.deal, v.id, v.kind, v.before, v.after, v.happened, v.by_owner, "
                                     "v.entered, v.reason FROM deal_event v WHERE true";
constexpr std::string_view kAnswers =
    "SELECT a.deal, a.id, a.person, a.how, a.body, a.if_it_fails, a.if_they_leave, a.day, "
    "a.review_by, a.entered FROM answer a WHERE a.deal IS NOT NULL AND a.question = 6";

constexpr std::string_view kOrigins = "SELECT g.record FROM origin g WHERE g.kind = 'deal'";

/// A chair with what the card of whoever sits on it says.
struct Chair {
    DealPerson chair;
    std::optional<Instant> lastContact;
    int trust = 0;
};

Chair readChair(const Query& row) {
    Chair chair;
    chair.chair.id = row.id<DealPerson>(1);
    detail::readValue(row, 2, chair.chair.person);
    detail::readValue(row, 3, chair.chair.part);
    detail::readValue(row, 4, chair.chair.position);
    detail::readValue(row, 5, chair.lastContact);
    chair.trust = static_cast<int>(row.maybeInteger(6).value_or(0));
    return chair;
}

void raise(std::optional<Instant>& newest, const std::optional<Instant>& other) {
    newest = std::max(newest, other); // absent is less than any
}

/// Whether a lean was its owner's own, and no manager's beside it. The rule is the domain's (`stoodAt`): asked of a deal that is
/// otherwise unsorted, with this lean alone, it gives the lean back exactly where it counts.
bool isOwnLean(const DealEvent& event, const Deal& deal, std::vector<DealEvent> ownerEvents) {
    Deal unsorted = deal;
    unsorted.lean = Lean::Unsorted;
    DealEvent probe = event;
    probe.after = toCode(Lean::Ajar);
    ownerEvents.push_back(std::move(probe));
    return stoodAt(unsorted, ownerEvents, event.happened).lean == Lean::Ajar;
}

/// Nothing where there is none.
const DealEvent* newestOwnLean(const Deal& deal, std::span<const DealEvent> events) {
    std::vector<DealEvent> owners;
    std::ranges::copy_if(events, std::back_inserter(owners),
                         [](const DealEvent& e) { return e.kind == DealEventKind::Owner; });
    const DealEvent* newest = nullptr;
    for (const auto& event : events)
        if (event.kind == DealEventKind::Lean &&
            (newest == nullptr || std::pair(event.happened, event.id) > std::pair(newest->happened, newest->id)) &&
            isOwnLean(event, deal, owners))
            newest = &event;
    return newest;
}

} // namespace

DealCardMaker::DealCardMaker(Connection& connection, const SummaryScope& scope, const AllContacts* contacts)
    : m_connection(&connection),
      m_contacts(contacts),
      m_deals(scope.query(connection, kDeals, "d.id", "ORDER BY d.id")),
      m_chairs(scope.query(connection, kChairs, "c.deal", "ORDER BY c.deal")),
      m_promises(scope.query(connection, kPromises, "o.deal", "GROUP BY o.deal ORDER BY o.deal")),
      m_events(scope.query(connection, kEvents, "v.deal", "ORDER BY v.deal")),
      m_answers(scope.query(connection, kAnswers, "a.deal", "ORDER BY a.deal")),
      m_origins(scope.query(connection, kOrigins, "g.record", "ORDER BY g.record")) {}

std::optional<DealCard> DealCardMaker::next() {
    if (!m_deals.step())
        return std::nullopt;
    Deal deal;
    deal.id = m_deals.id<Deal>(0);
    detail::readValue(m_deals, 1, deal.bucket);
    detail::readValue(m_deals, 2, deal.lean);
    detail::readValue(m_deals, 3, deal.expected);
    detail::readValue(m_deals, 4, deal.closed);
    detail::readValue(m_deals, 6, deal.owner);
    DealCard card;
    card.deal = deal.id.uuid;
    card.bucket = deal.bucket;
    card.lean = deal.lean;
    card.expected = deal.expected.value_or(DealCard::kNever);
    card.closed = deal.closed.value_or(DealCard::kNever);
    detail::readValue(m_deals, 5, card.titleKey);
    if (deal.owner)
        card.owner = deal.owner->uuid;
    m_promises.each(card.deal, [&card](const Query& row) { detail::readValue(row, 1, card.nextStep); });
    addPeople(card);
    addContacts(card);
    addEvents(card, deal);
    addSixth(card);
    m_origins.each(card.deal, [&card](const Query&) { card.isImported = true; });
    return card;
}

void DealCardMaker::addPeople(DealCard& card) {
    std::vector<Chair> chairs;
    m_chairs.each(card.deal, [&chairs](const Query& row) { chairs.push_back(readChair(row)); });
    // In the order of ids, because of two chairs with one position the lead is the earlier one.
    std::ranges::sort(chairs, {}, [](const Chair& chair) { return chair.chair.id; });
    std::vector<DealPerson> people;
    const DealPerson* firstChair = nullptr;
    for (const auto& chair : chairs) {
        if (isEmptyChair(chair.chair)) {
            ++card.emptyChairs;
            if (firstChair == nullptr || chair.chair.position < firstChair->position)
                firstChair = &chair.chair;
        } else if (chair.chair.part == Part::Against) {
            ++card.against;
        }
        if (card.bucket == Bucket::Pending)
            raise(card.lastContact, chair.lastContact);
        people.push_back(chair.chair);
    }
    if (firstChair != nullptr)
        card.firstChair = firstChair->part;
    const auto lead = leadOf(people);
    if (!lead)
        return;
    card.lead = lead->uuid;
    if (card.bucket == Bucket::Pending)
        card.trust = std::ranges::find(chairs, lead, [](const Chair& chair) { return chair.chair.person; })->trust;
}

void DealCardMaker::addContacts(DealCard& card) {
    Contacts contacts;
    if (m_contacts == nullptr)
        contacts = contactsAbout(*m_connection, card.deal);
    else if (const auto found = m_contacts->deals.find(card.deal); found != m_contacts->deals.end())
        contacts = found->second;
    raise(card.lastContact, contacts.last);
    if (contacts.planned)
        card.nextStep = std::min(card.nextStep, *contacts.planned);
}

void DealCardMaker::addEvents(DealCard& card, const Deal& deal) {
    std::vector<DealEvent> events;
    m_events.each(card.deal, [&events](const Query& row) {
        DealEvent event;
        event.id = row.id<DealEvent>(1);
        detail::readValue(row, 2, event.kind);
        detail::readValue(row, 3, event.before);
        detail::readValue(row, 4, event.after);
        detail::readValue(row, 5, event.happened);
        detail::readValue(row, 6, event.by);
        detail::readValue(row, 7, event.entered);
        detail::readValue(row, 8, event.reason);
        events.push_back(std::move(event));
    });
    card.timesMoved = timesMoved(events);
    if (const DealEvent* lean = newestOwnLean(deal, events)) {
        card.leanAt = lean->happened;
        card.leanWhy = lean->reason;
    }
}

void DealCardMaker::addSixth(DealCard& card) {
    std::vector<Answer> answers;
    m_answers.each(card.deal, [&](const Query& row) {
        if (!card.lead || row.uuid(2) != *card.lead)
            return;
        Answer answer;
        answer.id = row.id<Answer>(1);
        answer.question = Question::Personally;
        answer.deal = Id<Deal>{card.deal};
        detail::readValue(row, 3, answer.how);
        detail::readValue(row, 4, answer.text);
        detail::readValue(row, 5, answer.ifItFails);
        detail::readValue(row, 6, answer.ifTheyLeave);
        detail::readValue(row, 7, answer.day);
        detail::readValue(row, 8, answer.reviewBy);
        detail::readValue(row, 9, answer.entered);
        answers.push_back(std::move(answer));
    });
    card.known6 = knownUntil(answers, Id<Deal>{card.deal}).back();
}

std::optional<DealCard> withPeopleOf(Connection& connection, const DealCard& kept) {
    DealCard card = kept;
    card.lastContact.reset();
    OrderedRows chairs(SummaryScope(kept.deal).query(connection, kChairs, "c.deal", "ORDER BY c.deal"));
    chairs.each(kept.deal, [&card](const Query& row) {
        const Chair chair = readChair(row);
        raise(card.lastContact, chair.lastContact);
        if (card.lead && chair.chair.person && chair.chair.person->uuid == *card.lead)
            card.trust = chair.trust;
    });
    // An encounter that names the deal may be newer than all with its people.
    if (card.lastContact < kept.lastContact)
        return std::nullopt;
    return card;
}

} // namespace ajar::store
