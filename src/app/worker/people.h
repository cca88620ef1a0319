// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/added.h"
#include "app/people_requests.h"
#include "app/worker/desk.h"

namespace ajar::app {

/// The deed "Add person", with contact points, affiliation and tags. A person of the same name may be there already: two people may
/// be called the same.
Added<Person> addPerson(Desk& desk, const NewPerson& request);

DeedDone changePerson(Desk& desk, const PersonChange& change);

} // namespace ajar::app
