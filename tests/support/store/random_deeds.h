// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "store/deed.h"
#include "store/journal.h"
#include "store/removal.h"
#include "store/stage.h"

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace ajar::store::test {

/// Whether deeds write straight into the book, or beside it at first, as large imports do.
enum class Writing { Straight, Staged };

/// Does deeds of all kinds to a book, at random but the same for the same seed: what properties are tried on. Days lie close together
/// and steps among few, so that ties and lower readings happen often.
class RandomDeeds {
public:
    RandomDeeds(Connection& connection, FixedClock& clock, std::uint64_t seed, Writing writing = Writing::Straight)
        : m_connection(&connection), m_clock(&clock), m_ids(clock, seed), m_random(seed), m_writing(writing) {}

    /// One deed, or an undo or redo of some.
    void one() {
        m_clock->advance(60'000);
        if (chance(12)) {
            for (int i = below(4); i >= 0; --i)
                if (chance(60))
                    undo(*m_connection);
                else
                    redo(*m_connection);
            return;
        }
        std::optional<Stage> stage;
        if (m_writing == Writing::Staged)
            stage.emplace(*m_connection);
        Deed deed(*m_connection, *m_clock, "Random", {}, stage ? &*stage : nullptr);
        for (int i = below(3); i >= 0; --i)
            work(deed);
        deed.commit();
    }

private:
    void work(Deed& deed) {
        switch (below(14)) {
        case 0: return addPerson(deed);
        case 1: return addDeal(deed);
        case 2:
        case 3: return addEncounter(deed);
        case 4: return addReading(deed);
        case 5: return addAnswer(deed);
        case 6: return addPromise(deed);
        case 7: return addEvent(deed);
        case 8: return changeDeal(deed);
        case 9: return changeEncounter(deed);
        case 10: return changeChair(deed);
        case 11: return changeSmall(deed);
        case 12: return removeSmall(deed);
        default: return removeGreat(deed);
        }
    }

    void addPerson(Deed& deed) {
        Person person;
        person.id = m_ids.next<Person>();
        person.name = text(2);
        person.entered = m_clock->now();
        deed.insert(person);
    }

    void addDeal(Deed& deed) {
        Deal deal;
        deal.id = m_ids.next<Deal>();
        deal.title = text(2);
        if (chance(50))
            deal.expected = day();
        deal.entered = m_clock->now();
        deed.insert(deal);
        for (int i = below(4); i > 0; --i)
            addChair(deed, deal.id, i);
    }

    void addChair(Deed& deed, Id<Deal> deal, int position) {
        DealPerson chair;
        chair.id = m_ids.next<DealPerson>();
        chair.deal = deal;
        if (const auto person = any<Person>(); person && chance(80))
            chair.person = person->record.id;
        chair.part = static_cast<Part>(below(7));
        chair.position = chance(30) ? 0 : position;
        chair.entered = m_clock->now();
        deed.insert(chair);
    }

    void addEncounter(Deed& deed) {
        Encounter encounter;
        encounter.id = m_ids.next<Encounter>();
        encounter.state = static_cast<EncounterState>(below(4));
        encounter.start = instantAt(day(), below(1440), 60);
        encounter.offsetMinutes = 60;
        if (encounter.state == EncounterState::Happened || encounter.state == EncounterState::Planned)
            encounter.minutes = below(90);
        encounter.noticed = text(8);
        encounter.entered = m_clock->now();
        deed.insert(encounter);
        std::optional<Id<Person>> last;
        for (int i = below(3); i >= 0; --i)
            if (const auto person = any<Person>(); person && person->record.id != last) {
                last = person->record.id;
                deed.insert(EncounterPerson{m_ids.next<EncounterPerson>(), encounter.id, *last, i});
            }
        if (const auto deal = any<Deal>(); deal && chance(70))
            deed.insert(EncounterDeal{m_ids.next<EncounterDeal>(), encounter.id, deal->record.id, {}, 0});
    }

    void addReading(Deed& deed) {
        const auto person = any<Person>();
        if (!person)
            return;
        Reading reading;
        reading.id = m_ids.next<Reading>();
        reading.person = person->record.id;
        reading.kind = static_cast<ReadingKind>(below(3));
        reading.step = 1 + below(5);
        reading.lowers = chance(30);
        reading.byAct = chance(70);
        reading.day = day();
        reading.words = chance(30) ? text(4) : std::string();
        reading.entered = m_clock->now();
        deed.insert(reading);
    }

    void addAnswer(Deed& deed) {
        const auto person = any<Person>();
        const auto deal = any<Deal>();
        if (!person)
            return;
        Answer answer;
        answer.id = m_ids.next<Answer>();
        answer.person = person->record.id;
        answer.question = static_cast<Question>(1 + below(deal ? 6 : 5));
        if (answer.question == Question::Personally) {
            answer.deal = deal->record.id;
            answer.ifTheyLeave = chance(50) ? text(4) : std::string();
        }
        answer.how = static_cast<HowKnown>(below(6));
        answer.text = answer.how != HowKnown::Unknown && answer.ifTheyLeave.empty() ? text(5) : std::string();
        answer.day = day();
        if (chance(30))
            answer.reviewBy = answer.day + below(100);
        answer.entered = m_clock->now();
        deed.insert(answer);
    }

    void addPromise(Deed& deed) {
        Promise promise;
        promise.id = m_ids.next<Promise>();
        promise.by = chance(60) ? PromiseBy::Us : PromiseBy::Them;
        promise.state = static_cast<PromiseState>(below(3));
        if (promise.state != PromiseState::Open)
            promise.closed = day();
        if (const auto deal = any<Deal>(); deal && chance(80))
            promise.deal = deal->record.id;
        if (const auto person = any<Person>(); person && (chance(50) || !promise.deal))
            promise.person = person->record.id;
        promise.text = text(4);
        promise.due = day();
        promise.entered = m_clock->now();
        if (promise.deal || promise.person)
            deed.insert(promise);
    }

    void addEvent(Deed& deed) {
        const auto deal = any<Deal>();
        if (!deal)
            return;
        DealEvent event;
        event.id = m_ids.next<DealEvent>();
        event.deal = deal->record.id;
        if (chance(50)) {
            event.kind = DealEventKind::Expected;
            event.before = chance(30) ? std::string() : toText(day());
            event.after = toText(day());
        } else {
            event.kind = DealEventKind::Lean;
            event.after = toCode(static_cast<Lean>(below(4)));
            event.reason = text(4);
        }
        if (const auto owner = any<Owner>(); owner && chance(50))
            event.by = owner->record.id;
        event.happened = Instant{m_clock->now().ms - below(100'000)};
        event.entered = m_clock->now();
        deed.insert(event);
    }

    void changeDeal(Deed& deed) {
        auto there = any<Deal>();
        if (!there)
            return;
        Deal& deal = there->record;
        const auto bucket = static_cast<Bucket>(below(3));
        deal = inBucket(deal, bucket, day());
        if (bucket == Bucket::Pending)
            deal.lean = static_cast<Lean>(below(4));
        if (chance(40))
            deal.title = text(2);
        if (const auto owner = any<Owner>(); owner && chance(30))
            deal.owner = owner->record.id;
        deed.update(deal, there->revision);
    }

    void changeEncounter(Deed& deed) {
        auto there = any<Encounter>();
        if (!there)
            return;
        there->record = withState(there->record, static_cast<EncounterState>(below(4)));
        if (chance(50))
            there->record.start = instantAt(day(), below(1440), 60);
        if (chance(50))
            there->record.noticed = chance(30) ? std::string() : text(8);
        deed.update(there->record, there->revision);
    }

    void changeChair(Deed& deed) {
        auto there = any<DealPerson>();
        if (!there)
            return;
        there->record.part = static_cast<Part>(below(7));
        there->record.person.reset();
        if (const auto person = any<Person>(); person && chance(80))
            there->record.person = person->record.id;
        deed.update(there->record, there->revision);
    }

    void changeSmall(Deed& deed) {
        if (auto reading = any<Reading>(); reading && chance(50)) {
            reading->record.step = 1 + below(5);
            if (const auto person = any<Person>())
                reading->record.person = person->record.id;
            deed.update(reading->record, reading->revision);
        }
        if (auto promise = any<Promise>(); promise && chance(50)) {
            promise->record.due = day();
            deed.update(promise->record, promise->revision);
        }
        if (auto person = any<Person>(); person && chance(50)) {
            person->record.name = text(2);
            deed.update(person->record, person->revision);
        }
    }

    void removeSmall(Deed& deed) {
        removeAny<Reading>(deed);
        removeAny<Answer>(deed);
        removeAny<Promise>(deed);
        removeAny<DealEvent>(deed);
        removeAny<DealPerson>(deed);
        removeAny<EncounterPerson>(deed);
        removeAny<EncounterDeal>(deed);
    }

    void removeGreat(Deed& deed) {
        if (const auto person = any<Person>(); person && chance(25))
            removeWithAll(deed, person->record.id);
        else if (const auto deal = any<Deal>(); deal && chance(40))
            removeWithAll(deed, deal->record.id);
        else if (const auto encounter = any<Encounter>())
            removeWithAll(deed, encounter->record.id);
    }

    template <class Record>
    void removeAny(Deed& deed) {
        if (const auto there = any<Record>(); there && chance(25))
            deed.remove(there->record.id, there->revision);
    }

    template <class Record>
    std::optional<Versioned<Record>> any() {
        auto all = select<Record>(*m_connection, "ORDER BY r.id");
        if (all.empty())
            return std::nullopt;
        return std::move(all[static_cast<std::size_t>(below(static_cast<int>(all.size())))]);
    }

    Day day() { return Day{20'700 + below(12)}; }

    std::string text(int words) {
        static constexpr std::array<const char*, 12> kWords{"pallet", "Kühlhaus", "Zoë",  "audit",  "quiet", "Dana",
                                                            "保証",   "loud",     "boat", "Łukasz", "hood",  "warm"};
        std::string text;
        for (int i = 0; i < words; ++i)
            text.append(i == 0 ? "" : " ").append(kWords[static_cast<std::size_t>(below(kWords.size()))]);
        return text;
    }

    bool chance(int percent) { return below(100) < percent; }
    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(limit)); }

    Connection* m_connection;
    FixedClock* m_clock;
    IdMaker m_ids;
    std::mt19937_64 m_random;
    Writing m_writing;
};

} // namespace ajar::store::test
