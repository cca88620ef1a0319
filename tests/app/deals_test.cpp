// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/deals.h"

#include "app/worker/chairs.h"
#include "app/worker/deal_page.h"
#include "app/worker/owners.h"
#include "store/deals.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Deals : public testing::Test {
protected:
    DealPage page(const std::string& name) { return showDeal(book.desk, Ref<Deal>(name)); }

    TestDesk book;
};

TEST_F(Deals, AreAddedWithWhatIsKnown) {
    NewDeal request;
    request.title = "  Fleet   renewal ";
    request.organisation = Ref<Organisation>(std::string("Whitfield Ltd"));
    request.people = {{Ref<Person>(std::string("Dana Whitfield")), Part::Decides}, {{}, Part::Signs}};
    request.value = "48k";
    request.expected = book.today() + 21;
    request.kind = DealKind::Renewal;
    const auto added = addDeal(book.desk, request);

    EXPECT_EQ(added.name, "Fleet renewal");
    EXPECT_THAT(added.made, ElementsAre("Whitfield Ltd", "Dana Whitfield"));
    const DealPage shown = page("fleet");
    EXPECT_EQ(shown.organisation->name, "Whitfield Ltd");
    EXPECT_EQ(shown.owner, "Robin Fields");
    EXPECT_EQ(shown.profile.deal.value, (Money{4'800'000, "EUR"}));
    EXPECT_EQ(shown.profile.deal.opened, book.today());
    ASSERT_THAT(shown.people, SizeIs(2));
    EXPECT_EQ(shown.people[0].person->name, "Dana Whitfield");
    EXPECT_EQ(shown.people[1].person, std::nullopt);
    EXPECT_THAT(shown.profile.events, SizeIs(1));
}

TEST_F(Deals, WithoutPeopleStartWithAnEmptyChair) {
    book.deal("Cold store");
    const DealPage shown = page("cold");
    ASSERT_THAT(shown.people, SizeIs(1));
    EXPECT_EQ(shown.people[0].part, Part::Decides);
    EXPECT_FALSE(shown.people[0].person);
}

TEST_F(Deals, TakeTheOrganisationThatIsThere) {
    NewDeal request;
    request.title = "One";
    request.organisation = Ref<Organisation>(std::string("Whitfield Ltd"));
    (void)addDeal(book.desk, request);
    request.title = "Two";
    request.organisation = Ref<Organisation>(std::string("WHITFIELD ltd"));
    EXPECT_THAT(addDeal(book.desk, request).made, IsEmpty());
    EXPECT_EQ(book.count<Organisation>(), 1U);
}

TEST_F(Deals, RefuseAnAmountThatIsNone) {
    NewDeal request;
    request.title = "Fleet";
    request.value = "a lot";
    EXPECT_EQ(refused([&] { (void)addDeal(book.desk, request); })->subject, "value");
    EXPECT_EQ(book.count<Deal>(), 0U);
}

TEST_F(Deals, ARetryOfTheSameFormDoublesNothing) {
    NewDeal request;
    request.title = "Fleet";
    request.id = book.ids.next<Deal>();
    (void)addDeal(book.desk, request);
    const auto once = book.dump();
    EXPECT_EQ(addDeal(book.desk, request).done.number, 0);
    EXPECT_EQ(book.dump(), once);
}

TEST_F(Deals, CountHowOftenTheirDateWasMoved) {
    book.deal("Fleet");
    DealChange change;
    change.deal = Ref<Deal>(std::string("fleet"));
    for (const int days : {10, 20, 30}) {
        change.expected = std::optional(book.today() + days);
        (void)changeDeal(book.desk, change);
    }
    EXPECT_EQ(page("fleet").timesMoved, 2) << "the first setting is no move";
    change.expected = std::optional<Day>();
    (void)changeDeal(book.desk, change);
    EXPECT_EQ(page("fleet").profile.deal.expected, std::nullopt);
}

TEST_F(Deals, AChangeThatChangesNothingIsNoDeed) {
    book.deal("Fleet", "Dana", "48k");
    DealChange change;
    change.deal = Ref<Deal>(std::string("fleet"));
    change.value = "48,000.00 EUR";
    EXPECT_EQ(changeDeal(book.desk, change).number, 0);
}

