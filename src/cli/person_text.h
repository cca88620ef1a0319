// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people_requests.h"
#include "cli/json_of.h"

#include <iosfwd>
#include <vector>

namespace ajar::cli {

/// A person for eyes: a page of short lines.
void printPerson(std::ostream& out, const app::PersonPage& page, Private privates, Day today);

/// Says how many private facts and notes were left out; silent where there are none.
void tellHidden(std::ostream& err, const std::vector<Fact>& facts, const std::vector<Note>& notes);

} // namespace ajar::cli
