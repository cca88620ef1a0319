// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clock_of_call.h"

#include "base/day.h"

#include <cstdlib>
#include <memory>

namespace ajar {

const Clock& clockOfCall() {
    static const std::unique_ptr<Clock> kClock = []() -> std::unique_ptr<Clock> {
        if (const char* now = std::getenv("AJAR_NOW"))
            if (const auto moment = parseInstant(now))
                return std::make_unique<FixedClock>(*moment);
        return std::make_unique<SystemClock>();
    }();
    return *kClock;
}

} // namespace ajar
