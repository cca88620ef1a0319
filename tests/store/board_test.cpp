// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board.h"

#include "domain/codes.h"
#include "support/base/print.h"
#include "support/store/random_deeds.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <tuple>

namespace ajar::store {
namespace {

using testing::ElementsAre;

std::vector<CardRow> shelf(Connection& connection, Lean lean, ShelfOrder order, int page) {
    std::vector<CardRow> all;
    std::optional<PendingKey> after;
    while (true) {
        const auto cards = pendingCards(connection, lean, after, page, order);
        if (cards.empty())
            return all;
        after = keyOf(cards.back());
        all.insert(all.end(), cards.begin(), cards.end());
    }
}

std::vector<std::string> titles(const std::vector<CardRow>& cards) {
    std::vector<std::string> titles;
    for (const auto& card : cards)
        titles.push_back(card.deal.title);
    return titles;
}

bool standsBefore(ShelfOrder order, const CardRow& a, const CardRow& b) {
    constexpr auto kNone = std::numeric_limits<std::int32_t>::max();
    const auto number = [](const std::optional<Day>& day) { return day ? day->number : kNone; };
    switch (order) {
    case ShelfOrder::NextStep:
        return std::tuple(number(a.nextStep), number(a.deal.expected), a.titleKey, a.deal.id) <
               std::tuple(number(b.nextStep), number(b.deal.expected), b.titleKey, b.deal.id);
    case ShelfOrder::LastContact:
        return std::tuple(a.lastContact, a.deal.id) < std::tuple(b.lastContact, b.deal.id); // absent is less than any
    case ShelfOrder::Trust: return std::tuple(a.leadSteps[0], a.deal.id) < std::tuple(b.leadSteps[0], b.deal.id);
    }
    return false;
}

template <class Engine>
class AShelf : public Engine, public testing::Test {
protected:
    Id<Deal> add(const std::string& title, const std::string& person, std::optional<Instant> met, int trust) {
        Deed deed(this->connection(), this->clock, "New deal", title);
        const Deal deal = this->aDeal(title);
        deed.insert(deal);
        const Person lead = this->aPerson(person);
        deed.insert(lead);
        deed.insert(
            DealPerson{this->ids.template next<DealPerson>(), deal.id, lead.id, Part::Decides, 0, this->clock.now()});
        if (met) {
            const Encounter encounter = this->anEncounter("", *met);
            deed.insert(encounter);
            deed.insert(EncounterPerson{this->ids.template next<EncounterPerson>(), encounter.id, lead.id, 0});
        }
        if (trust > 0) {
            Reading reading;
            reading.id = this->ids.template next<Reading>();
            reading.person = lead.id;
            reading.kind = ReadingKind::Trust;
            reading.step = trust;
            reading.byAct = true;
            reading.day = Day{20'000};
            reading.entered = this->clock.now();
            deed.insert(reading);
        }
        deed.commit();
        return deal.id;
    }

    static Instant on(int day) { return {std::int64_t{day} * 86'400'000}; }
};

using Engines = testing::Types<test::TestBook>;
TYPED_TEST_SUITE(AShelf, Engines);

TYPED_TEST(AShelf, PutsThoseQuietTheLongestFirstAndBeforeThemThoseNeverMet) {
    this->add("Lately", "Ann", this->on(20'300), 3);
    this->add("Never", "Ben", std::nullopt, 0);
    this->add("Long ago", "Cem", this->on(19'000), 5);
    EXPECT_THAT(titles(shelf(this->connection(), Lean::Unsorted, ShelfOrder::LastContact, 2)),
                ElementsAre("Never", "Long ago", "Lately"));
}

TYPED_TEST(AShelf, PutsTheLeastTrustFirstAndBeforeItWhereNothingWasObserved) {
    this->add("Staked their name", "Ann", this->on(20'300), 5);
    this->add("Not observed", "Ben", std::nullopt, 0);
    this->add("Held back", "Cem", this->on(19'000), 1);
    EXPECT_THAT(titles(shelf(this->connection(), Lean::Unsorted, ShelfOrder::Trust, 2)),
                ElementsAre("Not observed", "Held back", "Staked their name"));
}

TYPED_TEST(AShelf, GivesEachCardOnceInItsOrderWhateverThePage) {
    test::RandomDeeds deeds(this->connection(), this->clock, 11);
    for (int i = 0; i < 150; ++i)
        deeds.one();
    std::size_t cards = 0;
    for (const auto& lean : codesOf<Lean>())
        for (const auto order : {ShelfOrder::NextStep, ShelfOrder::LastContact, ShelfOrder::Trust}) {
            const auto whole = shelf(this->connection(), lean.value, order, 1'000);
            EXPECT_TRUE(std::ranges::is_sorted(
                whole, [order](const CardRow& a, const CardRow& b) { return standsBefore(order, a, b); }));
            for (const int page : {1, 3})
                EXPECT_EQ(titles(shelf(this->connection(), lean.value, order, page)), titles(whole));
            cards += whole.size();
        }
    EXPECT_GE(cards, 30U);
}

TYPED_TEST(AShelf, LooksAtThePlannedEncountersOfADealAlone) {
    auto plan =
        this->connection().query("EXPLAIN QUERY PLAN SELECT e.started FROM encounter_deal x JOIN encounter e ON "
                                 "e.id = x.encounter WHERE x.deal = x'00' AND e.state = 'planned'");
    std::string words;
    while (plan.step())
        words += plan.text(3);
    EXPECT_THAT(words, testing::HasSubstr("encounter_planned"));
}

TYPED_TEST(AShelf, IsReadThroughAnIndexInEveryOrder) {
    for (const std::string order :
         {"c.next_step, c.expected, c.title_key, c.deal", "c.last_contact, c.deal", "c.trust, c.deal"}) {
        auto plan = this->connection().query("EXPLAIN QUERY PLAN SELECT c.deal FROM deal_card c WHERE c.bucket = "
                                             "'pending' AND c.lean = 'ajar' ORDER BY " +
                                             order + " LIMIT 50");
        while (plan.step())
            EXPECT_THAT(std::string(plan.text(3)), testing::Not(testing::HasSubstr("TEMP B-TREE"))) << order;
    }
}

} // namespace
} // namespace ajar::store
