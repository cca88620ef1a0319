// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ajar {
namespace {

using namespace exchange;
using testing::ElementsAre;

TEST(CsvWords, SayTheBucketOfADeal) {
    EXPECT_EQ(stageOf("Closed Won")->bucket, Bucket::Sold);
    EXPECT_EQ(stageOf("GEWONNEN")->bucket, Bucket::Sold);
    EXPECT_EQ(stageOf("nicht verkauft")->bucket, Bucket::NotSold);
    EXPECT_TRUE(stageOf("Keine Entscheidung")->isNoDecision);
    EXPECT_EQ(stageOf(" offen ")->bucket, Bucket::Pending);
    EXPECT_FALSE(stageOf("Negotiation").has_value());
    EXPECT_FALSE(stageOf("").has_value());
}

TEST(CsvWords, SayHowAnEncounterHappened) {
    EXPECT_EQ(channelOf("Site Visit")->channel, Channel::SiteVisit);
    EXPECT_EQ(channelOf("site_visit")->channel, Channel::SiteVisit);
    EXPECT_EQ(channelOf("Anruf")->channel, Channel::Call);
    EXPECT_EQ(channelOf("EMAIL")->channel, Channel::Email);
    EXPECT_EQ(channelOf("Zoom call")->channel, Channel::Video);
    EXPECT_TRUE(channelOf("no answer")->isAttempt);
    EXPECT_FALSE(channelOf("call")->isAttempt);
    EXPECT_FALSE(channelOf("lawn mowing").has_value());
    EXPECT_FALSE(channelOf("call of duty").has_value());
    EXPECT_EQ(encounterStateOf("Done"), EncounterState::Happened);
    EXPECT_EQ(encounterStateOf("geplant"), EncounterState::Planned);
    EXPECT_EQ(encounterStateOf("attempt"), EncounterState::Attempt);
    EXPECT_EQ(encounterStateOf("voicemail"), EncounterState::Attempt);
    EXPECT_EQ(theySpokeOf("Mostly them"), TheySpoke::MostlyThem);
    EXPECT_EQ(theySpokeOf("mostly_us"), TheySpoke::MostlyUs);
    EXPECT_EQ(outcomeOf("no sale"), Outcome::NoSale);
    EXPECT_EQ(outcomeOf("Talk again, no date"), Outcome::Continuation);
}

TEST(CsvWords, SayHowLong) {
    EXPECT_EQ(minutesOf("45"), 45);
    EXPECT_EQ(minutesOf("45 min"), 45);
    EXPECT_EQ(minutesOf("1:30"), 90);
    EXPECT_EQ(minutesOf("00:45:30"), 45);
    EXPECT_EQ(minutesOf("1.5 h"), 90);
    EXPECT_EQ(minutesOf("37.5"), 38);
    EXPECT_EQ(minutesOf("1440"), 1440);
    for (const char* text : {"1441", "25:00", "-5", "long", "1:5", "5 apples", ""})
        EXPECT_FALSE(minutesOf(text).has_value()) << text;
}

TEST(CsvWords, SayAShareToAHundredthOfAPercent) {
    EXPECT_EQ(shareOf("75 %"), 7'500);
    EXPECT_EQ(shareOf("37,5%"), 3'750);
    EXPECT_EQ(shareOf("33.33"), 3'333);
    EXPECT_EQ(shareOf("0.3333"), 3'333);
    EXPECT_EQ(shareOf("1.0"), 10'000);
    EXPECT_EQ(shareOf("1"), 100);
    EXPECT_EQ(shareOf("0"), 0);
    EXPECT_EQ(shareOf("100"), 10'000);
    EXPECT_EQ(shareOf("mostly"), 7'500);
    for (const char* text : {"101", "100.5", "-1", "some", "1.x", "50 % of it"})
        EXPECT_FALSE(shareOf(text).has_value()) << text;
}

TEST(CsvWords, NamePeopleWithAndWithoutAddresses) {
    EXPECT_THAT(namedPeople("Dana Whitfield; max@example.org;Eva (eva@example.org); Bo <bo@example.org>"),
                ElementsAre(NamedPerson{"Dana Whitfield", ""}, NamedPerson{"", "max@example.org"},
                            NamedPerson{"Eva", "eva@example.org"}, NamedPerson{"Bo", "bo@example.org"}));
    EXPECT_THAT(namedPeople("Whitfield, Dana"), ElementsAre(NamedPerson{"Whitfield, Dana", ""}))
        << "a comma parts nobody";
    EXPECT_THAT(namedPeople("Dana (Berlin)"), ElementsAre(NamedPerson{"Dana (Berlin)", ""}));
    EXPECT_THAT(namedPeople("Dana; Dana ;"), ElementsAre(NamedPerson{"Dana", ""}));
    EXPECT_THAT(namedPeople(" ; "), testing::IsEmpty());
}

TEST(CsvWords, TellAnAddressFromWhatIsNone) {
    EXPECT_TRUE(isEmail("a@b"));
    for (const char* text : {"", "@", "a@", "@b", "a@b@c", "a b@c", "a@b;c@d", "<a@b>"})
        EXPECT_FALSE(isEmail(text)) << text;
}

} // namespace
} // namespace ajar
