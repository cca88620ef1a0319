// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a line of `log`: it never fails, and what it understood lies within its limits.
#include "domain/log_line.h"

#include "base/text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr int kMinutesADay = 1440;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!ajar::isUtf8(text))
        return 0;
    const auto today = ajar::dayOf({2026, 11, 23});
    const auto line = ajar::parseLogLine(ajar::nfc(text), *today, 12 * 60);
    const auto isOutside = [](const std::optional<int>& minutes) {
        return minutes && (*minutes < 0 || *minutes > kMinutesADay);
    };
    const bool isUtf8 = ajar::isUtf8(line.text) && ajar::isUtf8(line.heard) && ajar::isUtf8(line.rest);
    if (!isUtf8 || isOutside(line.minutes) || isOutside(line.minuteOfDay))
        std::abort();
    for (const auto& name : line.names)
        if (name.empty() || !ajar::isUtf8(name))
            std::abort();
    return 0;
}
