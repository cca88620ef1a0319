// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/owners.h"
#include "support/app/board_book.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::BoardBookTest;
using testing::ElementsAre;
using testing::SizeIs;

class FilteringABoard : public BoardBookTest {
protected:
    Deal add(const std::string& title, Lean lean = Lean::Unsorted, std::optional<Id<Owner>> owner = {}) {
        Deal deal = book.aDeal(title);
        deal.lean = lean;
        deal.owner = owner;
        insert(deal);
        return deal;
    }
    Id<Owner> owner(const std::string& name) {
        Owner made;
        made.id = book.ids.next<Owner>();
        made.name = name;
        made.entered = book.clock.now();
        insert(made);
        return made.id;
    }
    /// An ajar deal, called so that many days ago.
    Deal addJudged(const std::string& title, int daysAgo) {
        Deal deal = add(title, Lean::Ajar);
        DealEvent event;
        event.id = book.ids.next<DealEvent>();
        event.deal = deal.id;
        event.kind = DealEventKind::Lean;
        event.after = "ajar";
        event.happened = Instant{book.clock.now().ms - std::int64_t{daysAgo} * 86'400'000};
        event.entered = book.clock.now();
        insert(event);
        return deal;
    }
    Id<Owner> me() { return store::loadMe(book.connection()).record.id; }
};

TEST_F(FilteringABoard, CountsAndPagesFollowTheFilter) {
    for (int i = 0; i < 5; ++i)
        add("fleet " + std::to_string(i));
    add("audit");
    BoardRequest request;
    request.cards.fill(2);
    request.filter.text = "fleet";
    const auto loaded = take(board.load(request));
    EXPECT_TRUE(loaded.isFiltered);
    const auto& shelf = loaded.at(Shelf::Unsorted);
    EXPECT_EQ(shelf.count, 5);
    EXPECT_THAT(titles(shelf), ElementsAre("fleet 0", "fleet 1"));
    MoreRequest more;
    more.shelf = Shelf::Unsorted;
    more.after = shelf.moreAfter;
    more.cards = 9;
    more.filter = request.filter;
    const auto rest = take(board.loadMore(more));
    EXPECT_THAT(titles(rest), ElementsAre("fleet 2", "fleet 3", "fleet 4"));
    EXPECT_EQ(rest.moreAfter, "");
    EXPECT_EQ(rest.count, 5);
    EXPECT_EQ(take(board.load({})).at(Shelf::Unsorted).count, 6) << "a filter leaves nothing behind";
}

TEST_F(FilteringABoard, PagesByKeyInEveryOrder) {
    for (int i = 0; i < 7; ++i)
        add("deal " + std::to_string(i));
    for (const auto order : {CardOrder::NextStep, CardOrder::LastContact, CardOrder::Trust}) {
        BoardRequest request;
        request.cards.fill(3);
        request.order = order;
        BoardShelf shelf = take(board.load(request)).at(Shelf::Unsorted);
        auto found = titles(shelf);
        while (!shelf.moreAfter.empty()) {
            MoreRequest more;
            more.shelf = Shelf::Unsorted;
            more.after = shelf.moreAfter;
            more.cards = 3;
            more.order = order;
            shelf = take(board.loadMore(more));
            for (const auto& title : titles(shelf))
                found.push_back(title);
        }
        EXPECT_THAT(found, ElementsAre("deal 0", "deal 1", "deal 2", "deal 3", "deal 4", "deal 5", "deal 6"));
    }
}

TEST_F(FilteringABoard, TheDealInTheHandComesAlsoWhereItStandsBehindThePage) {
    for (int i = 0; i < 6; ++i)
        add("deal " + std::to_string(i));
    const Deal last = add("zebra");
    BoardRequest request;
    request.cards.fill(3);
    request.also = last.id;
    const auto shelf = take(board.load(request)).at(Shelf::Unsorted);
    EXPECT_THAT(titles(shelf), ElementsAre("deal 0", "deal 1", "deal 2", "zebra"));
    MoreRequest more;
    more.shelf = Shelf::Unsorted;
    more.after = shelf.moreAfter;
    more.cards = 9;
    EXPECT_THAT(titles(take(board.loadMore(more))), ElementsAre("deal 3", "deal 4", "deal 5", "zebra"))
        << "the next page begins where the first one ended";
    request.filter.text = "deal";
    EXPECT_THAT(take(board.load(request)).at(Shelf::Unsorted).cards, SizeIs(3)) << "but not where it does not fit";
    request.filter = {};
    request.cards.fill(20);
    EXPECT_THAT(take(board.load(request)).at(Shelf::Unsorted).cards, SizeIs(7)) << "and once";
}

