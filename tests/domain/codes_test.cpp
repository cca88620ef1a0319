// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"

#include <gtest/gtest.h>

#include <set>

namespace ajar {
namespace {

/// `last` is the last enumerator: a value added without its code is found here.
template <class Enum>
void expectEveryValueHasItsCode(Enum last, int first = 0) {
    const auto codes = codesOf<Enum>();
    ASSERT_EQ(codes.size(), static_cast<std::size_t>(static_cast<int>(last) - first + 1));
    std::set<std::string_view> seen;
    int value = first;
    for (const auto& entry : codes) {
        EXPECT_EQ(static_cast<int>(entry.value), value++);
        EXPECT_EQ(entry.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos);
        EXPECT_TRUE(seen.insert(entry.code).second) << entry.code;
        EXPECT_EQ(fromCode<Enum>(toCode(entry.value)), entry.value);
    }
}

TEST(Codes, StandForEveryValueAndBack) {
    expectEveryValueHasItsCode(Bucket::NotSold);
    expectEveryValueHasItsCode(Lean::Unsorted);
    expectEveryValueHasItsCode(DealKind::Again);
    expectEveryValueHasItsCode(AfterSale::No);
    expectEveryValueHasItsCode(Part::TakesPart);
    expectEveryValueHasItsCode(DealEventKind::Owner);
    expectEveryValueHasItsCode(EncounterState::Off);
    expectEveryValueHasItsCode(Channel::Event);
    expectEveryValueHasItsCode(Outcome::None);
    expectEveryValueHasItsCode(TheySpoke::MostlyUs);
    expectEveryValueHasItsCode(ReadingKind::Respect);
    expectEveryValueHasItsCode(Question::Personally, 1);
    expectEveryValueHasItsCode(HowKnown::Confirmed);
    expectEveryValueHasItsCode(PromiseBy::Them);
    expectEveryValueHasItsCode(PromiseState::Broken);
    expectEveryValueHasItsCode(ContactKind::Link);
}

TEST(Codes, AreSnakeCase) {
    EXPECT_EQ(toCode(Lean::NotSoldAnyway), "not_sold_anyway");
    EXPECT_EQ(toCode(Channel::SiteVisit), "site_visit");
    EXPECT_EQ(toCode(Outcome::NoSale), "no_sale");
    EXPECT_EQ(toCode(HowKnown::TheirWords), "their_words");
    EXPECT_EQ(toCode(Part::OpensDoors), "opens_doors");
    EXPECT_EQ(toCode(TheySpoke::MostlyThem), "mostly_them");
}

TEST(Codes, ThatAreUnknownMeanNothing) {
    EXPECT_FALSE(fromCode<Bucket>("Sold"));
    EXPECT_FALSE(fromCode<Bucket>(""));
    EXPECT_FALSE(fromCode<Lean>("sold"));
}

} // namespace
} // namespace ajar
