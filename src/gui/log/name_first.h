// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"

#include <string>
#include <vector>

namespace ajar::gui {

/// Words behind the first channel, number or quote that might be a name, and the line with them where names stand.
struct NameFirst {
    std::string name;
    std::string line;

    bool operator==(const NameFirst&) const = default;
};

/// What of a line would be kept as noticed and begins with a name, perhaps: its first three words, two, one. Whether
/// somebody is called so is another's to find out. `line` has its white space made single.
[[nodiscard]] std::vector<NameFirst> namesInRest(const std::string& line, Day today);

/// Whether `typed` is all of a name, or its beginning up to the end of a word, whatever its case and marks.
[[nodiscard]] bool isCalled(const std::string& name, const std::string& typed);

} // namespace ajar::gui
