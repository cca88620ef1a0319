// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_connection.h"

#include "support/base/temp_folder.h"
#include "support/store/refusal.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace ajar::store {
namespace {

using test::refusal;

/// A file with one table, as two connections see it.
class SqliteConnectionTest : public testing::Test {
protected:
    SqliteConnectionTest() {
        db.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, id BLOB, body TEXT, day INTEGER) STRICT");
    }

    std::filesystem::path emptyFile() {
        const auto file = folder.path() / "t.db";
        std::ofstream(file).flush();
        return file;
    }

    std::int64_t count(Connection& connection) {
        auto query = connection.query("SELECT count(*) FROM t");
        query.step();
        return query.integer(0);
    }

    std::string pragma(const std::string& name) {
        auto query = db.query("PRAGMA " + name);
        return query.step() ? std::string(query.text(0)) : "";
    }

    ajar::test::TempFolder folder;
    std::filesystem::path path = emptyFile();
    SqliteConnection db{path};
};

TEST_F(SqliteConnectionTest, KeepsEveryCommitAndTrustsNoFile) {
    EXPECT_EQ(pragma("journal_mode"), "truncate");
    EXPECT_EQ(pragma("synchronous"), "2");
    EXPECT_EQ(pragma("foreign_keys"), "1");
    EXPECT_EQ(pragma("trusted_schema"), "0");
    EXPECT_EQ(pragma("cell_size_check"), "1");
    EXPECT_EQ(pragma("mmap_size"), "0");
    EXPECT_EQ(pragma("secure_delete"), "1");
}

TEST_F(SqliteConnectionTest, NumbersParametersByNameNotByFirstAppearance) {
    auto query = db.query("SELECT $2, $1, $2");
    query.bind("one", "two");
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.text(0), "two");
    EXPECT_EQ(query.text(1), "one");
    EXPECT_EQ(query.text(2), "two");
}

TEST_F(SqliteConnectionTest, RefusesParametersWithAGapOrWithoutANumber) {
    EXPECT_EQ(refusal([&] { (void)db.query("SELECT $1, $3"); }), ErrorCode::Invalid);
    EXPECT_EQ(refusal([&] { (void)db.query("SELECT ?"); }), ErrorCode::Invalid);
    EXPECT_EQ(refusal([&] { (void)db.query("SELECT :name"); }), ErrorCode::Invalid);
}

TEST_F(SqliteConnectionTest, WantsExactlyAsManyValuesAsParameters) {
    auto query = db.query("SELECT $1, $2");
    EXPECT_EQ(refusal([&] { query.bind(1); }), ErrorCode::Invalid);
    EXPECT_EQ(refusal([&] { query.bind(1, 2, 3); }), ErrorCode::Invalid);
}

TEST_F(SqliteConnectionTest, GivesBackWhatWasBound) {
    const Uuid id = *parseUuid("018f2b5e-7a10-7c33-8a55-0123456789ab");
    std::string nul("a\0b", 3);
    auto query = db.query("SELECT $1, $2, $3, $4, $5, $6, $7");
    query.bind(std::int64_t{-5'000'000'000}, "", id, Blob{nul}, std::optional<int>{}, Day{20'000}, true);
    nul = "changed since";
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.integer(0), -5'000'000'000);
    EXPECT_FALSE(query.isNull(1));
    EXPECT_EQ(query.text(1), "");
    EXPECT_EQ(query.uuid(2), id);
    EXPECT_EQ(query.blob(3), std::string_view("a\0b", 3));
    EXPECT_TRUE(query.isNull(4));
    EXPECT_EQ(query.maybeInteger(4), std::nullopt);
    EXPECT_EQ(query.integer(5), 20'000);
    EXPECT_EQ(query.integer(6), 1);
}

TEST_F(SqliteConnectionTest, ReadsANullIdAsNoneAndRefusesOneOfTheWrongLength) {
    auto query = db.query("SELECT NULL, x'0102'");
    ASSERT_TRUE(query.step());
    EXPECT_TRUE(query.uuid(0).isNull());
    EXPECT_EQ(refusal([&] { (void)query.uuid(1); }), ErrorCode::Corrupt);
}

TEST_F(SqliteConnectionTest, RunsAStatementOnceAndEndsItsRows) {
    auto insert = db.query("INSERT INTO t(body) VALUES ($1)");
    insert.bind("a");
    EXPECT_FALSE(insert.step());
    EXPECT_FALSE(insert.step()); // SQLite alone would insert again
    EXPECT_EQ(count(db), 1);
}

TEST_F(SqliteConnectionTest, BindsAndRunsOneStatementManyTimes) {
    auto insert = db.query("INSERT INTO t(n, body) VALUES ($1, $2)");
    for (int n = 1; n <= 3; ++n) {
        insert.bind(n, std::string(static_cast<std::size_t>(n) * 40, 'x'));
        insert.run();
    }
    insert.bindOne(1, 4); // the body of before stays bound
    insert.run();
    auto query = db.query("SELECT group_concat(length(body)) FROM t");
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.text(0), "40,80,120,120");
}

