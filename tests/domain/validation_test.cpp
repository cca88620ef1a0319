// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "support/base/print.h"
#include "support/domain/builders.h"
#include "support/domain/faults.h"

#include <gtest/gtest.h>

#include <string>

namespace ajar {
namespace {

using namespace test;
using namespace std::string_literals;

TEST(Validation, NamesTheFieldAndSaysTheFact) {
    const auto checked = checkName("title", " \u00A0");
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error(), (Error{ErrorCode::Invalid, "title", "is empty"}));
}

TEST(Validation, ANameIsOneLineWithinItsCap) {
    EXPECT_TRUE(checkName("name", "Zoë"));
    EXPECT_TRUE(checkName("name", std::string(kNameCap, 'x')));
    EXPECT_FALSE(checkName("name", std::string(kNameCap + 1, 'x')));
    EXPECT_FALSE(checkName("name", "two\nlines"));
    EXPECT_FALSE(checkName("name", "Zoe\u0308"));
    EXPECT_FALSE(checkName("name", "a\0b"s));
    EXPECT_FALSE(checkName("name", "\xFF"));
}

TEST(Validation, ALineMayBeEmptyAndANoteHasSeveral) {
    EXPECT_TRUE(checkLine("role", ""));
    EXPECT_FALSE(checkLine("role", "two\nlines"));
    EXPECT_TRUE(checkNote("text", "two\nlines"));
    EXPECT_TRUE(checkNote("text", std::string(kNoteCap, 'x')));
    EXPECT_FALSE(checkNote("text", std::string(kNoteCap + 1, 'x')));
    EXPECT_TRUE(checkLines("place", "Quay Street 14\nFelixstowe"));
    EXPECT_FALSE(checkLines("place", std::string(kNameCap + 1, 'x')));
    EXPECT_FALSE(checkCode("zone", std::string(kCodeCap + 1, 'x')));
}

TEST(Validation, DaysAndMomentsLieBetween1900And2200) {
    EXPECT_TRUE(checkDay("day", std::nullopt));
    EXPECT_TRUE(checkDay("day", kToday));
    EXPECT_FALSE(checkDay("day", day(1899, 12, 31)));
    EXPECT_TRUE(checkInstant("start", kNow));
    EXPECT_FALSE(checkInstant("start", Instant{1'000'000'000'000'000}));
}

TEST(Validation, ARangeIncludesItsEnds) {
    EXPECT_TRUE(checkRange("step", 1, 1, 5));
    EXPECT_TRUE(checkRange("step", 5, 1, 5));
    EXPECT_FALSE(checkRange("step", 0, 1, 5));
    EXPECT_FALSE(checkRange("step", 6, 1, 5));
}

TEST(Validation, AnIdMayBeAbsentButNotNull) {
    EXPECT_FALSE(checkId("id", Id<Person>{}));
    EXPECT_TRUE(checkId("owner", std::optional<Id<Owner>>{}));
    EXPECT_FALSE(checkId("owner", std::optional{Id<Owner>{}}));
    EXPECT_TRUE(checkId("owner", std::optional{newId<Owner>()}));
}

TEST(Validation, TheFirstFaultIsTold) {
    EXPECT_EQ(fieldOf(firstFault({{}, checkThat(false, "one", ""), checkThat(false, "two", "")})), "one");
    EXPECT_EQ(fieldOf(firstFault({{}, {}})), "none");
}

} // namespace
} // namespace ajar
