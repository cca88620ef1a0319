// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/board.h"

#include "domain/answer.h"
#include "domain/person.h"
#include "domain/rhythm.h"
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
/// "First met 2 d ago" is said for a week.
constexpr int kFirstMetDays = 7;

RhythmDefaults rhythmsOf(const BookInfo& book) {
    return {book.customerRhythm, book.prospectRhythm, book.otherRhythm};
}

/// What all cards of one board share.
struct Setting {
    store::Connection& connection;
    const LocalTime& local;
    Day today;
    RhythmDefaults rhythms;
};

void addSilence(BoardCard& card, const store::CardRow& row, const Setting& setting) {
    const bool pending = row.deal.bucket == Bucket::Pending;
    std::optional<Day> last;
    if (row.lastContact)
        last = setting.local.dayOf(*row.lastContact);
    if (!row.lead) {
        if (last)
            card.quietDays = setting.today - *last;
        return;
    }
    const auto tags = store::tagRhythms(setting.connection, row.lead->id);
    const auto effective = effectiveRhythm(row.lead->rhythm, tags, row.leadIsCustomer, pending, setting.rhythms);
    const Silence quiet = silence(last, setting.local.dayOf(row.lead->entered), effective.rhythm, setting.today);
    if (quiet.everHeard)
        card.quietDays = quiet.days;
    card.wantedDays = quiet.wanted;
    card.isQuietTooLong = quiet.everHeard && quiet.isOverWanted && !row.lead->doNotContact;
    if (card.quietDays && *card.quietDays <= kFirstMetDays) {
        const auto first = store::firstContact(setting.connection, row.deal.id);
        if (first && setting.today - setting.local.dayOf(*first) <= kFirstMetDays)
            card.firstMetDays = setting.today - setting.local.dayOf(*first);
    }
}

void addKnown(BoardCard& card, const store::CardRow& row, const Setting& setting) {
    const bool pending = row.deal.bucket == Bucket::Pending;
    card.of = pending ? kQuestionCount : kQuestionCount - 1;
    card.known = knownCount(row.known, setting.today, card.of);
    if (!row.lead || !pending || row.lead->doNotContact)
        return;
    if (const auto question = askNext(row.known, row.leadSteps[0], true, setting.today))
        card.ask = askAbout(*question, firstName(*row.lead));
}

void addNextStep(BoardCard& card, const store::CardRow& row, const Setting& setting) {
    if (!row.nextStep)
        return;
    const auto step = store::nextStepOf(setting.connection, row.deal.id, *row.nextStep);
    if (!step)
        return;
    card.nextStep = NextStep{step->isMeeting ? NextStepKind::Meeting : NextStepKind::OurPromise, step->day,
                             step->isMeeting ? std::optional(step->minuteOfDay) : std::nullopt, step->text};
}

BoardCard makeCard(const store::CardRow& row, const Setting& setting) {
    const Deal& deal = row.deal;
    BoardCard card;
    card.deal = deal.id;
    card.revision = row.revision;
    card.bucket = deal.bucket;
    card.lean = deal.lean;
    card.title = deal.title;
    card.organisation = row.organisation;
    if (row.lead)
        card.person = row.lead->name;
    card.value = deal.value;
    addSilence(card, row, setting);
    addKnown(card, row, setting);
    card.emptyChairs = row.emptyChairs;
    card.firstChair = row.firstChair;
    card.against = row.against;
    addNextStep(card, row, setting);
    card.opened = deal.opened;
    card.expected = deal.expected;
    card.timesMoved = row.timesMoved;
    if (row.isImported)
        card.imported = setting.local.dayOf(deal.entered);
    if (deal.bucket == Bucket::Pending) {
        std::optional<Day> judged;
        if (row.leanGiven)
            judged = setting.local.dayOf(*row.leanGiven);
        card.leanAgeDays = judged ? setting.today - *judged : 0;
        card.asksStillSo = asksStillSo(deal.lean, judged, row.newestAct, setting.today);
    }
    card.leanWhy = row.leanWhy;
    card.closed = deal.closed;
    card.noDecision = deal.noDecision;
    card.closedWhy = deal.closedWhy;
    card.askAgain = deal.askAgain;
    card.askAfterSale = deal.askAfterSale;
    card.afterSale = deal.afterSale;
    return card;
}

/// Tokens of pages: the keys of the last row, separated by U+001F, which no text of a book holds (validation refuses controls).
constexpr char kSeparator = '\x1f';

