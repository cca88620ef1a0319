// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/progress.h"
#include "base/error.h"
#include "store/book.h"

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

namespace ajar::app {

/// The one thread that owns a book. Work is done one piece after the other in the order it was given; the answers come as futures.
/// Given to from any thread; its end waits for what runs, and what has not begun is cancelled.
class BookWorker {
public:
    /// Opens the book when the first work asks for it, on the worker's own thread: a book that cannot be opened is the answer to that work.
    using Opener = std::function<Result<store::Book>()>;

    /// Done piece by piece while nobody waits for anything: says whether there is more. What it throws ends it until after the next work.
    using Upkeep = std::function<bool(store::Book&)>;

    explicit BookWorker(Opener opener, Upkeep upkeep = {});
    BookWorker(const BookWorker&) = delete;
    BookWorker& operator=(const BookWorker&) = delete;
    ~BookWorker();

    /// Runs `work(store::Book&)` and gives what it returns. A Failure that it throws becomes the answer's error; nothing else may leave it.
    template <class Work>
    [[nodiscard]] auto run(Work work) -> QFuture<Result<std::invoke_result_t<Work&, store::Book&>>> {
        using Value = std::invoke_result_t<Work&, store::Book&>;
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        auto future = promise->future();
        promise->start();
        give([promise, work = std::move(work)](store::Book* book, const Error& unopened) mutable {
            if (!promise->isCanceled())
                promise->addResult(book ? BookWorker::attempt<Value>(work, *book)
                                        : Result<Value>(tl::make_unexpected(unopened)));
            promise->finish();
        });
        return future;
    }

    /// The same for `work(store::Book&, Progress&)`, which says how far it is and stops where the future is cancelled.
    template <class Work>
    [[nodiscard]] auto runLong(Work work) -> QFuture<Result<std::invoke_result_t<Work&, store::Book&, Progress&>>> {
        using Answer = Result<std::invoke_result_t<Work&, store::Book&, Progress&>>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto future = promise->future();
        promise->start();
        give([promise, work = std::move(work)](store::Book* book, const Error& unopened) mutable {
            if (!promise->isCanceled()) {
                PromiseProgress<Answer> progress(*promise);
                auto watched = [&](store::Book& open) { return work(open, progress); };
                promise->addResult(book ? BookWorker::attempt<typename Answer::value_type>(watched, *book)
                                        : Answer(tl::make_unexpected(unopened)));
            }
            promise->finish();
        });
        return future;
    }

    /// Does `work` as `run` does, and throws nothing: Failure and the standard library's errors come back as values.
    template <class Value, class Work>
    static Result<Value> attempt(Work& work, store::Book& book) {
        try {
            if constexpr (std::is_void_v<Value>) {
                work(book);
                return {};
            } else {
                return work(book);
            }
        } catch (const Failure& failure) {
            return tl::make_unexpected(failure.error());
        } catch (const std::exception& error) {
            return tl::make_unexpected(Error{ErrorCode::Io, {}, error.what()});
        }
    }

private:
    using Job = std::function<void(store::Book*, const Error&)>;

    void give(Job job);
    /// The next work; nothing where upkeep is to be done instead, or where the end has come.
    [[nodiscard]] std::optional<Job> next(bool mayKeepUp);
    [[nodiscard]] bool isEnding();
    void cancelAll();
    void loop();
    /// Whether there is more.
    [[nodiscard]] bool keepUp(store::Book& book) const;

    Opener m_opener;
    Upkeep m_upkeep;
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread; ///< last, so that it starts when all else stands
};

} // namespace ajar::app
