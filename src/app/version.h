// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ajar::app {

/// As CMakeLists.txt has it; a test of the command line holds the two together.
inline constexpr std::string_view kVersion = "0.1.0";

} // namespace ajar::app
