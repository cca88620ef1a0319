// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_board.h"

#include "base/error.h"
#include "domain/codes.h"
#include "gui/pipeline/board_loader.h"
#include "store/deed.h"
#include "window_session.h"

namespace ajar::bench {
namespace {

std::size_t drain(store::Connection& connection, const std::string& sql, int columns) {
    auto query = connection.query(sql);
    std::size_t bytes = 0;
    while (query.step())
        for (int i = 0; i < columns; ++i)
            bytes += query.text(i).size();
    return bytes;
}

store::Book opened(const std::filesystem::path& file) {
    auto book = store::Book::open(file, clockOfBooks());
    if (!book)
        throw Failure(book.error());
    return *std::move(book);
}

} // namespace

RawBoard::RawBoard(const std::filesystem::path& file) : m_book(opened(file)) {}

void RawBoard::read(const std::string& order) {
    read(order, {});
}

void RawBoard::readOf(const Id<Owner>& owner) {
    std::string hex = toText(owner);
    std::erase(hex, '-');
    read("next_step", "x'" + hex + "'");
}

void RawBoard::read(const std::string& order, const std::string& owner) {
    auto& connection = m_book.connection();
    const std::string ofDeal = owner.empty() ? "" : " AND d.owner = " + owner;
    const std::string ofCard = owner.empty() ? "" : " AND c.owner = " + owner;
    const std::string page = std::to_string(gui::kFirstCards);
    const std::string card =
        "SELECT d.title, d.value, d.currency, d.opened, d.expected, o.name, p.name, w.trust, w.rapport, w.respect, "
        "w.known_1, w.known_2, w.known_3, w.known_4, w.known_5, c.known_6, c.last_contact, c.next_step, "
        "c.times_moved, c.empty_chairs FROM deal_card c JOIN deal d ON d.id = c.deal "
        "LEFT JOIN organisation o ON o.id = d.organisation LEFT JOIN person p ON p.id = c.lead "
        "LEFT JOIN person_card w ON w.person = c.lead ";
    (void)drain(connection,
                "SELECT d.lean, d.currency, count(*), sum(d.value) FROM deal d WHERE d.bucket = 'pending'" + ofDeal +
                    " GROUP BY d.owner, d.lean, d.currency",
                4);
    const std::string keys = order == "next_step" ? "next_step, c.expected, c.title_key" : order;
    for (const auto& lean : codesOf<Lean>())
        (void)drain(connection,
                    card + "WHERE c.bucket = 'pending' AND c.lean = '" + std::string(lean.code) + "'" + ofCard +
                        " ORDER BY c." + keys + ", c.deal LIMIT " + page,
                    20);
    for (const std::string bucket : {"sold", "not_sold"}) {
        (void)drain(connection,
                    "SELECT d.currency, count(*), sum(CASE WHEN d.closed >= 20608 THEN d.value END) FROM deal d WHERE "
                    "d.bucket = '" +
                        bucket + "'" + ofDeal + " GROUP BY d.owner, d.lean, d.currency",
                    3);
        (void)drain(connection,
                    card + "WHERE c.bucket = '" + bucket + "' AND c.closed >= 20608 AND c.closed < 2147483647" +
                        ofCard + " ORDER BY c.closed DESC, c.deal DESC LIMIT " + page,
                    20);
    }
}

std::vector<Id<Owner>> RawBoard::owners() {
    std::vector<Id<Owner>> ids;
    for (const auto& row : store::select<Owner>(m_book.connection(), "ORDER BY r.id"))
        ids.push_back(row.record.id);
    return ids;
}

std::vector<Id<Tag>> RawBoard::tags() {
    std::vector<Id<Tag>> ids;
    for (const auto& row : store::select<Tag>(m_book.connection(), "ORDER BY r.id"))
        ids.push_back(row.record.id);
    return ids;
}

std::int64_t RawBoard::deals() {
    auto query = m_book.connection().query("SELECT count(*) FROM deal");
    return query.step() ? query.integer(0) : 0;
}

std::vector<std::string> RawBoard::names(int count) {
    std::vector<std::string> names;
    for (const auto& row : store::select<Person>(m_book.connection(), "ORDER BY r.id LIMIT $1", count))
        names.push_back(row.record.name);
    return names;
}

} // namespace ajar::bench
