// SPDX-License-Identifier: GPL-3.0-or-later
// The real files of deals through the whole house: into a book, again, undone, and in every order.
#include "app/worker/deals.h"
#include "app/worker/import_files.h"
#include "store/journal.h"
#include "support/app/book_content.h"
#include "support/app/import_way.h"
#include "support/base/paths.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace ajar::app {
namespace {

using app::test::BookContent;
using app::test::exported;

using Files = std::vector<std::filesystem::path>;

class ImportRealFiles : public test::BothWays {
protected:
    void SetUp() override {
        const auto folder = ajar::test::sharedFile("deals");
        if (!folder)
            GTEST_SKIP() << "no shared data";
        crm = {*folder / "sales_pipeline-first-500.csv", *folder / "accounts.csv", *folder / "products.csv",
               *folder / "sales_teams.csv"};
        b2b = *folder / "salvirt-b2b-first-200.csv";
    }

    /// The same file with the first `from` in it become `to`.
    static std::filesystem::path changed(const std::filesystem::path& file, const std::filesystem::path& folder,
                                         const std::string& from, const std::string& to) {
        std::ifstream stream(file);
        std::string text((std::istreambuf_iterator<char>(stream)), {});
        const auto place = text.find(from);
        EXPECT_NE(place, std::string::npos);
        text.replace(place, from.size(), to);
        const auto path = folder / file.filename();
        std::ofstream(path) << text;
        return path;
    }

    Files crm;
    std::filesystem::path b2b;
};

/// A book with a desk beside it.
struct Shop {
    explicit Shop(const LargeImport& how) : large(how) {}

    ImportReport import(const Files& files) {
        NoProgress watched;
        return importFiles(desk, book.file(), {files, ImportRun::Real}, watched, large);
    }

