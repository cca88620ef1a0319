// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_book_writer.h"

#include "base/error.h"
#include "domain/codes.h"
#include "support/base/paths.h"
#include "support/base/temp_folder.h"
#include "support/exchange/full_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

namespace ajar {
namespace {

using exchange::ExportCounts;
using exchange::JsonBookWriter;
using exchange::PrivateRecords;
using nlohmann::ordered_json;
using test::fullBook;
using test::jsonOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

ordered_json parsed(const std::string& text) {
    return ordered_json::parse(text);
}

ordered_json schema() {
    std::ifstream file(test::projectFile("docs/formats/ajar-1.schema.json"));
    return ordered_json::parse(file);
}

TEST(JsonBookWriter, WritesTheEnvelopeInItsOrder) {
    const auto json = parsed(jsonOf(fullBook(), PrivateRecords::Included));
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items())
        keys.push_back(key);
    EXPECT_THAT(keys, ElementsAre("format", "version", "book", "owners", "organisations", "people", "deals",
                                  "encounters", "reviews"));
    EXPECT_EQ(json["format"], "ajar");
    EXPECT_EQ(json["version"], 1);
}

TEST(JsonBookWriter, WritesAllArraysOfAnEmptyBook) {
    const auto json = parsed(jsonOf(test::FullBook{}, PrivateRecords::LeftOut));
    for (const auto* key : {"owners", "organisations", "people", "deals", "encounters", "reviews"})
        EXPECT_EQ(json[key], ordered_json::array()) << key;
}

TEST(JsonBookWriter, KeepsEveryTextAsItIs) {
    const auto book = fullBook();
    const auto json = parsed(jsonOf(book, PrivateRecords::Included));
    EXPECT_EQ(json["deals"][0]["closed_why"], book.deals[0].deal.closedWhy);
    EXPECT_EQ(json["book"]["name"], "Müller & Söhne");
}

TEST(JsonBookWriter, EscapesControlCharactersAlone) {
    test::FullBook book;
    book.info.name = std::string("a\"b\\c\n\r\t\x01/ü");
    EXPECT_THAT(jsonOf(book, PrivateRecords::LeftOut), HasSubstr(R"("name":"a\"b\\c\n\r\t\u0001/ü")"));
}

TEST(JsonBookWriter, SaysNullForWhatIsAbsentAndWritesDaysMomentsAndMoneyInOneForm) {
    const auto json = parsed(jsonOf(fullBook(), PrivateRecords::Included));
    EXPECT_EQ(json["deals"][0]["value"], (ordered_json{{"minor", 482'100}, {"currency", "EUR"}}));
    EXPECT_EQ(json["deals"][0]["closed"], "2026-11-20");
    EXPECT_EQ(json["deals"][0]["entered"], "2026-11-23T12:01:05.250Z");
    EXPECT_TRUE(json["deals"][1]["value"].is_null());
    EXPECT_TRUE(json["deals"][1]["closed"].is_null());
    EXPECT_EQ(json["deals"][1]["closed_why"], "");
}

TEST(JsonBookWriter, LeavesPrivateFactsAndNotesOutUnlessAskedAndCountsThem) {
    ExportCounts counts;
    const std::string open = jsonOf(fullBook(), PrivateRecords::LeftOut, &counts);
    EXPECT_THAT(open, Not(HasSubstr("secret")));
    EXPECT_EQ(counts.privateFactsLeftOut, 3);
    EXPECT_EQ(counts.privateNotesLeftOut, 4);
    const std::string whole = jsonOf(fullBook(), PrivateRecords::Included, &counts);
    EXPECT_THAT(whole, HasSubstr("secret"));
    EXPECT_EQ(counts.privateFactsLeftOut, 0);
    EXPECT_EQ(counts.privateNotesLeftOut, 0);
}

TEST(JsonBookWriter, CountsWhatWentOut) {
    ExportCounts counts;
    (void)jsonOf(fullBook(), PrivateRecords::Included, &counts);
    EXPECT_EQ(counts, (ExportCounts{.owners = 2,
                                    .organisations = 2,
                                    .people = 2,
                                    .references = 1,
                                    .deals = 3,
                                    .encounters = 2,
                                    .reviews = 2,
                                    .deleted = 4}));
}

TEST(JsonBookWriter, GivesEqualBytesForEqualRecordsInWhateverOrderTheirListsCome) {
    auto other = fullBook();
    const auto turn = [](auto& list) { std::ranges::reverse(list); };
    for (auto& person : other.people) {
        turn(person.facts);
        turn(person.contactPoints);
        turn(person.readings);
        turn(person.tags);
    }
    for (auto& deal : other.deals) {
        turn(deal.people);
        turn(deal.events);
        turn(deal.origins);
    }
    for (auto& encounter : other.encounters)
        turn(encounter.people);
    turn(other.tags);
    turn(other.origins);
    EXPECT_EQ(jsonOf(other, PrivateRecords::Included), jsonOf(fullBook(), PrivateRecords::Included));
}

TEST(JsonBookWriter, PutsChairsAndContactPointsInTheOrderOfTheirPositions) {
    const auto json = parsed(jsonOf(fullBook(), PrivateRecords::Included));
    EXPECT_EQ(json["deals"][0]["people"][0]["part"], "opens_doors");
    EXPECT_TRUE(json["deals"][0]["people"][1]["person"].is_null());
    EXPECT_EQ(json["people"][0]["contact_points"][0]["kind"], "phone");
    EXPECT_EQ(json["encounters"][0]["people"][0], json["people"][0]["id"]);
}

TEST(JsonBookWriter, GivesEachRecordALineOfItsOwn) {
    const std::string text = jsonOf(fullBook(), PrivateRecords::Included);
    EXPECT_EQ(std::ranges::count(text, '\n'), 32); // 18 records, 2 a list of records, and the last one
    EXPECT_TRUE(text.ends_with("}\n"));
}

TEST(JsonBookWriter, RefusesRecordsOutOfOrder) {
    const auto book = fullBook();
    const auto writer = [&] {
        auto made = std::make_unique<JsonBookWriter>([](std::string_view) {}, PrivateRecords::LeftOut);
        made->begin(book.info, {}, {});
        return made;
    };
    auto kinds = writer();
    kinds->add(book.deals[0]);
    EXPECT_THROW(kinds->add(book.people[0]), Failure);
    auto ids = writer();
    ids->add(book.owners[1]);
    EXPECT_THROW(ids->add(book.owners[0]), Failure);
    auto twice = writer();
    twice->add(book.owners[0]);
    EXPECT_THROW(twice->add(book.owners[0]), Failure);
    JsonBookWriter early([](std::string_view) {}, PrivateRecords::LeftOut);
    EXPECT_THROW(early.add(book.owners[0]), Failure);
    auto late = writer();
    (void)late->finish();
    EXPECT_THROW(late->add(book.owners[0]), Failure);
}

TEST(JsonBookWriter, RefusesTextThatIsNoUtf8) {
    test::FullBook book;
    book.info.name = "M\xFCller";
    EXPECT_THROW((void)jsonOf(book, PrivateRecords::LeftOut), Failure);
}

TEST(JsonBookWriter, DoesNotKeepWhatItHasWritten) {
    std::size_t longest = 0;
    JsonBookWriter writer([&](std::string_view piece) { longest = std::max(longest, piece.size()); },
                          PrivateRecords::Included);
    writer.begin({}, {}, {});
    auto person = fullBook().people[0];
    for (int i = 0; i < 2'000; ++i) {
        person.person.id.uuid.bytes[1] = static_cast<std::uint8_t>(i >> 8);
        person.person.id.uuid.bytes[2] = static_cast<std::uint8_t>(i);
        writer.add(person);
    }
    (void)writer.finish();
    EXPECT_LT(longest, 70'000U);
}

/// All objects of the document that the schema describes with this definition have its keys, in its order.
void expectKeys(const ordered_json& object, const ordered_json& definition) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    EXPECT_EQ(ordered_json(keys), definition["required"]);
    std::vector<std::string> properties;
    for (const auto& [key, value] : definition["properties"].items())
        properties.push_back(key);
    EXPECT_EQ(properties, keys);
}

TEST(JsonSchema, NamesTheKeysInTheOrderInWhichTheyAreWritten) {
    const auto json = parsed(jsonOf(fullBook(), PrivateRecords::Included));
    const auto rules = schema();
    const auto& definitions = rules["$defs"];
    expectKeys(json, rules);
    expectKeys(json["book"], definitions["book"]);
    expectKeys(json["book"]["tags"][0], definitions["tag"]);
    expectKeys(json["owners"][0], definitions["owner"]);
    expectKeys(json["organisations"][0], definitions["organisation"]);
    expectKeys(json["people"][0], definitions["person"]);
    expectKeys(json["people"][2], definitions["person_reference"]);
    for (const auto* array : {"organisations", "people", "deals", "encounters"})
        expectKeys(json[array].back(), definitions["deleted"]);
    expectKeys(json["deals"][0], definitions["deal"]);
    expectKeys(json["deals"][0]["people"][0], definitions["chair"]);
    expectKeys(json["deals"][0]["events"][0], definitions["deal_event"]);
    expectKeys(json["encounters"][0], definitions["encounter"]);
    expectKeys(json["reviews"][0], definitions["review"]);
    expectKeys(json["people"][0]["promises"][0], definitions["promise"]);
    expectKeys(json["reviews"][0]["promises"][0], definitions["promise"]);
}

template <class Enum>
void expectCodes(const ordered_json& definitions, const char* definition, const char* key) {
    ordered_json codes = ordered_json::array();
    for (const auto& entry : codesOf<Enum>())
        codes.push_back(entry.code);
    ordered_json listed = ordered_json::array();
    for (const auto& code : definitions[definition]["properties"][key]["enum"])
        if (!code.is_null())
            listed.push_back(code);
    EXPECT_EQ(listed, codes) << definition << '.' << key;
}

TEST(JsonSchema, KnowsExactlyTheCodesOfTheDomain) {
    const auto definitions = schema()["$defs"];
    expectCodes<ContactKind>(definitions, "contact_point", "kind");
    expectCodes<Question>(definitions, "answer", "question");
    expectCodes<HowKnown>(definitions, "answer", "how");
    expectCodes<ReadingKind>(definitions, "reading", "kind");
    expectCodes<PromiseBy>(definitions, "promise", "by");
    expectCodes<PromiseState>(definitions, "promise", "state");
    expectCodes<Part>(definitions, "chair", "part");
    expectCodes<DealEventKind>(definitions, "deal_event", "kind");
    expectCodes<DealKind>(definitions, "deal", "kind");
    expectCodes<Bucket>(definitions, "deal", "bucket");
    expectCodes<Lean>(definitions, "deal", "lean");
    expectCodes<AfterSale>(definitions, "deal", "after_sale");
    expectCodes<EncounterState>(definitions, "encounter", "state");
    expectCodes<Channel>(definitions, "encounter", "channel");
    expectCodes<TheySpoke>(definitions, "encounter", "they_spoke");
    expectCodes<Outcome>(definitions, "encounter", "outcome");
}

/// What check_schema.py says of an export and a schema, both written to a folder of their own.
int checked(const std::string& document, const ordered_json& rules) {
    const test::TempFolder folder;
    std::ofstream(folder.path() / "book.json") << document;
    std::ofstream(folder.path() / "schema.json") << rules.dump();
    const std::string script = test::projectFile("tests/support/exchange/check_schema.py").string();
    const std::string command =
        "cd '" + folder.path().string() + "' && /usr/bin/python3 -B '" + script + "' schema.json book.json";
    return WEXITSTATUS(std::system(command.c_str()));
}

TEST(JsonSchema, TakesAnExportAndNoticesEveryKeyThatIsMissingUnknownOrOfAWrongType) {
    const int status = checked(jsonOf(fullBook(), PrivateRecords::Included), schema());
    if (status == 77)
        GTEST_SKIP() << "no python3-jsonschema";
    EXPECT_EQ(status, 0);
}

TEST(JsonSchema, IsFoundOutWhereItLetsAnythingPass) {
    test::FullBook book;
    book.owners = fullBook().owners;
    book.info = fullBook().info;
    const std::string document = jsonOf(book, PrivateRecords::Included);
    const int status = checked(document, schema());
    if (status == 77)
        GTEST_SKIP() << "no python3-jsonschema";
    EXPECT_EQ(status, 0);
    auto loose = schema();
    loose["$defs"]["owner"]["additionalProperties"] = true;
    EXPECT_EQ(checked(document, loose), 1);
    loose = schema();
    loose["$defs"]["owner"]["required"].erase(3);
    EXPECT_EQ(checked(document, loose), 1);
    loose = schema();
    loose["$defs"]["owner"]["properties"]["is_me"].erase("type");
    EXPECT_EQ(checked(document, loose), 1);
    loose = schema();
    loose["$defs"]["owner"]["properties"].erase("email");
    EXPECT_EQ(checked(document, loose), 1);
}

} // namespace
} // namespace ajar
