// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ajar {

struct Deal;
struct Encounter;
struct Owner;
struct Person;

/// The six questions of discovery. One to five belong to the person, the sixth to person and deal.
enum class Question { Drives = 1, Success, Risks, Change, Worries, Personally };
inline constexpr int kQuestionCount = 6;

/// How we know an answer.
enum class HowKnown { Unknown, Guess, Told, TheySaid, TheirWords, Confirmed };

/// Days after which an answer is asked about again unless it says otherwise.
inline constexpr int kReviewAnswerAfterDays = 180;

/// One answer; a newer one supersedes it, nothing overwrites it.
struct Answer {
    Id<Answer> id;
    Id<Person> person;
    Question question = Question::Drives;
    std::optional<Id<Deal>> deal; ///< set exactly for Question::Personally
    HowKnown how = HowKnown::TheySaid;
    std::string text;        ///< of the sixth: if it works
    std::string ifItFails;   ///< of the sixth only
    std::string ifTheyLeave; ///< of the sixth only
    Day day;
    std::optional<Day> reviewBy; ///< absent: `day` + kReviewAnswerAfterDays
    std::optional<Id<Encounter>> encounter;
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Answer&) const = default;
};

/// Stored in these words.
[[nodiscard]] std::string_view wordsOf(Question question); ///< "What drives them?"
[[nodiscard]] std::string_view saidAs(Question question);  ///< "How did you come to do this?"
/// The question about a person by first name: "What drives Dana?"; without one as it is stored.
[[nodiscard]] std::string askAbout(Question question, std::string_view firstName);
/// The same within a sentence ("Did you find out …?"): "how Dana defines success".
[[nodiscard]] std::string asClause(Question question, std::string_view firstName);

/// The last day on which it still counts as known.
[[nodiscard]] Day knownUntil(const Answer& answer);
/// Known is 3 or more, not blank, and not older than its review-by date.
[[nodiscard]] bool isKnown(const Answer& answer, Day today);

/// Per question the day until which it is known; absent: not known. Index 0 is Question::Drives.
using KnownUntil = std::array<std::optional<Day>, kQuestionCount>;

/// The newest answer to a question; nothing where there is none. Newest by day, then `entered`, then id.
/// `deal` matters for the sixth only.
[[nodiscard]] const Answer* newest(std::span<const Answer> answers, Question question, std::optional<Id<Deal>> deal);
/// Folds a person's answers; the sixth is that of `deal`, unknown without one.
[[nodiscard]] KnownUntil knownUntil(std::span<const Answer> answers, std::optional<Id<Deal>> deal);
/// How many of the first `questions` (5, or 6 beside a pending deal) are known on `today`.
[[nodiscard]] int knownCount(const KnownUntil& known, Day today, int questions);

/// Which question to ask next: unknown ones by depth (1, 2, 4 at any time, 3 and 5 from trust 2, 6 from trust 3);
/// nothing when all that trust allows are known. `hasDeal` lets the sixth in.
[[nodiscard]] std::optional<Question> askNext(const KnownUntil& known, int trustStep, bool hasDeal, Day today);

[[nodiscard]] Result<> validate(const Answer& answer);

} // namespace ajar
