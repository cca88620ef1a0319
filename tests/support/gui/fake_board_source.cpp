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
        for (std::size_t i = 0; i < shown.shelves.size(); ++i)
            shown.shelves[i] = page(board.shelves[i], 0, static_cast<std::size_t>(request.cards[i]));
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
        return page(board.at(request.shelf), start, static_cast<std::size_t>(request.cards));
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
        if (card->lean == lean)
            return app::DeedDone{};
        m_before.push_back(board);
        m_after.clear();
        m_redoNames.clear();
        m_undoNames.push_back("Your call: " + std::string(toCode(lean)));
        change(deal, [lean](app::BoardCard& changed) { changed.lean = lean; });
        tell();
        return app::DeedDone{m_undoNames.back(), m_deeds};
    });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::undo() {
    ++undos;
    return answer<app::DeedDone>([this] { return flip(m_before, m_after, m_undoNames, m_redoNames); });
}

QFuture<Result<app::DeedDone>> FakeBoardSource::redo() {
    ++redos;
    return answer<app::DeedDone>([this] { return flip(m_after, m_before, m_redoNames, m_undoNames); });
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
