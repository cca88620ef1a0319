// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"
#include "store/search_full_text.h"
#include "store/search_waiting.h"

#include <limits>
#include <memory>
#include <optional>

namespace ajar::store {
namespace {

/// A deed of more rows than this that are also a quarter of all documents is indexed anew rather than taken out row by row.
constexpr std::int64_t kManyRows = 20'000;

std::optional<std::int64_t> documentOf(Connection& connection, const Uuid& id) {
    auto query = connection.query("SELECT n FROM search_doc WHERE id = $1");
    query.bind(id);
    if (!query.step())
        return std::nullopt;
    return query.integer(0);
}

std::optional<SearchDocument> read(Connection& connection, const SearchSource& source, const Uuid& id) {
    auto query = connection.query(documentSql(source) + "WHERE r.id = $1");
    query.bind(id);
    if (!query.step())
        return std::nullopt;
    return readDocument(source, query);
}

void take(Connection& connection, const SearchSource& source, const Uuid& id) {
    const auto n = documentOf(connection, id);
    if (!n)
        return;
    if (const auto document = read(connection, source, id))
        takeFullText(connection, *n, *document);
    connection.run("DELETE FROM search_doc WHERE n = $1", *n);
}

/// Indexes documents that are not in the index yet, under rising numbers. A number is given by us and not asked for by RETURNING: that
/// opens a savepoint a row, at each of which FTS5 writes out all it holds, and takes three times as long.
class Indexer {
public:
    explicit Indexer(Connection& connection) : m_connection(&connection) {
        auto query = connection.query("SELECT coalesce(max(n), 0) FROM search_doc");
        m_last = query.step() ? query.integer(0) : 0;
    }

    void add(const SearchSource& source, const Uuid& id, const SearchDocument& document) {
        if (document.isEmpty())
            return;
        ++m_last;
        m_connection->run("INSERT INTO search_doc(n, tbl, id, happened) VALUES ($1, $2, $3, $4)", m_last, source.code,
                          id, document.happened);
        addFullText(*m_connection, m_last, document);
    }

private:
    Connection* m_connection;
    std::int64_t m_last = 0;
};

/// Calls `each(source, id)` for the rows of a deed that stand now and may hold words.
template <class Each>
void forTouched(Connection& connection, std::int64_t deed, Each each) {
    auto rows = connection.query("SELECT r.tbl, r.id FROM deed_row r WHERE r.deed = $1 AND r.live IS NOT NULL");
    rows.bind(deed);
    while (rows.step())
        if (const auto* source = searchSource(static_cast<int>(rows.integer(0))))
            each(*source, rows.uuid(1));
}

bool isGreatPart(Connection& connection, std::int64_t deed) {
    auto query = connection.query("SELECT count(*), (SELECT coalesce(max(n), 0) FROM search_doc) FROM "
                                  "(SELECT 1 FROM deed_row WHERE deed = $1 LIMIT $2) r");
    query.bind(deed, kManyRows + 1);
    if (!query.step() || query.integer(0) <= kManyRows)
        return false;
    const std::int64_t documents = query.integer(1);
    auto count = connection.query("SELECT count(*) FROM deed_row WHERE deed = $1");
    count.bind(deed);
    return count.step() && count.integer(0) > documents / 4;
}

void clear(Connection& connection) {
    clearFullText(connection);
    connection.run("DELETE FROM search_doc");
}

/// The rows of one table that hold words, in the order in which they came.
class Stream {
public:
    Stream(Connection& connection, const SearchSource& source)
        : m_source(&source), m_query(connection.query(documentSql(source) + "ORDER BY r.n")) {
        advance();
    }

    void advance() {
        m_document.reset();
        while (m_query.step()) {
            m_document = readDocument(*m_source, m_query);
            if (!m_document->isEmpty())
                return;
            m_document.reset();
        }
    }

