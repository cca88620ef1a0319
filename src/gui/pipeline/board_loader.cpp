// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_loader.h"

#include "gui/when_done.h"

#include <algorithm>
#include <utility>

namespace ajar::gui {

app::BoardRequest firstRequest(const std::optional<ViewMemory::View>& kept) {
    app::BoardRequest request;
    request.cards.fill(kFirstCards);
    request.mayBeMine = !kept;
    if (kept) {
        request.filter = kept->filter;
        request.order = kept->order;
    }
    return request;
}

void BoardLoader::setSource(app::BoardSource* source, const app::BoardRequest& beginning) {
    if (m_source)
        m_source->disconnect(this);
    m_running.cancel();
    ++m_generation;
    m_source = source;
    m_moreRunning.fill(false);
    m_isStale = false;
    m_olderSold = m_olderNotSold = app::Older::Hide;
    m_filter = beginning.filter;
    m_mayBeMine = beginning.mayBeMine;
    m_order = beginning.order;
    if (m_isLoading) {
        m_isLoading = false;
        Q_EMIT loadingChanged(false);
    }
    if (m_source) {
        connect(m_source, &app::BoardSource::bookChanged, this, &BoardLoader::load);
        load();
    }
}

void BoardLoader::setView(const app::BoardFilter& filter, app::CardOrder order) {
    if (filter == m_filter && order == m_order)
        return;
    m_filter = filter;
    m_mayBeMine = false;
    m_order = order;
    ++m_generation;
    m_running.cancel();
    m_moreRunning.fill(false);
    m_isLoading = false;
    load();
}

void BoardLoader::load() {
    if (!m_source)
        return;
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_isStale = false;
    Q_EMIT loadingChanged(true);

    app::BoardRequest request = firstRequest(std::nullopt);
    request.sold = m_olderSold;
    request.notSold = m_olderNotSold;
    request.filter = m_filter;
    request.mayBeMine = m_mayBeMine;
    request.order = m_order;
    if (m_held)
        request.also = m_held();
    if (m_shown) {
        const auto shown = m_shown();
        for (std::size_t i = 0; i < shown.size(); ++i)
            request.cards[i] = std::max(request.cards[i], shown[i]);
    }
    m_running = m_source->load(request);
    const int generation = m_generation;
    whenDone(
        this, m_running,
        [this, generation](Result<app::Board> answer) {
            if (generation != m_generation)
                return;
            if (answer)
                take(*answer);
            else
                Q_EMIT failed(answer.error());
            finish();
        },
        [this, generation] {
            if (generation == m_generation)
                finish();
        });
}

void BoardLoader::take(const app::Board& board) {
    if (std::exchange(m_mayBeMine, false) && board.mine)
        m_filter.owner = board.mine;
    Q_EMIT loaded(board);
}

void BoardLoader::finish() {
    m_isLoading = false;
    if (m_isStale)
        load();
    else
        Q_EMIT loadingChanged(false);
}

void BoardLoader::loadMore(app::Shelf shelf, const std::string& after) {
    auto& isRunning = m_moreRunning[app::indexOf(shelf)];
    if (!m_source || isRunning || m_isLoading)
        return;
    isRunning = true;
    const int generation = m_generation;
    const auto done = [this, generation, shelf] {
        if (generation == m_generation)
            m_moreRunning[app::indexOf(shelf)] = false;
        return generation == m_generation;
    };
    whenDone(
        this, m_source->loadMore({shelf, after, app::kBoardPage, older(app::bucketOf(shelf)), m_filter, m_order}),
        [this, done](Result<app::BoardShelf> answer) {
            if (!done())
                return;
            if (answer)
                Q_EMIT moreLoaded(*answer);
            else
                Q_EMIT failed(answer.error());
        },
        [done] { done(); });
}

void BoardLoader::setOlder(Bucket bucket, app::Older older) {
    (bucket == Bucket::Sold ? m_olderSold : m_olderNotSold) = older;
    load();
}

app::Older BoardLoader::older(Bucket bucket) const {
    return bucket == Bucket::Sold ? m_olderSold : bucket == Bucket::NotSold ? m_olderNotSold : app::Older::Hide;
}

void BoardLoader::cancel() {
    m_isStale = false;
    m_running.cancel();
}

} // namespace ajar::gui