TEST_F(Deals, HandOverToAnotherOwnerIsHistory) {
    Owner ito;
    ito.name = "S. Ito";
    (void)addOwner(book.desk, ito);
    book.deal("Fleet");
    DealChange change;
    change.deal = Ref<Deal>(std::string("fleet"));
    change.owner = Ref<Owner>(std::string("s. ito"));
    (void)changeDeal(book.desk, change);
    EXPECT_EQ(page("fleet").owner, "S. Ito");
    EXPECT_EQ(page("fleet").profile.events.back().kind, DealEventKind::Owner);
}

TEST_F(Deals, APartIsTakenOnTheEmptyChairThatWaitsForIt) {
    book.deal("Fleet");
    const Ref<Deal> fleet(std::string("fleet"));
    (void)seat(book.desk, fleet, {Ref<Person>(std::string("Dana")), Part::Decides});
    ASSERT_THAT(page("fleet").people, SizeIs(1));
    EXPECT_EQ(page("fleet").people[0].person->name, "Dana");
    (void)seat(book.desk, fleet, {Ref<Person>(std::string("Max")), Part::Uses});
    EXPECT_THAT(page("fleet").people, SizeIs(2));
    EXPECT_EQ(seat(book.desk, fleet, {Ref<Person>(std::string("Max")), Part::Uses}).done.number, 0);
    (void)seat(book.desk, fleet, {{}, Part::Signs});
    EXPECT_THAT(page("fleet").people, SizeIs(3));
}

TEST_F(Deals, AreFoundExactlyBeforeByTheirBeginningBeforeByAnyPart) {
    const auto part = book.deal("Old fleet");
    const auto beginning = book.deal("Fleet renewal");
    EXPECT_EQ(page("fleet").profile.deal.id, beginning);
    const auto exact = book.deal("Fleet");
    EXPECT_EQ(page("FLEET").profile.deal.id, exact);
    EXPECT_EQ(page("ld fl").profile.deal.id, part);
    EXPECT_EQ(page(toText(part)).profile.deal.id, part);

    EXPECT_EQ(refused([this] { (void)page("e"); })->code, ErrorCode::Conflict);
    EXPECT_EQ(refused([this] { (void)page("nothing"); })->code, ErrorCode::NotFound);
    EXPECT_EQ(refused([this] { (void)page("%"); })->code, ErrorCode::NotFound) << "no wildcard";
    EXPECT_EQ(refused([this] { (void)page(""); })->code, ErrorCode::NotFound);
    EXPECT_EQ(refused([this] { (void)page(toText(book.ids.next())); })->code, ErrorCode::NotFound);
}

TEST_F(Deals, AreCountedByBucketLeanAndCurrency) {
    const auto add = [this](const std::string& title, const std::string& value, Bucket bucket, Lean lean,
                            std::optional<int> daysAgo) {
        Deal deal = book.aDeal(title);
        deal.value = parseMoney(value, "EUR");
        deal.bucket = bucket;
        deal.lean = lean;
        if (daysAgo)
            deal.closed = book.today() - *daysAgo;
        store::Deed deed(book.connection(), book.clock, "Add");
        deed.insert(deal);
        deed.commit();
    };
    add("a", "10", Bucket::Pending, Lean::Ajar, {});
    add("b", "USD 20", Bucket::Pending, Lean::Ajar, {});
    add("c", "", Bucket::Pending, Lean::Unsorted, {});
    add("d", "30", Bucket::Sold, Lean::Ajar, 10);
    add("e", "40", Bucket::Sold, Lean::Unsorted, 400);
    add("f", "50", Bucket::NotSold, Lean::Unsorted, {});

    const auto all = pipelineTotals(book.desk, std::nullopt);
    EXPECT_EQ(all.pending, (Total{3, {{"EUR", 1'000}, {"USD", 2'000}}}));
    EXPECT_EQ(all.leans[static_cast<std::size_t>(Lean::Ajar)], (Total{2, {{"EUR", 1'000}, {"USD", 2'000}}}));
    EXPECT_EQ(all.leans[static_cast<std::size_t>(Lean::Unsorted)], (Total{1, {}}));
    EXPECT_EQ(all.sold, (Total{2, {{"EUR", 7'000}}}));
    EXPECT_EQ(all.notSold, (Total{1, {{"EUR", 5'000}}}));

    const auto recent = pipelineTotals(book.desk, book.today() - 10);
    EXPECT_EQ(recent.sold, (Total{1, {{"EUR", 3'000}}}));
    EXPECT_EQ(recent.notSold, Total{}) << "without a day it cannot be said to lie within";
    EXPECT_EQ(recent.pending, all.pending);
}

} // namespace
} // namespace ajar::app
