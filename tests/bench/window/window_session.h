// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/pipeline/board_view.h"
#include "gui/shell/main_window.h"
#include "gui/theme/theme_watcher.h"
#include "painted.h"

#include <QSettings>
#include <QString>
#include <functional>
#include <memory>

namespace ajar::bench {

/// The day on which made-up books end, at noon.
[[nodiscard]] const Clock& clockOfBooks();

/// The window as the program `ajar` puts it together, with settings in a file that is not there yet.
class WindowSession {
public:
    /// With a book to open ahead, as `ajar FILE` does, if one is named.
    explicit WindowSession(const QString& settings, const QString& ahead = {});

    /// Shows the window once the theme is known and opens the book, as `ajar FILE` does; returns when its first cards are painted.
    void start(const QString& book);
    /// A book that is looked at for the first time may begin with the deals of its owner alone.
    void showAllOwners();
    /// Does something that leads to another board, and returns when its cards are painted.
    void untilBoard(const std::function<void()>& deed);
    /// Lets the window go on until `holds`; throws after a minute.
    static void until(const std::function<bool()>& holds);
    /// Lets the window go on for a while.
    static void rest(std::chrono::milliseconds time);

    [[nodiscard]] gui::MainWindow& window() { return m_window; }
    [[nodiscard]] gui::PipelinePage& page() { return m_window.pipeline(); }
    [[nodiscard]] gui::BoardView& view(Bucket bucket);
    [[nodiscard]] int boardsShown() const { return m_boards; }

private:
    [[nodiscard]] gui::WindowParts parts(const QString& ahead);

    QSettings m_settings;
    gui::ThemeWatcher m_theme;
    gui::MainWindow m_window;
    int m_boards = 0;
};

} // namespace ajar::bench
