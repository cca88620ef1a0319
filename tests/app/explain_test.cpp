// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.h"

#include "app/qt_text.h"

#include <gmock/gmock.h>

namespace ajar::app {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;

std::string sentence(const Error& error) {
    return fromQt(explained(error));
}

TEST(Explained, SaysWhatHappenedWhatWasKeptAndWhatToDoForEveryCode) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const std::string words = sentence({static_cast<ErrorCode>(code), "book.ajar", "the fact"});
        EXPECT_THAT(words, Not(IsEmpty())) << code;
        EXPECT_THAT(words, MatchesRegex(".*[.:]")) << words;
        EXPECT_THAT(words, Not(HasSubstr("!"))) << "no exclamation marks";
        EXPECT_THAT(words, Not(HasSubstr("%"))) << "every place is filled";
    }
}

TEST(Explained, NamesFieldsAndKindsAsPeopleSayThem) {
    EXPECT_THAT(sentence({ErrorCode::Invalid, "ifTheyLeave", "is empty"}), HasSubstr("if they leave"));
    EXPECT_THAT(sentence({ErrorCode::NotFound, "contact_point", "x"}), HasSubstr("contact point"));
    EXPECT_EQ(sentence({ErrorCode::NotFound, "undo", {}}), "There is nothing to undo.");
}

TEST(Explained, ListsWhatFits) {
    const Error error =
        severalFit("person", "dana", {{"1", "Dana Whitfield", "Whitfield Ltd"}, {"2", "Dana\tOye\nlaran", ""}});
    EXPECT_EQ(error.code, ErrorCode::Conflict);
    EXPECT_THAT(candidatesOf(error),
                ElementsAre(Candidate{"1", "Dana Whitfield", "Whitfield Ltd"}, Candidate{"2", "Dana Oye laran", ""}));
    EXPECT_THAT(sentence(error),
                AllOf(HasSubstr("\u201cdana\u201d"), HasSubstr("1  Dana Whitfield (Whitfield Ltd)"), HasSubstr("\n")));
    EXPECT_THAT(candidatesOf({ErrorCode::Conflict, "dana", "changed meanwhile"}), IsEmpty());
}

TEST(Explained, SaysThatThereAreMoreThanItLists) {
    std::vector<Candidate> many(kMostCandidates + 1, Candidate{"1", "Dana", ""});
    EXPECT_THAT(sentence(severalFit("person", "dana", many)), HasSubstr("and more"));
    many.pop_back();
    EXPECT_THAT(sentence(severalFit("person", "dana", many)), Not(HasSubstr("and more")));
}

TEST(Explained, ShowsNoControlOfAUsersText) {
    const std::string words = sentence({ErrorCode::NotFound, "person", "a\x1b[31m\u202eb"});
    EXPECT_THAT(words, Not(HasSubstr("\x1b")));
    EXPECT_THAT(words, Not(HasSubstr("\u202e")));
}

TEST(Explained, TellsTheConflictsApart) {
    EXPECT_THAT(sentence({ErrorCode::Conflict, "deal", "changed since: 1"}), HasSubstr("later deed"));
    EXPECT_THAT(sentence({ErrorCode::Conflict, "deal", "changed meanwhile: 1"}), HasSubstr("meanwhile"));
    EXPECT_THAT(sentence({ErrorCode::Conflict, "a.ajar", "exists already"}), HasSubstr("exists already"));
}

} // namespace
} // namespace ajar::app
