// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/log_encounter.h"

#include "app/worker/encounters.h"
#include "support/app/test_desk.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using test::refused;
using test::TestDesk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class LogEncounter : public testing::Test {
protected:
    TestDesk book;
};

TEST_F(LogEncounter, KeepsWhoHowLongAndWhatWasSaid) {
    const Logged logged = book.log("Dana Whitfield call 20m: wants the plan \"we ship on time or not at all\"");

    const Encounter encounter = book.load(logged.encounter.id);
    EXPECT_EQ(encounter.channel, Channel::Call);
    EXPECT_EQ(encounter.state, EncounterState::Happened);
    EXPECT_EQ(encounter.minutes, 20);
    EXPECT_EQ(encounter.noticed, "wants the plan");
    EXPECT_EQ(encounter.heard, "we ship on time or not at all");
    EXPECT_EQ(encounter.zone, "Europe/Berlin");
    EXPECT_EQ(encounter.offsetMinutes, 120);
    EXPECT_EQ(book.load(logged.people.front().person.id).name, "Dana Whitfield");
    EXPECT_GT(logged.done.number, 0);
}

TEST_F(LogEncounter, OfTodayWithoutATimeHasJustEnded) {
    const Logged logged = book.log("Dana call 20m");
    EXPECT_EQ(logged.encounter.start.ms, book.clock.now().ms - 20 * 60'000);
}

TEST_F(LogEncounter, OfAnotherDayWithoutATimeStandsAtNoonAndSaysSo) {
    const Logged logged = book.log("Dana call 20m yesterday");
    EXPECT_EQ(dayOf(logged.encounter), book.today() - 1);
    EXPECT_EQ(minuteOfDayAt(logged.encounter.start, logged.encounter.offsetMinutes), 12 * 60);
    EXPECT_THAT(logged.remarks, Contains(LogRemark::NoTime));
}

TEST_F(LogEncounter, StillToComeIsPlannedAndTakesTheOffsetOfThatDay) {
    const Logged logged = book.log("Dana meeting 2026-11-02 14:30: see the site");
    EXPECT_EQ(logged.encounter.state, EncounterState::Planned);
    EXPECT_EQ(logged.encounter.offsetMinutes, 60) << "the clocks go back on 25 October";
    EXPECT_EQ(minuteOfDayAt(logged.encounter.start, 60), 14 * 60 + 30);
    EXPECT_EQ(logged.done.name, "Plan encounter");
}

TEST_F(LogEncounter, AnAttemptHasNoMinutes) {
    const Logged logged = book.log("Dana call voicemail");
    EXPECT_EQ(logged.encounter.state, EncounterState::Attempt);
    EXPECT_EQ(logged.encounter.minutes, std::nullopt);
}

TEST_F(LogEncounter, MakesWhoIsNotThereAndSaysSo) {
    const Logged logged = book.log("Dana Whitfield and Max Oyelaran meeting 1h");
    ASSERT_EQ(logged.people.size(), 2U);
    EXPECT_TRUE(logged.people[0].isNew);
    EXPECT_TRUE(logged.people[1].isNew);
    EXPECT_THAT(logged.remarks, Contains(LogRemark::NewPerson));
    EXPECT_EQ(book.count<Person>(), 2U);
}

TEST_F(LogEncounter, TakesTheOneWhomAWholeWordFitsWhateverItsAccents) {
    const auto zoe = book.person("Zo\u00eb M\u00fcller");
    for (const char* typed : {"zoe", "M\u00dcLLER", "Zoe Muller", "  zo\u00eb   m\u00fcller "})
        EXPECT_EQ(book.log(std::string(typed) + " call 5m").people.front().person.id, zoe) << typed;
    EXPECT_EQ(book.count<Person>(), 1U);
}

TEST_F(LogEncounter, DoesNotTakeTheBeginningOfAnotherName) {
    book.person("Joanna Danasson");
    const Logged logged = book.log("Dana call 5m");
    EXPECT_TRUE(logged.people.front().isNew);
    EXPECT_EQ(logged.people.front().person.name, "Dana");
}

TEST_F(LogEncounter, GuessesNobodyWhereSeveralFitAndKeepsNothing) {
    const auto first = book.person("Dana Whitfield");
    const auto second = book.person("Dana Oyelaran");
    const auto before = book.dump();

    const auto error = refused([this] { book.log("Dana call 5m"); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Conflict);
    const auto candidates = candidatesOf(*error);
    ASSERT_EQ(candidates.size(), 2U);
    EXPECT_EQ(candidates[0].id, toText(second)) << "in order of their names";
    EXPECT_EQ(candidates[1].id, toText(first));
    EXPECT_EQ(book.dump(), before);

    LogRequest request;
    request.line = "call 5m";
    request.people.emplace_back(toText(first));
    EXPECT_EQ(logEncounter(book.desk, request).people.front().person.id, first) << "an id names just one";
}

TEST_F(LogEncounter, NamesEverybodyOnce) {
    EXPECT_EQ(book.log("Dana, dana and Dana call 5m").people.size(), 1U);
}

TEST_F(LogEncounter, KeepsAPromiseWithItsDay) {
    const Logged logged = book.log("Dana call 20m !send the plan fri");
    const Promise promise = book.only<Promise>();
    EXPECT_EQ(promise.text, "send the plan");
    EXPECT_EQ(toText(promise.due), "2026-09-25");
    EXPECT_EQ(promise.person, logged.people.front().person.id);
    EXPECT_EQ(promise.encounter, logged.encounter.id);
}

TEST_F(LogEncounter, LosesNoPromiseThatHasNoDay) {
    const Logged logged = book.log("Dana call 20m: all well !send the plan");
    EXPECT_EQ(book.count<Promise>(), 0U);
    EXPECT_EQ(book.load(logged.encounter.id).noticed, "all well\n!send the plan");
    EXPECT_THAT(logged.remarks, Contains(LogRemark::PromiseWithoutDay));
}

TEST_F(LogEncounter, IsAboutTheOnePendingDealOfItsPeople) {
    const auto fleet = book.deal("Fleet renewal", "Dana Whitfield");
    const Logged logged = book.log("Dana call 20m !send the plan fri");
    ASSERT_EQ(logged.deals.size(), 1U);
    EXPECT_EQ(logged.deals.front().id, fleet);
    EXPECT_EQ(book.only<Promise>().deal, fleet);
}

TEST_F(LogEncounter, IsAboutNoneWhereTheyHaveSeveralUnlessOneIsNamed) {
    book.deal("Fleet renewal", "Dana Whitfield");
    const auto cold = book.deal("Cold store", "Dana Whitfield");
    const Logged unnamed = book.log("Dana call 20m");
    EXPECT_THAT(unnamed.deals, IsEmpty());
    EXPECT_THAT(unnamed.remarks, Contains(LogRemark::SeveralDeals));

    LogRequest request;
    request.line = "Dana call 20m";
    request.deals.emplace_back(std::string("cold"));
    const Logged named = logEncounter(book.desk, request);
    ASSERT_EQ(named.deals.size(), 1U);
    EXPECT_EQ(named.deals.front().id, cold);
    EXPECT_THAT(named.remarks, Not(Contains(LogRemark::SeveralDeals)));
}

TEST_F(LogEncounter, KeepsAnswersInTheirWords) {
    LogRequest request;
    request.line = "Dana call 20m";
    request.answers = {{Question::Success, "\"on time, every time\""}, {Question::Risks, "an audit"}};
    (void)logEncounter(book.desk, request);
    const auto answers = store::select<Answer>(book.connection(), "ORDER BY r.question");
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].record.text, "on time, every time");
    EXPECT_EQ(answers[0].record.how, HowKnown::TheirWords);
    EXPECT_EQ(answers[1].record.how, HowKnown::TheySaid);
}

