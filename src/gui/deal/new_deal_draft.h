// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "domain/person.h"
#include "gui/fields/draft_file.h"

#include <QStringList>
#include <optional>

namespace ajar::gui {

/// A new deal that was begun and not added yet, with all that a second try needs to be the same try.
struct NewDealDraft {
    QStringList texts; ///< field by field, in the order of the form
    DealKind kind = DealKind::New;
    Id<Deal> id;
    Id<Person> person; ///< of the person who would be made with it

    bool operator==(const NewDealDraft&) const = default;
};

/// The name of its file.
[[nodiscard]] QString newDealDraftName();
[[nodiscard]] std::optional<NewDealDraft> findNewDealDraft(const DraftFile& file);
/// False where it could not be written.
bool keepNewDealDraft(const DraftFile& file, const NewDealDraft& draft);

} // namespace ajar::gui
