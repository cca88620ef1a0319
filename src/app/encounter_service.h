// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/ref.h"
#include "base/error.h"
#include "domain/answer.h"
#include "domain/log_line.h"
#include "domain/person.h"
#include "domain/profile.h"
#include "domain/promise.h"

#include <QFuture>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

/// An answer found out in an encounter, about its first person. Text in quotation marks counts as their own words.
struct HeardAnswer {
    Question question = Question::Drives;
    std::string text;

    bool operator==(const HeardAnswer&) const = default;
};

/// One line to be logged (domain/log_line.h has its grammar).
struct LogRequest {
    std::string line;
    std::vector<Ref<Person>> people; ///< besides those that the line names: a line cannot hold an id
    std::vector<Ref<Deal>> deals;    ///< empty: the one pending deal of its people, where there is just one
    std::vector<HeardAnswer> answers;
    Id<Encounter> id; ///< made when the form opened, so that a retry never doubles; null: made here
};

/// What somebody who logs should be told of what was made of the line.
enum class LogRemark {
    NoChannel,         ///< it does not say how it happened; only a preview has this, it cannot be kept so
    NoPeople,          ///< it names nobody; only a preview has this
    NewPerson,         ///< somebody is not in the book yet and is made
    SeveralDeals,      ///< its people have several pending deals, so none was taken
    NoTime,            ///< another day without a time: noon stands in
    PromiseWithoutDay, ///< kept with what was noticed, because a promise needs a day
    NotUnderstood      ///< some words were not understood; they stand with what was noticed
};

struct LoggedPerson {
    Mention<Person> person; ///< the id is null in a preview of somebody new
    bool isNew = false;

    bool operator==(const LoggedPerson&) const = default;
};

/// A line as it was understood, and as it was written or would be.
struct Logged {
    LogLine line;
    Encounter encounter;
    std::vector<LoggedPerson> people;
    std::vector<Mention<Deal>> deals;
    std::vector<Promise> promises;
    std::vector<Answer> answers;
    std::vector<LogRemark> remarks;
    DeedDone done; ///< number 0 in a preview, and where the same request was kept before

    bool operator==(const Logged&) const = default;
};

/// One encounter as it is shown: with the names of its people and deals.
struct EncounterPage {
    EncounterProfile profile;
    std::vector<Mention<Person>> people;
    std::vector<Mention<Deal>> deals;

    bool operator==(const EncounterPage&) const = default;
};

/// A planned encounter's end, or a change of its time.
struct EncounterChange {
    Id<Encounter> id;
    std::optional<EncounterState> state; ///< happened, off …
    std::optional<Day> day;              ///< *moved*: another day …
    std::optional<int> minuteOfDay;      ///< … or another time, local
    std::optional<int> minutes;
};

/// Encounters: logged, looked at, changed. Every call returns at once.
class EncounterService {
public:
    explicit EncounterService(std::shared_ptr<Office> office);

    /// What `log` would make of a line; nothing is written.
    [[nodiscard]] QFuture<Result<Logged>> preview(LogRequest request);
    /// Keeps a line as an encounter. Invalid without a channel or people; Conflict with the list where a name fits several.
    [[nodiscard]] QFuture<Result<Logged>> log(LogRequest request);
    [[nodiscard]] QFuture<Result<EncounterPage>> show(Id<Encounter> encounter);
    [[nodiscard]] QFuture<Result<DeedDone>> change(EncounterChange change);
    /// For a form that opens: LogRequest::id.
    [[nodiscard]] Id<Encounter> newId() const;

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