TEST_F(SqliteConnectionTest, HandsOutATwinOfAStatementInUse) {
    db.execute("INSERT INTO t(n) VALUES (1), (2)");
    auto outer = db.query("SELECT n FROM t ORDER BY n");
    std::vector<std::int64_t> seen;
    while (outer.step()) {
        auto inner = db.query("SELECT n FROM t ORDER BY n");
        while (inner.step())
            seen.push_back(outer.integer(0) * 10 + inner.integer(0));
    }
    EXPECT_THAT(seen, testing::ElementsAre(11, 12, 21, 22));
}

TEST_F(SqliteConnectionTest, ForgetsWhatWasBoundWhenAStatementIsPutAway) {
    db.run("INSERT INTO t(body) VALUES ($1)", "secret");
    auto query = db.query("INSERT INTO t(body) VALUES ($1)");
    query.run();
    EXPECT_EQ(count(db), 2);
    auto nulls = db.query("SELECT count(*) FROM t WHERE body IS NULL");
    ASSERT_TRUE(nulls.step());
    EXPECT_EQ(nulls.integer(0), 1);
}

TEST_F(SqliteConnectionTest, TakesOneStatementAtATimeAndExecutesSeveral) {
    EXPECT_EQ(refusal([&] { (void)db.query("SELECT 1; SELECT 2"); }), ErrorCode::Invalid);
    EXPECT_EQ(refusal([&] { (void)db.query("  -- nothing"); }), ErrorCode::Invalid);
    EXPECT_EQ(refusal([&] { (void)db.query("SELEKT 1"); }), ErrorCode::Io);
    db.execute("INSERT INTO t(n) VALUES (1); -- a comment\n INSERT INTO t(n) VALUES (2);\n");
    EXPECT_EQ(count(db), 2);
}

TEST_F(SqliteConnectionTest, TakesBackWhatWasNotCommitted) {
    {
        Transaction transaction(db, Transaction::Kind::Write);
        db.run("INSERT INTO t(n) VALUES ($1)", 1);
        EXPECT_TRUE(db.isInTransaction());
    }
    EXPECT_FALSE(db.isInTransaction());
    EXPECT_EQ(count(db), 0);
    Transaction transaction(db, Transaction::Kind::Write);
    db.run("INSERT INTO t(n) VALUES ($1)", 1);
    EXPECT_EQ(db.changedRows(), 1);
    transaction.commit();
    EXPECT_EQ(count(db), 1);
}

TEST_F(SqliteConnectionTest, SaysWhatAConstraintMeans) {
    db.execute("CREATE TABLE child (t INTEGER REFERENCES t(n) DEFERRABLE INITIALLY DEFERRED) STRICT");
    db.run("INSERT INTO t(n) VALUES ($1)", 1);
    EXPECT_EQ(refusal([&] { db.run("INSERT INTO t(n) VALUES ($1)", 1); }), ErrorCode::Conflict);
    EXPECT_EQ(refusal([&] { db.run("INSERT INTO t(body) VALUES ($1)", Blob{"x"}); }), ErrorCode::Invalid);
    Transaction transaction(db, Transaction::Kind::Write);
    db.run("INSERT INTO child(t) VALUES ($1)", 99);
    EXPECT_EQ(refusal([&] { transaction.commit(); }), ErrorCode::Conflict);
}

TEST_F(SqliteConnectionTest, SaysBusyWhereAnotherConnectionWrites) {
    SqliteConnection other(path, {SqliteOptions::Access::ReadWrite, std::chrono::milliseconds(30)});
    Transaction transaction(db, Transaction::Kind::Write);
    EXPECT_EQ(refusal([&] { Transaction second(other, Transaction::Kind::Write); }), ErrorCode::Busy);
}

TEST_F(SqliteConnectionTest, NoticesTheCommitsOfOthersOnly) {
    SqliteConnection other(path);
    const auto before = db.dataVersion();
    db.run("INSERT INTO t(n) VALUES ($1)", 1);
    EXPECT_EQ(db.dataVersion(), before);
    other.run("INSERT INTO t(n) VALUES ($1)", 2);
    EXPECT_NE(db.dataVersion(), before);
}

TEST_F(SqliteConnectionTest, WritesNothingWhereItIsReadOnly) {
    SqliteConnection reader(path, {SqliteOptions::Access::ReadOnly});
    EXPECT_TRUE(reader.isReadOnly());
    EXPECT_FALSE(db.isReadOnly());
    EXPECT_EQ(refusal([&] { reader.run("INSERT INTO t(n) VALUES ($1)", 1); }), ErrorCode::ReadOnly);
}

TEST_F(SqliteConnectionTest, StopsARunningStatementFromAnotherThread) {
    auto endless = db.query("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c");
    std::thread stopper([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        db.interrupt();
    });
    EXPECT_EQ(refusal([&] { endless.step(); }), ErrorCode::Cancelled);
    stopper.join();
}

