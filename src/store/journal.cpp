// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/deed.h"
#include "store/made_rows.h"
#include "store/record_table.h"
#include "store/search.h"
#include "store/summaries.h"

#include <algorithm>
#include <limits>
#include <ranges>
#include <set>

namespace ajar::store {
namespace {

constexpr std::string_view kDeedColumns =
    "SELECT d.n, d.name, d.subject, d.happened, d.state, (SELECT count(*) FROM deed_row r WHERE r.deed = d.n) + "
    "(SELECT CAST(coalesce(sum(m.rows), 0) AS bigint) FROM deed_made m WHERE m.deed = d.n) FROM deed d ";

DeedInfo readDeed(const Query& query) {
    DeedInfo info;
    info.number = query.integer(0);
    info.name = query.text(1);
    info.subject = query.text(2);
    info.happened.ms = query.integer(3);
    info.state = static_cast<DeedState>(query.integer(4));
    info.rows = query.integer(5);
    return info;
}

template <class... Values>
std::vector<DeedInfo> readDeeds(Connection& connection, std::string_view rest, const Values&... values) {
    auto query = connection.query(std::string(kDeedColumns) + std::string(rest));
    query.bind(values...);
    std::vector<DeedInfo> found;
    while (query.step())
        found.push_back(readDeed(query));
    return found;
}

std::optional<DeedInfo> first(std::vector<DeedInfo> deeds) {
    if (deeds.empty())
        return std::nullopt;
    return std::move(deeds.front());
}

/// The exchange of a deed's rows with their other side: undo and redo are the same (docs/decisions, "One flip").
class Flip {
public:
    Flip(Connection& connection, std::int64_t deed) : m_connection(&connection), m_deed(deed) {
        auto query = connection.query("SELECT DISTINCT tbl FROM deed_row WHERE deed = $1");
        query.bind(deed);
        std::set<int> codes;
        while (query.step())
            codes.insert(static_cast<int>(query.integer(0)));
        for (const auto& table : recordTables())
            if (codes.erase(table.code) == 1)
                m_tables.push_back(&table);
        if (!codes.empty())
            throw Failure(ErrorCode::Corrupt, "journal", "unknown table " + std::to_string(*codes.begin()));
    }

    void run() {
        for (const auto* table : m_tables)
            check(*table);
        SummaryRefresh summaries(*m_connection);
        summaries.collect(m_deed);
        unindexTouched(*m_connection, m_deed);
        for (const auto* table : m_tables)
            takeOther(*table);
        for (const auto* table : m_tables | std::views::reverse)
            removeRows(*table);
        for (const auto* table : m_tables) {
            changeRows(*table);
            insertRows(*table);
        }
        exchangeImages();
        summaries.collect(m_deed);
        summaries.write();
        indexTouched(*m_connection, m_deed);
        m_connection->run("UPDATE deed SET state = 1 - state WHERE n = $1", m_deed);
    }

private:
    void check(const RecordTable& table) {
        auto query =
            m_connection->query("SELECT r.id FROM deed_row r LEFT JOIN " + std::string(table.name) +
                                " t ON t.id = r.id WHERE r.deed = $1 AND r.tbl = $2 AND t.rev IS DISTINCT FROM r.live "
                                "LIMIT 1");
        query.bind(m_deed, table.code);
        if (query.step())
            throw Failure(ErrorCode::Conflict, std::string(table.name), "changed since: " + toText(query.uuid(0)));
    }

    void takeOther(const RecordTable& table) {
        const std::string name(table.name);
        m_connection->run("UPDATE deed_row SET other = (SELECT " + imageSql(table, m_connection->dialect(), "t") +
                              " FROM " + name + " t WHERE t.id = deed_row.id) WHERE deed = $1 AND tbl = $2",
                          m_deed, table.code);
    }

    void removeRows(const RecordTable& table) {
        m_connection->run(
            "DELETE FROM " + std::string(table.name) +
                " WHERE id IN (SELECT r.id FROM deed_row r WHERE r.deed = $1 AND r.tbl = $2 AND r.image IS NULL)",
            m_deed, table.code);
    }

    void changeRows(const RecordTable& table) {
        std::string sets = "rev = CAST(r.image ->> 'rev' AS bigint)";
        for (const auto& column : table.columns)
            sets += ", " + column.name + " = " + fromImageSql(column, m_connection->dialect(), "r.image");
        const std::string name(table.name);
        m_connection->run("UPDATE " + name + " SET " + sets +
                              " FROM deed_row r WHERE r.deed = $1 AND r.tbl = $2 AND r.id = " + name +
                              ".id AND r.image IS NOT NULL AND r.other IS NOT NULL",
                          m_deed, table.code);
    }

    void insertRows(const RecordTable& table) {
        std::string values = "r.id, CAST(r.image ->> 'rev' AS bigint)";
        for (const auto& column : table.columns)
            values += ", " + fromImageSql(column, m_connection->dialect(), "r.image");
        m_connection->run(
            "INSERT INTO " + std::string(table.name) + "(id, rev, " + columnList(table) + ") SELECT " + values +
                " FROM deed_row r WHERE r.deed = $1 AND r.tbl = $2 AND r.image IS NOT NULL AND r.other IS NULL "
                "ORDER BY r.id",
            m_deed, table.code);
    }