std::string toToken(const store::PendingKey& key) {
    return std::to_string(key.nextStep) + kSeparator + std::to_string(key.expected) + kSeparator + toText(key.deal) +
           kSeparator + key.titleKey;
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

std::int32_t takeNumber(std::string_view& token) {
    const auto part = takePart(token);
    std::int32_t value = 0;
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

Lean leanOf(Shelf shelf) {
    switch (shelf) {
    case Shelf::Ajar: return Lean::Ajar;
    case Shelf::SoldAnyway: return Lean::SoldAnyway;
    case Shelf::NotSoldAnyway: return Lean::NotSoldAnyway;
    default: return Lean::Unsorted;
    }
}

/// One row more than asked for tells whether there is another page.
template <class Token>
void fill(BoardShelf& shelf, std::vector<store::CardRow> rows, int limit, const Setting& setting, Token token) {
    const bool more = static_cast<int>(rows.size()) > limit;
    if (more)
        rows.resize(static_cast<std::size_t>(limit));
    for (const auto& row : rows)
        shelf.cards.push_back(makeCard(row, setting));
    if (more && !rows.empty())
        shelf.moreAfter = toToken(token(rows.back()));
}

void fillPending(BoardShelf& shelf, const std::string& after, int limit, const Setting& setting) {
    fill(shelf, store::pendingCards(setting.connection, leanOf(shelf.shelf), pendingKey(after), limit + 1), limit,
         setting, [](const store::CardRow& row) { return store::keyOf(row); });
}

/// The last 90 days, or the 90 days before the newest close where that is older; none where nothing carries a day (rulings.md, *Counts*).
std::optional<Period> periodOf(Bucket bucket, Older older, const Setting& setting) {
    if (older == Older::Show)
        return std::nullopt;
    const auto newest = store::newestClose(setting.connection, bucket);
    if (!newest)
        return std::nullopt;
    const Day today = setting.today;
    const Day to = *newest < today - kPeriodDays ? *newest : std::max(*newest, today);
    return Period{to - (kPeriodDays - 1), to};
}

void fillClosed(BoardShelf& shelf, Older older, const std::string& after, int limit, const Setting& setting) {
    const Bucket bucket = bucketOf(shelf.shelf);
    shelf.period = periodOf(bucket, older, setting);
    const auto from = shelf.period ? std::optional(shelf.period->from) : std::nullopt;
    const Day to = shelf.period ? shelf.period->to : setting.today;
    const auto totals = store::closedTotals(setting.connection, bucket, from, to);
    shelf.count = totals.inside.count;
    shelf.sums = totals.inside.sums;
    shelf.older = totals.older;
    shelf.undated = totals.undated;
    fill(shelf, store::closedCards(setting.connection, bucket, from, to, closedKey(after), limit + 1), limit, setting,
         [](const store::CardRow& row) {
             return store::ClosedKey{row.deal.closed ? row.deal.closed->number : store::kNoDay, row.deal.id};
         });
}

void fillTotals(BoardShelf& shelf, const std::array<store::ShelfTotal, 4>& totals) {
    const auto& total = totals[static_cast<std::size_t>(leanOf(shelf.shelf))];
    shelf.count = total.count;
    shelf.sums = total.sums;
}

Setting settingOf(store::Book& book, const LocalTime& local, Day today) {
    auto& connection = book.connection();
    const auto infos = store::select<BookInfo>(connection, "LIMIT 1");
    return {connection, local, today, infos.empty() ? RhythmDefaults{} : rhythmsOf(infos.front().record)};
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
    const Setting setting = settingOf(book, local, today);
    Board board;
    board.book = faceOf(book);
    board.today = today;
    const auto totals = store::pendingTotals(setting.connection);
    for (int i = 0; i < kShelfCount; ++i) {
        const auto shelf = static_cast<Shelf>(i);
        BoardShelf& into = board.at(shelf);
        into.shelf = shelf;
        const int limit = std::max(request.cards[indexOf(shelf)], 0);
        if (bucketOf(shelf) == Bucket::Pending) {
            fillTotals(into, totals);
            fillPending(into, {}, limit, setting);
        } else {
            fillClosed(into, shelf == Shelf::Sold ? request.sold : request.notSold, {}, limit, setting);
        }
    }
    if (const auto deed = store::nextUndo(setting.connection))
        board.undo = deed->name;
    if (const auto deed = store::nextRedo(setting.connection))
        board.redo = deed->name;
    return board;
}

BoardShelf loadMoreCards(store::Book& book, const MoreRequest& request, const LocalTime& local, Day today) {
    store::Transaction snapshot(book.connection(), store::Transaction::Kind::Read);
    const Setting setting = settingOf(book, local, today);
    BoardShelf shelf;
    shelf.shelf = request.shelf;
    if (bucketOf(request.shelf) == Bucket::Pending) {
        fillTotals(shelf, store::pendingTotals(setting.connection));
        fillPending(shelf, request.after, request.cards, setting);
    } else {
        fillClosed(shelf, request.older, request.after, request.cards, setting);
    }
    return shelf;
}

BoardEffort countEffort(store::Book& book, const LocalTime& local, Day today) {
    store::Transaction snapshot(book.connection(), store::Transaction::Kind::Read);
    BoardEffort counted;
    counted.period = {today - (kEffortDays - 1), today};
    const auto effort =
        store::effortBetween(book.connection(), local.at(counted.period.from, 0), local.at(today + 1, 0));
    counted.effort = effort.effort;
    counted.openingKnown = effort.openingKnown;
    if (effort.knownMinutes > 0)
        counted.openingPercent =
            static_cast<int>((effort.openingMinutes * 100 + effort.knownMinutes / 2) / effort.knownMinutes);
    return counted;
}

} // namespace ajar::app
