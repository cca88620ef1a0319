// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_import.h"

#include "exchange/csv_preset.h"
#include "support/base/temp_folder.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace ajar {
namespace {

using exchange::ImportWarning;
using test::imported;
using test::Incoming;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::pair<std::string, std::string> kDeals{"deals.csv", "opportunity_id,sales_agent,product,account,deal_stage\n"
                                                              "A1,Ito,GTXPro,Acme,Won\nA2,Ito,GTX Pro,,Engaging\n"};
const std::pair<std::string, std::string> kAccounts{"accounts.csv", "account,sector\nAcme,retail\n"};
const std::pair<std::string, std::string> kProducts{"products.csv", "product,sales_price\nGTX Pro,4821\n"};
const std::pair<std::string, std::string> kTeams{"teams.csv", "sales_agent,manager\nIto,Berg\n"};

Error refusalOf(const std::string& text) {
    const auto incoming = imported({{"file.csv", text}});
    EXPECT_FALSE(incoming.has_value());
    return incoming ? Error{} : incoming.error();
}

TEST(CsvImport, RecognisesEachFileByItsHeaderInAnyOrder) {
    std::vector<std::pair<std::string, std::string>> files{kAccounts, kDeals, kProducts, kTeams};
    do {
        const auto incoming = imported(files);
        ASSERT_TRUE(incoming.has_value());
        EXPECT_THAT(incoming->deals, SizeIs(2));
        EXPECT_THAT(incoming->organisations, SizeIs(1));
        EXPECT_THAT(incoming->products, SizeIs(1));
        EXPECT_THAT(incoming->owners, SizeIs(1));
        for (const auto& report : incoming->files)
            EXPECT_EQ(report.preset, "crm-" + report.file.substr(0, report.file.size() - 4));
    } while (std::ranges::next_permutation(files).found);
}

TEST(CsvImport, CountsTheRowsOfEachFile) {
    const auto incoming = imported({{"deals.csv", "opportunity_id,deal_stage\nA1,Won\n\nA2,Lost\nA3,Perhaps\nA4\n"}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_EQ(incoming->files.at(0).rows, 4);
    EXPECT_EQ(incoming->files.at(0).rejected, 2);
    EXPECT_THAT(incoming->deals, SizeIs(2));
    EXPECT_THAT(incoming->warnings, ElementsAre(ImportWarning{"deals.csv", 5, "deal_stage",
                                                              "'perhaps' is none of Won, Lost, Engaging and "
                                                              "Prospecting; the row was left out"},
                                                ImportWarning{"deals.csv", 6, "",
                                                              "the row has 1 field, the header 2 columns; "
                                                              "the row was left out"}));
}

TEST(CsvImport, CountsARowThatStandsThereTwiceAsUnchanged) {
    const auto incoming = imported({kDeals, {"again.csv", kDeals.second}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_THAT(incoming->deals, SizeIs(2));
    EXPECT_EQ(incoming->files.at(1).rows, 2);
    EXPECT_EQ(incoming->files.at(1).unchanged, 2);
    EXPECT_THAT(incoming->warnings, IsEmpty());
}

TEST(CsvImport, LeavesOutASecondRowThatSaysSomethingElseAboutTheSameDeal) {
    const auto incoming = imported({{"deals.csv", "opportunity_id,deal_stage\nA1,Won\nA1,Lost\n"}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_THAT(incoming->deals, SizeIs(1));
    EXPECT_EQ(incoming->files.at(0).rejected, 1);
    EXPECT_THAT(incoming->warnings.at(0).message, HasSubstr("something else than line 2 of deals.csv"));
}

TEST(CsvImport, ForgetsWhatARejectedRowCounted) {
    const auto incoming = imported({{"deals.csv", "opportunity_id,deal_stage,close_value\nA1,Won,5\nA1,Won,6\n"}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_EQ(incoming->amountsInHomeCurrency, 1);
}

TEST(CsvImport, SaysWhichColumnsItDoesNotKnow) {
    const auto incoming = imported({{"deals.csv", "opportunity_id,deal_stage,mood\nA1,Won,good\n"}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_THAT(incoming->warnings,
                ElementsAre(ImportWarning{"deals.csv", 1, "mood", "this column is not known and was left out"}));
    EXPECT_EQ(incoming->files.at(0).rejected, 0);
}

TEST(CsvImport, KeepsAThousandWarningsAndCountsTheRest) {
    std::string text = "opportunity_id,deal_stage\n";
    for (int i = 0; i < 3'000; ++i)
        text += "A" + std::to_string(i) + ",Perhaps\n";
    const auto incoming = imported({{"deals.csv", text}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_THAT(incoming->warnings, SizeIs(1'000));
    EXPECT_EQ(incoming->files.at(0).warnings, 3'000);
    EXPECT_EQ(incoming->files.at(0).rejected, 3'000);
}

TEST(CsvImport, TakesAmountsThatNameNoCurrencyInTheHomeCurrency) {
    const auto incoming = imported(
        {{"deals.csv", "opportunity_id;deal_stage;close_value\nA1;Won;1,054\nA2;Won;USD 7\n"}}, {.home = "JPY"});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_EQ(incoming->deals.at(0).value.value, (Money{1'054, "JPY"}));
    EXPECT_EQ(incoming->deals.at(1).value.value, (Money{700, "USD"}));
    EXPECT_EQ(incoming->amountsInHomeCurrency, 1);
}

TEST(CsvImport, RefusesAFileWithNoKnownColumn) {
    const Error error = refusalOf("Shoe,Shoe Size\nLeft,38\n");
    EXPECT_EQ(error.code, ErrorCode::Invalid);
    EXPECT_EQ(error.subject, "file.csv");
    EXPECT_EQ(error.detail, "has no known column; its first row is: Shoe, Shoe Size");
}

TEST(CsvImport, SaysWhatAFileLacksThatIsNearlyKnown) {
    EXPECT_EQ(refusalOf("sales_agent,product,account,engage_date\nIto,x,y,\n").detail,
              "is nearest to crm-deals, but has no column opportunity_id, deal_stage");
}

TEST(CsvImport, RefusesAKnownColumnThatStandsThereTwice) {
    EXPECT_EQ(refusalOf("opportunity_id,deal_stage,Deal Stage\nA1,Won,Lost\n").detail,
              "has two columns named deal_stage");
}

TEST(CsvImport, RefusesTheWholeCallForOneFileThatCannotBeRead) {
    const test::TempFolder folder;
    std::ofstream(folder.path() / "deals.csv") << kDeals.second;
    const std::vector<std::filesystem::path> files{folder.path() / "deals.csv", folder.path() / "absent.csv"};
    const auto incoming = test::importedFiles(files);
    ASSERT_FALSE(incoming.has_value());
    EXPECT_EQ(incoming.error().code, ErrorCode::NotFound);
    EXPECT_EQ(incoming.error().subject, files[1].string());
    EXPECT_TRUE(test::importedFiles({files[0]}).has_value());
}

/// Says how far behind the reading each row is handed over.
class Lag : public exchange::RowVisitor {
public:
    explicit Lag(const std::size_t& given) : m_given(&given) {}
    void take(exchange::ReadRow read) override {
        m_taken += std::get<exchange::IncomingPerson>(read.row).name.size() + 1;
        longest = std::max(longest, *m_given - m_taken);
        ++rows;
    }
    void endFile(std::size_t) override {}

    std::size_t longest = 0;
    int rows = 0;

private:
    const std::size_t* m_given;
    std::size_t m_taken = 0;
};

TEST(CsvImport, HandsEachRowOverBeforeItReadsMuchFurther) {
    std::string text = "Name\n";
    for (int i = 0; i < 100'000; ++i)
        text += "Somebody of quite a long name " + std::to_string(i) + '\n';
    std::size_t given = 0;
    const auto open = [&]() -> exchange::ByteSource {
        given = 0;
        return [&](std::span<char> buffer) {
            const std::size_t count = text.copy(buffer.data(), buffer.size(), given);
            given += count;
            return count;
        };
    };
    exchange::CsvImport files({{"people.csv", open}}, {});
    Lag lag(given);
    files.read(lag);
    EXPECT_EQ(lag.rows, 100'000);
    EXPECT_LT(lag.longest, 300'000U) << "of " << text.size() << " bytes";
}

TEST(CsvImport, CountsEqualRowsWithoutIdsOverFiles) {
    const std::string once = "Name\nDana\nMax\n";
    const auto incoming = imported({{"a.csv", once}, {"b.csv", "Name\nDana\nDana\n"}, {"c.csv", once}});
    ASSERT_TRUE(incoming.has_value());
    EXPECT_THAT(incoming->people, SizeIs(3)) << "b has one Dana more than a";
    EXPECT_EQ(incoming->files.at(1).unchanged, 1);
    EXPECT_EQ(incoming->files.at(2).unchanged, 2);
}

TEST(CsvPresets, HaveNamesAndSourcesThatOriginsCanKeep) {
    for (const auto& preset : exchange::csvPresets()) {
        EXPECT_FALSE(preset.name.empty());
        EXPECT_FALSE(preset.source.empty());
        EXPECT_FALSE(preset.required.empty());
        EXPECT_NE(preset.take, nullptr);
    }
}

} // namespace
} // namespace ajar
