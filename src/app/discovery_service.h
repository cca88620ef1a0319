// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/ref.h"
#include "base/error.h"
#include "domain/answer.h"
#include "domain/deal.h"
#include "domain/person.h"
#include "domain/reading.h"

#include <QFuture>
#include <memory>
#include <optional>
#include <string>

namespace ajar::app {

class Office;

/// What somebody found out about one of the six questions.
struct AnswerGiven {
    Ref<Person> person;
    Question question = Question::Drives;
    Ref<Deal> deal;   ///< of the sixth; empty: the person's one pending deal
    std::string text; ///< in quotation marks: their own words
    std::string ifItFails;
    std::string ifTheyLeave;
    HowKnown how = HowKnown::TheySaid; ///< Guess, Told or TheySaid
    std::optional<Day> day;            ///< absent: today
    std::optional<Day> reviewBy;
};

/// An act that a person has shown.
struct ReadingGiven {
    Ref<Person> person;
    ReadingKind kind = ReadingKind::Trust;
    int step = 1;
    bool lowers = false;
    std::string words;
    std::optional<Day> day; ///< absent: today
};

/// What an act made of a reading.
struct ReadingDone {
    Mention<Person> person;
    ReadingState before;
    ReadingState after;
    DeedDone done;

    bool operator==(const ReadingDone&) const = default;
};

/// What came of an answer.
struct AnswerDone {
    Mention<Person> person;
    Answer answer;
    DeedDone done;

    bool operator==(const AnswerDone&) const = default;
};

/// Answers to the six questions, and readings. Every call returns at once.
class DiscoveryService {
public:
    explicit DiscoveryService(std::shared_ptr<Office> office);

    [[nodiscard]] QFuture<Result<AnswerDone>> addAnswer(AnswerGiven answer);
    /// They confirmed what stands: a new answer with the same words. NotFound where there is none to confirm.
    [[nodiscard]] QFuture<Result<AnswerDone>> confirm(Ref<Person> person, Question question, Ref<Deal> deal);
    [[nodiscard]] QFuture<Result<ReadingDone>> addReading(ReadingGiven reading);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
