// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ajar::store {

/// The keys of one kind of rows that a source has given to a book, eight bytes each: says of most new rows that they are new without a
/// look-up. What a staged deed has made itself is not among them.
class MetKeys {
public:
    /// Reads them all, along their index: a third of a second for a million.
    MetKeys(Connection& connection, std::string_view source, std::string_view kind);

    /// False: the book has no such key. True is to be looked up, for two keys may share a hash.
    [[nodiscard]] bool mayHave(std::string_view key) const;

private:
    std::vector<std::size_t> m_hashes; ///< in their order
};

} // namespace ajar::store
