// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/error.h"
#include "base/id.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>

namespace ajar::store {

/// What a parameter or column holds. Booleans, days and instants are integers; PostgreSQL wants to be told.
enum class ValueKind { Integer, Text, Uuid, Blob };

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

/// One prepared statement of an engine. Parameters are numbered from 1 as `$1` says, columns from 0.
/// Used through Query, which resets it. Throws Failure.
class Statement {
public:
    virtual ~Statement() = default;

    [[nodiscard]] virtual int parameterCount() const = 0;
    virtual void bindInteger(int parameter, std::int64_t value) = 0;
    virtual void bindText(int parameter, std::string_view value) = 0;
    virtual void bindUuid(int parameter, const Uuid& value) = 0;
    virtual void bindBlob(int parameter, std::string_view bytes) = 0;
    virtual void bindNull(int parameter, ValueKind kind) = 0;

    /// The next row; false where there is none (any more).
    virtual bool step() = 0;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    /// Valid until the next step or reset.
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual Uuid uuid(int column) const = 0;
    [[nodiscard]] virtual std::string_view blob(int column) const = 0;

    /// Ready to be bound and run again; nothing stays locked by it.
    virtual void reset() = 0;
};

/// A statement in use. Its end resets the statement and gives it back, also when an exception passes.
class Query {
public:
    Query(std::unique_ptr<Statement> statement, std::function<void(std::unique_ptr<Statement>)> giveBack);
    Query(Query&&) noexcept = default;
    Query& operator=(Query&&) = delete;
    ~Query();

    /// Binds all parameters in order; the count must be exactly that of the statement.
    template <class... Values>
    Query& bind(const Values&... values) {
        expectParameters(static_cast<int>(sizeof...(Values)));
        int parameter = 0;
        (bindOne(++parameter, values), ...);
        return *this;
    }

    void bindOne(int parameter, std::int64_t value) { m_statement->bindInteger(parameter, value); }
    void bindOne(int parameter, int value) { m_statement->bindInteger(parameter, value); }
    void bindOne(int parameter, bool value) { m_statement->bindInteger(parameter, value ? 1 : 0); }
    void bindOne(int parameter, std::string_view value) { m_statement->bindText(parameter, value); }
    void bindOne(int parameter, const std::string& value) { m_statement->bindText(parameter, value); }
    void bindOne(int parameter, const char* value) { m_statement->bindText(parameter, value); }
    void bindOne(int parameter, const Uuid& value) { m_statement->bindUuid(parameter, value); }
    void bindOne(int parameter, Blob value) { m_statement->bindBlob(parameter, value.bytes); }
    void bindOne(int parameter, Day value) { m_statement->bindInteger(parameter, value.number); }
    void bindOne(int parameter, Instant value) { m_statement->bindInteger(parameter, value.ms); }
    template <class Record>
    void bindOne(int parameter, const Id<Record>& value) {
        m_statement->bindUuid(parameter, value.uuid);
    }
    template <class Value>
    void bindOne(int parameter, const std::optional<Value>& value) {
        if (value)
            bindOne(parameter, *value);
        else
            m_statement->bindNull(parameter, kindOf<Value>());
    }

    bool step() { return m_statement->step(); }
    /// Steps to the end; for statements that give no rows.
    void run();

    [[nodiscard]] bool isNull(int column) const { return m_statement->isNull(column); }
    [[nodiscard]] std::int64_t integer(int column) const { return m_statement->integer(column); }
    [[nodiscard]] std::string_view text(int column) const { return m_statement->text(column); }
    [[nodiscard]] Uuid uuid(int column) const { return m_statement->uuid(column); }
    [[nodiscard]] std::string_view blob(int column) const { return m_statement->blob(column); }
    template <class Record>
    [[nodiscard]] Id<Record> id(int column) const {
        return Id<Record>{m_statement->uuid(column)};
    }
    [[nodiscard]] std::optional<std::int64_t> maybeInteger(int column) const {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

    template <class Value>
    static constexpr ValueKind kindOf() {
        if constexpr (std::is_convertible_v<Value, std::string_view>)
            return ValueKind::Text;
        else if constexpr (std::is_integral_v<Value> || std::is_same_v<Value, Day> || std::is_same_v<Value, Instant>)
            return ValueKind::Integer;
        else if constexpr (std::is_same_v<Value, Blob>)
            return ValueKind::Blob;
        else
            return ValueKind::Uuid;
    }

private:
    void expectParameters(int given) const;

    std::unique_ptr<Statement> m_statement;
    std::function<void(std::unique_ptr<Statement>)> m_giveBack;
};

/// The four things that two engines say differently. Each gives a piece of SQL.
class Dialect {
public:
    virtual ~Dialect() = default;
    /// A JSON object of `key, expression` pairs, already comma-joined ("'id', lower(hex(id)), …").
    [[nodiscard]] virtual std::string jsonObject(std::string_view pairs) const = 0;
    /// A uuid column as text inside JSON.
    [[nodiscard]] virtual std::string uuidToText(std::string_view column) const = 0;
    /// The uuid back from a text expression; NULL stays NULL.
    [[nodiscard]] virtual std::string uuidFromText(std::string_view expression) const = 0;
    /// How a write transaction begins.
    [[nodiscard]] virtual std::string_view beginWrite() const = 0;
};

/// One connection to one book. It belongs to the thread that made it (asserted at every entry), and throws Failure.
class Connection {
public:
    Connection() : m_thread(std::this_thread::get_id()) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    /// A statement for `sql` with `$1`…; prepared once and kept, so that repeating it is cheap.
    [[nodiscard]] virtual Query query(std::string_view sql) = 0;
    /// Runs statements without parameters, separated by semicolons.
    virtual void execute(std::string_view sql) = 0;
    /// Rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] virtual std::int64_t changedRows() const = 0;
    [[nodiscard]] virtual bool isInTransaction() const = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    [[nodiscard]] virtual const Dialect& dialect() const = 0;
    /// Changes whenever somebody else has committed to the same book.
    [[nodiscard]] virtual std::int64_t dataVersion() = 0;
    /// Makes a running statement of this connection stop with Cancelled. The one call that is safe from any thread.
    virtual void interrupt() = 0;

    /// Whether a Deed is writing: nobody else may write a record table (an authorizer in the tests holds it to that).
    void setDeedOpen(bool open) { m_deedOpen = open; }
    [[nodiscard]] bool isDeedOpen() const { return m_deedOpen; }

    /// Runs `sql` with `values` and gives no rows.
    template <class... Values>
    void run(std::string_view sql, const Values&... values) {
        auto statement = query(sql);
        statement.bind(values...);
        statement.run();
    }

    /// A store that is entered from a thread that does not own it is a mistake of the program: it aborts and says so.
    void assertThread() const;
    /// Hands the connection to the calling thread: for a book that was opened here and is used over there.
    void moveToThisThread() { m_thread = std::this_thread::get_id(); }

private:
    std::thread::id m_thread;
    bool m_deedOpen = false;
};

/// A transaction that ends with its scope: rolled back unless `commit` was reached. Throws Failure.
class Transaction {
public:
    enum class Kind { Read, Write };
    Transaction(Connection& connection, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Connection* m_connection;
    bool m_open = true;
};

} // namespace ajar::store
