// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/people.h"

#include "app/worker/discovery.h"
#include "app/worker/move_deal.h"
#include "app/worker/person_page.h"
#include "app/worker/promises.h"
#include "app/worker/writings.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;
using ::testing::ElementsAre;
using ::testing::SizeIs;

class People : public testing::Test {
protected:
    PersonPage page(const std::string& name) { return showPerson(book.desk, Ref<Person>(name)); }
    static Ref<Person> dana() { return Ref<Person>(std::string("dana")); }

    TestDesk book;
};

TEST_F(People, AreAddedWithAllThatBelongsToThem) {
    NewPerson request;
    request.name = "Dana Whitfield";
    request.organisation = Ref<Organisation>(std::string("Whitfield Ltd"));
    request.role = "Head of fleet";
    request.contacts = {{ContactKind::Phone, "mobile", "+49 30 1234"},
                        {ContactKind::Email, "", "dana@whitfield.example"}};
    request.tags = {"yard", "Yard"};
    const auto added = addPerson(book.desk, request);
    EXPECT_THAT(added.made, ElementsAre("Whitfield Ltd"));
    const PersonPage shown = page("dana");
    EXPECT_THAT(shown.profile.contactPoints, SizeIs(2));
    EXPECT_EQ(shown.profile.contactPoints[1].position, 1);
    EXPECT_THAT(shown.profile.tags, ElementsAre("yard")) << "one tag, whatever its case";
    ASSERT_THAT(shown.affiliations, SizeIs(1));
    EXPECT_EQ(shown.affiliations[0].second, "Whitfield Ltd");
    EXPECT_EQ(shown.affiliations[0].first.role, "Head of fleet");
}

TEST_F(People, MayBeCalledTheSame) {
    book.person("Dana Whitfield");
    book.person("Dana Whitfield");
    EXPECT_EQ(book.count<Person>(), 2U);
    EXPECT_EQ(refused([this] { (void)page("dana whitfield"); })->code, ErrorCode::Conflict);
}

TEST_F(People, ChangeTheirNameAndPlaceAndKeepWhatWas) {
    NewPerson request;
    request.name = "Dana Whitfield";
    request.organisation = Ref<Organisation>(std::string("Whitfield Ltd"));
    (void)addPerson(book.desk, request);
    PersonChange change;
    change.person = dana();
    change.name = "Dana Oyelaran";
    change.leaves = Ref<Organisation>(std::string("Whitfield Ltd"));
    change.joins = Ref<Organisation>(std::string("Northern Yards"));
    change.rhythm = Rhythm{30, std::nullopt};
    change.doNotContact = true;
    (void)changePerson(book.desk, change);

    const PersonPage shown = page("oyelaran");
    EXPECT_TRUE(shown.profile.person.doNotContact);
    EXPECT_EQ(shown.silence.wanted, 30);
    ASSERT_THAT(shown.affiliations, SizeIs(2));
    EXPECT_EQ(book.count<Organisation>(), 2U);
    const auto left =
        std::ranges::count_if(shown.affiliations, [this](const auto& a) { return a.first.to == book.today(); });
    EXPECT_EQ(left, 1);
}

