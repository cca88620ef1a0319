// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rhythms.h"

#include "store/owners.h"

namespace ajar::store {

std::map<Id<Person>, std::vector<Rhythm>> rhythmsByTag(Connection& connection) {
    auto query =
        connection.query("SELECT x.person, t.rhythm_wanted, t.rhythm_most FROM tag t JOIN tagging x ON x.tag = t.id "
                         "WHERE x.person IS NOT NULL AND (t.rhythm_wanted IS NOT NULL OR t.rhythm_most IS NOT NULL)");
    std::map<Id<Person>, std::vector<Rhythm>> rhythms;
    while (query.step()) {
        Rhythm rhythm;
        detail::readValue(query, 1, rhythm.wanted);
        detail::readValue(query, 2, rhythm.atMost);
        rhythms[query.id<Person>(0)].push_back(rhythm);
    }
    return rhythms;
}

Silences::Silences(Connection& connection, Day today, DayOf dayOf)
    : m_today(today), m_dayOf(std::move(dayOf)), m_byTag(rhythmsByTag(connection)) {
    const BookInfo book = loadBookInfo(connection).record;
    m_defaults = {book.customerRhythm, book.prospectRhythm, book.otherRhythm};
}

Silence Silences::of(const QuietRow& row) const {
    const auto tags = m_byTag.find(row.person);
    const std::span<const Rhythm> byTag = tags == m_byTag.end() ? std::span<const Rhythm>{} : std::span(tags->second);
    const auto rhythm = effectiveRhythm(row.own, byTag, row.isCustomer, row.hasPendingDeal, m_defaults);
    const auto last = row.lastContact ? std::optional(m_dayOf(*row.lastContact)) : std::nullopt;
    return silence(last, m_dayOf(row.entered), rhythm.rhythm, m_today);
}

std::vector<QuietRow> maybeQuiet(Connection& connection, Instant notSince) {
    auto query = connection.query(
        "SELECT p.id, p.name, p.rhythm_wanted, p.rhythm_most, c.is_customer, c.pending_deals, c.last_contact, "
        "p.entered FROM person p JOIN person_card c ON c.person = p.id WHERE p.do_not_contact = 0 "
        "AND coalesce(c.last_contact, p.entered) < $1 ORDER BY p.name_key, p.id");
    query.bind(notSince);
    std::vector<QuietRow> rows;
    while (query.step()) {
        QuietRow row;
        row.person = query.id<Person>(0);
        row.name = query.text(1);
        detail::readValue(query, 2, row.own.wanted);
        detail::readValue(query, 3, row.own.atMost);
        row.isCustomer = query.integer(4) != 0;
        row.hasPendingDeal = query.integer(5) > 0;
        detail::readValue(query, 6, row.lastContact);
        row.entered.ms = query.integer(7);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace ajar::store
