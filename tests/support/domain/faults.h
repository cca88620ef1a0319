// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>

namespace ajar::test {

/// The field that a check found at fault, or "none".
[[nodiscard]] inline std::string fieldOf(const Result<>& checked) {
    return checked ? "none" : checked.error().subject;
}

} // namespace ajar::test