TEST_F(FilteringABoard, OffersOwnersAndTagsAndKnowsWhetherIOwnADeal) {
    const auto theirs = owner("A. Before Me");
    auto offered = take(board.choices());
    ASSERT_THAT(offered.owners, SizeIs(2));
    EXPECT_TRUE(offered.owners.front().isMe) << "me first";
    EXPECT_FALSE(offered.ownsDeals);
    EXPECT_TRUE(offered.tags.empty());
    add("theirs", Lean::Unsorted, theirs);
    EXPECT_FALSE(take(board.choices()).ownsDeals);
    const Deal mine = add("mine", Lean::Unsorted, me());
    Tag tag;
    tag.id = book.ids.next<Tag>();
    tag.name = "key";
    tag.entered = book.clock.now();
    insert(tag);
    insert(Tagging{book.ids.next<Tagging>(), tag.id, {}, {}, mine.id, book.clock.now()});
    offered = take(board.choices());
    EXPECT_TRUE(offered.ownsDeals);
    ASSERT_THAT(offered.tags, SizeIs(1));
    EXPECT_EQ(offered.tags.front().name, "key");
}

TEST_F(FilteringABoard, BeginsWithMyDealsOnceIOwnSomeAndOthersMay) {
    BoardRequest request;
    request.mayBeMine = true;
    const Deal mine = add("mine", Lean::Unsorted, me());
    add("nobody's");
    EXPECT_FALSE(take(board.load(request)).mine) << "there is nobody else";
    const auto theirs = owner("A. Before Me");
    add("theirs", Lean::Unsorted, theirs);
    const auto begun = take(board.load(request));
    EXPECT_EQ(begun.mine, me());
    EXPECT_TRUE(begun.isFiltered);
    EXPECT_EQ(begun.at(Shelf::Unsorted).count, 1);
    EXPECT_THAT(titles(begun.at(Shelf::Unsorted)), ElementsAre("mine"));
    request.filter.text = "theirs";
    const auto filtered = take(board.load(request));
    EXPECT_FALSE(filtered.mine) << "a filter says what is meant";
    EXPECT_THAT(titles(filtered.at(Shelf::Unsorted)), ElementsAre("theirs"));
}

TEST_F(FilteringABoard, FollowsADealToItsNewOwner) {
    const auto theirs = owner("A. Before Me");
    Deal deal = add("fleet", Lean::Unsorted, me());
    BoardRequest request;
    request.filter.owner = theirs;
    EXPECT_EQ(take(board.load(request)).at(Shelf::Unsorted).count, 0);
    {
        store::Deed deed(book.connection(), book.clock, "Hand over");
        deal.owner = theirs;
        deed.update(deal, store::load(book.connection(), deal.id).revision);
        deed.commit();
    }
    const auto shelf = take(board.load(request)).at(Shelf::Unsorted);
    EXPECT_EQ(shelf.count, 1);
    EXPECT_THAT(titles(shelf), ElementsAre("fleet")) << "its card knows as well";
}

TEST_F(FilteringABoard, ThePileHoldsUnsortedDealsAndThenOldCalls) {
    add("unsorted b");
    add("unsorted a");
    addJudged("fresh", 30);
    addJudged("old", 31);
    addJudged("older", 90);
    const auto pileOf = [&](const BoardFilter& filter, int most) {
        std::vector<std::string> found;
        for (const auto& sorting : take(board.sortingPile(filter, most)).cards)
            found.push_back(sorting.card.title);
        return found;
    };
    EXPECT_THAT(pileOf({}, 60), ElementsAre("unsorted a", "unsorted b", "older", "old"));
    EXPECT_THAT(pileOf({}, 3), ElementsAre("unsorted a", "unsorted b", "older"));
    BoardFilter old;
    old.text = "old";
    EXPECT_THAT(pileOf(old, 60), ElementsAre("older", "old"));
}

