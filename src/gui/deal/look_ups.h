// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/deal/opened_book.h"
#include "gui/fields/field_editor.h"

#include <functional>

namespace ajar::gui {

/// For fields that name a person, an organisation: what the open book offers. Nothing while no book is open.
using WhichBook = std::function<const OpenedBook*()>;
[[nodiscard]] FieldEditor::LookUp peopleOf(WhichBook book);
[[nodiscard]] FieldEditor::LookUp organisationsOf(WhichBook book);

} // namespace ajar::gui
