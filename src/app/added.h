// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/ref.h"

#include <string>
#include <vector>

namespace ajar::app {

/// What came of a deed that added a record.
template <class Record>
struct Added {
    Id<Record> id;
    std::string name;              ///< as it was kept
    std::vector<std::string> made; ///< names of people and organisations that were not there and were made with it
    DeedDone done;

    bool operator==(const Added&) const = default;
};

} // namespace ajar::app
