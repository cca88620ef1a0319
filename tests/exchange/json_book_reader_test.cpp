// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_book_reader.h"

#include "base/error.h"
#include "support/base/paths.h"
#include "support/exchange/collected_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace ajar {
namespace {

using exchange::PrivateRecords;
using nlohmann::ordered_json;
using test::fullBook;
using test::jsonOf;
using test::readBook;
using testing::EndsWith;
using testing::HasSubstr;

/// What a text is refused with; nothing where it was taken.
std::optional<Error> refusal(const std::string& text) {
    try {
        (void)readBook(text);
    } catch (const Failure& failed) {
        return failed.error();
    }
    return std::nullopt;
}

std::string detailOf(const std::string& text) {
    const auto error = refusal(text);
    return error ? error->detail : "taken";
}

/// The full book with something changed in it.
std::string changed(const std::function<void(ordered_json&)>& change) {
    auto json = ordered_json::parse(jsonOf(fullBook(), PrivateRecords::Included));
    change(json);
    return json.dump();
}

TEST(JsonBookReader, GivesBackTheRecordsThatWereWritten) {
    const auto read = readBook(jsonOf(fullBook(), PrivateRecords::Included));
    test::expectEqual(read.book, test::inFileOrder(fullBook()));
    EXPECT_TRUE(read.isWhole);
}

TEST(JsonBookReader, GivesWhatIsWrittenToTheSameBytesAgain) {
    const std::string text = jsonOf(fullBook(), PrivateRecords::Included);
    EXPECT_EQ(jsonOf(readBook(text).book, PrivateRecords::Included), text);
}

TEST(JsonBookReader, TakesAByteOrderMarkAndAnyWhiteSpace) {
    const std::string text = jsonOf(fullBook(), PrivateRecords::Included);
    test::expectEqual(readBook("\xEF\xBB\xBF" + ordered_json::parse(text).dump(3)).book, test::inFileOrder(fullBook()));
}

TEST(JsonBookReader, RefusesHalfAFileAtEveryLength) {
    auto small = fullBook();
    small.organisations.pop_back();
    small.people.pop_back();
    const std::string text = jsonOf(small, PrivateRecords::LeftOut);
    for (std::size_t length = 0; length + 2 < text.size(); ++length) // the last line end may be missing
        ASSERT_TRUE(refusal(text.substr(0, length))) << length;
    EXPECT_FALSE(refusal(text.substr(0, text.size() - 1)));
}

TEST(JsonBookReader, LooksAtFormatAndVersionFirst) {
    EXPECT_THAT(detailOf("{}"), EndsWith("line 1: the file has no \"format\""));
    EXPECT_THAT(detailOf("[]"), HasSubstr("no book of Ajar"));
    EXPECT_THAT(detailOf("17"), HasSubstr("no book of Ajar"));
    EXPECT_THAT(detailOf(R"({"format":"other"})"), HasSubstr("format is not \"ajar\""));
    EXPECT_THAT(detailOf(R"({"people":[]})"), EndsWith("people stands before \"format\""));
    EXPECT_THAT(detailOf(R"({"name":"x"})"), EndsWith("name is no key of this format"));
    const auto later = refusal(R"({"format":"ajar","version":2,"whatever":)");
    ASSERT_TRUE(later);
    EXPECT_EQ(later->code, ErrorCode::TooNew);
    EXPECT_EQ(later->subject, "book.json");
    EXPECT_THAT(later->detail, HasSubstr("version 2"));
    EXPECT_THAT(detailOf(R"({"format":"ajar","version":0)"), HasSubstr("version is no version"));
    EXPECT_THAT(detailOf(R"({"format":"ajar","version":"1")"), HasSubstr("version is not a whole number"));
}

TEST(JsonBookReader, SaysWhereAValueIsWrong) {
    const auto spoilt = [](auto&& place, const ordered_json& value) {
        return detailOf(changed([&](ordered_json& json) { place(json) = value; }));
    };
    const auto factDay = [](ordered_json& json) -> ordered_json& { return json["people"][0]["facts"][1]["day"]; };
    EXPECT_THAT(spoilt(factDay, "2026-02-30"), EndsWith("people[0].facts[1].day is not a date"));
    EXPECT_THAT(spoilt(factDay, 7), EndsWith("people[0].facts[1].day is not a date"));
    EXPECT_THAT(spoilt(factDay, {{"a", 1}}),
                EndsWith("people[0].facts[1].day is an object, which does not belong there"));
    const auto minutes = [](ordered_json& json) -> ordered_json& { return json["encounters"][0]["minutes"]; };
    EXPECT_THAT(spoilt(minutes, 1'441), EndsWith("encounters[0].minutes is not between 0 and 1440"));
    EXPECT_THAT(spoilt(minutes, 5'000'000'000), EndsWith("encounters[0].minutes is too large a number"));
    EXPECT_THAT(spoilt(minutes, "45"), EndsWith("encounters[0].minutes is not a whole number"));
    const auto owner = [](ordered_json& json) -> ordered_json& { return json["deals"][0]["owner"]; };
    EXPECT_THAT(spoilt(owner, "01010000-0000-0000-0000-0000000000AB"), EndsWith("deals[0].owner is not an id"));
    const auto money = [](ordered_json& json) -> ordered_json& { return json["deals"][0]["value"]["minor"]; };
    EXPECT_THAT(spoilt(money, nullptr), EndsWith("deals[0].value.minor is not a whole number"));
    const auto lean = [](ordered_json& json) -> ordered_json& { return json["deals"][0]["lean"]; };
    EXPECT_THAT(spoilt(lean, "maybe"), EndsWith("deals[0].lean is not one of the codes of this format"));
    const auto name = [](ordered_json& json) -> ordered_json& { return json["owners"][1]["name"]; };
    EXPECT_THAT(spoilt(name, " "), EndsWith("owners[1].name is empty"));
    const auto reviewBy = [](ordered_json& json) -> ordered_json& {
        return json["people"][0]["answers"][0]["review_by"];
    };
    EXPECT_THAT(spoilt(reviewBy, "2026-01-01"), EndsWith("people[0].answers[0].review_by lies before the answer"));
    const auto people = [](ordered_json& json) -> ordered_json& { return json["encounters"][0]["people"][1]; };
    EXPECT_THAT(spoilt(people, 3), EndsWith("encounters[0].people[1] is not an id"));
    const auto text = [](ordered_json& json) -> ordered_json& { return json["reviews"][0]["text"]; };
    EXPECT_THAT(spoilt(text, std::string(1'000'001, 'x')), EndsWith("reviews[0].text is longer than 1 MB"));
    EXPECT_THAT(spoilt(text, std::string("a\0b", 3)), EndsWith("reviews[0].text holds a NUL character"));
}

TEST(JsonBookReader, RefusesNumbersThatAreNoWholeOnesOf64Bits) {
    const std::string text = jsonOf(fullBook(), PrivateRecords::Included);
    for (const std::string number : {"45.0", "4.5e1", "-0", "1e400", "9223372036854775808", "-9223372036854775809",
                                     "123456789012345678901234567890", "-1"}) {
        std::string spoilt = text;
        spoilt.replace(spoilt.find("\"minutes\":45"), 12, "\"minutes\":" + number);
        EXPECT_THAT(detailOf(spoilt), HasSubstr("encounters[0].minutes is")) << number;
    }
}

TEST(JsonBookReader, RefusesKeysThatAreMissingUnknownOrThereTwice) {
    EXPECT_THAT(detailOf(changed([](ordered_json& json) { json["people"][0].erase("readings"); })),
                EndsWith("people[0] has no \"readings\""));
    EXPECT_THAT(detailOf(changed([](ordered_json& json) { json["people"][0]["facts"][0]["mood"] = 1; })),
                EndsWith("people[0].facts[0].mood is no key of this format"));
    EXPECT_THAT(detailOf(changed([](ordered_json& json) { json.erase("reviews"); })),
                EndsWith("the file has no \"reviews\""));
    std::string twice = jsonOf(fullBook(), PrivateRecords::Included);
    twice.insert(twice.find("\"topic\""), "\"topic\":\"\",");
    EXPECT_THAT(detailOf(twice), EndsWith("organisations[0].facts[0].topic stands there twice"));
}

TEST(JsonBookReader, TakesOfWhatIsDeletedItsIdAlone) {
    const std::string text = jsonOf(fullBook(), PrivateRecords::Included);
    const auto with = [&text](const std::string& from, const std::string& to) {
        std::string other = text;
        const auto at = other.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return other.replace(at, from.size(), to);
    };
    const std::string deleted = R"("deleted":true)";
    EXPECT_FALSE(refusal(text));
    EXPECT_THAT(refusal(with(deleted, R"("deleted":false)"))->detail,
                HasSubstr("organisations[2].deleted is not true"));
    EXPECT_THAT(refusal(with(deleted, R"("deleted":{})"))->detail, HasSubstr("deleted is not true"));
    EXPECT_THAT(refusal(with(deleted, R"("deleted":[])"))->detail, HasSubstr("deleted is not true"));
    EXPECT_THAT(refusal(with(deleted, R"("deleted":true,"deleted":true)"))->detail, HasSubstr("stands there twice"));
    EXPECT_THAT(refusal(with(deleted, R"("deleted":true,"name":"Acme")"))->detail,
                HasSubstr("does not say its id alone"));
    EXPECT_THAT(refusal(with(R"("is_me":true)", R"("is_me":true,"deleted":true)"))->detail,
                HasSubstr("is no key of this format"));
    const auto start = text.find(R"({"id":)", text.find(deleted) - 60);
    std::string nameless = text;
    nameless.replace(start, text.find('}', start) - start, "{" + deleted);
    EXPECT_THAT(refusal(nameless)->detail, HasSubstr("does not say its id alone"));
}

TEST(JsonBookReader, RefusesASecondOwnerWhoIsMe) {
    EXPECT_THAT(detailOf(changed([](ordered_json& json) {
                    for (auto& owner : json["owners"])
                        owner["is_me"] = true;
                })),
                HasSubstr("owners[1].is_me is true of an owner before it, too"));
}

TEST(JsonBookReader, RefusesTwoRecordsOfOneIdWithinARecord) {
    EXPECT_THAT(detailOf(changed([](ordered_json& json) {
                    json["people"][0]["facts"].push_back(json["people"][0]["facts"][0]);
                    json["people"][0]["facts"].back()["text"] = "something else";
                })),
                HasSubstr("people[0].facts holds two records with the id "));
}

TEST(JsonBookReader, RefusesArraysAndRecordsOutOfOrder) {
    EXPECT_THAT(detailOf(changed([](ordered_json& json) { std::swap(json["deals"][0], json["deals"][1]); })),
                EndsWith("deals[1].id is out of order: records go by their ids"));
    EXPECT_THAT(detailOf(changed([](ordered_json& json) { json["deals"][1] = json["deals"][0]; })),
                EndsWith("deals[1].id is the id of the record before it, too"));
    EXPECT_THAT(detailOf(changed([](ordered_json& json) {
                    auto deals = json["deals"];
                    json.erase("deals");
                    json["deals"] = deals;
                })),
                EndsWith("encounters stands before \"deals\""));
}

TEST(JsonBookReader, RefusesAPromiseThatStandsWithAnotherRecord) {
    EXPECT_THAT(detailOf(changed(
                    [](ordered_json& json) { json["deals"][0]["promises"][1]["person"] = json["people"][0]["id"]; })),
                EndsWith("deals[0].promises[1] belongs to another record than the one it stands in"));
    EXPECT_THAT(detailOf(changed([](ordered_json& json) { json["reviews"][0]["promises"][1]["review"] = nullptr; })),
                EndsWith("reviews[0].promises[1].person is missing, and so are deal, encounter and review"));
}

TEST(JsonBookReader, CutsOffATextBeforeItFillsTheMemory) {
    std::size_t given = 0;
    const exchange::ByteSource endless = [&given](std::span<char> buffer) {
        const std::string head = R"({"format":"ajar","version":1,"book":{"name":")";
        std::ranges::fill(buffer, 'x');
        if (given == 0)
            std::ranges::copy(head, buffer.begin());
        given += buffer.size();
        return buffer.size();
    };
    test::CollectedBook nobody;
    EXPECT_THROW(exchange::readJsonBook(endless, "endless.json", nobody), Failure);
    EXPECT_LT(given, 8'000'000U);
    given = 0;
    const exchange::ByteSource blanks = [&given](std::span<char> buffer) {
        std::ranges::fill(buffer, given == 0 ? '\n' : ' ');
        given += buffer.size();
        return buffer.size();
    };
    EXPECT_THROW(exchange::readJsonBook(blanks, "blanks.json", nobody), Failure);
    EXPECT_LT(given, 8'000'000U);
}

TEST(JsonBookReader, RefusesDeepNestingAtItsFirstBracket) {
    std::string text = R"({"format":"ajar","version":1,"book":)";
    EXPECT_THAT(detailOf(text + std::string(1'000'000, '[')), HasSubstr("book is an array"));
    text = jsonOf(fullBook(), PrivateRecords::Included);
    text.replace(text.find("\"tags\":[") + 8, 1, std::string(100'000, '[') + "{");
    EXPECT_THAT(detailOf(text), HasSubstr("is an array, which does not belong there"));
}

TEST(JsonBookReader, TellsAFileOfOnePersonFromAWholeBook) {
    std::string text;
    exchange::JsonBookWriter writer([&text](std::string_view piece) { text += piece; }, PrivateRecords::LeftOut);
    writer.begin(fullBook().info, {}, {}, exchange::ExportScope::Extract);
    (void)writer.finish();
    EXPECT_FALSE(readBook(text).isWhole);
}

TEST(JsonBookReader, KnowsJsonByItsFirstByte) {
    const auto looks = [](const std::string& text) { return exchange::looksLikeJson(exchange::bytesOf(text)); };
    EXPECT_TRUE(looks("{"));
    EXPECT_TRUE(looks("\xEF\xBB\xBF \r\n\t{\"a\""));
    EXPECT_FALSE(looks(""));
    EXPECT_FALSE(looks("[{}]"));
    EXPECT_FALSE(looks("name,{\n"));
}

TEST(JsonTestSuite, IsRefusedWhetherItIsJsonOrNot) {
    const auto folder = test::sharedFile("badinput/JSONTestSuite/test_parsing");
    if (!folder)
        GTEST_SKIP() << "no JSONTestSuite";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        test::CollectedBook nobody;
        try {
            exchange::readJsonBook(exchange::bytesOf(entry.path()), "file", nobody);
            ADD_FAILURE() << entry.path() << " was taken";
        } catch (const Failure& failed) {
            EXPECT_EQ(failed.error().code, ErrorCode::Invalid) << entry.path();
            EXPECT_THAT(failed.error().detail, HasSubstr("line ")) << entry.path();
        }
        EXPECT_EQ(nobody.records, 0) << entry.path();
        ++files;
    }
    EXPECT_GT(files, 300);
}

} // namespace
} // namespace ajar
