// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ref.h"
#include "domain/answer.h"
#include "domain/book_info.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/profile.h"
#include "domain/reading.h"
#include "domain/rhythm.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

/// One way to reach somebody, as it was typed.
struct ContactGiven {
    ContactKind kind = ContactKind::Email;
    std::string label; ///< "work", "mobile"
    std::string value;
};

/// A way to reach somebody that stands already. An empty value takes it away.
struct ContactChange {
    Id<ContactPoint> id;
    std::optional<std::string> label;
    std::optional<std::string> value;
    std::optional<std::string> seen{}; ///< the value that the user saw: Conflict where another stands there
};

/// What changes of a place where somebody belongs.
struct AffiliationChange {
    enum class Deed { Keep, Remove };

    Id<Affiliation> id;
    std::optional<std::string> role;
    std::optional<std::optional<Day>> from;
    std::optional<std::optional<Day>> to;
    Deed deed = Deed::Keep;            ///< Remove: it never was so
    std::optional<std::string> seen{}; ///< the role that the user saw: Conflict where another stands there
};

struct NewPerson {
    std::string name;
    std::string givenName;
    std::string familyName;
    Ref<Organisation> organisation; ///< one that is not in the book is made
    std::string role;               ///< there
    std::vector<ContactGiven> contacts;
    std::vector<std::string> tags;
    Ref<Person> introducedBy;
    Id<Person> id; ///< made when the form opened; null: made here
};

/// What changes of a person; what is absent stays.
struct PersonChange {
    Ref<Person> person;
    std::optional<std::int64_t> seen; ///< the revision that the user saw; absent: whatever stands
    std::optional<std::string> name;
    std::optional<std::string> givenName;
    std::optional<std::string> familyName;
    std::optional<bool> doNotContact;
    std::optional<Rhythm> rhythm; ///< unset: inherited again
    std::optional<Ref<Person>> introducedBy;
    std::vector<ContactGiven> addContacts;
    std::vector<std::string> addTags;
    std::optional<Ref<Organisation>>
        joins; ///< a new affiliation from today on; those that stand are ended only by `leaves`
    std::string role;
    std::optional<Ref<Organisation>> leaves;
    std::vector<ContactChange> contacts;
    std::vector<std::string> removeTags; ///< one that they do not carry changes nothing
    std::vector<AffiliationChange> affiliations;
};

/// What a fact or a note is about: exactly one of the three.
struct Subject {
    Ref<Person> person;
    Ref<Organisation> organisation;
    Ref<Deal> deal;
};

struct FactGiven {
    Subject about;
    std::string topic;
    std::string text;
    std::string source;
    std::optional<Day> day; ///< when it was learned; absent: today
    bool isPrivate = false;
};

struct NoteGiven {
    Subject about;
    std::string text;
    std::optional<Day> day; ///< absent: today
    bool isPrivate = false;
};

struct DateGiven {
    Ref<Person> person;
    std::string label;
    int month = 1;
    int day = 1;
    std::optional<int> year;
};

/// A deal that a person takes part in.
struct PersonInDeal {
    Mention<Deal> deal;
    Part part = Part::TakesPart;
    Bucket bucket = Bucket::Pending;
    Lean lean = Lean::Unsorted;

    bool operator==(const PersonInDeal&) const = default;
};

/// What is known and asked next about one of the six questions.
struct KnownQuestion {
    Question question = Question::Drives;
    HowKnown how = HowKnown::Unknown;
    std::string text;
    std::optional<Day> day;
    bool isKnown = false; ///< today

    bool operator==(const KnownQuestion&) const = default;
};

/// All that is shown of a person.
struct PersonPage {
    PersonProfile profile;
    std::int64_t revision = 0;
    Standing standing;
    std::optional<Mention<Person>> introducedBy;
    std::vector<std::pair<Affiliation, std::string>> affiliations; ///< with the organisation's name
    std::array<ReadingState, 3> readings{};                        ///< trust, rapport, respect
    std::vector<KnownQuestion> questions;                          ///< one to five, and the sixth beside a pending deal
    std::string ask;                                               ///< the question to ask next; empty: none
    std::vector<PersonInDeal> deals;
    std::vector<Encounter> encounters; ///< the newest by start, at most kEncountersOfPage
    std::int64_t encounterCount = 0;
    std::int64_t minutes = 0;
    Silence silence;

    bool operator==(const PersonPage&) const = default;
};
inline constexpr int kEncountersOfPage = 20;

} // namespace ajar::app
