// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check.h"

#include "store/record_table.h"
#include "store/search.h"
#include "store/soundness.h"
#include "store/summaries.h"

#include <algorithm>

namespace ajar::store {
namespace {

void add(CheckReport& report, CheckPart part, std::vector<std::string> sentences) {
    for (auto& sentence : sentences)
        report.findings.push_back({part, std::move(sentence)});
}

/// A check that a damaged book may stop: then that is what was found.
template <class Look>
void look(CheckReport& report, CheckPart part, Look sentences) {
    try {
        add(report, part, sentences());
    } catch (const Failure& failure) {
        if (failure.error().code != ErrorCode::Corrupt && failure.error().code != ErrorCode::Invalid)
            throw;
        report.findings.push_back({part, "can not be read: " + failure.error().detail});
    }
}

std::int64_t single(Connection& connection, std::string_view sql) {
    auto query = connection.query(sql);
    return query.step() ? query.integer(0) : 0;
}

std::vector<std::string> checkIdentity(Connection& connection) {
    std::vector<std::string> sentences;
    const auto books = single(connection, "SELECT count(*) FROM book");
    if (books != 1)
        sentences.push_back("says " + std::to_string(books) + " times what book it is");
    const auto mes = single(connection, "SELECT count(*) FROM owner WHERE is_me = 1");
    if (mes > 1)
        sentences.push_back(std::to_string(mes) + " owners are me");
    return sentences;
}

/// Each row must stand as the newest deed that is not taken back has left it: with that deed's number, or gone. Otherwise
/// undo would refuse it.
std::vector<std::string> checkJournalOf(Connection& connection, const RecordTable& table) {
    const std::string name(table.name);
    auto query = connection.query(
        "SELECT r.deed, r.id FROM deed_row r JOIN deed d ON d.n = r.deed AND d.state = 0 LEFT JOIN " + name +
        " t ON t.id = r.id WHERE r.tbl = $1 AND t.rev IS DISTINCT FROM r.live AND NOT EXISTS "
        "(SELECT 1 FROM deed_row l JOIN deed m ON m.n = l.deed AND m.state = 0 "
        "WHERE l.id = r.id AND l.tbl = r.tbl AND l.deed > r.deed) LIMIT 5");
    query.bind(table.code);
    std::vector<std::string> sentences;
    while (query.step())
        sentences.push_back(name + " " + toText(query.uuid(1)) + " is not as deed " + std::to_string(query.integer(0)) +
                            " left it");
    return sentences;
}

/// The rows that a deed has made without a line for each stand as it has left them, or a later deed has a line that found them so.
std::vector<std::string> checkMadeRowsOf(Connection& connection, const RecordTable& table) {
    const std::string name(table.name);
    auto query = connection.query(
        "SELECT m.deed, m.rows, (SELECT count(*) FROM " + name +
        " t WHERE t.rev = m.deed AND NOT EXISTS (SELECT 1 FROM deed_row r WHERE r.deed = m.deed AND r.tbl = m.tbl AND "
        "r.id = t.id)) + (SELECT count(*) FROM deed_row l JOIN deed d ON d.n = l.deed AND d.state = 0 WHERE "
        "l.tbl = m.tbl AND l.deed > m.deed AND CAST(l.image ->> 'rev' AS bigint) = m.deed AND NOT EXISTS "
        "(SELECT 1 FROM deed_row r WHERE r.deed = m.deed AND r.tbl = m.tbl AND r.id = l.id)) "
        "FROM deed_made m WHERE m.tbl = $1");
    query.bind(table.code);
    std::vector<std::string> sentences;
    while (query.step())
        if (query.integer(1) != query.integer(2))
            sentences.push_back("deed " + std::to_string(query.integer(0)) + " has made " +
                                std::to_string(query.integer(1)) + " rows of " + name + ", of which " +
                                std::to_string(query.integer(2)) + " are known");
    return sentences;
}

std::vector<std::string> checkJournal(Connection& connection) {
    std::vector<std::string> sentences;
    for (const auto& table : recordTables()) {
        std::ranges::move(checkJournalOf(connection, table), std::back_inserter(sentences));
        std::ranges::move(checkMadeRowsOf(connection, table), std::back_inserter(sentences));
    }
    for (const std::string lines : {"deed_row", "deed_made"}) {
        const auto strays = single(connection, "SELECT count(*) FROM " + lines +
                                                   " r WHERE NOT EXISTS (SELECT 1 FROM deed d WHERE d.n = r.deed)");
        if (strays > 0)
            sentences.push_back(std::to_string(strays) + " entries belong to no deed");
        const auto unknown = single(connection, "SELECT count(*) FROM " + lines + " WHERE tbl < 1 OR tbl > " +
                                                    std::to_string(recordTables().back().code));
        if (unknown > 0)
            sentences.push_back(std::to_string(unknown) + " entries are of unknown tables");
    }
    return sentences;
}

} // namespace

std::string_view name(CheckPart part) {
    switch (part) {
    case CheckPart::File: return "file";
    case CheckPart::Records: return "records";
    case CheckPart::Journal: return "journal";
    case CheckPart::Summaries: return "summaries";
    case CheckPart::Search: return "search";
    }
    return {};
}

bool CheckReport::isRepairable() const {
    return std::ranges::all_of(findings, [](const CheckFinding& finding) {
        return finding.part == CheckPart::Summaries || finding.part == CheckPart::Search;
    });
}

CheckReport check(Connection& connection) {
    // One transaction, so that nobody writes between two parts of it.
    const Transaction snapshot(connection, Transaction::Kind::Read);
    CheckReport report;
    look(report, CheckPart::File, [&] { return damageOf(connection); });
    // Behind a damaged page nothing else can be told with certainty.
    if (!report.isSound())
        return report;
    look(report, CheckPart::Records, [&] { return checkIdentity(connection); });
    look(report, CheckPart::Journal, [&] { return checkJournal(connection); });
    look(report, CheckPart::Summaries, [&] { return checkSummaries(connection); });
    look(report, CheckPart::Search, [&] { return checkIndex(connection); });
    return report;
}

void repair(Connection& connection) {
    Transaction transaction(connection, Transaction::Kind::Write);
    refreshAllSummaries(connection);
    rebuildIndex(connection);
    transaction.commit();
}

} // namespace ajar::store