TEST_F(People, AStaleChangeIsAConflictAndWritesNothing) {
    book.person("Dana Whitfield");
    const auto seen = page("dana").revision;
    PersonChange change;
    change.person = dana();
    change.name = "Dana One";
    (void)changePerson(book.desk, change);
    const auto before = book.dump();
    change.seen = seen;
    change.name = "Dana Two";
    EXPECT_EQ(refused([&] { (void)changePerson(book.desk, change); })->code, ErrorCode::Conflict);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(People, AreCustomersFromTheirFirstSoldDealOn) {
    const auto fleet = book.deal("Fleet", "Dana Whitfield");
    EXPECT_FALSE(page("dana").standing.isCustomer);
    Move move;
    move.deal = fleet;
    move.to = Bucket::Sold;
    (void)moveDeal(book.desk, move);
    EXPECT_EQ(page("dana").standing, (Standing{true, book.today()}));
}

TEST_F(People, ShowWhatIsKnownAndWhatToAskNext) {
    book.deal("Fleet", "Dana Whitfield");
    EXPECT_EQ(page("dana").ask, "What drives Dana?");
    EXPECT_THAT(page("dana").questions, SizeIs(6)) << "the sixth beside a pending deal";
    AnswerGiven answer;
    answer.person = dana();
    answer.text = "her father's yard";
    answer.how = HowKnown::Guess;
    (void)addAnswer(book.desk, answer);
    EXPECT_FALSE(page("dana").questions[0].isKnown) << "a guess is no knowledge";
    (void)confirmAnswer(book.desk, dana(), Question::Drives, {});
    EXPECT_TRUE(page("dana").questions[0].isKnown);
    EXPECT_EQ(page("dana").questions[0].text, "her father's yard");
    EXPECT_EQ(book.count<Answer>(), 2U) << "superseded, never overwritten";
    EXPECT_EQ(page("dana").ask, "How does Dana define success?");
    book.passDays(181);
    EXPECT_FALSE(page("dana").questions[0].isKnown) << "older than its review-by date";
}

TEST_F(People, TheSixthQuestionBelongsToADeal) {
    book.person("Dana Whitfield");
    AnswerGiven answer;
    answer.person = dana();
    answer.question = Question::Personally;
    answer.ifTheyLeave = "her brother takes over";
    EXPECT_EQ(refused([&] { (void)addAnswer(book.desk, answer); })->code, ErrorCode::Invalid);
    const auto fleet = book.deal("Fleet", "Dana Whitfield");
    EXPECT_EQ(addAnswer(book.desk, answer).answer.deal, fleet);
    const auto cold = book.deal("Cold store", "Dana Whitfield");
    EXPECT_EQ(refused([&] { (void)addAnswer(book.desk, answer); })->code, ErrorCode::Conflict);
    answer.deal = cold;
    EXPECT_EQ(addAnswer(book.desk, answer).answer.deal, cold);
}

TEST_F(People, ConfirmingWhatNobodySaidIsNotFound) {
    book.person("Dana Whitfield");
    EXPECT_EQ(refused([this] { (void)confirmAnswer(book.desk, dana(), Question::Risks, {}); })->code,
              ErrorCode::NotFound);
}

TEST_F(People, AReadingRisesByWhatTheyShowedAndFallsOnlyByAnActOfItsOwn) {
    book.person("Dana Whitfield");
    const auto show = [this](int step, bool lowers) {
        return addReading(book.desk, {dana(), ReadingKind::Trust, step, lowers, {}, {}}).after;
    };
    EXPECT_EQ(show(3, false).step, 3);
    book.clock.advance(1'000);
    EXPECT_EQ(show(2, false).step, 3);
    book.clock.advance(1'000);
    EXPECT_EQ(show(2, true).step, 2);
    EXPECT_TRUE(page("dana").readings[0].hasFallen);
    EXPECT_EQ(refused([&] { (void)show(6, false); })->code, ErrorCode::Invalid);
}

TEST_F(People, FactsAndNotesHaveOneSubject) {
    book.person("Dana Whitfield");
    const auto fleet = book.deal("Fleet");
    FactGiven fact;
    fact.about.person = dana();
    fact.topic = "family";
    fact.text = "two daughters";
    fact.isPrivate = true;
    (void)addFact(book.desk, fact);
    EXPECT_TRUE(book.only<Fact>().isPrivate);
    EXPECT_EQ(book.only<Fact>().day, book.today());
    fact.about.deal = fleet;
    EXPECT_EQ(refused([&] { (void)addFact(book.desk, fact); })->subject, "subject");
    NoteGiven note;
    note.about.deal = fleet;
    note.text = "a tender in May\nsecond line";
    (void)addNote(book.desk, note);
    EXPECT_EQ(book.only<Note>().deal, fleet);
    note.about = {};
    EXPECT_EQ(refused([&] { (void)addNote(book.desk, note); })->subject, "subject");
}

TEST_F(People, PromisesAreKeptOrBrokenAndListedByDay) {
    book.person("Dana Whitfield");
    const auto add = [this](const std::string& text, int inDays) {
        return addPromise(book.desk, {PromiseBy::Us, dana(), {}, text, book.today() + inDays}).promise.promise.id;
    };
    const auto plan = add("send the plan", 3);
    add("call the yard", -2);
    add("send the offer", 10);

    auto open = listPromises(book.desk, Which::Open, {});
    ASSERT_THAT(open, SizeIs(3));
    EXPECT_EQ(open[0].promise.text, "call the yard");
    EXPECT_TRUE(open[0].isLate);
    EXPECT_EQ(open[0].person->name, "Dana Whitfield");

    EXPECT_EQ(refused([this] {
                  (void)closePromise(book.desk, Ref<Promise>(std::string("send")), PromiseState::Kept, {});
              })->code,
              ErrorCode::Conflict);
    (void)closePromise(book.desk, Ref<Promise>(std::string("the PLAN")), PromiseState::Kept, {});
    EXPECT_EQ(book.load(plan).state, PromiseState::Kept);
    EXPECT_EQ(book.load(plan).closed, book.today());
    EXPECT_EQ(closePromise(book.desk, plan, PromiseState::Kept, {}).done.number, 0);
    (void)closePromise(book.desk, plan, PromiseState::Broken, book.today() - 1);
    EXPECT_EQ(book.load(plan).state, PromiseState::Broken);
    EXPECT_THAT(listPromises(book.desk, Which::Open, {}), SizeIs(2));
    EXPECT_THAT(listPromises(book.desk, Which::All, dana()), SizeIs(3));
}

TEST_F(People, APromiseIsMadeToSomebodyOrAboutADeal) {
    EXPECT_EQ(refused([this] {
                  (void)addPromise(book.desk, {PromiseBy::Us, {}, {}, "send it", book.today()});
              })->code,
              ErrorCode::Invalid);
}

} // namespace
} // namespace ajar::app
