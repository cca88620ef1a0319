// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "domain/encounter.h"
#include "gui/fields/draft_file.h"

#include <QString>
#include <optional>

namespace ajar::gui {

/// What was typed and not logged yet, with all that a second try needs to be the same try.
struct LogDraft {
    QString line;
    Id<Encounter> id;
    Id<Deal> deal; ///< the deal that was open beside it; null: none

    bool operator==(const LogDraft&) const = default;
};

/// The name of its file.
[[nodiscard]] QString logDraftName();
[[nodiscard]] std::optional<LogDraft> findLogDraft(const DraftFile& file);
/// False where it could not be written.
bool keepLogDraft(const DraftFile& file, const LogDraft& draft);

} // namespace ajar::gui
