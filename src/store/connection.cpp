// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <utility>

namespace ajar::store {

Query::Query(std::unique_ptr<Statement> statement, std::function<void(std::unique_ptr<Statement>)> giveBack)
    : m_statement(std::move(statement)), m_giveBack(std::move(giveBack)) {}

Query::~Query() {
    // Empty after a move.
    if (m_statement)
        m_giveBack(std::move(m_statement));
}

void Query::run() {
    while (m_statement->step()) {
    }
    m_statement->reset();
}

void Query::expectParameters(int given) const {
    m_statement->reset();
    const int wanted = m_statement->parameterCount();
    if (given != wanted)
        throw Failure(ErrorCode::Invalid, "statement",
                      "takes " + std::to_string(wanted) + " values, was given " + std::to_string(given));
}

void Connection::assertThread() const {
    if (m_thread == std::this_thread::get_id())
        return;
    std::fputs("ajar: a book was used from a thread that does not own it\n", stderr);
    std::abort();
}

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(&connection) {
    connection.run(kind == Kind::Write ? connection.dialect().beginWrite() : std::string_view("BEGIN"));
}

Transaction::~Transaction() {
    // An engine may have rolled back by itself: on a full disk, after an interrupt.
    if (!m_open || !m_connection->isInTransaction())
        return;
    try {
        m_connection->run("ROLLBACK");
    } catch (const std::exception&) {
        // Nothing more can be done here; the next statement on this connection says what is wrong.
    }
}

void Transaction::commit() {
    m_connection->run("COMMIT");
    m_open = false;
}

} // namespace ajar::store
