// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ajar::store {

enum class DeedState { Done, Undone, Overtaken };

/// A deed as History shows it.
struct DeedInfo {
    std::int64_t number = 0;
    std::string name;    ///< "Log encounter"
    std::string subject; ///< "Dana Whitfield"
    Instant happened;
    DeedState state = DeedState::Done;
    std::int64_t rows = 0; ///< how many records it touched

    bool operator==(const DeedInfo&) const = default;
};

/// The deed that Undo would take back, or Redo do again; nothing where there is none.
[[nodiscard]] std::optional<DeedInfo> nextUndo(Connection& connection);
[[nodiscard]] std::optional<DeedInfo> nextRedo(Connection& connection);

/// Takes the last deed back, or does the last one taken back again, all of it in one transaction. Throws Conflict where one of its rows was
/// changed since, and then nothing has changed.
std::optional<DeedInfo> undo(Connection& connection);
std::optional<DeedInfo> redo(Connection& connection);

/// The newest deeds, at most `limit`, older than `before` where that is given.
[[nodiscard]] std::vector<DeedInfo> deeds(Connection& connection, int limit,
                                          std::optional<std::int64_t> before = std::nullopt);
/// Those that touched any of these records, newest first.
[[nodiscard]] std::vector<DeedInfo> deedsOf(Connection& connection, std::span<const Uuid> records, int limit);

/// The newest deed's number, 0 in a new book: the change feed's mark.
[[nodiscard]] std::int64_t newestDeed(Connection& connection);

/// Something that was moved to the bin and is not back yet.
struct BinEntry {
    std::int64_t deed = 0; ///< the deed that removed it; restoring takes all that it removed
    std::string kind;      ///< the record's table
    Uuid id;
    std::string title; ///< its name, title or first words
    Instant happened;

    bool operator==(const BinEntry&) const = default;
};

/// Newest first, at most `limit`.
[[nodiscard]] std::vector<BinEntry> bin(Connection& connection, int limit);

/// Brings back what a deed removed, as a deed of its own. Throws NotFound where that deed removed nothing that is still gone.
///
/// Where it removed people, organisations, deals or encounters: these and what belongs to them, not rows that it took off others. What names
/// something that is gone comes without it, or not at all where it is nothing without it. What had let go of them names them again, unless it
/// names something else by now.
std::optional<std::int64_t> restore(Connection& connection, const Clock& clock, std::int64_t deed);

} // namespace ajar::store
