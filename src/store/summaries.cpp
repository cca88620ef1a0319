// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summaries.h"

#include "store/summaries_deal.h"
#include "store/summaries_person.h"
#include "store/summaries_touched.h"

#include <optional>
#include <string_view>

namespace ajar::store {
namespace {

/// So many rows of a deed always go one by one.
constexpr std::int64_t kFewRows = 1'000;
/// A card of its own costs about as much as ten of all in their order, and an encounter a tenth of a card (docs/performance.md).
constexpr std::int64_t kAllCostsLessFrom = 10;
/// As many findings as anybody reads.
constexpr std::size_t kMostFindings = 50;

std::int64_t single(Connection& connection, std::string_view sql) {
    auto query = connection.query(sql);
    return query.step() ? query.integer(0) : 0;
}

bool isAllCheaper(Connection& connection, std::int64_t deed) {
    auto query = connection.query("SELECT count(*) FROM deed_row WHERE deed = $1");
    query.bind(deed);
    const std::int64_t rows = query.step() ? query.integer(0) : 0;
    if (rows <= kFewRows) // and the tables need not be asked
        return false;
    const std::int64_t cards = single(connection, "SELECT coalesce((SELECT max(n) FROM person), 0) + "
                                                  "coalesce((SELECT max(n) FROM deal), 0)");
    const std::int64_t encounters = single(connection, "SELECT coalesce(max(n), 0) FROM encounter");
    return store::isAllCheaper(rows, cards, encounters);
}

/// Compares two streams of cards in the order of ids, and calls `differs(id)` for each record where they do.
template <class Maker, class Card, class Differs>
void compare(Maker& maker, StoredCards<Card>& stored, Differs differs) {
    std::optional<Card> fresh = maker.next();
    std::optional<Card> kept = stored.next();
    while (fresh || kept) {
        const bool takeFresh = fresh && (!kept || fresh->key() <= kept->key());
        const bool takeKept = kept && (!fresh || kept->key() <= fresh->key());
        if (!takeFresh)
            differs(kept->key(), "belongs to nothing");
        else if (!takeKept)
            differs(fresh->key(), "is missing");
        else if (!(*fresh == *kept))
            differs(fresh->key(), "does not say what the records say");
        if (takeFresh)
            fresh = maker.next();
        if (takeKept)
            kept = stored.next();
    }
}

/// Makes the stored card as it should be.
template <class Card>
void writeDifference(Connection& connection, const Uuid& key, const std::optional<Card>& kept,
                     const std::optional<Card>& fresh) {
    if (!fresh)
        removeCard<Card>(connection, key);
    else if (kept)
        changeCard(connection, *kept, *fresh);
    else
        writeCard(connection, *fresh);
}

/// Collects sentences, and counts those that are too many to be told.
class Findings {
public:
    Findings(Connection& connection, std::vector<std::string>& sentences)
        : m_connection(&connection), m_sentences(&sentences) {}

    void add(std::string_view table, std::string_view titleSql, const Uuid& id, std::string_view what) {
        if (m_sentences->size() >= kMostFindings) {
            ++m_untold;
            return;
        }
        auto title = m_connection->query(titleSql);
        title.bind(id);
        const std::string name = title.step() ? std::string(title.text(0)) : toText(id);
        m_sentences->push_back(std::string(table) + " of '" + name + "' " + std::string(what));
    }

    void finish() {
        if (m_untold > 0)
            m_sentences->push_back("and " + std::to_string(m_untold) + " cards more");
    }

private:
    Connection* m_connection;
    std::vector<std::string>* m_sentences;
    std::size_t m_untold = 0;
};

} // namespace

void SummaryRefresh::collect(std::int64_t deed) {
    m_isAll = m_isAll || isAllCheaper(*m_connection, deed);
    if (!m_isAll)
        collectTouched(*m_connection, deed, m_people, m_deals);
}

void SummaryRefresh::write() {
    if (m_isAll) {
        refreshAllSummaries(*m_connection);
        return;
    }
    // People first: the card of a deal reads those of its people.
    writePeople();
    writeDeals();
}

void SummaryRefresh::writePeople() {
    for (const auto& person : m_people) {
        const auto kept = storedCard<PersonCard>(*m_connection, person);
        const auto fresh = PersonCardMaker(*m_connection, SummaryScope(person)).next();
        if (fresh == kept)
            continue;
        writeDifference(*m_connection, person, kept, fresh);
        // Nothing of a closed deal's card hangs on the cards of its people.
        auto deals = m_connection->query("SELECT x.deal FROM deal_person x JOIN deal d ON d.id = x.deal "
                                         "WHERE x.person = $1 AND d.bucket = 'pending'");
        deals.bind(person);
        while (deals.step())
            m_dealsOfPeople.insert(deals.uuid(0));
    }
}

void SummaryRefresh::writeDeals() {
    for (const auto& deal : m_dealsOfPeople) {
        if (m_deals.contains(deal))
            continue;
        const auto kept = storedCard<DealCard>(*m_connection, deal);
        const auto fresh = kept ? withPeopleOf(*m_connection, *kept) : std::nullopt;
        if (fresh)
            changeCard(*m_connection, *kept, *fresh);
        else
            m_deals.insert(deal);
    }
    for (const auto& deal : m_deals) {
        const auto kept = storedCard<DealCard>(*m_connection, deal);
        const auto fresh = DealCardMaker(*m_connection, SummaryScope(deal)).next();
        writeDifference(*m_connection, deal, kept, fresh);
    }
}

bool isAllCheaper(std::int64_t rows, std::int64_t cards, std::int64_t encounters) {
    return rows > kFewRows && rows * kAllCostsLessFrom > cards + encounters / 10;
}

void makeAllSummaries(Connection& connection, std::string_view home) {
    const AllContacts contacts = allContacts(connection);
    // Written anew in the order of their keys: nothing reads a table while it is written.
    connection.run("DELETE FROM " + std::string(home) + "person_card");
    PersonCardMaker people(connection, SummaryScope(), &contacts);
    while (const auto card = people.next())
        writeCard(connection, *card, home);
    connection.run("DELETE FROM " + std::string(home) + "deal_card");
    DealCardMaker deals(connection, SummaryScope(), &contacts);
    while (const auto card = deals.next())
        writeCard(connection, *card, home);
}

void refreshAllSummaries(Connection& connection) {
    makeAllSummaries(connection, {});
}

std::vector<std::string> checkSummaries(Connection& connection) {
    std::vector<std::string> sentences;
    Findings findings(connection, sentences);
    const AllContacts contacts = allContacts(connection);
    const SummaryScope all;
    PersonCardMaker people(connection, all, &contacts);
    StoredCards<PersonCard> keptPeople(connection, all);
    compare(people, keptPeople, [&findings](const Uuid& id, std::string_view what) {
        findings.add("person_card", "SELECT name FROM person WHERE id = $1", id, what);
    });
    DealCardMaker deals(connection, all, &contacts);
    StoredCards<DealCard> keptDeals(connection, all);
    compare(deals, keptDeals, [&findings](const Uuid& id, std::string_view what) {
        findings.add("deal_card", "SELECT title FROM deal WHERE id = $1", id, what);
    });
    findings.finish();
    return sentences;
}

} // namespace ajar::store
