// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"

#include "base/error.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ajar {
namespace {

using exchange::bytesOf;
using exchange::CsvReader;
using exchange::CsvRow;
using exchange::CsvTable;
using testing::ElementsAre;
using testing::IsEmpty;

CsvTable tableOf(std::string text) {
    return CsvTable(CsvReader(bytesOf(std::move(text)), "test.csv"));
}

std::vector<CsvRow> rowsOf(std::string text) {
    CsvTable table = tableOf(std::move(text));
    std::vector<CsvRow> rows;
    CsvRow row;
    while (table.next(row))
        rows.push_back(row);
    return rows;
}

TEST(CsvTable, FindsColumnsWhateverTheirCaseBlanksAndHyphens) {
    const auto table = tableOf("Opportunity ID, e-mail *,DEAL_STAGE,Größe\n");
    EXPECT_EQ(table.find("opportunity_id"), 0U);
    EXPECT_EQ(table.find("Email"), 1U);
    EXPECT_EQ(table.find("deal stage"), 2U);
    EXPECT_EQ(table.find("GROSSE"), 3U);
    EXPECT_EQ(table.find("value"), std::nullopt);
    EXPECT_THAT(table.columns(), ElementsAre("Opportunity ID", "e-mail *", "DEAL_STAGE", "Größe"));
}

TEST(CsvTable, RefusesAColumnThatStandsThereTwiceOnlyWhenItIsAskedFor) {
    const auto table = tableOf("name,note,Note\nx,y,z\n");
    EXPECT_EQ(table.find("name"), 0U);
    try {
        (void)table.find("note");
        FAIL() << "not refused";
    } catch (const Failure& failed) {
        EXPECT_EQ(failed.error().detail, "has two columns named note");
    }
}

TEST(CsvTable, GivesRowsWithTheirLines) {
    const auto rows = rowsOf("a,b\n1,2\n\n3,4\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].line, 2);
    EXPECT_EQ(rows[1].line, 4);
    EXPECT_THAT(rows[1].fields, ElementsAre("3", "4"));
}

TEST(CsvTable, TellsOfARowThatIsTooShortOrTooLongAndGoesOn) {
    const auto rows = rowsOf("a,b,c\n1,2\n1,2,3,4\n5,6,7\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].fault, "the row has 2 fields, the header 3 columns");
    EXPECT_EQ(rows[1].fault, "the row has 4 fields, the header 3 columns");
    EXPECT_THAT(rows[1].fields, IsEmpty());
    EXPECT_EQ(rows[2].fault, "");
}

TEST(CsvTable, LetsEmptyFieldsTooManyPass) {
    EXPECT_THAT(rowsOf("a,b\n1,2,, \n")[0].fields, ElementsAre("1", "2"));
}

TEST(CsvTable, TakesRowsOfEmptyFieldsForNoRows) {
    EXPECT_THAT(rowsOf("a,b\n,\n , \n\"\",\n"), IsEmpty());
}

TEST(CsvTable, SaysInWhichColumnAQuoteWentWrong) {
    const auto rows = rowsOf("a,b\n1,\"2\"x\n");
    EXPECT_EQ(rows.at(0).fault, "text follows a closing quote");
    EXPECT_EQ(rows.at(0).faultColumn, "b");
}

TEST(CsvTable, HasNoRowsBelowAHeaderThatStandsAlone) {
    EXPECT_THAT(rowsOf("a,b\n"), IsEmpty());
}

} // namespace
} // namespace ajar
