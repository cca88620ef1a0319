// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json_book_writer.h"
#include "store/connection.h"

namespace ajar::app {

/// One person's profile: the person with all that is known of them; the encounters and deals they have a part in; the organisations,
/// earlier deals, owners and reviews that these name; other people by id and name only. Whatever the file names stands in it.
void writePerson(store::Connection& connection, exchange::JsonBookWriter& writer, Id<Person> person);

/// One deal: the deal with its parts and history, and the encounters about it; what these name as above, and people by id and name only:
/// what is known of them is theirs, and goes out with their profile.
void writeDeal(store::Connection& connection, exchange::JsonBookWriter& writer, Id<Deal> deal);

} // namespace ajar::app
