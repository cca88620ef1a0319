// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/sqlite/schema_files.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ajar::store {

/// "Ajar" in the header of the file (sqlite.org/fileformat.html, offset 68): what the file is.
inline constexpr std::int32_t kApplicationId = 0x416A6172;
/// `user_version` is 1000 × generation + step. A generation is what an older program must not even read.
inline constexpr int kGeneration = 1;
inline constexpr int kStepsPerGeneration = 1000;

[[nodiscard]] constexpr int userVersion(int step) {
    return kGeneration * kStepsPerGeneration + step;
}

/// Runs the files after `fromStep` and writes application id and version. Inside a transaction of the caller.
void applySchema(Connection& connection, std::span<const SchemaFile> steps, int fromStep = 0);

/// How a book's structure differs from what the first `step` of `steps` make: a sentence, or nothing where it is
/// exactly that. A trigger, a view or a changed table is how a hostile file would get at us.
[[nodiscard]] std::optional<std::string> structureFault(Connection& connection, std::span<const SchemaFile> steps,
                                                        int step);
/// For a book of a newer step, whose structure this program cannot know: whether it holds anything but tables and
/// indexes.
[[nodiscard]] std::optional<std::string> strangeStructure(Connection& connection);

} // namespace ajar::store
