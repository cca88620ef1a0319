// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/sqlite/sqlite_dialect.h"
#include "store/sqlite/statement_cache.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>

struct sqlite3;

namespace ajar::store {

/// How a file is opened. `busyTimeout` is how long a statement waits for another program before it fails with Busy.
struct SqliteOptions {
    enum class Access { ReadWrite, ReadOnly };
    Access access = Access::ReadWrite;
    std::chrono::milliseconds busyTimeout{5000};
};

/// A connection to one file of SQLite, set up as Ajar wants it (decision: one journal mode, TRUNCATE + FULL): nothing
/// that the file holds may run, foreign keys are kept, and every commit is on the disk when it returns.
class SqliteConnection final : public Connection {
public:
    /// Opens a file that exists. Throws Failure.
    explicit SqliteConnection(const std::filesystem::path& file, SqliteOptions options = {});
    /// A book in memory: what our schema looks like, and tests.
    [[nodiscard]] static std::unique_ptr<SqliteConnection> inMemory();
    ~SqliteConnection() override;

    [[nodiscard]] Query query(std::string_view sql) override;
    void execute(std::string_view sql) override;
    [[nodiscard]] std::int64_t changedRows() const override;
    [[nodiscard]] bool isInTransaction() const override;
    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] const Dialect& dialect() const override { return m_dialect; }
    [[nodiscard]] std::int64_t dataVersion() override;
    void interrupt() override;

    /// Takes away the empty journal that TRUNCATE leaves beside the file, where nobody else is using it. For the end of
    /// a book; any thread.
    void leaveTidy() noexcept;

    /// For tests: from now on a statement that writes one of `tables` outside a deed (`isDeedOpen`) is refused with
    /// Denied when it runs. No Query may be in use.
    void guardRecordTables(std::set<std::string, std::less<>> tables);

private:
    struct Guard;
    struct CloseHandle {
        void operator()(sqlite3* handle) const;
    };

    explicit SqliteConnection(std::unique_ptr<sqlite3, CloseHandle> handle);
    void harden();
    void setUp(SqliteOptions options);
    [[nodiscard]] std::string pragma(const std::string& setting);
    [[nodiscard]] std::unique_ptr<SqliteStatement> prepare(std::string_view sql, bool isKept, std::size_t* used);

    // In this order: statements are finalised before the handle is closed.
    std::unique_ptr<sqlite3, CloseHandle> m_handle;
    SqliteDialect m_dialect;
    std::unique_ptr<Guard> m_guard;
    StatementCache m_cache;
};

} // namespace ajar::store
