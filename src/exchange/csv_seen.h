// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace ajar::exchange {

/// Which rows the files of an import have given so far: some fifty bytes a row, whatever stands in it. Rows are told apart by 128 bits of a
/// hash, and what two rows of one key say by 32 more.
class SeenRows {
public:
    struct Place {
        std::size_t file = 0;
        std::int64_t line = 0;
    };
    /// How a row stands to one of the same key that came before it.
    struct Met {
        bool isNew = true;
        bool saysTheSame = true;
        Place first;
    };

    /// Notes a row that has an id; `fingerprint` is of all that it says.
    [[nodiscard]] Met note(std::string_view key, std::string_view fingerprint, Place place);

    struct Ordinal {
        int number = 1;    ///< among the equal rows of its file, from 1
        bool isNew = true; ///< no file before had as many
    };
    /// Notes a row without an id, known by its content alone.
    [[nodiscard]] Ordinal noteEqual(std::string_view key, std::size_t file);
    /// How many equal ones the file has so far.
    [[nodiscard]] int countEqual(std::string_view key, std::size_t file) const;

private:
    struct Entry {
        std::uint32_t content = 0; ///< a hash; without an id: how many equal ones the files before had at most
        std::uint32_t line = 0;    ///< without an id: how many equal ones the file has so far
        std::uint32_t file = 0;
    };

    std::unordered_map<Hash128, Entry, HashOfHash128> m_rows;
};

} // namespace ajar::exchange