TEST_F(SqliteConnectionTest, RunsNoTriggerAndNoViewOfTheFile) {
    db.execute("CREATE TABLE log (body TEXT) STRICT");
    db.execute("CREATE TRIGGER spy AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('seen'); END");
    db.execute("CREATE VIEW v AS SELECT 1");
    db.run("INSERT INTO t(n) VALUES ($1)", 1);
    auto query = db.query("SELECT count(*) FROM log");
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.integer(0), 0);
    EXPECT_EQ(refusal([&] { (void)db.query("SELECT * FROM v"); }), ErrorCode::Io);
}

TEST_F(SqliteConnectionTest, LetsNoSchemaCallOurFunctions) {
    EXPECT_NE(refusal([&] { db.execute("CREATE TABLE g (a TEXT, b TEXT AS (fold(a))) STRICT"); }), std::nullopt);
}

TEST_F(SqliteConnectionTest, KnowsUuidsAndFoldedText) {
    auto query = db.query(
        "SELECT unid('018f2b5e7a107c338a550123456789AB'), unid('no id'), unid(NULL), fold('Zoë MÜLLER'), fold(NULL)");
    ASSERT_TRUE(query.step());
    EXPECT_EQ(toText(query.uuid(0)), "018f2b5e-7a10-7c33-8a55-0123456789ab");
    EXPECT_TRUE(query.isNull(1));
    EXPECT_TRUE(query.isNull(2));
    EXPECT_EQ(query.text(3), "zoe muller");
    EXPECT_TRUE(query.isNull(4));
}

TEST_F(SqliteConnectionTest, TakesAnIdToJsonAndBack) {
    const Uuid id = *parseUuid("018f2b5e-7a10-7c33-8a55-0123456789ab");
    db.run("INSERT INTO t(n, id) VALUES ($1, $2)", 1, id);
    db.run("INSERT INTO t(n) VALUES ($1)", 2);
    const Dialect& dialect = db.dialect();
    const std::string image = dialect.jsonObject("'id', " + dialect.uuidToText("id"));
    auto query =
        db.query("SELECT " + dialect.uuidFromText("(" + image + " ->> 'id')") + ", " + image + " FROM t ORDER BY n");
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.uuid(0), id);
    ASSERT_TRUE(query.step());
    EXPECT_TRUE(query.isNull(0));
    EXPECT_EQ(query.text(1), R"({"id":null})");
}

TEST_F(SqliteConnectionTest, RefusesAWriteToARecordTableOutsideADeed) {
    db.run("INSERT INTO t(n) VALUES ($1)", 1); // prepared, and kept, before the guard stands
    db.guardRecordTables({"t"});
    const auto write = [this] { db.run("INSERT INTO t(n) VALUES ($1)", 2); };
    EXPECT_EQ(refusal(write), ErrorCode::Denied);
    db.setDeedOpen(true);
    EXPECT_EQ(refusal(write), std::nullopt);
    db.setDeedOpen(false); // the statement is kept, and refused all the same
    EXPECT_EQ(refusal([this] { db.run("INSERT INTO t(n) VALUES ($1)", 3); }), ErrorCode::Denied);
    EXPECT_EQ(refusal([this] { db.execute("DELETE FROM t"); }), ErrorCode::Denied);
    EXPECT_EQ(refusal([this] { db.execute("UPDATE t SET body = 'x'"); }), ErrorCode::Denied);
    EXPECT_EQ(count(db), 2);
}

TEST_F(SqliteConnectionTest, BelongsToOneThread) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    const auto inAnotherThread = [](const std::function<void()>& enter) { std::thread(enter).join(); };
    constexpr const char* kSays = "a thread that does not own it";
    EXPECT_DEATH(inAnotherThread([this] { (void)db.query("SELECT 1"); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { db.run("DELETE FROM t"); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { db.execute("DELETE FROM t"); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { (void)db.changedRows(); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { (void)db.isInTransaction(); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { (void)db.isReadOnly(); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { (void)db.dataVersion(); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { db.guardRecordTables({"t"}); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { const Transaction read(db, Transaction::Kind::Read); }), kSays);
    EXPECT_DEATH(inAnotherThread([this] { const Transaction write(db, Transaction::Kind::Write); }), kSays);
    inAnotherThread([this] { db.interrupt(); }); // the one call that is meant for it
    std::thread other([this] {
        db.moveToThisThread();
        EXPECT_EQ(count(db), 0);
    });
    other.join();
    db.moveToThisThread();
    EXPECT_EQ(count(db), 0);
}

TEST_F(SqliteConnectionTest, TakesTheEmptyJournalAwayAtTheEnd) {
    const auto journal = folder.path() / "t.db-journal";
    db.run("INSERT INTO t(n) VALUES ($1)", 1);
    EXPECT_TRUE(std::filesystem::exists(journal));
    db.leaveTidy();
    EXPECT_FALSE(std::filesystem::exists(journal));
}

TEST_F(SqliteConnectionTest, LeavesTheJournalOfAnotherWriterAlone) {
    SqliteConnection other(path);
    {
        Transaction transaction(other, Transaction::Kind::Write);
        other.run("INSERT INTO t(n) VALUES ($1)", 7);
        db.leaveTidy();
        transaction.commit();
    }
    EXPECT_EQ(count(other), 1);
}

} // namespace
} // namespace ajar::store
