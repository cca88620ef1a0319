// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_info.h"
#include "domain/person.h"
#include "store/book.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ajar::bench {

/// The yardstick of boards: sums and first pages with what a card shows, in as few statements as it takes, on a connection of its own.
class RawBoard {
public:
    explicit RawBoard(const std::filesystem::path& file);

    /// `order` is a column of deal_card, by which pending shelves are sorted.
    void read(const std::string& order);
    /// The same for the deals of an owner alone.
    void readOf(const Id<Owner>& owner);

    [[nodiscard]] std::vector<Id<Owner>> owners();
    [[nodiscard]] std::vector<Id<Tag>> tags();
    [[nodiscard]] std::int64_t deals();
    /// Names of people, of whom there are many in each book.
    [[nodiscard]] std::vector<std::string> names(int count);

private:
    void read(const std::string& order, const std::string& owner);

    store::Book m_book;
};

} // namespace ajar::bench
