// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summaries_contacts.h"

#include "domain/codes.h"
#include "domain/encounter.h"
#include "store/summaries_rows.h"

#include <algorithm>

namespace ajar::store {
namespace {

/// One encounter, of what the sums need.
struct Piece {
    EncounterState state = EncounterState::Off;
    Instant start;
    int offsetMinutes = 0;
    std::int64_t minutes = 0;
};

/// Reads the columns state, started, offset_minutes, minutes from `first` on.
Piece readPiece(const Query& query, int first) {
    Piece piece;
    piece.state = fromCode<EncounterState>(query.text(first)).value_or(EncounterState::Off);
    piece.start.ms = query.integer(first + 1);
    piece.offsetMinutes = static_cast<int>(query.integer(first + 2));
    piece.minutes = query.maybeInteger(first + 3).value_or(0);
    return piece;
}

void add(Contacts& contacts, const Piece& piece) {
    if (piece.state == EncounterState::Happened) {
        contacts.last = std::max(contacts.last.value_or(piece.start), piece.start);
        contacts.minutes += piece.minutes;
    } else if (piece.state == EncounterState::Planned) {
        const Day day = dayAt(piece.start, piece.offsetMinutes);
        contacts.planned = std::min(contacts.planned.value_or(day), day);
    }
}

Contacts contactsOver(Connection& connection, std::string_view sql, const Uuid& id) {
    auto query = connection.query(sql);
    query.bind(id);
    Contacts contacts;
    while (query.step())
        add(contacts, readPiece(query, 0));
    return contacts;
}

/// Adds a piece to all that `links` (encounter, other), ordered by encounter, joins to it: to each once.
void addLinked(std::unordered_map<Uuid, Contacts>& sums, OrderedRows& links, const Uuid& encounter,
               const Piece& piece) {
    std::vector<Uuid> joined;
    links.each(encounter, [&joined](const Query& row) {
        const Uuid other = row.uuid(1);
        if (std::ranges::find(joined, other) == joined.end())
            joined.push_back(other);
    });
    for (const auto& other : joined)
        add(sums[other], piece);
}

} // namespace

Contacts contactsWith(Connection& connection, const Uuid& person) {
    return contactsOver(connection,
                        "SELECT e.state, e.started, e.offset_minutes, e.minutes FROM (SELECT DISTINCT encounter FROM "
                        "encounter_person WHERE person = $1) l JOIN encounter e ON e.id = l.encounter",
                        person);
}

Contacts contactsAbout(Connection& connection, const Uuid& deal) {
    return contactsOver(connection,
                        "SELECT e.state, e.started, e.offset_minutes, e.minutes FROM (SELECT DISTINCT encounter FROM "
                        "encounter_deal WHERE deal = $1) l JOIN encounter e ON e.id = l.encounter",
                        deal);
}

AllContacts allContacts(Connection& connection) {
    AllContacts all;
    OrderedRows people(connection.query("SELECT encounter, person FROM encounter_person ORDER BY encounter"));
    OrderedRows deals(connection.query("SELECT encounter, deal FROM encounter_deal ORDER BY encounter"));
    auto query = connection.query("SELECT id, state, started, offset_minutes, minutes FROM encounter ORDER BY id");
    while (query.step()) {
        const Uuid encounter = query.uuid(0);
        const Piece piece = readPiece(query, 1);
        addLinked(all.people, people, encounter, piece);
        addLinked(all.deals, deals, encounter, piece);
    }
    return all;
}

} // namespace ajar::store