TEST_F(LogEncounter, APreviewSaysTheSameAndWritesNothing) {
    const auto before = book.dump();
    LogRequest request;
    request.line = "Dana Whitfield call 20m: wants the plan !send it fri";
    const Logged preview = previewLog(book.desk, request);
    EXPECT_EQ(book.dump(), before);
    EXPECT_EQ(preview.done.number, 0);
    EXPECT_TRUE(preview.people.front().person.id.isNull());

    const Logged logged = logEncounter(book.desk, request);
    EXPECT_EQ(preview.line, logged.line);
    EXPECT_EQ(preview.remarks, logged.remarks);
    EXPECT_EQ(preview.encounter.start, logged.encounter.start);
}

TEST_F(LogEncounter, ARetryOfTheSameFormDoublesNothing) {
    LogRequest request;
    request.line = "Dana Whitfield call 20m !send the plan fri";
    request.id = book.ids.next<Encounter>();
    (void)logEncounter(book.desk, request);
    const auto once = book.dump();

    const Logged again = logEncounter(book.desk, request);
    EXPECT_EQ(again.encounter.id, request.id);
    EXPECT_EQ(again.done.number, 0);
    EXPECT_EQ(book.dump(), once);
}

TEST_F(LogEncounter, RefusesALineThatNamesNoChannelOrNobody) {
    EXPECT_EQ(refused([this] { book.log("Dana: nice weather"); })->subject, "channel");
    EXPECT_EQ(refused([this] { book.log("call 20m"); })->subject, "people");
    EXPECT_EQ(refused([this] { book.log(""); })->code, ErrorCode::Invalid);
}

