// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/export_json.h"

#include "base/hash.h"
#include "store/deed.h"
#include "support/app/book_content.h"
#include "support/base/paths.h"
#include "support/domain/builders.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

namespace ajar::app {
namespace {

using app::test::exported;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(stream)), {});
}

/// A book in which Dana takes part in a deal that follows another, and in an encounter with Lee, who has a deal of his own.
class ExportJson : public testing::Test {
protected:
    ExportJson() {
        store::Deed deed(book.connection(), book.clock, "Prepare");
        const auto insert = [&](auto record) {
            record.id.uuid = book.ids.next();
            if constexpr (requires { record.entered; })
                record.entered = book.clock.now();
            deed.insert(record);
            return record.id;
        };
        const auto group = insert(organisation("Group", std::nullopt));
        const auto acme = insert(organisation("Acme", group));
        insert(organisation("Elsewhere", std::nullopt));
        dana = insert(person("Dana Whitfield"));
        lee = insert(person("Lee Chen"));
        insert(person("Nobody Here"));
        insert(Affiliation{{}, dana, acme, "CFO", std::nullopt, std::nullopt, {}});
        const auto old = insert(deal("Old fleet", std::nullopt));
        const auto fleet = insert(deal("Fleet", old));
        const auto other = insert(deal("Lee's own", std::nullopt));
        insert(DealPerson{{}, fleet, dana, Part::Decides, 0, {}});
        insert(DealPerson{{}, fleet, std::nullopt, Part::Signs, 1, {}});
        insert(DealPerson{{}, other, lee, Part::Decides, 0, {}});
        Encounter encounter;
        encounter.start = book.clock.now();
        encounter.heard = "we met at the fair";
        const auto met = insert(encounter);
        insert(EncounterPerson{{}, met, dana, 0});
        insert(EncounterPerson{{}, met, lee, 1});
        insert(EncounterDeal{{}, met, fleet, std::nullopt, 0});
        Encounter alone = encounter;
        alone.heard = "nothing about Dana";
        insert(EncounterPerson{{}, insert(alone), lee, 0});
        insert(fact("family", "two sons", false));
        insert(fact("health", "a secret", true));
        (void)deed.commit();
    }

    static Organisation organisation(const std::string& name, std::optional<Id<Organisation>> parent) {
        Organisation organisation;
        organisation.name = name;
        organisation.parent = parent;
        return organisation;
    }
    static Person person(const std::string& name) {
        Person person;
        person.name = name;
        return person;
    }
    static Deal deal(const std::string& title, std::optional<Id<Deal>> follows) {
        Deal deal;
        deal.title = title;
        deal.follows = follows;
        return deal;
    }
    [[nodiscard]] Fact fact(const std::string& topic, const std::string& text, bool isPrivate) const {
        Fact fact;
        fact.person = dana;
        fact.topic = topic;
        fact.text = text;
        fact.isPrivate = isPrivate;
        return fact;
    }
    [[nodiscard]] static std::set<std::string> names(const json& records, const char* key = "name") {
        std::set<std::string> all;
        for (const auto& record : records)
            all.insert(record.at(key).get<std::string>());
        return all;
    }

    store::test::TestBook book;
    LocalTime local{QTimeZone::utc()};
    Desk desk{book.connection(), book.clock, local};
    NoProgress nobody;
    Id<Person> dana;
    Id<Person> lee;
};

TEST_F(ExportJson, WritesTheWholeBookTwiceToTheSameBytes) {
    const std::string first = exported(desk);
    EXPECT_EQ(first, exported(desk));
    const auto whole = json::parse(first);
    EXPECT_EQ(whole.at("people").size(), 3U);
    EXPECT_EQ(whole.at("deals").size(), 3U);
    EXPECT_EQ(whole.at("encounters").size(), 2U);
    EXPECT_EQ(whole.at("owners").size(), 1U);
}

