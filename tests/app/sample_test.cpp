// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/doors.h"
#include "app/worker/sample/sample_book.h"
#include "domain/codes.h"
#include "domain/effort.h"
#include "store/check.h"
#include "store/effort.h"
#include "store/journal.h"
#include "store/owners.h"
#include "support/app/book_content.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>

#include <QTimeZone>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace ajar::app {
namespace {

constexpr Instant kNow{1'790'000'000'000}; // Monday, 21 September 2026

/// A sample made for one day, in Berlin.
class SampleBook {
public:
    explicit SampleBook(int daysLater = 0) : clock(Instant{kNow.ms + std::int64_t{daysLater} * 86'400'000}) {
        SampleSeed seed(local, today());
        BookInfo info;
        info.id = seed.ids.next<BookInfo>();
        info.name = "Sample";
        info.isSample = true;
        info.entered = seed.clock.now();
        Owner me;
        me.id = seed.ids.next<Owner>();
        me.name = "Robin Fields";
        me.isMe = true;
        me.entered = seed.clock.now();
        auto made = store::Book::create(folder.path() / "sample.ajar", clock, info, me);
        if (!made)
            throw Failure(made.error());
        book = std::make_unique<store::Book>(*std::move(made));
        counts = fillSample(*book, seed, local, today());
    }

    [[nodiscard]] Day today() const { return local.dayOf(clock.now()); }
    [[nodiscard]] store::Connection& connection() const { return book->connection(); }
    template <class Record>
    [[nodiscard]] std::vector<Record> all() const {
        std::vector<Record> records;
        for (auto& row : store::select<Record>(connection(), "ORDER BY r.id"))
            records.push_back(std::move(row.record));
        return records;
    }

