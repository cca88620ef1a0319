// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board_filter.h"

#include "domain/codes.h"
#include "store/board.h"
#include "store/deed.h"
#include "store/owners.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <tuple>

namespace ajar::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

template <class Engine>
class AFilteredBoard : public Engine, public testing::Test {
protected:
    template <class Record>
    void insert(const Record& record) {
        Deed deed(this->connection(), this->clock, "Add");
        deed.insert(record);
        deed.commit();
    }
    Id<Organisation> organisation(const std::string& name) {
        Organisation made;
        made.id = this->ids.template next<Organisation>();
        made.name = name;
        made.entered = this->clock.now();
        insert(made);
        return made.id;
    }
    Id<Owner> owner(const std::string& name) {
        Owner made;
        made.id = this->ids.template next<Owner>();
        made.name = name;
        made.entered = this->clock.now();
        insert(made);
        return made.id;
    }
    Id<Person> person(const std::string& name) {
        const Person made = this->aPerson(name);
        insert(made);
        return made.id;
    }
    Deal deal(const std::string& title, std::optional<Id<Organisation>> organisation = {},
              std::optional<Id<Person>> person = {}, std::optional<Id<Owner>> owner = {}) {
        Deal made = this->aDeal(title);
        made.organisation = organisation;
        made.owner = owner;
        made.value = Money{100, "EUR"};
        insert(made);
        if (person)
            insert(DealPerson{this->ids.template next<DealPerson>(), made.id, *person, Part::Decides, 0,
                              this->clock.now()});
        return made;
    }
    Id<Tag> tag(const std::string& name) {
        Tag made;
        made.id = this->ids.template next<Tag>();
        made.name = name;
        made.entered = this->clock.now();
        insert(made);
        return made.id;
    }
    void put(Id<Tag> tag, std::optional<Id<Person>> person, std::optional<Id<Organisation>> organisation,
             std::optional<Id<Deal>> deal) {
        insert(Tagging{this->ids.template next<Tagging>(), tag, person, organisation, deal, this->clock.now()});
    }
    std::vector<std::string> titles(const BoardFilter& wanted, int page = 2) {
        const DealFilter filter(this->connection(), wanted);
        std::vector<std::string> found;
        std::optional<PendingKey> after;
        while (true) {
            const auto cards =
                pendingCards(this->connection(), Lean::Unsorted, after, page, ShelfOrder::NextStep, filter);
            if (cards.empty())
                return found;
            after = keyOf(cards.back());
            for (const auto& card : cards)
                found.push_back(card.deal.title);
        }
    }
    std::vector<std::string> withText(const std::string& text) {
        BoardFilter wanted;
        wanted.text = text;
        return titles(wanted);
    }
};

using Engines = testing::Types<test::TestBook>;
TYPED_TEST_SUITE(AFilteredBoard, Engines);

TYPED_TEST(AFilteredBoard, FindsPartsOfTitleOrganisationAndPersonWithoutAccents) {
    this->deal("Audit", this->organisation("Käserei Müller"), this->person("Zoë Brontë"));
    this->deal("Trackers", this->organisation("Harbour Foods"), this->person("Dana Whitfield"));
    EXPECT_THAT(this->withText("mull"), ElementsAre("Audit"));
    EXPECT_THAT(this->withText("BRONTE"), ElementsAre("Audit"));
    EXPECT_THAT(this->withText("rack"), ElementsAre("Trackers"));
    EXPECT_THAT(this->withText("dana harb track"), ElementsAre("Trackers")) << "each word, wherever it stands";
    EXPECT_THAT(this->withText("dana mull"), IsEmpty());
    EXPECT_THAT(this->withText("nothing"), IsEmpty());
    EXPECT_THAT(this->withText("  "), ElementsAre("Audit", "Trackers")) << "no word narrows nothing";
}

