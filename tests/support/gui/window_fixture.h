// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pipeline/board_view.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/shell/main_window.h"
#include "support/gui/fake_board_source.h"

#include <gtest/gtest.h>

#include <QPointer>
#include <QTest>
#include <functional>
#include <memory>

namespace ajar::test {

/// The real window, in the real style, on a board in memory.
class WindowTest : public testing::Test {
public:
    ~WindowTest() override;

protected:
    WindowTest();

    /// Shows the window on `board` and waits for its cards.
    void show(app::Board board, QSize size = {1280, 800});

    [[nodiscard]] gui::PipelinePage& page() const { return window->pipeline(); }
    [[nodiscard]] gui::BoardView& view(Bucket bucket) const;
    /// The row's card in words, as a screen reader says it.
    [[nodiscard]] QString spoken(Bucket bucket, int row) const;
    [[nodiscard]] std::string titleAt(Bucket bucket, int row) const;
    [[nodiscard]] std::string selectedTitle() const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void select(const std::string& title);
    /// Until `what` holds, at most twenty seconds: a machine may be busy with other things.
    [[nodiscard]] static bool eventually(const std::function<bool()>& what) { return QTest::qWaitFor(what, 20'000); }

    gui::ThemeWatcher theme;
    QPointer<FakeBoardSource> source; ///< the one that the window shows
    std::unique_ptr<gui::MainWindow> window;
    std::vector<QString> asked; ///< files that the window wanted to open
    QString nextFile;           ///< what the user chooses when asked for a book
};

} // namespace ajar::test
