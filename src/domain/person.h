// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"
#include "domain/organisation.h"
#include "domain/rhythm.h"

#include <optional>
#include <string>

namespace ajar {

struct Deal;
struct Encounter;
struct Owner;

/// A human being. A prospect until the first sold deal they take part in, then a customer (derived: `standing`).
struct Person {
    Id<Person> id;
    std::string name;       ///< in full, as they write it
    std::string givenName;  ///< may be empty; see `firstName`
    std::string familyName; ///< may be empty
    std::optional<Id<Person>> introducedBy;
    bool doNotContact = false; ///< then never suggested
    Rhythm rhythm;             ///< own; unset inherits
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Person&) const = default;
};

/// What people are called in questions ("What drives Dana?"): the given name, else the first word of the name that is
/// no title.
[[nodiscard]] std::string firstName(const Person& person);

enum class ContactKind { Email, Phone, Address, Link };

/// One way to reach a person or an organisation: exactly one of the two is set.
struct ContactPoint {
    Id<ContactPoint> id;
    std::optional<Id<Person>> person;
    std::optional<Id<Organisation>> organisation;
    ContactKind kind = ContactKind::Email;
    std::string label; ///< "work", "mobile"; free text
    std::string value; ///< as it was typed; an address may have several lines
    int position = 0;  ///< order within the subject, from 0
    Instant entered;

    bool operator==(const ContactPoint&) const = default;
};

/// A person belongs to an organisation, with role and dates: people change jobs.
struct Affiliation {
    Id<Affiliation> id;
    Id<Person> person;
    Id<Organisation> organisation;
    std::string role;
    std::optional<Day> from;
    std::optional<Day> to; ///< absent: still there
    Instant entered;

    bool operator==(const Affiliation&) const = default;
};

[[nodiscard]] bool isCurrent(const Affiliation& affiliation, Day today);

/// A word put on people, organisations and deals; may carry a rhythm.
struct Tag {
    Id<Tag> id;
    std::string name;
    Rhythm rhythm;
    Instant entered;

    bool operator==(const Tag&) const = default;
};

/// One tag on one thing: exactly one of the three is set.
struct Tagging {
    Id<Tagging> id;
    Id<Tag> tag;
    std::optional<Id<Person>> person;
    std::optional<Id<Organisation>> organisation;
    std::optional<Id<Deal>> deal;
    Instant entered;

    bool operator==(const Tagging&) const = default;
};

/// A birthday or another day to remember each year, with or without the year it began.
struct RememberedDate {
    Id<RememberedDate> id;
    Id<Person> person;
    std::string label; ///< "birthday"
    int month = 1;
    int day = 1;
    std::optional<int> year;
    Instant entered;

    bool operator==(const RememberedDate&) const = default;
};

/// The next time it comes round, today included. 29 February comes on 1 March where there is none.
[[nodiscard]] Day nextOccurrence(const RememberedDate& date, Day today);

/// Something known about a person, an organisation or a deal: exactly one of the three is set.
struct Fact {
    Id<Fact> id;
    std::optional<Id<Person>> person;
    std::optional<Id<Organisation>> organisation;
    std::optional<Id<Deal>> deal;
    std::string topic; ///< "family", "how we met", or a column of the file it came from
    std::string text;
    std::string source;     ///< how we know: a person's name, a file, "website"
    std::optional<Day> day; ///< when it was learned
    bool isPrivate = false; ///< never in a brief, an export or a gathered book unless asked for each time
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Fact&) const = default;
};

/// A text of one's own about a person, an organisation, a deal or an encounter: exactly one of the four is set.
struct Note {
    Id<Note> id;
    std::optional<Id<Person>> person;
    std::optional<Id<Organisation>> organisation;
    std::optional<Id<Deal>> deal;
    std::optional<Id<Encounter>> encounter;
    std::string text;
    std::optional<Day> day;
    bool isPrivate = false;
    std::optional<Id<Owner>> owner;
    Instant entered;

    bool operator==(const Note&) const = default;
};

[[nodiscard]] Result<> validate(const Person& person);
[[nodiscard]] Result<> validate(const ContactPoint& point);
[[nodiscard]] Result<> validate(const Affiliation& affiliation);
[[nodiscard]] Result<> validate(const Tag& tag);
[[nodiscard]] Result<> validate(const Tagging& tagging);
[[nodiscard]] Result<> validate(const RememberedDate& date);
[[nodiscard]] Result<> validate(const Fact& fact);
[[nodiscard]] Result<> validate(const Note& note);

} // namespace ajar
