// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/fake_board_source.h"

#include "domain/codes.h"

#include <algorithm>
#include <charconv>

namespace ajar::test {

namespace {

/// The first `count` cards from `start` on, with the mark of the next page.
app::BoardShelf page(const app::BoardShelf& whole, std::size_t start, std::size_t count) {
    app::BoardShelf shelf = whole;
    const std::size_t first = std::min(start, whole.cards.size());
    const std::size_t last = std::min(first + count, whole.cards.size());
    shelf.cards.assign(whole.cards.begin() + static_cast<std::ptrdiff_t>(first),
                       whole.cards.begin() + static_cast<std::ptrdiff_t>(last));
    shelf.moreAfter = last < whole.cards.size() ? std::to_string(last) : std::string();
    return shelf;
}

} // namespace

FakeBoardSource::FakeBoardSource(app::Board initial, QObject* parent) : BoardSource(parent), board(std::move(initial)) {
    count();
}

template <class Value>
QFuture<Result<Value>> FakeBoardSource::answer(std::function<Result<Value>()> work) {
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    auto run = [this, promise, work = std::move(work)] {
        if (!m_failures.empty()) {
            promise->addResult(tl::make_unexpected(m_failures.front()));
            m_failures.erase(m_failures.begin());
        } else if (!promise->isCanceled()) {
            promise->addResult(work());
        }
        promise->finish();
    };
    auto future = promise->future();
    if (m_isHeld)
        m_waiting.push_back(std::move(run));
    else
        QTimer::singleShot(0, this, std::move(run));
    return future;
}

void FakeBoardSource::letGo() {
    m_isHeld = false;
    for (auto& run : m_waiting)
        QTimer::singleShot(0, this, std::move(run));
    m_waiting.clear();
}

QFuture<Result<app::Board>> FakeBoardSource::load(const app::BoardRequest& request) {
    loads.push_back(request);
    return answer<app::Board>([this, request]() -> Result<app::Board> {
        app::Board shown = board;
        auto filter = request.filter;
        if (request.mayBeMine && filter.isEmpty())
            shown.mine = filter.owner = app::beginsWith(offered);
        shown.isFiltered = !filter.isEmpty();
        for (std::size_t i = 0; i < shown.shelves.size(); ++i) {
            const auto whole = filtered(board.shelves[i], filter);
            shown.shelves[i] = page(whole, 0, static_cast<std::size_t>(request.cards[i]));
            const auto isSought = [&](const app::BoardCard& card) { return card.deal == request.also; };
            const auto at = std::find_if(whole.cards.begin(), whole.cards.end(), isSought);
            auto& cards = shown.shelves[i].cards;
            if (at != whole.cards.end() && std::none_of(cards.begin(), cards.end(), isSought))
                cards.push_back(*at);
        }
        shown.undo = m_undoNames.empty() ? std::string() : m_undoNames.back();
        shown.redo = m_redoNames.empty() ? std::string() : m_redoNames.back();
        return shown;
    });
}

QFuture<Result<app::BoardShelf>> FakeBoardSource::loadMore(const app::MoreRequest& request) {
    pages.push_back(request);
    return answer<app::BoardShelf>([this, request]() -> Result<app::BoardShelf> {
        std::size_t start = 0;
        std::from_chars(request.after.data(), request.after.data() + request.after.size(), start);
        return page(filtered(board.at(request.shelf), request.filter), start, static_cast<std::size_t>(request.cards));
    });
}

QFuture<Result<app::BoardChoices>> FakeBoardSource::choices() {
    return answer<app::BoardChoices>([this]() -> Result<app::BoardChoices> { return offered; });
}

QFuture<Result<app::SortingPile>> FakeBoardSource::sortingPile(const app::BoardFilter& filter, int most) {
    return answer<app::SortingPile>([this, filter, most]() -> Result<app::SortingPile> {
        app::SortingPile pile;
        pile.today = board.today;
        pile.isReadOnly = board.book.isReadOnly;
        for (const auto shelf :
             {app::Shelf::Unsorted, app::Shelf::Ajar, app::Shelf::SoldAnyway, app::Shelf::NotSoldAnyway})
            for (const auto& card : filtered(board.at(shelf), filter).cards) {
                if (static_cast<int>(pile.cards.size()) == most || (shelf != app::Shelf::Unsorted && !card.asksStillSo))
                    continue;
                app::SortingCard sorting;
                sorting.card = card;
                if (!card.person.empty()) {
                    sorting.lead = Id<Person>{card.deal.uuid};
                    sorting.firstName = card.person.substr(0, card.person.find(' '));
                }
                if (card.quietDays)
                    sorting.last = app::LastTalk{Channel::Call, *card.quietDays, "send me the numbers"};
                pile.cards.push_back(std::move(sorting));
            }
        return pile;
    });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::setLean(const Id<Deal>& deal, std::int64_t seenRevision, Lean lean,
                                                        const std::string&) {
    leans.push_back({deal, seenRevision, lean});
    return answer<app::DeedDone>([this, deal, seenRevision, lean]() -> Result<app::DeedDone> {
        auto* card = find(deal);
        if (card == nullptr)
            return failure(ErrorCode::NotFound, "deal");
        if (card->revision != seenRevision)
            return failure(ErrorCode::Conflict, card->title);
        const auto give = [lean](app::BoardCard& changed) {
            changed.lean = lean;
            changed.leanAgeDays = 0;
            changed.asksStillSo = false;
        };
        const bool isSame = card->lean == lean;
        if (isSame && card->leanAgeDays == 0 && !card->asksStillSo)
            return app::DeedDone{};
        begin("Your call: " + std::string(toCode(lean)));
        if (isSame) { // as in a book: it stands beside the deal, whose revision stays
            give(*card);
            ++m_deeds;
        } else {
            change(deal, give);
        }
        tell();
        return app::DeedDone{m_undoNames.back(), m_deeds};
    });
}

QFuture<Result<app::MoveDone>> FakeBoardSource::move(const app::Move& move) {
    moves.push_back(move);
    return answer<app::MoveDone>([this, move]() -> Result<app::MoveDone> {
        auto* card = find(move.deal.id);
        if (card == nullptr)
            return failure(ErrorCode::NotFound, "deal");
        if (card->revision != move.seen)
            return failure(ErrorCode::Conflict, card->title);
        app::MoveDone done{{card->deal, card->title}, card->bucket, move.to, {}, {}};
        begin(move.to == Bucket::Sold ? "Move to sold" : move.to == Bucket::NotSold ? "Move to not sold" : "Move back");
        change(move.deal.id, [this, &move](app::BoardCard& changed) {
            changed.bucket = move.to;
            changed.closed = move.to == Bucket::Pending ? std::nullopt : std::optional(board.today);
        });
        tell();
        done.done = {m_undoNames.back(), m_deeds};
        return done;
    });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::sayWhy(const app::WhyGiven& why) {
    whys.push_back(why);
    return answer<app::DeedDone>([this, why]() -> Result<app::DeedDone> {
        if (find(why.deal) == nullptr)
            return failure(ErrorCode::NotFound, "deal");
        // As in a book: undo takes it back together with what it was given for.
        const auto write = [&why](app::BoardCard& card) {
            (why.of == app::WhyOf::Move ? card.closedWhy : card.leanWhy) = why.why;
            card.noDecision = card.noDecision || why.noDecision;
            card.askAgain = why.askAgain ? why.askAgain : card.askAgain;
        };
        if (why.of == app::WhyOf::Move)
            change(why.deal, write);
        else
            write(*find(why.deal));
        tell();
        return app::DeedDone{"Say why", why.of == app::WhyOf::Move ? m_deeds : ++m_deeds};
    });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::undo() {
    ++undos;
    return answer<app::DeedDone>([this] { return undoNow(); });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::takeBack(std::int64_t deed) {
    return answer<app::DeedDone>([this, deed]() -> Result<app::DeedDone> {
        if (m_undoDeeds.empty() || m_undoDeeds.back() != deed)
            return failure(ErrorCode::Conflict, "undo");
        ++undos;
        return undoNow();
    });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::redo() {
    ++redos;
    return answer<app::DeedDone>([this] {
        auto done = flip(m_after, m_before, m_redoNames, m_undoNames);
        if (done) {
            done->number = m_redoDeeds.back();
            m_redoDeeds.pop_back();
            m_undoDeeds.push_back(done->number);
        }
        return done;
    });
}

Result<app::DeedDone> FakeBoardSource::undoNow() {
    auto done = flip(m_before, m_after, m_undoNames, m_redoNames);
    if (done) {
        done->number = m_undoDeeds.back(); // whose undo it was
        m_undoDeeds.pop_back();
        m_redoDeeds.push_back(done->number);
    }
    return done;
}

Result<app::DeedDone> FakeBoardSource::flip(std::vector<app::Board>& from, std::vector<app::Board>& to,
                                            std::vector<std::string>& fromNames, std::vector<std::string>& toNames) {
    if (from.empty())
        return failure(ErrorCode::NotFound, "deed");
    to.push_back(std::move(board));
    board = std::move(from.back());
    from.pop_back();
    toNames.push_back(fromNames.back());
    fromNames.pop_back();
    tell();
    return app::DeedDone{toNames.back(), ++m_deeds};
}

void FakeBoardSource::begin(const std::string& name) {
    m_before.push_back(board);
    m_after.clear();
    m_redoNames.clear();
    m_redoDeeds.clear();
    m_undoNames.push_back(name);
    m_undoDeeds.push_back(m_deeds + 1);
}

app::BoardShelf FakeBoardSource::filtered(const app::BoardShelf& shelf, const app::BoardFilter& filter) const {
    if (filter.isEmpty())
        return shelf;
    const auto isIn = [&](const app::BoardCard& card) {
        return fits ? fits(card, filter)
                    : (card.title + ' ' + card.person + ' ' + card.organisation).find(filter.text) != std::string::npos;
    };
    app::BoardShelf some = shelf;
    std::erase_if(some.cards, [&](const app::BoardCard& card) { return !isIn(card); });
    some.count = static_cast<std::int64_t>(some.cards.size());
    some.older = 0;
    some.sums.clear();
    for (const auto& card : some.cards)
        if (card.value)
            add(some.sums, *card.value);
    return some;
}

app::BoardCard* FakeBoardSource::find(const Id<Deal>& deal) {
    for (auto& shelf : board.shelves)
        for (auto& card : shelf.cards)
            if (card.deal == deal)
                return &card;
    return nullptr;
}

void FakeBoardSource::change(const Id<Deal>& deal, const std::function<void(app::BoardCard&)>& edit) {
    for (auto& shelf : board.shelves) {
        const auto at =
            std::find_if(shelf.cards.begin(), shelf.cards.end(), [&](const auto& c) { return c.deal == deal; });
        if (at == shelf.cards.end())
            continue;
        auto card = *at;
        edit(card);
        card.revision = ++m_deeds;
        if (app::shelfOf(card.bucket, card.lean) == shelf.shelf) {
            *at = std::move(card);
        } else {
            shelf.cards.erase(at);
            place(std::move(card));
        }
        count();
        return;
    }
}

void FakeBoardSource::changeAsDeed(const Id<Deal>& deal, const std::function<void(app::BoardCard&)>& edit) {
    begin("Somebody's deed");
    change(deal, edit);
}

void FakeBoardSource::remove(const Id<Deal>& deal) {
    for (auto& shelf : board.shelves)
        std::erase_if(shelf.cards, [&](const auto& card) { return card.deal == deal; });
    count();
}

void FakeBoardSource::place(app::BoardCard card) {
    board.at(app::shelfOf(card.bucket, card.lean)).cards.push_back(std::move(card));
}

void FakeBoardSource::count() {
    for (auto& shelf : board.shelves) {
        shelf.count = static_cast<std::int64_t>(shelf.cards.size());
        shelf.sums.clear();
        for (const auto& card : shelf.cards)
            if (card.value)
                add(shelf.sums, *card.value);
    }
}

} // namespace ajar::test
