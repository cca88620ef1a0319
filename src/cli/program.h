// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/local_time.h"
#include "base/clock.h"

#include <chrono>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>

namespace ajar::cli {

/// What the program is told by whoever starts it: nothing here is asked of the system.
struct Surroundings {
    std::istream& in;
    std::ostream& out; ///< data
    std::ostream& err; ///< words
    const Clock& clock;
    app::LocalTime local;
    std::filesystem::path book; ///< what stands in for --book
    std::optional<std::chrono::milliseconds>
        progressAfter{}; ///< when long work is told of at a terminal; absent: never
};

/// How a call ended (rulings.md, *Command line*).
enum Exit { Done = 0, Failed = 1, Usage = 2, Missing = 3, Standing = 4 };

/// Runs `ajar-cli` with its arguments (without the program's name) and gives the exit code. Waits until all is done; one thread.
[[nodiscard]] int run(const Surroundings& surroundings, std::span<const std::string> arguments);

} // namespace ajar::cli
