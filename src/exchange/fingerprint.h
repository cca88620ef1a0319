// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/incoming.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

/// One thing that a row says of its record, as text.
struct StatedField {
    std::string name;  ///< "value", "fact/stage"
    std::string value; ///< empty: said to be blank

    bool operator==(const StatedField&) const = default;
};

/// All that a row says besides its key, in a fixed order. Fields for which the file has no column are missing.
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingOwner& owner);
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingOrganisation& organisation);
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingProduct& product);
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingPerson& person);
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingDeal& deal);
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingEncounter& encounter);
[[nodiscard]] std::vector<StatedField> statedFields(const IncomingRow& row);

/// The name of the field that a column of contacts states: "email", "email work".
[[nodiscard]] std::string fieldOf(const IncomingContacts& contacts);
/// Several values as one field states them: with "; " between.
[[nodiscard]] std::string toText(const std::vector<std::string>& values);
[[nodiscard]] std::string toText(const std::vector<NamedPerson>& people);
/// "1985-07-04", "--07-04".
[[nodiscard]] std::string toText(const IncomingBirthday& birthday);

/// What is kept as Origin::hash of what was last taken: a hash of the whole, and where there is room a short one for each field, so that of
/// a changed row only what changed there is taken and what was edited here since stays. At most 100 characters.
[[nodiscard]] std::string fingerprint(std::span<const StatedField> fields);

/// A fingerprint of these fields as one of a row of which some were not taken, since the book had another word there that was kept. They are
/// changed fields of the same row, for as long as it is remembered so. Where there is no room for single fields it stays as it is.
[[nodiscard]] std::string fingerprintKeeping(std::string print, std::span<const StatedField> fields,
                                             const std::set<std::string>& kept);
/// Whether `taken` was made so of a field, and the row, whose fingerprint is `print`, still says the same of it.
[[nodiscard]] bool wasKept(std::string_view taken, std::string_view print, std::span<const StatedField> now,
                           std::string_view field);

/// The names of the fields that were not so when `taken` was made: none where nothing changed, all where it cannot be told which.
[[nodiscard]] std::set<std::string> changedFields(std::string_view taken, std::span<const StatedField> now);
/// The same for whoever has the fingerprint of `now` already.
[[nodiscard]] std::set<std::string> changedFields(std::string_view taken, std::string_view print,
                                                  std::span<const StatedField> now);

/// Whether a field stood so when `taken` was made; no where it cannot be told. `now` are the fields of the same row today.
[[nodiscard]] bool wasTakenAs(std::string_view taken, std::span<const StatedField> now, const StatedField& field);

} // namespace ajar::exchange
