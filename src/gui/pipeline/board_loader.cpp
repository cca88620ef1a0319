// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_loader.h"

#include "gui/when_done.h"

#include <algorithm>
#include <utility>

namespace ajar::gui {

void BoardLoader::setSource(app::BoardSource* source, const app::BoardFilter& filter, app::CardOrder order,
                            Begin begin) {
    if (m_source)
        m_source->disconnect(this);
    m_running.cancel();
    ++m_generation;
    m_source = source;
    m_moreRunning.fill(false);
    m_isStale = false;
    m_waits = false;
    m_olderSold = m_olderNotSold = app::Older::Hide;
    m_filter = filter;
    m_order = order;
    if (m_isLoading) {
        m_isLoading = false;
        Q_EMIT loadingChanged(false);
    }
    if (m_source) {
        connect(m_source, &app::BoardSource::bookChanged, this, &BoardLoader::load);
        m_waits = begin == Begin::WhenTold;
        if (!m_waits)
            return load();
        m_isLoading = true;
        Q_EMIT loadingChanged(true);
    }
}

void BoardLoader::begin(const app::BoardFilter& filter, app::CardOrder order) {
    if (!m_waits)
        return;
    m_waits = false;
    m_filter = filter;
    m_order = order;
    m_isLoading = false;
    load();
}

void BoardLoader::giveUp(const Error& error) {
    if (!m_waits)
        return;
    m_waits = false;
    Q_EMIT failed(error);
    finish();
}

void BoardLoader::setView(const app::BoardFilter& filter, app::CardOrder order) {
    if (filter == m_filter && order == m_order)
        return;
    m_waits = false;
    m_filter = filter;
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

    app::BoardRequest request;
    request.cards.fill(kFirstCards);
    request.sold = m_olderSold;
    request.notSold = m_olderNotSold;
    request.filter = m_filter;
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
                Q_EMIT loaded(*answer);
            else
                Q_EMIT failed(answer.error());
            finish();
        },
        [this, generation] {
            if (generation == m_generation)
                finish();
        });
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
    if (std::exchange(m_waits, false))
        finish();
}

} // namespace ajar::gui
