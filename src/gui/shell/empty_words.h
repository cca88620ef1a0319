// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/window_menus.h"

#include <QString>

namespace ajar::gui {

/// Why there is no board to show.
enum class EmptyReason { NoBook, CannotOpen, NoDeals };

/// What the empty page says then; `why` is the sentence of a book that cannot be opened.
[[nodiscard]] EmptyPage::Words emptyWords(EmptyReason reason, BookAccess access, const QString& why);

/// What the book's opening has to tell; empty: nothing.
[[nodiscard]] QString noticeInWords(app::BookNotice notice);

} // namespace ajar::gui
