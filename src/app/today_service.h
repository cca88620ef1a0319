// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ref.h"
#include "base/error.h"
#include "domain/deal.h"
#include "domain/door.h"
#include "domain/person.h"

#include <QFuture>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

/// One row of *open next*: a person in an ajar deal, or a customer without one; the deal alone where nobody is known yet.
struct OpenDoor {
    int position = 1;
    std::optional<Mention<Deal>> deal;
    std::optional<Mention<Person>> person;
    DoorScore score;
    std::string ask; ///< the question to ask, a sentence; empty: all that trust allows is known

    bool operator==(const OpenDoor&) const = default;
};

enum class DueKind {
    Promise,      ///< ours or theirs: late, today or within the next days
    Meeting,      ///< planned for today, or its time went by: did it happen?
    NotHeardFrom, ///< the silence is longer than their rhythm wants
    Date,         ///< a day to remember, within the next days
    StillSo,      ///< a call that is old, or older than a new act
    AfterSale,    ///< has it done what we said?
    AskAgain      ///< a deal that was not sold and may be asked about again
};

/// One reason why somebody is due.
struct DueReason {
    DueKind kind = DueKind::Promise;
    Day day;             ///< since when, or when, it is due
    std::string text;    ///< a promise's words, a date's label, a meeting's place; may be empty
    bool byThem = false; ///< of a promise
    std::optional<Mention<Deal>> deal;
    std::string id; ///< of the promise, encounter or deal behind it; empty: none

    bool operator==(const DueReason&) const = default;
};

/// Somebody who is due, once, with all reasons; the most pressing first. What has no person stands under its deal.
struct DueItem {
    std::optional<Mention<Person>> person;
    std::optional<Mention<Deal>> deal; ///< only where there is no person
    std::vector<DueReason> reasons;

    bool operator==(const DueItem&) const = default;
};

/// How far ahead *due* looks.
inline constexpr int kDueDaysAhead = 7;

/// What to do today. Every call returns at once.
class TodayService {
public:
    explicit TodayService(std::shared_ptr<Office> office);

    /// The first `limit` rows of *open next*, computed now and kept in the book as the order of the day.
    [[nodiscard]] QFuture<Result<std::vector<OpenDoor>>> doors(int limit);
    [[nodiscard]] QFuture<Result<std::vector<DueItem>>> due();

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
