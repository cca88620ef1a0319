// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/chairs.h"
#include "app/worker/discovery.h"
#include "app/worker/doors.h"
#include "app/worker/due.h"
#include "app/worker/lean.h"
#include "app/worker/move_deal.h"
#include "app/worker/promises.h"
#include "app/worker/writings.h"
#include "store/doors.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

#include <numeric>

namespace ajar::app {
namespace {

using test::TestDesk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class Today : public testing::Test {
protected:
    Id<Deal> ajarDeal(const std::string& title, const std::string& decides, const std::string& value = {}) {
        const auto deal = book.deal(title, decides, value);
        LeanCall call;
        call.deal = deal;
        call.lean = Lean::Ajar;
        (void)setLean(book.desk, call);
        return deal;
    }
    std::vector<OpenDoor> doors() { return openNext(book.desk, 100); }
    std::vector<std::string> doorNames() {
        std::vector<std::string> names;
        for (const auto& door : doors())
            names.push_back(door.person ? door.person->name : "?");
        return names;
    }
    std::vector<DueItem> due() { return whatIsDue(book.desk); }
    std::vector<DueKind> dueKinds() {
        std::vector<DueKind> kinds;
        for (const auto& item : due())
            for (const auto& reason : item.reasons)
                kinds.push_back(reason.kind);
        return kinds;
    }
    void sell(Id<Deal> deal) {
        Move move;
        move.deal = deal;
        move.to = Bucket::Sold;
        (void)moveDeal(book.desk, move);
    }

    TestDesk book;
};

TEST_F(Today, ListsAjarDealsWithTheirSumAndTheQuestionToAsk) {
    ajarDeal("Fleet", "Dana Whitfield", "48k");
    book.deal("Unsorted", "Max");
    const auto listed = doors();
    ASSERT_THAT(listed, SizeIs(1));
    EXPECT_EQ(listed[0].deal->name, "Fleet");
    EXPECT_EQ(listed[0].person->name, "Dana Whitfield");
    EXPECT_EQ(listed[0].ask, "What drives Dana?");
    EXPECT_THAT(listed[0].score.sentence, HasSubstr("6 of 6 unknown"));
    const auto& parts = listed[0].score.parts;
    EXPECT_EQ(listed[0].score.total, std::accumulate(parts.begin(), parts.end(), 0,
                                                     [](int sum, const DoorPart& p) { return sum + p.points; }));
}

TEST_F(Today, ADealThatNobodyIsKnownOfAsksWhoDecides) {
    ajarDeal("Fleet", "");
    ASSERT_THAT(doors(), SizeIs(1));
    EXPECT_FALSE(doors()[0].person);
    EXPECT_THAT(doors()[0].score.sentence, HasSubstr("no person yet"));
}

TEST_F(Today, ListsEachDealAndEachPersonOnce) {
    const auto fleet = ajarDeal("Fleet", "Dana Whitfield");
    (void)seat(book.desk, fleet, {Ref<Person>(std::string("Max")), Part::Uses});
    ajarDeal("Cold store", "Dana Whitfield");
    const auto names = doorNames();
    EXPECT_THAT(names, UnorderedElementsAre("Dana Whitfield", "Max")) << "one row a deal, a person once";
}

TEST_F(Today, StandsUnderTheMeetingThatIsAgreedAndComesBackAfterIt) {
    ajarDeal("Fleet", "Dana Whitfield");
    book.log("Dana meeting 2026-09-24 10:00");
    EXPECT_THAT(doors(), IsEmpty());
    book.passDays(4);
    EXPECT_THAT(doors(), SizeIs(1));
}

TEST_F(Today, NeverSuggestsWhoIsNotToBeContacted) {
    ajarDeal("Fleet", "Dana Whitfield");
    PersonChange change;
    change.person = Ref<Person>(std::string("dana"));
    change.doNotContact = true;
    (void)changePerson(book.desk, change);
    EXPECT_THAT(doors(), IsEmpty());
}

TEST_F(Today, ListsACustomerWithoutADealOfWhomMuchIsUnknown) {
    sell(ajarDeal("Fleet", "Dana Whitfield"));
    ASSERT_THAT(doors(), SizeIs(1));
    EXPECT_FALSE(doors()[0].deal);
    EXPECT_EQ(doors()[0].person->name, "Dana Whitfield");
}

TEST_F(Today, WhoIsLessKnownStandsAboveAndTheOrderIsKeptInTheBook) {
    ajarDeal("Fleet", "Dana Whitfield");
    ajarDeal("Cold store", "Max Oyelaran");
    AnswerGiven answer;
    answer.person = Ref<Person>(std::string("dana"));
    answer.text = "her father's yard";
    (void)addAnswer(book.desk, answer);
    EXPECT_THAT(doorNames(), ElementsAre("Max Oyelaran", "Dana Whitfield"));
    const auto kept = store::openNextOf(book.connection(), book.today(), 10);
    ASSERT_THAT(kept, SizeIs(2));
    EXPECT_EQ(kept[0].total, doors()[0].score.total);
    EXPECT_THAT(store::openNextOf(book.connection(), book.today() + 1, 10), IsEmpty())
        << "the order of another day is none";
}

TEST_F(Today, IsReadWhereTheBookTakesNoWrites) {
    ajarDeal("Fleet", "Dana Whitfield");
    book.connection().execute("PRAGMA query_only = 1");
    EXPECT_THAT(doors(), SizeIs(1));
}

TEST_F(Today, NothingIsDueInANewBook) {
    EXPECT_THAT(due(), IsEmpty());
}

TEST_F(Today, PromisesAreDueWhenLateTodayAndWithinAWeek) {
    book.person("Dana Whitfield");
    for (const int days : {-3, 0, 7, 8})
        (void)addPromise(
            book.desk,
            {PromiseBy::Us, Ref<Person>(std::string("dana")), {}, "in " + std::to_string(days), book.today() + days});
    const auto items = due();
    ASSERT_THAT(items, SizeIs(1)) << "each person once";
    ASSERT_THAT(items[0].reasons, SizeIs(3));
    EXPECT_EQ(items[0].reasons[0].text, "in -3");
    EXPECT_EQ(items[0].reasons[2].text, "in 7");
}

TEST_F(Today, AProspectOfAPendingDealIsNotHeardFromAfterItsRhythm) {
    book.deal("Fleet", "Dana Whitfield");
    book.log("Dana call 5m");
    book.passDays(14);
    EXPECT_THAT(dueKinds(), IsEmpty());
    book.passDays(1);
    EXPECT_THAT(dueKinds(), ElementsAre(DueKind::NotHeardFrom));
    EXPECT_EQ(due()[0].reasons[0].day, book.today() - 1);
    book.log("Dana call voicemail");
    EXPECT_THAT(dueKinds(), ElementsAre(DueKind::NotHeardFrom)) << "an attempt resets nothing";
    book.log("Dana call 5m");
    EXPECT_THAT(dueKinds(), IsEmpty());
}

TEST_F(Today, DaysToRememberComeRoundAlsoOverTheYear) {
    book.passDays(98); // 28 December
    book.person("Dana Whitfield");
    (void)addDate(book.desk, {Ref<Person>(std::string("dana")), "birthday", 1, 2, 1974});
    (void)addDate(book.desk, {Ref<Person>(std::string("dana")), "first order", 1, 5, {}});
    ASSERT_THAT(due(), SizeIs(1));
    ASSERT_THAT(due()[0].reasons, SizeIs(1));
    EXPECT_EQ(due()[0].reasons[0].text, "birthday");
    EXPECT_EQ(toText(due()[0].reasons[0].day), "2027-01-02");
}

TEST_F(Today, AnOldCallAsksStillSo) {
    ajarDeal("Fleet", "");
    book.passDays(kLeanAsksAfterDays);
    EXPECT_THAT(dueKinds(), IsEmpty());
    book.passDays(1);
    ASSERT_THAT(dueKinds(), ElementsAre(DueKind::StillSo));
    EXPECT_EQ(due()[0].deal->name, "Fleet") << "nobody is known of it";
}

TEST_F(Today, ASoldDealAsksOnceWhetherItHasDoneWhatWeSaid) {
    const auto fleet = book.deal("Fleet", "");
    sell(fleet);
    book.passDays(kAskAfterSaleDays - 1);
    EXPECT_THAT(dueKinds(), IsEmpty());
    book.passDays(1);
    EXPECT_THAT(dueKinds(), ElementsAre(DueKind::AfterSale));
    (void)noteAfterSale(book.desk, fleet, AfterSale::Yes, "it has");
    EXPECT_THAT(dueKinds(), IsEmpty());
}

TEST_F(Today, ADealThatWasNotSoldMayBeAskedAboutAgainUntilOneFollows) {
    const auto fleet = book.deal("Fleet", "");
    Move move{fleet, std::nullopt, Bucket::NotSold, {}, false, book.today() + 10, {}};
    (void)moveDeal(book.desk, move);
    book.passDays(10);
    EXPECT_THAT(dueKinds(), ElementsAre(DueKind::AskAgain));
    move = {fleet, std::nullopt, Bucket::Pending, {}, false, {}, {}};
    (void)moveDeal(book.desk, move);
    EXPECT_THAT(dueKinds(), IsEmpty());
}

TEST_F(Today, APlannedMeetingThatWentByAsksWhetherItHappened) {
    book.log("Dana meeting 2026-09-22 10:00");
    EXPECT_THAT(dueKinds(), IsEmpty());
    book.passDays(1);
    EXPECT_THAT(dueKinds(), ElementsAre(DueKind::Meeting)) << "today's";
    book.passDays(1);
    ASSERT_THAT(dueKinds(), ElementsAre(DueKind::Meeting));
    EXPECT_EQ(due()[0].reasons[0].day, book.today() - 1);
}

} // namespace
} // namespace ajar::app
