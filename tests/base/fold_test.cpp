// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/code_points.h"
#include "base/text.h"

#include <gtest/gtest.h>

#include <string>

namespace ajar {
namespace {

TEST(Folding, TakesOffCaseAndAccents) {
    EXPECT_EQ(fold("Zoë Müller"), "zoe muller");
    EXPECT_EQ(fold("ÀÉÎÕÜ ñ ç ř ő"), "aeiou n c r o");
    EXPECT_EQ(fold("ΆΛΦΑ"), "αλφα");
    EXPECT_EQ(fold("ЙОД"), "иод");
}

TEST(Folding, SharpSIsTwo) {
    EXPECT_EQ(fold("Weiß"), "weiss");
    EXPECT_EQ(fold("WEISS"), fold("weiß"));
    EXPECT_EQ(fold("GROẞ"), "gross");
}

TEST(Folding, IsTheSameForComposedAndDecomposed) {
    EXPECT_EQ(fold("Zoe\u0308"), fold("Zoë"));
    EXPECT_EQ(fold("\u1112\u1161\u11AB"), "한");
    EXPECT_EQ(fold("\u1112\u200C\u1161"), "하");     // what is dropped keeps nothing apart
    EXPECT_EQ(fold("\u03B1\u0345"), fold("\u1FB3")); // alpha with the iota below it
}

TEST(Folding, FindsWhatPeopleDoNotType) {
    EXPECT_EQ(fold("Łukasz Sørensen"), "lukasz sorensen");
    EXPECT_EQ(fold("Đorđević, Ħal, Færø"), "dordevic, hal, faero");
    EXPECT_EQ(fold("IŞIK ışık"), "isik isik");
    EXPECT_EQ(fold("O’Brien"), "o'brien");
    EXPECT_EQ(fold("48\u00A0000"), "48 000");
    EXPECT_EQ(fold("Donau\u00ADdampf"), "donaudampf");
    EXPECT_EQ(fold("ﬁne"), "fine");
    EXPECT_EQ(fold("o\u0338 3\u20DD"), "o 3"); // a stroke through it, a circle around it
}

TEST(Folding, LeavesTheVowelsAndVoicingOfOtherScripts) {
    EXPECT_NE(fold("की"), fold("का"));
    EXPECT_NE(fold("กิน"), fold("กัน"));
    EXPECT_NE(fold("ガ"), fold("カ"));
    EXPECT_EQ(fold("カ\u3099"), "ガ");
    EXPECT_EQ(fold("שָׁלוֹם"), "שלום"); // Hebrew points are left out in writing
}

TEST(Folding, KeepsBytesThatAreNoTextAsTheyAre) {
    EXPECT_EQ(fold("Caf\xE9 \xC3"), "caf\xE9 \xC3");
}

TEST(Folding, TwiceChangesNothingForAnyCharacter) {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        std::string text;
        encode(text, c);
        const std::string once = fold(text);
        ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(c);
    }
}

TEST(FoldingWithOrigins, SaysWhereEachByteCameFrom) {
    const FoldedText folded = foldWithOrigins("Zoë Weiß");
    EXPECT_EQ(folded.text, "zoe weiss");
    EXPECT_EQ(folded.origins, (std::vector<std::size_t>{0, 1, 2, 4, 5, 6, 7, 8, 8, 10}));
}

TEST(FoldingWithOrigins, ACombiningSequenceIsOneCharacter) {
    const std::string source = "Zoe\u0308 M"; // e at 2, its dots at 3 and 4
    const FoldedText folded = foldWithOrigins(source);
    EXPECT_EQ(folded.text, "zoe m");
    EXPECT_EQ(folded.origins, (std::vector<std::size_t>{0, 1, 2, 5, 6, 7}));
    EXPECT_EQ(source.substr(folded.origins[0], folded.origins[3] - folded.origins[0]), "Zoe\u0308");
}

TEST(FoldingWithOrigins, CutsTheWordAsItWasWritten) {
    const std::string source = "met Jürgen Weiß today";
    const FoldedText folded = foldWithOrigins(source);
    const std::size_t hit = folded.text.find("jurgen weiss");
    ASSERT_NE(hit, std::string::npos);
    const std::size_t from = folded.origins[hit];
    const std::size_t to = folded.origins[hit + 12];
    EXPECT_EQ(source.substr(from, to - from), "Jürgen Weiß");
}

TEST(FoldingWithOrigins, AnEmptyTextHasItsEndOnly) {
    EXPECT_EQ(foldWithOrigins("").origins, (std::vector<std::size_t>{0}));
}

} // namespace
} // namespace ajar
