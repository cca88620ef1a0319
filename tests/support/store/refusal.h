// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <optional>

namespace ajar::store::test {

/// What a piece of work was refused with, or nothing where it was not.
template <class Work>
std::optional<ErrorCode> refusal(Work work) {
    try {
        work();
    } catch (const Failure& failure) {
        return failure.error().code;
    }
    return std::nullopt;
}

} // namespace ajar::store::test
