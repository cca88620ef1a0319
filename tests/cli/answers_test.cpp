// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version.h"
#include "base/text.h"
#include "cli/text.h"
#include "cli/verb.h"
#include "support/cli/cli_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

namespace ajar::cli {
namespace {

using test::CliBook;
using test::Json;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

std::vector<std::string> keysOf(const Json& json) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items())
        keys.push_back(key);
    return keys;
}

class Answers : public testing::Test {
protected:
    void SetUp() override {
        book.call({"deal", "add", "Fleet renewal", "--organisation", "Whitfield Ltd", "--person",
                   "Dana Whitfield=decides", "--value", "48k", "--expected", "in 3 weeks"});
    }
    CliBook book;
};

TEST_F(Answers, OfLogHaveTheKeysOfADryRunAndAnId) {
    const std::vector<std::string> line{"log", "Dana call 20m yesterday: wants it \"on time\" !send plan fri"};
    auto dry = line;
    dry.push_back("--dry-run");
    const Json preview = book.json(dry);
    EXPECT_THAT(keysOf(preview), IsSupersetOf({"people", "deals", "channel", "minutes", "start", "heard", "promises",
                                               "answers", "rest"}));
    EXPECT_FALSE(preview.contains("id"));
    EXPECT_EQ(preview["people"][0]["name"], "Dana Whitfield");
    EXPECT_EQ(preview["deals"][0]["title"], "Fleet renewal");
    EXPECT_EQ(preview["channel"], "call");
    EXPECT_EQ(preview["minutes"], 20);
    EXPECT_EQ(preview["start"], "2026-09-20T12:00:00+02:00");
    EXPECT_EQ(preview["heard"], "on time");
    EXPECT_EQ(preview["promises"][0]["due"], "2026-09-25");

    Json logged = book.json(line);
    EXPECT_TRUE(parseUuid(logged["id"].get<std::string>()));
    logged.erase("id");
    logged.erase("deed");
    EXPECT_EQ(logged, preview);
}

TEST_F(Answers, OfADryRunLeaveTheBookAsItWas) {
    const std::string before = book.call({"export"}).out;
    book.call({"log", "Somebody New call 20m", "--dry-run"});
    EXPECT_EQ(book.call({"export"}).out, before);
}

TEST_F(Answers, OfThePipelineCountInMinorUnitsByCurrency) {
    book.call({"lean", "fleet", "ajar"});
    const Json json = book.json({"pipeline"});
    EXPECT_EQ(json["buckets"]["pending"]["count"], 1);
    EXPECT_EQ(json["buckets"]["pending"]["value"]["EUR"], 4'800'000);
    EXPECT_EQ(json["buckets"]["sold"]["count"], 0);
    EXPECT_EQ(json["buckets"]["not_sold"]["value"], Json::object());
    EXPECT_THAT(keysOf(json["leans"]),
                testing::UnorderedElementsAre("ajar", "sold_anyway", "not_sold_anyway", "unsorted"));
    EXPECT_EQ(json["leans"]["ajar"]["value"]["EUR"], 4'800'000);
}

TEST_F(Answers, OfSearchAreAnArrayOfKindIdTitleAndSnippet) {
    book.call({"log", "Dana call 20m: talked about the K\u00fchlhaus"});
    const Json json = book.json({"search", "kuhlh"});
    ASSERT_EQ(json.size(), 1U);
    EXPECT_THAT(keysOf(json[0]), testing::UnorderedElementsAre("kind", "id", "title", "snippet"));
    EXPECT_EQ(json[0]["kind"], "encounter");
    EXPECT_THAT(json[0]["snippet"].get<std::string>(), HasSubstr("K\u00fchlhaus"));
}

TEST_F(Answers, OfDoorsGiveTheSumItsPartsAndTheQuestion) {
    book.call({"lean", "fleet", "ajar"});
    const Json json = book.json({"doors", "-n", "5"});
    ASSERT_EQ(json.size(), 1U);
    EXPECT_THAT(keysOf(json[0]),
                IsSupersetOf({"position", "deal", "person", "total", "parts", "sentence", "question", "ask"}));
    int sum = 0;
    for (const auto& part : json[0]["parts"])
        sum += part["points"].get<int>();
    EXPECT_EQ(json[0]["total"], sum);
    EXPECT_EQ(json[0]["ask"], "What drives Dana?");
}

TEST_F(Answers, OfDueNameEachPersonOnceWithReasons) {
    book.call({"promise", "add", "dana", "send the plan", "--due", "tomorrow"});
    book.call({"promise", "add", "dana", "call the yard", "--due", "fri", "--theirs"});
    const Json json = book.json({"due"});
    ASSERT_EQ(json.size(), 1U);
    EXPECT_EQ(json[0]["person"]["name"], "Dana Whitfield");
    ASSERT_EQ(json[0]["reasons"].size(), 2U);
    EXPECT_EQ(json[0]["reasons"][0]["kind"], "promise");
    EXPECT_EQ(json[0]["reasons"][1]["by"], "them");
}

