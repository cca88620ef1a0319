// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/state_folder.h"

#include <cstdlib>

namespace ajar {
namespace {

/// Empty where it is not set.
std::filesystem::path fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

} // namespace

std::filesystem::path stateFolder() {
    std::filesystem::path state = fromEnvironment("XDG_STATE_HOME");
    if (!state.is_absolute()) // the specification: a relative path is to be ignored
        state = fromEnvironment("HOME") / ".local" / "state";
    return state / "ajar";
}

} // namespace ajar