    ajar::test::TempFolder folder;
    FixedClock clock;
    LocalTime local{QTimeZone("Europe/Berlin")};
    std::unique_ptr<store::Book> book;
    SampleCounts counts;
};

/// Made once: it is only read.
const SampleBook& sampleBook() {
    static const SampleBook made;
    return made;
}

template <class Record, class Fits>
std::size_t countOf(Fits fits) {
    const auto records = sampleBook().all<Record>();
    return static_cast<std::size_t>(std::ranges::count_if(records, fits));
}

TEST(Sample, HasAsMuchAsTwoYearsOfThreeOwnersGive) {
    const auto& counts = sampleBook().counts;
    EXPECT_GE(counts.people, 75U);
    EXPECT_LE(counts.people, 105U);
    EXPECT_GE(counts.deals, 110U);
    EXPECT_LE(counts.deals, 150U);
    EXPECT_GE(counts.encounters, 800U);
    EXPECT_LE(counts.encounters, 1'100U);
    EXPECT_EQ(sampleBook().all<Owner>().size(), 3U);
    EXPECT_EQ(sampleBook().all<Person>().size(), counts.people);
    EXPECT_EQ(sampleBook().all<Deal>().size(), counts.deals);
    EXPECT_EQ(sampleBook().all<Encounter>().size(), counts.encounters);
    EXPECT_TRUE(store::loadBookInfo(sampleBook().connection()).record.isSample);
}

TEST(Sample, HasFortySoldAndFortyNot) {
    EXPECT_GE(countOf<Deal>([](const Deal& deal) { return deal.bucket == Bucket::Sold; }), 40U);
    EXPECT_GE(countOf<Deal>([](const Deal& deal) { return deal.bucket == Bucket::NotSold; }), 40U);
    EXPECT_GE(countOf<Deal>([](const Deal& deal) { return deal.bucket == Bucket::Pending; }), 20U);
    EXPECT_GE(countOf<Deal>([](const Deal& deal) { return deal.noDecision; }), 3U);
    EXPECT_GE(countOf<Deal>([](const Deal& deal) { return deal.afterSale.has_value(); }), 5U);
    EXPECT_GE(countOf<DealPerson>([](const DealPerson& chair) { return isEmptyChair(chair); }), 3U);
}

template <class Enum, class Record>
void expectEvery(Enum Record::*field) {
    for (const auto& entry : codesOf<Enum>())
        EXPECT_GE(countOf<Record>([&](const Record& record) { return record.*field == entry.value; }), 1U)
            << entry.code;
}

TEST(Sample, HasEveryKindOfEverything) {
    expectEvery(&Deal::bucket);
    expectEvery(&Deal::kind);
    expectEvery(&Encounter::state);
    expectEvery(&Encounter::channel);
    expectEvery(&Promise::by);
    expectEvery(&Promise::state);
    expectEvery(&Reading::kind);
    expectEvery(&Answer::question);
    for (const auto& lean : codesOf<Lean>())
        EXPECT_GE(
            countOf<Deal>([&](const Deal& deal) { return deal.bucket == Bucket::Pending && deal.lean == lean.value; }),
            1U)
            << lean.code;
    for (const auto& outcome : codesOf<Outcome>())
        EXPECT_GE(countOf<Encounter>([&](const Encounter& one) { return one.outcome == outcome.value; }), 1U)
            << outcome.code;
    EXPECT_GE(countOf<Reading>([](const Reading& reading) { return reading.lowers; }), 1U);
    EXPECT_GE(countOf<Fact>([](const Fact& fact) { return fact.isPrivate; }), 1U);
    EXPECT_GE(countOf<Note>([](const Note& note) { return note.isPrivate; }), 1U);
    EXPECT_GE(countOf<Affiliation>([](const Affiliation& job) { return job.to.has_value(); }), 1U);
    EXPECT_GE(countOf<Promise>([](const Promise& promise) { return promise.review.has_value(); }), 1U);
}

TEST(Sample, LooksBackFromItsDay) {
    const Day today = sampleBook().today();
    const Instant midnight = sampleBook().local.at(today, 0);
    for (const auto& one : sampleBook().all<Encounter>()) {
        EXPECT_LT(one.entered, midnight);
        EXPECT_TRUE(one.state == EncounterState::Planned ? dayOf(one) >= today : dayOf(one) < today)
            << one.noticed << ' ' << toText(dayOf(one));
    }
    for (const auto& deal : sampleBook().all<Deal>()) {
        EXPECT_LT(*deal.opened, today);
        EXPECT_TRUE(!deal.closed || (*deal.closed<today&& * deal.closed> * deal.opened)) << deal.title;
    }
    for (const auto& event : sampleBook().all<DealEvent>())
        EXPECT_LT(event.happened, midnight);
    for (const auto& promise : sampleBook().all<Promise>())
        EXPECT_TRUE(!promise.closed || *promise.closed < today) << promise.text;
    EXPECT_GE(countOf<Encounter>(
                  [&](const Encounter& one) { return one.state == EncounterState::Planned && dayOf(one) == today; }),
              2U);
}

TEST(Sample, IsTheSameForTheSameDay) {
    const SampleBook again;
    EXPECT_EQ(store::test::dumpOf(again.connection()), store::test::dumpOf(sampleBook().connection()));
    const SampleBook later(5); // a Saturday
    EXPECT_EQ(later.counts, sampleBook().counts);
    EXPECT_NE(store::test::dumpOf(later.connection()), store::test::dumpOf(sampleBook().connection()));
}

TEST(Sample, IsASoundBook) {
    for (const auto& finding : store::check(sampleBook().connection()).findings)
        ADD_FAILURE() << finding.sentence;
}

TEST(Sample, IsTheBeginningOfItsBookSoThatNothingCanBeUndone) {
    const SampleBook made;
    EXPECT_FALSE(store::undo(made.connection()));
    EXPECT_TRUE(store::deeds(made.connection(), 10).empty());
    const auto newest = made.all<Deal>().front();
    FixedClock clock(made.clock.now());
    {
        store::Deed deed(made.connection(), clock, "Rename");
        auto there = store::load(made.connection(), newest.id);
        there.record.title = "Another title";
        EXPECT_TRUE(deed.update(there.record, there.revision));
        EXPECT_TRUE(deed.commit());
    }
    ASSERT_TRUE(store::undo(made.connection()));
    EXPECT_EQ(store::load(made.connection(), newest.id).record.title, newest.title);
}

TEST(Sample, NeverSuggestsWhoWantsNoContact) {
    std::set<Id<Person>> refusing;
    for (const auto& person : sampleBook().all<Person>())
        if (person.doNotContact)
            refusing.insert(person.id);
    EXPECT_EQ(refusing.size(), 1U);
    Desk desk(sampleBook().connection(), sampleBook().clock, sampleBook().local);
    const auto doors = openNext(desk, 50);
    EXPECT_GE(doors.size(), 10U);
    for (const auto& door : doors)
        EXPECT_FALSE(door.person && refusing.contains(door.person->id));
}

TEST(Sample, HasAPieceForEveryMinute) {
    std::int64_t minutes = 0;
    for (const auto& one : sampleBook().all<Encounter>())
        if (isContact(one))
            minutes += one.minutes.value_or(0);
    const auto effort = store::effortBetween(sampleBook().connection(), Instant{0}, kNow).effort;
    EXPECT_EQ(effort.total(), minutes);
    for (const auto piece : effort.minutes)
        EXPECT_GT(piece, 0);
}

TEST(Sample, HasEarlyTrustThatSpeaksForASaleWithoutDecidingIt) {
    std::map<Id<Deal>, int> trust;
    for (const auto& copy : sampleBook().all<ClosingReading>())
        trust[copy.deal] = std::max(trust[copy.deal], copy.trust);
    std::array<int, 4> counts{}; // sold and not, at three or more, then below
    for (const auto& deal : sampleBook().all<Deal>())
        if (deal.bucket != Bucket::Pending)
            ++counts[(trust[deal.id] >= 3 ? 0U : 2U) + (deal.bucket == Bucket::Sold ? 0U : 1U)];
    for (const int count : counts)
        EXPECT_GE(count, 3);
    EXPECT_GT(counts[0] * counts[3], counts[1] * counts[2]);
}

TEST(Sample, GoesOutWhole) {
    Desk desk(sampleBook().connection(), sampleBook().clock, sampleBook().local);
    const auto json = nlohmann::json::parse(test::exported(desk));
    EXPECT_TRUE(json["book"]["is_sample"].get<bool>());
    EXPECT_EQ(json["deals"].size(), sampleBook().counts.deals);
    EXPECT_EQ(json["encounters"].size(), sampleBook().counts.encounters);
}

} // namespace
} // namespace ajar::app
