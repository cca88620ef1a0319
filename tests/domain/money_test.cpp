// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "support/domain/faults.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <limits>

namespace ajar {
namespace {

std::optional<Money> euros(std::string_view text) {
    return parseMoney(text, "EUR");
}

Money money(std::int64_t minor, const char* currency = "EUR") {
    return {minor, currency};
}

TEST(ReadingMoney, TakesPlainNumbers) {
    EXPECT_EQ(euros("48000"), money(4'800'000));
    EXPECT_EQ(euros("0"), money(0));
    EXPECT_EQ(euros("48000.5"), money(4'800'050));
    EXPECT_EQ(euros(".50"), money(50));
    EXPECT_EQ(euros("0,5"), money(50));
    EXPECT_EQ(euros("-12.30"), money(-1'230));
}

TEST(ReadingMoney, TakesThousandsInEveryWriting) {
    EXPECT_EQ(euros("48,000.50"), money(4'800'050));
    EXPECT_EQ(euros("48.000,50"), money(4'800'050));
    EXPECT_EQ(euros("1.234.567"), money(123'456'700));
    EXPECT_EQ(euros("1,234,567.8"), money(123'456'780));
    EXPECT_EQ(euros("€ 48 000"), money(4'800'000));
    EXPECT_EQ(euros("48\u202F000,5"), money(4'800'050));
    EXPECT_EQ(euros("CHF 1'234'567.80"), money(123'456'780, "CHF"));
    EXPECT_EQ(euros("1’234.50"), money(123'450));
    EXPECT_EQ(euros("12,34,567"), money(123'456'700)); // lakh
}

TEST(ReadingMoney, ReadsALoneSeparatorBeforeThreeDigitsAsThousands) {
    EXPECT_EQ(euros("48,000"), money(4'800'000));
    EXPECT_EQ(euros("48.000"), money(4'800'000));
    EXPECT_EQ(euros("48.00"), money(4'800));
    EXPECT_EQ(euros("0.500"), money(50));
    EXPECT_EQ(euros("1234.567"), money(123'457)); // four digits are no group
    EXPECT_EQ(euros("48 000.500"), money(4'800'050));
}

TEST(ReadingMoney, ReadsAPointAsDecimalWhereTheCurrencyHasThreeDigits) {
    EXPECT_EQ(euros("1.500 KWD"), money(1'500, "KWD"));
    EXPECT_EQ(euros("1,500 KWD"), money(1'500'000, "KWD"));
}

TEST(ReadingMoney, KnowsCurrenciesByCodeAndSign) {
    EXPECT_EQ(euros("USD 485,000.00"), money(48'500'000, "USD"));
    EXPECT_EQ(euros("485,000.00 usd"), money(48'500'000, "USD"));
    EXPECT_EQ(euros("$500"), money(50'000, "USD"));
    EXPECT_EQ(parseMoney("$500", "CAD"), money(50'000, "CAD"));
    EXPECT_EQ(euros("US$500"), money(50'000, "USD"));
    EXPECT_EQ(euros("£1,5"), money(150, "GBP"));
    EXPECT_EQ(euros("500 Kč"), money(50'000, "CZK"));
    EXPECT_EQ(euros("500zł"), money(50'000, "PLN"));
    EXPECT_EQ(euros("¥500"), money(500, "JPY"));
    EXPECT_EQ(parseMoney("500 kr", "SEK"), money(50'000, "SEK"));
    EXPECT_EQ(euros("500 kr"), std::nullopt); // whose crowns?
    EXPECT_EQ(euros("-€500"), money(-50'000));
    EXPECT_EQ(euros("€-500"), money(-50'000));
    EXPECT_EQ(euros("€ 500 EUR"), money(50'000));
    EXPECT_EQ(euros("€ 500 USD"), std::nullopt);
}

TEST(ReadingMoney, KnowsThousandsAndMillionsInWords) {
    EXPECT_EQ(euros("48k"), money(4'800'000));
    EXPECT_EQ(euros("48 K€"), money(4'800'000));
    EXPECT_EQ(euros("48,5k EUR"), money(4'850'000));
    EXPECT_EQ(euros("48 Tsd. €"), money(4'800'000));
    EXPECT_EQ(euros("48 TEUR"), money(4'800'000));
    EXPECT_EQ(euros("48T€"), money(4'800'000));
    EXPECT_EQ(euros("1,2 Mio. €"), money(120'000'000));
    EXPECT_EQ(euros("$1.5m"), money(150'000'000, "USD"));
    EXPECT_EQ(euros("1.5 million"), money(150'000'000));
    EXPECT_EQ(euros("2 bn"), money(200'000'000'000));
    EXPECT_EQ(euros("500 MXN"), money(50'000, "MXN")); // not 500 m of XN
}

TEST(ReadingMoney, TakesTheDashThatStandsForNoCents) {
    EXPECT_EQ(euros("48.000,-"), money(4'800'000));
    EXPECT_EQ(euros("48,- €"), money(4'800));
    EXPECT_EQ(euros("Fr. 1'000.–"), money(100'000, "CHF"));
}

TEST(ReadingMoney, RoundsWhatIsFinerThanTheMinorUnit) {
    EXPECT_EQ(euros("1234.5678"), money(123'457));
    EXPECT_EQ(euros("0.005"), money(1));
    EXPECT_EQ(euros("0.0049"), money(0));
    EXPECT_EQ(euros("JPY 1,234.50"), money(1'235, "JPY"));
}

TEST(ReadingMoney, FindsNothingInWhatIsNoAmount) {
    for (const char* text :
         {"",        " ",           "€",      "about 500", "500 apples", "1e5", "12.34.56", "1,23,4", "12,345,67,890",
          "1.2,3.4", "1 2",         "48 00",  "4 8000",    "1'00",       "--5", "5-",       "12:30",  "½",
          "500%",    "12.345,67.8", "1,,000", "1.000 000", "500 k k",    "NaN", "+500"})
        EXPECT_EQ(euros(text), std::nullopt) << text;
}

TEST(ReadingMoney, FindsNothingThatDoesNotFit) {
    EXPECT_EQ(euros("10000000000"), money(kMostMinor));
    EXPECT_EQ(euros("10000000000.01"), std::nullopt);
    EXPECT_EQ(euros("99999999999999999999999999"), std::nullopt);
    EXPECT_EQ(euros("999 bn"), std::nullopt);
    EXPECT_EQ(euros("0000000000000000000000000005"), money(500));
    EXPECT_EQ(euros(std::string(1'000, '0')), std::nullopt);
}

TEST(ReadingMoney, NeedsACurrencyFromSomewhere) {
    EXPECT_EQ(parseMoney("500", ""), std::nullopt);
    EXPECT_EQ(parseMoney("500 EUR", ""), money(50'000));
}

TEST(WritingMoney, IsPlainAndExact) {
    EXPECT_EQ(toText(money(4'800'050)), "48000.50 EUR");
    EXPECT_EQ(toText(money(-5)), "-0.05 EUR");
    EXPECT_EQ(toText(money(500, "JPY")), "500 JPY");
    EXPECT_EQ(toText(money(1'500, "KWD")), "1.500 KWD");
    EXPECT_EQ(toText(money(std::numeric_limits<std::int64_t>::min())), "-92233720368547758.08 EUR");
}

TEST(Currencies, HaveTheirDigitsByIso4217) {
    EXPECT_EQ(minorDigits("EUR"), 2);
    EXPECT_EQ(minorDigits("JPY"), 0);
    EXPECT_EQ(minorDigits("KWD"), 3);
    EXPECT_EQ(minorDigits("XYZ"), 2);
    EXPECT_EQ(minorDigits(""), 2);
}

TEST(Currencies, AreThreeCapitals) {
    EXPECT_TRUE(isCurrencyCode("EUR"));
    EXPECT_FALSE(isCurrencyCode("eur"));
    EXPECT_FALSE(isCurrencyCode("EURO"));
    EXPECT_FALSE(isCurrencyCode("€"));
}

TEST(MoneyChecks, RefuseWhatASumCouldNotHold) {
    EXPECT_TRUE(validate(money(kMostMinor)));
    EXPECT_EQ(test::fieldOf(validate(money(kMostMinor + 1))), "minor");
    EXPECT_EQ(test::fieldOf(validate(money(1, "eur"))), "currency");
}

TEST(MoneySums, KeepCurrenciesApartInTheOrderOfTheirCodes) {
    MoneySums sums;
    add(sums, money(5, "USD"));
    add(sums, money(7, "EUR"));
    add(sums, money(1, "USD"));
    EXPECT_EQ(sums, (MoneySums{{"EUR", 7}, {"USD", 6}}));
}

TEST(MoneySums, StopAtTheEndsOfTheRange) {
    MoneySums sums;
    add(sums, money(std::numeric_limits<std::int64_t>::max()));
    add(sums, money(1));
    EXPECT_EQ(sums["EUR"], std::numeric_limits<std::int64_t>::max());
    add(sums, money(std::numeric_limits<std::int64_t>::min(), "USD"));
    add(sums, money(-1, "USD"));
    EXPECT_EQ(sums["USD"], std::numeric_limits<std::int64_t>::min());
}

} // namespace
} // namespace ajar
