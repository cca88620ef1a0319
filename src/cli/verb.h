// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <span>
#include <string_view>
#include <vector>

namespace ajar::cli {

class Call;

/// An option of a verb: with a value where `value` names one. `name` may be two names, "n,limit".
struct Option {
    std::string_view name;
    std::string_view value;
    std::string_view meaning;
};

/// One verb of the program. Its exit code is Done unless it gives another.
struct Verb {
    std::string_view name;      ///< one word, or two: "deal add"
    std::string_view arguments; ///< as the usage line shows them
    std::string_view meaning;
    int least = 0; ///< arguments
    int most = 0;
    Result<int> (*run)(Call& call) = nullptr;
    std::vector<Option> options;
};

// One file a group of verbs.
[[nodiscard]] std::span<const Verb> bookVerbs();
[[nodiscard]] std::span<const Verb> logVerbs();
[[nodiscard]] std::span<const Verb> personVerbs();
[[nodiscard]] std::span<const Verb> dealVerbs();
[[nodiscard]] std::span<const Verb> promiseVerbs();
[[nodiscard]] std::span<const Verb> discoveryVerbs();
[[nodiscard]] std::span<const Verb> overviewVerbs();
[[nodiscard]] std::span<const Verb> historyVerbs();
[[nodiscard]] std::span<const Verb> exchangeVerbs();

/// All of them, in the order of the help.
[[nodiscard]] std::vector<const Verb*> allVerbs();

} // namespace ajar::cli