TEST_F(ExportJson, WritesAFileWholeAndSaysWhatWentOut) {
    const auto file = book.folder.path() / "book.json";
    const auto report = exportToFile(desk, book.file(), {}, file, nobody);
    const std::string text = contentOf(file);
    EXPECT_EQ(report.bytes, text.size());
    EXPECT_EQ(report.sha256, sha256(text));
    EXPECT_EQ(report.people, 3);
    EXPECT_EQ(report.deals, 3);
    EXPECT_EQ(report.privateFactsLeftOut, 1);
}

/// Somebody who stops it when it was asked so often whether to go on.
class StopAfter final : public Progress {
public:
    explicit StopAfter(int asked) : m_left(asked) {}
    void tell(int) override {
        if (m_left-- == 0)
            throw Failure(ErrorCode::Cancelled, std::string());
    }

private:
    int m_left;
};

TEST_F(ExportJson, LeavesTheOldFileAsItWasWhereverItIsCancelled) {
    const auto file = book.folder.path() / "book.json";
    std::ofstream(file) << "the old one";
    int stops = 0;
    for (bool isStopped = true; isStopped; ++stops) {
        StopAfter progress(stops);
        try {
            (void)exportToFile(desk, book.file(), {}, file, progress);
            isStopped = false;
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.error().code, ErrorCode::Cancelled);
            EXPECT_EQ(contentOf(file), "the old one") << "stopped at " << stops;
        }
        const auto entries = std::filesystem::directory_iterator(book.folder.path());
        EXPECT_TRUE(std::none_of(begin(entries), end(entries), [&](const auto& entry) {
            return entry.path() != file && entry.path().filename().string().find("book.json") != std::string::npos;
        })) << "something was left beside it";
    }
    EXPECT_GT(stops, 1) << "it asks on the way";
    EXPECT_EQ(json::parse(contentOf(file)).at("people").size(), 3U);
}

TEST_F(ExportJson, LeavesPrivateFactsOutUnlessAsked) {
    EXPECT_THAT(exported(desk, {}), Not(HasSubstr("a secret")));
    EXPECT_THAT(exported(desk), HasSubstr("a secret"));
}

TEST_F(ExportJson, WritesOnePersonWithWhatTheyTouchAndOthersByNameOnly) {
    const auto profile = json::parse(exported(desk, {dana, ExportPrivate::No}));
    EXPECT_EQ(names(profile.at("people")), (std::set<std::string>{"Dana Whitfield", "Lee Chen"}));
    for (const auto& person : profile.at("people"))
        EXPECT_EQ(person.size() == 2, person.at("name") == "Lee Chen");
    EXPECT_EQ(names(profile.at("organisations")), (std::set<std::string>{"Acme", "Group"}));
    EXPECT_EQ(names(profile.at("deals"), "title"), (std::set<std::string>{"Fleet", "Old fleet"}));
    EXPECT_EQ(profile.at("encounters").size(), 1U);
    const auto report =
        exportToOutput(desk, {dana, ExportPrivate::No}, [](std::string_view) -> Result<> { return {}; });
    EXPECT_EQ(report.people, 1);
    EXPECT_EQ(report.mentioned, 1);
}

/// Every id that stands anywhere in the value, and those of the records that stand there themselves.
void collectIds(const json& value, std::set<std::string>& named, std::set<std::string>& there) {
    if (value.is_string() && parseUuid(value.get<std::string>()) && value.get<std::string>().size() == 36)
        named.insert(value);
    if (value.is_object() && value.contains("id"))
        there.insert(value.at("id"));
    if (value.is_structured())
        for (const auto& inner : value)
            collectIds(inner, named, there);
}

TEST_F(ExportJson, NamesNothingInAProfileThatIsNotInIt) {
    std::set<std::string> named;
    std::set<std::string> there;
    collectIds(json::parse(exported(desk, {dana, ExportPrivate::Yes})), named, there);
    EXPECT_EQ(named, there);
}

