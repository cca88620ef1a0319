// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::store {

/// What a finding is about. Summaries and search are made from the records and can be made anew; the others hold what people typed.
enum class CheckPart { File, Records, Journal, Summaries, Search };

/// The stable name of a part, as JSON and the command line say it ("summaries").
[[nodiscard]] std::string_view name(CheckPart part);

struct CheckFinding {
    CheckPart part = CheckPart::File;
    std::string sentence; ///< in English, without a full stop

    bool operator==(const CheckFinding&) const = default;
};

struct CheckReport {
    std::vector<CheckFinding> findings;

    [[nodiscard]] bool isSound() const { return findings.empty(); }
    /// Whether `repair` takes all of it away.
    [[nodiscard]] bool isRepairable() const;
};

/// Reads the whole book: pages, constraints and references; that it says of itself once who it is; the journal against the live rows;
/// the summaries against what the records give; the search index against the rows. Changes nothing. Throws Failure only where the book can not
/// be read at all; what is damaged is found.
[[nodiscard]] CheckReport check(Connection& connection);

/// Makes summaries and search index anew, in one transaction. Touches no record.
void repair(Connection& connection);

} // namespace ajar::store
