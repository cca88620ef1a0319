// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_service.h"

#include "app/qt_text.h"
#include "app/worker/board.h"
#include "app/worker/board_choices.h"
#include "app/worker/board_sorting.h"
#include "app/worker/desk.h"
#include "app/worker/history.h"
#include "app/worker/lean.h"
#include "app/worker/move_deal.h"
#include "app/worker/say_why.h"

#include <QFutureWatcher>
#include <chrono>

namespace ajar::app {
namespace {

constexpr std::chrono::milliseconds kSettle{50};
constexpr std::chrono::milliseconds kIdle{600};

DeedDone doneOf(const store::DeedInfo& deed) {
    return {titleOf(deed), deed.number};
}

} // namespace

BoardService::BoardService(std::shared_ptr<Office> office, const std::filesystem::path& file, QObject* parent)
    : BoardSource(parent), m_office(std::move(office)), m_file(toQt(file)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    connect(&m_idle, &QTimer::timeout, this, &BoardService::countEffort);
    m_midnight.setSingleShot(true);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &BoardService::lookForChanges);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        tellTomorrow();
        Q_EMIT bookChanged();
    });
    tellTomorrow();
}

BoardService::~BoardService() = default;

void BoardService::loadAhead(const BoardRequest& request) {
    auto offered = choices();
    m_ahead = Ahead{request, load(request), std::move(offered)};
}

QFuture<Result<Board>> BoardService::load(const BoardRequest& request) {
    if (auto ahead = std::exchange(m_ahead.board, std::nullopt); ahead && m_ahead.request == request)
        return *std::move(ahead);
    watch();
    m_effortOf = {request.filter.owner, request.mayBeMine && request.filter.isEmpty()};
    if (m_effort && !m_effortOf.mayBeMine && m_effort->owner != m_effortOf.owner)
        m_effort.reset();
    auto loaded = m_office->runOnBook([request, effort = m_effort](Desk& desk, store::Book& book) {
        Board board = loadBoard(book, request, desk.local, desk.today());
        board.effort = effort;
        return board;
    });
    if (m_effort)
        m_idle.start();
    else
        countEffort();
    return loaded;
}

void BoardService::countEffort() {
    m_counting =
        std::make_shared<EffortCounting>(m_office->local(), m_office->today(), m_effortOf.owner, m_effortOf.mayBeMine);
    countMore();
}

void BoardService::countMore() {
    auto* watcher = new QFutureWatcher<Result<bool>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, counting = m_counting] {
        watcher->deleteLater();
        if (counting != m_counting)
            return; // it was begun anew
        const auto& future = watcher->future();
        if (future.resultCount() == 0 || !future.result()) {
            m_counting.reset(); // the board's own answer says why
            return;
        }
        if (*future.result())
            return countMore();
        m_counting.reset();
        const BoardEffort counted = counting->counted();
        if (counted != std::exchange(m_effort, counted))
            Q_EMIT effortCounted(counted);
    });
    watcher->setFuture(
        m_office->run([counting = m_counting](Desk& desk) { return counting->countMore(desk.connection); }));
}

QFuture<Result<BoardShelf>> BoardService::loadMore(const MoreRequest& request) {
    return m_office->runOnBook(
        [request](Desk& desk, store::Book& book) { return loadMoreCards(book, request, desk.local, desk.today()); });
}

QFuture<Result<BoardChoices>> BoardService::choices() {
    if (auto ahead = std::exchange(m_ahead.choices, std::nullopt))
        return *std::move(ahead);
    return m_office->run([](Desk& desk) { return boardChoices(desk.connection); });
}

QFuture<Result<SortingPile>> BoardService::sortingPile(const BoardFilter& filter, int most) {
    return m_office->runOnBook([filter, most](Desk& desk, store::Book& book) {
        return loadSortingPile(book, filter, most, desk.local, desk.today());
    });
}

QFuture<Result<DeedDone>> BoardService::setLean(const Id<Deal>& deal, std::int64_t seenRevision, Lean lean,
                                                const std::string& why) {
    return telling(m_office->run([call = LeanCall{Ref<Deal>(deal), seenRevision, lean, why, {}, false, {}}](
                                     Desk& desk) { return app::setLean(desk, call).done; }));
}

QFuture<Result<MoveDone>> BoardService::move(const Move& move) {
    return telling(m_office->run([move](Desk& desk) { return moveDeal(desk, move); }));
}

QFuture<Result<DeedDone>> BoardService::sayWhy(const WhyGiven& why) {
    return telling(m_office->run([why](Desk& desk) { return app::sayWhy(desk, why); }));
}

QFuture<Result<DeedDone>> BoardService::undo() {
    return telling(m_office->run([](Desk& desk) { return doneOf(app::takeBack(desk)); }));
}

QFuture<Result<DeedDone>> BoardService::redo() {
    return telling(m_office->run([](Desk& desk) { return doneOf(doAgain(desk)); }));
}

QFuture<Result<DeedDone>> BoardService::takeBack(std::int64_t deed) {
    return telling(m_office->run([deed](Desk& desk) { return doneOf(app::takeBack(desk, deed)); }));
}

template <class Done>
QFuture<Result<Done>> BoardService::telling(QFuture<Result<Done>> future) {
    auto* watcher = new QFutureWatcher<Result<Done>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        Q_EMIT bookChanged();
    });
    watcher->setFuture(future);
    return future;
}

void BoardService::lookForChanges() {
    watch();
    auto* watcher = new QFutureWatcher<Result<std::int64_t>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto& future = watcher->future();
        if (future.resultCount() == 0 || !future.result())
            return;
        // Our own commits do not move it: they are told where they are made.
        const std::int64_t version = *future.result();
        if (version != std::exchange(m_seen, version))
            Q_EMIT bookChanged();
    });
    watcher->setFuture(m_office->run([](Desk& desk) { return desk.connection.dataVersion(); }));
}

void BoardService::watch() {
    // A file that was replaced (a backup restored, say) is no longer watched by itself.
    if (m_watcher.files().isEmpty())
        m_watcher.addPath(m_file);
}

void BoardService::tellTomorrow() {
    const Instant midnight = m_office->local().at(m_office->today() + 1, 0);
    const std::int64_t wait = std::max<std::int64_t>(midnight.ms - m_office->clock().now().ms, 0);
    m_midnight.start(std::chrono::milliseconds(wait + 1000));
}

} // namespace ajar::app
