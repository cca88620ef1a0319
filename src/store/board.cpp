// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board.h"

#include "domain/codes.h"
#include "store/deed.h"

#include <algorithm>

namespace ajar::store {
namespace {

constexpr int kMostAtOnce = 128; ///< rows for which there is room before the first is read

/// The columns of a card after those of its deal. `c` is deal_card, `d` deal, `p` the lead, `pc` its card.
constexpr std::string_view kCardTail =
    ", o.name, p.id, p.rev, p.name, p.given_name, p.family_name, p.do_not_contact, p.rhythm_wanted, p.rhythm_most, "
    "p.entered, "
    "pc.is_customer, pc.trust, pc.rapport, pc.respect, pc.trust_day, pc.rapport_day, pc.respect_day, "
    "pc.known_1, pc.known_2, pc.known_3, pc.known_4, pc.known_5, c.known_6, "
    "c.last_contact, pc.last_contact, c.lean_at, c.times_moved, c.empty_chairs, c.next_step, c.title_key, "
    "c.lean_why, c.first_chair, c.against, c.is_imported "
    "FROM deal_card c JOIN deal d ON d.id = c.deal LEFT JOIN organisation o ON o.id = d.organisation "
    "LEFT JOIN person p ON p.id = c.lead LEFT JOIN person_card pc ON pc.person = c.lead ";

const std::string& cardHead() {
    static const std::string head =
        "SELECT d.id, d.rev, " + columnList(recordTable(Columns<Deal>::kCode), "d.") + std::string(kCardTail);
    return head;
}

std::optional<Day> day(const Query& query, int column) {
    if (query.isNull(column))
        return std::nullopt;
    return Day{static_cast<std::int32_t>(query.integer(column))};
}

std::optional<Instant> instant(const Query& query, int column) {
    if (query.isNull(column))
        return std::nullopt;
    return Instant{query.integer(column)};
}

std::optional<int> number(const Query& query, int column) {
    if (query.isNull(column))
        return std::nullopt;
    return static_cast<int>(query.integer(column));
}

Person readLead(const Query& query, int column) {
    Person lead;
    lead.id = query.id<Person>(column);
    lead.name = query.text(column + 2);
    lead.givenName = query.text(column + 3);
    lead.familyName = query.text(column + 4);
    lead.doNotContact = query.integer(column + 5) != 0;
    lead.rhythm = {number(query, column + 6), number(query, column + 7)};
    lead.entered.ms = query.integer(column + 8);
    return lead;
}

CardRow readCard(const Query& query) {
    CardRow row;
    auto deal = readRow<Deal>(query);
    row.deal = std::move(deal.record);
    row.revision = deal.revision;
    int column = 2 + static_cast<int>(recordTable(Columns<Deal>::kCode).columns.size());
    row.organisation = query.text(column++);
    if (!query.isNull(column))
        row.lead = readLead(query, column);
    column += 9;
    row.leadIsCustomer = query.integer(column++) != 0;
    for (auto& step : row.leadSteps)
        step = static_cast<int>(query.integer(column++));
    for (int i = 0; i < 3; ++i)
        if (const auto act = day(query, column++))
            row.newestAct = std::max(row.newestAct.value_or(*act), *act);
    for (auto& known : row.known)
        known = day(query, column++);
    row.lastContact = instant(query, column++);
    const auto withLead = instant(query, column++);
    if (row.deal.bucket != Bucket::Pending)
        row.lastContact = std::max(row.lastContact, withLead); // absent is less than any
    row.leanGiven = instant(query, column++);
    row.timesMoved = static_cast<int>(query.integer(column++));
    row.emptyChairs = static_cast<int>(query.integer(column++));
    const auto nextStep = static_cast<std::int32_t>(query.integer(column++));
    if (nextStep != kNoDay)
        row.nextStep = Day{nextStep};
    row.titleKey = query.text(column++);
    row.leanWhy = query.text(column++);
    if (const auto part = fromCode<Part>(query.text(column++)))
        row.firstChair = *part;
    row.against = static_cast<int>(query.integer(column++));
    row.isImported = query.integer(column++) != 0;
    return row;
}

/// The rows of a page of `limit`.
std::vector<CardRow> readCards(Query& query, int limit) {
    std::vector<CardRow> rows;
    rows.reserve(static_cast<std::size_t>(std::clamp(limit, 0, kMostAtOnce)));
    while (query.step())
        rows.push_back(readCard(query));
    return rows;
}

void addTotal(ShelfTotal& total, const Query& query, int column) {
    total.count += query.integer(column);
    if (!query.isNull(column + 1))
        add(total.sums, Money{query.integer(column + 2), std::string(query.text(column + 1))});
}

} // namespace

std::array<ShelfTotal, 4> pendingTotals(Connection& connection, const DealFilter& filter) {
    std::array<ShelfTotal, 4> totals;
    auto query =
        connection.query("SELECT d.lean, count(*), d.currency, CAST(coalesce(sum(d.value), 0) AS bigint) FROM deal d "
                         "WHERE d.bucket = 'pending'" +
                         filter.ofDeal() + " GROUP BY d.owner, d.lean, d.currency");
    while (query.step())
        if (const auto lean = fromCode<Lean>(query.text(0)))
            addTotal(totals[static_cast<std::size_t>(*lean)], query, 1);
    return totals;
}

ClosedTotal closedTotals(Connection& connection, Bucket bucket, std::optional<Day> from, Day to,
                         const DealFilter& filter) {
    // Grouped as deal_by_bucket stands, so that nothing has to be sorted: by owner and call as well, which is added up here. What is outside
    // of the period is only counted, along deal_card_by_closed.
    ClosedTotal total;
    auto inside = connection.query(
        "SELECT count(*), d.currency, CAST(coalesce(sum(d.value), 0) AS bigint) FROM deal d WHERE d.bucket = $1" +
        std::string(from ? " AND d.closed BETWEEN $2 AND $3" : "") + filter.ofDeal() +
        " GROUP BY d.owner, d.lean, d.currency");
    if (from)
        inside.bind(toCode(bucket), *from, to);
    else
        inside.bind(toCode(bucket));
    while (inside.step())
        addTotal(total.inside, inside, 0);
    if (!from)
        return total;
    const std::string ofBucket = "SELECT count(*) FROM deal_card c WHERE c.bucket = $1" + filter.ofCard();
    auto all = connection.query(ofBucket);
    all.bind(toCode(bucket));
    total.older = (all.step() ? all.integer(0) : 0) - total.inside.count;
    auto undated = connection.query(ofBucket + " AND c.closed = $2");
    undated.bind(toCode(bucket), kNoDay);
    total.undated = undated.step() ? undated.integer(0) : 0;
    return total;
}

std::optional<Day> newestClose(Connection& connection, Bucket bucket) {
    auto query = connection.query("SELECT c.closed FROM deal_card c WHERE c.bucket = $1 AND c.closed < $2 "
                                  "ORDER BY c.closed DESC LIMIT 1");
    query.bind(toCode(bucket), kNoDay);
    if (!query.step())
        return std::nullopt;
    return day(query, 0);
}

namespace {

constexpr std::string_view kOfShelf = "WHERE c.bucket = 'pending' AND c.lean = $1 AND ";

std::vector<CardRow> byNextStep(Connection& connection, Lean lean, const PendingKey& after, int limit,
                                const DealFilter& filter) {
    auto query = connection.query(cardHead() + std::string(kOfShelf) +
                                  "(c.next_step, c.expected, c.title_key, c.deal) > ($2, $3, $4, $5)" +
                                  filter.ofCard() + " ORDER BY c.next_step, c.expected, c.title_key, c.deal LIMIT $6");
    query.bind(toCode(lean), after.nextStep, after.expected, after.titleKey, after.deal, limit);
    return readCards(query, limit);
}

/// In two steps, because no comparison holds where there is no last contact.
std::vector<CardRow> byLastContact(Connection& connection, Lean lean, const PendingKey& after, int limit,
                                   const DealFilter& filter) {
    std::vector<CardRow> rows;
    if (!after.lastContact) {
        auto query = connection.query(cardHead() + std::string(kOfShelf) + "c.last_contact IS NULL AND c.deal > $2" +
                                      filter.ofCard() + " ORDER BY c.deal LIMIT $3");
        query.bind(toCode(lean), after.deal, limit);
        rows = readCards(query, limit);
    }
    const int rest = limit - static_cast<int>(rows.size());
    if (rest <= 0)
        return rows;
    auto query = connection.query(cardHead() + std::string(kOfShelf) + "(c.last_contact, c.deal) > ($2, $3)" +
                                  filter.ofCard() + " ORDER BY c.last_contact, c.deal LIMIT $4");
    if (after.lastContact)
        query.bind(toCode(lean), *after.lastContact, after.deal, rest);
    else
        query.bind(toCode(lean), std::numeric_limits<std::int64_t>::min(), Id<Deal>{}, rest);
    auto more = readCards(query, rest);
    std::ranges::move(more, std::back_inserter(rows));
    return rows;
}

std::vector<CardRow> byTrust(Connection& connection, Lean lean, const PendingKey& after, int limit,
                             const DealFilter& filter) {
    auto query = connection.query(cardHead() + std::string(kOfShelf) + "(c.trust, c.deal) > ($2, $3)" +
                                  filter.ofCard() + " ORDER BY c.trust, c.deal LIMIT $4");
    query.bind(toCode(lean), after.trust, after.deal, limit);
    return readCards(query, limit);
}

} // namespace

std::vector<CardRow> pendingCards(Connection& connection, Lean lean, const std::optional<PendingKey>& after, int limit,
                                  ShelfOrder order, const DealFilter& filter) {
    // Before every row: no record has the null id, and no day lies before this one.
    PendingKey key;
    key.nextStep = std::numeric_limits<std::int32_t>::min();
    if (after)
        key = *after;
    switch (order) {
    case ShelfOrder::NextStep: return byNextStep(connection, lean, key, limit, filter);
    case ShelfOrder::LastContact: return byLastContact(connection, lean, key, limit, filter);
    case ShelfOrder::Trust: return byTrust(connection, lean, key, limit, filter);
    }
    return {};
}

PendingKey keyOf(const CardRow& row) {
    return {row.nextStep ? row.nextStep->number : kNoDay,
            row.deal.expected ? row.deal.expected->number : kNoDay,
            row.titleKey,
            row.lastContact,
            row.leadSteps[0],
            row.deal.id};
}

std::optional<CardRow> cardOf(Connection& connection, Id<Deal> deal, const DealFilter& filter) {
    auto query = connection.query(cardHead() + "WHERE c.deal = $1" + filter.ofCard());
    query.bind(deal);
    if (!query.step())
        return std::nullopt;
    return readCard(query);
}

std::vector<CardRow> questionedCards(Connection& connection, Instant until, int limit,
                                     const std::function<bool(const CardRow&)>& asks, const DealFilter& filter) {
    // Which day a call was given on depends on the zone, so acts of the days beside it are left to `asks`.
    constexpr std::string_view kCallDay = "c.lean_at / 86400000 - 1";
    std::string isNewer;
    for (const std::string_view act : {"pc.trust_day", "pc.rapport_day", "pc.respect_day"})
        isNewer += " OR " + std::string(act) + " > " + std::string(kCallDay);
    // Whole cards only of those that ask: sorting all that may, each with its people and texts, takes eight times as long.
    std::vector<Id<Deal>> deals;
    {
        auto query = connection.query(
            "SELECT c.deal, c.lean, c.lean_at, pc.trust_day, pc.rapport_day, pc.respect_day FROM deal_card c LEFT JOIN "
            "person_card pc ON pc.person = c.lead WHERE c.bucket = 'pending' AND c.lean <> 'unsorted' AND "
            "(coalesce(c.lean_at, 0) < $1" +
            isNewer + ")" + filter.ofCard() + " ORDER BY coalesce(c.lean_at, 0), c.deal");
        query.bind(until);
        while (static_cast<int>(deals.size()) < limit && query.step()) {
            CardRow row;
            row.deal.lean = fromCode<Lean>(query.text(1)).value_or(Lean::Unsorted);
            row.leanGiven = instant(query, 2);
            for (int column = 3; column <= 5; ++column)
                row.newestAct = std::max(row.newestAct, day(query, column)); // absent is less than any
            if (asks(row))
                deals.push_back(query.id<Deal>(0));
        }
    }
    std::vector<CardRow> rows;
    for (const auto& deal : deals)
        if (auto row = cardOf(connection, deal))
            rows.push_back(*std::move(row));
    return rows;
}

std::vector<CardRow> closedCards(Connection& connection, Bucket bucket, std::optional<Day> from, Day to,
                                 const std::optional<ClosedKey>& after, int limit, const DealFilter& filter) {
    Uuid last;
    last.bytes.fill(0xff);
    std::vector<CardRow> rows;
    if (!after || after->closed != kNoDay) {
        const std::int32_t least = from ? from->number : std::numeric_limits<std::int32_t>::min();
        const std::int32_t most = after ? after->closed : (from ? to.number : kNoDay - 1);
        auto query = connection.query(cardHead() +
                                      "WHERE c.bucket = $1 AND c.closed >= $2 AND (c.closed < $3 OR (c.closed = $3 AND "
                                      "c.deal < $4))" +
                                      filter.ofCard() + " ORDER BY c.closed DESC, c.deal DESC LIMIT $5");
        query.bind(toCode(bucket), least, most, after ? after->deal.uuid : last, limit);
        rows = readCards(query, limit);
    }
    const int rest = limit - static_cast<int>(rows.size());
    if (!from && rest > 0) {
        auto query = connection.query(cardHead() + "WHERE c.bucket = $1 AND c.closed = $2 AND c.deal < $3" +
                                      filter.ofCard() + " ORDER BY c.deal DESC LIMIT $4");
        query.bind(toCode(bucket), kNoDay, after && after->closed == kNoDay ? after->deal.uuid : last, rest);
        auto more = readCards(query, rest);
        std::ranges::move(more, std::back_inserter(rows));
    }
    return rows;
}

std::optional<NextStepRow> nextStepOf(Connection& connection, Id<Deal> deal, Day day) {
    {
        auto meeting = connection.query(
            "SELECT e.started, e.offset_minutes, e.place FROM encounter_deal x JOIN encounter e "
            "ON e.id = x.encounter WHERE x.deal = $1 AND e.state = 'planned' ORDER BY e.started LIMIT 1");
        meeting.bind(deal);
        if (meeting.step()) {
            const Instant start{meeting.integer(0)};
            const auto offset = static_cast<int>(meeting.integer(1));
            if (dayAt(start, offset) == day)
                return NextStepRow{true, day, minuteOfDayAt(start, offset), std::string(meeting.text(2))};
        }
    }
    auto promise =
        connection.query("SELECT due, body FROM promise WHERE deal = $1 AND state = 'open' AND by_whom = 'us' "
                         "AND due = $2 ORDER BY id LIMIT 1");
    promise.bind(deal, day);
    if (!promise.step())
        return std::nullopt;
    return NextStepRow{false, day, 0, std::string(promise.text(1))};
}

std::optional<Instant> firstContact(Connection& connection, Id<Deal> deal, Instant since) {
    // Most people have been met long ago, and the index gives what was entered first: one look then says so, where the least of all
    // their encounters would have to look at each.
    auto earlier = connection.query("SELECT 1 FROM deal_person y JOIN encounter_person x ON x.person = y.person "
                                    "JOIN encounter e ON e.id = x.encounter "
                                    "WHERE y.deal = $1 AND e.state = 'happened' AND e.started < $2 LIMIT 1");
    earlier.bind(deal, since);
    if (earlier.step())
        return std::nullopt;
    auto query =
        connection.query("SELECT min(e.started) FROM encounter e WHERE e.state = 'happened' AND e.id IN "
                         "(SELECT x.encounter FROM encounter_person x JOIN deal_person y ON y.person = x.person "
                         "WHERE y.deal = $1)");
    query.bind(deal);
    return query.step() ? instant(query, 0) : std::nullopt;
}

std::optional<TalkRow> lastTalk(Connection& connection, Id<Deal> deal) {
    auto query = connection.query(
        "SELECT e.channel, e.started, e.heard FROM encounter e WHERE e.state = 'happened' AND e.id IN "
        "(SELECT z.encounter FROM encounter_deal z WHERE z.deal = $1 UNION SELECT x.encounter FROM encounter_person x "
        "JOIN deal_person y ON y.person = x.person WHERE y.deal = $1) ORDER BY e.started DESC, e.id DESC LIMIT 1");
    query.bind(deal);
    if (!query.step())
        return std::nullopt;
    return TalkRow{fromCode<Channel>(query.text(0)).value_or(Channel::Meeting), Instant{query.integer(1)},
                   std::string(query.text(2))};
}

bool ownsDeals(Connection& connection, Id<Owner> owner) {
    auto query = connection.query("SELECT 1 FROM deal WHERE bucket IN ($1, $2, $3) AND owner = $4 LIMIT 1");
    query.bind(toCode(Bucket::Pending), toCode(Bucket::Sold), toCode(Bucket::NotSold),
               owner); // as deal_by_bucket stands
    return query.step();
}

std::vector<Tag> tagsInUse(Connection& connection) {
    std::vector<Tag> tags;
    for (auto& row : select<Tag>(connection, "WHERE EXISTS (SELECT 1 FROM tagging x WHERE x.tag = r.id) "
                                             "ORDER BY r.name_key, r.id"))
        tags.push_back(std::move(row.record));
    return tags;
}

std::vector<Rhythm> tagRhythms(Connection& connection, Id<Person> person) {
    auto query = connection.query("SELECT t.rhythm_wanted, t.rhythm_most FROM tagging x JOIN tag t ON t.id = x.tag "
                                  "WHERE x.person = $1 AND (t.rhythm_wanted IS NOT NULL OR t.rhythm_most IS NOT NULL)");
    query.bind(person);
    std::vector<Rhythm> rhythms;
    while (query.step())
        rhythms.push_back({number(query, 0), number(query, 1)});
    return rhythms;
}

} // namespace ajar::store
