// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deed.h"

#include "store/gathering.h"
#include "store/made_rows.h"
#include "store/search.h"
#include "store/stage.h"
#include "store/summaries.h"

namespace ajar::store {

namespace {

constexpr std::string_view kStageHome = "stage.";

} // namespace

Deed::Deed(Connection& connection, const Clock& clock, std::string_view name, std::string_view subject, Stage* stage)
    : m_connection(&connection), m_stage(stage), m_name(name), m_subject(subject), m_happened(clock.now()) {
    if (stage != nullptr)
        m_number = stage->deedToCome();
    else
        begin();
    connection.setDeedOpen(true);
}

void Deed::begin() {
    m_transaction.emplace(*m_connection, Transaction::Kind::Write);
    auto query =
        m_connection->query("INSERT INTO deed(name, subject, happened, state) VALUES ($1, $2, $3, 0) RETURNING n");
    query.bind(m_name, m_subject, m_happened);
    query.step();
    m_number = query.integer(0);
}

Deed::~Deed() {
    if (!m_over)
        m_connection->setDeedOpen(false);
}

void Deed::setSubject(std::string_view subject) {
    m_subject = subject;
    if (!m_transaction)
        return;
    m_connection->run("UPDATE deed SET subject = $2 WHERE n = $1", m_number, subject);
}

const RecordSql& Deed::sqlOf(const RecordTable& table) {
    const auto found = m_sql.find(table.code);
    if (found != m_sql.end())
        return found->second;
    const auto home = m_stage != nullptr ? kStageHome : std::string_view();
    return m_sql.emplace(table.code, recordSql(table, m_connection->dialect(), home)).first->second;
}

std::optional<Revision> Deed::revisionOf(const RecordTable& table, const Uuid& id) {
    auto query = m_connection->query("SELECT rev FROM " + std::string(table.name) + " WHERE id = $1");
    query.bind(id);
    return query.step() ? std::optional(query.integer(0)) : std::nullopt;
}

std::string Deed::danglingReference() {
    return m_stage != nullptr ? m_stage->danglingReference() : store::danglingReference(*m_connection);
}

void Deed::refuse(const RecordTable& table, const Uuid& id) {
    if (!revisionOf(table, id))
        throw Failure(ErrorCode::NotFound, std::string(table.name), toText(id));
    throw Failure(ErrorCode::Conflict, std::string(table.name), "changed meanwhile: " + toText(id));
}

void Deed::breathe() {
    if (m_stage != nullptr && !m_transaction)
        m_stage->breathe();
}

void Deed::noteInsert(const RecordTable& table, const Uuid& id) {
    if (m_stage != nullptr) // the move notes all of them at once
        return;
    m_connection->run(sqlOf(table).noteInsert, m_number, id);
}

void Deed::noteChange(const RecordTable& table, const Uuid& id, Revision seen, bool removed) {
    if (m_stage != nullptr) {
        if (seen != m_number)
            m_stage->takeOver(table, id, seen);
        return;
    }
    unindexRow(*m_connection, table, id);
    auto query = m_connection->query(sqlOf(table).noteChange);
    query.bind(m_number, id, seen, removed ? std::nullopt : std::optional<std::int64_t>(m_number));
    query.run();
    if (m_connection->changedRows() == 0)
        refuse(table, id);
}

void Deed::removeRow(const RecordTable& table, const Uuid& id, Revision seen) {
    if (m_stage != nullptr && revisionOf(table, id) != seen)
        refuse(table, id);
    noteChange(table, id, seen, true);
    m_connection->run(sqlOf(table).remove, id, seen);
}

void Deed::restoreRow(const RecordTable& table, const Uuid& id, std::string_view image) {
    std::string values = "$1, $2";
    for (const auto& column : table.columns)
        values += ", " + fromImageSql(column, m_connection->dialect(), "$3");
    m_connection->run("INSERT INTO " + std::string(table.name) + "(id, rev, " + columnList(table) + ") SELECT " +
                          values,
                      id, m_number, image);
    noteInsert(table, id);
}

bool Deed::bringIn() {
    if (m_stage != nullptr) {
        const std::int64_t expected = m_number;
        m_stage->pause();
        begin();
        return m_stage->moveIn(m_number, expected) > 0;
    }
    m_connection->run("DELETE FROM deed_row WHERE deed = $1 AND live IS NULL AND image IS NULL", m_number);
    {
        auto touched = m_connection->query("SELECT 1 FROM deed_row WHERE deed = $1 LIMIT 1");
        touched.bind(m_number);
        if (!touched.step())
            return false;
    }
    SummaryRefresh summaries(*m_connection);
    summaries.collect(m_number);
    summaries.write();
    return true;
}

std::optional<std::int64_t> Deed::commit() {
    if (!bringIn())
        return std::nullopt;
    // A new deed ends the line of those that could be redone.
    m_connection->run("UPDATE deed SET state = 2 WHERE state = 1");
    if (m_indexNow) {
        giveMadeRowsLines(*m_connection, m_number);
        indexTouched(*m_connection, m_number);
    } else {
        postponeIndex(*m_connection, m_number);
    }
    m_transaction->commit();
    m_connection->setDeedOpen(false);
    m_over = true;
    return m_number;
}

} // namespace ajar::store
