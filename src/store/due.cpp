// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/due.h"

#include <algorithm>

namespace ajar::store {
namespace {

/// Reads the columns that all due queries begin with: person, name, deal, title, record, day, text.
DueRow readDue(const Query& query) {
    DueRow row;
    if (!query.isNull(0))
        row.person = query.id<Person>(0);
    row.name = query.text(1);
    if (!query.isNull(2))
        row.deal = query.id<Deal>(2);
    row.title = query.text(3);
    row.record = query.uuid(4);
    row.day.number = static_cast<std::int32_t>(query.integer(5));
    row.text = query.text(6);
    return row;
}

std::vector<DueRow> readAll(Query& query) {
    std::vector<DueRow> rows;
    while (query.step())
        rows.push_back(readDue(query));
    return rows;
}

constexpr std::string_view kOfDeal =
    " FROM deal d JOIN deal_card c ON c.deal = d.id LEFT JOIN person p ON p.id = c.lead ";

} // namespace

std::vector<DueRow> duePromises(Connection& connection, Day until) {
    auto query =
        connection.query("SELECT o.person, p.name, o.deal, d.title, o.id, o.due, o.body, o.by_whom FROM promise o "
                         "LEFT JOIN person p ON p.id = o.person LEFT JOIN deal d ON d.id = o.deal "
                         "WHERE o.state = 'open' AND o.due <= $1 ORDER BY o.due, o.id");
    query.bind(until);
    std::vector<DueRow> rows;
    while (query.step()) {
        rows.push_back(readDue(query));
        rows.back().byThem = query.text(7) == toCode(PromiseBy::Them);
    }
    return rows;
}

std::vector<DueRow> plannedBefore(Connection& connection, Instant until) {
    auto query = connection.query(
        "SELECT x.person, p.name, NULL, NULL, e.id, e.offset_minutes, e.place, e.started FROM encounter e "
        "LEFT JOIN encounter_person x ON x.encounter = e.id LEFT JOIN person p ON p.id = x.person "
        "WHERE e.state = 'planned' AND e.started < $1 ORDER BY e.started, e.id, x.position");
    query.bind(until);
    std::vector<DueRow> rows;
    while (query.step()) {
        rows.push_back(readDue(query));
        rows.back().day = dayAt(Instant{query.integer(7)}, static_cast<int>(query.integer(5)));
    }
    return rows;
}

std::vector<DueRow> datesToRemember(Connection& connection, Day today, Day until) {
    // A span of days may cross a month or a year: the months that it touches, and the exact days by the domain's rule. February also
    // stands for a 29th that is kept on 1 March.
    const int first = calendarDate(today).month;
    const int last = calendarDate(until).month;
    const auto rows = select<RememberedDate>(connection, "WHERE r.month IN ($1, $2, $3) ORDER BY r.id", first, last,
                                             first == 3 || last == 3 ? 2 : first);
    std::vector<DueRow> due;
    for (const auto& [date, revision] : rows) {
        const Day day = nextOccurrence(date, today);
        const auto person = find(connection, date.person);
        if (day > until || !person || person->record.doNotContact)
            continue;
        due.push_back({date.person, person->record.name, {}, {}, date.id.uuid, day, date.label, false});
    }
    std::ranges::stable_sort(due, {}, &DueRow::day);
    return due;
}

std::vector<DueRow> afterSaleQuestions(Connection& connection, Day today) {
    auto query =
        connection.query("SELECT c.lead, p.name, d.id, d.title, d.id, d.ask_after_sale, ''" + std::string(kOfDeal) +
                         "WHERE d.bucket = 'sold' AND d.ask_after_sale <= $1 AND d.after_sale IS NULL "
                         "ORDER BY d.ask_after_sale, d.id");
    query.bind(today);
    return readAll(query);
}

std::vector<DueRow> askAgains(Connection& connection, Day today) {
    auto query = connection.query("SELECT c.lead, p.name, d.id, d.title, d.id, d.ask_again, d.closed_why" +
                                  std::string(kOfDeal) +
                                  "WHERE d.bucket = 'not_sold' AND d.ask_again <= $1 AND NOT EXISTS "
                                  "(SELECT 1 FROM deal f WHERE f.follows = d.id) ORDER BY d.ask_again, d.id");
    query.bind(today);
    return readAll(query);
}

std::vector<JudgedRow> judgedDeals(Connection& connection) {
    auto query = connection.query(
        "SELECT c.lead, p.name, d.id, d.title, d.id, 0, '', c.lean, c.lean_at, pc.trust_day, pc.rapport_day, "
        "pc.respect_day" +
        std::string(kOfDeal) +
        "LEFT JOIN person_card pc ON pc.person = c.lead WHERE c.bucket = 'pending' AND c.lean <> 'unsorted' "
        "ORDER BY c.title_key, d.id");
    std::vector<JudgedRow> rows;
    while (query.step()) {
        JudgedRow judged{readDue(query), Lean::Unsorted, std::nullopt, std::nullopt};
        detail::readValue(query, 7, judged.lean);
        detail::readValue(query, 8, judged.given);
        for (int column = 9; column <= 11; ++column) {
            std::optional<Day> act;
            detail::readValue(query, column, act);
            judged.newestAct = std::max(judged.newestAct, act);
        }
        rows.push_back(std::move(judged));
    }
    return rows;
}

} // namespace ajar::store
