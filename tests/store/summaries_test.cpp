// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summaries.h"

#include "store/journal.h"
#include "store/summaries_deal.h"
#include "store/summaries_person.h"
#include "support/base/print.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

namespace ajar::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr Day kDay{20'700};

template <class Engine>
class Summaries : public ::testing::Test {
protected:
    Summaries() {
        dana = book.aPerson("Dana Whitfield");
        noor = book.aPerson("Noor Haddad");
        fleet = book.aDeal("Fleet");
        save(dana, noor, fleet);
    }

    template <class... Records>
    void save(const Records&... records) {
        Deed deed(book.connection(), book.clock, "Save");
        (deed.insert(records), ...);
        deed.commit();
    }

    template <class Record, class Edit>
    void change(Id<Record> id, Edit edit) {
        auto there = load(book.connection(), id);
        edit(there.record);
        Deed deed(book.connection(), book.clock, "Change");
        deed.update(there.record, there.revision);
        deed.commit();
    }

    template <class Record>
    void remove(Id<Record> id) {
        Deed deed(book.connection(), book.clock, "Remove");
        deed.remove(id, load(book.connection(), id).revision);
        deed.commit();
    }

    PersonCard cardOf(const Person& person) {
        return storedCard<PersonCard>(book.connection(), person.id.uuid).value_or(PersonCard{});
    }
    DealCard cardOf(const Deal& deal) {
        return storedCard<DealCard>(book.connection(), deal.id.uuid).value_or(DealCard{});
    }

    Encounter anEncounter(EncounterState state, Day day, int minutes = 30) {
        auto encounter = book.anEncounter("", instantAt(day, 600, 0));
        encounter.state = state;
        encounter.minutes = minutes;
        return encounter;
    }
    EncounterPerson with(const Encounter& encounter, const Person& person) {
        return {book.ids.template next<EncounterPerson>(), encounter.id, person.id, 0};
    }
    EncounterDeal about(const Encounter& encounter, const Deal& deal) {
        return {book.ids.template next<EncounterDeal>(), encounter.id, deal.id, {}, 0};
    }
    DealPerson aChair(const Deal& deal, std::optional<Id<Person>> person, Part part, int position = 0) {
        return {book.ids.template next<DealPerson>(), deal.id, person, part, position, book.clock.now()};
    }
    Reading aReading(const Person& person, int step, Day day, bool lowers = false) {
        Reading reading;
        reading.id = book.ids.template next<Reading>();
        reading.person = person.id;
        reading.step = step;
        reading.lowers = lowers;
        reading.day = day;
        reading.entered = book.clock.now();
        return reading;
    }
    Answer anAnswer(const Person& person, Question question, Day day) {
        Answer answer;
        answer.id = book.ids.template next<Answer>();
        answer.person = person.id;
        answer.question = question;
        answer.text = "what they said";
        answer.day = day;
        answer.entered = book.clock.now();
        return answer;
    }
    Promise aPromise(const Deal& deal, Day due, PromiseBy by = PromiseBy::Us) {
        Promise promise;
        promise.id = book.ids.template next<Promise>();
        promise.deal = deal.id;
        promise.by = by;
        promise.text = "send it";
        promise.due = due;
        promise.entered = book.clock.now();
        return promise;
    }
    DealEvent anEvent(const Deal& deal, DealEventKind kind, std::string before, std::string after) {
        DealEvent event;
        event.id = book.ids.template next<DealEvent>();
        event.deal = deal.id;
        event.kind = kind;
        event.before = std::move(before);
        event.after = std::move(after);
        event.happened = event.entered = book.clock.now();
        return event;
    }

