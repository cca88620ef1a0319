// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "made_up_book.h"
#include "store/book.h"
#include "store/check.h"

#include <charconv>
#include <chrono>
#include <iostream>
#include <optional>
#include <string_view>

namespace {

constexpr std::string_view kUsage =
    "usage: ajar_generate FILE ENCOUNTERS [SEED]\n"
    "Makes a book of made-up records, the same for the same numbers. People and deals are a tenth of the encounters.\n";

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Says on one line what is done, and how long the last thing took.
class Progress {
public:
    void operator()(std::string_view what) {
        const auto now = std::chrono::steady_clock::now();
        if (m_started)
            std::cout << std::chrono::duration<double>(now - *m_started).count() << " s\n";
        m_started = now;
        std::cout << what << ": " << std::flush;
    }

private:
    std::optional<std::chrono::steady_clock::time_point> m_started;
};

int run(const std::filesystem::path& file, const ajar::bench::BookSize& size) {
    Progress progress;
    ajar::bench::makeBook(file, size, [&progress](std::string_view what) { progress(what); });
    progress("check");
    const ajar::SystemClock clock;
    const auto book = ajar::store::Book::open(file, clock);
    if (!book)
        throw ajar::Failure(book.error());
    const auto report = ajar::store::check(book->connection());
    progress("findings");
    std::cout << report.findings.size() << '\n';
    for (const auto& finding : report.findings)
        std::cout << "  " << finding.sentence << '\n';
    return report.isSound() ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    const auto encounters = count >= 3 ? number<int>(words[2]) : std::nullopt;
    const auto seed = count >= 4 ? number<std::uint64_t>(words[3]) : std::optional<std::uint64_t>(1);
    if (count < 3 || count > 4 || !encounters || *encounters < 100 || !seed) {
        std::cerr << kUsage;
        return 2;
    }
    try {
        return run(words[1], {*encounters, *seed});
    } catch (const ajar::Failure& failure) {
        std::cerr << "ajar_generate: " << failure.what() << '\n';
        return 1;
    }
}
