// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite_connection.h"

#include "store/sqlite/sqlite_error.h"
#include "store/sqlite/sqlite_functions.h"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace ajar::store {
namespace {

/// One field holds at most 1 MB, and the image of a row in the journal some of them with escapes.
constexpr int kMaxBytes = 64 * 1024 * 1024;
constexpr int kMaxSqlBytes = 1024 * 1024;
/// In KiB. Scanning and importing a million rows gains little from more, and the window is to stay small.
constexpr int kCacheKib = 16 * 1024;

/// In KiB, of each connection's cache at once: page by page, on a thread of its own, each costs a call of the system.
constexpr int kFirstCacheKib = 2 * 1024;

/// Once, before the engine is used at all. What it does not take costs time alone.
void configureEngine() {
    static const int kResult = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) |
                               sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, -kFirstCacheKib);
    (void)kResult;
}

sqlite3* openHandle(const char* name, int flags) {
    configureEngine();
    sqlite3* handle = nullptr;
    // One thread uses a connection at a time (Connection::assertThread), so that SQLite needs no mutexes.
    const int code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK)
        return handle;
    try {
        throwSqliteFailure(handle, code);
    } catch (...) {
        sqlite3_close_v2(handle);
        throw;
    }
}

/// `absolute`, because a name that starts with "file:" would be read as a URI with options of its own.
std::string nameOf(const std::filesystem::path& file) {
    return std::filesystem::absolute(file).string();
}

int openFlags(SqliteOptions::Access access) {
    return access == SqliteOptions::Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
}

} // namespace

void SqliteConnection::CloseHandle::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

/// Which of the statements write a record table, and who may run them. SQLite asks the authorizer when a statement is
/// prepared, and statements are kept for long: so preparing only notes the fact, and running asks.
struct SqliteConnection::Guard {
    const Connection* connection = nullptr;
    std::set<std::string, std::less<>> tables;
    bool sawWrite = false;

    static int authorize(void* guard, int action, const char* table, const char*, const char* schema, const char*) {
        auto* self = static_cast<Guard*>(guard);
        const bool writes = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
        const bool inBook = schema == nullptr || std::string_view(schema) == "main";
        if (writes && inBook && table != nullptr && self->tables.contains(std::string_view(table)))
            self->sawWrite = true;
        return SQLITE_OK;
    }

    void refuseUnlessDeed() const {
        if (!connection->isDeedOpen())
            throw Failure(ErrorCode::Denied, "statement", "writes a record table outside a deed");
    }
};

SqliteConnection::SqliteConnection(std::unique_ptr<sqlite3, CloseHandle> handle) : m_handle(std::move(handle)) {
    harden();
}

SqliteConnection::SqliteConnection(const std::filesystem::path& file, SqliteOptions options)
    : SqliteConnection(
          std::unique_ptr<sqlite3, CloseHandle>(openHandle(nameOf(file).c_str(), openFlags(options.access)))) {
    setUp(options);
}

std::unique_ptr<SqliteConnection> SqliteConnection::inMemory() {
    std::unique_ptr<sqlite3, CloseHandle> handle(openHandle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(std::move(handle)));
    connection->execute("PRAGMA foreign_keys=ON");
    return connection;
}

SqliteConnection::~SqliteConnection() = default;

