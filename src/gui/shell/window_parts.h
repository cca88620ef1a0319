// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "base/error.h"
#include "gui/theme/theme_watcher.h"

#include <QFuture>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>

class QWidget;

namespace ajar::gui {

/// What a window is given instead of reaching for it, so that a test can answer. What is not given is not there: no
/// file is chosen, nothing is remembered.
struct WindowParts {
    /// Returns at once; whether the book can be opened is told by its first answer.
    std::function<app::OpenBook(const QString& file)> openBook;
    /// Makes a book where there is none (app::createBook).
    std::function<QFuture<Result<app::NewBook>>(const QString& file, const app::NewBook& book)> createBook;
    /// An error in a sentence: what happened, what was kept, what to do.
    std::function<QString(const Error& error)> explain;

    /// Asks the user for a book file; empty: none was chosen.
    std::function<QString(QWidget* parent)> askForBook;
    /// Where a new book shall lie; `suggested` is a whole path.
    std::function<QString(QWidget* parent, const QString& suggested)> askForNewBook;
    /// Files to import.
    std::function<QStringList(QWidget* parent)> askForImport;
    /// Where an export shall go; `suggested` is a file's name.
    std::function<QString(QWidget* parent, const QString& suggested)> askForExport;

    /// Keeps the choice of theme over a restart.
    std::function<void(ThemeChoice choice)> keepTheme;
    /// What was kept under a key by this window or one before it; an invalid value where there is none.
    std::function<QVariant(const QString& key)> recall;
    std::function<void(const QString& key, const QVariant& value)> keep;

    QString defaultBook; ///< the file that is meant where none is named; new books lie beside it
    QString stateFolder; ///< where drafts outlive the program; empty: nowhere
};

} // namespace ajar::gui