TYPED_TEST(AFilteredBoard, TakesSignsOfPatternsForThemselves) {
    this->deal("100% cold");
    this->deal("100 cold");
    this->deal("a_b");
    this->deal("axb");
    this->deal("back\\slash");
    EXPECT_THAT(this->withText("0%"), ElementsAre("100% cold"));
    EXPECT_THAT(this->withText("a_b"), ElementsAre("a_b"));
    EXPECT_THAT(this->withText("k\\s"), ElementsAre("back\\slash"));
    EXPECT_THAT(this->withText(std::string(5'000, 'w')), IsEmpty()) << "longer than any pattern may be";
    EXPECT_THAT(this->withText("'; DROP TABLE deal; --"), IsEmpty());
}

TYPED_TEST(AFilteredBoard, FindsByOneLetterOfAScriptThatSaysMoreWithIt) {
    this->deal("冷蔵庫");
    this->deal("Audit");
    EXPECT_THAT(this->withText("蔵"), ElementsAre("冷蔵庫"));
    EXPECT_THAT(this->withText("a"), ElementsAre("Audit", "冷蔵庫")) << "one letter stands in nearly every name";
}

TYPED_TEST(AFilteredBoard, ShowsOneOwnersOrOrganisationsDealsAlone) {
    const auto mine = loadMe(this->connection()).record.id;
    const auto theirs = this->owner("S. Ito");
    const auto foods = this->organisation("Harbour Foods");
    this->deal("A", foods, {}, mine);
    this->deal("B", foods, {}, theirs);
    this->deal("C", {}, {}, mine);
    this->deal("D");
    BoardFilter wanted;
    wanted.owner = mine;
    EXPECT_THAT(this->titles(wanted), ElementsAre("A", "C"));
    wanted.organisation = foods;
    EXPECT_THAT(this->titles(wanted), ElementsAre("A"));
    wanted.owner.reset();
    EXPECT_THAT(this->titles(wanted), ElementsAre("A", "B"));
}

TYPED_TEST(AFilteredBoard, ATagCountsOnTheDealItsOrganisationAndItsPeople) {
    const auto key = this->tag("key");
    const auto other = this->tag("other");
    const auto foods = this->organisation("Harbour Foods");
    const auto dana = this->person("Dana");
    const auto tagged = this->deal("On the deal");
    this->deal("On its organisation", foods);
    this->deal("On its people", {}, dana);
    const auto elsewhere = this->deal("Another tag");
    this->put(key, {}, {}, tagged.id);
    this->put(key, {}, foods, {});
    this->put(key, dana, {}, {});
    this->put(other, {}, {}, elsewhere.id);
    BoardFilter wanted;
    wanted.tag = key;
    EXPECT_THAT(this->titles(wanted), UnorderedElementsAre("On the deal", "On its organisation", "On its people"));
    wanted.text = "harbour";
    EXPECT_THAT(this->titles(wanted), ElementsAre("On its organisation"));
    EXPECT_THAT(tagsInUse(this->connection()), testing::SizeIs(2));
}

TYPED_TEST(AFilteredBoard, CountsAndSumsWhatFits) {
    const auto foods = this->organisation("Harbour Foods");
    this->deal("A", foods);
    this->deal("B", foods);
    this->deal("C");
    Deal sold = this->aDeal("D");
    sold.bucket = Bucket::Sold;
    sold.closed = Day{20'000};
    sold.organisation = foods;
    sold.value = Money{7, "EUR"};
    this->insert(sold);
    Deal old = sold;
    old.id = this->ids.template next<Deal>();
    old.closed = Day{19'000};
    this->insert(old);
    BoardFilter wanted;
    wanted.organisation = foods;
    const DealFilter filter(this->connection(), wanted);
    const auto pending = pendingTotals(this->connection(), filter)[static_cast<std::size_t>(Lean::Unsorted)];
    EXPECT_EQ(pending.count, 2);
    EXPECT_EQ(pending.sums, (MoneySums{{"EUR", 200}}));
    const auto closed = closedTotals(this->connection(), Bucket::Sold, Day{19'900}, Day{20'100}, filter);
    EXPECT_EQ(closed.inside.count, 1);
    EXPECT_EQ(closed.older, 1);
    EXPECT_THAT(closedCards(this->connection(), Bucket::Sold, Day{19'900}, Day{20'100}, {}, 9, filter),
                testing::SizeIs(1));
    EXPECT_EQ(closedTotals(this->connection(), Bucket::Sold, std::nullopt, Day{20'100}, filter).inside.count, 2);
    wanted.text = "nobody";
    const DealFilter none(this->connection(), wanted);
    EXPECT_EQ(closedTotals(this->connection(), Bucket::Sold, std::nullopt, Day{20'100}, none).inside.count, 0);
}

TYPED_TEST(AFilteredBoard, GivesOneCardWhereItFits) {
    const auto foods = this->organisation("Harbour Foods");
    const auto in = this->deal("In", foods);
    const auto out = this->deal("Out");
    BoardFilter wanted;
    wanted.organisation = foods;
    const DealFilter filter(this->connection(), wanted);
    EXPECT_EQ(cardOf(this->connection(), in.id, filter)->deal.title, "In");
    EXPECT_FALSE(cardOf(this->connection(), out.id, filter));
    EXPECT_EQ(cardOf(this->connection(), out.id)->deal.title, "Out");
}

TYPED_TEST(AFilteredBoard, GivesTheOldestCallsFirst) {
    const auto call = [this](const std::string& title, int day) {
        Deal deal = this->aDeal(title);
        deal.lean = Lean::Ajar;
        DealEvent event;
        event.id = this->ids.template next<DealEvent>();
        event.deal = deal.id;
        event.kind = DealEventKind::Lean;
        event.after = "ajar";
        event.happened = Instant{std::int64_t{day} * 86'400'000};
        event.entered = this->clock.now();
        Deed deed(this->connection(), this->clock, "Add");
        deed.insert(deal);
        deed.insert(event);
        deed.commit();
    };
    call("lately", 20'300);
    call("long ago", 20'000);
    call("longer ago", 19'000);
    this->deal("never judged");
    std::vector<std::string> titles;
    const Instant until{std::int64_t{20'200} * 86'400'000};
    for (const auto& card : questionedCards(this->connection(), until, 9, [](const CardRow&) { return true; }))
        titles.push_back(card.deal.title);
    EXPECT_THAT(titles, ElementsAre("longer ago", "long ago"));
    const auto isOne = [](const CardRow& card) { return card.leanGiven == Instant{std::int64_t{20'000} * 86'400'000}; };
    EXPECT_EQ(questionedCards(this->connection(), until, 1, isOne).front().deal.title, "long ago")
        << "those that do not ask take no room";
}

TYPED_TEST(AFilteredBoard, KnowsTheLastTalkAndWhoOwnsSomething) {
    const auto dana = this->person("Dana");
    const auto met = this->deal("Met", {}, dana);
    const auto never = this->deal("Never");
    Encounter first = this->anEncounter("", Instant{1'000});
    first.heard = "long ago";
    Encounter last = this->anEncounter("", Instant{2'000});
    last.heard = "send me the numbers";
    last.channel = Channel::Call;
    Encounter attempt = this->anEncounter("", Instant{3'000});
    attempt.state = EncounterState::Attempt;
    attempt.minutes.reset();
    for (const auto& encounter : {first, last, attempt}) {
        this->insert(encounter);
        this->insert(EncounterPerson{this->ids.template next<EncounterPerson>(), encounter.id, dana, 0});
    }
    const auto talk = lastTalk(this->connection(), met.id);
    ASSERT_TRUE(talk);
    EXPECT_EQ(talk->heard, "send me the numbers");
    EXPECT_EQ(talk->channel, Channel::Call);
    EXPECT_FALSE(lastTalk(this->connection(), never.id));
    const auto mine = loadMe(this->connection()).record.id;
    EXPECT_FALSE(ownsDeals(this->connection(), mine));
    this->deal("Mine", {}, {}, mine);
    EXPECT_TRUE(ownsDeals(this->connection(), mine));
}

} // namespace
} // namespace ajar::store
