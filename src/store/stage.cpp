// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stage.h"

#include "store/gathering.h"
#include "store/made_rows.h"
#include "store/record_table.h"
#include "store/references.h"
#include "store/search.h"
#include "store/summaries.h"

#include <array>
#include <vector>

namespace ajar::store {
namespace {

/// Derived tables that are made in the stage as well.
constexpr std::array<std::string_view, 2> kCards{"person_card", "deal_card"};

/// Never written out before the move: a first page would take the lock that keeps readers away. It holds the deed's own row alone.
constexpr std::string_view kMainStaysInMemory = "PRAGMA main.cache_spill=1000000";
constexpr std::string_view kMainMaySpill = "PRAGMA main.cache_spill=1";

/// Others that want to write wait no longer than this.
constexpr std::chrono::milliseconds kBreath{100};

/// Records of which there should not be two with one name or key: what another program has made meanwhile, this deed has not seen.
struct Namesake {
    std::string_view table;
    std::string_view same;
};
constexpr std::array kNamesakes{
    Namesake{"owner", "m.name_key = s.name_key"},
    Namesake{"tag", "m.name_key = s.name_key"},
    Namesake{"organisation", "m.name_key = s.name_key"},
    Namesake{"person", "m.name_key = s.name_key"},
    Namesake{"origin", "m.source = s.source AND m.kind = s.kind AND m.source_key = s.source_key"},
};

std::string quoted(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::int64_t single(Connection& connection, const std::string& sql) {
    auto query = connection.query(sql);
    return query.step() ? query.integer(0) : 0;
}

/// "CREATE TABLE person (" as the book has it becomes "CREATE TABLE stage.person (".
std::string forStage(std::string_view sql) {
    for (const std::string_view head : {"CREATE TABLE ", "CREATE UNIQUE INDEX ", "CREATE INDEX "})
        if (sql.starts_with(head))
            return std::string(head) + "stage." + std::string(sql.substr(head.size()));
    throw Failure(ErrorCode::Corrupt, "book", "its structure is not Ajar's: " + std::string(sql));
}

/// Whether a row `m` of the book's own table was taken over.
std::string takenOver(const RecordTable& table, std::string_view id) {
    return "EXISTS (SELECT 1 FROM stage.taken k WHERE k.tbl = " + std::to_string(table.code) +
           " AND k.id = " + std::string(id) + ")";
}

/// The table as the deed will leave it.
std::string viewSql(const RecordTable& table) {
    const std::string name(table.name);
    const std::string columns = "n, id, rev, " + columnList(table);
    return "CREATE TEMP VIEW " + name + " AS SELECT " + columns + " FROM main." + name + " m WHERE NOT " +
           takenOver(table, "m.id") + " UNION ALL SELECT " + columns + " FROM stage." + name;
}

std::string cardViewSql(std::string_view card) {
    const std::string name(card);
    return "CREATE TEMP VIEW " + name + " AS SELECT * FROM stage." + name;
}

std::string copyCardSql(std::string_view card) {
    const std::string name(card);
    return "INSERT INTO main." + name + " SELECT * FROM stage." + name;
}

/// Rows of the stage that name what will not be there, and rows of the book that name what will be gone.
std::string danglingSql(const RecordTable& table, const Reference& reference) {
    const auto& [column, parent] = reference;
    const std::string name(table.name);
    const std::string here = "NOT EXISTS (SELECT 1 FROM stage." + parent + " p WHERE p.id = s." + column + ")";
    const std::string gone = takenOver(recordTable(parent), "s." + column);
    const std::string there = "EXISTS (SELECT 1 FROM main." + parent + " p WHERE p.id = s." + column + ")";
    return "SELECT s.id FROM stage." + name + " s WHERE s." + column + " IS NOT NULL AND " + here + " AND (" + gone +
           " OR NOT " + there + ") UNION ALL SELECT s.id FROM stage.taken k JOIN main." + name + " s ON s." + column +
           " = k.id WHERE k.tbl = " + std::to_string(recordTable(parent).code) + " AND " + here + " AND NOT " +
           takenOver(table, "s.id") + " LIMIT 1";
}

std::string namesakeSql(const Namesake& namesake) {
    const std::string name(namesake.table);
    return "SELECT m.id FROM main." + name + " m JOIN stage." + name + " s ON " + std::string(namesake.same) +
           " WHERE m.rev >= $1 AND m.id <> s.id LIMIT 1";
}

/// Moves one table. The stage holds what is new in it, and what the rows that were taken over are now.
class TableMove {
public:
    TableMove(Connection& connection, const RecordTable& table, std::int64_t deed)
        : m_connection(&connection),
          m_table(&table),
          m_deed(deed),
          m_main("main." + std::string(table.name)),
          m_stage("stage." + std::string(table.name)) {
        auto taken = connection.query("SELECT count(*) FROM stage.taken WHERE tbl = $1");
        taken.bind(table.code);
        m_taken = taken.step() ? taken.integer(0) : 0;
        m_staged = single(connection, "SELECT count(*) FROM " + m_stage);
    }

    [[nodiscard]] std::int64_t rows() const { return m_taken + m_staged; }

    /// A new row under an id that the book has already.
    void refuseClash() {
        auto query = m_connection->query("SELECT s.id FROM " + m_stage + " s JOIN " + m_main +
                                         " m ON m.id = s.id WHERE NOT " + takenOver(*m_table, "s.id") + " LIMIT 1");
        if (query.step())
            throw Failure(ErrorCode::Conflict, std::string(m_table->name), "exists already: " + toText(query.uuid(0)));
    }

    /// The journal's images of rows that change or go, while they still stand.
    void noteChanges() {
        if (m_taken == 0)
            return;
        m_connection->run("INSERT INTO deed_row(deed, tbl, id, live, image) SELECT $1, $2, r.id, "
                          "CASE WHEN EXISTS (SELECT 1 FROM " +
                              m_stage + " s WHERE s.id = r.id) THEN $1 END, " +
                              imageSql(*m_table, m_connection->dialect(), "r") + " FROM stage.taken k JOIN main." +
                              std::string(m_table->name) +
                              " r ON r.id = k.id AND r.rev = k.seen WHERE k.tbl = $2 ORDER BY r.id",
                          m_deed, m_table->code);
        if (m_connection->changedRows() != m_taken)
            throw Failure(ErrorCode::Conflict, std::string(m_table->name), "changed meanwhile");
    }

    void changeRows() {
        if (m_taken == 0)
            return;
        const std::string code = std::to_string(m_table->code);
        std::string sets = "rev = s.rev";
        for (const auto& column : m_table->columns)
            sets += ", " + column.name + " = s." + column.name;
        m_connection->run("UPDATE " + m_main + " SET " + sets + " FROM " + m_stage +
                          " s JOIN stage.taken k ON k.tbl = " + code +
                          " AND k.id = s.id WHERE s.id = " + std::string(m_table->name) + ".id");
        m_connection->run("DELETE FROM " + m_main + " WHERE id IN (SELECT k.id FROM stage.taken k WHERE k.tbl = " +
                          code + " AND NOT EXISTS (SELECT 1 FROM " + m_stage + " s WHERE s.id = k.id))");
        m_connection->run("DELETE FROM " + m_stage +
                          " WHERE id IN (SELECT k.id FROM stage.taken k WHERE k.tbl = " + code + ")");
    }

    void insertRows() {
        m_inserted = single(*m_connection, "SELECT count(*) FROM " + m_stage); // without what was taken over
        if (m_inserted == 0)
            return;
        // Into an empty table a whole one goes page by page, where both are the same in all; only `*` can say so.
        const bool isEmpty = single(*m_connection, "SELECT EXISTS (SELECT 1 FROM " + m_main + ")") == 0;
        if (isEmpty)
            m_connection->run("INSERT INTO " + m_main + " SELECT * FROM " + m_stage);
        else
            m_connection->run("INSERT INTO " + m_main + "(id, rev, " + columnList(*m_table) + ") SELECT id, rev, " +
                              columnList(*m_table) + " FROM " + m_stage + " ORDER BY n");
    }

    void noteInserts() {
        if (m_inserted > 0)
            noteMadeRows(*m_connection, m_deed, *m_table, m_inserted);
    }

private:
    Connection* m_connection;
    const RecordTable* m_table;
    std::int64_t m_deed;
    std::string m_main;
    std::string m_stage;
    std::int64_t m_taken = 0;
    std::int64_t m_staged = 0;
    std::int64_t m_inserted = 0;
};

} // namespace

Stage::Stage(Connection& connection) : m_connection(&connection) {
    // Without a name it is a temporary file that nobody else can open.
    connection.execute("ATTACH '' AS stage");
    try {
        connection.execute("PRAGMA foreign_keys=OFF; PRAGMA stage.journal_mode=MEMORY; PRAGMA stage.synchronous=OFF;"
                           "PRAGMA stage.secure_delete=OFF; PRAGMA stage.cache_size=-16384;");
        connection.execute(kMainStaysInMemory);
        makeTables();
        makeViews();
        m_deedToCome = single(connection, "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'deed'");
    } catch (...) {
        endViews();
        connection.execute("PRAGMA foreign_keys=ON");
        throw;
    }
}

Stage::~Stage() {
    try {
        if (m_connection->isInTransaction())
            m_connection->execute("ROLLBACK");
        endViews(); // a move that was rolled back has brought them back
        m_connection->execute("DETACH stage");
        m_connection->execute("PRAGMA foreign_keys=ON");
    } catch (const Failure&) { // it goes with the connection
    }
}

void Stage::makeTables() {
    std::string names;
    for (const auto& table : recordTables())
        names += quoted(table.name) + ", ";
    for (const auto card : kCards)
        names += quoted(card) + ", ";
    names.resize(names.size() - 2);
    std::vector<std::string> texts;
    {
        auto query = m_connection->query("SELECT sql FROM main.sqlite_schema WHERE tbl_name IN (" + names +
                                         ") AND sql IS NOT NULL ORDER BY type DESC, rowid");
        while (query.step())
            texts.push_back(forStage(query.text(0)));
    }
    for (const auto& text : texts)
        m_connection->execute(text);
    m_connection->execute("CREATE TABLE stage.taken (tbl INTEGER NOT NULL, id BLOB NOT NULL, seen INTEGER NOT NULL, "
                          "PRIMARY KEY (tbl, id)) STRICT, WITHOUT ROWID");
}

void Stage::makeViews() {
    for (const auto& table : recordTables())
        m_connection->execute(viewSql(table));
    for (const auto card : kCards)
        m_connection->execute(cardViewSql(card));
}

void Stage::endViews() {
    for (const auto& table : recordTables())
        m_connection->execute("DROP VIEW IF EXISTS temp." + std::string(table.name));
    for (const auto card : kCards)
        m_connection->execute("DROP VIEW IF EXISTS temp." + std::string(card));
    m_connection->execute(kMainMaySpill);
}

void Stage::breathe() {
    const auto now = std::chrono::steady_clock::now();
    if (m_isOpen && now - m_since < kBreath)
        return;
    pause();
    m_connection->run("BEGIN");
    m_isOpen = true;
    m_since = now;
}

void Stage::pause() {
    if (m_isOpen)
        m_connection->run("COMMIT");
    m_isOpen = false;
}

void Stage::takeOver(const RecordTable& table, const Uuid& id, Revision seen) {
    m_connection->run("INSERT INTO stage.taken(tbl, id, seen) VALUES ($1, $2, $3)", table.code, id, seen);
}

std::string Stage::danglingReference() {
    for (const auto& table : recordTables()) {
        for (const auto& reference : referencesOf(*m_connection, table)) {
            auto query = m_connection->query(danglingSql(table, reference));
            if (query.step())
                return danglingSentence(table.name, query.uuid(0), reference.parent);
        }
    }
    return {};
}

void Stage::unindexTaken() {
    auto taken = m_connection->query("SELECT tbl, id FROM stage.taken");
    while (taken.step())
        unindexRow(*m_connection, recordTable(static_cast<int>(taken.integer(0))), taken.uuid(1));
}

void Stage::catchUp(std::int64_t deed, std::int64_t expected) {
    if (deed == expected)
        return;
    for (const auto& namesake : kNamesakes) {
        auto query = m_connection->query(namesakeSql(namesake));
        query.bind(expected);
        if (query.step())
            throw Failure(ErrorCode::Conflict, std::string(namesake.table),
                          "changed meanwhile: " + toText(query.uuid(0)));
    }
    for (const auto& table : recordTables())
        m_connection->run("UPDATE stage." + std::string(table.name) + " SET rev = $1", deed);
}

std::int64_t Stage::moveIn(std::int64_t deed, std::int64_t expected) {
    catchUp(deed, expected);
    std::vector<TableMove> moves;
    std::int64_t rows = 0;
    for (const auto& table : recordTables()) {
        rows += moves.emplace_back(*m_connection, table, deed).rows();
        if (moves.back().rows() == 0)
            moves.pop_back();
    }
    if (rows == 0)
        return 0;
    for (auto& move : moves)
        move.refuseClash();
    if (const std::string dangling = danglingReference(); !dangling.empty())
        throw Failure(ErrorCode::Conflict, "reference", dangling);
    const auto most = [this](std::string_view table) {
        const std::string name(table);
        return single(*m_connection, "SELECT (SELECT coalesce(max(n), 0) FROM main." + name +
                                         ") + (SELECT coalesce(max(n), 0) FROM stage." + name + ")");
    };
    const bool isAll = isAllCheaper(rows, most("person") + most("deal"), most("encounter"));
    if (isAll)
        makeAllSummaries(*m_connection, "stage.");

    // From here on others wait.
    endViews();
    for (auto& move : moves)
        move.noteChanges();
    unindexTaken();
    SummaryRefresh summaries(*m_connection);
    if (!isAll)
        summaries.collect(deed);
    for (auto& move : moves) {
        move.changeRows();
        move.insertRows();
    }
    for (auto& move : moves)
        move.noteInserts();
    if (isAll) {
        for (const auto card : kCards) {
            m_connection->run("DELETE FROM main." + std::string(card));
            m_connection->run(copyCardSql(card));
        }
    } else {
        giveMadeRowsLines(*m_connection, deed);
        summaries.collect(deed);
        summaries.write();
    }
    return rows;
}

} // namespace ajar::store
