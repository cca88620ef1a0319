// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/book_worker.h"

namespace ajar::app {

BookWorker::BookWorker(Opener opener, Upkeep upkeep)
    : m_opener(std::move(opener)), m_upkeep(std::move(upkeep)), m_thread([this] { loop(); }) {}

BookWorker::~BookWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_given.notify_all();
    m_thread.join();
}

void BookWorker::give(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_given.notify_one();
}

std::optional<BookWorker::Job> BookWorker::next(bool mayKeepUp) {
    std::unique_lock lock(m_mutex);
    m_given.wait(lock, [&] { return m_ending || !m_jobs.empty() || mayKeepUp; });
    if (m_ending || m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

bool BookWorker::isEnding() {
    const std::lock_guard lock(m_mutex);
    return m_ending;
}

void BookWorker::cancelAll() {
    std::deque<Job> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs.swap(m_jobs);
    }
    for (const auto& job : jobs)
        job(nullptr, {ErrorCode::Cancelled, {}, "the book was closed"});
}

bool BookWorker::keepUp(store::Book& book) const {
    if (!m_upkeep)
        return false;
    try {
        return m_upkeep(book);
    } catch (const std::exception&) {
        return false; // what is left can wait: the next open finds it as well
    }
}

void BookWorker::loop() {
    std::optional<store::Book> book;
    Error unopened;
    bool isMoreToKeepUp = false;
    while (true) {
        const auto job = next(isMoreToKeepUp);
        if (!job && isEnding())
            return cancelAll();
        if (!job) {
            isMoreToKeepUp = keepUp(*book);
            continue;
        }
        if (!book) {
            // Tried again for each piece of work: what was locked a moment ago may be free now.
            auto opened = m_opener();
            if (opened)
                book = *std::move(opened);
            else
                unopened = opened.error();
        }
        (*job)(book ? &*book : nullptr, unopened);
        isMoreToKeepUp = book.has_value();
    }
}

} // namespace ajar::app
