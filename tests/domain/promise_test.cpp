// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/promise.h"

#include "support/domain/builders.h"
#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <vector>

namespace ajar {
namespace {

using namespace test;

TEST(Promises, AreLateAfterTheirDayWhileOpen) {
    EXPECT_FALSE(isLate(aPromise().due(kToday), kToday));
    EXPECT_TRUE(isLate(aPromise().due(kToday - 1), kToday));
    EXPECT_FALSE(isLate(aPromise().due(kToday - 1).kept(kToday), kToday));
    EXPECT_FALSE(isLate(aPromise().due(kToday - 1).broken(kToday), kToday));
}

TEST(KeptRates, CountThoseWhoseDayHasPassed) {
    const std::vector<Promise> promises{
        aPromise().due(kToday - 9).kept(kToday - 9),
        aPromise().due(kToday - 9).kept(kToday - 8), // too late
        aPromise().due(kToday - 9).kept(std::nullopt),
        aPromise().due(kToday - 9).broken(kToday - 10),
        aPromise().due(kToday - 9),
        aPromise().due(kToday).kept(kToday), // its day is not over
        aPromise().due(kToday - 9).kept(kToday - 9).byThem(),
    };
    EXPECT_EQ(keptRate(promises, PromiseBy::Us, kToday), (KeptRate{2, 5}));
    EXPECT_EQ(keptRate(promises, PromiseBy::Them, kToday), (KeptRate{1, 1}));
    EXPECT_EQ(keptRate({}, PromiseBy::Us, kToday), (KeptRate{0, 0}));
}

TEST(PromiseChecks, AnOpenPromiseIsNotClosed) {
    EXPECT_EQ(fieldOf(validate(aPromise().build())), "none");
    Promise promise = aPromise();
    promise.closed = kToday;
    EXPECT_EQ(fieldOf(validate(promise)), "closed");
    EXPECT_EQ(fieldOf(validate(aPromise().kept(std::nullopt))), "none");
    EXPECT_EQ(fieldOf(validate(aPromise().saying(" "))), "text");
    EXPECT_EQ(fieldOf(validate(aPromise().due(day(2300, 1, 1)))), "due");
}

TEST(PromiseChecks, APromiseIsSomebodysOrAboutSomething) {
    Promise promise = aPromise();
    promise.person.reset();
    EXPECT_EQ(fieldOf(validate(promise)), "person");
    promise.deal = newId<Deal>();
    EXPECT_EQ(fieldOf(validate(promise)), "none");
    promise.deal.reset();
    promise.encounter = newId<Encounter>();
    EXPECT_EQ(fieldOf(validate(promise)), "none");
    promise.encounter.reset();
    promise.review = newId<Review>();
    EXPECT_EQ(fieldOf(validate(promise)), "none");
}

} // namespace
} // namespace ajar
