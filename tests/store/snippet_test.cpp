// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snippet.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ajar::store {
namespace {

/// The snippet with each mark in brackets.
std::string shown(const Snippet& snippet) {
    std::string text = snippet.text;
    for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark) {
        text.insert(mark->second, "]");
        text.insert(mark->first, "[");
    }
    return text;
}

std::string cut(std::string_view text, std::vector<SoughtWord> words, std::size_t width = 110) {
    return shown(cutSnippet(text, words, width));
}

SoughtWord whole(std::string text) {
    return {std::move(text), WordMatch::Whole};
}
SoughtWord prefix(std::string text) {
    return {std::move(text), WordMatch::Prefix};
}
SoughtWord anywhere(std::string text) {
    return {std::move(text), WordMatch::Anywhere};
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += piece;
    return text;
}

TEST(Snippet, ShowsAShortTextWhole) {
    EXPECT_EQ(cut("The hood is loud.", {whole("hood")}), "The [hood] is loud.");
}

TEST(Snippet, OfAnEmptyTextIsEmpty) {
    EXPECT_EQ(cut("", {whole("hood")}), "");
    EXPECT_EQ(cut(" \n\t ", {whole("hood")}), "");
}

TEST(Snippet, WithoutAHitShowsTheBeginning) {
    const std::string text = "One two three four five six seven eight nine ten eleven twelve.";
    EXPECT_EQ(cut(text, {whole("hood")}, 20), "One two three four…");
    EXPECT_EQ(cut(text, {}, 20), "One two three four…");
}

TEST(Snippet, StandsAroundTheFirstHitOnWordBorders) {
    const std::string text = repeated("before it ", 30) + "the hood is loud " + repeated("after it ", 30);
    EXPECT_EQ(cut(text, {whole("hood")}, 45), "…before it the [hood] is loud after it after it…");
}

TEST(Snippet, MarksEveryHitInsideIt) {
    EXPECT_EQ(cut("A hood, a loud hood.", {whole("hood"), prefix("lo")}), "A [hood], a [lo]ud [hood].");
}

TEST(Snippet, MarksAWholeWordOnlyWhereItStandsAlone) {
    EXPECT_EQ(cut("Childhood, hoodie and hood", {whole("hood")}), "Childhood, hoodie and [hood]");
    EXPECT_EQ(cut("Childhood, hoodie and hood", {prefix("hood")}), "Childhood, [hood]ie and [hood]");
    EXPECT_EQ(cut("Childhood, hoodie and hood", {anywhere("hood")}), "Child[hood], [hood]ie and [hood]");
}

TEST(Snippet, JoinsMarksThatTouchOrOverlap) {
    EXPECT_EQ(cut("whitfield", {anywhere("whit"), anywhere("itf"), anywhere("ield")}), "[whitfield]");
}

TEST(Snippet, FindsAccentsAndCapitalsThroughTheFoldedWord) {
    EXPECT_EQ(cut("Frau MÜLLER rief an", {whole("muller")}), "Frau [MÜLLER] rief an");
    EXPECT_EQ(cut("Łukasz Sørensen", {prefix("sor")}), "Łukasz [Sør]ensen");
}

TEST(Snippet, TakesALetterWholeThatFoldsToTwo) {
    EXPECT_EQ(cut("Herr Weiß kommt", {prefix("weis")}), "Herr [Weiß] kommt");
    EXPECT_EQ(cut("Herr Weiß kommt", {whole("weiss")}), "Herr [Weiß] kommt");
}

TEST(Snippet, TakesCombiningMarksWithTheirLetter) {
    EXPECT_EQ(cut("Re\u0301ne\u0301 rang", {whole("rene")}), "[Re\u0301ne\u0301] rang");
}

TEST(Snippet, CutsBetweenCharactersWhereAScriptHasNoSpaces) {
    const std::string text = repeated("前", 60) + "保証期間" + repeated("後", 60);
    EXPECT_EQ(cut(text, {anywhere("保証")}, 12), "…前前前前[保証]期間後後後後…");
}

