// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/search.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

template <class Engine>
class SearchBehindAnImport : public ::testing::Test {
protected:
    /// People in one deed whose words wait.
    std::vector<Person> import(int count) {
        std::vector<Person> people;
        Deed deed(book.connection(), book.clock, "Import");
        deed.leaveSearchForLater();
        for (int i = 0; i < count; ++i) {
            people.push_back(book.aPerson("Imported Person " + std::to_string(i)));
            deed.insert(people.back());
        }
        postponeIndex(book.connection(), deed.number());
        deed.commit();
        return people;
    }

    std::size_t found(std::string words) { return search(book.connection(), {std::move(words), 1'000}).hits.size(); }

    void indexAll(int rows) {
        while (indexNext(book.connection(), rows)) {
        }
    }

    Engine book;
};

using Engines = ::testing::Types<test::TestBook>;
TYPED_TEST_SUITE(SearchBehindAnImport, Engines);

TYPED_TEST(SearchBehindAnImport, SaysThatItIsNotCompleteUntilItIs) {
    this->import(100);
    const auto before = search(this->book.connection(), {"mported"});
    EXPECT_FALSE(before.isComplete);
    EXPECT_LT(before.indexedPercent, 100);
    EXPECT_THAT(before.hits, IsEmpty());
    this->indexAll(30);
    const auto after = search(this->book.connection(), {"mported"});
    EXPECT_TRUE(after.isComplete);
    EXPECT_EQ(after.indexedPercent, 100);
    EXPECT_THAT(after.hits, Not(IsEmpty()));
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(SearchBehindAnImport, GoesOnAfterARestart) {
    this->import(100);
    ASSERT_TRUE(indexNext(this->book.connection(), 30));
    this->book.reopen();
    EXPECT_FALSE(search(this->book.connection(), {"person"}).isComplete);
    this->indexAll(30);
    EXPECT_EQ(this->found("mported"), 100U);
}

TYPED_TEST(SearchBehindAnImport, IndexesWhatIsChangedMeanwhileAtOnceAndOnlyOnce) {
    const auto people = this->import(100);
    ASSERT_TRUE(indexNext(this->book.connection(), 10));
    for (const auto& person : {people[3], people[70]}) { // one that is indexed already, and one that waits
        auto there = load(this->book.connection(), person.id);
        there.record.name = "Changed Meanwhile";
        Deed deed(this->book.connection(), this->book.clock, "Rename");
        deed.update(there.record, there.revision);
        deed.commit();
    }
    EXPECT_EQ(this->found("hanged"), 2U);
    this->indexAll(30);
    EXPECT_EQ(this->found("hanged"), 2U);
    EXPECT_EQ(this->found("mported"), 98U);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(SearchBehindAnImport, MayBeTakenBackWhileItWaits) {
    this->import(100);
    ASSERT_TRUE(indexNext(this->book.connection(), 30));
    undo(this->book.connection());
    EXPECT_EQ(this->found("mported"), 0U);
    this->indexAll(30);
    EXPECT_TRUE(search(this->book.connection(), {"person"}).isComplete);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
    redo(this->book.connection());
    this->indexAll(30);
    EXPECT_EQ(this->found("mported"), 100U);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(SearchBehindAnImport, AndASecondOneWaitsBehindTheFirst) {
    this->import(50);
    ASSERT_TRUE(indexNext(this->book.connection(), 20));
    this->import(50);
    this->indexAll(20);
    EXPECT_EQ(this->found("mported"), 100U);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(SearchBehindAnImport, TakesAGreatDeedBackByMakingTheIndexAnew) {
    this->import(20'001);
    this->indexAll(20'000);
    undo(this->book.connection());
    EXPECT_FALSE(search(this->book.connection(), {"robin"}).isComplete);
    this->indexAll(20'000);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
    redo(this->book.connection());
    this->indexAll(20'000);
    EXPECT_EQ(this->found("person 20000"), 1U);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

} // namespace
} // namespace ajar::store
