// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"
#include "store/board.h"
#include "store/check.h"
#include "store/deed.h"
#include "store/search.h"
#include "store/summaries.h"
#include "store_works.h"

#include <sqlite3.h>

#include <QString>
#include <memory>
#include <stdexcept>

namespace ajar::bench {
namespace {

using namespace ajar::store;

constexpr int kFirstPage = 50;
constexpr Day kToday{20'697};

std::size_t drain(Connection& connection, std::string_view sql, int columns) {
    auto query = connection.query(sql);
    std::size_t bytes = 0;
    while (query.step())
        for (int i = 0; i < columns; ++i)
            bytes += query.text(i).size();
    return bytes;
}

void pipeline(Connection& connection) {
    (void)pendingTotals(connection);
    for (const auto& lean : codesOf<Lean>())
        (void)pendingCards(connection, lean.value, std::nullopt, kFirstPage);
    for (const Bucket bucket : {Bucket::Sold, Bucket::NotSold}) {
        const auto newest = newestClose(connection, bucket).value_or(kToday);
        (void)closedTotals(connection, bucket, newest - 89, newest);
        (void)closedCards(connection, bucket, newest - 89, newest, std::nullopt, kFirstPage);
    }
}

/// The same sums and first pages with what a card shows, in as few statements as it takes.
void rawPipeline(Connection& connection) {
    (void)drain(connection,
                "SELECT bucket, lean, currency, count(*), sum(value) FROM deal WHERE bucket = 'pending' "
                "GROUP BY bucket, owner, lean, currency",
                5);
    constexpr std::string_view kCard =
        "SELECT d.title, d.value, d.currency, d.opened, d.expected, o.name, p.name, w.trust, w.rapport, w.respect, "
        "w.known_1, w.known_2, w.known_3, w.known_4, w.known_5, c.known_6, c.last_contact, c.next_step, "
        "c.times_moved, c.empty_chairs FROM deal_card c JOIN deal d ON d.id = c.deal "
        "LEFT JOIN organisation o ON o.id = d.organisation LEFT JOIN person p ON p.id = c.lead "
        "LEFT JOIN person_card w ON w.person = c.lead ";
    for (const auto& lean : codesOf<Lean>())
        (void)drain(connection,
                    std::string(kCard) + "WHERE c.bucket = 'pending' AND c.lean = '" + std::string(lean.code) +
                        "' ORDER BY c.next_step, c.expected, c.title_key, c.deal LIMIT 50",
                    20);
    for (const std::string bucket : {"sold", "not_sold"}) {
        (void)drain(connection,
                    "SELECT currency, count(*), sum(value) FROM deal WHERE bucket = '" + bucket +
                        "' AND closed >= 20608 GROUP BY owner, lean, currency",
                    3);
        (void)drain(connection,
                    std::string(kCard) + "WHERE c.bucket = '" + bucket +
                        "' AND c.closed >= 20608 AND c.closed < 2147483647 "
                        "ORDER BY c.closed DESC, c.deal DESC LIMIT 50",
                    20);
    }
}

/// The shelf of a lean in an order, with what a card shows.
void rawSorted(Connection& connection, std::string_view order) {
    (void)drain(connection,
                "SELECT d.title, d.value, d.currency, d.opened, d.expected, o.name, p.name, w.trust, w.rapport, "
                "w.respect, w.known_1, w.known_2, w.known_3, w.known_4, w.known_5, c.known_6, c.last_contact, "
                "c.next_step, c.times_moved, c.empty_chairs, "
                "(SELECT x.reason FROM deal_event x WHERE x.deal = d.id AND x.kind = 'lean' "
                "ORDER BY x.happened DESC, x.id DESC LIMIT 1) "
                "FROM deal_card c JOIN deal d ON d.id = c.deal LEFT JOIN organisation o ON o.id = d.organisation "
                "LEFT JOIN person p ON p.id = c.lead LEFT JOIN person_card w ON w.person = c.lead "
                "WHERE c.bucket = 'pending' AND c.lean = 'unsorted' ORDER BY " +
                    std::string(order) + ", c.deal LIMIT 50",
                21);
}

constexpr int kEncounters = 1'000;

struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// The C interface with one prepared statement, every column fetched and every text made a QString.
class RawReader {
public:
    explicit RawReader(const std::filesystem::path& file) {
        sqlite3* handle = nullptr;
        const int opened = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        m_handle.reset(handle);
        sqlite3_stmt* statement = nullptr;
        const int prepared = sqlite3_prepare_v2(
            handle,
            "SELECT id, rev, state, channel, started, zone, offset_minutes, minutes, opening_share, they_spoke, heard, "
            "noticed, outcome, "
            "place, to_learn, owner, entered FROM encounter WHERE started >= ?1 ORDER BY started, id LIMIT 1000",
            -1, &statement, nullptr);
        m_statement.reset(statement);
        if (opened != SQLITE_OK || prepared != SQLITE_OK)
            throw std::runtime_error("the yardstick can not read the book");
    }

    std::size_t read(std::int64_t from) {
        sqlite3_stmt* s = m_statement.get();
        sqlite3_bind_int64(s, 1, from);
        std::vector<Row> rows;
        while (sqlite3_step(s) == SQLITE_ROW) {
            Row row;
            for (int i = 0; i < 17; ++i) {
                if (sqlite3_column_type(s, i) == SQLITE_INTEGER)
                    row.numbers.push_back(sqlite3_column_int64(s, i));
                else if (sqlite3_column_type(s, i) == SQLITE_TEXT)
                    row.texts.push_back(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(s, i)),
                                                          sqlite3_column_bytes(s, i)));
            }
            rows.push_back(std::move(row));
        }
        sqlite3_reset(s);
        return rows.size();
    }

private:
    struct Row {
        std::vector<std::int64_t> numbers;
        std::vector<QString> texts;
    };
    std::unique_ptr<sqlite3, Closer> m_handle;
    std::unique_ptr<sqlite3_stmt, Closer> m_statement;
};

Figure plain(std::string work, const std::function<void()>& once) {
    Figure figure;
    figure.work = std::move(work);
    figure.ours.add(timed(once));
    return figure;
}

} // namespace

