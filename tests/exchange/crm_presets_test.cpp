// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/crm_presets.h"

#include "exchange/price_list.h"
#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace ajar {
namespace {

using exchange::IncomingDeal;
using exchange::IncomingFact;
using test::imported;
using test::Incoming;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kDealHeader = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_"
                                "date,close_value\n";

Incoming taken(const std::string& name, const std::string& text) {
    auto incoming = imported({{name, text}});
    EXPECT_TRUE(incoming.has_value()) << (incoming ? "" : incoming.error().detail);
    return incoming.value_or(Incoming{});
}

Incoming deals(const std::string& rows) {
    return taken("deals.csv", kDealHeader + rows);
}

/// The warning of the one row in a file of deals, which was left out.
std::string whyRejected(const std::string& row) {
    const Incoming incoming = deals(row + "\n");
    EXPECT_THAT(incoming.deals, IsEmpty());
    EXPECT_EQ(incoming.files.at(0).rejected, 1);
    const auto& warning = incoming.warnings.at(0);
    return warning.column + ": " + warning.message;
}

TEST(CrmDeals, TakeAWonDealWithAllThatItsRowSays) {
    const Incoming incoming = deals("1C1I7A6R,Moses Frase,GTX Plus "
                                    "Basic,Cancity,Won,2016-10-20,2017-03-01,1054\n");
    ASSERT_EQ(incoming.deals.size(), 1U);
    const IncomingDeal& deal = incoming.deals[0];
    EXPECT_EQ(deal.origin.source, "maven-crm");
    EXPECT_EQ(deal.origin.key, "1C1I7A6R");
    EXPECT_EQ(deal.origin.line, 2);
    EXPECT_EQ(deal.title, "GTX Plus Basic");
    EXPECT_EQ(deal.ownerName.value, "Moses Frase");
    EXPECT_EQ(deal.organisationName.value, "Cancity");
    EXPECT_EQ(deal.bucket, Bucket::Sold);
    EXPECT_EQ(deal.opened.value, dayOf({2016, 10, 20}));
    EXPECT_EQ(deal.closed.value, dayOf({2017, 3, 1}));
    EXPECT_EQ(deal.value.value, (Money{105'400, "EUR"}));
    EXPECT_THAT(deal.facts, ElementsAre(IncomingFact{"stage", ""}));
    EXPECT_FALSE(deal.kind.isSaid);
    EXPECT_EQ(deal.expected.value, std::nullopt);
    EXPECT_EQ(incoming.amountsInHomeCurrency, 1);
}

TEST(CrmDeals, TakeTheZeroOfALostDealForNoValue) {
    const auto deal = deals("A,B,C,D,Lost,2016-10-20,2017-03-01,0\n").deals.at(0);
    EXPECT_EQ(deal.bucket, Bucket::NotSold);
    EXPECT_TRUE(deal.value.isSaid);
    EXPECT_EQ(deal.value.value, std::nullopt);
}

TEST(CrmDeals, KeepTheZeroOfAWonDeal) {
    EXPECT_EQ(deals("A,B,C,D,Won,2016-10-20,2017-03-01,0\n").deals.at(0).value.value, (Money{0, "EUR"}));
}

TEST(CrmDeals, LeaveAnOpenDealWithoutWhatItsRowDoesNotSay) {
    for (const auto* stage : {"Engaging", "Prospecting"}) {
        const auto deal = deals(std::string("A,,C,,") + stage + ",,,\n").deals.at(0);
        EXPECT_EQ(deal.bucket, Bucket::Pending);
        EXPECT_THAT(deal.facts, ElementsAre(IncomingFact{"stage", stage}));
        EXPECT_EQ(deal.organisationName.value, "");
        EXPECT_EQ(deal.ownerName.value, "");
        EXPECT_EQ(deal.opened.value, std::nullopt);
        EXPECT_EQ(deal.closed.value, std::nullopt);
        EXPECT_EQ(deal.value.value, std::nullopt);
    }
}

TEST(CrmDeals, TakeTheClosingDateOfAnOpenDealForTheExpectedOne) {
    const auto deal = deals("A,B,C,D,Engaging,2016-10-20,2017-03-01,\n").deals.at(0);
    EXPECT_EQ(deal.expected.value, dayOf({2017, 3, 1}));
    EXPECT_EQ(deal.closed.value, std::nullopt);
}

TEST(CrmDeals, AreNamedByTheirIdWhereNoProductIs) {
    EXPECT_EQ(deals("A17,B,,D,Won,,,\n").deals.at(0).title, "Deal A17");
}

TEST(CrmDeals, SayNothingAboutColumnsThatTheFileLacks) {
    const auto deal = taken("deals.csv", "Deal Stage,Opportunity ID\nWon,A1\n").deals.at(0);
    EXPECT_EQ(deal.bucket, Bucket::Sold);
    EXPECT_FALSE(deal.value.isSaid);
    EXPECT_FALSE(deal.opened.isSaid);
    EXPECT_FALSE(deal.ownerName.isSaid);
}

TEST(CrmDeals, AreLeftOutWithTheReasonWhereARowMakesNoSense) {
    EXPECT_EQ(whyRejected(",B,C,D,Won,,,"), "opportunity_id: is blank; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,,,,"), "deal_stage: is blank; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,Closed,,,"), "deal_stage: 'closed' is none of Won, Lost, Engaging and "
                                                "Prospecting; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,Won,3/4/2016,,"),
              "engage_date: '3/4/2016' can be read in two ways; say --dates dmy or "
              "mdy; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,Won,,2017-02-30,"), "close_date: '2017-02-30' is a day that does not exist; the row "
                                                       "was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,Won,2017-03-01,2017-02-01,"),
              "close_date: lies before engage_date; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,Won,,,much"), "close_value: 'much' is no amount; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,D,Won,,,-5"), "close_value: '-5' is no amount; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C,Ac\u202Eme,Won,,,"),
              "account: holds a character that cannot be seen; the row was left out");
    EXPECT_EQ(whyRejected("A,B,C"), ": the row has 3 fields, the header 8 columns; the row was left out");
}

