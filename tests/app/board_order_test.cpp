// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_order.h"

#include <gmock/gmock.h>

#include <string>

namespace ajar::app {
namespace {

Id<Deal> id(char letter) {
    Id<Deal> made;
    made.uuid.bytes[0] = static_cast<std::uint8_t>(letter);
    return made;
}

std::vector<Id<Deal>> shown(const std::string& letters) {
    std::vector<Id<Deal>> ids;
    for (const char letter : letters)
        ids.push_back(id(letter));
    return ids;
}

std::vector<BoardCard> fresh(const std::string& letters) {
    std::vector<BoardCard> cards;
    for (const char letter : letters) {
        BoardCard card;
        card.deal = id(letter);
        card.title = std::string(1, letter);
        cards.push_back(card);
    }
    return cards;
}

std::string ordered(const std::string& before, const std::string& now) {
    std::string titles;
    for (const auto& card : keepingOrder(shown(before), fresh(now)))
        titles += card.title;
    return titles;
}

TEST(KeepingOrder, TakesTheFreshOrderWhereNothingIsShown) {
    EXPECT_EQ(ordered("", "cab"), "cab");
}

TEST(KeepingOrder, NeverSwapsTwoCardsThatAreShown) {
    EXPECT_EQ(ordered("abc", "cba"), "abc");
}

TEST(KeepingOrder, PutsANewCardBehindTheOneItFollows) {
    EXPECT_EQ(ordered("abc", "axbc"), "axbc");
    EXPECT_EQ(ordered("abc", "cxba"), "abcx");
    EXPECT_EQ(ordered("abc", "xabc"), "xabc");
}

TEST(KeepingOrder, KeepsNewCardsInTheirOwnOrder) {
    EXPECT_EQ(ordered("ab", "axyzb"), "axyzb");
}

TEST(KeepingOrder, LeavesOutWhatIsGone) {
    EXPECT_EQ(ordered("abcd", "db"), "bd");
    EXPECT_EQ(ordered("abc", ""), "");
}

TEST(KeepingOrder, CountsACardOnceThatIsShownTwice) {
    EXPECT_EQ(ordered("aab", "ab"), "ab");
}

} // namespace
} // namespace ajar::app
