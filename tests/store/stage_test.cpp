// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stage.h"

#include "store/check.h"
#include "store/journal.h"
#include "support/store/random_deeds.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

namespace ajar::store {
namespace {

using test::RandomDeeds;
using test::TestBook;

std::int64_t count(Connection& connection, std::string_view sql) {
    auto query = connection.query(sql);
    return query.step() ? query.integer(0) : -1;
}

void expectSound(Connection& connection) {
    for (const auto& finding : check(connection).findings)
        ADD_FAILURE() << name(finding.part) << ": " << finding.sentence;
}

TEST(Stage, LeavesTheBookAsTheSameDeedsWithoutItDo) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        TestBook straight;
        TestBook staged;
        RandomDeeds alone(straight.connection(), straight.clock, seed);
        RandomDeeds aside(staged.connection(), staged.clock, seed, test::Writing::Staged);
        for (int i = 0; i < 60; ++i) {
            alone.one();
            aside.one();
            ASSERT_EQ(staged.dump(), straight.dump()) << "seed " << seed << ", step " << i;
        }
        expectSound(staged.connection());
        while (undo(staged.connection()) && undo(straight.connection()))
            ASSERT_EQ(staged.dump(), straight.dump());
        while (redo(staged.connection()) && redo(straight.connection()))
            ASSERT_EQ(staged.dump(), straight.dump());
        expectSound(staged.connection());
    }
}

TEST(Stage, ShowsWhatWasWrittenToTheDeedAndToNobodyElse) {
    TestBook book;
    const auto dana = book.aPerson("Dana Whitfield");
    {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        deed.commit();
    }
    const auto before = book.dump();
    auto other = Book::open(book.file(), book.clock);
    ASSERT_TRUE(other);
    Stage stage(book.connection());
    {
        Deed deed(book.connection(), book.clock, "Import", {}, &stage);
        auto there = load(book.connection(), dana.id);
        there.record.name = "Dana W";
        EXPECT_TRUE(deed.update(there.record, there.revision));
        for (int i = 0; i < 50; ++i)
            deed.insert(book.aPerson("Person " + std::to_string(i)));
        EXPECT_EQ(load(book.connection(), dana.id).record.name, "Dana W");
        EXPECT_EQ(count(book.connection(), "SELECT count(*) FROM person"), 51);
        EXPECT_EQ(test::dumpOf(other->connection()), before) << "others read on, and see the book as it was";
        EXPECT_TRUE(deed.commit());
    }
    EXPECT_EQ(test::dumpOf(other->connection()), book.dump());
    EXPECT_EQ(count(other->connection(), "SELECT count(*) FROM person"), 51);
    EXPECT_EQ(load(other->connection(), dana.id).record.name, "Dana W");
}

TEST(Stage, LetsOthersWriteMeanwhile) {
    TestBook book;
    const auto dana = book.aPerson("Dana Whitfield");
    const auto noor = book.aPerson("Noor Haddad");
    auto other = Book::open(book.file(), book.clock);
    ASSERT_TRUE(other);
    Stage stage(book.connection());
    Deed deed(book.connection(), book.clock, "Import", {}, &stage);
    deed.insert(dana);
    {
        Deed meanwhile(other->connection(), book.clock, "New person");
        meanwhile.insert(noor);
        EXPECT_TRUE(meanwhile.commit());
    }
    const auto number = deed.commit();
    ASSERT_EQ(number, 2 + 1) << "the first is the book's making";
    EXPECT_EQ(load(book.connection(), dana.id).revision, number);
    EXPECT_EQ(load(book.connection(), noor.id).revision, 2);
    expectSound(other->connection());
    ASSERT_TRUE(undo(other->connection()));
    EXPECT_FALSE(find(other->connection(), dana.id));
    EXPECT_TRUE(find(other->connection(), noor.id));
}

TEST(Stage, RefusesWhatSomebodyElseHasMadeOrChangedMeanwhile) {
    TestBook book;
    auto dana = book.aPerson("Dana Whitfield");
    {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        deed.commit();
    }
    auto other = Book::open(book.file(), book.clock);
    ASSERT_TRUE(other);
    const auto tried = [&](const auto& ours, const auto& theirs) {
        Stage stage(book.connection());
        Deed deed(book.connection(), book.clock, "Import", {}, &stage);
        ours(deed);
        stage.pause(); // in the program the next row does so
        {
            Deed meanwhile(other->connection(), book.clock, "Meanwhile");
            theirs(meanwhile);
            EXPECT_TRUE(meanwhile.commit());
        }
        const auto before = test::dumpOf(other->connection());
        try {
            deed.commit();
            ADD_FAILURE() << "nobody was told";
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.error().code, ErrorCode::Conflict);
        }
        EXPECT_EQ(test::dumpOf(other->connection()), before);
    };
    const auto renamed = [&](const std::string& name) {
        return [&dana, name](Deed& deed) {
            auto there = load(deed.connection(), dana.id);
            there.record.name = name;
            deed.update(there.record, there.revision);
        };
    };
    tried(renamed("Dana W"), renamed("Dana Whitfield-Ray"));
    const auto made = [&](const std::string& name) {
        return [person = book.aPerson(name)](Deed& deed) { deed.insert(person); };
    };
    tried(made("Noor Haddad"), made("Noor Haddad"));
}

