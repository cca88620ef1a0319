// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace ajar::app {

/// What came of a deed.
struct DeedDone {
    std::string name;        ///< as undo would call it: "Your call: sold anyway"
    std::int64_t number = 0; ///< the deed's, and so the new revision of the rows it wrote; 0 where it changed nothing

    bool operator==(const DeedDone&) const = default;
};

} // namespace ajar::app
