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
        m_record.id = newId<Record>();
        if constexpr (requires { m_record.entered; })
            m_record.entered = kNow;
    }
    operator Record() const { return m_record; } // NOLINT(google-explicit-constructor): that is what it is for
    [[nodiscard]] const Record& build() const { return m_record; }

protected:
    Record m_record;
};

class PersonBuilder : public Builder<Person> {
public:
    PersonBuilder() { m_record.name = "Dana Whitfield"; }
    PersonBuilder& named(std::string name) { return set(m_record.name, std::move(name)); }
    PersonBuilder& called(std::string givenName) { return set(m_record.givenName, std::move(givenName)); }
    PersonBuilder& introducedBy(Id<Person> id) { return set(m_record.introducedBy, id); }
    PersonBuilder& heardFromEvery(int days) { return set(m_record.rhythm.wanted, days); }
    PersonBuilder& doNotContact() { return set(m_record.doNotContact, true); }
    PersonBuilder& ownedBy(Id<Owner> id) { return set(m_record.owner, id); }

private:
    template <class Field, class Value>
    PersonBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class DealBuilder : public Builder<Deal> {
public:
    DealBuilder() { m_record.title = "Cold-chain monitoring"; }
    DealBuilder& titled(std::string title) { return set(m_record.title, std::move(title)); }
    DealBuilder& worth(std::int64_t minor, Currency currency = "EUR") {
        return set(m_record.value, Money{minor, std::move(currency)});
    }
    DealBuilder& openedOn(Day on) { return set(m_record.opened, on); }
    DealBuilder& expectedOn(Day on) { return set(m_record.expected, on); }
    DealBuilder& leaning(Lean lean) { return set(m_record.lean, lean); }
    DealBuilder& ownedBy(Id<Owner> id) { return set(m_record.owner, id); }
    DealBuilder& sold(std::optional<Day> on = kToday) { return closed(Bucket::Sold, on); }
    DealBuilder& notSold(std::optional<Day> on = kToday) { return closed(Bucket::NotSold, on); }

private:
    DealBuilder& closed(Bucket bucket, std::optional<Day> on) {
        m_record.bucket = bucket;
        return set(m_record.closed, on);
    }
    template <class Field, class Value>
    DealBuilder& set(Field& field, Value value) {
        field = std::move(value);
        return *this;
    }
};

class EncounterBuilder : public Builder<Encounter> {
public:
    EncounterBuilder() { m_record.start = kNow; }
    EncounterBuilder& startingAt(Instant start) { return set(m_record.start, start); }
    EncounterBuilder& lasting(int minutes) { return set(m_record.minutes, minutes); }
    EncounterBuilder& opening(int share) { return set(m_record.openingShare, share); }
    EncounterBuilder& by(Channel channel) { return set(m_record.channel, channel); }
    EncounterBuilder& heard(std::string words) { return set(m_record.heard, std::move(words)); }
    EncounterBuilder& planned() { return set(m_record.state, EncounterState::Planned); }
    EncounterBuilder& attempt() { return set(m_record.state, EncounterState::Attempt); }

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
        m_record.person = newId<Person>();
        m_record.kind = kind;
        m_record.step = step;
        m_record.day = kToday;
    }
    ReadingBuilder& of(Id<Person> person) { return set(m_record.person, person); }
    ReadingBuilder& on(Day on) { return set(m_record.day, on); }
    ReadingBuilder& entered(Instant when) { return set(m_record.entered, when); }
    ReadingBuilder& lowering() { return set(m_record.lowers, true); }
    ReadingBuilder& withoutAct() { return set(m_record.byAct, false); }

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
        m_record.person = newId<Person>();
        m_record.question = question;
        m_record.text = "the report has my name on it";
        m_record.day = kToday;
    }
    AnswerBuilder& of(Id<Person> person) { return set(m_record.person, person); }
    AnswerBuilder& beside(Id<Deal> deal) { return set(m_record.deal, deal); }
    AnswerBuilder& saying(std::string text) { return set(m_record.text, std::move(text)); }
    AnswerBuilder& known(HowKnown how) { return set(m_record.how, how); }
    AnswerBuilder& on(Day on) { return set(m_record.day, on); }
    AnswerBuilder& reviewedBy(Day by) { return set(m_record.reviewBy, by); }
    AnswerBuilder& ifItFails(std::string text) { return set(m_record.ifItFails, std::move(text)); }

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
        m_record.person = newId<Person>();
        m_record.text = "send the checklist";
        m_record.due = kToday;
    }
    PromiseBuilder& saying(std::string text) { return set(m_record.text, std::move(text)); }
    PromiseBuilder& due(Day on) { return set(m_record.due, on); }
    PromiseBuilder& byThem() { return set(m_record.by, PromiseBy::Them); }
    PromiseBuilder& kept(std::optional<Day> on) { return closed(PromiseState::Kept, on); }
    PromiseBuilder& broken(std::optional<Day> on) { return closed(PromiseState::Broken, on); }

private:
    PromiseBuilder& closed(PromiseState state, std::optional<Day> on) {
        m_record.state = state;
        return set(m_record.closed, on);
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
        m_record.deal = newId<Deal>();
        m_record.kind = kind;
        m_record.before = std::move(before);
        m_record.after = std::move(after);
        m_record.happened = happened;
    }
    DealEventBuilder& by(Id<Owner> owner) {
        m_record.by = owner;
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