TEST(Stage, LeavesNothingOfADeedThatIsGivenUp) {
    TestBook book;
    const auto before = book.dump();
    for (int round = 0; round < 2; ++round) {
        Stage stage(book.connection());
        Deed deed(book.connection(), book.clock, "Import", {}, &stage);
        deed.insert(book.aPerson("Dana Whitfield"));
        deed.insert(book.anEncounter("met", book.clock.now()));
    }
    EXPECT_EQ(book.dump(), before);
    EXPECT_EQ(newestDeed(book.connection()), 0);
    EXPECT_EQ(count(book.connection(), "PRAGMA foreign_keys"), 1);
    expectSound(book.connection());
}

TEST(Stage, RecordsNoDeedThatChangedNothing) {
    TestBook book;
    const auto dana = book.aPerson("Dana Whitfield");
    Stage stage(book.connection());
    Deed deed(book.connection(), book.clock, "Import", {}, &stage);
    deed.insert(dana);
    deed.insert(dana); // a retry
    deed.remove(dana.id, deed.number());
    EXPECT_FALSE(deed.commit());
}

TEST(Stage, RefusesAReferenceThatLeadsNowhere) {
    TestBook book;
    const auto before = book.dump();
    const auto dana = book.aPerson("Dana Whitfield");
    {
        Stage stage(book.connection());
        Deed deed(book.connection(), book.clock, "Import", {}, &stage);
        const auto met = book.anEncounter("met", book.clock.now());
        deed.insert(met);
        deed.insert(EncounterPerson{book.ids.next<EncounterPerson>(), met.id, dana.id, 0});
        EXPECT_THAT(deed.danglingReference(), testing::HasSubstr("encounter_person"));
        EXPECT_THROW(deed.commit(), Failure);
    }
    EXPECT_EQ(book.dump(), before);
}

TEST(Stage, RefusesToTakeAwayWhatOthersInTheBookName) {
    TestBook book;
    const auto dana = book.aPerson("Dana Whitfield");
    const auto met = book.anEncounter("met", book.clock.now());
    {
        Deed deed(book.connection(), book.clock, "Log encounter");
        deed.insert(dana);
        deed.insert(met);
        deed.insert(EncounterPerson{book.ids.next<EncounterPerson>(), met.id, dana.id, 0});
        deed.commit();
    }
    const auto before = book.dump();
    {
        Stage stage(book.connection());
        Deed deed(book.connection(), book.clock, "Import", {}, &stage);
        deed.remove(dana.id, load(book.connection(), dana.id).revision);
        EXPECT_THROW(deed.commit(), Failure);
    }
    EXPECT_EQ(book.dump(), before);
}

TEST(Stage, RefusesAnotherRecordUnderAnIdOfTheBook) {
    TestBook book;
    auto dana = book.aPerson("Dana Whitfield");
    {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        deed.commit();
    }
    const auto before = book.dump();
    {
        Stage stage(book.connection());
        Deed deed(book.connection(), book.clock, "Import", {}, &stage);
        dana.name = "Somebody else";
        try {
            deed.insert(dana);
            deed.commit();
            ADD_FAILURE() << "two people with one id";
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.error().code, ErrorCode::Conflict);
            EXPECT_EQ(failure.error().subject, "person");
        }
    }
    EXPECT_EQ(book.dump(), before);
}

TEST(Stage, RefusesARowThatWasReadAtAnotherRevision) {
    TestBook book;
    auto dana = book.aPerson("Dana Whitfield");
    {
        Deed deed(book.connection(), book.clock, "New person");
        deed.insert(dana);
        deed.commit();
    }
    Stage stage(book.connection());
    Deed deed(book.connection(), book.clock, "Import", {}, &stage);
    dana.name = "Dana W";
    EXPECT_THROW(deed.update(dana, 77), Failure);
    EXPECT_THROW(deed.remove(dana.id, 77), Failure);
    EXPECT_FALSE(deed.commit());
}

} // namespace
} // namespace ajar::store
