// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ajar::bench {

/// Times of one kind of work, in nanoseconds; or sizes of memory, in bytes.
class Times {
public:
    void add(std::chrono::nanoseconds time) { m_times.push_back(static_cast<double>(time.count())); }
    void addBytes(std::int64_t bytes) { m_times.push_back(static_cast<double>(bytes)); }
    /// The time that `percent` of all stay under. Nothing was added: 0.
    [[nodiscard]] double percentile(double percent) const;
    [[nodiscard]] std::size_t count() const { return m_times.size(); }

private:
    std::vector<double> m_times;
};

template <class Work>
std::chrono::nanoseconds timed(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - start;
}

enum class Unit { Milliseconds, Mebibytes };

/// One line of the table: our work beside its yardstick, both measured by turns in the same run, because machines are noisy.
struct Figure {
    std::string work;
    std::string yardstick;        ///< empty: a plain figure
    double percent = 50;          ///< which percentile the ratio is of
    std::optional<double> atMost; ///< the ratio that was promised
    Times ours;
    Times theirs;
    Unit unit = Unit::Milliseconds;
    std::optional<double> atMostMs{}; ///< what was promised by the clock, at `percent`

    [[nodiscard]] double ratio() const;
    [[nodiscard]] bool isKept() const;
};

/// Runs both `rounds` times by turns, after a tenth as many that do not count. Each is told the number of the round, so that both can
/// take the same question. A work that takes long is done less often, at least 100 times.
void measure(Figure& figure, int rounds, const std::function<void(int)>& ours, const std::function<void(int)>& theirs);

/// A report on one book.
struct Report {
    std::string book; ///< "100000 encounters"
    std::vector<Figure> figures;
};

/// As a table for people, and as JSON.
[[nodiscard]] std::string asTable(const Report& report);
[[nodiscard]] std::string asJson(const Report& report);

} // namespace ajar::bench
