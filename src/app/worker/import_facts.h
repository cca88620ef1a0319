// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// The facts that a row states, written to a person, a deal or an organisation that is there by now.
void importFacts(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Person> person,
                 const std::vector<exchange::IncomingFact>& facts);
void importFacts(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Deal> deal,
                 const std::vector<exchange::IncomingFact>& facts);
void importFacts(Importing& importing, const exchange::RowOrigin& row, KnownRow& known, Id<Organisation> organisation,
                 const std::vector<exchange::IncomingFact>& facts);

/// What a deal's product costs by the price list, as a fact of the deal. Empty takes it away again.
void keepListPrice(Importing& importing, Id<Deal> deal, const std::string& price);

/// The notes that a row states, as one note. Where they changed it follows, unless it was edited here: then they stand beside it.
void importNotes(Importing& importing, const KnownRow& known, Id<Person> person,
                 const exchange::Said<std::string>& notes);
void importNotes(Importing& importing, const KnownRow& known, Id<Deal> deal, const exchange::Said<std::string>& notes);

/// Puts tags on; those that are not there are made, and none is ever taken off.
void importTags(Importing& importing, Id<Person> person, const std::vector<std::string>& tags);
void importTags(Importing& importing, Id<Deal> deal, const std::vector<std::string>& tags);

} // namespace ajar::app