    Engine book;
    Person dana;
    Person noor;
    Deal fleet;
};

using Engines = ::testing::Types<test::TestBook>;
TYPED_TEST_SUITE(Summaries, Engines);

TYPED_TEST(Summaries, OfSomebodyNewSayThatNothingIsKnown) {
    PersonCard empty;
    empty.person = this->dana.id.uuid;
    EXPECT_EQ(this->cardOf(this->dana), empty);
    const DealCard card = this->cardOf(this->fleet);
    EXPECT_EQ(card.nextStep, DealCard::kNever);
    EXPECT_EQ(card.lead, std::nullopt);
    EXPECT_EQ(card.titleKey, "fleet");
}

TYPED_TEST(Summaries, TakeTheLastContactFromWhatHappenedAlone) {
    const auto happened = this->anEncounter(EncounterState::Happened, kDay, 45);
    const auto attempt = this->anEncounter(EncounterState::Attempt, kDay + 3);
    const auto planned = this->anEncounter(EncounterState::Planned, kDay + 5);
    Encounter tried = attempt;
    tried.minutes.reset();
    this->save(happened, this->with(happened, this->dana), tried, this->with(tried, this->dana), planned,
               this->with(planned, this->dana));
    EXPECT_EQ(this->cardOf(this->dana).lastContact, happened.start);
    EXPECT_EQ(this->cardOf(this->dana).minutes, 45);
    EXPECT_EQ(this->cardOf(this->noor).lastContact, std::nullopt);
}

TYPED_TEST(Summaries, FollowAnEncounterThatMovesAndOneThatGoes) {
    const auto first = this->anEncounter(EncounterState::Happened, kDay);
    const auto second = this->anEncounter(EncounterState::Happened, kDay + 2);
    const auto link = this->with(second, this->dana);
    this->save(first, this->with(first, this->dana), second, link);
    this->change(second.id, [](Encounter& e) { e.start = instantAt(kDay + 9, 600, 0); });
    EXPECT_EQ(this->cardOf(this->dana).lastContact, instantAt(kDay + 9, 600, 0));
    this->change(second.id, [](Encounter& e) { e = withState(e, EncounterState::Off); });
    EXPECT_EQ(this->cardOf(this->dana).lastContact, first.start);
    undo(this->book.connection());
    EXPECT_EQ(this->cardOf(this->dana).lastContact, instantAt(kDay + 9, 600, 0));
    this->remove(link.id);
    EXPECT_EQ(this->cardOf(this->dana).lastContact, first.start);
    EXPECT_EQ(this->cardOf(this->dana).minutes, 30);
}

TYPED_TEST(Summaries, KeepTheHigherReadingUntilOneLowersIt) {
    this->save(this->aReading(this->dana, 3, kDay), this->aReading(this->dana, 2, kDay + 1));
    EXPECT_EQ(this->cardOf(this->dana).readings[0], (PersonCard::Step{3, kDay}));
    this->save(this->aReading(this->dana, 2, kDay + 2, true));
    EXPECT_EQ(this->cardOf(this->dana).readings[0], (PersonCard::Step{2, kDay + 2}));
    EXPECT_EQ(this->cardOf(this->dana).readings[1], PersonCard::Step{});
}

TYPED_TEST(Summaries, SayUntilWhenTheNewestAnswerIsKnown) {
    this->save(this->anAnswer(this->dana, Question::Success, kDay));
    EXPECT_EQ(this->cardOf(this->dana).known[1], kDay + 180);
    Answer guess = this->anAnswer(this->dana, Question::Success, kDay + 1);
    guess.how = HowKnown::Guess;
    this->save(guess);
    EXPECT_EQ(this->cardOf(this->dana).known[1], std::nullopt);
    Answer dated = this->anAnswer(this->dana, Question::Success, kDay + 2);
    dated.reviewBy = kDay + 30;
    this->save(dated);
    EXPECT_EQ(this->cardOf(this->dana).known[1], kDay + 30);
}

TYPED_TEST(Summaries, MakeACustomerOfWhoeverTakesPartInASoldDeal) {
    Deal second = this->book.aDeal("Second");
    this->save(second, this->aChair(this->fleet, this->dana.id, Part::Decides),
               this->aChair(this->fleet, this->dana.id, Part::Signs), this->aChair(second, this->dana.id, Part::Uses));
    EXPECT_EQ(this->cardOf(this->dana).pendingDeals, 2);
    EXPECT_FALSE(this->cardOf(this->dana).standing.isCustomer);
    this->change(this->fleet.id, [](Deal& d) { d = inBucket(d, Bucket::Sold, kDay); });
    EXPECT_EQ(this->cardOf(this->dana).standing, (Standing{true, kDay}));
    EXPECT_EQ(this->cardOf(this->dana).pendingDeals, 1);
    undo(this->book.connection());
    EXPECT_EQ(this->cardOf(this->dana).standing, Standing{});
}

TYPED_TEST(Summaries, OfADealShowItsLeadWithTheirTrust) {
    this->save(this->aChair(this->fleet, this->noor.id, Part::Uses, 0),
               this->aChair(this->fleet, std::nullopt, Part::Decides, 1), this->aReading(this->noor, 2, kDay),
               this->aReading(this->dana, 4, kDay));
    EXPECT_EQ(this->cardOf(this->fleet).lead, this->noor.id.uuid);
    EXPECT_EQ(this->cardOf(this->fleet).trust, 2);
    EXPECT_EQ(this->cardOf(this->fleet).emptyChairs, 1);
    this->save(this->aChair(this->fleet, this->dana.id, Part::Decides, 2));
    EXPECT_EQ(this->cardOf(this->fleet).lead, this->dana.id.uuid);
    EXPECT_EQ(this->cardOf(this->fleet).trust, 4);
    this->save(this->aReading(this->dana, 5, kDay + 1));
    EXPECT_EQ(this->cardOf(this->fleet).trust, 5);
}

TYPED_TEST(Summaries, OfADealTakeItsNextStepFromOurPromisesAndPlannedEncounters) {
    const auto due = this->aPromise(this->fleet, kDay + 9);
    this->save(due, this->aPromise(this->fleet, kDay + 1, PromiseBy::Them));
    EXPECT_EQ(this->cardOf(this->fleet).nextStep, kDay + 9);
    auto planned = this->anEncounter(EncounterState::Planned, kDay + 5);
    planned.start = instantAt(kDay + 5, 30, 0); // half past midnight in London, still the day before in New York
    planned.offsetMinutes = -300;
    this->save(planned, this->about(planned, this->fleet));
    EXPECT_EQ(this->cardOf(this->fleet).nextStep, kDay + 4);
    this->change(planned.id, [](Encounter& e) { e = withState(e, EncounterState::Happened); });
    EXPECT_EQ(this->cardOf(this->fleet).nextStep, kDay + 9);
    this->change(due.id, [](Promise& p) {
        p.state = PromiseState::Kept;
        p.closed = kDay;
    });
    EXPECT_EQ(this->cardOf(this->fleet).nextStep, DealCard::kNever);
}

TYPED_TEST(Summaries, OfADealCountContactWithItsPeopleAndAboutIt) {
    const auto withNoor = this->anEncounter(EncounterState::Happened, kDay);
    const auto aboutIt = this->anEncounter(EncounterState::Happened, kDay + 2);
    this->save(this->aChair(this->fleet, this->noor.id, Part::Advises), withNoor, this->with(withNoor, this->noor));
    EXPECT_EQ(this->cardOf(this->fleet).lastContact, withNoor.start);
    this->save(aboutIt, this->about(aboutIt, this->fleet), this->with(aboutIt, this->dana));
    EXPECT_EQ(this->cardOf(this->fleet).lastContact, aboutIt.start);
}

TYPED_TEST(Summaries, OfADealCountMovesOfTheExpectedDateNotItsFirstSetting) {
    this->save(this->anEvent(this->fleet, DealEventKind::Expected, "", "2026-10-01"));
    EXPECT_EQ(this->cardOf(this->fleet).timesMoved, 0);
    this->save(this->anEvent(this->fleet, DealEventKind::Expected, "2026-10-01", "2026-11-01"));
    EXPECT_EQ(this->cardOf(this->fleet).timesMoved, 1);
}

TYPED_TEST(Summaries, OfADealDateTheOwnersLeanNotAManagersBesideIt) {
    const auto owners = select<Owner>(this->book.connection(), "ORDER BY r.id");
    Owner manager = owners.front().record;
    manager.id = this->book.ids.template next<Owner>();
    manager.isMe = false;
    this->save(manager);
    this->change(this->fleet.id, [&](Deal& d) { d.owner = owners.front().record.id; });
    auto own = this->anEvent(this->fleet, DealEventKind::Lean, "unsorted", "ajar");
    own.by = owners.front().record.id;
    own.reason = "the board asked for a second offer";
    this->save(own);
    this->book.clock.advance(86'400'000);
    auto beside = this->anEvent(this->fleet, DealEventKind::Lean, "ajar", "sold_anyway");
    beside.by = manager.id;
    this->save(beside);
    EXPECT_EQ(this->cardOf(this->fleet).leanAt, own.happened);
    EXPECT_EQ(this->cardOf(this->fleet).leanWhy, own.reason);
}

TYPED_TEST(Summaries, OfADealSayThatItWasImportedUntilThatIsTakenBack) {
    EXPECT_FALSE(this->cardOf(this->fleet).isImported);
    Origin origin;
    origin.id = this->book.ids.template next<Origin>();
    origin.source = "crm";
    origin.key = "7";
    origin.kind = "deal";
    origin.record = this->fleet.id.uuid;
    origin.entered = this->book.clock.now();
    this->save(origin);
    EXPECT_TRUE(this->cardOf(this->fleet).isImported);
    ASSERT_TRUE(undo(this->book.connection()));
    EXPECT_FALSE(this->cardOf(this->fleet).isImported);
}

TYPED_TEST(Summaries, OfADealKnowTheSixthAnswerOfItsLeadAlone) {
    this->save(this->aChair(this->fleet, this->dana.id, Part::Decides),
               this->aChair(this->fleet, this->noor.id, Part::Uses));
    Answer others = this->anAnswer(this->noor, Question::Personally, kDay);
    others.deal = this->fleet.id;
    this->save(others);
    EXPECT_EQ(this->cardOf(this->fleet).known6, std::nullopt);
    Answer leads = this->anAnswer(this->dana, Question::Personally, kDay + 1);
    leads.deal = this->fleet.id;
    leads.text.clear();
    leads.ifTheyLeave = "the audit falls back on her";
    this->save(leads);
    EXPECT_EQ(this->cardOf(this->fleet).known6, kDay + 181);
}

TYPED_TEST(Summaries, GoWithTheirRecord) {
    this->remove(this->dana.id);
    this->remove(this->fleet.id);
    EXPECT_EQ(storedCard<PersonCard>(this->book.connection(), this->dana.id.uuid), std::nullopt);
    EXPECT_EQ(storedCard<DealCard>(this->book.connection(), this->fleet.id.uuid), std::nullopt);
    EXPECT_THAT(checkSummaries(this->book.connection()), IsEmpty());
}

TYPED_TEST(Summaries, AreNamedWhereTheyWereFalsified) {
    this->book.connection().run("UPDATE person_card SET trust = 4 WHERE person = $1", this->dana.id);
    this->book.connection().run("DELETE FROM deal_card");
    EXPECT_THAT(checkSummaries(this->book.connection()),
                ElementsAre("person_card of 'Dana Whitfield' does not say what the records say",
                            "deal_card of 'Fleet' is missing"));
    refreshAllSummaries(this->book.connection());
    EXPECT_THAT(checkSummaries(this->book.connection()), IsEmpty());
}

TYPED_TEST(Summaries, OfAGreatDeedAreTheSameAsOfManySmallOnes) {
    {
        Deed deed(this->book.connection(), this->book.clock, "Import");
        for (int i = 0; i < 1'200; ++i) {
            const auto encounter = this->anEncounter(EncounterState::Happened, kDay + i % 50);
            deed.insert(encounter);
            deed.insert(this->with(encounter, i % 2 == 0 ? this->dana : this->noor));
        }
        deed.commit();
    }
    EXPECT_EQ(this->cardOf(this->dana).minutes, 600 * 30);
    EXPECT_THAT(checkSummaries(this->book.connection()), IsEmpty());
    undo(this->book.connection());
    EXPECT_EQ(this->cardOf(this->dana).minutes, 0);
    EXPECT_THAT(checkSummaries(this->book.connection()), IsEmpty());
}

} // namespace
} // namespace ajar::store
