// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check.h"

#include "store/journal.h"
#include "store/search.h"
#include "support/store/random_deeds.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

template <class Engine>
class Check : public ::testing::Test {
protected:
    Check() {
        dana = book.aPerson("Dana Whitfield");
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        deed.commit();
    }

    /// "part: sentence" of each finding.
    std::vector<std::string> findings() {
        std::vector<std::string> lines;
        for (const auto& finding : check(book.connection()).findings)
            lines.push_back(std::string(name(finding.part)) + ": " + finding.sentence);
        return lines;
    }

    Engine book;
    Person dana;
};

using Engines = ::testing::Types<test::TestBook>;
TYPED_TEST_SUITE(Check, Engines);

TYPED_TEST(Check, FindsNothingInANewBookAndNothingAfterManyDeeds) {
    EXPECT_THAT(this->findings(), IsEmpty());
    test::RandomDeeds deeds(this->book.connection(), this->book.clock, 11);
    for (int i = 0; i < 100; ++i)
        deeds.one();
    EXPECT_THAT(this->findings(), IsEmpty());
}

TYPED_TEST(Check, ChangesNothing) {
    const auto before = this->book.dump();
    (void)check(this->book.connection());
    EXPECT_FALSE(this->book.connection().isInTransaction());
    EXPECT_EQ(this->book.dump(), before);
}

TYPED_TEST(Check, NamesASummaryThatIsWrongAndRepairMakesItRight) {
    this->book.connection().run("UPDATE person_card SET minutes = 7");
    const auto report = check(this->book.connection());
    EXPECT_THAT(this->findings(),
                ElementsAre("summaries: person_card of 'Dana Whitfield' does not say what the records say"));
    EXPECT_TRUE(report.isRepairable());
    repair(this->book.connection());
    EXPECT_THAT(this->findings(), IsEmpty());
}

TYPED_TEST(Check, NamesWhatTheIndexLacksAndWhatItHasTooMuch) {
    auto& connection = this->book.connection();
    connection.run("DELETE FROM search_doc");
    EXPECT_THAT(this->findings(), Contains("search: 1 rows of person are not indexed"));
    EXPECT_THAT(this->findings(), Contains("search: 1 texts in search_words belong to no document"));
    repair(connection);
    EXPECT_THAT(this->findings(), IsEmpty());
    connection.run("INSERT INTO search_doc(tbl, id, happened) VALUES (5, $1, 0)", this->book.ids.next());
    EXPECT_THAT(this->findings(), Contains("search: 1 documents of person that is gone"));
    repair(connection);
    EXPECT_THAT(this->findings(), IsEmpty());
    EXPECT_EQ(search(connection, {"hitfi"}).hits.size(), 1U);
}

TYPED_TEST(Check, FindsARecordThatWasWrittenPastTheJournal) {
    auto& connection = this->book.connection();
    connection.run("UPDATE person SET rev = 77 WHERE id = $1", this->dana.id);
    EXPECT_THAT(this->findings(),
                ElementsAre(HasSubstr("journal: person " + toText(this->dana.id) + " is not as deed")));
    EXPECT_FALSE(check(connection).isRepairable());
}

TYPED_TEST(Check, FindsARecordThatWentPastTheJournal) {
    auto& connection = this->book.connection();
    connection.run("DELETE FROM person WHERE id = $1", this->dana.id);
    EXPECT_THAT(this->findings(), Contains(HasSubstr("journal: person " + toText(this->dana.id) + " is not as deed")));
}

TYPED_TEST(Check, FindsABookThatDoesNotSayWhichItIs) {
    this->book.connection().run("DELETE FROM book");
    EXPECT_THAT(this->findings(), Contains("records: says 0 times what book it is"));
}

TYPED_TEST(Check, FindsAReferenceToNothing) {
    auto& connection = this->book.connection();
    connection.execute("PRAGMA foreign_keys=OFF");
    connection.run("INSERT INTO reading(id, rev, person, kind, step, lowers, by_act, day, words, entered) "
                   "VALUES ($1, 1, $2, 'trust', 1, 0, 1, 20000, '', 0)",
                   this->book.ids.next(), this->book.ids.next());
    EXPECT_THAT(this->findings(), ElementsAre(HasSubstr("file: reading")));
    EXPECT_FALSE(check(connection).isRepairable());
}

TYPED_TEST(Check, DoesNotMindWordsThatStillWait) {
    Deed deed(this->book.connection(), this->book.clock, "Import");
    deed.leaveSearchForLater();
    deed.insert(this->book.aPerson("Noor Haddad"));
    postponeIndex(this->book.connection(), deed.number());
    deed.commit();
    EXPECT_THAT(this->findings(), IsEmpty());
}

} // namespace
} // namespace ajar::store
