// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profiles.h"

#include "support/store/random_deeds.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

template <class Engine>
class Profiles : public ::testing::Test {
protected:
    /// A record with an id and, where it has one, the moment of entry; inserted by a deed of its own.
    template <class Record>
    Record kept(Record record) {
        record.id = book.ids.template next<Record>();
        if constexpr (requires { record.entered; })
            record.entered = book.clock.now();
        Deed deed(book.connection(), book.clock, "Prepare");
        deed.insert(record);
        deed.commit();
        return record;
    }
    Promise aPromise(const std::string& text) {
        Promise promise;
        promise.text = text;
        promise.due = Day{20'700};
        return promise;
    }

    Engine book;
};

using Engines = ::testing::Types<test::TestBook>;
TYPED_TEST_SUITE(Profiles, Engines);

/// Each promise stands in exactly one profile.
TYPED_TEST(Profiles, HoldEachPromiseWithTheFirstOfPersonDealEncounterAndReview) {
    auto& book = this->book;
    Person person;
    person.name = "Dana";
    person = this->kept(person);
    Deal deal;
    deal.title = "Fleet";
    deal = this->kept(deal);
    Encounter encounter;
    encounter.start = book.clock.now();
    encounter = this->kept(encounter);
    Review review;
    review.day = Day{20'700};
    review = this->kept(review);
    Promise promise = this->aPromise("all four");
    promise.person = person.id;
    promise.deal = deal.id;
    promise.encounter = encounter.id;
    promise.review = review.id;
    const Promise ofPerson = this->kept(promise);
    promise.person.reset();
    const Promise ofDeal = this->kept(promise);
    promise.deal.reset();
    const Promise ofEncounter = this->kept(promise);
    promise.encounter.reset();
    const Promise ofReview = this->kept(promise);
    auto& connection = book.connection();
    EXPECT_TRUE(loadPersonProfile(connection, person.id).promises == std::vector{ofPerson});
    EXPECT_TRUE(loadDealProfile(connection, deal.id).promises == std::vector{ofDeal});
    EXPECT_TRUE(loadEncounterProfile(connection, encounter.id).promises == std::vector{ofEncounter});
    EXPECT_TRUE(loadReviewProfile(connection, review.id).promises == std::vector{ofReview});
}

TYPED_TEST(Profiles, TellADealsHistoryInTheOrderInWhichItHappened) {
    Deal deal;
    deal.title = "Fleet";
    deal = this->kept(deal);
    const auto event = [&](std::int64_t happened, std::int64_t entered) {
        DealEvent event;
        event.id = this->book.ids.template next<DealEvent>();
        event.deal = deal.id;
        event.after = "ajar";
        event.happened = Instant{test::TestBook::kStart.ms + happened};
        event.entered = Instant{test::TestBook::kStart.ms + entered};
        Deed deed(this->book.connection(), this->book.clock, "Prepare");
        deed.insert(event);
        deed.commit();
        return event;
    };
    const auto last = event(3, 0);
    const auto second = event(2, 5);
    const auto third = event(2, 6);
    const auto thirdToo = event(2, 6);
    const auto first = event(1, 9);
    EXPECT_TRUE(loadDealProfile(this->book.connection(), deal.id).events ==
                (std::vector{first, second, third, thirdToo, last}));
}

TYPED_TEST(Profiles, HoldNoMarksOfGathering) {
    Person person;
    person.name = "Dana";
    person = this->kept(person);
    Origin origin;
    origin.source = "vcard";
    origin.key = "7";
    origin.kind = "person";
    origin.record = person.id.uuid;
    origin = this->kept(origin);
    Origin mark = origin;
    mark.source = std::string(kGatheredPrefix) + "x";
    (void)this->kept(mark);
    EXPECT_TRUE(loadPersonProfile(this->book.connection(), person.id).origins == std::vector{origin});
}

TYPED_TEST(Profiles, AreRefusedForARecordThatIsNotThere) {
    EXPECT_THROW((void)loadPersonProfile(this->book.connection(), {}), Failure);
    EXPECT_THROW((void)loadReviewProfile(this->book.connection(), {}), Failure);
}

template <class Profile, class Record, class LoadOne>
void expectSameRuns(Connection& connection, Record Profile::*root, LoadOne loadOne) {
    for (const int most : {1, 3, 1'000}) {
        Id<Record> last;
        std::size_t count = 0;
        for (;;) {
            const auto run = profilesAfter(connection, last, most);
            for (const auto& profile : run) {
                EXPECT_LT(last, (profile.*root).id);
                last = (profile.*root).id;
                EXPECT_TRUE(profile == loadOne(connection, last));
            }
            count += run.size();
            if (run.empty())
                break;
        }
        EXPECT_EQ(count, select<Record>(connection, "ORDER BY r.id").size());
    }
}

TYPED_TEST(Profiles, AreTheSameReadOneByOneAndInRuns) {
    test::RandomDeeds deeds(this->book.connection(), this->book.clock, 7);
    for (int i = 0; i < 120; ++i)
        deeds.one();
    auto& connection = this->book.connection();
    expectSameRuns(connection, &PersonProfile::person, loadPersonProfile);
    expectSameRuns(connection, &DealProfile::deal, loadDealProfile);
    expectSameRuns(connection, &EncounterProfile::encounter, loadEncounterProfile);
    expectSameRuns(connection, &OrganisationProfile::organisation, loadOrganisationProfile);
    expectSameRuns(connection, &ReviewProfile::review, loadReviewProfile);
}

} // namespace
} // namespace ajar::store
