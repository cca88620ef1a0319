// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_encoding.h"

#include "base/code_points.h"
#include "base/error.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

namespace ajar {
namespace {

using exchange::decoded;
using exchange::Encoding;
using testing::HasSubstr;
using namespace std::string_literals;

/// A text that comes in pieces of `step` bytes, decoded.
std::string decodedText(const std::string& bytes, std::optional<Encoding> asked, std::size_t step = 7) {
    std::size_t given = 0;
    const auto slowly = [&](std::span<char> buffer) {
        const std::size_t count = bytes.copy(buffer.data(), std::min(step, buffer.size()), given);
        given += count;
        return count;
    };
    auto source = decoded(slowly, "test.csv", asked);
    std::string text;
    std::array<char, 5> buffer{};
    while (const std::size_t count = source(buffer))
        text.append(buffer.data(), count);
    return text;
}

std::string refusal(const std::string& bytes, Encoding asked) {
    try {
        return "taken: " + decodedText(bytes, asked);
    } catch (const Failure& failed) {
        EXPECT_EQ(failed.error().code, ErrorCode::Invalid);
        EXPECT_EQ(failed.error().subject, "test.csv");
        return failed.error().detail;
    }
}

/// UTF-16 by hand: what the decoder must undo.
std::string utf16(const std::vector<unsigned>& units, bool isLittle) {
    std::string bytes;
    for (const unsigned unit : units) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += isLittle ? low : high;
        bytes += isLittle ? high : low;
    }
    return bytes;
}

const std::vector<unsigned> kUnits{'a', 0xFC, 0x20AC, 0xD83D, 0xDC4D, '\n', 0x6F22};
const std::string kText = "aü€👍\n漢";

TEST(CsvEncoding, IsDecidedByTheMarkWhateverIsAsked) {
    for (const auto asked :
         {std::optional<Encoding>(), std::optional(Encoding::Cp1252), std::optional(Encoding::Utf16Be)}) {
        EXPECT_EQ(decodedText("\xEF\xBB\xBF" + kText, asked), kText);
        EXPECT_EQ(decodedText("\xFF\xFE" + utf16(kUnits, true), asked), kText);
        EXPECT_EQ(decodedText("\xFE\xFF" + utf16(kUnits, false), asked), kText);
    }
}

TEST(CsvEncoding, WithoutAMarkIsUtf8UnlessAnotherIsAsked) {
    EXPECT_EQ(decodedText(kText, std::nullopt), kText);
    EXPECT_EQ(decodedText(utf16(kUnits, true), Encoding::Utf16Le), kText);
    EXPECT_EQ(decodedText(utf16(kUnits, false), Encoding::Utf16Be), kText);
    EXPECT_EQ(decodedText("M\xFCller \x80 \x84x\x93", Encoding::Cp1252), "Müller € „x“");
    EXPECT_EQ(decodedText("M\xFCller", Encoding::Latin1), "Müller");
    EXPECT_EQ(decodedText("", Encoding::Cp1252), "");
    EXPECT_EQ(decodedText("\xFF", std::nullopt), "\xFF") << "who reads it refuses it, with the line";
}

TEST(CsvEncoding, ReadsAnySizeInAnyPieces) {
    std::vector<unsigned> units;
    std::string expected;
    for (int i = 0; i < 30'000; ++i) {
        units.insert(units.end(), kUnits.begin(), kUnits.end());
        expected += kText;
    }
    for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{100'000}})
        EXPECT_EQ(decodedText(utf16(units, true), Encoding::Utf16Le, step), expected);
}

TEST(CsvEncoding, GivesEveryByteOfCp1252ACharacterOrSaysWhereItHasNone) {
    int without = 0;
    for (int byte = 1; byte < 256; ++byte) {
        const std::string bytes = "a\nb" + std::string(1, static_cast<char>(byte));
        const std::string answer = refusal(bytes, Encoding::Cp1252);
        without += answer == "is not cp1252 on line 2" ? 1 : 0;
        EXPECT_TRUE(answer.starts_with("taken: a\nb") || answer == "is not cp1252 on line 2") << byte;
        EXPECT_TRUE(refusal(bytes, Encoding::Latin1).starts_with("taken: "));
    }
    EXPECT_EQ(without, 5);
}

TEST(CsvEncoding, RefusesUtf16ThatIsNone) {
    EXPECT_EQ(refusal(utf16({'a', '\n', 0xD83D, 'b'}, true), Encoding::Utf16Le), "is not UTF-16 on line 2");
    EXPECT_EQ(refusal(utf16({'a', '\n', '\n', 0xDC4D}, false), Encoding::Utf16Be), "is not UTF-16 on line 3");
    EXPECT_EQ(refusal(utf16({'a', 0xD83D}, true), Encoding::Utf16Le),
              "is UTF-16 that ends within a character on line 1");
    EXPECT_EQ(refusal("abc", Encoding::Utf16Le), "is UTF-16 that ends within a character on line 1");
}

TEST(CsvEncoding, OfAFileIsAskedForAndItsRowsAreRead) {
    const std::string bytes = "Name;Ort\nM\xFCller;K\xF6ln\n";
    const auto refused = test::imported({{"leute.csv", bytes}});
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().detail, HasSubstr("is not UTF-8 on line 2"));
    EXPECT_THAT(refused.error().detail, HasSubstr("--encoding cp1252"));
    const auto taken = test::imported({{"leute.csv", bytes}}, {.csv = {.encoding = Encoding::Cp1252}});
    ASSERT_TRUE(taken.has_value());
    EXPECT_EQ(taken->people.at(0).name, "Müller");
}

} // namespace
} // namespace ajar