TEST(CrmAccounts, BecomeOrganisationsWithFacts) {
    const Incoming incoming = taken("accounts.csv", "account,sector,year_established,revenue,employees,office_location,"
                                                    "subsidiary_of\n"
                                                    "Bluth Company,technolgy,1993,1242.32,3027,,Acme Corporation\n");
    ASSERT_EQ(incoming.organisations.size(), 1U);
    const auto& organisation = incoming.organisations[0];
    EXPECT_EQ(organisation.origin.key, "bluth company");
    EXPECT_EQ(organisation.name, "Bluth Company");
    EXPECT_EQ(organisation.sector.value, "technolgy");
    EXPECT_EQ(organisation.parentName.value, "Acme Corporation");
    EXPECT_THAT(organisation.facts,
                ElementsAre(IncomingFact{"year established", "1993"}, IncomingFact{"revenue", "1242.32"},
                            IncomingFact{"employees", "3027"}, IncomingFact{"office location", ""}));
}

TEST(CrmTeams, GiveOwnersTheirManagerAndTeam) {
    const Incoming incoming = taken("teams.csv", "sales_agent,manager,regional_office\nMoses "
                                                 "Frase,Dustin Brinkmann,Central\n");
    ASSERT_EQ(incoming.owners.size(), 1U);
    EXPECT_EQ(incoming.owners[0].name, "Moses Frase");
    EXPECT_EQ(incoming.owners[0].manager.value, "Dustin Brinkmann");
    EXPECT_EQ(incoming.owners[0].team.value, "Central");
}

TEST(CrmProducts, BecomeAPriceList) {
    const Incoming incoming = taken("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\nGift,,\n");
    ASSERT_EQ(incoming.products.size(), 2U);
    EXPECT_EQ(incoming.products[0].listPrice, (Money{482'100, "EUR"}));
    EXPECT_EQ(incoming.products[0].series, "GTX");
    EXPECT_EQ(incoming.products[1].listPrice, std::nullopt);
}

TEST(PriceList, FindsAProductHoweverItIsSpaced) {
    exchange::PriceList list;
    for (const auto& product : taken("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n").products)
        list.add(product);
    EXPECT_EQ(list.titleOf("GTXPro"), "GTX Pro");
    EXPECT_EQ(list.titleOf("gtx  pro"), "GTX Pro");
    EXPECT_EQ(list.priceOf("GTXPro"), "4821.00 EUR");
    EXPECT_EQ(list.titleOf("GTX Plus Pro"), "GTX Plus Pro");
    EXPECT_EQ(list.priceOf("GTX Plus Pro"), "");
}

TEST(PriceList, KeepsAProductAsOneLineAndReadsItBack) {
    const auto products = taken("products.csv", "product,series,sales_price\n\"GTX \"\"Pro\"\", "
                                                "ü\",GTX,4821\nGift,,\n")
                              .products;
    for (const auto& product : products) {
        const auto back = exchange::productFromLine(exchange::toLine(product));
        ASSERT_TRUE(back.has_value());
        EXPECT_EQ(back->name, product.name);
        EXPECT_EQ(back->series, product.series);
        EXPECT_EQ(back->listPrice, product.listPrice);
    }
}

TEST(PriceList, TakesNoOtherLineForAProduct) {
    for (const auto* line :
         {"", "x", "[]", "[\"product\"]", "[\"product\",1,\"\"]", "[\"product\",\"a\",\"b\",1.5,\"EUR\"]",
          "[\"product\",\"a\",\"b\",1,\"eur\"]", "{\"product\":1}"})
        EXPECT_EQ(exchange::productFromLine(line), std::nullopt) << line;
}

} // namespace
} // namespace ajar
