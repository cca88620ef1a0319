// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/doors.h"

#include "store/deed.h"
#include "store/owners.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace ajar::store {
namespace {

constexpr std::string_view kPersonColumns =
    "p.id, p.name, p.name_key, p.given_name, p.family_name, p.do_not_contact, p.rhythm_wanted, p.rhythm_most, "
    "p.entered, "
    "pc.is_customer, pc.pending_deals, pc.last_contact, pc.known_1, pc.known_2, pc.known_3, pc.known_4, pc.known_5";
constexpr int kPersonColumnCount = 17;

constexpr std::string_view kAjar = "c.bucket = 'pending' AND c.lean = 'ajar'";

using Meetings = std::map<Uuid, Day>;
using Acts = std::map<Id<Person>, std::array<std::vector<Reading>, 3>>;
using Sixths = std::map<std::pair<Id<Person>, Id<Deal>>, std::vector<Answer>>;

/// The rows of one gathering with what they share.
class Gathering {
public:
    Gathering(Connection& connection, Day today, const DayOf& dayOf)
        : m_connection(&connection),
          m_today(today),
          m_silences(connection, today, dayOf),
          m_home(loadBookInfo(connection).record.currency) {}

    std::vector<DoorRow> run() {
        readMeetings("encounter_person", "person");
        readMeetings("encounter_deal", "deal");
        readSixths();
        readActs();
        readDeals();
        readCustomers();
        for (auto& row : m_rows)
            complete(row);
        return std::move(m_rows);
    }

private:
    /// The first planned encounter on or after today of each person and each deal.
    void readMeetings(std::string_view table, std::string_view column) {
        // An offset is at most 14 hours, so nothing of today starts earlier in UTC than this.
        const Instant from = instantAt(m_today - 1, 0, 0);
        auto query = m_connection->query(
            "SELECT x." + std::string(column) + ", e.started, e.offset_minutes FROM encounter e JOIN " +
            std::string(table) +
            " x ON x.encounter = e.id WHERE e.state = 'planned' AND e.started >= $1 ORDER BY e.started DESC");
        query.bind(from);
        while (query.step()) {
            const Day day = dayAt(Instant{query.integer(1)}, static_cast<int>(query.integer(2)));
            if (day >= m_today)
                m_meetings[query.uuid(0)] = day;
        }
    }

    void readSixths() {
        const auto rows =
            select<Answer>(*m_connection, "WHERE r.question = 6 AND r.deal IN (SELECT c.deal FROM deal_card c WHERE " +
                                              std::string(kAjar) + ") ORDER BY r.id");
        for (const auto& row : rows)
            m_sixths[{row.record.person, *row.record.deal}].push_back(row.record);
    }

    void readActs() {
        const auto rows = select<Reading>(
            *m_connection,
            "WHERE r.person IN (SELECT x.person FROM deal_person x JOIN deal_card c ON c.deal = x.deal WHERE " +
                std::string(kAjar) +
                " AND x.person IS NOT NULL) OR r.person IN (SELECT y.person FROM person_card y WHERE y.is_customer = 1 "
                "AND y.pending_deals = 0) ORDER BY r.person");
        for (const auto& row : rows)
            m_acts[row.record.person][static_cast<std::size_t>(row.record.kind)].push_back(row.record);
    }

    void readDeals() {
        auto query = m_connection->query(
            "SELECT c.deal, d.title, c.title_key, d.expected, d.value, d.currency, c.times_moved, c.empty_chairs, "
            "(SELECT v.part FROM deal_person v WHERE v.deal = c.deal AND v.person IS NULL ORDER BY v.position, v.id "
            "LIMIT 1), "
            "x.position, " +
            std::string(kPersonColumns) +
            " FROM deal_card c JOIN deal d ON d.id = c.deal LEFT JOIN deal_person x ON x.deal = c.deal AND x.person IS "
            "NOT NULL "
            "LEFT JOIN person p ON p.id = x.person LEFT JOIN person_card pc ON pc.person = x.person WHERE " +
            std::string(kAjar) + " ORDER BY c.deal, x.position, x.id");
        while (query.step()) {
            DoorRow row;
            row.deal = query.id<Deal>(0);
            row.title = query.text(1);
            row.orderKey = query.text(2);
            detail::readValue(query, 3, row.facts.expected);
            if (!query.isNull(4) && query.text(5) == m_home)
                row.facts.homeValueMinor = query.integer(4);
            row.facts.timesMoved = static_cast<int>(query.integer(6));
            row.facts.emptyChairs = static_cast<int>(query.integer(7));
            row.facts.firstEmptyChair = fromCode<Part>(query.text(8)).value_or(Part::Decides);
            row.chair = static_cast<int>(query.integer(9));
            readPerson(query, 10, row);
            m_rows.push_back(std::move(row));
        }
    }

