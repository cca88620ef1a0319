// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "support/base/print.h"

#include <gtest/gtest.h>

#include <string>

namespace ajar {
namespace {

using namespace std::string_literals;

TEST(Utf8, AcceptsEveryLengthOfCharacter) {
    EXPECT_TRUE(isUtf8(""));
    EXPECT_TRUE(isUtf8("plain"));
    EXPECT_TRUE(isUtf8("Zoë, 東京, 🚪"));
    EXPECT_TRUE(isUtf8("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF")); // around the surrogates, and the last of all
}

TEST(Utf8, RefusesWhatIsNoCharacter) {
    EXPECT_FALSE(isUtf8("\x80"));             // a continuation alone
    EXPECT_FALSE(isUtf8("\xC3"));             // cut short
    EXPECT_FALSE(isUtf8("\xE2\x82"));         // cut short
    EXPECT_FALSE(isUtf8("\xC0\xAF"));         // overlong "/"
    EXPECT_FALSE(isUtf8("\xC1\xBF"));         // overlong
    EXPECT_FALSE(isUtf8("\xE0\x80\xAF"));     // overlong
    EXPECT_FALSE(isUtf8("\xF0\x80\x80\xAF")); // overlong
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));     // a surrogate
    EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80")); // above U+10FFFF
    EXPECT_FALSE(isUtf8("\xF5\x80\x80\x80"));
    EXPECT_FALSE(isUtf8("caf\xE9")); // Latin-1
    EXPECT_FALSE(isUtf8("a\xC3(b"));
}

TEST(TextFaults, SeveralLinesMayHoldTabsAndLineEnds) {
    EXPECT_EQ(faultOfText("one\r\ntwo\tthree\n", 100), TextFault::None);
}

TEST(TextFaults, NulAndControlsAreRefused) {
    EXPECT_EQ(faultOfText("a\0b"s, 100), TextFault::HasNul);
    EXPECT_EQ(faultOfText("a\x1B[31m", 100), TextFault::HasControl);
    EXPECT_EQ(faultOfText("a\x7F", 100), TextFault::HasControl);
    EXPECT_EQ(faultOfText("a\u0085b", 100), TextFault::HasControl);
    EXPECT_EQ(faultOfText("a\u009Fb", 100), TextFault::HasControl);
    EXPECT_EQ(faultOfText("a\u00A0b", 100), TextFault::None);
}

TEST(TextFaults, BytesThatAreNoTextAreNamedAsSuch) {
    EXPECT_EQ(faultOfText("caf\xE9", 100), TextFault::NotUtf8);
    EXPECT_EQ(faultOfLine("caf\xE9", 100), TextFault::NotUtf8);
}

TEST(TextFaults, TheCapCountsBytesAndIncludesItself) {
    EXPECT_EQ(faultOfText("äöü", 6), TextFault::None);
    EXPECT_EQ(faultOfText("äöü", 5), TextFault::TooLong);
}

TEST(TextFaults, DecomposedTextIsNotNfc) {
    EXPECT_EQ(faultOfText("Zoe\u0308", 100), TextFault::NotNfc);
    EXPECT_EQ(faultOfText("Zoë", 100), TextFault::None);
    EXPECT_EQ(faultOfText("q\u0308", 100), TextFault::None);    // there is no q with dots to compose
    EXPECT_EQ(faultOfText("5 \u2126", 100), TextFault::NotNfc); // the ohm sign is Ω
}

TEST(TextFaults, OneLineHoldsNoLineEndsAndNothingInvisible) {
    EXPECT_EQ(faultOfLine("a name", 100), TextFault::None);
    EXPECT_EQ(faultOfLine("a\nname", 100), TextFault::HasControl);
    EXPECT_EQ(faultOfLine("a\rname", 100), TextFault::HasControl);
    for (const char* hidden :
         {"\u200B", "\u2028", "\u2029", "\u202A", "\u202E", "\u2060", "\u2066", "\u2069", "\uFEFF"})
        EXPECT_EQ(faultOfLine("Da"s + hidden + "na", 100), TextFault::HasControl);
    EXPECT_EQ(faultOfText("Da\u200Bna", 100), TextFault::None);
}

TEST(TextFaults, PersianAndEmojiKeepTheirJoiners) {
    EXPECT_EQ(faultOfLine("می\u200Cخواهم", 100), TextFault::None);
    EXPECT_EQ(faultOfLine("👩\u200D🔧", 100), TextFault::None);
}

TEST(Nfc, ComposesWhatBelongsTogether) {
    EXPECT_EQ(nfc("Zoe\u0308"), "Zoë");
    EXPECT_EQ(nfc("\u1112\u1161\u11AB"), "한");
    EXPECT_EQ(nfc("a\u0323\u0302"), "ậ");
    EXPECT_EQ(nfc("a\u0302\u0323"), "ậ"); // marks in any order
    EXPECT_EQ(nfc("plain"), "plain");
}

TEST(Nfc, LeavesBytesThatAreNoTextAlone) {
    EXPECT_EQ(nfc("e\u0301 caf\xE9"), "e\u0301 caf\xE9");
}

TEST(Nfc, IsAskedWithoutBeingMade) {
    EXPECT_TRUE(isNfc("Zoë – 5 €, 東京"));
    EXPECT_FALSE(isNfc("Zoe\u0308"));
    EXPECT_FALSE(isNfc("\u2000"));
}

TEST(Nfc, AHostileRunOfMarksEndsInTime) {
    std::string text = "a";
    for (int i = 0; i < 100'000; ++i)
        text += i % 2 == 0 ? "\u0301" : "\u0323";
    EXPECT_EQ(nfc(text).substr(0, 5), "\u1EA1\u0323"); // ạ, then the dots below before the accents
    EXPECT_EQ(fold(text), "a");
}

TEST(Trimming, TakesEveryKindOfWhiteSpaceOffBothEnds) {
    EXPECT_EQ(trimmed(" \t\n\u00A0\u2003Dana Whitfield\u3000 \r\n"), "Dana Whitfield");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed(" \u00A0 "), "");
    EXPECT_EQ(trimmed("\xA0x\xA0"), "\xA0x\xA0"); // Latin-1, no white space of ours
}

TEST(Trimming, SimplifyingMakesEveryGapOneSpace) {
    EXPECT_EQ(simplified("  Dana \u00A0\t Whitfield\n"), "Dana Whitfield");
    EXPECT_EQ(simplified("one"), "one");
    EXPECT_EQ(simplified(" "), "");
}

TEST(Words, AreRunsOfLettersAndDigitsFolded) {
    EXPECT_EQ(foldedWords("Zoë's 2nd visit—to Weiß & Söhne, 東京!"),
              (std::vector<std::string>{"zoe", "s", "2nd", "visit", "to", "weiss", "sohne", "東京"}));
    EXPECT_TRUE(foldedWords("…!?").empty());
}

TEST(Clipping, CutsBetweenCharacters) {
    EXPECT_EQ(clipped("Zoë", 10), "Zoë");
    EXPECT_EQ(clipped("Zoë", 4), "Zoë");
    EXPECT_EQ(clipped("Zoë", 3), "Zo");
    EXPECT_EQ(clipped("a🚪b", 4), "a");
    EXPECT_EQ(clipped("a🚪b", 5), "a🚪");
    EXPECT_EQ(clipped("🚪", 0), "");
}

TEST(Clipping, DoesNotLookForCharactersInBytesThatHoldNone) {
    EXPECT_EQ(clipped("\x80\x80\x80\x80\x80\x80", 5).size(), 5U);
}

} // namespace
} // namespace ajar
