// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace ajar::app {

/// What a sample book was filled with.
struct SampleCounts {
    std::size_t people = 0;
    std::size_t deals = 0;
    std::size_t encounters = 0; ///< also attempts and those to come

    bool operator==(const SampleCounts&) const = default;
};

} // namespace ajar::app
