// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/local_time.h"
#include "app/worker/book_worker.h"
#include "base/clock.h"
#include "base/id.h"
#include "store/book.h"

#include <utility>

namespace ajar::app {

/// What every use case works with: the book, the clock, and where the user is. It lives for one piece of work, on the book's thread.
/// Use cases are plain functions over it that throw Failure.
struct Desk {
    Desk(store::Connection& book, const Clock& time, const LocalTime& place)
        : connection(book), clock(time), local(place), ids(time) {}

    [[nodiscard]] Instant now() const { return clock.now(); }
    [[nodiscard]] Day today() const { return local.dayOf(clock.now()); }

    store::Connection& connection;
    const Clock& clock;
    const LocalTime& local;
    IdMaker ids;
};

/// The book's worker with a desk beside it: what the services share.
class Office {
public:
    Office(std::shared_ptr<BookWorker> worker, const Clock& clock, LocalTime local)
        : m_worker(std::move(worker)), m_clock(&clock), m_local(std::move(local)) {}

    /// Runs `work(Desk&)` on the book's thread (see BookWorker::run).
    template <class Work>
    [[nodiscard]] auto run(Work work) {
        return m_worker->run([clock = m_clock, local = m_local, work = std::move(work)](store::Book& book) mutable {
            Desk desk(book.connection(), *clock, local);
            return work(desk);
        });
    }
    /// The same for work that needs the book itself, its file or how it was opened. Work never holds the office: the last to let go of it
    /// would then be the book's own thread, which cannot wait for itself.
    template <class Work>
    [[nodiscard]] auto runOnBook(Work work) {
        return m_worker->run([clock = m_clock, local = m_local, work = std::move(work)](store::Book& book) mutable {
            Desk desk(book.connection(), *clock, local);
            return work(desk, book);
        });
    }

    /// The same for work that takes long: `work(Desk&, store::Book&, Progress&)` (see BookWorker::runLong).
    template <class Work>
    [[nodiscard]] auto runLong(Work work) {
        return m_worker->runLong(
            [clock = m_clock, local = m_local, work = std::move(work)](store::Book& book, Progress& progress) mutable {
                Desk desk(book.connection(), *clock, local);
                return work(desk, book, progress);
            });
    }

    [[nodiscard]] const Clock& clock() const { return *m_clock; }
    [[nodiscard]] const LocalTime& local() const { return m_local; }
    [[nodiscard]] Day today() const { return m_local.dayOf(m_clock->now()); }

private:
    std::shared_ptr<BookWorker> m_worker;
    const Clock* m_clock;
    LocalTime m_local;
};

} // namespace ajar::app
