// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// The sentence for a person: what happened, what was kept, what to do. The one place that makes them, for window and command line;
/// in the language of the translation installed, else English. Texts of users are made safe to show; the lines of a list are
/// separated by line ends.
[[nodiscard]] QString explained(const Error& error);

/// One of several records that a typed name fits.
struct Candidate {
    std::string id;
    std::string name;
    std::string hint; ///< what tells them apart: an organisation, a bucket; may be empty

    bool operator==(const Candidate&) const = default;
};

/// More than these are not told apart by reading a list: the sentence names so many, and says that there are more.
inline constexpr std::size_t kMostCandidates = 20;

/// The Conflict of a name that fits several: `kind` is the record's table, `typed` what was typed.
[[nodiscard]] Error severalFit(std::string_view kind, std::string_view typed, const std::vector<Candidate>& candidates);
/// The candidates of such an error; empty for any other.
[[nodiscard]] std::vector<Candidate> candidatesOf(const Error& error);

} // namespace ajar::app
