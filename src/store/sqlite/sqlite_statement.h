// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <functional>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace ajar::store {

/// A prepared statement of SQLite. Values are copied into buffers of its own that are used again, so that a bound value
/// may go at once and a million rows cost no allocation each (Debian's SQLite has no lookaside memory: a transient bind
/// is a malloc). Binding after a step resets the statement and keeps what is not bound again.
class SqliteStatement final : public Statement {
public:
    /// Takes over `handle`. `mayWrite` is empty, or asked before each run and throws where this statement may not run
    /// now.
    SqliteStatement(sqlite3_stmt* handle, std::function<void()> mayWrite);
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;
    ~SqliteStatement() override;

    [[nodiscard]] int parameterCount() const override { return static_cast<int>(m_parameters.size()); }
    void bindInteger(int parameter, std::int64_t value) override;
    void bindText(int parameter, std::string_view value) override;
    void bindUuid(int parameter, const Uuid& value) override;
    void bindBlob(int parameter, std::string_view bytes) override;
    void bindNull(int parameter, ValueKind kind) override;

    bool step() override;

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] std::int64_t integer(int column) const override;
    [[nodiscard]] std::string_view text(int column) const override;
    [[nodiscard]] Uuid uuid(int column) const override;
    [[nodiscard]] std::string_view blob(int column) const override;

    /// Keeps what is bound.
    void reset() override;
    /// As `reset`, and nothing stays bound: for putting the statement away.
    void forget();

private:
    enum class State { Ready, Running, Done };

    struct Parameter {
        int index = 0;      ///< SQLite's own number: it counts `$2` by first appearance
        std::string buffer; ///< what SQLite reads a text or blob from
    };

    void mapParameters();
    Parameter& parameterToBind(int parameter);
    void bindBytes(int parameter, std::string_view bytes, bool isText);
    void check(int sqliteCode) const;

    sqlite3_stmt* m_handle;
    std::function<void()> m_mayWrite;
    std::vector<Parameter> m_parameters;
    State m_state = State::Ready;
};

} // namespace ajar::store
