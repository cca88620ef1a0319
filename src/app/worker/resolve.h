// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/explain.h"
#include "app/ref.h"
#include "app/worker/desk.h"
#include "store/deed.h"

#include <optional>
#include <string_view>

namespace ajar::app {

/// The record that is meant: by id; else by name, exact before the beginning before any part. Throws NotFound, and Conflict with the list
/// where several fit equally well (explain.h, `severalFit`).
[[nodiscard]] store::Versioned<Person> resolve(Desk& desk, const Ref<Person>& ref);
[[nodiscard]] store::Versioned<Deal> resolve(Desk& desk, const Ref<Deal>& ref);
[[nodiscard]] store::Versioned<Organisation> resolve(Desk& desk, const Ref<Organisation>& ref);
[[nodiscard]] store::Versioned<Owner> resolve(Desk& desk, const Ref<Owner>& ref);

/// Nothing where none fits, for those who make what is missing. Only a whole name, or whole words of one ("Dana", "Whitfield"), fit:
/// the beginning of somebody else's name must not swallow a new person. Throws Conflict with the list.
[[nodiscard]] std::optional<store::Versioned<Person>> findWhole(Desk& desk, std::string_view name);
/// Only the whole name fits.
[[nodiscard]] std::optional<store::Versioned<Organisation>> findExact(Desk& desk, std::string_view name);
[[nodiscard]] std::optional<store::Versioned<Tag>> findTag(Desk& desk, std::string_view name);

/// A record as one of several that may be meant.
[[nodiscard]] Candidate candidateOf(Desk& desk, const Person& person);
[[nodiscard]] Candidate candidateOf(Desk& desk, const Deal& deal);
[[nodiscard]] Candidate candidateOf(Desk& desk, const Organisation& organisation);

/// A name as it is kept: NFC, white space made single.
[[nodiscard]] std::string asName(std::string_view typed);

} // namespace ajar::app
