// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace ajar::bench {

/// How big a book is. People and deals are a tenth of the encounters each, organisations a fortieth.
struct BookSize {
    int encounters = 10'000;
    std::uint64_t seed = 1;

    [[nodiscard]] int people() const { return encounters / 10; }
    [[nodiscard]] int deals() const { return encounters / 10; }
    [[nodiscard]] int organisations() const { return encounters / 40; }
};

/// Makes a book of made-up records in a file that is not there yet; the same for the same size and seed. It is an unjournalled fixture: the
/// rows are written by prepared inserts in one transaction, stand at revision 1 and can not be undone; the summaries and the
/// search index are made by the store's own code. `progress` is told what is being done. Throws Failure.
void makeBook(const std::filesystem::path& file, const BookSize& size,
              const std::function<void(std::string_view)>& progress);

} // namespace ajar::bench