/// Before the first byte of the file is read: nothing in it may run code or be taken on trust
/// (sqlite.org/security.html).
void SqliteConnection::harden() {
    sqlite3* db = m_handle.get();
    struct Switch {
        int option;
        int on;
    };
    constexpr std::array kSwitches{
        Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
        Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        Switch{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        Switch{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        Switch{SQLITE_DBCONFIG_DQS_DML, 0},
        Switch{SQLITE_DBCONFIG_DQS_DDL, 0},
        Switch{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
        Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        Switch{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    };
    for (const auto& [option, on] : kSwitches) {
        int is = -1;
        const int code = sqlite3_db_config(db, option, on, &is);
        if (code != SQLITE_OK || is != on)
            throwSqliteFailure(db, code == SQLITE_OK ? SQLITE_ERROR : code);
    }
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, kMaxBytes);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, kMaxSqlBytes);
    sqlite3_limit(db, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 3); // the stage of an import, the target of VACUUM INTO, one to spare
    registerFunctions(db);
}

void SqliteConnection::setUp(SqliteOptions options) {
    sqlite3_busy_timeout(m_handle.get(), static_cast<int>(options.busyTimeout.count()));
    execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
            "PRAGMA synchronous=FULL; PRAGMA cache_size=-" +
            std::to_string(kCacheKib));
    // SQLite passes over a pragma that it does not like, so the promises are read back.
    const bool kept =
        pragma("synchronous") == "2" && pragma("foreign_keys") == "1" &&
        (options.access == SqliteOptions::Access::ReadOnly || pragma("journal_mode=TRUNCATE") == "truncate");
    if (!kept)
        throw Failure(ErrorCode::Io, sqlite3_db_filename(m_handle.get(), "main"),
                      "the engine does not take journal_mode=TRUNCATE, synchronous=FULL");
}

std::string SqliteConnection::pragma(const std::string& setting) {
    const auto statement = prepare("PRAGMA " + setting, false, nullptr);
    return statement->step() ? std::string(statement->text(0)) : std::string();
}

std::unique_ptr<SqliteStatement> SqliteConnection::prepare(std::string_view sql, bool isKept, std::size_t* used) {
    if (m_guard)
        m_guard->sawWrite = false;
    sqlite3_stmt* handle = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        isKept ? SQLITE_PREPARE_PERSISTENT : 0, &handle, &tail);
    if (code != SQLITE_OK)
        throwSqliteFailure(m_handle.get(), code, sql);
    if (used != nullptr)
        *used = static_cast<std::size_t>(tail - sql.data());
    if (handle == nullptr) // white space or a comment
        return nullptr;
    std::function<void()> mayWrite;
    if (m_guard && m_guard->sawWrite)
        mayWrite = [guard = m_guard.get()] { guard->refuseUnlessDeed(); };
    return std::make_unique<SqliteStatement>(handle, std::move(mayWrite));
}

Query SqliteConnection::query(std::string_view sql) {
    assertThread();
    return m_cache.take(sql, [this](std::string_view text) {
        std::size_t used = 0;
        auto statement = prepare(text, true, &used);
        if (!statement || text.find_first_not_of("; \n\t", used) != std::string_view::npos)
            throw Failure(ErrorCode::Invalid, "statement", "is not exactly one: " + std::string(text));
        return statement;
    });
}

void SqliteConnection::execute(std::string_view sql) {
    assertThread();
    while (!sql.empty()) {
        std::size_t used = 0;
        const auto statement = prepare(sql, false, &used);
        sql.remove_prefix(used);
        while (statement && statement->step()) {
        }
    }
}

std::int64_t SqliteConnection::changedRows() const {
    assertThread();
    return sqlite3_changes64(m_handle.get());
}

bool SqliteConnection::isInTransaction() const {
    assertThread();
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

bool SqliteConnection::isReadOnly() const {
    assertThread();
    return sqlite3_db_readonly(m_handle.get(), "main") == 1;
}

std::int64_t SqliteConnection::dataVersion() {
    auto version = query("PRAGMA data_version");
    return version.step() ? version.integer(0) : 0;
}

void SqliteConnection::interrupt() {
    sqlite3_interrupt(m_handle.get());
}

void SqliteConnection::leaveTidy() noexcept {
    // Leaving TRUNCATE, SQLite deletes the journal under the reserved lock, and only where it gets that at once.
    sqlite3_busy_timeout(m_handle.get(), 0);
    sqlite3_exec(m_handle.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
}

void SqliteConnection::guardRecordTables(std::set<std::string, std::less<>> tables) {
    assertThread();
    m_cache.clear();
    m_guard = std::make_unique<Guard>(Guard{this, std::move(tables)});
    sqlite3_set_authorizer(m_handle.get(), &Guard::authorize, m_guard.get());
}

} // namespace ajar::store