    void exchangeImages() {
        m_connection->run(
            "UPDATE deed_row SET live = CAST(image ->> 'rev' AS bigint), image = other, other = NULL WHERE deed = $1",
            m_deed);
    }

    Connection* m_connection;
    std::int64_t m_deed;
    std::vector<const RecordTable*> m_tables;
};

std::optional<DeedInfo> flipNext(Connection& connection, std::optional<DeedInfo> (*next)(Connection&)) {
    Transaction transaction(connection, Transaction::Kind::Write);
    auto deed = next(connection);
    if (!deed)
        return std::nullopt;
    connection.setDeedOpen(true);
    try {
        giveMadeRowsLines(connection, deed->number);
        Flip(connection, deed->number).run();
        transaction.commit();
    } catch (...) {
        connection.setDeedOpen(false);
        throw;
    }
    connection.setDeedOpen(false);
    deed->state = deed->state == DeedState::Done ? DeedState::Undone : DeedState::Done;
    return deed;
}

/// What the bin shows of an image, by table; child rows come back with what they belong to and are not listed.
struct BinTitle {
    std::string_view table;
    std::string_view column;
};
constexpr BinTitle kBinTitles[] = {
    {"person", "name"},   {"organisation", "name"},   {"deal", "title"}, {"encounter", "noticed"},
    {"promise", "body"},  {"note", "body"},           {"fact", "body"},  {"answer", "body"},
    {"reading", "words"}, {"contact_point", "value"}, {"tag", "name"},   {"review", "body"},
};
constexpr std::size_t kTopLevel = 4; ///< the first of kBinTitles stand for all that went with them

} // namespace

std::optional<DeedInfo> nextUndo(Connection& connection) {
    return first(readDeeds(connection, "WHERE d.state = 0 ORDER BY d.n DESC LIMIT 1"));
}

std::optional<DeedInfo> nextRedo(Connection& connection) {
    return first(readDeeds(connection, "WHERE d.state = 1 ORDER BY d.n LIMIT 1"));
}

std::optional<DeedInfo> undo(Connection& connection) {
    return flipNext(connection, nextUndo);
}

std::optional<DeedInfo> redo(Connection& connection) {
    return flipNext(connection, nextRedo);
}

std::vector<DeedInfo> deeds(Connection& connection, int limit, std::optional<std::int64_t> before) {
    return readDeeds(connection, "WHERE d.n < $1 ORDER BY d.n DESC LIMIT $2",
                     before.value_or(std::numeric_limits<std::int64_t>::max()), limit);
}

std::vector<DeedInfo> deedsOf(Connection& connection, std::span<const Uuid> records, int limit) {
    std::set<std::int64_t, std::greater<>> numbers;
    for (const auto& record : records) {
        auto query = connection.query("SELECT deed FROM deed_row WHERE id = $1 ORDER BY deed DESC LIMIT $2");
        query.bind(record, limit);
        while (query.step())
            numbers.insert(query.integer(0));
        const auto makers = makersOf(connection, record);
        numbers.insert(makers.begin(), makers.end());
    }
    std::vector<DeedInfo> found;
    for (const auto number : numbers) {
        if (static_cast<int>(found.size()) == limit)
            break;
        if (auto deed = first(readDeeds(connection, "WHERE d.n = $1", number)))
            found.push_back(*std::move(deed));
    }
    return found;
}

std::int64_t newestDeed(Connection& connection) {
    auto query = connection.query("SELECT coalesce(max(n), 0) FROM deed");
    return query.step() ? query.integer(0) : 0;
}

std::vector<BinEntry> bin(Connection& connection, int limit) {
    std::vector<BinEntry> entries;
    std::set<std::int64_t> withTopLevel;
    for (std::size_t i = 0; i < std::size(kBinTitles); ++i) {
        const RecordTable& table = recordTable(kBinTitles[i].table);
        auto query = connection.query(
            "SELECT d.n, r.id, r.image ->> '" + std::string(kBinTitles[i].column) +
            "', d.happened FROM deed d JOIN deed_row r ON r.deed = d.n WHERE r.tbl = $1 AND r.live IS NULL "
            "AND r.image IS NOT NULL AND d.state = 0 AND NOT EXISTS (SELECT 1 FROM " +
            std::string(table.name) + " t WHERE t.id = r.id) ORDER BY d.n DESC LIMIT $2");
        query.bind(table.code, limit);
        while (query.step()) {
            const std::int64_t deed = query.integer(0);
            if (i < kTopLevel)
                withTopLevel.insert(deed);
            else if (withTopLevel.contains(deed))
                continue;
            entries.push_back({deed, std::string(table.name), query.uuid(1), std::string(clipped(query.text(2), 120)),
                               Instant{query.integer(3)}});
        }
    }
    std::ranges::stable_sort(entries, std::greater<>{}, &BinEntry::deed);
    // What was removed, restored and removed again stands here once, with its last removal.
    std::set<Uuid> seen;
    std::erase_if(entries, [&](const BinEntry& entry) { return !seen.insert(entry.id).second; });
    if (entries.size() > static_cast<std::size_t>(limit))
        entries.resize(static_cast<std::size_t>(limit));
    return entries;
}

} // namespace ajar::store