TEST_F(ExportJson, WritesOneDealWithItsEncountersAndItsPeopleByNameOnly) {
    ExportRequest request;
    request.deal = Ref<Deal>("Fleet");
    const auto found = json::parse(exported(desk, request));
    EXPECT_EQ(found["deals"].size(), 2U) << "the deal, and the one that it follows";
    EXPECT_EQ(found["encounters"].size(), 1U);
    ASSERT_EQ(found["people"].size(), 2U) << "who takes part, and who was there";
    for (const auto& somebody : found["people"])
        EXPECT_EQ(somebody.size(), 2U) << somebody;
    EXPECT_FALSE(found["book"]["is_whole"]);
    std::set<std::string> named;
    std::set<std::string> there;
    collectIds(found, named, there);
    EXPECT_EQ(named, there);
}

TEST_F(ExportJson, WritesAReviewsOwnAgreementsWithTheBookAndNotWithAPerson) {
    {
        store::Deed deed(book.connection(), book.clock, "Prepare");
        Review review;
        review.id = book.ids.next<Review>();
        review.day = Day{20'700};
        review.entered = book.clock.now();
        deed.insert(review);
        Promise promise;
        promise.review = review.id;
        promise.due = Day{20'700};
        promise.entered = book.clock.now();
        promise.id = book.ids.next<Promise>();
        promise.text = "two openings a day";
        deed.insert(promise);
        promise.id = book.ids.next<Promise>();
        promise.text = "call Dana";
        promise.person = dana;
        deed.insert(promise);
        (void)deed.commit();
    }
    const auto whole = json::parse(exported(desk));
    EXPECT_EQ(whole.at("reviews")[0].at("promises")[0].at("text"), "two openings a day");
    const auto profile = json::parse(exported(desk, {dana, ExportPrivate::No}));
    EXPECT_EQ(profile.at("reviews").size(), 1U);
    EXPECT_TRUE(profile.at("reviews")[0].at("promises").empty());
    EXPECT_TRUE(whole.at("book").at("is_whole"));
    EXPECT_FALSE(profile.at("book").at("is_whole"));
}

TEST_F(ExportJson, FindsThePersonByName) {
    EXPECT_EQ(exported(desk, {Ref<Person>(std::string("dana")), ExportPrivate::No}),
              exported(desk, {dana, ExportPrivate::No}));
    EXPECT_THROW((void)exported(desk, {Ref<Person>(std::string("Quentin")), ExportPrivate::No}), Failure);
}

TEST_F(ExportJson, NeverWritesOverTheBook) {
    EXPECT_THROW((void)exportToFile(desk, book.file(), {}, book.file(), nobody), Failure);
    std::filesystem::create_symlink("test.ajar", book.folder.path() / "link.json");
    EXPECT_THROW((void)exportToFile(desk, book.file(), {}, book.folder.path() / "link.json", nobody), Failure);
    std::filesystem::create_hard_link(book.file(), book.folder.path() / "hard.json");
    EXPECT_THROW((void)exportToFile(desk, book.file(), {}, book.folder.path() / "hard.json", nobody), Failure);
}

TEST_F(ExportJson, EndsWithTheErrorOfWhoeverTakesIt) {
    try {
        (void)exportToOutput(desk, {}, [](std::string_view) -> Result<> { return failure(ErrorCode::Full, "output"); });
        FAIL() << "not told";
    } catch (const Failure& failed) {
        EXPECT_EQ(failed.error().code, ErrorCode::Full);
    }
    EXPECT_FALSE(book.connection().isInTransaction());
}

TEST_F(ExportJson, IsValidByItsSchema) {
    for (const auto& request : {ExportRequest{{}, ExportPrivate::Yes}, ExportRequest{dana, ExportPrivate::No}}) {
        std::ofstream(book.folder.path() / "export.json") << exported(desk, request);
        const std::string command = "/usr/bin/python3 -B '" +
                                    ajar::test::projectFile("tests/support/exchange/check_schema.py").string() + "' '" +
                                    ajar::test::projectFile("docs/formats/ajar-1.schema.json").string() + "' '" +
                                    (book.folder.path() / "export.json").string() + "'";
        const int status = WEXITSTATUS(std::system(command.c_str()));
        if (status == 77)
            GTEST_SKIP() << "no python3-jsonschema";
        EXPECT_EQ(status, 0);
    }
}

} // namespace
} // namespace ajar::app