TEST(Snippet, KeepsAnEmojiWithItsToneAndFamily) {
    const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F467"; // two women and a girl, joined
    const std::string thumb = "\U0001F44D\U0001F3FD";                        // thumbs up, medium tone
    const std::string text = repeated(thumb, 40) + "hood" + repeated(family, 40);
    const Snippet snippet = cutSnippet(text, std::vector{whole("hood")}, 24);
    EXPECT_TRUE(isUtf8(snippet.text));
    EXPECT_TRUE(snippet.text.starts_with("…\U0001F44D"));
    EXPECT_TRUE(snippet.text.ends_with("\U0001F467…"));
    EXPECT_EQ(shown(snippet).find("[hood]"), snippet.marks.front().first);
}

TEST(Snippet, LeavesRightToLeftTextInItsOrder) {
    EXPECT_EQ(cut("שלום עולם וכל טוב", {whole("עולם")}), "שלום [עולם] וכל טוב");
    EXPECT_EQ(cut("السلام عليكم", {whole("عليكم")}), "السلام [عليكم]");
}

TEST(Snippet, MakesOneLineOfSeveral) {
    EXPECT_EQ(cut("  First line\n\n\tthe hood\r\nlast  ", {whole("hood")}), "First line the [hood] last");
    EXPECT_EQ(cut("noise\nof the\u00A0hood", {whole("hood")}), "noise of the [hood]");
}

TEST(Snippet, CutsALongWordThatFollowsTheHit) {
    const std::string text = "hood " + repeated("x", 500);
    EXPECT_EQ(cut(text, {whole("hood")}, 30), "[hood] " + repeated("x", 25) + "…");
}

TEST(Snippet, TakesAHitThatIsLongerThanItsWidth) {
    const std::string word = repeated("long", 20);
    EXPECT_EQ(cut("a " + word + " word", {whole(word)}, 10), "a [" + word + "]…");
}

TEST(Snippet, LooksAtBytesThatAreNoUtf8WithoutHarm) {
    EXPECT_EQ(cut("\xFF hood \xC3", {whole("hood")}), "\xFF [hood] \xC3");
}

TEST(Snippet, OfAMegabyteTakesNoLongerThanItsLengthAsks) {
    // Quadratic work would take minutes here; the suite's time limit tells.
    const std::string dull = repeated("hoodie ", 150'000);
    EXPECT_EQ(cut(dull + "hood", {whole("hood")}, 30), "…hoodie [hood]");
    const std::string letters = repeated("a", 1'000'000);
    EXPECT_EQ(cut(letters, {whole("aa")}, 10), "aaaaaaaaaa…");
}

TEST(Snippet, MarksLieInsideItsTextInOrderAndApart) {
    const std::string text = repeated("Ein Weiß und MÜLLER, ", 40);
    const Snippet snippet = cutSnippet(text, std::vector{anywhere("ei"), anywhere("iss"), anywhere("ull")});
    ASSERT_FALSE(snippet.marks.empty());
    std::size_t last = 0;
    for (const auto& [from, to] : snippet.marks) {
        EXPECT_LE(last, from);
        EXPECT_LT(from, to);
        EXPECT_LE(to, snippet.text.size());
        EXPECT_TRUE(isUtf8(snippet.text.substr(from, to - from)));
        last = to + 1;
    }
}

TEST(HoldsAll, AsksForEveryWordInItsWay) {
    const std::string text = "Dana Whitfield, Brüssel";
    EXPECT_TRUE(holdsAll(text, std::vector{prefix("whit"), anywhere("russ")}));
    EXPECT_FALSE(holdsAll(text, std::vector{whole("whit")}));
    EXPECT_FALSE(holdsAll(text, std::vector{prefix("whit"), prefix("field")}));
    EXPECT_TRUE(holdsAll(text, {}));
}

} // namespace
} // namespace ajar::store