    [[nodiscard]] bool isAtEnd() const { return !m_document; }
    [[nodiscard]] const SearchDocument& document() const { return *m_document; }
    [[nodiscard]] const SearchSource& source() const { return *m_source; }
    [[nodiscard]] Uuid id() const { return m_query.uuid(1); }

private:
    const SearchSource* m_source;
    Query m_query;
    std::optional<SearchDocument> m_document;
};

} // namespace

void unindexRow(Connection& connection, const RecordTable& table, const Uuid& id) {
    if (const auto* source = searchSource(table.code))
        take(connection, *source, id);
}

void unindexTouched(Connection& connection, std::int64_t deed) {
    if (isGreatPart(connection, deed)) {
        clear(connection);
        setWaiting(connection, SearchPlace{searchSources().front().code, 0});
        return;
    }
    forTouched(connection, deed, [&](const SearchSource& source, const Uuid& id) { take(connection, source, id); });
}

void indexTouched(Connection& connection, std::int64_t deed) {
    // What waits anyway need not be done while everybody else waits for this transaction.
    if (waiting(connection) && isGreatPart(connection, deed)) {
        postponeIndex(connection, deed);
        return;
    }
    Indexer index(connection);
    forTouched(connection, deed, [&](const SearchSource& source, const Uuid& id) {
        const auto document = read(connection, source, id);
        if (document && !documentOf(connection, id))
            index.add(source, id, *document);
    });
}

void postponeIndex(Connection& connection, std::int64_t deed) {
    std::optional<SearchPlace> first;
    for (const auto& source : searchSources()) {
        auto rows = connection.query("SELECT 1 FROM deed_row WHERE deed = $1 AND tbl = $2 UNION ALL "
                                     "SELECT 1 FROM deed_made WHERE deed = $1 AND tbl = $2 LIMIT 1");
        rows.bind(deed, source.code);
        if (rows.step()) {
            first = SearchPlace{source.code, 0};
            break;
        }
    }
    if (!first)
        return;
    const auto already = waiting(connection);
    setWaiting(connection, already ? std::min(*already, *first) : *first);
}

void rebuildIndex(Connection& connection) {
    clear(connection);
    std::vector<std::unique_ptr<Stream>> streams;
    for (const auto& source : searchSources())
        streams.push_back(std::make_unique<Stream>(connection, source));
    Indexer index(connection);
    // Rows of all tables in the order in which they were entered, because the newest thousand are looked at first.
    while (true) {
        Stream* next = nullptr;
        for (const auto& stream : streams)
            if (!stream->isAtEnd() && (next == nullptr || stream->document().entered < next->document().entered))
                next = stream.get();
        if (next == nullptr)
            break;
        index.add(next->source(), next->id(), next->document());
        next->advance();
    }
    setWaiting(connection, std::nullopt);
}

bool indexNext(Connection& connection, int rows) {
    if (!waiting(connection))
        return false;
    Transaction transaction(connection, Transaction::Kind::Write);
    auto place = waiting(connection);
    if (!place)
        return false;
    const SearchSource& source = sourceAt(*place);
    constexpr int kSeenPerIndexed = 10; // rows that have their words already cost a look only
    const std::int64_t end = place->n + static_cast<std::int64_t>(rows) * kSeenPerIndexed;
    std::int64_t last = 0;
    int done = 0;
    {
        auto query = connection.query(documentSql(source) +
                                      "WHERE r.n >= $1 AND r.n < $2 AND NOT EXISTS "
                                      "(SELECT 1 FROM search_doc s WHERE s.id = r.id) ORDER BY r.n LIMIT $3");
        query.bind(place->n, end, rows);
        Indexer index(connection);
        for (; query.step(); ++done) {
            last = query.integer(0);
            index.add(source, query.uuid(1), readDocument(source, query));
        }
    }
    setWaiting(connection, placeAfter(connection, {source.code, done == rows ? last + 1 : end}));
    transaction.commit();
    return waiting(connection).has_value();
}

std::vector<std::string> checkIndex(Connection& connection) {
    std::vector<std::string> sentences = checkFullText(connection);
    std::int64_t documents = 0;
    const bool isWaiting = waiting(connection).has_value();
    for (const auto& source : searchSources()) {
        auto query = connection.query("SELECT count(*) FROM search_doc s LEFT JOIN " + std::string(source.table) +
                                      " r ON r.id = s.id WHERE s.tbl = $1 AND r.id IS NULL");
        query.bind(source.code);
        if (query.step() && query.integer(0) > 0)
            sentences.push_back(std::to_string(query.integer(0)) + " documents of " + std::string(source.table) +
                                " that is gone");
        auto rows =
            connection.query(documentSql(source) + "WHERE NOT EXISTS (SELECT 1 FROM search_doc s WHERE s.id = r.id)");
        std::int64_t missing = 0;
        while (rows.step())
            missing += readDocument(source, rows).isEmpty() ? 0 : 1;
        if (missing > 0 && !isWaiting)
            sentences.push_back(std::to_string(missing) + " rows of " + std::string(source.table) + " are not indexed");
        auto count = connection.query("SELECT count(*) FROM search_doc WHERE tbl = $1");
        count.bind(source.code);
        documents += count.step() ? count.integer(0) : 0;
    }
    auto all = connection.query("SELECT count(*) FROM search_doc");
    if (all.step() && all.integer(0) != documents)
        sentences.push_back(std::to_string(all.integer(0) - documents) + " documents of tables without words");
    return sentences;
}

} // namespace ajar::store
