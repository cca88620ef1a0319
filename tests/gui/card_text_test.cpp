// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/card_text.h"

#include "gui/words/amounts.h"
#include "gui/words/days.h"
#include "gui/words/english_plurals.h"
#include "support/gui/sample_board.h"

#include <gmock/gmock.h>

#include <QCoreApplication>
#include <QLocale>

namespace ajar::gui {
namespace {

using namespace ajar::test;

constexpr Day kDay{kToday};

class CardTextTest : public testing::Test {
protected:
    CardTextTest() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCoreApplication::installTranslator(&plurals);
        card.person = "Dana Whitfield";
        card.organisation = "Harbour Foods";
    }
    std::string status() const {
        QStringList line;
        for (const auto& piece : card::status(card, kDay))
            line << (piece.tone == card::Tone::Late ? QStringLiteral("!") : QString()) + piece.text;
        return line.join(dot()).remove(QChar(0x2068)).remove(QChar(0x2069)).toStdString();
    }

    EnglishPlurals plurals;
    app::BoardCard card = aCard("cold-chain monitoring");
};

TEST_F(CardTextTest, NamesTheLead) {
    EXPECT_EQ(card::name(card), QStringLiteral("Dana Whitfield"));
    card.person.clear();
    EXPECT_EQ(card::name(card), QStringLiteral("Who decides?"));
}

TEST_F(CardTextTest, NamesAClosedDealWithoutPeopleByItsOrganisation) {
    card.person.clear();
    card.bucket = Bucket::Sold;
    EXPECT_EQ(card::name(card), QStringLiteral("Harbour Foods"));
    EXPECT_TRUE(card::subject(card).contains(QStringLiteral("cold-chain")));
    EXPECT_FALSE(card::subject(card).contains(QStringLiteral("Harbour")));
    card.organisation.clear();
    EXPECT_EQ(card::name(card), QStringLiteral("cold-chain monitoring"));
    EXPECT_EQ(card::subject(card), QString());
}

TEST_F(CardTextTest, TellsTheSilenceAndWhatIsKnown) {
    card.quietDays = 6;
    card.known = 3;
    card.emptyChairs = 1;
    card.firstChair = Part::Signs;
    EXPECT_EQ(status(), "Quiet 6 d · 3 of 6 known · who signs? · no next step");
}

TEST_F(CardTextTest, SaysWhatWasWantedWhereTheSilenceIsTooLong) {
    card.quietDays = 24;
    card.wantedDays = 14;
    card.isQuietTooLong = true;
    EXPECT_EQ(status(), "!Quiet 24 d, 14 wanted · 0 of 6 known · no next step");
}

TEST_F(CardTextTest, PutsTheMeetingInThePlaceOfTheSilence) {
    card.quietDays = 30;
    card.isQuietTooLong = true;
    card.nextStep = app::NextStep{app::NextStepKind::Meeting, kDay + 5, 9 * 60, "14 Quay Street"};
    EXPECT_EQ(status(), "Meeting Mon 09:00 · 0 of 6 known");
}

TEST_F(CardTextTest, AsksWhatBecameOfAMeetingThatIsPast) {
    card.quietDays = 30;
    card.nextStep = app::NextStep{app::NextStepKind::Meeting, kDay + -2, 9 * 60, ""};
    EXPECT_EQ(status(), "Quiet 30 d · 0 of 6 known · meeting 2 d ago: did it happen?");
}

TEST_F(CardTextTest, PutsALatePromiseFirst) {
    card.quietDays = 2;
    card.nextStep = app::NextStep{app::NextStepKind::OurPromise, kDay + -2, {}, "drawings"};
    EXPECT_EQ(status(), "!drawings: 2 d late · quiet 2 d · 0 of 6 known");
}

TEST_F(CardTextTest, SaysOnlyWhatCouldChangeACallOfAnyway) {
    card.lean = Lean::SoldAnyway;
    card.quietDays = 2;
    EXPECT_EQ(status(), "Quiet 2 d");
    card.timesMoved = 3;
    EXPECT_EQ(status(), "Decision moved 3 times");
    card.asksStillSo = true;
    card.leanAgeDays = 34;
    EXPECT_EQ(status(), "Your call is 34 d old: still so? · decision moved 3 times");
    card.leanAgeDays = 5;
    EXPECT_EQ(status(), "A new act since your call: still so? · decision moved 3 times");
}

TEST_F(CardTextTest, TellsOfADealWithoutPeople) {
    card.person.clear();
    card.lean = Lean::Unsorted;
    card.imported = kDay + -15;
    EXPECT_EQ(status(), "No person yet · imported 3 Nov");
    EXPECT_EQ(card::ask(card), QStringLiteral("Ask: Who decides there?"));
}

TEST_F(CardTextTest, TellsWhatBecameOfASale) {
    card.bucket = Bucket::Sold;
    card.askAfterSale = kDay + 92;
    card.quietDays = 5;
    EXPECT_EQ(status(), "Ask on 18 Feb: has it done what we said? · in touch 5 d ago");
    card.askAfterSale = kDay;
    EXPECT_EQ(status(), "Ask now: has it done what we said? · in touch 5 d ago");
    card.afterSale = AfterSale::Partly;
    EXPECT_EQ(status(), "Partly what we said, in their words · in touch 5 d ago");
}

TEST_F(CardTextTest, TellsWhyItWasNotSold) {
    card.bucket = Bucket::NotSold;
    card.of = 5;
    card.known = 2;
    EXPECT_EQ(status(), "Said no · 2 of 5 known at the end");
    card.noDecision = true;
    card.askAgain = kDay + 75;
    card.lean = Lean::SoldAnyway;
    EXPECT_EQ(status(), "No decision · ask again on 1 Feb · sold anyway, we thought · 2 of 5 known at the end");
}

TEST_F(CardTextTest, IsOneSentenceAfterTheOtherForAScreenReader) {
    card.value = Money{4'800'000, "EUR"};
    card.quietDays = 6;
    card.known = 3;
    card.ask = "What drives Dana?";
    EXPECT_EQ(card::sentence(card, kDay).toStdString(),
              "Dana Whitfield, Harbour Foods, cold-chain monitoring, 48,000\u00a0EUR. Pending, your call: ajar. "
              "Quiet 6 days, 3 of 6 known, no next step. Ask: What drives Dana?");
}

TEST_F(CardTextTest, DoesNotReadPlaceholdersInWhatAUserTyped) {
    card.nextStep = app::NextStep{app::NextStepKind::OurPromise, kDay + 1, {}, "50%1 off %2 %n"};
    EXPECT_THAT(status(), testing::HasSubstr("50%1 off %2 %n by tomorrow"));
}

TEST(Amounts, AreShortToThreeFigures) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto euros = [](std::int64_t cents) { return amountShort({cents, "EUR"}).toStdString(); };
    EXPECT_EQ(euros(0), "€0");
    EXPECT_EQ(euros(33'100), "€331");
    EXPECT_EQ(euros(105'400), "€1.1k");
    EXPECT_EQ(euros(996'000), "€10k");
    EXPECT_EQ(euros(4'800'000), "€48k");
    EXPECT_EQ(euros(99'999'999), "€1M");
    EXPECT_EQ(euros(123'456'789), "€1.2M");
    EXPECT_EQ(euros(999'999'999'999), "€10bn");
    EXPECT_EQ(euros(-4'800'000), "−€48k");
    EXPECT_EQ(amountShort({500'000, "JPY"}).toStdString(), "¥500k");
    EXPECT_EQ(amountShort({120'000'000, "CHF"}).toStdString(), "CHF\u00a01.2M");
}

TEST(Amounts, AreExactInFull) {
    EXPECT_EQ(amountInFull({4'800'050, "EUR"}).toStdString(), "48,000.50\u00a0EUR");
    EXPECT_EQ(amountInFull({500, "JPY"}).toStdString(), "500\u00a0JPY");
}

TEST(Amounts, OfTwoCurrenciesAreNeverAdded) {
    EXPECT_EQ(sumsShort({{"EUR", 100'000}, {"USD", 200'000}}).toStdString(), "€1k · $2k");
    EXPECT_EQ(sumsShort({}), QString());
}

TEST(Hours, HaveTenths) {
    EXPECT_EQ(hours(40).toStdString(), "40 min");
    EXPECT_EQ(hours(984).toStdString(), "16.4 h");
    EXPECT_EQ(hours(540).toStdString(), "9 h");
    EXPECT_EQ(hours(7'405).toStdString(), "123 h");
}

TEST(Days, GiveATimeWithoutSecondsAlsoWhereNoLanguageIsSet) {
    for (const auto& locale : {QLocale::c(), QLocale(QLocale::English, QLocale::UnitedKingdom)}) {
        QLocale::setDefault(locale);
        EXPECT_EQ(timeOfDay(9 * 60 + 5).toStdString(), "09:05");
    }
}

TEST(Days, SayThePeriodOfAColumn) {
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    EXPECT_EQ(periodWords(app::Period{kDay + -89, kDay}, kDay).toStdString(), "last 90 days");
    EXPECT_EQ(periodWords(app::Period{kDay + -3289, kDay + -3200}, kDay).toStdString(), "90 days to 13 Feb 2018");
    EXPECT_EQ(periodWords(std::nullopt, kDay).toStdString(), "all");
    EXPECT_EQ(periodInShort(app::Period{kDay + -3289, kDay + -3200}, kDay).toStdString(), "to 13 Feb 2018");
    EXPECT_EQ(periodInShort(app::Period{kDay + -89, kDay}, kDay).toStdString(), "last 90 days");
}

} // namespace
} // namespace ajar::gui