TEST_F(LogEncounter, RefusesWhatIsNoText) {
    const auto before = book.dump();
    EXPECT_EQ(refused([this] { book.log("Dana call 5m: \xff\xfe"); })->code, ErrorCode::Invalid);
    EXPECT_EQ(refused([this] { book.log("Dana call 5m: \x1b[31mred"); })->code, ErrorCode::Invalid);
    EXPECT_EQ(book.dump(), before);
}

TEST_F(LogEncounter, IsTakenBackWithAllThatItMade) {
    const auto before = book.dump();
    book.log("Dana Whitfield and Max call 20m: x !send it fri");
    EXPECT_EQ(undoDeed(book.desk).name, "Log encounter");
    EXPECT_EQ(book.dump(), before);
}

TEST_F(LogEncounter, OnceKeptCanHappenMoveAndBeCalledOff) {
    const Logged planned = book.log("Dana meeting 2026-11-02 14:30");
    EncounterChange change;
    change.id = planned.encounter.id;
    change.day = parseDay("2026-10-05");
    EXPECT_EQ(changeEncounter(book.desk, change).name, "Change encounter");
    EXPECT_EQ(toText(dayOf(book.load(planned.encounter.id))), "2026-10-05");
    EXPECT_EQ(minuteOfDayAt(book.load(planned.encounter.id).start, 120), 14 * 60 + 30) << "the clock time stays";

    change = {planned.encounter.id, EncounterState::Happened, {}, {}, 45};
    EXPECT_EQ(changeEncounter(book.desk, change).name, "Encounter happened");
    EXPECT_EQ(book.load(planned.encounter.id).minutes, 45);

    change = {planned.encounter.id, EncounterState::Off, {}, {}, {}};
    EXPECT_EQ(changeEncounter(book.desk, change).name, "Call off encounter");
    EXPECT_EQ(book.load(planned.encounter.id).minutes, std::nullopt);
}

TEST(AnswerFromWords, ReadsQuotationMarksOfSeveralLanguages) {
    for (const char* quoted :
         {"\"yes\"", "\u201cyes\u201d", "\u201eyes\u201c", "\u00abyes\u00bb", "\u00bbyes\u00ab", "  \"yes\" "}) {
        const Answer answer = answerFromWords(quoted);
        EXPECT_EQ(answer.text, "yes") << quoted;
        EXPECT_EQ(answer.how, HowKnown::TheirWords) << quoted;
    }
    EXPECT_EQ(answerFromWords("she said \"yes\"").how, HowKnown::TheySaid) << "only a part is quoted";
    EXPECT_EQ(answerFromWords("\"").text, "\"");
}

} // namespace
} // namespace ajar::app
