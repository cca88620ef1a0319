// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_line.h"

#include "support/domain/builders.h"
#include "support/domain/print.h"

#include <gtest/gtest.h>

#include <random>

namespace ajar {
namespace {

using namespace test;
using Names = std::vector<std::string>;

// Monday, 23 November 2026, 12:00.
LogLine read(std::string_view line) {
    return parseLogLine(line, kToday, 12 * 60);
}

TEST(LogLines, ReadTheWholeGrammar) {
    const LogLine line =
        read("Dana Whitfield visit 55m yesterday 14:30: walked the store \"it is my name\" !checklist thu");
    EXPECT_EQ(line.names, Names{"Dana Whitfield"});
    EXPECT_EQ(line.channel, Channel::SiteVisit);
    EXPECT_EQ(line.state, EncounterState::Happened);
    EXPECT_EQ(line.minutes, 55);
    EXPECT_EQ(line.day, kToday - 1);
    EXPECT_EQ(line.minuteOfDay, 14 * 60 + 30);
    EXPECT_EQ(line.text, "walked the store");
    EXPECT_EQ(line.heard, "it is my name");
    EXPECT_EQ(line.promises, (std::vector<LoggedPromise>{{"checklist", false, kToday + 3}}));
    EXPECT_EQ(line.rest, "");
}

TEST(LogLines, ReadTheLineOfTheSheet) {
    const LogLine line = read("visit 55 “if the audit finds another gap it is my name” !checklist thu");
    EXPECT_TRUE(line.names.empty());
    EXPECT_EQ(line.channel, Channel::SiteVisit);
    EXPECT_EQ(line.minutes, 55);
    EXPECT_EQ(line.heard, "if the audit finds another gap it is my name");
    EXPECT_EQ(line.promises, (std::vector<LoggedPromise>{{"checklist", false, kToday + 3}}));
    EXPECT_EQ(line.rest, "");
}

TEST(LogLines, OfNothingAreEmpty) {
    EXPECT_EQ(read(""), LogLine{});
    EXPECT_EQ(read(" \t "), LogLine{});
}

TEST(LogLineNames, StandBeforeTheChannelANumberOrAQuote) {
    EXPECT_EQ(read("Dana, Amal and Tomás Rey call").names, (Names{"Dana", "Amal", "Tomás Rey"}));
    EXPECT_EQ(read("Dana & Amal + Wen Li und Jo 20m").names, (Names{"Dana", "Amal", "Wen Li", "Jo"}));
    EXPECT_EQ(read("Dana,Amal call").names, (Names{"Dana", "Amal"}));
    EXPECT_EQ(read("Dana \"not now\"").names, Names{"Dana"});
    EXPECT_EQ(read("Dana: had coffee").names, Names{"Dana"});
    EXPECT_EQ(read("Dana Whitfield").names, Names{"Dana Whitfield"});
    EXPECT_EQ(read("Dana yesterday call").names, Names{"Dana"});
    EXPECT_EQ(read("Dana um 9 Uhr Anruf").names, Names{"Dana"});
    EXPECT_EQ(read("May Sun call").names, Names{"May Sun"});
}

TEST(LogLineChannels, AreUnderstoodInEnglishAndGerman) {
    const auto channel = [](const char* line) { return read(line).channel; };
    for (const char* line : {"Dana met", "Dana meeting", "Dana lunch", "Dana Treffen", "Dana Termin"})
        EXPECT_EQ(channel(line), Channel::Meeting) << line;
    for (const char* line : {"Dana visit", "Dana Besuch", "Dana site visit", "Dana besucht"})
        EXPECT_EQ(channel(line), Channel::SiteVisit) << line;
    for (const char* line :
         {"Dana call", "Dana called", "Dana phoned", "Dana Anruf", "Dana Telefonat", "Dana angerufen"})
        EXPECT_EQ(channel(line), Channel::Call) << line;
    for (const char* line : {"Dana video", "Dana zoom", "Dana teams call", "Dana Zoom-Call", "Dana video call"})
        EXPECT_EQ(channel(line),
                  line == std::string_view{"Dana Zoom-Call"} ? std::nullopt : std::optional{Channel::Video})
            << line;
    for (const char* line : {"Dana email", "Dana mail", "Dana E-Mail"})
        EXPECT_EQ(channel(line), Channel::Email) << line;
    for (const char* line : {"Dana message", "Dana text", "Dana SMS", "Dana whatsapp", "Dana Nachricht"})
        EXPECT_EQ(channel(line), Channel::Message) << line;
    for (const char* line : {"Dana event", "Dana trade fair", "Dana Messe"})
        EXPECT_EQ(channel(line), Channel::Event) << line;
    EXPECT_EQ(channel("Dana"), std::nullopt);
}

TEST(LogLineChannels, AreTheFirstAndTakeAWordThatAddsNothing) {
    EXPECT_EQ(read("Dana zoom call 20m").rest, "");
    EXPECT_EQ(read("Dana lunch meeting 20m").rest, "");
    const LogLine line = read("Dana call about the fair");
    EXPECT_EQ(line.channel, Channel::Call);
    EXPECT_EQ(line.rest, "about the fair");
}

TEST(LogLineAttempts, AreVoicemailAndNoAnswer) {
    for (const char* line : {"Dana voicemail", "Dana call no answer", "Dana Anruf nicht erreicht", "Dana Mailbox"}) {
        EXPECT_EQ(read(line).state, EncounterState::Attempt) << line;
        EXPECT_EQ(read(line).channel, Channel::Call) << line;
        EXPECT_EQ(read(line).names, Names{"Dana"}) << line;
        EXPECT_EQ(read(line).rest, "") << line;
    }
    EXPECT_EQ(read("Dana email no reply").channel, Channel::Email);
}

TEST(LogLineAttempts, HaveNoMinutes) {
    const LogLine line = read("Dana voicemail 2m tomorrow");
    EXPECT_EQ(line.minutes, std::nullopt);
    EXPECT_EQ(line.rest, "2m");
    EXPECT_EQ(line.state, EncounterState::Attempt);
}

TEST(LogLineMinutes, AreReadInEveryWriting) {
    const auto minutes = [](const std::string& words) { return read("Dana call " + words).minutes; };
    for (const char* words :
         {"20m", "20 m", "20min", "20 min", "20 mins", "20 Minuten", "20 minutes", "for 20m", "20'", "20"})
        EXPECT_EQ(minutes(words), 20) << words;
    for (const char* words :
         {"90m", "1h30", "1h30m", "1:30h", "1.5h", "1.5 h", "1,5 Std", "1 h 30", "1h 30m", "1 Std. 30 Min."})
        EXPECT_EQ(minutes(words), 90) << words;
    for (const char* words : {"1h", "1 h", "1 Std", "1 Stunde", "an hour", "eine Stunde", "one hour", "60 min"})
        EXPECT_EQ(minutes(words), 60) << words;
    EXPECT_EQ(minutes("half an hour"), 30);
    EXPECT_EQ(minutes("eine halbe Stunde"), 30);
    EXPECT_EQ(read("Dana call eine halbe Stunde").rest, "");
    EXPECT_EQ(minutes("halbe Stunde"), 30);
    EXPECT_EQ(minutes("24h"), 1'440);
}

TEST(LogLineMinutes, AreNeverMoreThanADay) {
    EXPECT_EQ(read("Dana call 25h").minutes, std::nullopt);
    EXPECT_EQ(read("Dana call 25h").rest, "25h");
    EXPECT_EQ(read("Dana call 99999m").rest, "99999m");
}

TEST(LogLineTimes, AreReadInEveryWriting) {
    const auto time = [](const std::string& words) { return read("Dana call 20m " + words).minuteOfDay; };
    EXPECT_EQ(time("14:30"), 870);
    EXPECT_EQ(time("9am"), 540);
    EXPECT_EQ(time("9:30pm"), 1'290);
    EXPECT_EQ(time("9 p.m."), 1'260);
    EXPECT_EQ(time("12am"), 0);
    EXPECT_EQ(time("12pm"), 720);
    EXPECT_EQ(time("um 9 Uhr"), 540);
    EXPECT_EQ(time("um 9"), 540);
    EXPECT_EQ(time("9 Uhr 30"), 570);
    EXPECT_EQ(time("9.30 Uhr"), 570);
    EXPECT_EQ(time("at 9"), 540);
    EXPECT_EQ(time("at 2"), 840); // business hours
    EXPECT_EQ(time("at 2 am"), 120);
    EXPECT_EQ(time("um 2"), 120);
    EXPECT_EQ(time("14h30"), 870);
    EXPECT_EQ(time("noon"), 720);
    EXPECT_EQ(time("25:00"), std::nullopt);
    EXPECT_EQ(time("13pm"), std::nullopt);
}

TEST(LogLineTimes, OfASpanGiveTheMinutesToo) {
    const LogLine line = read("Dana meeting 10:00-10:45");
    EXPECT_EQ(line.minuteOfDay, 600);
    EXPECT_EQ(line.minutes, 45);
}

TEST(LogLineDays, AWeekdayAloneIsTheLast) {
    EXPECT_EQ(read("Dana call 20m fri").day, kToday - 3);
    EXPECT_EQ(read("Dana call fri").day, kToday - 3);
    EXPECT_EQ(read("Dana Anruf 20m Freitag").day, kToday - 3);
    EXPECT_EQ(read("Dana call 20m on fri").day, kToday - 3);
}

TEST(LogLineDays, WithNextOrOnAndNoMinutesItIsToCome) {
    EXPECT_EQ(read("Dana meeting next thu 10:00 60m").day, kToday + 3);
    EXPECT_EQ(read("Dana meeting on fri").day, kToday + 4);
    EXPECT_EQ(read("Dana Termin am Freitag 10:00").day, kToday + 4);
    EXPECT_EQ(read("Dana Termin nächsten Do").day, kToday + 3);
    EXPECT_EQ(read("am Freitag Dana angerufen").day, kToday - 3); // the word says that it happened
}

TEST(LogLineDays, DoNotTakeOrdinaryWordsForWeekdays) {
    const LogLine line = read("Dana call 20m so we sat down and do it");
    EXPECT_EQ(line.day, std::nullopt);
    EXPECT_EQ(line.rest, "so we sat down and do it");
    EXPECT_EQ(read("Dana Anruf 20m Do").day, kToday - 4);
    EXPECT_EQ(read("Dana call 20m do").rest, "do");
}

TEST(LogLineDays, OfTheWordsAreNotTheDayOfWhatHappened) {
    const LogLine line = read("Dana call 20m wants to talk tomorrow");
    EXPECT_EQ(line.day, std::nullopt);
    EXPECT_EQ(line.state, EncounterState::Happened);
    EXPECT_EQ(line.rest, "wants to talk tomorrow");
}

TEST(LogLineStates, ArePlannedWhereTheTimeIsToCome) {
    EXPECT_EQ(read("Dana meeting tomorrow").state, EncounterState::Planned);
    EXPECT_EQ(read("Dana meeting 12:01").state, EncounterState::Planned);
    EXPECT_EQ(read("Dana meeting 12:00").state, EncounterState::Happened);
    EXPECT_EQ(read("Dana meeting today 9:00").state, EncounterState::Happened);
    EXPECT_EQ(read("Dana meeting next thu 10:00 60m").state, EncounterState::Planned);
    EXPECT_EQ(read("Dana meeting yesterday 18:00").state, EncounterState::Happened);
}

TEST(LogLineTexts, BeginAtTheFirstColonThatIsNoTime) {
    EXPECT_EQ(read("Dana call 14:30: see http://a.example: good").text, "see http://a.example: good");
    EXPECT_EQ(read("Dana call 14:30").text, "");
    EXPECT_EQ(read("Dana call:went well").text, "went well");
    EXPECT_EQ(read(": only this").text, "only this");
}

TEST(LogLineTexts, GoOnBehindAQuote) {
    const LogLine line = read("Dana call: said \"no\" and \"not now\", then left");
    EXPECT_EQ(line.text, "said and , then left");
    EXPECT_EQ(line.heard, "no\nnot now");
}

TEST(LogLineQuotes, AreUnderstoodInEveryWriting) {
    for (const char* line : {"Dana “not now”", "Dana „not now“", "Dana „not now”", "Dana «not now»", "Dana »not now«",
                             "Dana \"not now\"", "Dana \" not now \"", "Dana “not now"}) {
        EXPECT_EQ(read(line).heard, "not now") << line;
        EXPECT_EQ(read(line).rest, "") << line;
    }
}

TEST(LogLineQuotes, DoNotOpenBehindAnInch) {
    const LogLine line = read("Dana call 20m: wants 5\" pipe");
    EXPECT_EQ(line.heard, "");
    EXPECT_EQ(line.text, "wants 5\" pipe");
}

TEST(LogLinePromises, EndWithTheirDay) {
    const auto promises = [](const char* line) { return read(line).promises; };
    using Promises = std::vector<LoggedPromise>;
    EXPECT_EQ(promises("Dana call !send list by fri"), (Promises{{"send list", false, kToday + 4}}));
    EXPECT_EQ(promises("!Liste schicken bis Freitag"), (Promises{{"Liste schicken", false, kToday + 4}}));
    EXPECT_EQ(promises("!Angebot Do"), (Promises{{"Angebot", false, kToday + 3}}));
    EXPECT_EQ(promises("!see what they do"), (Promises{{"see what they do", false, std::nullopt}}));
    EXPECT_EQ(promises("!call in 2 weeks"), (Promises{{"call", false, kToday + 14}}));
    EXPECT_EQ(promises("!send list"), (Promises{{"send list", false, std::nullopt}}));
    EXPECT_EQ(promises("!thu"), (Promises{{"thu", false, kToday + 3}}));
    EXPECT_EQ(promises("!one tomorrow !two 12.6."),
              (Promises{{"one", false, kToday + 1}, {"two", false, day(2027, 6, 12)}}));
}

TEST(LogLinePromises, SayWhoMadeThem) {
    EXPECT_EQ(read("!they send numbers fri").promises,
              (std::vector<LoggedPromise>{{"send numbers", true, kToday + 4}}));
    EXPECT_EQ(read("!sie schicken Zahlen bis Mo").promises,
              (std::vector<LoggedPromise>{{"schicken Zahlen", true, kToday + 7}}));
    EXPECT_EQ(read("!they").promises, (std::vector<LoggedPromise>{{"they", false, std::nullopt}}));
}

TEST(LogLinePromises, BeginAtAWord) {
    EXPECT_TRUE(read("Dana call: great! Really ! so").promises.empty());
    EXPECT_EQ(read("Dana call: great! Really ! so").text, "great! Really ! so");
}

TEST(LogLines, KeepWhatTheyDoNotUnderstand) {
    EXPECT_EQ(read("Dana call 20m 👍 with Amal 30m").rest, "👍 with Amal 30m");
    EXPECT_EQ(read("\xFF\xFE call \x80").names, Names{"\xFF\xFE"});
    EXPECT_EQ(read("\xFF\xFE call \x80").rest, "\x80");
}

TEST(LogLines, OfRandomBytesAreRead) {
    std::mt19937 random{20261123};
    for (int i = 0; i < 5'000; ++i) {
        std::string line(random() % 80, ' ');
        for (char& byte : line)
            byte = static_cast<char>(random() % (i % 2 == 0 ? 256 : 128));
        const LogLine parsed = read(line);
        EXPECT_GE(parsed.minutes.value_or(0), 0);
    }
}

TEST(LogLines, OfALongLineEndInTime) {
    for (const std::string piece : {"“a“ ", "\"a ", "!a fri ", "call 20m ", "next thu: ", "Dana, and ",
                                    "12.6. in 2 weeks ", "at ", "a ", "eine ", "Thu ", "1h ", "the "}) {
        std::string line;
        while (line.size() < 200'000)
            line += piece;
        const LogLine parsed = read(line);
        EXPECT_FALSE(parsed == LogLine{}) << piece;
    }
}

} // namespace
} // namespace ajar
