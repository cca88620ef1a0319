// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "base/error.h"
#include "gui/theme/theme_watcher.h"

#include <QString>
#include <functional>

class QWidget;

namespace ajar::gui {

/// What a window is given instead of reaching for it, so that a test can answer.
struct WindowParts {
    /// Returns at once; whether the book can be opened is told by its first answer.
    std::function<app::OpenBook(const QString& file)> openBook;
    /// An error in a sentence: what happened, what was kept, what to do.
    std::function<QString(const Error& error)> explain;
    /// Asks the user for a book file; empty: none was chosen.
    std::function<QString(QWidget* parent)> askForBook;
    /// Keeps the choice of theme over a restart.
    std::function<void(ThemeChoice choice)> keepTheme;
};

} // namespace ajar::gui
