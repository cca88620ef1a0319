// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/people_by_name.h"

#include "base/clock.h"

#include <gtest/gtest.h>

namespace ajar::app {
namespace {

TEST(PeopleByName, KnowsWhomANameMeantUntilSomebodyElseIsCalledSo) {
    const SystemClock clock;
    IdMaker ids(clock);
    const auto zoe = ids.next<Person>();
    PeopleByName people;
    EXPECT_FALSE(people.find("Zoë Łuk"));
    people.remember("Zoë Łuk", zoe);
    EXPECT_EQ(people.find("zoe  luk"), zoe) << "folded, blanks made one";
    people.forget("ZOE LUK");
    EXPECT_FALSE(people.find("Zoë Łuk"));
    people.remember("Zoë Łuk", zoe);
    people.forgetAll();
    EXPECT_FALSE(people.find("Zoë Łuk"));
}

} // namespace
} // namespace ajar::app
