// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/board.h"

#include "app/worker/board_cards.h"
#include "app/worker/board_choices.h"
#include "app/worker/history.h"
#include "app/worker/say_why.h"
#include "store/board.h"
#include "store/deed.h"
#include "store/effort.h"
#include "store/journal.h"

#include <algorithm>
#include <charconv>

namespace ajar::app {
namespace {

/// The newest closes that a closed column shows (product.md, *Pipeline*).
constexpr int kPeriodDays = 90;
/// *Where the last 30 days went* (product.md, *Pipeline*).
constexpr int kEffortDays = 30;
/// Tokens of pages: the keys of the last row, separated by U+001F, which no text of a book holds (validation refuses controls).
constexpr char kSeparator = '\x1f';

std::string toToken(const store::PendingKey& key) {
    const std::string contact = key.lastContact ? std::to_string(key.lastContact->ms) : std::string();
    return std::to_string(key.nextStep) + kSeparator + std::to_string(key.expected) + kSeparator + contact +
           kSeparator + std::to_string(key.trust) + kSeparator + toText(key.deal) + kSeparator + key.titleKey;
}

std::string toToken(const store::ClosedKey& key) {
    return std::to_string(key.closed) + kSeparator + toText(key.deal);
}

std::string_view takePart(std::string_view& token) {
    const auto end = std::min(token.find(kSeparator), token.size());
    const auto part = token.substr(0, end);
    token.remove_prefix(std::min(end + 1, token.size()));
    return part;
}

template <class Number = std::int32_t>
Number takeNumber(std::string_view& token) {
    const auto part = takePart(token);
    Number value = 0;
    if (std::from_chars(part.data(), part.data() + part.size(), value).ec != std::errc{})
        throw Failure(ErrorCode::Invalid, "after");
    return value;
}

Id<Deal> takeDeal(std::string_view& token) {
    const auto uuid = parseUuid(takePart(token));
    if (!uuid)
        throw Failure(ErrorCode::Invalid, "after");
    return Id<Deal>{*uuid};
}

std::optional<store::PendingKey> pendingKey(std::string_view token) {
    if (token.empty())
        return std::nullopt;
    store::PendingKey key;
    key.nextStep = takeNumber(token);
    key.expected = takeNumber(token);
    if (token.starts_with(kSeparator))
        token.remove_prefix(1);
    else
        key.lastContact = Instant{takeNumber<std::int64_t>(token)};
    key.trust = takeNumber(token);
    key.deal = takeDeal(token);
    key.titleKey = token;
    return key;
}

std::optional<store::ClosedKey> closedKey(std::string_view token) {
    if (token.empty())
        return std::nullopt;
    store::ClosedKey key;
    key.closed = takeNumber(token);
    key.deal = takeDeal(token);
    return key;
}

/// One row more than asked for tells whether there is another page.
template <class Token>
void fill(BoardShelf& shelf, std::vector<store::CardRow> rows, int limit, const CardSetting& setting, Token token) {
    const bool more = static_cast<int>(rows.size()) > limit;
    if (more)
        rows.resize(static_cast<std::size_t>(limit));
    for (const auto& row : rows)
        shelf.cards.push_back(makeCard(row, setting));
    if (more && !rows.empty())
        shelf.moreAfter = toToken(token(rows.back()));
}

store::ShelfOrder orderOf(CardOrder order) {
    switch (order) {
    case CardOrder::NextStep: break;
    case CardOrder::LastContact: return store::ShelfOrder::LastContact;
    case CardOrder::Trust: return store::ShelfOrder::Trust;
    }
    return store::ShelfOrder::NextStep;
}

void fillPending(BoardShelf& shelf, CardOrder order, const std::string& after, int limit, const CardSetting& setting,
                 const store::DealFilter& filter) {
    fill(shelf,
         store::pendingCards(setting.connection, leanOf(shelf.shelf), pendingKey(after), limit + 1, orderOf(order),
                             filter),
         limit, setting, [](const store::CardRow& row) { return store::keyOf(row); });
}

/// The deal in the hand stands last on its shelf where it sorts behind the page; the page's own end stays where it is.
void addAlso(Board& board, const Id<Deal>& deal, const CardSetting& setting, const store::DealFilter& filter) {
    const auto row = store::cardOf(setting.connection, deal, filter);
    if (!row || row->deal.bucket != Bucket::Pending)
        return;
    auto& cards = board.at(shelfOf(row->deal.bucket, row->deal.lean)).cards;
    if (std::ranges::find(cards, deal, &BoardCard::deal) == cards.end())
        cards.push_back(makeCard(*row, setting));
}

/// The last 90 days, or the 90 days before the newest close where that is older; none where nothing carries a day (rulings.md, *Counts*).
std::optional<Period> periodOf(Bucket bucket, Older older, const CardSetting& setting) {
    if (older == Older::Show)
        return std::nullopt;
    const auto newest = store::newestClose(setting.connection, bucket);
    if (!newest)
        return std::nullopt;
    const Day today = setting.today;
    const Day to = *newest < today - kPeriodDays ? *newest : std::max(*newest, today);
    return Period{to - (kPeriodDays - 1), to};
}

void fillClosed(BoardShelf& shelf, Older older, const std::string& after, int limit, const CardSetting& setting,
                const store::DealFilter& filter) {
    const Bucket bucket = bucketOf(shelf.shelf);
    shelf.period = periodOf(bucket, older, setting);
    const auto from = shelf.period ? std::optional(shelf.period->from) : std::nullopt;
    const Day to = shelf.period ? shelf.period->to : setting.today;
    const auto totals = store::closedTotals(setting.connection, bucket, from, to, filter);
    shelf.count = totals.inside.count;
    shelf.sums = totals.inside.sums;
    shelf.older = totals.older;
    shelf.undated = totals.undated;
    fill(shelf, store::closedCards(setting.connection, bucket, from, to, closedKey(after), limit + 1, filter), limit,
         setting, [](const store::CardRow& row) {
             return store::ClosedKey{row.deal.closed ? row.deal.closed->number : store::kNoDay, row.deal.id};
         });
}

void fillTotals(BoardShelf& shelf, const std::array<store::ShelfTotal, 4>& totals) {
    const auto& total = totals[static_cast<std::size_t>(leanOf(shelf.shelf))];
    shelf.count = total.count;
    shelf.sums = total.sums;
}

BookFace faceOf(store::Book& book) {
    BookFace face;
    const auto infos = store::select<BookInfo>(book.connection(), "LIMIT 1");
    if (!infos.empty()) {
        face.name = infos.front().record.name;
        face.isSample = infos.front().record.isSample;
    }
    face.isReadOnly = book.connection().isReadOnly();
    switch (book.notice()) {
    case store::OpenNotice::None: break;
    case store::OpenNotice::NewerStep: face.notice = BookNotice::NewerStep; break;
    case store::OpenNotice::ReadOnlyFile: face.notice = BookNotice::ReadOnlyFile; break;
    case store::OpenNotice::Recovered: face.notice = BookNotice::Recovered; break;
    case store::OpenNotice::Migrated: face.notice = BookNotice::Migrated; break;
    case store::OpenNotice::Network: face.notice = BookNotice::Network; break;
    }
    return face;
}

} // namespace

Board loadBoard(store::Book& book, const BoardRequest& request, const LocalTime& local, Day today) {
    store::Transaction snapshot(book.connection(), store::Transaction::Kind::Read);
    const CardSetting setting = cardSetting(book, local, today);
    Board board;
    board.book = faceOf(book);
    board.today = today;
    BoardFilter wanted = request.filter;
    if (request.mayBeMine && wanted.isEmpty())
        board.mine = wanted.owner = beginsWith(ownerChoices(setting.connection));
    board.isFiltered = !wanted.isEmpty();
    const auto filter = filterOf(setting.connection, wanted);
    const auto totals = store::pendingTotals(setting.connection, filter);
    for (int i = 0; i < kShelfCount; ++i) {
        const auto shelf = static_cast<Shelf>(i);
        BoardShelf& into = board.at(shelf);
        into.shelf = shelf;
        const int limit = std::max(request.cards[indexOf(shelf)], 0);
        if (bucketOf(shelf) == Bucket::Pending) {
            fillTotals(into, totals);
            fillPending(into, request.order, {}, limit, setting, filter);
        } else {
            fillClosed(into, shelf == Shelf::Sold ? request.sold : request.notSold, {}, limit, setting, filter);
        }
    }
    if (request.also)
        addAlso(board, *request.also, setting, filter);
    if (const auto deed = nextToTakeBack(setting.connection))
        board.undo = titleOf(*deed);
    if (const auto deed = store::nextRedo(setting.connection))
        board.redo = titleOf(*deed);
    return board;
}

BoardShelf loadMoreCards(store::Book& book, const MoreRequest& request, const LocalTime& local, Day today) {
    store::Transaction snapshot(book.connection(), store::Transaction::Kind::Read);
    const CardSetting setting = cardSetting(book, local, today);
    BoardShelf shelf;
    shelf.shelf = request.shelf;
    const auto filter = filterOf(setting.connection, request.filter);
    if (bucketOf(request.shelf) == Bucket::Pending) {
        fillTotals(shelf, store::pendingTotals(setting.connection, filter));
        fillPending(shelf, request.order, request.after, request.cards, setting, filter);
    } else {
        fillClosed(shelf, request.older, request.after, request.cards, setting, filter);
    }
    return shelf;
}

EffortCounting::EffortCounting(LocalTime local, Day today, std::optional<Id<Owner>> owner, bool mayBeMine)
    : m_local(std::move(local)),
      m_period{today - (kEffortDays - 1), today},
      m_next(m_period.from),
      m_owner(owner),
      m_mayBeMine(mayBeMine) {}

void EffortCounting::findWhose(store::Connection& connection) {
    const auto choices = ownerChoices(connection);
    if (m_mayBeMine)
        m_owner = beginsWith(choices);
    m_isEverybodys = !m_owner && choices.owners.size() > 1;
    for (const auto& owner : choices.owners)
        if (m_owner && owner.id == toText(*m_owner) && !owner.isMe)
            m_ownerName = owner.name;
}

bool EffortCounting::countMore(store::Connection& connection) {
    store::Transaction snapshot(connection, store::Transaction::Kind::Read);
    if (m_next == m_period.from)
        findWhose(connection);
    const auto effort = store::effortBetween(connection, m_local.at(m_next, 0), m_local.at(m_next + 1, 0), m_owner);
    m_counted.effort += effort.effort;
    m_counted.openingKnown += effort.openingKnown;
    m_counted.openingMinutes += effort.openingMinutes;
    m_counted.knownMinutes += effort.knownMinutes;
    m_next = m_next + 1;
    return m_next <= m_period.to;
}

BoardEffort EffortCounting::counted() const {
    BoardEffort effort{m_period, m_owner, m_ownerName, m_isEverybodys, m_counted.effort, 0, {}};
    if (!m_ownerName.empty())
        return effort;
    effort.openingKnown = m_counted.openingKnown;
    if (m_counted.knownMinutes > 0)
        effort.openingPercent =
            static_cast<int>((m_counted.openingMinutes * 100 + m_counted.knownMinutes / 2) / m_counted.knownMinutes);
    return effort;
}

} // namespace ajar::app