TEST_F(Answers, OfAPersonLeavePrivateThingsOutUnlessAskedFor) {
    book.call({"fact", "dana", "two daughters", "--topic", "family", "--private"});
    book.call({"note", "dana", "likes it short"});
    EXPECT_EQ(book.json({"person", "dana"})["facts"].size(), 0U);
    EXPECT_EQ(book.json({"person", "dana"})["notes"].size(), 1U);
    EXPECT_THAT(book.call({"person", "dana"}).err, HasSubstr("1 private"));
    EXPECT_THAT(book.call({"person", "dana"}).out, Not(HasSubstr("daughters")));
    EXPECT_EQ(book.json({"person", "dana", "--private"})["facts"][0]["text"], "two daughters");
    EXPECT_THAT(book.call({"export"}).out, Not(HasSubstr("daughters")));
    EXPECT_THAT(book.call({"export"}).err, HasSubstr("1 private fact left out"));
}

TEST_F(Answers, OfADealHaveItsPeopleAndHistory) {
    book.call({"lean", "fleet", "ajar", "--why", "she decides alone"});
    const Json json = book.json({"deal", "show", "fleet"});
    EXPECT_EQ(json["organisation"]["name"], "Whitfield Ltd");
    EXPECT_EQ(json["people"][0]["part"], "decides");
    EXPECT_EQ(json["value"]["minor"], 4'800'000);
    EXPECT_EQ(json["expected"], "2026-10-12");
    EXPECT_EQ(json["events"][1]["reason"], "she decides alone");
}

TEST_F(Answers, OfUndoAndRedoNameTheDeed) {
    book.call({"lean", "fleet", "sold_anyway"});
    EXPECT_EQ(book.json({"undo"})["name"], "Your call: sold anyway");
    EXPECT_EQ(book.json({"deal", "show", "fleet"})["lean"], "unsorted");
    EXPECT_EQ(book.json({"redo"})["subject"], "Fleet renewal");
    EXPECT_EQ(book.json({"deal", "show", "fleet"})["lean"], "sold_anyway");
}

TEST_F(Answers, OfTheBinGiveTheNumberThatRestores) {
    book.call({"rm", "person", "dana"});
    const Json bin = book.json({"bin"});
    ASSERT_EQ(bin.size(), 1U);
    EXPECT_EQ(bin[0]["title"], "Dana Whitfield");
    EXPECT_EQ(book.call({"restore", std::to_string(bin[0]["deed"].get<int>())}).exit, Done);
    EXPECT_EQ(book.call({"person", "dana"}).exit, Done);
    EXPECT_EQ(book.json({"bin"}).size(), 0U);
}

TEST_F(Answers, OfCheckSayWhatIsWrong) {
    EXPECT_EQ(book.json({"check"})["is_sound"], true);
}

TEST_F(Answers, OfBackupNameAFileThatIsABook) {
    const Json json = book.json({"backup", (book.folder.path() / "backups").string()});
    EXPECT_EQ(book.call({"--book", json["file"].get<std::string>(), "pipeline"}).exit, Done);
}

TEST_F(Answers, ShowNoControlToATerminal) {
    EXPECT_EQ(safe("a\x1b[31mb\nc\td\u202ee"), "a\u25a1[31mb c d\u25a1e");
    EXPECT_EQ(safeLines("one\ntwo\x07", "> "), "> one\n> two\u25a1\n");
    const auto answer = book.call({"person", "no\x1b[2Jbody"});
    EXPECT_THAT(answer.err, Not(HasSubstr("\x1b")));
    const auto unknown = book.call({"fro\x1b[2Jb"});
    EXPECT_THAT(unknown.err, Not(HasSubstr("\x1b")));
}

TEST(Verbs, HaveAllAMeaningAndOneName) {
    std::set<std::string_view> names;
    for (const auto* verb : allVerbs()) {
        EXPECT_TRUE(names.insert(verb->name).second) << verb->name;
        EXPECT_NE(verb->run, nullptr) << verb->name;
        EXPECT_FALSE(verb->meaning.empty()) << verb->name;
        EXPECT_LE(verb->least, verb->most) << verb->name;
    }
}

std::string contentOf(std::string_view file) {
    std::ifstream in(ajar::test::projectFile(file));
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Verbs, StandInTheDocumentWithTheirOptions) {
    const std::string document = contentOf("docs/formats/cli.md");
    for (const auto* verb : allVerbs()) {
        EXPECT_THAT(document, HasSubstr("`" + std::string(verb->name))) << verb->name;
        for (const auto& option : verb->options) {
            const std::string longest(option.name.substr(option.name.rfind(',') + 1));
            EXPECT_THAT(document, HasSubstr("--" + longest)) << verb->name;
        }
    }
}

TEST(Version, IsThatOfTheProject) {
    EXPECT_THAT(contentOf("CMakeLists.txt"), HasSubstr("project(Ajar VERSION " + std::string(app::kVersion)));
}

} // namespace
} // namespace ajar::cli
