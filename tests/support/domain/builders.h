// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <cstdint>
#include <string>
#include <utility>

// Valid records for tests, which then say only what they are about: aPerson().named("Dana Whitfield").
namespace ajar::test {

/// Another id each time, in rising order.
template <class Record>
[[nodiscard]] Id<Record> newId() {
    static std::uint64_t count = 0;
    Id<Record> id;
    ++count;
    for (std::size_t i = 0; i < 8; ++i)
        id.uuid.bytes[15 - i] = static_cast<std::uint8_t>(count >> (8 * i));
    return id;
}

[[nodiscard]] inline Day day(int year, int month, int dayOfMonth) {
    return dayOf({year, month, dayOfMonth}).value();
}

/// Monday, 23 November 2026, 12:00 UTC.
inline constexpr Day kToday{20'780};
inline constexpr Instant kNow{1'795'435'200'000};

/// The instant of a time on a day in UTC.
[[nodiscard]] inline Instant at(Day on, int hour = 12, int minute = 0) {
    return instantAt(on, hour * 60 + minute, 0);
}

/// What all builders share: they are the record where one is wanted.
template <class Record>
class Builder {
public:
    Builder() {
        record.id = newId<Record>();
        if constexpr (requires { record.entered; })
            record.entered = kNow;
    }
    operator Record() const { return record; } // NOLINT(google-explicit-constructor): that is what it is for
    [[nodiscard]] const Record& build() const { return record; }

protected:
    Record record;
};

class PersonBuilder : public Builder<Person> {
public:
    PersonBuilder() { record.name = "Dana Whitfield"; }
    PersonBuilder& named(std::string name) { return set(record.name, std::move(name)); }
    PersonBuilder& called(std::string givenName) { return set(record.givenName, std::move(givenName)); }
    PersonBuilder& introducedBy(Id<Person> id) { return set(record.introducedBy, id); }
    PersonBuilder& heardFromEvery(int days) { return set(record.rhythm.wanted, days); }
    PersonBuilder& doNotContact() { return set(record.doNotContact, true); }
    PersonBuilder& ownedBy(Id<Owner> id) { return set(record.owner, id); }

private:
    template <class Field, class Value>
    PersonBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class DealBuilder : public Builder<Deal> {
public:
    DealBuilder() { record.title = "Cold-chain monitoring"; }
    DealBuilder& titled(std::string title) { return set(record.title, std::move(title)); }
    DealBuilder& worth(std::int64_t minor, Currency currency = "EUR") {
        return set(record.value, Money{minor, std::move(currency)});
    }
    DealBuilder& openedOn(Day on) { return set(record.opened, on); }
    DealBuilder& expectedOn(Day on) { return set(record.expected, on); }
    DealBuilder& leaning(Lean lean) { return set(record.lean, lean); }
    DealBuilder& ownedBy(Id<Owner> id) { return set(record.owner, id); }
    DealBuilder& sold(std::optional<Day> on = kToday) { return closed(Bucket::Sold, on); }
    DealBuilder& notSold(std::optional<Day> on = kToday) { return closed(Bucket::NotSold, on); }

private:
    DealBuilder& closed(Bucket bucket, std::optional<Day> on) {
        record.bucket = bucket;
        return set(record.closed, on);
    }
    template <class Field, class Value>
    DealBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class EncounterBuilder : public Builder<Encounter> {
public:
    EncounterBuilder() { record.start = kNow; }
    EncounterBuilder& startingAt(Instant start) { return set(record.start, start); }
    EncounterBuilder& lasting(int minutes) { return set(record.minutes, minutes); }
    EncounterBuilder& opening(int share) { return set(record.openingShare, share); }
    EncounterBuilder& by(Channel channel) { return set(record.channel, channel); }
    EncounterBuilder& heard(std::string words) { return set(record.heard, std::move(words)); }
    EncounterBuilder& planned() { return set(record.state, EncounterState::Planned); }
    EncounterBuilder& attempt() { return set(record.state, EncounterState::Attempt); }

private:
    template <class Field, class Value>
    EncounterBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class ReadingBuilder : public Builder<Reading> {
public:
    ReadingBuilder(ReadingKind kind, int step) {
        record.person = newId<Person>();
        record.kind = kind;
        record.step = step;
        record.day = kToday;
    }
    ReadingBuilder& of(Id<Person> person) { return set(record.person, person); }
    ReadingBuilder& on(Day on) { return set(record.day, on); }
    ReadingBuilder& entered(Instant when) { return set(record.entered, when); }
    ReadingBuilder& lowering() { return set(record.lowers, true); }
    ReadingBuilder& withoutAct() { return set(record.byAct, false); }

private:
    template <class Field, class Value>
    ReadingBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class AnswerBuilder : public Builder<Answer> {
public:
    explicit AnswerBuilder(Question question) {
        record.person = newId<Person>();
        record.question = question;
        record.text = "the report has my name on it";
        record.day = kToday;
    }
    AnswerBuilder& of(Id<Person> person) { return set(record.person, person); }
    AnswerBuilder& beside(Id<Deal> deal) { return set(record.deal, deal); }
    AnswerBuilder& saying(std::string text) { return set(record.text, std::move(text)); }
    AnswerBuilder& known(HowKnown how) { return set(record.how, how); }
    AnswerBuilder& on(Day on) { return set(record.day, on); }
    AnswerBuilder& reviewedBy(Day by) { return set(record.reviewBy, by); }
    AnswerBuilder& ifItFails(std::string text) { return set(record.ifItFails, std::move(text)); }

private:
    template <class Field, class Value>
    AnswerBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class PromiseBuilder : public Builder<Promise> {
public:
    PromiseBuilder() {
        record.person = newId<Person>();
        record.text = "send the checklist";
        record.due = kToday;
    }
    PromiseBuilder& saying(std::string text) { return set(record.text, std::move(text)); }
    PromiseBuilder& due(Day on) { return set(record.due, on); }
    PromiseBuilder& byThem() { return set(record.by, PromiseBy::Them); }
    PromiseBuilder& kept(std::optional<Day> on) { return closed(PromiseState::Kept, on); }
    PromiseBuilder& broken(std::optional<Day> on) { return closed(PromiseState::Broken, on); }

private:
    PromiseBuilder& closed(PromiseState state, std::optional<Day> on) {
        record.state = state;
        return set(record.closed, on);
    }
    template <class Field, class Value>
    PromiseBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class DealEventBuilder : public Builder<DealEvent> {
public:
    DealEventBuilder(DealEventKind kind, std::string before, std::string after, Instant happened) {
        record.deal = newId<Deal>();
        record.kind = kind;
        record.before = std::move(before);
        record.after = std::move(after);
        record.happened = happened;
    }
    DealEventBuilder& by(Id<Owner> owner) {
        record.by = owner;
        return *this;
    }
};

[[nodiscard]] inline PersonBuilder aPerson() {
    return {};
}
[[nodiscard]] inline DealBuilder aDeal() {
    return {};
}
[[nodiscard]] inline EncounterBuilder anEncounter() {
    return {};
}
[[nodiscard]] inline ReadingBuilder aReading(ReadingKind kind, int step) {
    return {kind, step};
}
[[nodiscard]] inline AnswerBuilder anAnswer(Question question) {
    return AnswerBuilder{question};
}
[[nodiscard]] inline PromiseBuilder aPromise() {
    return {};
}
/// "pending" → "sold": a deal's change as its history keeps it.
[[nodiscard]] inline DealEventBuilder aChange(DealEventKind kind, std::string before, std::string after, Instant when) {
    return {kind, std::move(before), std::move(after), when};
}
[[nodiscard]] inline DealPerson aChair(Part part, std::optional<Id<Person>> person, int position = 0) {
    return {newId<DealPerson>(), newId<Deal>(), person, part, position, kNow};
}

} // namespace ajar::test
