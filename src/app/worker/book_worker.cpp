// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/book_worker.h"

namespace ajar::app {

BookWorker::BookWorker(Opener opener) : m_opener(std::move(opener)), m_thread([this] { loop(); }) {}

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

void BookWorker::loop() {
    std::optional<store::Book> book;
    Error unopened;
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_given.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            if (m_ending) {
                unopened = {ErrorCode::Cancelled, {}, "the book was closed"};
                lock.unlock();
                job(nullptr, unopened);
                continue;
            }
        }
        if (!book) {
            // Tried again for each piece of work: what was locked a moment ago may be free now.
            auto opened = m_opener();
            if (opened)
                book = *std::move(opened);
            else
                unopened = opened.error();
        }
        job(book ? &*book : nullptr, unopened);
    }
}

} // namespace ajar::app