    LargeImport large;
    store::test::TestBook book;
    LocalTime local{QTimeZone("Europe/Berlin")};
    Desk desk{book.connection(), book.clock, local};
};

AJAR_BOTH_WAYS(ImportRealFiles);

TEST_P(ImportRealFiles, StandInTheBucketsWithTheCountsAndSumsOfTheFiles) {
    Shop shop(large);
    const auto report = shop.import(crm);
    EXPECT_EQ(report.counts, (RowCounts{627, 627, 0, 0, 0}));
    EXPECT_EQ(report.records.at("deal"), 500);
    EXPECT_EQ(report.records.at("organisation"), 85);
    EXPECT_EQ(report.records.at("owner"), 35);
    EXPECT_THAT(report.warnings, testing::IsEmpty());
    const auto totals = pipelineTotals(shop.desk, std::nullopt);
    EXPECT_EQ(totals.sold, (Total{331, {{"EUR", 68'623'400}}}));
    EXPECT_EQ(totals.pending, (Total{89, {}}));
    EXPECT_EQ(totals.notSold, (Total{80, {}}));

    const auto more = shop.import({b2b});
    EXPECT_EQ(more.counts, (RowCounts{200, 200, 0, 0, 0}));
    EXPECT_EQ(more.unknownJudgements, 57);
    const auto both = pipelineTotals(shop.desk, std::nullopt);
    EXPECT_EQ(both.sold.count, 331 + 109);
    EXPECT_EQ(both.notSold.count, 80 + 91);
    EXPECT_EQ(both.sold.value, totals.sold.value);
}

TEST_P(ImportRealFiles, ChangeNothingTheSecondTimeAndUndoLeavesTheBookAsItWas) {
    Shop shop(large);
    const std::string empty = exported(shop.desk);
    (void)shop.import(crm);
    const std::string first = exported(shop.desk);
    (void)shop.import({b2b});
    const std::string whole = exported(shop.desk);

    Files all = crm;
    all.push_back(b2b);
    const auto again = shop.import(all);
    EXPECT_EQ(again.counts, (RowCounts{827, 0, 0, 827, 0}));
    EXPECT_EQ(again.done.number, 0);
    EXPECT_EQ(exported(shop.desk), whole);

    (void)store::undo(shop.book.connection());
    EXPECT_EQ(exported(shop.desk), first);
    (void)store::undo(shop.book.connection());
    EXPECT_EQ(exported(shop.desk), empty);
    (void)store::redo(shop.book.connection());
    (void)store::redo(shop.book.connection());
    EXPECT_EQ(exported(shop.desk), whole);
}

TEST_P(ImportRealFiles, GiveTheSameBookInOneCallAndOneAfterAnotherInAnyOrder) {
    Shop together(large);
    (void)together.import(crm);
    const BookContent content(exported(together.desk));
    EXPECT_EQ(content.json().at("deals").size(), 500U);
    for (const auto& order : {Files{crm[0], crm[1], crm[2], crm[3]}, Files{crm[3], crm[2], crm[1], crm[0]},
                              Files{crm[2], crm[0], crm[3], crm[1]}, Files{crm[1], crm[3], crm[0], crm[2]}}) {
        Shop apart(large);
        for (const auto& file : order)
            (void)apart.import({file});
        EXPECT_EQ(nlohmann::json::diff(content.json(), BookContent(exported(apart.desk)).json()).size(), 0U)
            << order[0].filename();
        Shop reversed(large);
        (void)reversed.import(order);
        EXPECT_EQ(BookContent(exported(reversed.desk)), content) << order[0].filename();
    }
}

TEST_P(ImportRealFiles, UpdateTheOneRowThatChangedAndAddTheOneThatIsNew) {
    Shop shop(large);
    (void)shop.import(crm);
    const auto changedDeal = changed(crm[0], shop.book.folder.path(), "2017-03-01,1054", "2017-03-02,1060");
    const auto report = shop.import({changedDeal, crm[1], crm[2], crm[3]});
    EXPECT_EQ(report.counts, (RowCounts{627, 0, 1, 626, 0}));
    EXPECT_EQ(pipelineTotals(shop.desk, std::nullopt).sold.value.at("EUR"), 68'623'400 + 600);
    const auto oneMore = changed(changedDeal, shop.book.folder.path(), "1C1I7A6R",
                                 "ZZZZZZZZ,Moses Frase,GTK 500,Cancity,Won,2016-10-20,"
                                 "2017-03-01,7\n1C1I7A6R");
    EXPECT_EQ(shop.import({oneMore}).counts, (RowCounts{501, 1, 0, 500, 0}));
}

TEST_P(ImportRealFiles, KeepJudgementsAsFactsOfTheDealAndNothingWhereNobodyKnew) {
    Shop shop(large);
    (void)shop.import({b2b});
    int facts = 0;
    int sources = 0;
    const auto json = nlohmann::json::parse(exported(shop.desk));
    for (const auto& deal : json.at("deals")) {
        facts += static_cast<int>(deal.at("facts").size());
        sources += deal.at("source") == "" ? 0 : 1;
        EXPECT_TRUE(deal.at("closed").is_null());
        EXPECT_TRUE(deal.at("value").is_null());
        EXPECT_TRUE(deal.at("events").empty());
        EXPECT_EQ(deal.at("people").size(), 1U);
        for (const auto& fact : deal.at("facts"))
            EXPECT_NE(fact.at("text"), "Unknown");
    }
    EXPECT_EQ(facts + sources + 57, 200 * 20);
}

TEST_P(ImportRealFiles, GiveOpenDealsTheirListPriceAndNeverAValue) {
    Shop shop(large);
    (void)shop.import(crm);
    int priced = 0;
    const auto json = nlohmann::json::parse(exported(shop.desk));
    for (const auto& deal : json.at("deals")) {
        EXPECT_NE(deal.at("title"), "GTXPro");
        for (const auto& fact : deal.at("facts"))
            priced += fact.at("topic") == "list price" ? 1 : 0;
        const bool isPending = deal.at("bucket") == "pending";
        EXPECT_TRUE(!isPending || deal.at("value").is_null());
    }
    EXPECT_EQ(priced, 89);
}

} // namespace
} // namespace ajar::app
