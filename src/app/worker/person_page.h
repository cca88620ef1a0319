// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

[[nodiscard]] PersonPage showPerson(Desk& desk, const Ref<Person>& ref);

} // namespace ajar::app