    void readCustomers() {
        auto query = m_connection->query("SELECT " + std::string(kPersonColumns) +
                                         " FROM person_card pc JOIN person p ON p.id = pc.person "
                                         "WHERE pc.is_customer = 1 AND pc.pending_deals = 0 ORDER BY p.id");
        while (query.step()) {
            DoorRow row;
            row.facts.hasDeal = false;
            readPerson(query, 0, row);
            row.orderKey = query.text(2);
            m_rows.push_back(std::move(row));
        }
    }

    void readPerson(const Query& query, int column, DoorRow& row) {
        static_assert(kPersonColumnCount == 17);
        if (query.isNull(column))
            return;
        QuietRow quiet;
        Person person;
        person.name = query.text(column + 1);
        person.givenName = query.text(column + 3);
        person.familyName = query.text(column + 4);
        quiet.person = query.id<Person>(column);
        detail::readValue(query, column + 6, quiet.own.wanted);
        detail::readValue(query, column + 7, quiet.own.atMost);
        quiet.entered.ms = query.integer(column + 8);
        quiet.isCustomer = query.integer(column + 9) != 0;
        quiet.hasPendingDeal = query.integer(column + 10) > 0;
        detail::readValue(query, column + 11, quiet.lastContact);
        row.person = quiet.person;
        row.name = person.name;
        row.facts.firstName = firstName(person);
        row.facts.doNotContact = query.integer(column + 5) != 0;
        row.facts.silence = m_silences.of(quiet);
        for (int i = 0; i < 5; ++i)
            detail::readValue(query, column + 12 + i, row.facts.known[static_cast<std::size_t>(i)]);
    }

    /// What is read set by set, brought to its row.
    void complete(DoorRow& row) const {
        for (const Uuid& about : {row.deal.uuid, row.person.uuid}) {
            const auto meeting = m_meetings.find(about);
            if (meeting != m_meetings.end())
                row.facts.meeting = std::min(meeting->second, row.facts.meeting.value_or(meeting->second));
        }
        if (const auto acts = m_acts.find(row.person); acts != m_acts.end())
            for (std::size_t i = 0; i < row.facts.readings.size(); ++i)
                row.facts.readings[i] = stateOf(acts->second[i]);
        if (const auto sixth = m_sixths.find({row.person, row.deal}); sixth != m_sixths.end())
            row.facts.known.back() = knownUntil(sixth->second, row.deal).back();
    }

    Connection* m_connection;
    Day m_today;
    Silences m_silences;
    Currency m_home;
    Meetings m_meetings;
    Acts m_acts;
    Sixths m_sixths;
    std::vector<DoorRow> m_rows;
};

template <class Record>
std::optional<Id<Record>> orNull(const Id<Record>& id) {
    return id.isNull() ? std::nullopt : std::optional(id);
}

} // namespace

std::vector<DoorRow> gatherDoors(Connection& connection, Day today, const DayOf& dayOf) {
    return Gathering(connection, today, dayOf).run();
}

void keepOpenNext(Connection& connection, Day day, const std::vector<OpenNextRow>& rows) {
    if (openNextOf(connection, day, std::numeric_limits<int>::max()) == rows)
        return;
    Transaction writing(connection, Transaction::Kind::Write);
    connection.run("DELETE FROM open_next");
    int position = 0;
    for (const auto& row : rows)
        connection.run("INSERT INTO open_next(position, day, deal, person, total) VALUES ($1, $2, $3, $4, $5)",
                       ++position, day, orNull(row.deal), orNull(row.person), row.total);
    writing.commit();
}

std::vector<OpenNextRow> openNextOf(Connection& connection, Day day, int limit) {
    auto query =
        connection.query("SELECT deal, person, total FROM open_next WHERE day = $1 ORDER BY position LIMIT $2");
    query.bind(day, limit);
    std::vector<OpenNextRow> rows;
    while (query.step()) {
        OpenNextRow row;
        if (!query.isNull(0))
            row.deal = query.id<Deal>(0);
        if (!query.isNull(1))
            row.person = query.id<Person>(1);
        row.total = static_cast<int>(query.integer(2));
        rows.push_back(row);
    }
    return rows;
}

} // namespace ajar::store
