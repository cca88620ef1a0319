// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/default_book.h"

#include <cstdlib>
#include <string>

namespace ajar {
namespace {

/// Empty where it is not set.
std::filesystem::path fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

} // namespace

std::filesystem::path defaultBook() {
    if (auto named = fromEnvironment("AJAR_BOOK"); !named.empty())
        return named;
    std::filesystem::path data = fromEnvironment("XDG_DATA_HOME");
    if (!data.is_absolute()) // the specification: a relative path is to be ignored
        data = fromEnvironment("HOME") / ".local" / "share";
    return data / "ajar" / "book.ajar";
}

} // namespace ajar
