// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ajar::gui {

class MainWindow;

/// What a window on a book can be asked to show, by names that stay: the pages, and the sheets beside the pipeline.
[[nodiscard]] QStringList pageNames();

/// Shows one of them, as if somebody had gone there by the keys; `words` are what is typed there, where something is. Nothing for
/// another name, or where the window shows no book.
void showPage(MainWindow& window, const QString& name, const QString& words = {});

} // namespace ajar::gui