Figure openPipeline(Connection& connection, int rounds) {
    Figure figure{"open the pipeline", "raw first pages and sums", 50, 1.3, {}, {}};
    measure(
        figure, rounds, [&](int) { pipeline(connection); }, [&](int) { rawPipeline(connection); });
    return figure;
}

Figure sortDeals(Connection& connection, int rounds) {
    Figure figure{"sort deals by last contact and by trust", "the raw query over summaries", 50, 1.2, {}, {}};
    measure(
        figure, rounds,
        [&](int) {
            for (const auto order : {ShelfOrder::LastContact, ShelfOrder::Trust})
                (void)pendingCards(connection, Lean::Unsorted, std::nullopt, kFirstPage, order);
        },
        [&](int) {
            for (const std::string_view order : {"c.last_contact", "c.trust"})
                rawSorted(connection, order);
        });
    return figure;
}

Figure readEncounters(Connection& connection, const std::filesystem::path& file, int rounds) {
    Figure figure{"1,000 encounters into records", "the C interface into QString", 50, 1.3, {}, {}};
    RawReader raw(file);
    std::vector<std::int64_t> starts;
    {
        auto query = connection.query("SELECT min(started), max(started) FROM encounter");
        query.step();
        const std::int64_t first = query.integer(0);
        const std::int64_t span = query.integer(1) - first;
        for (int i = 0; i < 20; ++i)
            starts.push_back(first + span / 30 * i);
    }
    const auto from = [&](int round) { return starts[static_cast<std::size_t>(round) % starts.size()]; };
    measure(
        figure, rounds,
        [&](int round) {
            (void)select<Encounter>(connection, "WHERE r.started >= $1 ORDER BY r.started, r.id LIMIT $2", from(round),
                                    kEncounters);
        },
        [&](int round) { (void)raw.read(from(round)); });
    return figure;
}

std::vector<Figure> wholeBook(Connection& connection) {
    std::vector<Figure> figures;
    figures.push_back(plain("check the whole book", [&] { (void)check(connection); }));
    Transaction transaction(connection, Transaction::Kind::Write);
    figures.push_back(plain("all summaries anew, without the commit", [&] { refreshAllSummaries(connection); }));
    figures.push_back(plain("the search index anew, without the commit", [&] { rebuildIndex(connection); }));
    return figures;
}

} // namespace ajar::bench
