// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/b2b_preset.h"

#include "support/exchange/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace ajar {
namespace {

using exchange::IncomingFact;
using test::imported;
using test::Incoming;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

const std::string kHeader = "Product;Seller;Competitors;Source;Client;Growth;Status\n";

Incoming deals(const std::string& rows) {
    auto incoming = imported({{"b2b.csv", kHeader + rows}});
    EXPECT_TRUE(incoming.has_value());
    return incoming.value_or(Incoming{});
}

TEST(B2bDeals, TakeJudgementsAsFactsInReadableWords) {
    const auto deal = deals("Product A;Seller 6;No;Referral;Current;Slow down;Won\n").deals.at(0);
    EXPECT_EQ(deal.title, "Product A");
    EXPECT_EQ(deal.ownerName.value, "Seller 6");
    EXPECT_EQ(deal.bucket, Bucket::Sold);
    EXPECT_EQ(deal.source.value, "Referral");
    EXPECT_THAT(deal.facts,
                ElementsAre(IncomingFact{"competitors", "No"}, IncomingFact{"growth of the client", "Slow down"},
                            IncomingFact{"client", "Current"}));
}

TEST(B2bDeals, CarryNoDateNoValueAndNoOrganisation) {
    const auto deal = deals("Product A;Seller 6;No;Referral;Current;Growth;Lost\n").deals.at(0);
    EXPECT_EQ(deal.bucket, Bucket::NotSold);
    EXPECT_FALSE(deal.opened.isSaid);
    EXPECT_FALSE(deal.closed.isSaid);
    EXPECT_FALSE(deal.value.isSaid);
    EXPECT_FALSE(deal.organisationName.isSaid);
}

TEST(B2bDeals, KeepUnknownAndBlankUnknownAndCountTheFirst) {
    const Incoming incoming = deals("Product A;Seller 6;Unknown;unknown;New;;Won\n");
    const auto& deal = incoming.deals.at(0);
    EXPECT_THAT(deal.facts, Contains(IncomingFact{"competitors", ""}));
    EXPECT_THAT(deal.facts, Contains(IncomingFact{"growth of the client", ""}));
    EXPECT_EQ(deal.source.value, "");
    EXPECT_EQ(incoming.unknownJudgements, 2);
}

TEST(B2bDeals, SayWhatKindOfDealAClientMakesIt) {
    const auto kindOf = [](const std::string& client) {
        return deals("A;B;No;Media;" + client + ";Growth;Won\n").deals.at(0).kind;
    };
    EXPECT_EQ(kindOf("Current").value, DealKind::More);
    EXPECT_EQ(kindOf("Past").value, DealKind::Again);
    EXPECT_EQ(kindOf("New").value, DealKind::New);
    EXPECT_FALSE(kindOf("Unknown").isSaid);
}

TEST(B2bDeals, WithoutAnIdAreKnownByTheirContentAndTheirPlaceAmongEquals) {
    const Incoming incoming = deals("A;B;No;Media;New;Growth;Won\n"
                                    "C;B;No;Media;New;Growth;Won\n"
                                    "A;B;No;Media;New;Growth;Won\n");
    ASSERT_EQ(incoming.deals.size(), 3U);
    const auto& first = incoming.deals[0].origin.key;
    EXPECT_EQ(first.size(), 66U);
    EXPECT_THAT(first, testing::EndsWith("-1"));
    EXPECT_EQ(incoming.deals[2].origin.key, first.substr(0, 64) + "-2");
    EXPECT_THAT(incoming.deals[1].origin.key, Not(testing::StartsWith(first.substr(0, 64))));
}

TEST(B2bDeals, KeepTheirKeysWhenTheColumnsAreInAnotherOrder) {
    const auto there = imported({{"b2b.csv", "Product;Seller;Client;Status\nA;B;New;Won\n"}});
    const auto again = imported({{"b2b.csv", "status,client,seller,product,remark\nWon,New,B,A,x\n"}});
    ASSERT_TRUE(there && again);
    EXPECT_EQ(there->deals.at(0).origin.key, again->deals.at(0).origin.key);
}

TEST(B2bDeals, AreLeftOutWhereTheyAreNeitherWonNorLost) {
    const Incoming incoming = deals("A;B;No;Media;New;Growth;Open\n");
    EXPECT_EQ(incoming.files.at(0).rejected, 1);
    EXPECT_EQ(incoming.warnings.at(0).message, "'open' is neither Won nor Lost; the row was left out");
}

} // namespace
} // namespace ajar
