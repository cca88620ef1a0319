// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/read_ahead.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace ajar::app {
namespace {

using exchange::ReadRow;

constexpr std::size_t kRowsABatch = 128;
constexpr std::size_t kMostBatches = 8;

/// A row may hold megabytes: a batch is full, and the queue as well, with so many bytes, too.
constexpr std::size_t kBytesABatch = 1'000'000;
constexpr std::size_t kMostBytes = 4'000'000;

struct Batch {
    std::vector<ReadRow> rows;
    std::size_t bytes = 0;
    std::optional<std::size_t> endOf; ///< the file that ends after them
};

/// Ends the reading where nobody wants its rows any more.
struct Unwanted {};

/// Between the thread that reads and the one that takes.
class RowQueue : public exchange::RowVisitor {
public:
    // The reading side.
    void take(ReadRow row) override {
        m_filling.bytes += row.bytes;
        m_filling.rows.push_back(std::move(row));
        if (m_filling.rows.size() == kRowsABatch || m_filling.bytes >= kBytesABatch)
            push();
    }
    void endFile(std::size_t file) override {
        m_filling.endOf = file;
        push();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isUnwanted || (m_batches.empty() && m_isTaken); });
        throwIfUnwanted();
    }
    /// No more rows come; `failure` is why, if something went wrong.
    void end(std::exception_ptr failure) {
        const std::scoped_lock lock(m_mutex);
        if (!m_filling.rows.empty()) {
            m_bytes += m_filling.bytes;
            m_batches.push_back(std::move(m_filling));
        }
        m_failure = std::move(failure);
        m_isAtEnd = true;
        m_changed.notify_all();
    }

    // The taking side.
    /// Waits for the next ones; nothing at the end. Throws what the reading has thrown.
    [[nodiscard]] std::optional<Batch> next() {
        std::unique_lock lock(m_mutex);
        m_isTaken = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_batches.empty() || m_isAtEnd; });
        if (m_batches.empty()) {
            if (m_failure)
                std::rethrow_exception(m_failure);
            return std::nullopt;
        }
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_bytes -= batch.bytes;
        m_isTaken = false;
        m_changed.notify_all();
        return batch;
    }
    void refuse() {
        const std::scoped_lock lock(m_mutex);
        m_isUnwanted = true;
        m_changed.notify_all();
    }

private:
    void push() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return m_isUnwanted || m_batches.empty() || (m_batches.size() < kMostBatches && m_bytes < kMostBytes);
        });
        throwIfUnwanted();
        m_bytes += m_filling.bytes;
        m_batches.push_back(std::exchange(m_filling, {}));
        m_changed.notify_all();
    }
    void throwIfUnwanted() const {
        if (m_isUnwanted)
            throw Unwanted{};
    }

    Batch m_filling; ///< of the reading side alone
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::size_t m_bytes = 0; ///< of those
    bool m_isTaken = true;   ///< the batch that was handed out last
    bool m_isAtEnd = false;
    bool m_isUnwanted = false;
    std::exception_ptr m_failure;
};

void read(exchange::CsvImport& files, RowQueue& queue) {
    try {
        files.read(queue);
        queue.end({});
    } catch (const Unwanted&) { // the other side has what it throws
    } catch (...) {
        queue.end(std::current_exception());
    }
}

/// Ends the reading, however the taking ends.
class Reader {
public:
    Reader(exchange::CsvImport& files, RowQueue& queue)
        : m_queue(&queue), m_thread([&files, &queue] { read(files, queue); }) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() {
        m_queue->refuse();
        m_thread.join();
    }

private:
    RowQueue* m_queue;
    std::thread m_thread;
};

} // namespace

void readAhead(exchange::CsvImport& files, exchange::RowVisitor& taker) {
    RowQueue queue;
    const Reader reader(files, queue);
    while (auto batch = queue.next()) {
        for (auto& row : batch->rows)
            taker.take(std::move(row));
        if (batch->endOf)
            taker.endFile(*batch->endOf);
    }
}

} // namespace ajar::app
