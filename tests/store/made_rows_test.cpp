// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/made_rows.h"

#include "store/check.h"
#include "store/journal.h"
#include "store/search.h"
#include "store/search_waiting.h"
#include "store/stage.h"
#include "support/store/random_deeds.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

namespace ajar::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr int kPeople = 1'500; ///< more than get a line each at once

/// A book into which so many people came in one staged deed, whose words wait.
class LargeDeed : public testing::Test {
protected:
    LargeDeed() {
        Stage stage(connection());
        Deed deed(connection(), book.clock, "Import", {}, &stage);
        for (int i = 0; i < kPeople; ++i) {
            people.push_back(book.aPerson("Person " + std::to_string(i)).id);
            Person person = book.aPerson("Person " + std::to_string(i));
            person.id = people.back();
            deed.insert(person);
        }
        deed.leaveSearchForLater();
        number = deed.commit().value_or(0);
    }

    [[nodiscard]] Connection& connection() const { return book.connection(); }
    [[nodiscard]] std::int64_t lines() const {
        auto query = connection().query("SELECT count(*) FROM deed_row WHERE deed = $1");
        query.bind(number);
        return query.step() ? query.integer(0) : -1;
    }
    void rename(std::size_t person, const std::string& name) {
        Deed deed(connection(), book.clock, "Rename");
        auto there = load(connection(), people[person]);
        there.record.name = name;
        deed.update(there.record, there.revision);
        deed.commit();
    }
    void remove(std::size_t person) {
        Deed deed(connection(), book.clock, "Remove");
        deed.remove(people[person], load(connection(), people[person]).revision);
        deed.commit();
    }
    void expectSound() {
        while (indexNext(connection(), kPeople)) {
        }
        for (const auto& finding : check(connection()).findings)
            ADD_FAILURE() << name(finding.part) << ": " << finding.sentence;
    }
    [[nodiscard]] std::vector<std::int64_t> deedsThatTouched(std::size_t person) const {
        std::vector<std::int64_t> numbers;
        for (const auto& deed : deedsOf(connection(), std::span(&people[person].uuid, 1), 10))
            numbers.push_back(deed.number);
        return numbers;
    }

    test::TestBook book;
    std::vector<Id<Person>> people;
    std::int64_t number = 0;
};

TEST_F(LargeDeed, HasNoLineForEachOfItsRowsAndStillCountsThem) {
    EXPECT_EQ(lines(), 0);
    EXPECT_EQ(deeds(connection(), 1).front().rows, kPeople);
    expectSound();
}

TEST_F(LargeDeed, IsUndoneAndRedoneAsAnyOther) {
    const auto after = book.dump();
    ASSERT_TRUE(undo(connection()));
    EXPECT_FALSE(find(connection(), people[0]));
    EXPECT_EQ(lines(), kPeople);
    expectSound();
    ASSERT_TRUE(redo(connection()));
    EXPECT_EQ(book.dump(), after);
    EXPECT_EQ(deeds(connection(), 1).front().rows, kPeople);
    expectSound();
}

TEST_F(LargeDeed, IsUndoneAfterWhatWasDoneSince) {
    const auto after = book.dump();
    rename(3, "Dana Whitfield");
    rename(3, "Dana W");
    remove(4);
    expectSound();
    const auto last = book.dump();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(undo(connection()));
    EXPECT_EQ(book.dump(), after);
    expectSound();
    ASSERT_TRUE(undo(connection()));
    EXPECT_FALSE(find(connection(), people[3]));
    EXPECT_FALSE(find(connection(), people[5]));
    while (redo(connection())) {
    }
    EXPECT_EQ(book.dump(), last);
    expectSound();
}

TEST_F(LargeDeed, StandsInTheHistoryOfEachOfItsRows) {
    EXPECT_THAT(deedsThatTouched(3), ElementsAre(number));
    rename(3, "Dana Whitfield");
    remove(4);
    EXPECT_THAT(deedsThatTouched(3), ElementsAre(number + 1, number));
    EXPECT_THAT(deedsThatTouched(4), ElementsAre(number + 2, number));
    ASSERT_TRUE(undo(connection()));
    EXPECT_THAT(deedsThatTouched(4), ElementsAre(number + 2, number));
    EXPECT_THAT(makersOf(connection(), book.ids.next()), IsEmpty());
}

TEST_F(LargeDeed, IsNotUndoneWhereARowOfItIsMissing) {
    connection().setDeedOpen(true);
    connection().run("DELETE FROM person WHERE id = $1", people[7]);
    connection().setDeedOpen(false);
    EXPECT_FALSE(check(connection()).findings.empty());
    EXPECT_THROW(undo(connection()), Failure);
    EXPECT_TRUE(find(connection(), people[8]));
    EXPECT_EQ(lines(), 0);
}

} // namespace
} // namespace ajar::store
