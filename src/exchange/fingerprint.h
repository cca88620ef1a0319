// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/incoming.h"

#include <functional>
#include <map>
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

/// What was done with the word of a row on a field when the row was last taken.
enum class FieldMark {
    Taken, ///< or the book said the same
    Ours,  ///< the row said nothing new, and the book another word since: not to be written over when the row does
    Kept   ///< the row said something new, and the book's other word was kept: to be said again each time
};
using FieldMarks = std::map<std::string, FieldMark, std::less<>>;

/// A fingerprint of these fields with what was done with them; those that are not named were taken. Where there is no room for single fields it
/// stays as it is.
[[nodiscard]] std::string marked(std::string print, std::span<const StatedField> fields, const FieldMarks& marks);
/// Whether a fingerprint has room for single fields, and so for marks.
[[nodiscard]] bool hasMarks(std::string_view print);
/// What was done with a field when `taken` was made, whatever the row says of it by now. `print` is the fingerprint of `now`.
[[nodiscard]] FieldMark markOf(std::string_view taken, std::string_view print, std::span<const StatedField> now,
                               std::string_view field);

/// The names of the fields that were not so when `taken` was made, and of those that are to be said again: none where nothing changed, all
/// where it cannot be told which.
[[nodiscard]] std::set<std::string> changedFields(std::string_view taken, std::span<const StatedField> now);
/// The same for whoever has the fingerprint of `now` already.
[[nodiscard]] std::set<std::string> changedFields(std::string_view taken, std::string_view print,
                                                  std::span<const StatedField> now);

/// Whether a field stood so when `taken` was made; no where it cannot be told. `now` are the fields of the same row today.
[[nodiscard]] bool wasTakenAs(std::string_view taken, std::span<const StatedField> now, const StatedField& field);

} // namespace ajar::exchange
