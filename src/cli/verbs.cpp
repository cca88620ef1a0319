// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"

namespace ajar::cli {

std::vector<const Verb*> allVerbs() {
    std::vector<const Verb*> verbs;
    for (const auto group : {bookVerbs(), logVerbs(), personVerbs(), dealVerbs(), promiseVerbs(), discoveryVerbs(),
                             overviewVerbs(), historyVerbs(), exchangeVerbs()})
        for (const auto& verb : group)
            verbs.push_back(&verb);
    return verbs;
}

} // namespace ajar::cli
