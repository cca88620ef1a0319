// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/deed.h"

#include <utility>
#include <vector>

namespace ajar::store {

/// Records without their revisions, for those who only read.
template <class Record>
[[nodiscard]] std::vector<Record> plain(std::vector<Versioned<Record>> rows) {
    std::vector<Record> records;
    records.reserve(rows.size());
    for (auto& row : rows)
        records.push_back(std::move(row.record));
    return records;
}

} // namespace ajar::store
