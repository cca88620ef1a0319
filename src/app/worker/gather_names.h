// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/person.h"

#include <string>

namespace ajar::app {

// What a warning about a record of another book calls it.

[[nodiscard]] inline std::string nameOf(const Organisation& organisation) {
    return organisation.name;
}
[[nodiscard]] inline std::string nameOf(const Person& person) {
    return person.name;
}
[[nodiscard]] inline std::string nameOf(const Deal& deal) {
    return deal.title;
}
[[nodiscard]] inline std::string nameOf(const Encounter& encounter) {
    return "the encounter of " + toText(dayOf(encounter));
}

} // namespace ajar::app
