// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_service.h"
#include "base/id.h"
#include "domain/deal.h"

#include <QString>
#include <optional>

namespace ajar::gui {

/// What there is to export where the question is asked.
struct ExportChoices {
    QString book;                 ///< its name
    std::optional<Id<Deal>> deal; ///< that is selected; absent: none
    QString dealTitle;
};

/// A name that a file may have on any system: letters, figures, "-" and "_" stay.
[[nodiscard]] QString asFileName(const QString& name);

/// What went out, counted, with what was held back and how it was checked.
[[nodiscard]] QString exportInWords(const app::ExportReport& report, const QString& file);

} // namespace ajar::gui
