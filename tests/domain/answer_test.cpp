// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <vector>

namespace ajar {
namespace {

using namespace test;

TEST(Questions, AreStoredInTheseWords) {
    EXPECT_EQ(wordsOf(Question::Drives), "What drives them?");
    EXPECT_EQ(wordsOf(Question::Success), "How do they define success?");
    EXPECT_EQ(wordsOf(Question::Risks), "What risks keep them up at night?");
    EXPECT_EQ(wordsOf(Question::Change), "Which part of their business, or life, are they set on changing?");
    EXPECT_EQ(wordsOf(Question::Worries), "What are they worried about that they do not fully understand?");
    EXPECT_EQ(wordsOf(Question::Personally),
              "How does this decision affect them personally, if it works, if it fails, and if they leave it?");
}

TEST(Questions, AreSaidAsAPersonWould) {
    EXPECT_EQ(saidAs(Question::Drives), "How did you come to do this?");
    EXPECT_EQ(saidAs(Question::Success), "A year from now, what would make you say it was worth it?");
    EXPECT_EQ(saidAs(Question::Risks), "What could go wrong here that would land on your desk?");
    EXPECT_EQ(saidAs(Question::Change), "If you could change one thing about how this runs?");
    EXPECT_EQ(saidAs(Question::Worries), "Which part would you like someone to explain without selling?");
    EXPECT_EQ(saidAs(Question::Personally), "What changes for you, yourself?");
}

TEST(Questions, NameThePerson) {
    EXPECT_EQ(askAbout(Question::Drives, "Dana"), "What drives Dana?");
    EXPECT_EQ(askAbout(Question::Success, "Dana"), "How does Dana define success?");
    EXPECT_EQ(askAbout(Question::Change, ""), wordsOf(Question::Change));
    EXPECT_EQ(asClause(Question::Success, "Dana"), "how Dana defines success");
    EXPECT_EQ(asClause(Question::Drives, " "), "what drives this person");
    for (int i = 1; i <= kQuestionCount; ++i)
        EXPECT_NE(askAbout(static_cast<Question>(i), "Dana").find("Dana"), std::string::npos) << i;
}

TEST(Answers, AreKnownWhenThePersonSaidIt) {
    EXPECT_TRUE(isKnown(anAnswer(Question::Drives).known(HowKnown::TheySaid), kToday));
    EXPECT_TRUE(isKnown(anAnswer(Question::Drives).known(HowKnown::Confirmed), kToday));
    EXPECT_FALSE(isKnown(anAnswer(Question::Drives).known(HowKnown::Told), kToday));
    EXPECT_FALSE(isKnown(anAnswer(Question::Drives).saying(" "), kToday));
}

TEST(Answers, AreKnownForHalfAYearUnlessTheySayOtherwise) {
    const Answer answer = anAnswer(Question::Drives);
    EXPECT_EQ(knownUntil(answer), kToday + 180);
    EXPECT_TRUE(isKnown(answer, kToday + 180));
    EXPECT_FALSE(isKnown(answer, kToday + 181));
    const Answer reviewed = anAnswer(Question::Drives).reviewedBy(kToday + 10);
    EXPECT_FALSE(isKnown(reviewed, kToday + 11));
}

TEST(Answers, OfTheSixthQuestionAreKnownByOnePart) {
    EXPECT_TRUE(isKnown(anAnswer(Question::Personally).beside(newId<Deal>()).saying("").ifItFails("my name"), kToday));
}

TEST(Answers, AreSupersededByTheNewest) {
    const std::vector<Answer> answers{anAnswer(Question::Drives).on(kToday - 5).saying("old"),
                                      anAnswer(Question::Drives).on(kToday).saying("new"),
                                      anAnswer(Question::Success).on(kToday + 1).saying("other")};
    const Answer* found = newest(answers, Question::Drives, std::nullopt);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->text, "new");
    EXPECT_EQ(newest(answers, Question::Risks, std::nullopt), nullptr);
}

TEST(Answers, OfTheSixthQuestionBelongToTheirDeal) {
    const auto deal = newId<Deal>();
    const std::vector<Answer> answers{anAnswer(Question::Personally).beside(deal)};
    EXPECT_NE(newest(answers, Question::Personally, deal), nullptr);
    EXPECT_EQ(newest(answers, Question::Personally, newId<Deal>()), nullptr);
    EXPECT_EQ(newest(answers, Question::Personally, std::nullopt), nullptr);
    EXPECT_TRUE(knownUntil(answers, deal)[5]);
    EXPECT_FALSE(knownUntil(answers, std::nullopt)[5]);
}

TEST(KnownQuestions, AreCountedOfFiveOrSix) {
    const auto deal = newId<Deal>();
    const std::vector<Answer> answers{anAnswer(Question::Drives), anAnswer(Question::Risks).on(kToday - 181),
                                      anAnswer(Question::Worries).known(HowKnown::Guess),
                                      anAnswer(Question::Personally).beside(deal)};
    const KnownUntil known = knownUntil(answers, deal);
    EXPECT_EQ(knownCount(known, kToday, 6), 2);
    EXPECT_EQ(knownCount(known, kToday, 5), 1);
    EXPECT_EQ(knownCount(known, kToday - 1, 5), 2);
}

TEST(KnownQuestions, AGuessTakesThePlaceOfWhatWasSaidBefore) {
    const std::vector<Answer> answers{anAnswer(Question::Drives).on(kToday - 5),
                                      anAnswer(Question::Drives).on(kToday).known(HowKnown::Guess)};
    EXPECT_FALSE(knownUntil(answers, std::nullopt)[0]);
}

TEST(AskingNext, GoesByDepth) {
    KnownUntil known{};
    EXPECT_EQ(askNext(known, 0, true, kToday), Question::Drives);
    known[0] = known[1] = kToday;
    EXPECT_EQ(askNext(known, 0, true, kToday), Question::Change);
    known[3] = kToday;
    EXPECT_EQ(askNext(known, 1, true, kToday), std::nullopt);
    EXPECT_EQ(askNext(known, 2, true, kToday), Question::Risks);
    known[2] = known[4] = kToday;
    EXPECT_EQ(askNext(known, 2, true, kToday), std::nullopt);
    EXPECT_EQ(askNext(known, 3, true, kToday), Question::Personally);
    EXPECT_EQ(askNext(known, 3, false, kToday), std::nullopt);
    EXPECT_EQ(askNext(known, 3, true, kToday + 1), Question::Drives);
}

TEST(AnswerChecks, TheSixthQuestionBelongsToADealAndNoOtherDoes) {
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Drives))), "none");
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Drives).beside(newId<Deal>()))), "deal");
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Personally))), "deal");
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Personally).beside(newId<Deal>()).ifItFails("my name"))), "none");
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Drives).ifItFails("my name"))), "ifItFails");
}

TEST(AnswerChecks, SayingNothingIsNoAnswer) {
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Drives).saying(" "))), "text");
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Drives).saying("").known(HowKnown::Unknown))), "none");
    EXPECT_EQ(fieldOf(validate(anAnswer(Question::Drives).reviewedBy(kToday - 1))), "reviewBy");
}

} // namespace
} // namespace ajar
