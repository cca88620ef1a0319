// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"

#include "base/error.h"
#include "support/base/temp_folder.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

namespace ajar {
namespace {

using exchange::bytesOf;
using exchange::CsvFault;
using exchange::CsvOptions;
using exchange::CsvReader;
using exchange::CsvRecord;
using test::csvText;
using test::fieldsOf;
using test::recordsOf;
using test::Rows;
using testing::ElementsAre;
using testing::HasSubstr;

/// The Error that reading a text throws.
Error errorOf(const std::string& text, CsvOptions options = {}) {
    try {
        (void)recordsOf(text, options);
    } catch (const Failure& failed) {
        return failed.error();
    }
    ADD_FAILURE() << "nothing was refused";
    return {};
}

TEST(CsvReader, ReadsPlainRows) {
    EXPECT_EQ(fieldsOf("a,b\n1,2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(CsvReader, TakesLfCrLfAndCrAsLineEnds) {
    const Rows rows{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    for (const auto* end : {"\n", "\r\n", "\r"})
        EXPECT_EQ(fieldsOf(csvText(rows, ',', end)), rows) << testing::PrintToString(end);
}

TEST(CsvReader, NeedsNoLineEndAtTheEnd) {
    EXPECT_EQ(fieldsOf("a,b\n1,2"), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(fieldsOf("a,b\n1,"), (Rows{{"a", "b"}, {"1", ""}}));
    EXPECT_EQ(fieldsOf("a,b\n1,\"2\""), (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(CsvReader, ReadsDelimitersQuotesAndLineEndsInsideQuotes) {
    EXPECT_EQ(fieldsOf("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n\"one\r\ntwo\",3\n"),
              (Rows{{"a", "b"}, {"x,y", "he said \"no\""}, {"one\r\ntwo", "3"}}));
}

TEST(CsvReader, TakesAQuoteInsideAnUnquotedFieldAsText) {
    EXPECT_EQ(fieldsOf("a,b\n5\" pipe,x\n"), (Rows{{"a", "b"}, {"5\" pipe", "x"}}));
}

TEST(CsvReader, LetsBlanksPassBehindAClosingQuote) {
    EXPECT_EQ(fieldsOf("a,b\n\"1\" ,\"2\"  \n"), (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(CsvReader, PassesOverBlankLinesButNotOverABlankField) {
    EXPECT_EQ(fieldsOf("a\n\n  \n1\n\"\"\n"), (Rows{{"a"}, {"1"}, {""}}));
}

TEST(CsvReader, SaysOnWhichLineARecordBegins) {
    const auto records = recordsOf("a,b\r\n\"one\ntwo\",2\r\n\r\n3,4\r\n");
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[0].line, 1);
    EXPECT_EQ(records[1].line, 2);
    EXPECT_EQ(records[2].line, 5);
}

TEST(CsvReader, SkipsAByteOrderMark) {
    EXPECT_EQ(fieldsOf("\xEF\xBB\xBF"
                       "a,b\n1,2\n"),
              (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(fieldsOf("\xEF\xBB\xBF"
                       "\"a\",b\n1,2\n"),
              (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(CsvReader, FindsTheDelimiter) {
    const Rows rows{{"name", "value", "note"}, {"x", "1", "a, b; c|d"}, {"y", "2", ""}};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        CsvReader reader(bytesOf(csvText(rows, delimiter)), "test.csv");
        EXPECT_EQ(reader.delimiter(), delimiter);
        EXPECT_EQ(fieldsOf(csvText(rows, delimiter)), rows);
    }
}

TEST(CsvReader, IsNotMisledByDelimitersInsideQuotes) {
    EXPECT_EQ(fieldsOf("\"a,x,y\";b\n\"1,2,3\";4\n"), (Rows{{"a,x,y", "b"}, {"1,2,3", "4"}}));
}

TEST(CsvReader, PrefersTheDelimiterByWhichRowsAreEquallyWide) {
    EXPECT_EQ(fieldsOf("name;value\nBrown, Inc;1,5\nSmith, Sons, Co;2\n"),
              (Rows{{"name", "value"}, {"Brown, Inc", "1,5"}, {"Smith, Sons, Co", "2"}}));
}

TEST(CsvReader, ObeysExcelsSeparatorLine) {
    EXPECT_EQ(fieldsOf("sep=;\r\na,b;c\r\n1,2;3\r\n"), (Rows{{"a,b", "c"}, {"1,2", "3"}}));
}

TEST(CsvReader, ObeysAGivenDelimiter) {
    EXPECT_EQ(fieldsOf("a,b;c\n", {.delimiter = ';'}), (Rows{{"a,b", "c"}}));
}

TEST(CsvReader, ReadsOneColumnWithoutAnyDelimiter) {
    EXPECT_EQ(fieldsOf("name\nDana\n"), (Rows{{"name"}, {"Dana"}}));
}

TEST(CsvReader, ReadsRowsThatSpanItsBuffer) {
    Rows rows{{"id", "text"}};
    for (int i = 0; i < 3'000; ++i)
        rows.push_back({std::to_string(i), std::string(static_cast<std::size_t>(i % 97), 'x') + "\n\"ü\""});
    EXPECT_EQ(fieldsOf(csvText(rows, ',', "\r\n")), rows);
}

TEST(CsvReader, ReadsASourceThatGivesOneByteAtATime) {
    const std::string text = "a,b\r\n\"x\r\ny\",\"\"\"z\"\r\n";
    std::size_t given = 0;
    CsvReader reader(
        [&](std::span<char> buffer) {
            return text.copy(buffer.data(), 1, given++ < text.size() ? given - 1 : text.size());
        },
        "test.csv");
    CsvRecord record;
    ASSERT_TRUE(reader.next(record));
    ASSERT_TRUE(reader.next(record));
    EXPECT_THAT(record.fields, ElementsAre("x\r\ny", "\"z"));
    EXPECT_FALSE(reader.next(record));
}

TEST(CsvReader, TellsOfTextBehindAClosingQuoteAndGoesOnBelow) {
    const auto records = recordsOf("a,b\n1,\"2\"x\n3,4\n");
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[1].fault, CsvFault::TextAfterQuote);
    EXPECT_EQ(records[1].line, 2);
    EXPECT_EQ(records[1].faultField, 1U);
    EXPECT_TRUE(records[1].fields.empty());
    EXPECT_EQ(records[2].line, 3);
    EXPECT_THAT(records[2].fields, ElementsAre("3", "4"));
}

TEST(CsvReader, LosesOneRowAndNotTheRestToAQuoteThatIsNeverClosed) {
    const auto records = recordsOf("a,b\n1,\"2\n3,4\n5,6\n");
    ASSERT_EQ(records.size(), 4U);
    EXPECT_EQ(records[1].fault, CsvFault::QuoteNotClosed);
    EXPECT_THAT(records[2].fields, ElementsAre("3", "4"));
    EXPECT_THAT(records[3].fields, ElementsAre("5", "6"));
}

TEST(CsvReader, TakesAFieldOfOneMegabyteAndTellsOfALongerOne) {
    const std::string longest(1'000'000, 'x');
    const auto records = recordsOf("a,b\n1," + longest + "\n2," + longest + "x\n3,\"" + longest + "\n\"\n4,5\n");
    ASSERT_EQ(records.size(), 5U);
    EXPECT_EQ(records[1].fields[1], longest);
    EXPECT_EQ(records[2].fault, CsvFault::FieldTooLong);
    EXPECT_EQ(records[2].faultField, 1U);
    EXPECT_EQ(records[3].fault, CsvFault::FieldTooLong);
    EXPECT_THAT(records[4].fields, ElementsAre("4", "5"));
    EXPECT_EQ(records[4].line, 6);
}

TEST(CsvReader, PassesOverALineOfAnyLengthWithoutKeepingIt) {
    const auto records = recordsOf("a,b\n1," + std::string(20'000'000, 'x') + "\n2,3\n");
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[1].fault, CsvFault::RecordTooLong);
    EXPECT_THAT(records[2].fields, ElementsAre("2", "3"));
    EXPECT_EQ(records[2].line, 3);
}

TEST(CsvReader, TellsOfARowWithTenThousandFields) {
    const auto records = recordsOf("a,b\n" + std::string(50'000, ',') + "\n2,3\n");
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[1].fault, CsvFault::TooManyFields);
    EXPECT_THAT(records[2].fields, ElementsAre("2", "3"));
}

TEST(CsvReader, EndsInTimeOnAFileWhoseQuotesNeverMakeSense) {
    // Each line opens a quote that the next one closes wrongly only after megabytes.
    std::string text = "a,b\n";
    while (text.size() < 12'000'000)
        text += "a\",x\"y,\"\n";
    EXPECT_GT(recordsOf(text).size(), 1U);
}

TEST(CsvReader, RefusesAnEmptyFile) {
    EXPECT_EQ(errorOf("").detail, "is empty");
    EXPECT_EQ(errorOf("\xEF\xBB\xBF").detail, "is empty");
    EXPECT_EQ(errorOf(" \r\n\n").detail, "is empty");
}

TEST(CsvReader, RefusesTextThatIsNotUtf8AndNamesTheLine) {
    const Error error = errorOf("a,b\n1,2\nM\xFCller,3\n");
    EXPECT_EQ(error.code, ErrorCode::Invalid);
    EXPECT_EQ(error.subject, "test.csv");
    EXPECT_EQ(error.detail, "is not UTF-8 on line 3; save it as UTF-8, or say "
                            "how it is written: --encoding cp1252 or latin1");
}

TEST(CsvReader, ReadsUtf16WithItsMarkAndRefusesItWithout) {
    using namespace std::string_literals;
    EXPECT_EQ(fieldsOf("\xFF\xFE"
                       "a\0,\0b\0\n\0"
                       "\x3D\xD8\x4D\xDC,\0\xFC\0"s),
              (test::Rows{{"a", "b"}, {"👍", "ü"}}));
    EXPECT_EQ(fieldsOf("\xFE\xFF\0a\0,\0b\0\n\0x\0,\0\xFC"s), (test::Rows{{"a", "b"}, {"x", "ü"}}));
    const Error error = errorOf("a\0,\0b\0\n\0"s);
    EXPECT_THAT(error.detail, HasSubstr("NUL on line 1"));
    EXPECT_THAT(error.detail, HasSubstr("--encoding utf-16le"));
}

TEST(CsvReader, RefusesANulWhereverItStands) {
    EXPECT_THAT(errorOf(std::string("a,b\n1,2\n3,\0\n", 12)).detail, HasSubstr("NUL on line 3"));
    EXPECT_THAT(errorOf(std::string("a,b\n1,\"2\0\"x\n", 12)).detail, HasSubstr("NUL on line 2"));
}

TEST(CsvReader, RefusesASpreadsheetWhateverItsName) {
    EXPECT_THAT(errorOf(std::string("PK\x03\x04\x14\x00\x06\x00", 8)).detail, HasSubstr("spreadsheet"));
    EXPECT_THAT(errorOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").detail, HasSubstr("spreadsheet"));
    EXPECT_THAT(errorOf("%PDF-1.7\n").detail, HasSubstr("PDF"));
    EXPECT_THAT(errorOf(std::string("SQLite format 3\0\x10\x00", 18)).detail, HasSubstr("database"));
}

TEST(ByteSource, TellsWhatIsWrongWithAFile) {
    const test::TempFolder folder;
    const auto codeOf = [](const std::filesystem::path& file, std::uintmax_t most = exchange::kMostFileBytes) {
        try {
            std::array<char, 100> buffer{};
            (void)bytesOf(file, most)(buffer);
        } catch (const Failure& failed) {
            return failed.error();
        }
        return Error{};
    };
    EXPECT_EQ(codeOf(folder.path() / "absent.csv").code, ErrorCode::NotFound);
    EXPECT_EQ(codeOf(folder.path()).detail, "is a folder");
    std::ofstream(folder.path() / "large.csv") << std::string(2'000'000, 'x');
    EXPECT_EQ(codeOf(folder.path() / "large.csv", 1'000'000).detail, "is larger than 1 MB");
    ASSERT_EQ(mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(codeOf(folder.path() / "pipe").detail, "is no regular file");
}

} // namespace
} // namespace ajar
