// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer.h"

#include "domain/validation.h"

#include <tuple>

namespace ajar {
namespace {

constexpr std::size_t indexOf(Question question) {
    return static_cast<std::size_t>(question) - 1;
}

/// product.md, *The six questions*. `about` and `clause` hold the first name at "{}".
struct QuestionWords {
    std::string_view stored;
    std::string_view said;
    std::string_view about;
    std::string_view clause;
    int fromTrust; ///< the step of trust from which it is suggested
};
constexpr std::array<QuestionWords, kQuestionCount> kQuestions{{
    {"What drives them?", "How did you come to do this?", "What drives {}?", "what drives {}", 0},
    {"How do they define success?", "A year from now, what would make you say it was worth it?",
     "How does {} define success?", "how {} defines success", 0},
    {"What risks keep them up at night?", "What could go wrong here that would land on your desk?",
     "What risks keep {} up at night?", "what risks keep {} up at night", 2},
    {"Which part of their business, or life, are they set on changing?",
     "If you could change one thing about how this runs?",
     "Which part of their business, or life, is {} set on changing?",
     "which part of their business, or life, {} is set on changing", 0},
    {"What are they worried about that they do not fully understand?",
     "Which part would you like someone to explain without selling?",
     "What is {} worried about that they do not fully understand?",
     "what {} is worried about that they do not fully understand", 2},
    {"How does this decision affect them personally, if it works, if it fails, and if they leave it?",
     "What changes for you, yourself?",
     "How does this decision affect {} personally, if it works, if it fails, and if they leave it?",
     "how this decision affects {} personally, if it works, if it fails, and if they leave it", 3},
}};

/// What may be asked sooner stands first.
constexpr std::array kByDepth{Question::Drives, Question::Success, Question::Change,
                              Question::Risks,  Question::Worries, Question::Personally};

std::string withName(std::string_view sentence, std::string_view name) {
    const auto place = sentence.find("{}");
    return std::string{sentence.substr(0, place)}.append(name).append(sentence.substr(place + 2));
}

bool saysNothing(const Answer& answer) {
    return isBlank(answer.text) && isBlank(answer.ifItFails) && isBlank(answer.ifTheyLeave);
}

bool isHeard(const Answer& answer) {
    return answer.how >= HowKnown::TheySaid && !saysNothing(answer);
}

bool isNewer(const Answer& a, const Answer& b) {
    return std::tie(a.day, a.entered, a.id) > std::tie(b.day, b.entered, b.id);
}

} // namespace

std::string_view wordsOf(Question question) {
    return kQuestions[indexOf(question)].stored;
}

std::string_view saidAs(Question question) {
    return kQuestions[indexOf(question)].said;
}

std::string askAbout(Question question, std::string_view firstName) {
    if (isBlank(firstName))
        return std::string{wordsOf(question)};
    return withName(kQuestions[indexOf(question)].about, firstName);
}

std::string asClause(Question question, std::string_view firstName) {
    return withName(kQuestions[indexOf(question)].clause, isBlank(firstName) ? "this person" : firstName);
}

Day knownUntil(const Answer& answer) {
    return answer.reviewBy.value_or(answer.day + kReviewAnswerAfterDays);
}

bool isKnown(const Answer& answer, Day today) {
    return isHeard(answer) && today <= knownUntil(answer);
}

const Answer* newest(std::span<const Answer> answers, Question question, std::optional<Id<Deal>> deal) {
    const Answer* found = nullptr;
    for (const auto& answer : answers) {
        if (answer.question != question || (question == Question::Personally && answer.deal != deal))
            continue;
        if (found == nullptr || isNewer(answer, *found))
            found = &answer;
    }
    return found;
}

KnownUntil knownUntil(std::span<const Answer> answers, std::optional<Id<Deal>> deal) {
    KnownUntil known;
    for (const Question question : kByDepth) {
        if (question == Question::Personally && !deal)
            continue;
        const Answer* answer = newest(answers, question, deal);
        if (answer != nullptr && isHeard(*answer))
            known[indexOf(question)] = knownUntil(*answer);
    }
    return known;
}

int knownCount(const KnownUntil& known, Day today, int questions) {
    int count = 0;
    for (std::size_t i = 0; i < known.size() && static_cast<int>(i) < questions; ++i)
        if (known[i] && *known[i] >= today)
            ++count;
    return count;
}

std::optional<Question> askNext(const KnownUntil& known, int trustStep, bool hasDeal, Day today) {
    for (const Question question : kByDepth) {
        const auto& until = known[indexOf(question)];
        const bool isOpen = !until || *until < today;
        if (isOpen && trustStep >= kQuestions[indexOf(question)].fromTrust &&
            (question != Question::Personally || hasDeal))
            return question;
    }
    return std::nullopt;
}

Result<> validate(const Answer& answer) {
    const bool isSixth = answer.question == Question::Personally;
    return firstFault({
        checkId("id", answer.id),
        checkId("person", answer.person),
        checkThat(isSixth == answer.deal.has_value(), "deal",
                  isSixth ? "is missing: the sixth question belongs to a deal" : "belongs to the sixth question only"),
        checkId("deal", answer.deal),
        checkNote("text", answer.text),
        checkNote("ifItFails", answer.ifItFails),
        checkNote("ifTheyLeave", answer.ifTheyLeave),
        checkThat(isSixth || answer.ifItFails.empty(), "ifItFails", "belongs to the sixth question only"),
        checkThat(isSixth || answer.ifTheyLeave.empty(), "ifTheyLeave", "belongs to the sixth question only"),
        checkThat(answer.how == HowKnown::Unknown || !saysNothing(answer), "text", "is empty"),
        checkDay("day", answer.day),
        checkDay("reviewBy", answer.reviewBy),
        checkThat(!answer.reviewBy || *answer.reviewBy >= answer.day, "reviewBy", "lies before the answer"),
        checkId("encounter", answer.encounter),
        checkId("owner", answer.owner),
        checkInstant("entered", answer.entered),
    });
}

} // namespace ajar