TEST_F(FilteringABoard, ThePileHoldsACallThatANewActQuestions) {
    const Person dana = book.aPerson("Dana Whitfield");
    insert(dana);
    for (const auto& [title, daysAgo] : {std::pair("before the act", 5), {"on its day", 3}, {"after it", 2}}) {
        const Deal deal = addJudged(title, daysAgo);
        insert(DealPerson{book.ids.next<DealPerson>(), deal.id, dana.id, Part::Decides, 0, book.clock.now()});
    }
    addJudged("without it", 5);
    Reading act;
    act.id = book.ids.next<Reading>();
    act.person = dana.id;
    act.kind = ReadingKind::Trust;
    act.step = 4;
    act.day = office->today() + -3;
    act.entered = book.clock.now();
    insert(act);
    const auto pile = take(board.sortingPile({}, 60));
    ASSERT_THAT(pile.cards, SizeIs(1));
    EXPECT_EQ(pile.cards.front().card.title, "before the act");
    EXPECT_TRUE(pile.cards.front().card.asksStillSo);
}

TEST_F(FilteringABoard, ACardOfThePileTellsTheLastTalkAndWhatIsKnown) {
    const Deal deal = add("fleet");
    const Person dana = book.aPerson("Dana Whitfield");
    insert(dana);
    insert(DealPerson{book.ids.next<DealPerson>(), deal.id, dana.id, Part::Decides, 0, book.clock.now()});
    Encounter call = book.anEncounter("", Instant{book.clock.now().ms - 24LL * 86'400'000});
    call.channel = Channel::Call;
    call.heard = "send me the numbers";
    insert(call);
    insert(EncounterPerson{book.ids.next<EncounterPerson>(), call.id, dana.id, 0});
    Answer answer;
    answer.id = book.ids.next<Answer>();
    answer.person = dana.id;
    answer.question = Question::Success;
    answer.text = "no claims";
    answer.day = office->today();
    answer.entered = book.clock.now();
    insert(answer);
    const auto pile = take(board.sortingPile({}, 60));
    ASSERT_THAT(pile.cards, SizeIs(1));
    const auto& card = pile.cards.front();
    EXPECT_EQ(card.lead, dana.id);
    EXPECT_EQ(card.firstName, "Dana");
    EXPECT_EQ(card.last, (LastTalk{Channel::Call, 24, "send me the numbers"}));
    EXPECT_THAT(card.known, ElementsAre(false, true, false, false, false));
}

TEST_F(FilteringABoard, MovesAndReasonsGoThroughTheService) {
    const Deal deal = add("fleet", Lean::Ajar, me());
    Move move;
    move.deal = deal.id;
    move.seen = take(board.load({})).at(Shelf::Ajar).cards.front().revision;
    move.to = Bucket::Sold;
    EXPECT_EQ(take(board.move(move)).bucket, Bucket::Sold);
    WhyGiven why;
    why.deal = deal.id;
    why.why = "trust";
    EXPECT_GT(take(board.sayWhy(why)).number, 0);
    auto loaded = take(board.load({}));
    EXPECT_EQ(loaded.at(Shelf::Sold).cards.front().closedWhy, "trust");
    EXPECT_EQ(loaded.undo, "Move to sold: " + deal.title) << "one act";
    EXPECT_EQ(take(board.undo()).name, "Move to sold: " + deal.title);
    loaded = take(board.load({}));
    EXPECT_THAT(loaded.at(Shelf::Ajar).cards, SizeIs(1));
    EXPECT_EQ(take(board.redo()).name, "Move to sold: " + deal.title);
    EXPECT_EQ(take(board.load({})).at(Shelf::Sold).cards.front().closedWhy, "trust");
}

} // namespace
} // namespace ajar::app
